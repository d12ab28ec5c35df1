#include "services/logs/EmbeddedMetrics.h"

#include "api/generated/cloudwatch.h"
#include "services/logs/FilterItems.h"

#include <boost/json.hpp>

#include <array>
#include <cmath>

// CloudWatch User Guide, "Specification: Embedded metric format".
namespace nephoscope::logs {

namespace json = boost::json;
namespace cw = api::cloudwatch;

namespace {

using namespace std::chrono_literals;

constexpr std::size_t maxMetrics = 100; ///< of a directive
constexpr std::size_t maxValues = 100;  ///< of a metric in an event
constexpr std::size_t maxDimensions = 30;
constexpr std::size_t maxName = 255;
constexpr std::size_t maxDimensionValue = 1024;
constexpr std::array<std::string_view, 27> units{"Seconds", "Microseconds", "Milliseconds", "Bytes", "Kilobytes", "Megabytes", "Gigabytes", "Terabytes", "Bits",
                                                 "Kilobits", "Megabits", "Gigabits", "Terabits", "Percent", "Count", "Bytes/Second", "Kilobytes/Second",
                                                 "Megabytes/Second", "Gigabytes/Second", "Terabytes/Second", "Bits/Second", "Kilobits/Second", "Megabits/Second",
                                                 "Gigabits/Second", "Terabits/Second", "Count/Second", "None"};

using DataByNamespace = std::map<std::string, std::vector<cw::MetricDatum>>;

const json::value *member(const json::value &value, std::string_view name)
{
    return value.is_object() ? value.as_object().if_contains(name) : nullptr;
}

/// A text of 1 to `most` bytes.
std::optional<std::string> textOf(const json::value *value, std::size_t most)
{
    if (!value || !value->is_string() || value->as_string().empty() || value->as_string().size() > most)
        return std::nullopt;
    return std::string(value->as_string());
}

std::optional<double> numberOf(const json::value &value)
{
    if (!value.is_number())
        return std::nullopt;
    const auto number = value.to_number<double>();
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// A number or an array of them.
std::optional<std::vector<double>> valuesOf(const json::value *value)
{
    if (!value)
        return std::nullopt;
    std::vector<double> values;
    if (!value->is_array()) {
        if (const auto number = numberOf(*value))
            values.push_back(*number);
    } else if (value->as_array().size() <= maxValues) {
        for (const json::value &each : value->as_array()) {
            const auto number = numberOf(each);
            if (!number)
                return std::nullopt;
            values.push_back(*number);
        }
    }
    return values.empty() ? std::nullopt : std::optional(std::move(values));
}

/// Of the members of the event that a set names.
std::optional<std::vector<cw::Dimension>> dimensionsOf(const json::value &set, const json::value &event)
{
    if (!set.is_array() || set.as_array().size() > maxDimensions)
        return std::nullopt;
    std::vector<cw::Dimension> dimensions;
    for (const json::value &each : set.as_array()) {
        const auto name = textOf(&each, maxName);
        const auto value = name ? textOf(member(event, *name), maxDimensionValue) : std::nullopt;
        if (!value)
            return std::nullopt;
        auto &dimension = dimensions.emplace_back();
        dimension.name = *name;
        dimension.value = *value;
    }
    return dimensions;
}

/// A metric of a directive as the event has it, still without dimensions.
std::optional<cw::MetricDatum> datumOf(const json::value &definition, const json::value &event, Timestamp time)
{
    const auto name = textOf(member(definition, "Name"), maxName);
    auto values = name ? valuesOf(member(event, *name)) : std::nullopt;
    if (!values)
        return std::nullopt;
    cw::MetricDatum datum;
    datum.metricName = *name;
    datum.timestamp = time;
    if (values->size() == 1)
        datum.value = values->front();
    else
        datum.values = std::move(*values);
    if (const json::value *unit = member(definition, "Unit")) {
        const auto text = textOf(unit, maxName);
        if (!text || std::find(units.begin(), units.end(), *text) == units.end())
            return std::nullopt;
        datum.unit.emplace().value = *text;
    }
    if (const json::value *resolution = member(definition, "StorageResolution")) {
        const auto seconds = numberOf(*resolution);
        if (seconds != 1.0 && seconds != 60.0)
            return std::nullopt;
        datum.storageResolution = *seconds == 1.0 ? 1 : 60;
    }
    return datum;
}

bool addDirective(const json::value &directive, const json::value &event, Timestamp time, DataByNamespace &data)
{
    const auto nameSpace = textOf(member(directive, "Namespace"), maxName);
    const json::value *sets = member(directive, "Dimensions");
    const json::value *metrics = member(directive, "Metrics");
    if (!nameSpace || nameSpace->starts_with("AWS/") || nameSpace->front() == ':' || !sets || !sets->is_array() || !metrics || !metrics->is_array()
        || metrics->as_array().size() > maxMetrics)
        return false;
    std::vector<std::vector<cw::Dimension>> dimensions;
    for (const json::value &set : sets->as_array()) {
        auto each = dimensionsOf(set, event);
        if (!each)
            return false;
        dimensions.push_back(std::move(*each));
    }
    if (dimensions.empty())
        dimensions.emplace_back();
    std::vector<cw::MetricDatum> made;
    for (const json::value &definition : metrics->as_array()) {
        const auto datum = datumOf(definition, event, time);
        if (!datum)
            return false;
        for (const auto &set : dimensions) {
            auto &one = made.emplace_back(*datum);
            if (!set.empty())
                one.dimensions = set;
        }
    }
    auto &all = data[*nameSpace];
    all.insert(all.end(), std::make_move_iterator(made.begin()), std::make_move_iterator(made.end()));
    return true;
}

/// False where the event means to be one with metrics and is none.
bool addEvent(const std::string &message, Timestamp now, DataByNamespace &data)
{
    // Hardly any event is one, and the others need not be parsed.
    const std::size_t begin = message.find_first_not_of(" \t\r\n");
    if (begin == std::string::npos || message[begin] != '{' || message.find("\"CloudWatchMetrics\"") == std::string::npos)
        return true;
    json::error_code error;
    const json::value event = json::parse(message, error);
    const json::value *meta = error ? nullptr : member(event, "_aws");
    const json::value *directives = meta ? member(*meta, "CloudWatchMetrics") : nullptr;
    if (!directives)
        return true;
    const json::value *stamp = member(*meta, "Timestamp");
    if (!directives->is_array() || !stamp || !stamp->is_int64())
        return false;
    const Timestamp time{Duration(stamp->as_int64())};
    if (time < now - 14 * 24h || time > now + 2h)
        return false;
    bool sound = true;
    for (const json::value &directive : directives->as_array())
        sound = addDirective(directive, event, time, data) && sound;
    return sound;
}

} // namespace

void extractMetrics(WriteContext &context, const Group &group, const std::vector<model::InputLogEvent> &events, Metrics &metrics)
{
    if (group.kind != "STANDARD")
        return;
    DataByNamespace data;
    std::size_t wrong = 0;
    for (const auto &event : events)
        wrong += addEvent(*event.message, context.now(), data) ? 0 : 1;
    for (auto &[nameSpace, part] : data) {
        cw::PutMetricData::Input input;
        input.namespace_ = nameSpace;
        input.metricData = std::move(part);
        publish(context, group, std::move(input));
    }
    if (wrong > 0)
        metrics.add({group.account, group.region, "AWS/Logs", "EMFValidationErrors", {{"LogGroupName", group.name}}, "None"}, context.now(), double(wrong));
}

} // namespace nephoscope::logs
