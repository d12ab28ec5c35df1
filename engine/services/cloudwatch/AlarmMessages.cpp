#include "services/cloudwatch/AlarmActions.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>

namespace nephoscope::cloudwatch {

namespace json = boost::json;

namespace {

std::string regionName(const std::string &region)
{
    static constexpr std::pair<std::string_view, std::string_view> names[] = {
        {"ap-east-1", "Asia Pacific (Hong Kong)"},     {"ap-northeast-1", "Asia Pacific (Tokyo)"},    {"ap-northeast-2", "Asia Pacific (Seoul)"},
        {"ap-northeast-3", "Asia Pacific (Osaka)"},    {"ap-south-1", "Asia Pacific (Mumbai)"},       {"ap-southeast-1", "Asia Pacific (Singapore)"},
        {"ap-southeast-2", "Asia Pacific (Sydney)"},   {"ca-central-1", "Canada (Central)"},          {"eu-central-1", "EU (Frankfurt)"},
        {"eu-north-1", "EU (Stockholm)"},              {"eu-south-1", "EU (Milan)"},                  {"eu-west-1", "EU (Ireland)"},
        {"eu-west-2", "EU (London)"},                  {"eu-west-3", "EU (Paris)"},                   {"sa-east-1", "South America (Sao Paulo)"},
        {"us-east-1", "US East (N. Virginia)"},        {"us-east-2", "US East (Ohio)"},               {"us-west-1", "US West (N. California)"},
        {"us-west-2", "US West (Oregon)"}};
    const auto found = std::find_if(std::begin(names), std::end(names), [&](const auto &name) { return name.first == region; });
    return found == std::end(names) ? region : std::string(found->second);
}

/// `2026-11-23T07:16:05.000+0000`, as CloudWatch writes times in messages.
std::string timeText(Timestamp time)
{
    std::string text = formatIso8601(time);
    text.replace(text.size() - 1, 1, "+0000");
    return text;
}

json::array arrayOf(const std::optional<std::vector<std::string>> &texts)
{
    json::array array;
    for (const std::string &text : texts.value_or(std::vector<std::string>()))
        array.emplace_back(text);
    return array;
}

json::value textOrNull(const std::optional<std::string> &text)
{
    return text ? json::value(*text) : json::value(nullptr);
}

json::object dimensionsObject(const std::optional<std::vector<api::cloudwatch::Dimension>> &dimensions)
{
    json::object object;
    for (const auto &one : dimensions.value_or(std::vector<api::cloudwatch::Dimension>()))
        object[*one.name] = *one.value;
    return object;
}

/// The queries as events and Lambda payloads have them.
json::array metricsOf(const MetricAlarm &alarm)
{
    json::array metrics;
    for (const auto &query : queriesOf(alarm)) {
        json::object one{{"id", *query.id}, {"returnData", query.returnData.value_or(true)}};
        if (query.expression)
            one["expression"] = *query.expression;
        if (query.label)
            one["label"] = *query.label;
        if (query.metricStat) {
            const auto &stat = *query.metricStat;
            json::object metric{{"namespace", *stat.metric->namespace_}, {"name", *stat.metric->metricName}, {"dimensions", dimensionsObject(stat.metric->dimensions)}};
            one["metricStat"] = json::object{{"metric", std::move(metric)}, {"period", *stat.period}, {"stat", *stat.stat}};
        }
        metrics.push_back(std::move(one));
    }
    return metrics;
}

json::object configurationOf(const Alarm &alarm)
{
    json::object made;
    alarm.with([&](const auto &value) {
        if (value.alarmDescription)
            made["description"] = *value.alarmDescription;
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, MetricAlarm>)
            made["metrics"] = metricsOf(value);
        else
            made["alarmRule"] = *value.alarmRule;
    });
    return made;
}

/// All of an alarm's settings, as its configuration's changes state them.
json::object settingsOf(const Alarm &alarm)
{
    json::object made = configurationOf(alarm);
    alarm.with([&](const auto &value) {
        made["alarmName"] = *value.alarmName;
        made["actionsEnabled"] = value.actionsEnabled.value_or(true);
        made["timestamp"] = timeText(*value.alarmConfigurationUpdatedTimestamp);
        made["okActions"] = arrayOf(value.okActions);
        made["alarmActions"] = arrayOf(value.alarmActions);
        made["insufficientDataActions"] = arrayOf(value.insufficientDataActions);
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, MetricAlarm>) {
            made["evaluationPeriods"] = *value.evaluationPeriods;
            if (value.datapointsToAlarm)
                made["datapointsToAlarm"] = *value.datapointsToAlarm;
            made["threshold"] = *value.threshold;
            made["comparisonOperator"] = value.comparisonOperator->value;
            made["treatMissingData"] = value.treatMissingData.value_or("missing");
        }
    });
    return made;
}

json::object stateObject(const AlarmState &state)
{
    json::object made{{"value", state.value}, {"reason", state.reason}, {"timestamp", timeText(state.since)}};
    if (!state.reasonData.empty())
        made["reasonData"] = state.reasonData;
    return made;
}

json::object detailOf(const Alarm &alarm, const AlarmState &before, const AlarmState &after)
{
    return {{"alarmName", alarm.name()}, {"state", stateObject(after)}, {"previousState", stateObject(before)}, {"configuration", configurationOf(alarm)}};
}

/// `Average` is `AVERAGE` in messages to topics.
std::string inCapitals(std::string_view name)
{
    static constexpr std::pair<std::string_view, std::string_view> words[] = {{"SampleCount", "SAMPLE_COUNT"}};
    for (const auto &[word, capitals] : words) {
        if (name == word)
            return std::string(capitals);
    }
    std::string made(name);
    std::transform(made.begin(), made.end(), made.begin(), [](unsigned char c) { return char(std::toupper(c)); });
    return made;
}

json::object triggerOf(const MetricAlarm &alarm)
{
    json::object trigger{{"Period", periodOf(alarm)},
                         {"EvaluationPeriods", *alarm.evaluationPeriods},
                         {"DatapointsToAlarm", alarm.datapointsToAlarm.value_or(*alarm.evaluationPeriods)},
                         {"ComparisonOperator", alarm.comparisonOperator->value},
                         {"Threshold", *alarm.threshold},
                         {"TreatMissingData", alarm.treatMissingData.value_or("missing")},
                         {"EvaluateLowSampleCountPercentile", alarm.evaluateLowSampleCountPercentile.value_or("")}};
    if (!alarm.metricName) {
        trigger["Metrics"] = metricsOf(alarm);
        return trigger;
    }
    json::array dimensions;
    for (const auto &one : alarm.dimensions.value_or(std::vector<api::cloudwatch::Dimension>()))
        dimensions.push_back(json::object{{"value", *one.value}, {"name", *one.name}});
    trigger["MetricName"] = *alarm.metricName;
    trigger["Namespace"] = *alarm.namespace_;
    trigger["StatisticType"] = alarm.extendedStatistic ? "ExtendedStatistic" : "Statistic";
    if (alarm.extendedStatistic)
        trigger["ExtendedStatistic"] = *alarm.extendedStatistic;
    else
        trigger["Statistic"] = inCapitals(alarm.statistic->value);
    trigger["Unit"] = alarm.unit ? json::value(alarm.unit->value) : json::value(nullptr);
    trigger["Dimensions"] = std::move(dimensions);
    return trigger;
}

std::string topicMessage(const Alarm &alarm, const AlarmState &before, const AlarmState &after)
{
    json::object message = alarm.with([&](const auto &value) {
        json::object made{{"AlarmName", *value.alarmName}, {"AlarmDescription", textOrNull(value.alarmDescription)}, {"AWSAccountId", alarm.place.account}};
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, MetricAlarm>)
            made["AlarmConfigurationUpdatedTimestamp"] = timeText(*value.alarmConfigurationUpdatedTimestamp);
        made["NewStateValue"] = after.value;
        made["NewStateReason"] = after.reason;
        made["StateChangeTime"] = timeText(after.since);
        made["Region"] = regionName(alarm.place.region);
        made["AlarmArn"] = alarm.arn();
        made["OldStateValue"] = before.value;
        made["OKActions"] = arrayOf(value.okActions);
        made["AlarmActions"] = arrayOf(value.alarmActions);
        made["InsufficientDataActions"] = arrayOf(value.insufficientDataActions);
        if constexpr (std::is_same_v<std::decay_t<decltype(value)>, MetricAlarm>)
            made["Trigger"] = triggerOf(value);
        else
            made["AlarmRule"] = *value.alarmRule;
        return made;
    });
    return json::serialize(message);
}

std::string functionPayload(const Alarm &alarm, const AlarmState &before, const AlarmState &after)
{
    return json::serialize(json::object{{"source", "aws.cloudwatch"},
                                        {"alarmArn", alarm.arn()},
                                        {"accountId", alarm.place.account},
                                        {"time", timeText(after.since)},
                                        {"region", alarm.place.region},
                                        {"alarmData", detailOf(alarm, before, after)}});
}

std::vector<std::string> actionsFor(const Alarm &alarm, const std::string &state)
{
    return alarm.with([&](const auto &value) {
        const auto &list = state == "ALARM" ? value.alarmActions : state == "OK" ? value.okActions : value.insufficientDataActions;
        return value.actionsEnabled.value_or(true) && list ? *list : std::vector<std::string>();
    });
}

} // namespace

std::optional<double> newestPoint(const std::string &reasonData)
{
    json::error_code error;
    const json::value data = reasonData.empty() ? json::value() : json::parse(reasonData, error);
    const json::object *facts = error ? nullptr : data.if_object();
    const json::value *points = facts ? facts->if_contains("recentDatapoints") : nullptr;
    if (!points || !points->is_array() || points->as_array().empty() || !points->as_array().back().is_number())
        return std::nullopt;
    return points->as_array().back().to_number<double>();
}

void sendScaling(WriteContext &context, const Alarm &alarm, const std::string &state, std::optional<double> value)
{
    AlarmMail mail;
    mail.alarm = alarm.name();
    mail.type = alarm.type();
    for (const std::string &action : actionsFor(alarm, state)) {
        if (Arn::parse(action).service != "autoscaling")
            continue;
        json::object message{{"state", state}};
        if (value)
            message["value"] = *value;
        if (const auto *metric = std::get_if<MetricAlarm>(&alarm.value))
            message["threshold"] = *metric->threshold;
        mail.to = action;
        mail.message = json::serialize(message);
        sendMail(context, alarm.place, mail);
    }
}

void sendConfigurationChange(WriteContext &context, const Alarm &alarm, const std::string &operation, const Alarm *before)
{
    json::object detail{{"alarmName", alarm.name()}, {"operation", operation}, {"configuration", settingsOf(alarm)}};
    detail["state"] = alarm.with([](const auto &value) {
        return json::object{{"value", value.stateValue->value}, {"timestamp", timeText(*value.stateUpdatedTimestamp)}};
    });
    if (before)
        detail["previousConfiguration"] = settingsOf(*before);
    AlarmMail mail;
    mail.alarm = alarm.name();
    mail.type = alarm.type();
    mail.to = "arn:aws:events:" + alarm.place.region + ':' + alarm.place.account + ":event-bus/default";
    mail.subject = "CloudWatch Alarm Configuration Change";
    mail.message = json::serialize(detail);
    sendMail(context, alarm.place, mail);
}

void sendStateChange(WriteContext &context, const Alarm &alarm, const AlarmState &before, const AlarmState &after)
{
    AlarmMail mail;
    mail.alarm = alarm.name();
    mail.type = alarm.type();
    mail.to = "arn:aws:events:" + alarm.place.region + ':' + alarm.place.account + ":event-bus/default";
    mail.subject = "CloudWatch Alarm State Change";
    mail.message = json::serialize(detailOf(alarm, before, after));
    sendMail(context, alarm.place, mail);
    const std::vector<std::string> actions = actionsFor(alarm, after.value);
    for (const std::string &action : actions) {
        if (Arn::parse(action).service == "autoscaling")
            continue; // see sendScaling()
        mail.to = action;
        const bool topic = Arn::parse(action).service == "sns";
        mail.subject = topic ? after.value + ": \"" + alarm.name() + "\" in " + regionName(alarm.place.region) : std::string();
        mail.message = topic ? topicMessage(alarm, before, after) : functionPayload(alarm, before, after);
        sendMail(context, alarm.place, mail);
    }
}

} // namespace nephoscope::cloudwatch
