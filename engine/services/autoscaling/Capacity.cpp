#include "services/autoscaling/Capacity.h"

#include "core/Text.h"
#include "services/autoscaling/HookNotices.h"
#include "services/autoscaling/Hooks.h"

#include <boost/json.hpp>

#include <map>

namespace nephoscope::autoscaling {

namespace {

using namespace std::chrono_literals;

constexpr const char *tendKind = "autoscaling.tend";
constexpr const char *expireKind = "autoscaling.expire";
constexpr std::string_view checkFailed = "an instance was taken out of service in response to an EC2 health check indicating it has been terminated or stopped.";

model::Activity begin(WriteContext &context, const Group &group, const std::string &description, const std::string &cause, std::string_view status,
                      const std::string &zone)
{
    model::Activity activity;
    activity.activityId = context.random().uuid();
    activity.autoScalingGroupName = group.name();
    activity.autoScalingGroupARN = group.arn();
    activity.description = description;
    activity.cause = cause.substr(0, 1023); // AWS's limit
    activity.startTime = context.now();
    activity.progress = 0;
    activity.statusCode.emplace().value = status;
    activity.details = boost::json::serialize(boost::json::object{{"Availability Zone", zone}});
    return activity;
}

/// Nothing where there is no such activity, or it was over.
std::optional<model::Activity> finish(WriteContext &context, const std::string &id, std::string_view status, const std::string &message = {})
{
    Repository rows(context.db());
    auto activity = rows.findActivity(id);
    if (!activity || activity->endTime)
        return std::nullopt;
    activity->endTime = context.now();
    activity->progress = 100;
    activity->statusCode.emplace().value = status;
    if (!message.empty())
        activity->statusMessage = message;
    rows.update(*activity);
    return activity;
}

/// Somebody else holds it up.
void suspendActivity(WriteContext &context, const std::string &id)
{
    Repository rows(context.db());
    auto activity = rows.findActivity(id);
    if (!activity)
        return;
    activity->statusCode.emplace().value = model::ScalingActivityStatusCode::MidLifecycleAction;
    rows.update(*activity);
}

Timestamp dueOf(const Worker &worker)
{
    return worker.gone ? *worker.unhealthyAt + healthCheckInterval : *worker.unhealthyAt;
}

int servingOf(const std::vector<Worker> &workers)
{
    return int(std::count_if(workers.begin(), workers.end(), [](const Worker &worker) { return !worker.isLeaving(); }));
}

/// `increasing the capacity from 1 to 2`
std::string change(const char *how, int from, int to)
{
    return std::string(how) + " the capacity from " + std::to_string(from) + " to " + std::to_string(to) + '.';
}

std::string joined(const std::string &first, const std::string &then)
{
    return first.empty() ? then : first + "  " + then;
}

/// The zone with the fewest instances.
std::string roomiest(const Group &group, const std::vector<Worker> &workers)
{
    std::string best;
    std::ptrdiff_t fewest = PTRDIFF_MAX;
    for (const std::string &zone : group.value.availabilityZones.value_or(std::vector<std::string>())) {
        const auto count = std::count_if(workers.begin(), workers.end(), [&](const Worker &worker) { return !worker.isLeaving() && worker.value.availabilityZone == zone; });
        if (count < fewest) {
            fewest = count;
            best = zone;
        }
    }
    return best;
}

} // namespace

std::string causeTime(Timestamp time)
{
    return formatIso8601(time, false);
}

void announce(WriteContext &context, const Group &group, Change::Kind kind)
{
    context.changed({.kind = kind, .service = "autoscaling", .type = "group", .account = AccountId{group.place.account}, .region = Region{group.place.region},
                     .id = group.name()});
}

void announce(WriteContext &context, const Group &group, const Worker &worker, Change::Kind kind)
{
    context.changed({.kind = kind, .service = "autoscaling", .type = "instance", .account = AccountId{group.place.account}, .region = Region{group.place.region},
                     .parent = group.name(), .id = worker.id});
}

void Capacity::registerJobs(ServiceRegistry &registry)
{
    registry.job(tendKind, [this](WriteContext &context, const Job &job) { return tend(context, job); });
    registry.job(expireKind, [](WriteContext &context, const Job &job) -> Expected<std::optional<Job>> {
        auto worker = Repository(context.db()).findWorker(job.key);
        if (worker && !worker->isLeaving() && !worker->isUnhealthy())
            spoil(context, *worker, "an instance was taken out of service because the credentials of its instance profile have expired.");
        return std::nullopt;
    });
}

void Capacity::look(WriteContext &context, const Group &group)
{
    context.schedule({.kind = tendKind, .key = std::to_string(group.id), .account = group.place.account, .region = group.place.region, .due = context.now()});
}

void Capacity::want(WriteContext &context, Group &group, int desired, const std::string &why)
{
    const int before = group.desired();
    group.value.desiredCapacity = std::clamp(desired, group.smallest(), group.largest());
    const std::string told = before == group.desired() ? why + '.'
                                                       : why + " changing the desired capacity from " + std::to_string(before) + " to " + std::to_string(group.desired()) + '.';
    group.cause = "At " + causeTime(context.now()) + ' ' + told;
    group.notBefore = {};
    group.failures = 0;
    Repository(context.db()).put(group);
    announce(context, group);
    look(context, group);
}

model::Activity Capacity::terminate(WriteContext &context, const Group &group, Worker &worker, const std::string &cause)
{
    Repository rows(context.db());
    if (!worker.activity.empty())
        finish(context, worker.activity, model::ScalingActivityStatusCode::Cancelled);
    auto activity = begin(context, group, "Terminating EC2 instance: " + worker.id, cause, model::ScalingActivityStatusCode::InProgress,
                          worker.value.availabilityZone.value_or(""));
    rows.put(group, activity, context.now());
    worker.activity = *activity.activityId;
    context.unschedule(expireKind, worker.id);
    forgetWaits(context, worker.id);
    // A group that is deleted waits for nobody.
    if (group.isLeaving() || !beginWaits(context, group, worker, terminatingTransition)) {
        worker.value.lifecycleState.emplace().value = model::LifecycleState::Terminating;
        letGo(context, group, worker);
        return activity;
    }
    worker.value.lifecycleState.emplace().value = model::LifecycleState::TerminatingWait;
    rows.put(worker);
    suspendActivity(context, worker.activity);
    announce(context, group, worker, Change::Kind::Updated);
    return activity;
}

void Capacity::letGo(WriteContext &context, const Group &group, Worker &worker)
{
    if (worker.is(model::LifecycleState::TerminatingWait))
        worker.value.lifecycleState.emplace().value = model::LifecycleState::TerminatingProceed;
    Repository(context.db()).put(worker);
    announce(context, group, worker, Change::Kind::Updated);
    context.afterCommit([runner = &m_runner, id = worker.id] { runner->stop(id); });
}

void Capacity::decide(WriteContext &context, const HookWait &wait, bool goesOn, const std::string &reason)
{
    Repository rows(context.db());
    removeWait(context, wait);
    auto worker = rows.findWorker(wait.instance);
    auto group = worker ? rows.find(worker->group) : std::nullopt;
    if (!group)
        return;
    if (goesOn && !HookRows(context.db()).waitsOf(worker->id).empty())
        return;
    if (worker->is(model::LifecycleState::TerminatingWait)) {
        forgetWaits(context, worker->id);
        letGo(context, *group, *worker);
    } else if (worker->is(model::LifecycleState::PendingWait) && goesOn) {
        enterService(context, *group, *worker);
    } else if (worker->is(model::LifecycleState::PendingWait)) {
        const auto done = finish(context, std::exchange(worker->activity, {}), model::ScalingActivityStatusCode::Cancelled,
                                 "Instance failed to complete user's Lifecycle Action: Lifecycle Action with token " + wait.token + " was abandoned: " + reason);
        if (done)
            HookNotices::ended(context, *group, *done, worker->id, true, false);
        terminate(context, *group, *worker, "At " + causeTime(context.now()) + " an instance was taken out of service in response to a launch lifecycle action that was abandoned.");
        look(context, *group);
    }
}

void Capacity::spoil(WriteContext &context, Worker &worker, const std::string &reason)
{
    Repository rows(context.db());
    worker.value.healthStatus = "Unhealthy";
    worker.unhealthyAt = context.now();
    worker.reason = reason;
    rows.put(worker);
    if (const auto group = rows.find(worker.group)) {
        announce(context, *group, worker, Change::Kind::Updated);
        look(context, *group);
    }
}

void Capacity::started(WriteContext &context, const std::string &instance)
{
    Repository rows(context.db());
    auto worker = rows.findWorker(instance);
    auto group = worker ? rows.find(worker->group) : std::nullopt;
    if (!group || !worker->is(model::LifecycleState::Pending))
        return;
    if (group->isLeaving() || !beginWaits(context, *group, *worker, launchingTransition)) {
        enterService(context, *group, *worker);
        return;
    }
    worker->value.lifecycleState.emplace().value = model::LifecycleState::PendingWait;
    rows.put(*worker);
    suspendActivity(context, worker->activity);
    announce(context, *group, *worker, Change::Kind::Updated);
}

void Capacity::enterService(WriteContext &context, Group &group, Worker &worker)
{
    Repository rows(context.db());
    worker.value.lifecycleState.emplace().value = model::LifecycleState::InService;
    worker.inService = context.now();
    if (const auto done = finish(context, std::exchange(worker.activity, {}), model::ScalingActivityStatusCode::Successful))
        HookNotices::ended(context, group, *done, worker.id, true, true);
    rows.put(worker);
    group.failures = 0;
    rows.put(group);
    announce(context, group, worker, Change::Kind::Updated);
    announce(context, group);
    look(context, group);
}

void Capacity::failed(WriteContext &context, const std::string &instance, const std::string &message)
{
    Repository rows(context.db());
    auto worker = rows.findWorker(instance);
    auto group = worker ? rows.find(worker->group) : std::nullopt;
    if (!group)
        return;
    const bool leaving = worker->isLeaving();
    const auto done = finish(context, worker->activity, leaving ? model::ScalingActivityStatusCode::Successful : model::ScalingActivityStatusCode::Failed,
                             leaving ? std::string() : message);
    if (done)
        HookNotices::ended(context, *group, *done, worker->id, !leaving, leaving);
    forgetWaits(context, instance);
    rows.removeWorker(instance);
    if (!worker->isLeaving()) {
        // The next attempt comes later and later: 10 s, 20 s … 10 min.
        group->failures = std::min(group->failures + 1, 7);
        group->notBefore = context.now() + std::min<Duration>(10min, 5s * (1 << group->failures));
        rows.put(*group);
    }
    announce(context, *group, *worker, Change::Kind::Deleted);
    announce(context, *group);
    look(context, *group);
}

void Capacity::ended(WriteContext &context, const std::string &instance)
{
    Repository rows(context.db());
    auto worker = rows.findWorker(instance);
    const auto group = worker ? rows.find(worker->group) : std::nullopt;
    if (!group)
        return;
    if (worker->is(model::LifecycleState::TerminatingWait)) { // whoever holds it decides when it is over
        worker->gone = true;
        rows.put(*worker);
        return;
    }
    if (worker->isLeaving()) {
        if (const auto done = finish(context, worker->activity, model::ScalingActivityStatusCode::Successful))
            HookNotices::ended(context, *group, *done, worker->id, false, true);
        rows.removeWorker(instance);
        announce(context, *group, *worker, Change::Kind::Deleted);
        announce(context, *group);
        look(context, *group);
        return;
    }
    worker->gone = true;
    if (group->suspends("HealthCheck"))
        rows.put(*worker);
    else
        spoil(context, *worker, std::string(checkFailed));
}

void Capacity::expires(WriteContext &context, const std::string &instance, Timestamp until)
{
    const auto worker = Repository(context.db()).findWorker(instance);
    if (worker && !worker->isLeaving())
        context.schedule({.kind = expireKind, .key = instance, .account = worker->place.account, .region = worker->place.region, .due = until});
}

void Capacity::revive(WriteContext &context)
{
    Repository rows(context.db());
    for (const Worker &worker : rows.allWorkers())
        ended(context, worker.id);
    for (const Group &group : rows.all())
        look(context, group);
}

Expected<std::optional<Job>> Capacity::tend(WriteContext &context, const Job &job)
{
    Repository rows(context.db());
    const auto id = parseInteger(job.key);
    auto group = id ? rows.find(*id) : std::nullopt;
    if (!group)
        return std::nullopt;
    std::vector<Worker> workers = rows.workers(group->id);
    if (group->isLeaving() && workers.empty()) {
        rows.remove(*group);
        announce(context, *group, Change::Kind::Deleted);
        return std::nullopt;
    }
    for (Worker &worker : workers) {
        if (!group->isLeaving() || !worker.is(model::LifecycleState::TerminatingWait))
            continue;
        forgetWaits(context, worker.id);
        letGo(context, *group, worker);
    }
    Timestamp next = Timestamp::max();
    replaceUnhealthy(context, *group, workers, next);
    const int serving = servingOf(workers);
    if (serving < group->desired())
        grow(context, *group, workers, serving, next);
    else if (serving > group->desired())
        shrink(context, *group, workers, serving);
    if (servingOf(workers) == group->desired()) {
        group->cause.clear();
        group->replacing = 0;
    }
    rows.put(*group);
    if (next == Timestamp::max())
        return std::nullopt;
    Job again = job;
    again.due = next;
    return again;
}

void Capacity::replaceUnhealthy(WriteContext &context, Group &group, std::vector<Worker> &workers, Timestamp &next)
{
    if (group.suspends("ReplaceUnhealthy") || group.suspends("Terminate"))
        return;
    for (Worker &worker : workers) {
        if (worker.isLeaving() || !worker.isUnhealthy() || !worker.unhealthyAt)
            continue;
        if (dueOf(worker) > context.now()) {
            next = std::min(next, dueOf(worker));
            continue;
        }
        ++group.replacing;
        terminate(context, group, worker, "At " + causeTime(context.now()) + ' ' + worker.reason);
    }
}

void Capacity::grow(WriteContext &context, Group &group, std::vector<Worker> &workers, int serving, Timestamp &next)
{
    if (group.suspends("Launch"))
        return;
    if (group.notBefore > context.now()) {
        next = std::min(next, group.notBefore);
        return;
    }
    Repository rows(context.db());
    const std::string name = group.value.launchConfigurationName.value_or("");
    const auto configuration = rows.findConfiguration(group.place, name);
    if (!configuration)
        return;
    const int wanted = group.desired() - serving;
    for (int count = 0; count < wanted; ++count) {
        const std::string time = "At " + causeTime(context.now());
        std::string cause;
        if (group.replacing > 0) {
            --group.replacing;
            cause = time + " an instance was launched in response to an unhealthy instance needing to be replaced.";
        } else {
            cause = joined(group.cause, time + " an instance was started in response to a difference between desired and actual capacity, "
                                            + change("increasing", serving, group.desired()));
        }
        if (rows.countWorkers() >= maxWorkers) {
            auto activity = begin(context, group, "Launching a new EC2 instance.  Status Reason: This machine runs no more than " + std::to_string(maxWorkers) + " workers. Launching EC2 instance failed.",
                                  cause, model::ScalingActivityStatusCode::Failed, roomiest(group, workers));
            activity.endTime = context.now();
            activity.progress = 100;
            activity.statusMessage = "This machine runs no more than " + std::to_string(maxWorkers) + " workers. Launching EC2 instance failed.";
            rows.put(group, activity, context.now());
            HookNotices::ended(context, group, activity, {}, true, false);
            group.notBefore = context.now() + 1min;
            next = std::min(next, group.notBefore);
            return;
        }
        launch(context, group, workers, *configuration, cause);
    }
}

void Capacity::launch(WriteContext &context, Group &group, std::vector<Worker> &workers, const model::LaunchConfiguration &configuration,
                      const std::string &cause)
{
    Repository rows(context.db());
    Worker worker;
    worker.id = "i-0" + context.random().hex(8);
    worker.group = group.id;
    worker.place = group.place;
    worker.launched = context.now();
    worker.value.instanceId = worker.id;
    worker.value.availabilityZone = roomiest(group, workers);
    worker.value.healthStatus = "Healthy";
    worker.value.imageId = configuration.imageId;
    worker.value.instanceType = configuration.instanceType;
    worker.value.launchConfigurationName = configuration.launchConfigurationName;
    worker.value.lifecycleState.emplace().value = model::LifecycleState::Pending;
    worker.value.protectedFromScaleIn = group.value.newInstancesProtectedFromScaleIn.value_or(false);
    auto activity = begin(context, group, "Launching a new EC2 instance: " + worker.id, cause, model::ScalingActivityStatusCode::PreInService,
                          *worker.value.availabilityZone);
    worker.activity = *activity.activityId;
    rows.put(group, activity, context.now());
    rows.put(worker);
    WorkerOrder order{worker.id, group.place, group.name(), *worker.value.availabilityZone, {}, configuration.iamInstanceProfile.value_or(""), {}};
    (void)fromBase64(configuration.userData.value_or(""), order.userData); // checked when it was made
    order.logGroup = "/aws/autoscaling/" + group.name();
    for (const GroupTag &tag : rows.tags(group.id)) {
        if (tag.key == "nephoscope:log-group" && !tag.value.empty())
            order.logGroup = tag.value;
    }
    announce(context, group, worker, Change::Kind::Created);
    workers.push_back(std::move(worker));
    context.afterCommit([runner = &m_runner, order = std::move(order)] { runner->start(order); });
}

void Capacity::shrink(WriteContext &context, Group &group, std::vector<Worker> &workers, int serving)
{
    if (group.suspends("Terminate"))
        return;
    const int from = serving;
    while (serving > group.desired()) {
        std::vector<Worker *> candidates;
        for (Worker &worker : workers) {
            if (!worker.isLeaving())
                candidates.push_back(&worker);
        }
        // A group that is deleted takes all of them along.
        Worker *victim = group.isLeaving() ? candidates.front() : chooseVictim(context, group, candidates);
        if (!victim) {
            if (!group.cause.empty()) {
                auto activity = begin(context, group, "Could not scale to desired capacity because all remaining instances are protected from scale-in.",
                                      group.cause, model::ScalingActivityStatusCode::Cancelled, "");
                activity.endTime = context.now();
                activity.progress = 100;
                Repository(context.db()).put(group, activity, context.now());
                group.cause.clear();
            }
            return;
        }
        const std::string time = "At " + causeTime(context.now());
        const std::string cause = joined(group.cause, time + " an instance was taken out of service in response to a difference between desired and actual capacity, "
                                                          + change("shrinking", from, group.desired()) + "  " + time + " instance " + victim->id + " was selected for termination.");
        terminate(context, group, *victim, cause);
        --serving;
    }
}

} // namespace nephoscope::autoscaling
