#include "store/CommitQueue.h"

#include "core/Log.h"

#include <algorithm>
#include <iterator>

namespace nephoscope::store {

namespace {

/// After this long without a job the WAL is written back, so that the next burst starts short.
constexpr std::chrono::milliseconds idleBeforeCheckpoint{1000};
/// Bounds a sleep, for condition variables overflow on Duration::max().
constexpr Duration longestSleep = std::chrono::hours(1);

/// Runs `function` and turns what it throws into an error.
template <class Function>
std::optional<Error> guarded(Function &&function)
{
    try {
        function();
        return std::nullopt;
    } catch (const SQLite::Exception &exception) {
        return errorFrom(exception);
    } catch (const std::exception &exception) {
        return internalError(exception.what());
    }
}

} // namespace

const Clock &CommitQueue::realTime()
{
    // At rate 1: the machine's time, but it never steps back.
    static const VirtualClock clock;
    return clock;
}

CommitQueue::CommitQueue(Database &database, Scheduler &scheduler, const Clock &watch)
    : m_database(database), m_scheduler(scheduler), m_watch(watch)
{
    m_scheduler.onEarlier([this] { wake(); });
}

CommitQueue::~CommitQueue()
{
    m_scheduler.onEarlier({});
    if (!m_thread.joinable() && !m_jobs.empty())
        start();
    {
        std::unique_lock lock(m_mutex);
        m_stopping = true;
        notify(std::move(lock));
    }
    if (m_thread.joinable())
        m_thread.join();
}

void CommitQueue::start()
{
    m_thread = std::thread([this] {
        m_threadId = std::this_thread::get_id();
        loop();
    });
}

void CommitQueue::post(Job job)
{
    std::unique_lock lock(m_mutex);
    m_jobs.push_back(std::move(job));
    notify(std::move(lock));
}

void CommitQueue::run(std::function<void()> task)
{
    std::unique_lock lock(m_mutex);
    m_tasks.push_back(std::move(task));
    notify(std::move(lock));
}

void CommitQueue::wake()
{
    std::unique_lock lock(m_mutex);
    m_poked = true;
    notify(std::move(lock));
}

void CommitQueue::notify(std::unique_lock<std::mutex> lock)
{
    // A running thread looks by itself before it sleeps; waking it would be a wasted system call.
    const bool sleeping = m_sleeping;
    m_sleeping = false;
    lock.unlock();
    if (sleeping)
        m_wake.notify_one();
}

void CommitQueue::loop()
{
    for (;;) {
        {
            const std::lock_guard lock(m_mutex);
            m_poked = false;
        }
        if (const std::optional<Error> error = guarded([this] { m_scheduler.runDue(); }))
            log::error("a scheduled task failed");
        runTasks();
        std::vector<Job> jobs = takeJobs();
        if (!jobs.empty()) {
            runBatch(std::move(jobs));
            m_wroteSinceCheckpoint = true;
            continue;
        }
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping && m_tasks.empty() && m_jobs.empty())
                return;
        }
        sleep(m_wroteSinceCheckpoint);
    }
}

void CommitQueue::runTasks()
{
    std::vector<std::function<void()>> tasks;
    {
        const std::lock_guard lock(m_mutex);
        tasks.swap(m_tasks);
    }
    for (const std::function<void()> &task : tasks)
        if (const std::optional<Error> error = guarded(task))
            log::error("a task of the engine thread failed");
}

std::vector<CommitQueue::Job> CommitQueue::takeJobs()
{
    if (!m_held.empty())
        return std::exchange(m_held, {});
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_jobs, {});
}

void CommitQueue::sleep(bool untilIdle)
{
    // Asked before the lock is taken: the scheduler calls wake() and must never wait for us.
    const Duration due = m_scheduler.nextDue();
    const Duration limit = untilIdle ? Duration(idleBeforeCheckpoint) : longestSleep;
    bool idle = false;
    {
        std::unique_lock lock(m_mutex);
        const auto wanted = [this] { return m_stopping || m_poked || !m_jobs.empty() || !m_tasks.empty(); };
        if (wanted())
            return;
        m_sleeping = true;
        idle = !m_wake.wait_for(lock, std::clamp(due, Duration(0), limit), wanted);
        m_sleeping = false;
    }
    if (!idle || !untilIdle || due < limit)
        return;
    // PASSIVE: never waits for readers; what it cannot reach stays for the next time.
    m_wroteSinceCheckpoint = false;
    if (guarded([this] { m_database.writer().execute("PRAGMA wal_checkpoint(PASSIVE)"); }))
        log::warning("the write-ahead log could not be written back");
}

void CommitQueue::runBatch(std::vector<Job> batch)
{
    Connection &writer = m_database.writer();
    const Timestamp deadline = m_watch.now() + maxBatchTime;
    std::vector<Outcome> outcomes;
    outcomes.reserve(batch.size());

    std::optional<Error> failure = guarded([&writer] { writer.begin(); });
    if (failure) {
        for (Job &job : batch)
            outcomes.push_back({std::move(job), failure});
    } else {
        for (std::size_t next = 0; next < batch.size();) {
            runJob(std::move(batch[next++]), outcomes);
            const bool full = outcomes.size() >= std::size_t(maxBatchJobs) || !writer.inTransaction()
                || m_watch.now() >= deadline;
            if (full) {
                m_held.assign(std::move_iterator(batch.begin() + std::ptrdiff_t(next)), std::move_iterator(batch.end()));
                break;
            }
            if (next == batch.size()) {
                batch = takeJobs();
                next = 0;
            }
        }
        if (writer.inTransaction())
            failure = guarded([&writer] { writer.commit(); });
        if (failure && guarded([&writer] { writer.rollback(); }))
            log::error("a transaction could not be rolled back");
        for (Outcome &outcome : outcomes)
            if (failure && !outcome.error)
                outcome.error = failure;
    }
    for (Outcome &outcome : outcomes)
        if (outcome.job.done && guarded([&outcome] { outcome.job.done(outcome.error ? &*outcome.error : nullptr); }))
            log::error("a reply could not be given");
}

void CommitQueue::runJob(Job job, std::vector<Outcome> &outcomes)
{
    Connection &writer = m_database.writer();
    const std::size_t mark = writer.undoMark();
    bool keep = false;
    std::optional<Error> error = guarded([&] {
        writer.query("SAVEPOINT job").run();
        keep = job.run(writer);
        if (keep)
            writer.query("RELEASE job").run();
    });
    if (error || !keep) {
        const std::optional<Error> second = guarded([&] {
            if (!writer.inTransaction())
                return;
            writer.query("ROLLBACK TO job").run();
            writer.query("RELEASE job").run();
        });
        if (second && guarded([&writer] { writer.rollback(); }))
            log::error("a transaction could not be rolled back");
        writer.undoSince(mark);
    }
    outcomes.push_back({std::move(job), std::move(error)});
    if (writer.inTransaction())
        return;
    // SQLite itself gave the transaction up (a full disk, an I/O error): the whole batch is gone.
    writer.undoSince(0);
    const std::optional<Error> thrown = outcomes.back().error;
    const Error cause = thrown ? *thrown : internalError("the transaction was rolled back");
    for (Outcome &outcome : outcomes)
        if (!outcome.error)
            outcome.error = cause;
}

} // namespace nephoscope::store
