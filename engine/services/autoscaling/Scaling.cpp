#include "services/ScalingAlarm.h"
#include "services/autoscaling/Access.h"
#include "services/autoscaling/Adjustment.h"
#include "services/autoscaling/Capacity.h"
#include "services/autoscaling/Operations.h"

namespace nephoscope::autoscaling {

namespace {

/// What makes a policy act.
struct Occasion
{
    std::string why; ///< as a cause begins
    std::optional<double> value;
    std::optional<double> threshold;
    bool honorCooldown = true;
};

/// Instances that do not count yet, for they only just came.
int warming(ReadContext &context, const Group &group, std::chrono::seconds warmup)
{
    int count = 0;
    for (const Worker &worker : Repository(context.db()).workers(group.id)) {
        if (!worker.isLeaving() && (!worker.inService || context.now() < *worker.inService + warmup))
            ++count;
    }
    return count;
}

std::chrono::seconds warmupOf(const Group &group, const model::ScalingPolicy &policy)
{
    return policy.estimatedInstanceWarmup ? std::chrono::seconds(*policy.estimatedInstanceWarmup) : group.warmup();
}

int magnitudeOf(const model::ScalingPolicy &policy)
{
    return policy.minAdjustmentMagnitude.value_or(policy.minAdjustmentStep.value_or(0));
}

/// Out: what warms up counts as there already. In: not while anything warms up.
std::optional<int> steadied(const Group &group, int warm, int wanted, int counted)
{
    if (wanted > counted)
        return std::max(wanted, group.desired());
    if (wanted < group.desired() && warm > 0)
        return std::nullopt;
    return wanted;
}

std::optional<int> wantedBySteps(ReadContext &context, const Group &group, const model::ScalingPolicy &policy, const Occasion &occasion)
{
    if (!occasion.value || !occasion.threshold || !policy.stepAdjustments)
        return std::nullopt;
    const model::StepAdjustment *step = stepFor(*policy.stepAdjustments, *occasion.value - *occasion.threshold);
    if (!step)
        return std::nullopt;
    const int warm = warming(context, group, warmupOf(group, policy));
    const int counted = std::max(0, group.desired() - warm);
    const bool out = adjusted(*policy.adjustmentType, *step->scalingAdjustment, group.desired(), magnitudeOf(policy)) > group.desired();
    const int base = out ? counted : group.desired();
    return steadied(group, warm, adjusted(*policy.adjustmentType, *step->scalingAdjustment, base, magnitudeOf(policy)), base);
}

std::optional<int> wantedByTarget(ReadContext &context, const Group &group, const model::ScalingPolicy &policy, const Occasion &occasion)
{
    const auto &tracking = *policy.targetTrackingConfiguration;
    if (!occasion.value)
        return std::nullopt;
    const bool high = *occasion.value > *tracking.targetValue;
    if (!high && tracking.disableScaleIn.value_or(false))
        return std::nullopt;
    const int warm = warming(context, group, warmupOf(group, policy));
    const int base = high ? std::max(0, group.desired() - warm) : group.desired();
    return steadied(group, warm, tracked(*tracking.targetValue, *occasion.value, base, high), base);
}

void act(WriteContext &context, Group &group, const model::ScalingPolicy &policy, const Occasion &occasion)
{
    const bool simple = policy.policyType == "SimpleScaling";
    if (simple && occasion.honorCooldown && group.cooldownUntil > context.now())
        return;
    std::optional<int> wanted;
    if (simple)
        wanted = adjusted(*policy.adjustmentType, *policy.scalingAdjustment, group.desired(), magnitudeOf(policy));
    else if (policy.policyType == "StepScaling")
        wanted = wantedBySteps(context, group, policy, occasion);
    else
        wanted = wantedByTarget(context, group, policy, occasion);
    if (!wanted || std::clamp(*wanted, group.smallest(), group.largest()) == group.desired())
        return;
    if (simple)
        group.cooldownUntil = context.now() + std::chrono::seconds(policy.cooldown.value_or(group.value.defaultCooldown.value_or(300)));
    Capacity::want(context, group, *wanted, occasion.why);
}

Expected<RunScalingPolicy::Output> runPolicy(WriteContext &context, const RunScalingPolicy::Input &input)
{
    Repository rows(context.db());
    const auto found = rows.findPolicyByArn(input.policyArn);
    auto group = found ? rows.find(found->first) : std::nullopt;
    // An alarm acts within its own account.
    if (!group || group->isLeaving() || context.caller().sourceAccount != group->place.account)
        return fail(validation("No scaling policy found with the ARN " + input.policyArn + '.'));
    if (group->suspends("AlarmNotification") || !found->second.enabled.value_or(true))
        return RunScalingPolicy::Output{};
    act(context, *group, found->second,
        {"a monitor alarm " + input.alarm + " in state " + input.state + " triggered policy " + *found->second.policyName, input.value, input.threshold, true});
    return RunScalingPolicy::Output{};
}

Expected<api::Empty> executePolicy(WriteContext &context, const model::ExecutePolicy::Input &input)
{
    auto found = openPolicy(context, input.autoScalingGroupName, *input.policyName);
    if (!found)
        return fail(found.error());
    auto &[group, policy] = *found;
    const bool steps = policy.policyType == "StepScaling";
    if (policy.policyType == "TargetTrackingScaling")
        return fail(validation("ExecutePolicy is not supported for policies of type TargetTrackingScaling."));
    if (steps != (input.metricValue && input.breachThreshold))
        return fail(validation(steps ? "MetricValue and BreachThreshold are required for policies of type StepScaling."
                                     : "MetricValue and BreachThreshold are only supported for policies of type StepScaling."));
    if (!policy.enabled.value_or(true))
        return fail(validation("The policy " + *policy.policyName + " is disabled."));
    const bool honor = input.honorCooldown.value_or(false);
    if (honor && group.cooldownUntil > context.now())
        return fail(activityInProgress("The AutoScalingGroup " + group.name() + " is in its cooldown period."));
    act(context, group, policy, {"a user request executed policy " + *policy.policyName, input.metricValue, input.breachThreshold, honor});
    return api::Empty{};
}

} // namespace

void registerScaling(ServiceRegistry &registry)
{
    registry.write<RunScalingPolicy>(runPolicy);
    registry.write<model::ExecutePolicy>(executePolicy);
}

} // namespace nephoscope::autoscaling
