#include "door/LocalJobs.h"

#include "core/Log.h"

#include <stdexcept>

namespace nephoscope {

namespace {

/// Jobs to one transaction.
constexpr int burstLimit = 16;
constexpr std::chrono::minutes beforeAnotherAttempt{1};

// `id` tells those due at the same time apart: first come, first done.
constexpr const char *jobs = R"sql(
CREATE TABLE jobs(
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  due INTEGER NOT NULL,
  data TEXT,
  UNIQUE(kind, key)
);
CREATE INDEX jobs_by_due ON jobs(due, id);
)sql";

constexpr store::Migration steps[] = {{"jobs", 1, jobs}};

Caller callerOf(const Job &job)
{
    Caller caller;
    caller.principal.kind = Principal::Kind::Service;
    caller.principal.account = AccountId{job.account};
    caller.principal.arn = job.kind.substr(0, job.kind.find('.')) + ".amazonaws.com";
    caller.region = Region{job.region};
    caller.via = Via::Service;
    return caller;
}

} // namespace

std::span<const store::Migration> jobMigrations()
{
    return steps;
}

void LocalCloud::Jobs::look()
{
    if (m_busy || m_stopping)
        return;
    std::optional<Timestamp> due;
    {
        auto query = m_cloud.m_database->writer().query("SELECT due FROM jobs ORDER BY due, id LIMIT 1");
        if (query.step())
            due = Timestamp(Duration(query.integer(0)));
    }
    if (due && *due <= m_cloud.m_clock->now()) {
        burst();
        return;
    }
    if (due)
        setAlarm(*due);
    // Behind what the last ones have to announce.
    for (auto &done : std::exchange(m_waiting, {}))
        m_cloud.m_engine->run(std::move(done));
}

void LocalCloud::Jobs::whenIdle(std::function<void()> done)
{
    m_waiting.push_back(std::move(done));
    look();
}

void LocalCloud::Jobs::setAlarm(Timestamp when)
{
    if (m_alarm && m_alarmTime == when)
        return;
    if (m_alarm)
        m_cloud.m_scheduler->cancel(*m_alarm);
    m_alarmTime = when;
    m_alarm = m_cloud.m_scheduler->at(when, [this] {
        m_alarm.reset();
        look();
    });
}

void LocalCloud::Jobs::burst()
{
    m_busy = true;
    m_cloud.m_engine->post({
        [this](store::Connection &connection) {
            m_runs.clear();
            for (int count = 0; count < burstLimit && !m_stopping && runNext(connection);)
                ++count;
            return true;
        },
        [this](const Error *error) { finishBurst(error); },
    });
}

bool LocalCloud::Jobs::runNext(store::Connection &connection)
{
    const Timestamp now = m_cloud.m_clock->now();
    std::int64_t id = 0;
    Job job;
    {
        auto query = connection.query("SELECT id, kind, key, account, region, due, data FROM jobs WHERE due <= ? ORDER BY due, id LIMIT 1");
        if (!query.bind(now.time_since_epoch().count()).step())
            return false;
        id = query.integer(0);
        job = {query.string(1), query.string(2), query.string(3), query.string(4), Timestamp(Duration(query.integer(5))), query.string(6)};
    }
    const std::size_t mark = connection.undoMark();
    connection.query("SAVEPOINT due_job").run();
    Run &run = m_runs.emplace_back(*m_cloud.m_host, callerOf(job), connection, now);
    const auto next = attempt(job, run.context);
    if (!connection.inTransaction())
        throw std::runtime_error("the transaction of a job was rolled back");
    if (!next) {
        log::warning(job.kind + " of " + job.key + " is put off: " + next.error().message);
        connection.query("ROLLBACK TO due_job").run();
        connection.query("RELEASE due_job").run();
        connection.undoSince(mark);
        m_runs.pop_back();
        const std::int64_t later = (now + beforeAnotherAttempt).time_since_epoch().count();
        connection.query("UPDATE jobs SET due = ? WHERE id = ?").bind(later, id).run();
        return true;
    }
    connection.query("DELETE FROM jobs WHERE id = ?").bind(id).run();
    if (*next)
        run.context.schedule(**next);
    connection.query("RELEASE due_job").run();
    return !*next || (*next)->due > now;
}

Expected<std::optional<Job>> LocalCloud::Jobs::attempt(const Job &job, WriteContext &context)
{
    const JobHandler *handler = m_cloud.jobHandlerFor(job.kind);
    if (!handler)
        return fail(internalError("nobody does jobs of this kind"));
    try {
        return (*handler)(context, job);
    } catch (const std::exception &error) {
        return fail(internalError(error.what()));
    }
}

void LocalCloud::Jobs::finishBurst(const Error *error)
{
    // Busy until all of them have announced what they did: settle() looks for more, and who waits is told behind it.
    for (auto runs = std::exchange(m_runs, {}); Run &run : runs) {
        if (!error)
            m_cloud.settle(run.context);
    }
    m_busy = false;
    if (error) {
        // A full disk, most likely: no use in trying at once.
        setAlarm(m_cloud.m_clock->now() + beforeAnotherAttempt);
        return;
    }
    look();
}

} // namespace nephoscope
