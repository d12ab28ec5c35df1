#include "services/events/Transformer.h"

#include "core/Text.h"

#include <boost/json.hpp>

#include <algorithm>
#include <functional>
#include <vector>

namespace nephoscope::events {

namespace json = boost::json;

namespace {

constexpr std::string_view predefined = "aws.events.";
constexpr std::string_view predefinedNames[] = {"aws.events.rule-arn", "aws.events.rule-name", "aws.events.event.ingestion-time",
                                                "aws.events.event", "aws.events.event.json"};

Unexpected invalid(std::string message)
{
    return fail(Error{"ValidationException", std::move(message), 400});
}

bool isPathName(char c)
{
    return c != '.' && c != '[';
}

/// The steps of a path behind the `$`: names, numbers of elements, and `*`. Nothing when it is none.
std::optional<std::vector<std::string>> stepsOf(std::string_view path)
{
    std::vector<std::string> steps;
    if (!path.starts_with('$'))
        return std::nullopt;
    path.remove_prefix(1);
    while (!path.empty()) {
        if (path.front() == '.') {
            path.remove_prefix(1);
            const auto end = std::find_if_not(path.begin(), path.end(), isPathName);
            const auto length = static_cast<std::size_t>(end - path.begin());
            if (length == 0)
                return std::nullopt;
            steps.emplace_back(path.substr(0, length));
            path.remove_prefix(length);
        } else if (path.front() == '[') {
            const std::size_t end = path.find(']');
            if (end == std::string_view::npos || end < 2)
                return std::nullopt;
            std::string_view inside = path.substr(1, end - 1);
            const bool quoted = inside.size() > 2 && (inside.front() == '\'' || inside.front() == '"') && inside.back() == inside.front();
            if (quoted)
                inside = inside.substr(1, inside.size() - 2);
            else if (inside != "*" && !parseInteger(inside))
                return std::nullopt;
            steps.emplace_back(inside);
            path.remove_prefix(end + 1);
        } else {
            return std::nullopt;
        }
    }
    return steps;
}

/// Walks the steps from the given one on; what it finds is appended.
void walk(const json::value &at, const std::vector<std::string> &steps, std::size_t index, json::array &found)
{
    if (index == steps.size()) {
        found.push_back(at);
        return;
    }
    const std::string &step = steps[index];
    if (const auto *object = at.if_object()) {
        if (step == "*") {
            for (const auto &member : *object)
                walk(member.value(), steps, index + 1, found);
        } else if (const auto *member = object->if_contains(step)) {
            walk(*member, steps, index + 1, found);
        }
    } else if (const auto *array = at.if_array()) {
        if (step == "*") {
            for (const auto &element : *array)
                walk(element, steps, index + 1, found);
        } else if (const auto number = parseInteger(step)) {
            const std::int64_t place = *number < 0 ? *number + static_cast<std::int64_t>(array->size()) : *number;
            if (place >= 0 && place < static_cast<std::int64_t>(array->size()))
                walk((*array)[static_cast<std::size_t>(place)], steps, index + 1, found);
        }
    }
}

/// A variable's value in a text in quotes: as it would be read aloud.
std::string inQuotes(const json::value &value)
{
    if (value.is_null())
        return {};
    std::string text = json::serialize(value);
    if (value.is_string())
        return text.substr(1, text.size() - 2);
    std::erase(text, '"');
    std::erase(text, '\\');
    return text;
}

/// The names between `<` and `>`, in order; `take` is told the text in between as well.
void scan(std::string_view text, const std::function<void(std::string_view plain)> &plain,
          const std::function<void(std::string_view name, std::string_view whole)> &variable)
{
    while (!text.empty()) {
        const std::size_t open = text.find('<');
        const std::size_t close = open == std::string_view::npos ? open : text.find('>', open);
        if (close == std::string_view::npos) {
            plain(text);
            return;
        }
        plain(text.substr(0, open));
        variable(text.substr(open + 1, close - open - 1), text.substr(open, close - open + 1));
        text.remove_prefix(close + 1);
    }
}

json::value predefinedValue(std::string_view name, const json::value &event, const EventPlace &place)
{
    if (name == "aws.events.rule-arn")
        return json::string(place.ruleArn);
    if (name == "aws.events.rule-name")
        return json::string(place.ruleName);
    if (name == "aws.events.event.ingestion-time")
        return json::string(formatIso8601(place.ingested, false));
    if (name == "aws.events.event.json")
        return event;
    json::object brief;
    for (const auto &member : event.as_object()) {
        if (member.key() != "detail")
            brief[member.key() == "detail-type" ? "detailType" : std::string(member.key())] = member.value();
    }
    return brief;
}

std::string fill(const InputRules &rules, const json::value &event, const EventPlace &place)
{
    std::string filled;
    bool quoted = false;
    const auto plain = [&](std::string_view text) {
        for (std::size_t index = 0; index < text.size(); ++index) {
            if (text[index] == '\\' && quoted && index + 1 < text.size())
                ++index; // what is escaped ends nothing
            else if (text[index] == '"')
                quoted = !quoted;
        }
        filled += text;
    };
    scan(*rules.text, plain, [&](std::string_view name, std::string_view whole) {
        json::value value;
        if (name.starts_with(predefined)) {
            value = predefinedValue(name, event, place);
        } else if (const auto path = rules.paths.find(std::string(name)); path != rules.paths.end()) {
            value = valueAt(event, path->second);
        } else {
            filled += whole;
            return;
        }
        if (quoted)
            filled += inQuotes(value);
        else
            filled += value.is_null() ? std::string("\"\"") : json::serialize(value);
    });
    return filled;
}

} // namespace

json::value valueAt(const json::value &event, std::string_view path)
{
    const auto steps = stepsOf(path);
    if (!steps)
        return nullptr;
    json::array found;
    walk(event, *steps, 0, found);
    if (std::find(steps->begin(), steps->end(), "*") != steps->end())
        return found;
    return found.empty() ? json::value() : found.front();
}

Expected<void> checkInput(const InputRules &rules, const std::string &target)
{
    if (int(rules.constant.has_value()) + int(rules.path.has_value()) + int(rules.text.has_value()) > 1)
        return invalid("Only one of Input, InputPath, or InputTransformer must be provided for target " + target + ".");
    if (rules.constant) {
        json::error_code error;
        const json::value parsed = json::parse(*rules.constant, error);
        if (error)
            return invalid("JSON syntax error in input for target " + target + '.');
    }
    if (rules.path && !stepsOf(*rules.path))
        return invalid("Invalid JsonPath for target " + target + " : " + *rules.path);
    for (const auto &[name, path] : rules.paths) {
        if (toLower(name).starts_with("aws"))
            return invalid("InputPathsMap for target " + target + " contains invalid key " + name + ": keys must not start with AWS.");
        if (!stepsOf(path))
            return invalid("Invalid InputPathsMap for target " + target + " : " + path);
    }
    if (!rules.text)
        return {};
    Expected<void> checked;
    scan(*rules.text, [](std::string_view) {}, [&](std::string_view name, std::string_view) {
        const bool known = rules.paths.contains(std::string(name))
            || std::find(std::begin(predefinedNames), std::end(predefinedNames), name) != std::end(predefinedNames);
        if (checked && !known)
            checked = invalid("InputTemplate for target " + target + " contains invalid placeholder " + std::string(name) + '.');
    });
    return checked;
}

std::string transform(const InputRules &rules, const json::value &event, const EventPlace &place)
{
    if (rules.constant)
        return *rules.constant;
    if (rules.path)
        return json::serialize(valueAt(event, *rules.path));
    if (rules.text)
        return fill(rules, event, place);
    return json::serialize(event);
}

} // namespace nephoscope::events
