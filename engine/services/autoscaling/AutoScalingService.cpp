#include "services/autoscaling/AutoScalingService.h"

#include "door/RequestTags.h"
#include "services/Metrics.h"
#include "services/autoscaling/Capacity.h"
#include "services/autoscaling/Endpoints.h"
#include "services/autoscaling/HookNotices.h"
#include "services/autoscaling/Machines.h"
#include "services/autoscaling/Operations.h"
#include "services/autoscaling/Step.h"
#include "services/autoscaling/TargetTracking.h"

namespace nephoscope::autoscaling {

AutoScalingService::AutoScalingService(std::shared_ptr<Metrics> metrics, std::shared_ptr<Runner> runner)
    : m_metrics(std::move(metrics)), m_runner(runner ? std::move(runner) : std::make_shared<Machines>()), m_tracking(std::make_unique<TargetTracking>()),
      m_notices(std::make_unique<HookNotices>())
{
}

AutoScalingService::~AutoScalingService() = default;

std::span<const store::Migration> AutoScalingService::migrations() const
{
    return Repository::migrations();
}

void AutoScalingService::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_capacity = std::make_unique<Capacity>(*m_runner);
    // A runner speaks on its own thread; rows change on the engine's.
    const auto later = [this, &host](auto work) {
        runStep(host.cloud, {std::string(defaultAccount), std::string(defaultRegion)}, [capacity = m_capacity.get(), work](WriteContext &context) { work(*capacity, context); });
    };
    m_runner->attach(host, {
        .started = [later](const std::string &instance) { later([instance](Capacity &capacity, WriteContext &context) { capacity.started(context, instance); }); },
        .failed = [later](const std::string &instance, const std::string &message) {
            later([instance, message](Capacity &capacity, WriteContext &context) { capacity.failed(context, instance, message); });
        },
        .ended = [later](const std::string &instance) { later([instance](Capacity &capacity, WriteContext &context) { capacity.ended(context, instance); }); },
        .expires = [later](const std::string &instance, Timestamp until) {
            later([instance, until](Capacity &, WriteContext &context) { Capacity::expires(context, instance, until); });
        },
    });
    registry.write<RunStep>([](WriteContext &context, const RunStep::Input &input) -> Expected<RunStep::Output> {
        input.work(context);
        return RunStep::Output{};
    });
    registry.read<NoteListener>([runner = m_runner](ReadContext &, const NoteListener::Input &input) -> Expected<NoteListener::Output> {
        runner->setServicePort(input.port);
        return NoteListener::Output{};
    });
    m_capacity->registerJobs(registry);
    m_tracking->registerOperations(registry, host);
    m_notices->registerOperations(registry, host);
    registerConfigurations(registry);
    registerGroups(registry, *m_tracking);
    registerGroupReading(registry);
    registerHooks(registry, *m_capacity);
    registerInstances(registry, *m_capacity);
    registerActivities(registry);
    registerProcesses(registry);
    registerTags(registry);
    registerGroupMetrics(registry, m_metrics);
    registerFacts(registry);
    registerPolicies(registry, *m_tracking);
    registerScaling(registry);
    registerSchedules(registry);
}

void AutoScalingService::start(const ServiceHost &host)
{
    m_tracking->start(host);
    m_notices->start(host);
    if (Repository(host.database.writer()).all().empty())
        return;
    // Workers went with the process that had them; groups come back to their capacity.
    runStep(host.cloud, {std::string(defaultAccount), std::string(defaultRegion)}, [this](WriteContext &context) {
        m_capacity->revive(context);
        context.afterCommit([metrics = m_metrics] { metrics->wake(); });
    });
}

void AutoScalingService::stop()
{
    m_runner->close();
}

void AutoScalingService::onReset()
{
    m_runner->clear();
}

std::string AutoScalingService::resourceOf(ReadContext &context, const api::Operation &operation, const api::Value &input)
{
    if (operation.name.starts_with("Describe"))
        return "*";
    const Place place = placeOf(context);
    Repository rows(context.db());
    if (const std::string *name = textField(input, "AutoScalingGroupName")) {
        const auto group = rows.find(place, *name);
        return group ? group->arn() : arnOf(place, "autoScalingGroup:*:autoScalingGroupName/" + *name);
    }
    if (const std::string *instance = textField(input, "InstanceId")) {
        const auto worker = rows.findWorker(*instance);
        const auto group = worker ? rows.find(worker->group) : std::nullopt;
        return group ? group->arn() : "*";
    }
    if (const std::string *name = textField(input, "LaunchConfigurationName")) {
        const auto found = rows.findConfiguration(place, *name);
        return found ? *found->launchConfigurationARN : arnOf(place, "launchConfiguration:*:launchConfigurationName/" + *name);
    }
    return "*";
}

} // namespace nephoscope::autoscaling
