#pragma once

#include "core/Clock.h"
#include "core/Expected.h"

#include <boost/json/value.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::events {

/// What a target gets instead of the event (EventBridge User Guide, "Input transformation").
struct InputRules
{
    std::optional<std::string> constant; ///< Input
    std::optional<std::string> path;     ///< InputPath
    std::map<std::string, std::string> paths; ///< InputPathsMap
    std::optional<std::string> text;     ///< InputTemplate
};

/// What predefined variables stand for.
struct EventPlace
{
    std::string ruleArn;
    std::string ruleName;
    Timestamp ingested{};
};

/// `ValidationException` for rules that contradict themselves, `target` being the id they belong to.
Expected<void> checkInput(const InputRules &rules, const std::string &target);

/// The text the target gets.
std::string transform(const InputRules &rules, const boost::json::value &event, const EventPlace &place);

/// `$.detail.items[0].name`, also with `*` and `['…']`; null when nothing is there, an array behind a `*`.
boost::json::value valueAt(const boost::json::value &event, std::string_view path);

} // namespace nephoscope::events
