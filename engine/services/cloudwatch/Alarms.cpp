#include "services/cloudwatch/AlarmActions.h"
#include "services/cloudwatch/CompositeRule.h"
#include "services/cloudwatch/Operations.h"
#include "services/cloudwatch/QueryRun.h"
#include "services/cloudwatch/Statistic.h"
#include "wire/Codec.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::cloudwatch {

namespace json = boost::json;
namespace cw = api::cloudwatch;

namespace {

constexpr std::int64_t day = 24 * 60 * 60;
constexpr std::size_t maxAlarmQueries = 20;

template <class Names>
bool isOneOf(std::string_view text, const Names &names)
{
    return std::find(std::begin(names), std::end(names), text) != std::end(names);
}

template <class Input>
Expected<void> checkAllActions(const Input &input)
{
    for (const auto *actions : {&input.alarmActions, &input.okActions, &input.insufficientDataActions}) {
        if (auto checked = checkActions(*actions); !checked)
            return checked;
    }
    return {};
}

Expected<void> checkQueries(const std::vector<cw::MetricDataQuery> &queries, const std::string &account)
{
    if (queries.size() > maxAlarmQueries)
        return fail(validation("The collection Metrics must not have a size greater than 20."));
    if (auto checked = QueryRun::check(queries, account); !checked)
        return checked;
    const auto returned = std::count_if(queries.begin(), queries.end(), [](const auto &query) { return query.returnData.value_or(true); });
    if (returned != 1)
        return fail(validation("Exactly one element of the metrics list should return data."));
    std::int64_t period = 0;
    for (const auto &query : queries) {
        if (query.expression && query.expression->find("SEARCH") != std::string::npos)
            return fail(validation("SEARCH is not supported on Metric Alarms."));
        const std::int64_t its = query.metricStat ? *query.metricStat->period : 0;
        if (its && period && its != period)
            return fail(validation("Metrics list contains metrics with different periods."));
        period = its ? its : period;
    }
    return {};
}

Expected<void> checkMetric(const cw::PutMetricAlarm::Input &input)
{
    if (!input.metricName || !input.namespace_)
        return fail(validation("One of Metrics or MetricName with Namespace must be specified."));
    if (!input.period || !isPeriod(*input.period))
        return fail(validation("Period must be 10, 20, 30 or a multiple of 60."));
    if (input.statistic.has_value() == input.extendedStatistic.has_value())
        return fail(validation("Exactly one of Statistic and ExtendedStatistic must be specified."));
    const auto statistic = Statistic::parse(input.statistic ? input.statistic->value : *input.extendedStatistic);
    if (!statistic || statistic->isSimple() != input.statistic.has_value())
        return fail(validation("The value " + (input.statistic ? input.statistic->value : *input.extendedStatistic) + " for parameter ExtendedStatistic is not supported."));
    if (input.unit && unitNumber(input.unit->value) < 0)
        return fail(validation("The value " + input.unit->value + " for parameter Unit is invalid."));
    if (auto dimensions = dimensionsOf(input.dimensions); !dimensions)
        return fail(std::move(dimensions.error()));
    return {};
}

Expected<void> check(const cw::PutMetricAlarm::Input &input, const std::string &account)
{
    static constexpr std::string_view comparisons[] = {"GreaterThanOrEqualToThreshold", "GreaterThanThreshold", "LessThanThreshold", "LessThanOrEqualToThreshold"};
    static constexpr std::string_view missing[] = {"breaching", "notBreaching", "ignore", "missing"};
    if (input.evaluationCriteria || input.evaluationInterval)
        return fail(notEmulatedYet("Alarms on PromQL queries"));
    if (input.thresholdMetricId)
        return fail(notEmulatedYet("Alarms on anomaly detection"));
    if (!input.comparisonOperator || !input.evaluationPeriods)
        return fail(validation(std::string("The parameter ") + (input.comparisonOperator ? "EvaluationPeriods" : "ComparisonOperator") + " is required."));
    if (!isOneOf(input.comparisonOperator->value, comparisons))
        return fail(notEmulatedYet("Alarms on bands (" + input.comparisonOperator->value + ')'));
    if (!input.threshold)
        return fail(validation("The parameter Threshold is required."));
    if (input.treatMissingData && !isOneOf(*input.treatMissingData, missing))
        return fail(validation("Option " + *input.treatMissingData + " is not supported. Supported options for TreatMissingData are [breaching, notBreaching, ignore, missing]."));
    const std::string low = input.evaluateLowSampleCountPercentile.value_or("evaluate");
    if (low != "evaluate" && low != "ignore")
        return fail(validation("Option " + low + " is not supported. Supported options for EvaluateLowSampleCountPercentile are [evaluate, ignore]."));
    if (input.datapointsToAlarm && (*input.datapointsToAlarm < 1 || *input.datapointsToAlarm > *input.evaluationPeriods))
        return fail(validation("DatapointsToAlarm must be at least 1 and no more than EvaluationPeriods."));
    if (input.metrics && (input.metricName || input.period || input.statistic || input.extendedStatistic || input.dimensions))
        return fail(validation("Metrics list cannot be used together with MetricName, Dimensions, Period, Namespace, Statistic, or ExtendedStatistic."));
    if (auto checked = input.metrics ? checkQueries(*input.metrics, account) : checkMetric(input); !checked)
        return checked;
    MetricAlarm alarm;
    alarm.metrics = input.metrics;
    alarm.period = input.period;
    const std::int64_t period = periodOf(alarm);
    if (period == 1 || period == 5)
        return fail(validation("Period must be 10, 20, 30 or a multiple of 60."));
    if (*input.evaluationPeriods * period > (period >= 3600 ? 7 * day : day))
        return fail(validation("Metrics cannot be checked across more than " + std::string(period >= 3600 ? "seven days" : "a day") + " (EvaluationPeriods * Period must be <= " + std::to_string(period >= 3600 ? 7 * day : day) + ")."));
    return checkAllActions(input);
}

void noteConfiguration(WriteContext &context, const Alarm &alarm, const std::string &what, const Alarm *before = nullptr)
{
    HistoryItem item;
    item.alarmName = alarm.name();
    item.alarmType.emplace().value = alarm.type();
    item.timestamp = context.now();
    item.historyItemType.emplace().value = "ConfigurationUpdate";
    item.historySummary = "Alarm \"" + alarm.name() + "\" " + what;
    const std::string shape = alarm.with([](const auto &value) { return wire::writeJson(std::decay_t<decltype(value)>::shape(), &value); });
    const char *type = what == "created" ? "Create" : what == "deleted" ? "Delete" : "Update";
    json::object data{{"version", "1.0"}, {"type", type}};
    data[what == "created" ? "createdAlarm" : what == "deleted" ? "deletedAlarm" : "updatedAlarm"] = json::parse(shape);
    item.historyData = json::serialize(data);
    AlarmRepository(context.db()).note(alarm.place, item);
    sendConfigurationChange(context, alarm, what == "created" ? "create" : what == "deleted" ? "delete" : "update", before);
}

/// What both kinds of alarms have in common.
template <class Value, class Input>
void fillCommon(Value &value, const Input &input, const std::optional<Alarm> &old, const Place &place, Timestamp now)
{
    value.alarmName = input.alarmName;
    value.alarmArn = Alarm::arnOf(place, *input.alarmName);
    value.alarmDescription = input.alarmDescription;
    value.actionsEnabled = input.actionsEnabled.value_or(true);
    value.alarmActions = input.alarmActions.value_or(std::vector<std::string>());
    value.okActions = input.okActions.value_or(std::vector<std::string>());
    value.insufficientDataActions = input.insufficientDataActions.value_or(std::vector<std::string>());
    value.alarmConfigurationUpdatedTimestamp = now;
    value.stateValue.emplace().value = "INSUFFICIENT_DATA";
    value.stateReason = "Unchecked: Initial alarm creation";
    value.stateUpdatedTimestamp = value.stateTransitionedTimestamp = now;
    if (!old)
        return;
    old->with([&](const auto &before) {
        value.stateValue = before.stateValue;
        value.stateReason = before.stateReason;
        value.stateReasonData = before.stateReasonData;
        value.stateUpdatedTimestamp = before.stateUpdatedTimestamp;
        value.stateTransitionedTimestamp = before.stateTransitionedTimestamp;
    });
}

/// Tags of a request count for a new alarm only; later there is TagResource.
Expected<void> keep(WriteContext &context, Alarm &alarm, const std::optional<Alarm> &old, const std::optional<TagList> &tags)
{
    const bool isNew = !old;
    AlarmRepository(context.db()).put(alarm);
    if (isNew) {
        if (auto put = putTags(context, alarm.arn(), tags); !put)
            return put;
    }
    noteConfiguration(context, alarm, isNew ? "created" : "updated", isNew ? nullptr : &*old);
    announce(context, alarm, isNew ? Change::Kind::Created : Change::Kind::Updated);
    return {};
}

Expected<cw::PutMetricAlarm::Output> putMetricAlarm(WriteContext &context, const cw::PutMetricAlarm::Input &input)
{
    if (auto checked = check(input, context.account()); !checked)
        return fail(std::move(checked.error()));
    const Place place = placeOf(context);
    const auto old = AlarmRepository(context.db()).find(place, *input.alarmName);
    if (old && old->isComposite())
        return fail(validation("An alarm with the name " + *input.alarmName + " exists already as a composite alarm."));
    MetricAlarm value;
    fillCommon(value, input, old, place, context.now());
    value.comparisonOperator = input.comparisonOperator;
    value.datapointsToAlarm = input.datapointsToAlarm;
    value.dimensions = input.metrics ? std::nullopt : std::optional(input.dimensions.value_or(std::vector<cw::Dimension>()));
    value.evaluateLowSampleCountPercentile = input.evaluateLowSampleCountPercentile;
    value.evaluationPeriods = input.evaluationPeriods;
    value.extendedStatistic = input.extendedStatistic;
    value.metricName = input.metricName;
    value.metrics = input.metrics;
    value.namespace_ = input.metrics ? std::nullopt : input.namespace_;
    value.period = input.period;
    value.statistic = input.statistic;
    value.threshold = input.threshold;
    value.treatMissingData = input.treatMissingData;
    value.unit = input.unit;
    Alarm alarm{old ? old->id : 0, place, std::move(value)};
    if (auto kept = keep(context, alarm, old, input.tags); !kept)
        return fail(std::move(kept.error()));
    scheduleEvaluation(context, alarm);
    return cw::PutMetricAlarm::Output{};
}

/// Whether `from` is made of `name`, however deep.
bool leadsTo(AlarmRepository &repository, const Place &place, const std::string &from, const std::string &name, int depth = 0)
{
    if (from == name)
        return true;
    const auto alarm = depth < 50 ? repository.find(place, from) : std::nullopt;
    const auto *composite = alarm ? std::get_if<CompositeAlarm>(&alarm->value) : nullptr;
    const auto rule = composite ? CompositeRule::parse(*composite->alarmRule) : Expected<CompositeRule>(CompositeRule());
    if (!composite || !rule)
        return false;
    return std::any_of(rule->alarms().begin(), rule->alarms().end(),
                       [&](const std::string &child) { return leadsTo(repository, place, alarmNameIn(child), name, depth + 1); });
}

Expected<cw::PutCompositeAlarm::Output> putCompositeAlarm(WriteContext &context, const cw::PutCompositeAlarm::Input &input)
{
    const auto rule = CompositeRule::parse(*input.alarmRule);
    if (!rule)
        return fail(rule.error());
    if (input.actionsSuppressor || input.actionsSuppressorWaitPeriod || input.actionsSuppressorExtensionPeriod)
        return fail(notEmulatedYet("Action suppressors of composite alarms"));
    if (auto checked = checkAllActions(input); !checked)
        return fail(std::move(checked.error()));
    for (const auto *actions : {&input.alarmActions, &input.okActions, &input.insufficientDataActions}) {
        for (const std::string &action : actions->value_or(std::vector<std::string>())) {
            if (Arn::parse(action).service == "autoscaling")
                return fail(validation("Composite alarms cannot have Auto Scaling actions: " + action));
        }
        if (*actions && std::set<std::string>((*actions)->begin(), (*actions)->end()).size() != (*actions)->size())
            return fail(validation("Actions must be unique."));
    }
    const Place place = placeOf(context);
    AlarmRepository repository(context.db());
    std::string unknown;
    for (const std::string &child : rule->alarms()) {
        if (!repository.find(place, alarmNameIn(child)))
            unknown += (unknown.empty() ? "" : ", ") + alarmNameIn(child);
    }
    if (!unknown.empty())
        return fail(validation("Could not save the composite alarm as alarms [" + unknown + "] in the alarm rule do not exist"));
    for (const std::string &child : rule->alarms()) {
        if (leadsTo(repository, place, alarmNameIn(child), *input.alarmName))
            return fail(validation("Creating this composite alarm would result in a cyclic alarm dependency."));
    }
    const auto old = repository.find(place, *input.alarmName);
    if (old && !old->isComposite())
        return fail(validation("An alarm with the name " + *input.alarmName + " exists already as a metric alarm."));
    CompositeAlarm value;
    fillCommon(value, input, old, place, context.now());
    value.alarmRule = input.alarmRule;
    Alarm alarm{old ? old->id : 0, place, std::move(value)};
    if (auto kept = keep(context, alarm, old, input.tags); !kept)
        return fail(std::move(kept.error()));
    updateComposites(context, place);
    return cw::PutCompositeAlarm::Output{};
}

/// An alarm that a composite one names stays, unless both go together.
Expected<void> checkNobodyDepends(AlarmRepository &repository, const Place &place, const std::vector<Alarm> &doomed)
{
    const auto isDoomed = [&doomed](std::string_view name) {
        return std::any_of(doomed.begin(), doomed.end(), [name](const Alarm &alarm) { return alarm.name() == name; });
    };
    std::set<std::string> needed;
    for (const Alarm &other : repository.composites(place)) {
        const auto rule = CompositeRule::parse(*std::get<CompositeAlarm>(other.value).alarmRule);
        if (!rule || isDoomed(other.name()))
            continue;
        for (const std::string &child : rule->alarms()) {
            if (isDoomed(alarmNameIn(child)))
                needed.insert(alarmNameIn(child));
        }
    }
    if (needed.empty())
        return {};
    std::string names;
    for (const std::string &name : needed)
        names += (names.empty() ? "" : ",") + name;
    return fail(validation("Cannot delete " + names + " as there are composite alarm(s) depending on " + (needed.size() == 1 ? "it." : "them.")));
}

Expected<cw::DeleteAlarms::Output> deleteAlarms(WriteContext &context, const cw::DeleteAlarms::Input &input)
{
    AlarmRepository repository(context.db());
    const Place place = placeOf(context);
    std::vector<Alarm> doomed;
    for (const std::string &name : *input.alarmNames) {
        auto alarm = repository.find(place, name);
        if (!alarm)
            return fail(notFound("Alarms not found: [" + name + ']'));
        doomed.push_back(std::move(*alarm));
    }
    const auto composites = std::count_if(doomed.begin(), doomed.end(), [](const Alarm &alarm) { return alarm.isComposite(); });
    if (composites > 1)
        return fail(validation("Only one composite alarm can be deleted per request."));
    if (auto checked = checkNobodyDepends(repository, place, doomed); !checked)
        return fail(std::move(checked.error()));
    for (const Alarm &alarm : doomed) {
        noteConfiguration(context, alarm, "deleted");
        unscheduleEvaluation(context, alarm);
        repository.remove(alarm);
        announce(context, alarm, Change::Kind::Deleted);
    }
    updateComposites(context, place);
    return cw::DeleteAlarms::Output{};
}

void enable(WriteContext &context, const std::vector<std::string> &names, bool enabled)
{
    AlarmRepository repository(context.db());
    for (const std::string &name : names) {
        auto alarm = repository.find(placeOf(context), name);
        if (!alarm)
            continue; // CloudWatch says nothing of alarms that are not there
        const Alarm before = *alarm;
        alarm->with([&](auto &value) {
            value.actionsEnabled = enabled;
            value.alarmConfigurationUpdatedTimestamp = context.now();
        });
        repository.put(*alarm);
        noteConfiguration(context, *alarm, "updated", &before);
        announce(context, *alarm, Change::Kind::Updated);
    }
}

Expected<cw::SetAlarmState::Output> setAlarmState(WriteContext &context, const cw::SetAlarmState::Input &input)
{
    static constexpr std::string_view states[] = {"OK", "ALARM", "INSUFFICIENT_DATA"};
    if (!isOneOf(input.stateValue->value, states))
        return fail(validation("The value " + input.stateValue->value + " for parameter StateValue is invalid."));
    const auto alarm = AlarmRepository(context.db()).find(placeOf(context), *input.alarmName);
    if (!alarm)
        return fail(notFound("Alarm not found: " + *input.alarmName));
    json::error_code error;
    if (input.stateReasonData) {
        const json::value parsed = json::parse(*input.stateReasonData, error);
        if (error || !parsed.is_object())
            return fail(Error{"InvalidFormat", "StateReasonData is not valid JSON.", 400});
    }
    changeState(context, *alarm, input.stateValue->value, *input.stateReason, input.stateReasonData.value_or(""));
    return cw::SetAlarmState::Output{};
}

} // namespace

void registerAlarms(ServiceRegistry &registry)
{
    registry.write<cw::PutMetricAlarm>(putMetricAlarm);
    registry.write<cw::PutCompositeAlarm>(putCompositeAlarm);
    registry.write<cw::DeleteAlarms>(deleteAlarms);
    registry.write<cw::SetAlarmState>(setAlarmState);
    registry.write<cw::EnableAlarmActions>([](WriteContext &context, const auto &input) -> Expected<cw::EnableAlarmActions::Output> {
        enable(context, *input.alarmNames, true);
        return cw::EnableAlarmActions::Output{};
    });
    registry.write<cw::DisableAlarmActions>([](WriteContext &context, const auto &input) -> Expected<cw::DisableAlarmActions::Output> {
        enable(context, *input.alarmNames, false);
        return cw::DisableAlarmActions::Output{};
    });
}

} // namespace nephoscope::cloudwatch
