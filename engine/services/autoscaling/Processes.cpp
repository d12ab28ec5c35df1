#include "services/autoscaling/Access.h"
#include "services/autoscaling/Capacity.h"
#include "services/autoscaling/Operations.h"
#include "services/autoscaling/ProcessNames.h"

namespace nephoscope::autoscaling {

namespace {

/// Those a request names; all of them when it names none.
Expected<std::vector<std::string>> named(const std::optional<std::vector<std::string>> &processes)
{
    if (!processes || processes->empty())
        return std::vector<std::string>(std::begin(processNames), std::end(processNames));
    for (const std::string &process : *processes) {
        if (std::find(std::begin(processNames), std::end(processNames), process) == std::end(processNames))
            return fail(validation("The process '" + process + "' is not a valid scaling process type."));
    }
    return *processes;
}

Expected<api::Empty> suspend(WriteContext &context, const model::SuspendProcesses::Input &input)
{
    auto group = openGroup(context, input.autoScalingGroupName);
    if (!group)
        return fail(group.error());
    const auto names = named(input.scalingProcesses);
    if (!names)
        return fail(names.error());
    for (const std::string &name : *names) {
        if (group->suspends(name))
            continue;
        if (!group->value.suspendedProcesses)
            group->value.suspendedProcesses.emplace();
        auto &one = group->value.suspendedProcesses->emplace_back();
        one.processName = name;
        one.suspensionReason = "User suspended at " + causeTime(context.now());
    }
    Repository(context.db()).put(*group);
    announce(context, *group);
    return api::Empty{};
}

Expected<api::Empty> resume(WriteContext &context, const model::ResumeProcesses::Input &input)
{
    auto group = openGroup(context, input.autoScalingGroupName);
    if (!group)
        return fail(group.error());
    const auto names = named(input.scalingProcesses);
    if (!names)
        return fail(names.error());
    if (auto &suspended = group->value.suspendedProcesses) {
        std::erase_if(*suspended, [&](const auto &one) { return std::find(names->begin(), names->end(), *one.processName) != names->end(); });
        if (suspended->empty())
            suspended.reset();
    }
    Repository rows(context.db());
    rows.put(*group);
    // Health checks missed what ended meanwhile.
    if (!group->suspends("HealthCheck")) {
        for (Worker &worker : rows.workers(group->id)) {
            if (worker.gone && !worker.isUnhealthy() && !worker.isLeaving())
                Capacity::spoil(context, worker, "an instance was taken out of service in response to an EC2 health check indicating it has been terminated or stopped.");
        }
    }
    announce(context, *group);
    Capacity::look(context, *group);
    return api::Empty{};
}

} // namespace

void registerProcesses(ServiceRegistry &registry)
{
    registry.write<model::SuspendProcesses>(suspend);
    registry.write<model::ResumeProcesses>(resume);
}

} // namespace nephoscope::autoscaling
