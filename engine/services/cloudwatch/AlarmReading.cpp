#include "services/cloudwatch/Alarm.h"
#include "services/cloudwatch/CompositeRule.h"
#include "services/cloudwatch/Operations.h"

#include <algorithm>

namespace nephoscope::cloudwatch {

namespace cw = api::cloudwatch;

namespace {

constexpr std::size_t defaultPage = 50, defaultHistoryPage = 100;

bool hasAction(const Alarm &alarm, const std::string &prefix)
{
    return alarm.with([&](const auto &value) {
        for (const auto *actions : {&value.alarmActions, &value.okActions, &value.insufficientDataActions}) {
            if (*actions && std::any_of((*actions)->begin(), (*actions)->end(), [&](const std::string &action) { return action.starts_with(prefix); }))
                return true;
        }
        return false;
    });
}

std::set<std::string> childrenOf(const Alarm &alarm)
{
    std::set<std::string> names;
    if (const auto *composite = std::get_if<CompositeAlarm>(&alarm.value)) {
        if (const auto rule = CompositeRule::parse(*composite->alarmRule)) {
            for (const std::string &child : rule->alarms())
                names.insert(alarmNameIn(child));
        }
    }
    return names;
}

/// Metric alarms alone, unless a request asks for others.
bool typeWanted(const cw::DescribeAlarms::Input &input, const Alarm &alarm)
{
    if (input.alarmTypes && !input.alarmTypes->empty())
        return std::any_of(input.alarmTypes->begin(), input.alarmTypes->end(), [&](const auto &type) { return type.value == alarm.type(); });
    return !alarm.isComposite() || input.childrenOfAlarmName || input.parentsOfAlarmName;
}

Expected<cw::DescribeAlarms::Output> describeAlarms(ReadContext &context, const cw::DescribeAlarms::Input &input)
{
    if (input.alarmNames && input.alarmNamePrefix)
        return fail(validation("AlarmNamePrefix and AlarmNames cannot be both specified."));
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    AlarmRepository repository(context.db());
    const Place place = placeOf(context);
    std::set<std::string> children;
    if (input.childrenOfAlarmName) {
        const auto parent = repository.find(place, *input.childrenOfAlarmName);
        if (!parent)
            return fail(notFound("Alarm not found: " + *input.childrenOfAlarmName));
        children = childrenOf(*parent);
    }
    const auto wanted = [&](const Alarm &alarm) {
        const std::string name = alarm.name();
        if (input.alarmNames && !input.alarmNames->empty() && std::find(input.alarmNames->begin(), input.alarmNames->end(), name) == input.alarmNames->end())
            return false;
        if (input.alarmNamePrefix && !name.starts_with(*input.alarmNamePrefix))
            return false;
        if (input.stateValue && alarm.state() != input.stateValue->value)
            return false;
        if (input.actionPrefix && !hasAction(alarm, *input.actionPrefix))
            return false;
        if (input.childrenOfAlarmName && !children.contains(name))
            return false;
        if (input.parentsOfAlarmName && !childrenOf(alarm).contains(*input.parentsOfAlarmName))
            return false;
        return typeWanted(input, alarm);
    };
    cw::DescribeAlarms::Output output;
    auto &metric = output.metricAlarms.emplace();
    auto &composite = output.compositeAlarms.emplace();
    const auto limit = std::size_t(input.maxRecords.value_or(std::int32_t(defaultPage)));
    std::string last;
    repository.list(place, *after, [&](const Alarm &alarm) {
        if (!wanted(alarm))
            return true;
        if (metric.size() + composite.size() == limit) {
            output.nextToken = tokenFor(last);
            return false;
        }
        last = alarm.name();
        if (alarm.isComposite())
            composite.push_back(std::get<CompositeAlarm>(alarm.value));
        else
            metric.push_back(std::get<MetricAlarm>(alarm.value));
        return true;
    });
    return output;
}

Expected<cw::DescribeAlarmsForMetric::Output> describeForMetric(ReadContext &context, const cw::DescribeAlarmsForMetric::Input &input)
{
    const auto dimensions = dimensionsOf(input.dimensions);
    if (!dimensions)
        return fail(dimensions.error());
    cw::DescribeAlarmsForMetric::Output output;
    auto &found = output.metricAlarms.emplace();
    AlarmRepository(context.db()).list(placeOf(context), {}, [&](const Alarm &alarm) {
        const auto *metric = std::get_if<MetricAlarm>(&alarm.value);
        if (!metric)
            return true;
        // Alarms on expressions are found by any of their metrics.
        const auto queries = queriesOf(*metric);
        const bool fits = std::any_of(queries.begin(), queries.end(), [&](const auto &query) {
            if (!query.metricStat)
                return false;
            const auto &stat = *query.metricStat;
            if (*stat.metric->metricName != *input.metricName || *stat.metric->namespace_ != *input.namespace_ || dimensionsOf(stat.metric->dimensions) != dimensions)
                return false;
            if (input.period && *stat.period != *input.period)
                return false;
            const std::optional<std::string> statistic = input.statistic ? std::optional(input.statistic->value) : input.extendedStatistic;
            return (!statistic || *stat.stat == *statistic) && (!input.unit || (stat.unit && stat.unit->value == input.unit->value));
        });
        if (fits)
            found.push_back(*metric);
        return true;
    });
    return output;
}

Expected<cw::DescribeAlarmHistory::Output> describeHistory(ReadContext &context, const cw::DescribeAlarmHistory::Input &input)
{
    const auto skip = numberOfToken(input.nextToken);
    if (!skip)
        return fail(skip.error());
    AlarmRepository::HistoryQuery query;
    query.alarm = input.alarmName.value_or("");
    query.from = std::max(input.startDate.value_or(Timestamp{}), context.now() - AlarmRepository::historyKept);
    query.to = input.endDate.value_or(context.now());
    query.descending = !input.scanBy || input.scanBy->value == "TimestampDescending";
    query.skip = *skip;
    cw::DescribeAlarmHistory::Output output;
    auto &items = output.alarmHistoryItems.emplace();
    const auto limit = std::size_t(input.maxRecords.value_or(std::int32_t(defaultHistoryPage)));
    std::int64_t seen = *skip;
    AlarmRepository(context.db()).history(placeOf(context), query, [&](const HistoryItem &item) {
        const bool typed = !input.alarmTypes || input.alarmTypes->empty()
            || std::any_of(input.alarmTypes->begin(), input.alarmTypes->end(), [&](const auto &type) { return type.value == item.alarmType->value; });
        if (typed && (!input.historyItemType || input.historyItemType->value == item.historyItemType->value)) {
            if (items.size() == limit) {
                output.nextToken = tokenFor(std::to_string(seen));
                return false;
            }
            items.push_back(item);
        }
        ++seen;
        return true;
    });
    return output;
}

} // namespace

void registerAlarmReading(ServiceRegistry &registry)
{
    registry.read<cw::DescribeAlarms>(describeAlarms);
    registry.read<cw::DescribeAlarmsForMetric>(describeForMetric);
    registry.read<cw::DescribeAlarmHistory>(describeHistory);
}

} // namespace nephoscope::cloudwatch
