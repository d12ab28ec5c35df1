#include "services/autoscaling/Access.h"
#include "services/autoscaling/Operations.h"
#include "services/autoscaling/ProcessNames.h"

namespace nephoscope::autoscaling {

namespace {

using Strings = std::vector<std::string>;

template <class Op>
void constant(ServiceRegistry &registry, typename Op::Output output)
{
    registry.read<Op>([output = std::move(output)](ReadContext &, const auto &) -> Expected<typename Op::Output> { return output; });
}

} // namespace

void registerFacts(ServiceRegistry &registry)
{
    registry.read<model::DescribeAccountLimits>([](ReadContext &context, const auto &) -> Expected<model::DescribeAccountLimits::Output> {
        Repository rows(context.db());
        model::DescribeAccountLimits::Output output;
        output.maxNumberOfAutoScalingGroups = 500;
        output.maxNumberOfLaunchConfigurations = 200;
        output.numberOfAutoScalingGroups = rows.countGroups(placeOf(context));
        output.numberOfLaunchConfigurations = rows.countConfigurations(placeOf(context));
        return output;
    });
    model::DescribeAdjustmentTypes::Output adjustments;
    auto &types = adjustments.adjustmentTypes.emplace();
    for (const char *name : {"ChangeInCapacity", "ExactCapacity", "PercentChangeInCapacity"})
        types.emplace_back().adjustmentType = name;
    constant<model::DescribeAdjustmentTypes>(registry, std::move(adjustments));
    model::DescribeAutoScalingNotificationTypes::Output notifications;
    notifications.autoScalingNotificationTypes = Strings{"autoscaling:EC2_INSTANCE_LAUNCH", "autoscaling:EC2_INSTANCE_LAUNCH_ERROR",
                                                         "autoscaling:EC2_INSTANCE_TERMINATE", "autoscaling:EC2_INSTANCE_TERMINATE_ERROR",
                                                         "autoscaling:TEST_NOTIFICATION"};
    constant<model::DescribeAutoScalingNotificationTypes>(registry, std::move(notifications));
    model::DescribeLifecycleHookTypes::Output hooks;
    hooks.lifecycleHookTypes = Strings{"autoscaling:EC2_INSTANCE_LAUNCHING", "autoscaling:EC2_INSTANCE_TERMINATING"};
    constant<model::DescribeLifecycleHookTypes>(registry, std::move(hooks));
    model::DescribeTerminationPolicyTypes::Output policies;
    policies.terminationPolicyTypes = Strings{"AllocationStrategy", "ClosestToNextInstanceHour", "Default", "NewestInstance", "OldestInstance",
                                              "OldestLaunchConfiguration", "OldestLaunchTemplate"};
    constant<model::DescribeTerminationPolicyTypes>(registry, std::move(policies));
    model::DescribeScalingProcessTypes::Output processes;
    auto &names = processes.processes.emplace();
    for (const std::string_view name : processNames)
        names.emplace_back().processName = std::string(name);
    constant<model::DescribeScalingProcessTypes>(registry, std::move(processes));
    model::DescribeMetricCollectionTypes::Output metrics;
    auto &kinds = metrics.metrics.emplace();
    for (const std::string_view name : metricNames)
        kinds.emplace_back().metric = std::string(name);
    metrics.granularities.emplace().emplace_back().granularity = "1Minute";
    constant<model::DescribeMetricCollectionTypes>(registry, std::move(metrics));
}

} // namespace nephoscope::autoscaling
