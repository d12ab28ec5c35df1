#include "services/autoscaling/Access.h"
#include "services/autoscaling/Capacity.h"
#include "services/autoscaling/Operations.h"

namespace nephoscope::autoscaling {

namespace {

struct Found
{
    Worker worker;
    Group group;
};

Expected<Found> openInstance(ReadContext &context, const std::string &id)
{
    Repository rows(context.db());
    auto worker = rows.findWorker(id);
    auto group = worker ? rows.find(worker->group) : std::nullopt;
    if (!group || group->place.account != context.account() || group->place.region != context.region())
        return fail(validation("Instance Id not found - No managed instance found for instance ID: " + id));
    return Found{std::move(*worker), std::move(*group)};
}

Expected<model::TerminateInstanceInAutoScalingGroup::Output> terminateInstance(WriteContext &context, Capacity &capacity,
                                                                                const model::TerminateInstanceInAutoScalingGroup::Input &input)
{
    auto found = openInstance(context, *input.instanceId);
    if (!found)
        return fail(found.error());
    Group &group = found->group;
    if (found->worker.isLeaving())
        return fail(activityInProgress("Scaling activity is in progress for the instance " + found->worker.id + '.'));
    const bool decrement = *input.shouldDecrementDesiredCapacity;
    const int before = group.desired();
    if (decrement && before <= group.smallest())
        return fail(validation("Currently, desiredSize equals minSize (" + std::to_string(before) + "). Terminating instance without replacement will violate group's min size constraint. Either set shouldDecrementDesiredCapacity flag to false or lower group's min size."));
    const std::string time = "At " + causeTime(context.now());
    std::string cause = time + " instance " + found->worker.id + " was taken out of service in response to a user request";
    cause += decrement ? ", shrinking the capacity from " + std::to_string(before) + " to " + std::to_string(before - 1) + '.' : std::string(".");
    model::TerminateInstanceInAutoScalingGroup::Output output;
    output.activity = capacity.terminate(context, group, found->worker, cause);
    if (decrement) {
        group.value.desiredCapacity = before - 1;
        Repository(context.db()).put(group);
        announce(context, group);
    }
    Capacity::look(context, group);
    return output;
}

Expected<model::SetInstanceProtection::Output> setProtection(WriteContext &context, const model::SetInstanceProtection::Input &input)
{
    const auto group = openGroup(context, input.autoScalingGroupName);
    if (!group)
        return fail(group.error());
    Repository rows(context.db());
    std::vector<Worker> workers;
    for (const std::string &id : *input.instanceIds) {
        auto worker = rows.findWorker(id);
        if (!worker || worker->group != group->id)
            return fail(validation("The instance " + id + " is not part of Auto Scaling group " + group->name() + '.'));
        if (!worker->is(model::LifecycleState::InService))
            return fail(validation("The instance " + id + " is not in InService or EnteringStandby or Standby."));
        workers.push_back(std::move(*worker));
    }
    for (Worker &worker : workers) {
        worker.value.protectedFromScaleIn = input.protectedFromScaleIn;
        rows.put(worker);
        announce(context, *group, worker, Change::Kind::Updated);
    }
    // What could not shrink may do so now.
    Capacity::look(context, *group);
    return model::SetInstanceProtection::Output{};
}

Expected<api::Empty> setHealth(WriteContext &context, const model::SetInstanceHealth::Input &input)
{
    auto found = openInstance(context, *input.instanceId);
    if (!found)
        return fail(found.error());
    Worker &worker = found->worker;
    const std::string status = *input.healthStatus;
    if (status != "Healthy" && status != "Unhealthy")
        return fail(validation("Valid instance health states are: [Healthy, Unhealthy]."));
    if (worker.isLeaving())
        return fail(validation("The instance " + worker.id + " is being terminated."));
    if (status == "Healthy") {
        // A process that has ended stays unhealthy whatever is said of it.
        if (!worker.gone) {
            worker.value.healthStatus = "Healthy";
            worker.unhealthyAt.reset();
            worker.reason.clear();
            Repository(context.db()).put(worker);
            announce(context, found->group, worker, Change::Kind::Updated);
        }
        return api::Empty{};
    }
    const auto grace = std::chrono::seconds(found->group.value.healthCheckGracePeriod.value_or(0));
    if (input.shouldRespectGracePeriod.value_or(true) && (!worker.inService || context.now() < *worker.inService + grace))
        return api::Empty{};
    if (!worker.isUnhealthy())
        Capacity::spoil(context, worker, "an instance was taken out of service in response to a user health-check.");
    return api::Empty{};
}

} // namespace

void registerInstances(ServiceRegistry &registry, Capacity &capacity)
{
    registry.write<model::TerminateInstanceInAutoScalingGroup>([&capacity](WriteContext &context, const auto &input) { return terminateInstance(context, capacity, input); });
    registry.write<model::SetInstanceProtection>(setProtection);
    registry.write<model::SetInstanceHealth>(setHealth);
}

} // namespace nephoscope::autoscaling
