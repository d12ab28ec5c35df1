#include "services/autoscaling/Access.h"
#include "services/autoscaling/Operations.h"

#include <map>

namespace nephoscope::autoscaling {

namespace {

using Filters = std::optional<std::vector<model::Filter>>;

bool isAmong(const std::optional<std::vector<std::string>> &values, const std::string &value)
{
    return values && std::find(values->begin(), values->end(), value) != values->end();
}

bool passes(const model::Filter &filter, const std::vector<GroupTag> &tags)
{
    const std::string name = filter.name.value_or("");
    return std::any_of(tags.begin(), tags.end(), [&](const GroupTag &tag) {
        if (name == "tag-key")
            return isAmong(filter.values, tag.key);
        if (name == "tag-value")
            return isAmong(filter.values, tag.value);
        return name == "tag:" + tag.key && isAmong(filter.values, tag.value);
    });
}

Expected<void> checkFilters(const Filters &filters)
{
    for (const model::Filter &filter : filters.value_or(std::vector<model::Filter>())) {
        const std::string name = filter.name.value_or("");
        if (name != "tag-key" && name != "tag-value" && !name.starts_with("tag:"))
            return fail(validation("Filter type " + name + " is not correct. Allowed Filter types are: [tag-key, tag-value, tag:<key>]"));
    }
    return {};
}

Expected<model::DescribeAutoScalingGroups::Output> describeGroups(ReadContext &context, const model::DescribeAutoScalingGroups::Input &input)
{
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    if (auto checked = checkFilters(input.filters); !checked)
        return fail(std::move(checked.error()));
    const auto size = pageSize(input.maxRecords);
    if (!size)
        return fail(size.error());
    Repository rows(context.db());
    model::DescribeAutoScalingGroups::Output output;
    auto &list = output.autoScalingGroups.emplace();
    rows.list(placeOf(context), *after, [&](Group group) {
        if (!isListed(input.autoScalingGroupNames, group.name()))
            return true;
        const std::vector<GroupTag> tags = rows.tags(group.id);
        if (input.filters && !std::all_of(input.filters->begin(), input.filters->end(), [&](const auto &filter) { return passes(filter, tags); }))
            return true;
        if (list.size() == *size) {
            output.nextToken = tokenFor(*list.back().autoScalingGroupName);
            return false;
        }
        auto &value = list.emplace_back(std::move(group.value));
        auto &instances = value.instances.emplace();
        if (input.includeInstances.value_or(true)) {
            for (Worker &worker : rows.workers(group.id))
                instances.push_back(std::move(worker.value));
        }
        auto &shown = value.tags.emplace();
        for (const GroupTag &tag : tags) {
            auto &one = shown.emplace_back();
            one.resourceId = value.autoScalingGroupName;
            one.resourceType = "auto-scaling-group";
            one.key = tag.key;
            one.value = tag.value;
            one.propagateAtLaunch = tag.propagates;
        }
        showEmpty(value.suspendedProcesses, value.enabledMetrics, value.loadBalancerNames, value.targetGroupARNs, value.trafficSources);
        return true;
    });
    return output;
}

Expected<model::DescribeAutoScalingInstances::Output> describeInstances(ReadContext &context, const model::DescribeAutoScalingInstances::Input &input)
{
    const auto after = afterToken(input.nextToken);
    if (!after)
        return fail(after.error());
    const auto size = pageSize(input.maxRecords, defaultPage, 50);
    if (!size)
        return fail(size.error());
    model::DescribeAutoScalingInstances::Output output;
    auto &list = output.autoScalingInstances.emplace();
    Repository(context.db()).listWorkers(placeOf(context), *after, [&](const Worker &worker, const std::string &group) {
        if (!isListed(input.instanceIds, worker.id))
            return true;
        if (list.size() == *size) {
            output.nextToken = tokenFor(*list.back().instanceId);
            return false;
        }
        auto &one = list.emplace_back();
        one.instanceId = worker.id;
        one.autoScalingGroupName = group;
        one.availabilityZone = worker.value.availabilityZone;
        // Here, and only here, it is in capitals.
        one.healthStatus = worker.isUnhealthy() ? "UNHEALTHY" : "HEALTHY";
        one.imageId = worker.value.imageId;
        one.instanceType = worker.value.instanceType;
        one.launchConfigurationName = worker.value.launchConfigurationName;
        one.lifecycleState = worker.value.lifecycleState->value;
        one.protectedFromScaleIn = worker.isProtected();
        return true;
    });
    return output;
}

} // namespace

void registerGroupReading(ServiceRegistry &registry)
{
    registry.read<model::DescribeAutoScalingGroups>(describeGroups);
    registry.read<model::DescribeAutoScalingInstances>(describeInstances);
}

} // namespace nephoscope::autoscaling
