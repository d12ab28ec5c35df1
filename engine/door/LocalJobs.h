#pragma once

#include "door/LocalCloud.h"

#include <atomic>
#include <deque>

namespace nephoscope {

/// The table of the jobs, which services' migrations may use.
std::span<const store::Migration> jobMigrations();

/// Runs what services have scheduled (Job.h) when the clock reaches its time: a few jobs to a transaction,
/// between the requests of clients. Engine thread, but for stop(). Private to the door.
class LocalCloud::Jobs
{
public:
    explicit Jobs(LocalCloud &cloud) : m_cloud(cloud) {}

    /// Runs what is due, or sets the alarm for what will be next.
    void look();
    /// `done` runs as soon as nothing is due.
    void whenIdle(std::function<void()> done);
    /// Nothing more is begun; what is not done stays in its rows.
    void stop() { m_stopping = true; }

private:
    struct Run
    {
        Run(const ServiceHost &host, Caller who, store::Connection &connection, Timestamp now)
            : caller(std::move(who)), context(host, caller, connection, now) {}
        Caller caller;
        WriteContext context;
    };

    void burst();
    /// False when another round should come first: nothing is due, or a long job has made a step.
    bool runNext(store::Connection &connection);
    Expected<std::optional<Job>> attempt(const Job &job, WriteContext &context);
    void finishBurst(const Error *error);
    void setAlarm(Timestamp when);

    LocalCloud &m_cloud;
    std::deque<Run> m_runs; ///< of the burst under way
    std::vector<std::function<void()>> m_waiting;
    std::optional<Scheduler::Id> m_alarm;
    Timestamp m_alarmTime{};
    bool m_busy = false;
    std::atomic<bool> m_stopping = false;
};

} // namespace nephoscope
