#pragma once

#include "core/Clock.h"
#include "core/Scheduler.h"
#include "store/Database.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <thread>

namespace nephoscope::store {

/// The engine thread: runs jobs one after another on the writing connection, many to a
/// transaction, and reports each job only after the commit that holds it. A batch ends at
/// maxBatchJobs, after maxBatchTime, or when nothing more waits, whichever comes first. Also runs
/// the Scheduler's due tasks.
class CommitQueue
{
public:
    static constexpr int maxBatchJobs = 128;
    static constexpr std::chrono::milliseconds maxBatchTime{5};

    struct Job
    {
        /// Runs inside a savepoint; false (or an exception) takes back all it wrote.
        std::function<bool(Connection &)> run;
        /// Runs on the engine thread after the commit. `error` is set when the commit failed or
        /// run() threw: then nothing of the job remains.
        std::function<void(const Error *error)> done;
    };

    /// `watch` measures how long a batch takes. That is real time, however fast the cloud's clock
    /// runs, and a frozen clock in tests.
    CommitQueue(Database &database, Scheduler &scheduler, const Clock &watch = realTime());
    /// Finishes queued jobs, then stops.
    ~CommitQueue();

    void start();
    void post(Job job);
    /// Runs a plain task on the engine thread, outside a transaction and between batches.
    void run(std::function<void()> task);
    /// Makes the thread look at the Scheduler anew: to be called when the clock jumps.
    void wake();
    bool isEngineThread() const { return std::this_thread::get_id() == m_threadId.load(std::memory_order_relaxed); }

private:
    struct Outcome
    {
        Job job;
        std::optional<Error> error;
    };

    static const Clock &realTime();
    void loop();
    void runTasks();
    /// `batch` are the jobs to begin with; more are taken while they keep coming.
    void runBatch(std::vector<Job> batch);
    std::vector<Job> takeJobs();
    void runJob(Job job, std::vector<Outcome> &outcomes);
    void sleep(bool untilIdle);
    void notify(std::unique_lock<std::mutex> lock);

    Database &m_database;
    Scheduler &m_scheduler;
    const Clock &m_watch;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Job> m_jobs;
    std::vector<std::function<void()>> m_tasks;
    std::vector<Job> m_held; ///< taken but left over when a batch was full; engine thread only
    std::atomic<std::thread::id> m_threadId{};
    std::thread m_thread;
    bool m_stopping = false;
    bool m_poked = false;
    bool m_sleeping = false;
    bool m_wroteSinceCheckpoint = false;
};

} // namespace nephoscope::store
