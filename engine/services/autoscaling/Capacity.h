#pragma once

#include "services/autoscaling/HookRows.h"
#include "services/autoscaling/Repository.h"
#include "services/autoscaling/Runner.h"

namespace nephoscope::autoscaling {

/// Instances of all accounts at a time; launches beyond fail, as they do in a zone without capacity.
inline constexpr int maxWorkers = 64;
/// After a worker has ended, so long until a health check finds out.
inline constexpr std::chrono::seconds healthCheckInterval{10};

/// Keeps groups at the capacity that is wanted of them: launches, ends and replaces instances, one job per group, and writes
/// down the activities. What a runner reports changes instances here. Engine thread.
class Capacity
{
public:
    explicit Capacity(Runner &runner) : m_runner(runner) {}
    void registerJobs(ServiceRegistry &registry);

    /// The group is looked at as soon as this is committed.
    static void look(WriteContext &context, const Group &group);
    /// Wants so many instances, within the group's limits, `why` (`a user request …`; the change of capacity is added).
    /// Keeps the group.
    static void want(WriteContext &context, Group &group, int desired, const std::string &why);
    /// Takes an instance out of service; `cause` as an activity states it. The activity.
    model::Activity terminate(WriteContext &context, const Group &group, Worker &worker, const std::string &cause);
    /// What a lifecycle action has come to: the instance goes on once nobody else holds it, or is abandoned because of `reason`.
    /// One that terminates does so either way.
    void decide(WriteContext &context, const HookWait &wait, bool goesOn, const std::string &reason);
    /// Unhealthy from now on; a health check that finds it replaces it.
    static void spoil(WriteContext &context, Worker &worker, const std::string &reason);

    // What the runner says.
    void started(WriteContext &context, const std::string &instance);
    void failed(WriteContext &context, const std::string &instance, const std::string &message);
    void ended(WriteContext &context, const std::string &instance);
    static void expires(WriteContext &context, const std::string &instance, Timestamp until);
    /// Another process of this program had these workers: none of them is there any more.
    void revive(WriteContext &context);

private:
    static void enterService(WriteContext &context, Group &group, Worker &worker);
    void letGo(WriteContext &context, const Group &group, Worker &worker);
    Expected<std::optional<Job>> tend(WriteContext &context, const Job &job);
    void replaceUnhealthy(WriteContext &context, Group &group, std::vector<Worker> &workers, Timestamp &next);
    void grow(WriteContext &context, Group &group, std::vector<Worker> &workers, int serving, Timestamp &next);
    void shrink(WriteContext &context, Group &group, std::vector<Worker> &workers, int serving);
    void launch(WriteContext &context, Group &group, std::vector<Worker> &workers, const model::LaunchConfiguration &configuration, const std::string &cause);

    Runner &m_runner;
};

/// `2026-11-26T16:00:00Z`, as causes state times.
std::string causeTime(Timestamp time);
/// Everyone who watches groups or instances is told.
void announce(WriteContext &context, const Group &group, Change::Kind kind = Change::Kind::Updated);
void announce(WriteContext &context, const Group &group, const Worker &worker, Change::Kind kind);
/// The next one that a group's termination policies name; null where all are protected. `workers` has those in service.
Worker *chooseVictim(ReadContext &context, const Group &group, const std::vector<Worker *> &workers);

} // namespace nephoscope::autoscaling
