#pragma once

#include "core/PageToken.h"
#include "core/Text.h"
#include "door/Service.h"
#include "services/cloudwatch/Errors.h"
#include "services/cloudwatch/MetricStore.h"

#include <optional>
#include <string>
#include <vector>

namespace nephoscope::cloudwatch {

inline Place placeOf(const ReadContext &context)
{
    return {context.account(), context.region()};
}

/// Tokens of pages: a name or a number, hidden. `InvalidNextToken` for one that nobody gave out.
inline Expected<std::string> afterToken(const std::optional<std::string> &token)
{
    if (!token)
        return std::string();
    auto after = readPageToken(*token);
    if (!after)
        return fail(invalidToken());
    return std::move(*after);
}
inline Expected<std::int64_t> numberOfToken(const std::optional<std::string> &token)
{
    const auto after = afterToken(token);
    if (!after)
        return fail(after.error());
    if (after->empty())
        return 0;
    const auto number = parseInteger(*after);
    if (!number || *number < 0)
        return fail(invalidToken());
    return *number;
}
inline std::string tokenFor(std::string_view last)
{
    return pageToken(last);
}

/// Dimensions as requests have them; twice the same name is `InvalidParameterValue`.
template <class List>
Expected<Dimensions> dimensionsOf(const std::optional<List> &list)
{
    Dimensions dimensions;
    if (!list)
        return dimensions;
    for (const auto &one : *list) {
        if (!dimensions.emplace(*one.name, one.value.value_or(std::string())).second)
            return fail(invalidValue("No Metric may specify the same dimension name twice."));
    }
    return dimensions;
}
template <class Dimension>
std::vector<Dimension> toList(const Dimensions &dimensions)
{
    std::vector<Dimension> list;
    for (const auto &[name, value] : dimensions) {
        auto &one = list.emplace_back();
        one.name = name;
        one.value = value;
    }
    return list;
}

inline std::int64_t secondsOf(Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}
inline Timestamp timeOf(std::int64_t seconds)
{
    return Timestamp(std::chrono::seconds(seconds));
}

/// 1, 5, 10, 20, 30 or a multiple of 60 seconds.
inline bool isPeriod(std::int64_t seconds)
{
    return seconds == 1 || seconds == 5 || seconds == 10 || seconds == 20 || seconds == 30 || (seconds > 0 && seconds % 60 == 0);
}

} // namespace nephoscope::cloudwatch
