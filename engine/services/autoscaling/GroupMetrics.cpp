#include "services/Metrics.h"
#include "services/autoscaling/Access.h"
#include "services/autoscaling/Capacity.h"
#include "services/autoscaling/Operations.h"
#include "services/autoscaling/ProcessNames.h"

namespace nephoscope::autoscaling {

namespace {

bool isMetric(std::string_view name)
{
    return std::find(std::begin(metricNames), std::end(metricNames), name) != std::end(metricNames);
}

Expected<std::vector<std::string>> named(const std::optional<std::vector<std::string>> &metrics)
{
    if (!metrics || metrics->empty())
        return std::vector<std::string>(std::begin(metricNames), std::end(metricNames));
    for (const std::string &metric : *metrics) {
        if (!isMetric(metric))
            return fail(validation("The metric '" + metric + "' is not a valid metric of an AutoScalingGroup."));
    }
    return *metrics;
}

double valueOf(std::string_view metric, const Group &group, const std::vector<Worker> &workers)
{
    if (metric == "GroupMinSize")
        return group.smallest();
    if (metric == "GroupMaxSize")
        return group.largest();
    if (metric == "GroupDesiredCapacity")
        return group.desired();
    const auto count = [&](std::string_view state) {
        return double(std::count_if(workers.begin(), workers.end(), [&](const Worker &worker) { return worker.isIn(state); }));
    };
    if (metric.starts_with("GroupInService"))
        return count(model::LifecycleState::InService);
    if (metric.starts_with("GroupPending"))
        return count(model::LifecycleState::Pending);
    if (metric.starts_with("GroupTerminating"))
        return count(model::LifecycleState::Terminating);
    return metric.starts_with("GroupTotal") ? double(workers.size()) : 0.0;
}

/// The minute that is just over; there is a next one while any group wants metrics.
void measure(Metrics &metrics, store::Connection &connection, Timestamp now, std::vector<KeptMetric> &points)
{
    const Timestamp minute{std::chrono::floor<std::chrono::minutes>(now - Duration(1))};
    Repository rows(connection);
    bool any = false;
    for (const Group &group : rows.all()) {
        if (!group.value.enabledMetrics || group.value.enabledMetrics->empty())
            continue;
        any = true;
        const std::vector<Worker> workers = rows.workers(group.id);
        for (const auto &metric : *group.value.enabledMetrics) {
            points.push_back({{group.place.account, group.place.region, "AWS/AutoScaling", *metric.metric, {{"AutoScalingGroupName", group.name()}}, "None"}, minute, {}});
            points.back().data.add(valueOf(*metric.metric, group, workers));
        }
    }
    if (any)
        metrics.wake();
}

Expected<api::Empty> enable(WriteContext &context, const model::EnableMetricsCollection::Input &input, Metrics &metrics)
{
    auto group = openGroup(context, input.autoScalingGroupName);
    if (!group)
        return fail(group.error());
    if (*input.granularity != "1Minute")
        return fail(validation("The only valid value for granularity is 1Minute."));
    const auto names = named(input.metrics);
    if (!names)
        return fail(names.error());
    if (!group->value.enabledMetrics)
        group->value.enabledMetrics.emplace();
    auto &enabled = *group->value.enabledMetrics;
    for (const std::string &name : *names) {
        if (std::any_of(enabled.begin(), enabled.end(), [&](const auto &one) { return one.metric == name; }))
            continue;
        auto &one = enabled.emplace_back();
        one.metric = name;
        one.granularity = "1Minute";
    }
    Repository(context.db()).put(*group);
    announce(context, *group);
    context.afterCommit([&metrics] { metrics.wake(); });
    return api::Empty{};
}

Expected<api::Empty> disable(WriteContext &context, const model::DisableMetricsCollection::Input &input)
{
    auto group = openGroup(context, input.autoScalingGroupName);
    if (!group)
        return fail(group.error());
    const auto names = named(input.metrics);
    if (!names)
        return fail(names.error());
    if (auto &enabled = group->value.enabledMetrics) {
        std::erase_if(*enabled, [&](const auto &one) { return std::find(names->begin(), names->end(), *one.metric) != names->end(); });
        if (enabled->empty())
            enabled.reset();
    }
    Repository(context.db()).put(*group);
    announce(context, *group);
    return api::Empty{};
}

} // namespace

void registerGroupMetrics(ServiceRegistry &registry, const std::shared_ptr<Metrics> &metrics)
{
    metrics->addGauge([raw = metrics.get()](store::Connection &connection, Timestamp now, std::vector<KeptMetric> &points) { measure(*raw, connection, now, points); });
    registry.write<model::EnableMetricsCollection>([metrics](WriteContext &context, const auto &input) { return enable(context, input, *metrics); });
    registry.write<model::DisableMetricsCollection>(disable);
}

} // namespace nephoscope::autoscaling
