#include "services/autoscaling/TargetTracking.h"

#include "api/generated/cloudwatch.h"
#include "core/Log.h"
#include "services/autoscaling/Errors.h"
#include "services/autoscaling/Step.h"
#include "wire/Codec.h"

namespace nephoscope::autoscaling {

namespace {

namespace cw = api::cloudwatch;

constexpr const char *courierKind = "autoscaling.alarms";
constexpr auto triedFor = std::chrono::hours(1);
// AWS's: three minutes above the target, a quarter of an hour below nine tenths of it.
constexpr int highPeriods = 3;
constexpr int lowPeriods = 15;
constexpr double lowShare = 0.9;

struct OfAutoScaling
{
    static constexpr std::string_view serviceId = "autoscaling";
};

cw::Dimension dimensionOf(const model::MetricDimension &from)
{
    cw::Dimension made;
    made.name = from.name;
    made.value = from.value;
    return made;
}

std::optional<std::vector<cw::Dimension>> dimensionsOf(const std::optional<std::vector<model::MetricDimension>> &from)
{
    if (!from)
        return std::nullopt;
    std::vector<cw::Dimension> made;
    for (const auto &one : *from)
        made.push_back(dimensionOf(one));
    return made;
}

cw::MetricDataQuery queryOf(const model::TargetTrackingMetricDataQuery &from)
{
    cw::MetricDataQuery made;
    made.id = from.id;
    made.expression = from.expression;
    made.label = from.label;
    made.returnData = from.returnData.value_or(true);
    if (from.metricStat) {
        auto &stat = made.metricStat.emplace();
        auto &metric = stat.metric.emplace();
        metric.namespace_ = from.metricStat->metric->namespace_;
        metric.metricName = from.metricStat->metric->metricName;
        metric.dimensions = dimensionsOf(from.metricStat->metric->dimensions);
        stat.period = from.metricStat->period.value_or(60);
        stat.stat = from.metricStat->stat;
        if (from.metricStat->unit)
            stat.unit.emplace().value = *from.metricStat->unit;
    }
    return made;
}

cw::PutMetricAlarm::Input alarmOf(const model::ScalingPolicy &policy, const std::string &name, bool high)
{
    const auto &tracking = *policy.targetTrackingConfiguration;
    const auto &metric = *tracking.customizedMetricSpecification;
    cw::PutMetricAlarm::Input alarm;
    alarm.alarmName = name;
    alarm.alarmDescription = "DO NOT EDIT OR DELETE. For TargetTrackingScaling policy " + *policy.policyARN + '.';
    alarm.actionsEnabled = policy.enabled.value_or(true);
    alarm.alarmActions = std::vector<std::string>{*policy.policyARN};
    alarm.comparisonOperator.emplace().value = high ? "GreaterThanThreshold" : "LessThanThreshold";
    alarm.evaluationPeriods = high ? highPeriods : lowPeriods;
    alarm.threshold = high ? *tracking.targetValue : *tracking.targetValue * lowShare;
    if (metric.metrics && !metric.metrics->empty()) {
        auto &queries = alarm.metrics.emplace();
        for (const auto &one : *metric.metrics)
            queries.push_back(queryOf(one));
    } else {
        alarm.namespace_ = metric.namespace_;
        alarm.metricName = metric.metricName;
        alarm.dimensions = dimensionsOf(metric.dimensions);
        alarm.statistic.emplace().value = metric.statistic->value;
        alarm.period = metric.period.value_or(60);
        if (metric.unit)
            alarm.unit.emplace().value = *metric.unit;
    }
    return alarm;
}

/// What a parcel says: `put` and an alarm, or `delete` and names.
template <class Input>
std::string encode(const char *what, const Input &input)
{
    return std::string(what) + ' ' + wire::writeJson(Input::shape(), &input);
}

template <class Operation>
Courier::Attempt attempt(const ServiceHost &host, const Parcel &parcel, std::string_view text)
{
    typename Operation::Input input;
    (void)wire::readJson(Operation::Input::shape(), text, &input); // written by this program
    return Courier::call(host.cloud, {&Operation::model(), serviceItself({parcel.account, parcel.region}), api::Value::of(std::move(input)), {}});
}

} // namespace

Expected<void> checkTracking(const model::TargetTrackingConfiguration &configuration)
{
    if (configuration.predefinedMetricSpecification)
        return fail(notEmulated("Predefined metrics are those of EC2 instances and load balancers, which are"));
    if (!configuration.customizedMetricSpecification)
        return fail(validation("TargetTrackingConfiguration must contain either a PredefinedMetricSpecification or a CustomizedMetricSpecification."));
    const auto &metric = *configuration.customizedMetricSpecification;
    const bool math = metric.metrics && !metric.metrics->empty();
    if (math == metric.metricName.has_value())
        return fail(validation("CustomizedMetricSpecification must contain either a metric or Metrics."));
    if (!math && (!metric.namespace_ || !metric.statistic))
        return fail(validation("CustomizedMetricSpecification must contain MetricName, Namespace and Statistic."));
    if (*configuration.targetValue <= 0)
        return fail(validation("TargetValue must be greater than 0."));
    return {};
}

TargetTracking::TargetTracking()
    : m_courier(courierKind,
                {.begin = [this](WriteContext &, const Parcel &parcel) -> Expected<Courier::Beginning> {
                     const std::string_view content = parcel.content;
                     if (content.starts_with("put "))
                         return attempt<cw::PutMetricAlarm>(*m_host, parcel, content.substr(4));
                     return attempt<cw::DeleteAlarms>(*m_host, parcel, content.substr(7));
                 },
                 .failed = [](WriteContext &context, const Parcel &parcel, const Error &error) -> std::optional<Timestamp> {
                     if (!Courier::isMissing(error) && error.code != "ValidationError" && context.now() - parcel.sent < triedFor)
                         return context.now() + Courier::pauseAfter(parcel.attempts);
                     log::warning("An alarm of a target tracking policy is given up: " + error.message);
                     return std::nullopt;
                 }})
{
}

void TargetTracking::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_host = &host;
    m_courier.registerOperations<SettleParcel<OfAutoScaling>>(registry, host);
}

void TargetTracking::putAlarms(WriteContext &context, const Group &group, model::ScalingPolicy &policy)
{
    removeAlarms(context, policy);
    auto &alarms = policy.alarms.emplace();
    for (const bool high : {true, false}) {
        const std::string name = "TargetTracking-" + group.name() + (high ? "-AlarmHigh-" : "-AlarmLow-") + context.random().uuid();
        auto &alarm = alarms.emplace_back();
        alarm.alarmName = name;
        alarm.alarmARN = "arn:aws:cloudwatch:" + group.place.region + ':' + group.place.account + ":alarm:" + name;
        Courier::send(context, courierKind, group.place.account, group.place.region, encode("put", alarmOf(policy, name, high)));
    }
}

void TargetTracking::removeAlarms(WriteContext &context, const model::ScalingPolicy &policy)
{
    if (policy.policyType != "TargetTrackingScaling" || !policy.alarms)
        return;
    for (const model::Alarm &alarm : *policy.alarms) {
        cw::DeleteAlarms::Input input;
        input.alarmNames = std::vector<std::string>{*alarm.alarmName};
        Courier::send(context, courierKind, context.account(), context.region(), encode("delete", input));
    }
}

} // namespace nephoscope::autoscaling
