#include "services/autoscaling/Access.h"
#include "services/autoscaling/Capacity.h"
#include "services/autoscaling/GroupChecks.h"
#include "services/autoscaling/Hooks.h"
#include "services/autoscaling/Operations.h"
#include "services/autoscaling/TargetTracking.h"

namespace nephoscope::autoscaling {

namespace {

constexpr int maxGroups = 500;
constexpr int defaultCooldown = 300;

std::string constraints(const Group &group)
{
    return "min: " + std::to_string(group.smallest()) + ", max: " + std::to_string(group.largest()) + ", desired: " + std::to_string(group.desired());
}

Expected<api::Empty> createGroup(WriteContext &context, const model::CreateAutoScalingGroup::Input &input)
{
    if (auto checked = checkGroup(context, input); !checked)
        return fail(std::move(checked.error()));
    const int desired = input.desiredCapacity.value_or(*input.minSize);
    if (auto checked = checkSizes(*input.minSize, *input.maxSize, desired); !checked)
        return fail(std::move(checked.error()));
    Repository rows(context.db());
    Group group;
    group.place = placeOf(context);
    const std::string &name = *input.autoScalingGroupName;
    if (const auto there = rows.find(group.place, name)) {
        if (there->isLeaving())
            return fail(alreadyExists("AutoScalingGroup by this name already exists and is pending delete - A group with the name " + name + " is pending delete"));
        return fail(alreadyExists("AutoScalingGroup by this name already exists - A group with the name " + name + " already exists"));
    }
    if (rows.countGroups(group.place) >= maxGroups)
        return fail(limitExceeded("You have already reached the limit of " + std::to_string(maxGroups) + " AutoScalingGroups."));
    auto &value = group.value;
    value.autoScalingGroupName = name;
    value.autoScalingGroupARN = arnOf(group.place, "autoScalingGroup:" + context.random().uuid() + ":autoScalingGroupName/" + name);
    value.createdTime = context.now();
    value.launchConfigurationName = input.launchConfigurationName;
    value.availabilityZones = input.availabilityZones;
    value.minSize = input.minSize;
    value.maxSize = input.maxSize;
    value.desiredCapacity = 0;
    value.defaultCooldown = input.defaultCooldown.value_or(defaultCooldown);
    value.healthCheckType = "EC2";
    value.healthCheckGracePeriod = input.healthCheckGracePeriod.value_or(0);
    if (input.defaultInstanceWarmup.value_or(-1) >= 0)
        value.defaultInstanceWarmup = input.defaultInstanceWarmup;
    value.newInstancesProtectedFromScaleIn = input.newInstancesProtectedFromScaleIn.value_or(false);
    value.terminationPolicies = input.terminationPolicies && !input.terminationPolicies->empty() ? *input.terminationPolicies : std::vector<std::string>{"Default"};
    value.serviceLinkedRoleARN = input.serviceLinkedRoleARN.value_or("arn:aws:iam::" + group.place.account
                                                                     + ":role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling");
    value.deletionProtection = input.deletionProtection;
    value.context = input.context;
    rows.put(group);
    if (auto tagged = putTags(context, input.tags, name); !tagged)
        return fail(std::move(tagged.error()));
    if (auto hooked = putHooks(context, group, input.lifecycleHookSpecificationList); !hooked)
        return fail(std::move(hooked.error()));
    announce(context, group, Change::Kind::Created);
    Capacity::want(context, group, desired, "a user request created an AutoScalingGroup");
    return api::Empty{};
}

Expected<api::Empty> updateGroup(WriteContext &context, const model::UpdateAutoScalingGroup::Input &input)
{
    auto group = openGroup(context, input.autoScalingGroupName);
    if (!group)
        return fail(group.error());
    if (auto checked = checkGroup(context, input); !checked)
        return fail(std::move(checked.error()));
    auto &value = group->value;
    const int smallest = input.minSize.value_or(group->smallest()), largest = input.maxSize.value_or(group->largest());
    // A capacity that nobody speaks of follows the new limits.
    const int desired = input.desiredCapacity.value_or(smallest <= largest ? std::clamp(group->desired(), smallest, largest) : group->desired());
    if (auto checked = checkSizes(smallest, largest, desired); !checked)
        return fail(std::move(checked.error()));
    value.minSize = smallest;
    value.maxSize = largest;
    api::take(value.launchConfigurationName, input.launchConfigurationName);
    api::take(value.availabilityZones, input.availabilityZones);
    api::take(value.defaultCooldown, input.defaultCooldown);
    api::take(value.healthCheckGracePeriod, input.healthCheckGracePeriod);
    api::take(value.newInstancesProtectedFromScaleIn, input.newInstancesProtectedFromScaleIn);
    api::take(value.serviceLinkedRoleARN, input.serviceLinkedRoleARN);
    api::take(value.deletionProtection, input.deletionProtection);
    api::take(value.context, input.context);
    if (input.terminationPolicies && !input.terminationPolicies->empty())
        value.terminationPolicies = input.terminationPolicies;
    if (input.defaultInstanceWarmup)
        value.defaultInstanceWarmup = *input.defaultInstanceWarmup >= 0 ? input.defaultInstanceWarmup : std::nullopt;
    Group wanted = *group;
    wanted.value.desiredCapacity = desired;
    Capacity::want(context, *group, desired, "a user request update of AutoScalingGroup constraints to " + constraints(wanted));
    return api::Empty{};
}

Expected<api::Empty> deleteGroup(WriteContext &context, const model::DeleteAutoScalingGroup::Input &input, TargetTracking &tracking)
{
    auto group = openGroup(context, input.autoScalingGroupName, false);
    if (!group)
        return fail(group.error());
    if (group->isLeaving())
        return api::Empty{};
    Repository rows(context.db());
    const bool force = input.forceDelete.value_or(false);
    const std::string kept = group->value.deletionProtection ? group->value.deletionProtection->value : "none";
    if (kept == model::DeletionProtection::PreventAllDeletion || (force && kept == model::DeletionProtection::PreventForceDeletion))
        return fail(inUse("The AutoScalingGroup " + group->name() + " is protected from deletion."));
    if (!force && !rows.workers(group->id).empty())
        return fail(inUse("You cannot delete an AutoScalingGroup while there are instances still in the group."));
    if (!force && rows.hasActivityUnderWay(group->id))
        return fail(activityInProgress("You cannot delete an AutoScalingGroup while there are scaling activities in progress for that group."));
    for (const model::ScalingPolicy &policy : rows.policies(group->id)) {
        tracking.removeAlarms(context, policy);
        rows.removePolicy(group->id, *policy.policyName);
    }
    for (const auto &action : rows.actions(group->id))
        rows.removeAction(group->id, *action.scheduledActionName);
    group->value.status = "Delete in progress";
    group->value.suspendedProcesses.reset();
    group->value.minSize = 0;
    group->value.maxSize = 0;
    Capacity::want(context, *group, 0, force ? "a user request force deleted AutoScalingGroup" : "a user request deleted AutoScalingGroup");
    return api::Empty{};
}

Expected<api::Empty> setDesiredCapacity(WriteContext &context, const model::SetDesiredCapacity::Input &input)
{
    auto group = openGroup(context, input.autoScalingGroupName);
    if (!group)
        return fail(group.error());
    const int desired = *input.desiredCapacity;
    if (desired > group->largest())
        return fail(validation("New SetDesiredCapacity value " + std::to_string(desired) + " is above max value " + std::to_string(group->largest())
                               + " for the AutoScalingGroup."));
    if (desired < group->smallest())
        return fail(validation("New SetDesiredCapacity value " + std::to_string(desired) + " is below min value " + std::to_string(group->smallest())
                               + " for the AutoScalingGroup."));
    if (input.honorCooldown.value_or(false) && group->cooldownUntil > context.now())
        return fail(activityInProgress("Scaling activity " + group->name() + " is in progress and the cooldown has not yet expired."));
    Capacity::want(context, *group, desired, "a user request explicitly set group desired capacity");
    return api::Empty{};
}

} // namespace

void registerGroups(ServiceRegistry &registry, TargetTracking &tracking)
{
    registry.write<model::CreateAutoScalingGroup>(createGroup);
    registry.write<model::UpdateAutoScalingGroup>(updateGroup);
    registry.write<model::SetDesiredCapacity>(setDesiredCapacity);
    registry.write<model::DeleteAutoScalingGroup>([&tracking](WriteContext &context, const auto &input) { return deleteGroup(context, input, tracking); });
}

} // namespace nephoscope::autoscaling
