#include "services/autoscaling/GroupChecks.h"

#include "services/autoscaling/Errors.h"
#include "services/autoscaling/Repository.h"

namespace nephoscope::autoscaling {

namespace {

constexpr int largestGroup = 10'000;
constexpr std::string_view terminationPolicies[] = {"AllocationStrategy", "ClosestToNextInstanceHour", "Default", "NewestInstance", "OldestInstance",
                                                    "OldestLaunchConfiguration", "OldestLaunchTemplate"};

template <class List>
bool hasAny(const std::optional<List> &list)
{
    return list && !list->empty();
}

Expected<void> checkZones(ReadContext &context, const std::optional<std::vector<std::string>> &zones)
{
    for (const std::string &zone : zones.value_or(std::vector<std::string>())) {
        const bool fits = zone.size() == context.region().size() + 1 && zone.starts_with(context.region()) && zone.back() >= 'a' && zone.back() <= 'f';
        if (!fits)
            return fail(validation("Invalid availability zone: [" + zone + ']'));
    }
    return {};
}

Expected<void> checkTermination(const std::optional<std::vector<std::string>> &policies)
{
    for (const std::string &policy : policies.value_or(std::vector<std::string>())) {
        if (policy.starts_with("arn:"))
            return fail(notEmulated("Termination policies by a Lambda function are"));
        if (std::find(std::begin(terminationPolicies), std::end(terminationPolicies), policy) == std::end(terminationPolicies))
            return fail(validation("The termination policy '" + policy + "' is not valid."));
    }
    return {};
}

/// What both operations may say.
template <class Input>
Expected<void> checkCommon(ReadContext &context, const Input &input)
{
    if (input.launchTemplate)
        return fail(notEmulated("Launch templates are part of Amazon EC2, which is"));
    if (input.mixedInstancesPolicy)
        return fail(notEmulated("Mixed instances policies are"));
    if (input.vpcZoneIdentifier && !input.vpcZoneIdentifier->empty())
        return fail(notEmulated("Subnets are"));
    if (hasAny(input.availabilityZoneIds) || input.availabilityZoneImpairmentPolicy || input.availabilityZoneDistribution)
        return fail(notEmulated("Availability Zone IDs, distributions and impairment policies are"));
    if (input.placementGroup && !input.placementGroup->empty())
        return fail(notEmulated("Placement groups are"));
    if (input.maxInstanceLifetime.value_or(0) != 0)
        return fail(notEmulated("A maximum instance lifetime is"));
    if (input.instanceMaintenancePolicy || input.instanceLifecyclePolicy || input.capacityReservationSpecification || input.capacityRebalance.value_or(false))
        return fail(notEmulated("Maintenance, lifecycle and capacity reservation policies are"));
    if (input.desiredCapacityType && *input.desiredCapacityType != "units")
        return fail(validation("You must specify an InstanceRequirements in order to use a DesiredCapacityType other than units."));
    if (input.healthCheckType && *input.healthCheckType != "EC2")
        return fail(*input.healthCheckType == "ELB" ? notEmulated("Health checks by load balancers are")
                                                     : validation("'" + *input.healthCheckType + "' is not a valid health check type."));
    if (input.defaultCooldown.value_or(0) < 0 || input.healthCheckGracePeriod.value_or(0) < 0 || input.defaultInstanceWarmup.value_or(0) < -1)
        return fail(validation("Cooldown, health check grace period and instance warmup must not be negative."));
    if (auto checked = checkZones(context, input.availabilityZones); !checked)
        return checked;
    if (auto checked = checkTermination(input.terminationPolicies); !checked)
        return checked;
    if (input.launchConfigurationName && !Repository(context.db()).findConfiguration(placeOf(context), *input.launchConfigurationName))
        return fail(validation("Launch configuration name not found - A launch configuration with the name: " + *input.launchConfigurationName + " does not exist"));
    return {};
}

} // namespace

Expected<void> checkSizes(int smallest, int largest, int desired)
{
    if (smallest < 0 || largest < 0 || largest > largestGroup)
        return fail(validation("Group sizes must be between 0 and " + std::to_string(largestGroup) + '.'));
    if (smallest > largest)
        return fail(validation("Max bound, " + std::to_string(largest) + ", must be greater than or equal to min bound, " + std::to_string(smallest)));
    if (desired > largest)
        return fail(validation("Desired capacity:" + std::to_string(desired) + " must be between the specified min size:" + std::to_string(smallest)
                               + " and max size:" + std::to_string(largest)));
    if (desired < smallest)
        return fail(validation("Desired capacity:" + std::to_string(desired) + " must be between the specified min size:" + std::to_string(smallest)
                               + " and max size:" + std::to_string(largest)));
    return {};
}

Expected<void> checkGroup(ReadContext &context, const model::CreateAutoScalingGroup::Input &input)
{
    if (input.autoScalingGroupName->find(':') != std::string::npos)
        return fail(validation("The AutoScalingGroup name must not contain a colon."));
    if (input.instanceId)
        return fail(notEmulated("Groups from a running instance are"));
    if (hasAny(input.loadBalancerNames) || hasAny(input.targetGroupARNs) || hasAny(input.trafficSources))
        return fail(notEmulated("Load balancers and other traffic sources are"));
    if (auto checked = checkCommon(context, input); !checked)
        return checked;
    if (!input.launchConfigurationName)
        return fail(validation("Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter."));
    if (!hasAny(input.availabilityZones))
        return fail(validation("At least one Availability Zone or VPC Subnet is required."));
    return {};
}

Expected<void> checkGroup(ReadContext &context, const model::UpdateAutoScalingGroup::Input &input)
{
    if (auto checked = checkCommon(context, input); !checked)
        return checked;
    if (input.availabilityZones && input.availabilityZones->empty())
        return fail(validation("At least one Availability Zone or VPC Subnet is required."));
    return {};
}

} // namespace nephoscope::autoscaling
