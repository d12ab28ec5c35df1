#include "api/generated/cloudwatch.h"
#include "services/autoscaling/Access.h"
#include "services/autoscaling/Adjustment.h"
#include "services/autoscaling/Capacity.h"
#include "services/autoscaling/Operations.h"
#include "services/autoscaling/Step.h"
#include "services/autoscaling/TargetTracking.h"

#include <map>

namespace nephoscope::autoscaling {

namespace {

namespace cw = api::cloudwatch;

constexpr std::size_t maxPolicies = 50;
constexpr std::size_t maxSteps = 20;
constexpr std::string_view adjustmentTypes[] = {"ChangeInCapacity", "ExactCapacity", "PercentChangeInCapacity"};

Expected<void> checkAdjustment(const model::PutScalingPolicy::Input &input, const std::string &type)
{
    if (!input.adjustmentType)
        return fail(validation("You must specify an AdjustmentType for policy type: " + type));
    if (std::find(std::begin(adjustmentTypes), std::end(adjustmentTypes), *input.adjustmentType) == std::end(adjustmentTypes))
        return fail(validation("Adjustment type '" + *input.adjustmentType + "' is not valid. Valid types are: [ChangeInCapacity, ExactCapacity, PercentChangeInCapacity]"));
    if ((input.minAdjustmentMagnitude || input.minAdjustmentStep) && *input.adjustmentType != "PercentChangeInCapacity")
        return fail(validation("MinAdjustmentMagnitude is only supported for the adjustment type PercentChangeInCapacity."));
    return {};
}

Expected<void> check(const model::PutScalingPolicy::Input &input, const std::string &type)
{
    if (type == "PredictiveScaling" || input.predictiveScalingConfiguration)
        return fail(notEmulated("Predictive scaling is"));
    if (type == "TargetTrackingScaling") {
        if (!input.targetTrackingConfiguration)
            return fail(validation("TargetTrackingConfiguration is required for policy type: TargetTrackingScaling"));
        if (input.adjustmentType || input.scalingAdjustment || input.stepAdjustments || input.cooldown)
            return fail(validation("AdjustmentType, ScalingAdjustment, StepAdjustments and Cooldown are not supported for policy type: TargetTrackingScaling"));
        return checkTracking(*input.targetTrackingConfiguration);
    }
    if (type != "SimpleScaling" && type != "StepScaling")
        return fail(validation("'" + type + "' is not a valid policy type."));
    if (input.targetTrackingConfiguration)
        return fail(validation("TargetTrackingConfiguration is only supported for policy type: TargetTrackingScaling"));
    if (auto checked = checkAdjustment(input, type); !checked)
        return checked;
    if (type == "SimpleScaling") {
        if (input.stepAdjustments || input.estimatedInstanceWarmup || input.metricAggregationType)
            return fail(validation("StepAdjustments, EstimatedInstanceWarmup and MetricAggregationType are not supported for policy type: SimpleScaling"));
        return input.scalingAdjustment ? Expected<void>() : fail(validation("ScalingAdjustment is required for policy type: SimpleScaling"));
    }
    if (input.scalingAdjustment || input.cooldown)
        return fail(validation("ScalingAdjustment and Cooldown are not supported for policy type: StepScaling"));
    if (!input.stepAdjustments || input.stepAdjustments->empty())
        return fail(validation("StepAdjustments is required for policy type: StepScaling"));
    if (input.stepAdjustments->size() > maxSteps)
        return fail(limitExceeded("A policy can have no more than " + std::to_string(maxSteps) + " step adjustments."));
    return checkSteps(*input.stepAdjustments);
}

Expected<model::PutScalingPolicy::Output> putPolicy(WriteContext &context, const model::PutScalingPolicy::Input &input, TargetTracking &tracking)
{
    const auto group = openGroup(context, input.autoScalingGroupName);
    if (!group)
        return fail(group.error());
    const std::string type = input.policyType.value_or("SimpleScaling");
    if (auto checked = check(input, type); !checked)
        return fail(std::move(checked.error()));
    Repository rows(context.db());
    const auto old = rows.findPolicy(group->id, *input.policyName);
    if (!old && rows.policies(group->id).size() >= maxPolicies)
        return fail(limitExceeded("An AutoScalingGroup can have no more than " + std::to_string(maxPolicies) + " scaling policies."));
    if (old && old->policyType != type)
        tracking.removeAlarms(context, *old);
    model::ScalingPolicy policy;
    policy.policyName = input.policyName;
    policy.policyARN = old ? old->policyARN
                           : arnOf(group->place, "scalingPolicy:" + context.random().uuid() + ":autoScalingGroupName/" + group->name() + ":policyName/" + *input.policyName);
    policy.autoScalingGroupName = group->name();
    policy.policyType = type;
    policy.enabled = input.enabled.value_or(true);
    policy.adjustmentType = input.adjustmentType;
    policy.minAdjustmentStep = input.minAdjustmentStep;
    policy.minAdjustmentMagnitude = input.minAdjustmentMagnitude;
    policy.scalingAdjustment = input.scalingAdjustment;
    policy.cooldown = input.cooldown;
    policy.stepAdjustments = input.stepAdjustments.value_or(std::vector<model::StepAdjustment>());
    policy.estimatedInstanceWarmup = input.estimatedInstanceWarmup;
    if (type == "StepScaling")
        policy.metricAggregationType = input.metricAggregationType.value_or("Average");
    policy.targetTrackingConfiguration = input.targetTrackingConfiguration;
    if (type == "TargetTrackingScaling") {
        if (old && old->policyType == type)
            policy.alarms = old->alarms;
        tracking.putAlarms(context, *group, policy);
    }
    rows.put(group->id, policy);
    context.changed(old ? Change::Kind::Updated : Change::Kind::Created, "autoscaling", "policy", group->name(), *policy.policyName);
    model::PutScalingPolicy::Output output;
    output.policyARN = policy.policyARN;
    output.alarms = policy.alarms.value_or(std::vector<model::Alarm>());
    return output;
}

Expected<api::Empty> deletePolicy(WriteContext &context, const model::DeletePolicy::Input &input, TargetTracking &tracking)
{
    const auto found = openPolicy(context, input.autoScalingGroupName, *input.policyName);
    if (!found)
        return fail(found.error());
    const auto &[group, policy] = *found;
    tracking.removeAlarms(context, policy);
    Repository(context.db()).removePolicy(group.id, *policy.policyName);
    context.changed(Change::Kind::Deleted, "autoscaling", "policy", group.name(), *policy.policyName);
    return api::Empty{};
}

/// Alarms of others that a policy is an action of. Those of target tracking know theirs.
void nameAlarms(model::DescribePolicies::Output &output, const cw::DescribeAlarms::Output &alarms)
{
    std::map<std::string, std::vector<model::Alarm>> byPolicy;
    for (const auto &alarm : alarms.metricAlarms.value_or(std::vector<cw::MetricAlarm>())) {
        for (const auto *actions : {&alarm.alarmActions, &alarm.okActions, &alarm.insufficientDataActions}) {
            for (const std::string &action : actions->value_or(std::vector<std::string>())) {
                auto &one = byPolicy[action].emplace_back();
                one.alarmName = alarm.alarmName;
                one.alarmARN = alarm.alarmArn;
            }
        }
    }
    for (auto &policy : *output.scalingPolicies) {
        if (policy.policyType != "TargetTrackingScaling")
            policy.alarms = byPolicy[*policy.policyARN];
    }
}

Expected<model::DescribePolicies::Output> policiesFor(ReadContext &context, const model::DescribePolicies::Input &input)
{
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    Repository rows(context.db());
    std::vector<Group> groups;
    if (input.autoScalingGroupName) {
        auto group = openGroup(context, input.autoScalingGroupName, false);
        if (!group)
            return fail(group.error());
        groups.push_back(std::move(*group));
    } else {
        rows.list(placeOf(context), {}, [&](Group group) {
            groups.push_back(std::move(group));
            return true;
        });
    }
    const auto size = pageSize(input.maxRecords);
    if (!size)
        return fail(size.error());
    model::DescribePolicies::Output output;
    auto &list = output.scalingPolicies.emplace();
    std::string last;
    for (const Group &group : groups) {
        for (model::ScalingPolicy &policy : rows.policies(group.id)) {
            const std::string at = group.name() + '\n' + *policy.policyName;
            const bool named = isListed(input.policyNames, *policy.policyName) || isListed(input.policyNames, *policy.policyARN);
            if (at <= *after || !named || !isListed(input.policyTypes, *policy.policyType))
                continue;
            if (list.size() == *size) {
                output.nextToken = tokenFor(last);
                return output;
            }
            showEmpty(policy.alarms, policy.stepAdjustments);
            list.push_back(std::move(policy));
            last = at;
        }
    }
    return output;
}

void describePolicies(ReadContext &context, const Deferred<model::DescribePolicies> &call)
{
    auto output = policiesFor(context, call.input());
    if (!output || output->scalingPolicies->empty()) {
        call.answer(std::move(output));
        return;
    }
    cw::DescribeAlarms::Input input;
    input.actionPrefix = arnOf(placeOf(context), "scalingPolicy:");
    input.maxRecords = 100;
    context.cloud().submit({&cw::DescribeAlarms::model(), serviceItself(placeOf(context)), api::Value::of(std::move(input)), {}},
                           [call, made = std::make_shared<model::DescribePolicies::Output>(std::move(*output))](const Reply &reply) {
                               if (reply)
                                   nameAlarms(*made, reply->as<cw::DescribeAlarms::Output>());
                               call.answer(std::move(*made));
                           });
}

} // namespace

Expected<std::pair<Group, model::ScalingPolicy>> openPolicy(ReadContext &context, const std::optional<std::string> &group, const std::string &name)
{
    Repository rows(context.db());
    std::optional<Group> owner;
    std::optional<model::ScalingPolicy> policy;
    if (name.starts_with("arn:")) {
        if (auto found = rows.findPolicyByArn(name)) {
            owner = rows.find(found->first);
            policy = std::move(found->second);
        }
    } else {
        auto opened = openGroup(context, group);
        if (!opened)
            return fail(opened.error());
        owner = std::move(*opened);
        policy = rows.findPolicy(owner->id, name);
    }
    if (!policy || !owner || !(owner->place == placeOf(context)))
        return fail(validation("ScalingPolicy not found: " + name));
    return std::pair(std::move(*owner), std::move(*policy));
}

void registerPolicies(ServiceRegistry &registry, TargetTracking &tracking)
{
    registry.write<model::PutScalingPolicy>([&tracking](WriteContext &context, const auto &input) { return putPolicy(context, input, tracking); });
    registry.write<model::DeletePolicy>([&tracking](WriteContext &context, const auto &input) { return deletePolicy(context, input, tracking); });
    registry.deferred<model::DescribePolicies>(describePolicies);
}

} // namespace nephoscope::autoscaling
