#pragma once

#include "api/generated/cloudwatch.h"
#include "services/logs/Access.h"
#include "services/logs/FilterPattern.h"
#include "wire/Codec.h"

// What metric filters and subscription filters have in common: items of a group, of a kind, as JSON.
namespace nephoscope::logs {

/// `InvalidParameterException` for what is no pattern.
Expected<FilterPattern> readPattern(const std::optional<std::string> &text);

/// What calls others for the filters of a group.
Caller logsItself(const Group &group);

/// Gives data points to CloudWatch, in as many calls as it takes. After the commit.
void publish(WriteContext &context, const Group &group, api::cloudwatch::PutMetricData::Input input);

template <class T>
std::vector<T> load(LogRepository &repository, std::int64_t group, std::string_view kind)
{
    std::vector<T> found;
    for (const auto &[name, text] : repository.items(group, kind)) {
        T item;
        if (wire::readJson(T::shape(), text, &item))
            found.push_back(std::move(item));
    }
    return found;
}

template <class Op>
Expected<typename Op::Output> removeItem(WriteContext &context, const typename Op::Input &input, std::string_view kind, std::string_view what)
{
    const auto group = openGroup(context, input);
    if (!group)
        return fail(group.error());
    if (!LogRepository(context.db()).removeItem(group->id, kind, *input.filterName))
        return fail(notFound("The specified " + std::string(what) + " filter does not exist."));
    announce(context, *group, Change::Kind::Deleted, std::string(what) + "-filter", *input.filterName);
    return typename Op::Output{};
}

} // namespace nephoscope::logs
