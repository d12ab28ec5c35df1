#pragma once

#include "core/PageToken.h"
#include "core/Text.h"
#include "services/autoscaling/Errors.h"
#include "services/autoscaling/Repository.h"

namespace nephoscope::autoscaling {

/// AWS's default and limit for pages.
inline constexpr int defaultPage = 50;
inline constexpr int maxPage = 100;

/// Tokens of pages: a name or a number, hidden. `InvalidNextToken` for one that nobody gave out.
inline Expected<std::string> afterToken(const std::optional<std::string> &token)
{
    if (!token || token->empty())
        return std::string();
    auto after = readPageToken(*token);
    if (!after)
        return fail(invalidToken());
    return std::move(*after);
}
inline std::string tokenFor(std::string_view last)
{
    return pageToken(last);
}
/// `ValidationError` beyond `most`.
inline Expected<std::size_t> pageSize(const std::optional<std::int32_t> &wanted, int usual = defaultPage, int most = maxPage)
{
    const int size = wanted.value_or(usual);
    if (size < 1 || size > most)
        return fail(validation("1 validation error detected: Value '" + std::to_string(size) + "' at 'maxRecords' failed to satisfy constraint: "
                                    + (size < 1 ? "Member must have value greater than or equal to 1"
                                                : "Member must have value less than or equal to " + std::to_string(most))));
    return std::size_t(size);
}

template <class List, class Value>
bool isListed(const std::optional<List> &list, const Value &value)
{
    return !list || list->empty() || std::find(list->begin(), list->end(), value) != list->end();
}

/// `ValidationError` when there is none; so too when it is being deleted and `change` is wanted.
inline Expected<Group> openGroup(ReadContext &context, const std::optional<std::string> &name, bool change = true)
{
    auto group = Repository(context.db()).find(placeOf(context), name.value_or(""));
    if (!group)
        return fail(noSuchGroup(name.value_or("")));
    if (change && group->isLeaving())
        return fail(activityInProgress("You cannot change an AutoScalingGroup while it is being deleted."));
    return std::move(*group);
}

/// A policy by its name and its group's, or by its ARN: `ValidationError` when there is none here.
Expected<std::pair<Group, model::ScalingPolicy>> openPolicy(ReadContext &context, const std::optional<std::string> &group, const std::string &name);

/// Tags as requests have them, for one group.
Expected<void> putTags(WriteContext &context, const std::optional<std::vector<model::Tag>> &tags, const std::string &onlyGroup = {});

/// AWS shows lists that have nothing in them, too: programs go through them without asking.
template <class... Lists>
void showEmpty(std::optional<Lists> &...lists)
{
    const auto show = [](auto &list) {
        if (!list)
            list.emplace();
    };
    (show(lists), ...);
}

} // namespace nephoscope::autoscaling
