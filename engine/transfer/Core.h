#pragma once

#include "transfer/Coordinator.h"
#include "transfer/Journal.h"

#include <set>
#include <shared_mutex>

namespace nephoscope::transfer {

class Core;
class Runner;

/// The right to have something under way: given back when dropped, on whatever thread.
class Ticket
{
public:
    Ticket(Core &core, JobPtr job, int cost);
    ~Ticket();
    Ticket(const Ticket &) = delete;
    Ticket &operator=(const Ticket &) = delete;

private:
    Core &m_core;
    std::shared_ptr<Coordinator> m_coordinator;
    JobPtr m_job;
    int m_cost;
};
using TicketPtr = std::shared_ptr<Ticket>;

/// What replies and progress reports may touch when the manager is gone.
struct Traffic
{
    std::atomic<std::uint64_t> uploaded{0};
    std::atomic<std::uint64_t> downloaded{0};
    std::atomic<bool> closing{false};
};

/// The workshop of the runners: queue of steps, journal, slots and the ends of files and jobs. All
/// members but launchable ones belong to the coordinator thread.
class Core
{
public:
    /// A full part costs this many units; small files cost less, so that more of them fly.
    static constexpr int unitsPerPart = 8;

    /// `accelerated` is the cloud as jobs on the edge route reach it.
    Core(std::shared_ptr<Cloud> cloud, std::shared_ptr<Cloud> accelerated, const Clock &clock, Options options, std::unique_ptr<Journal> journal);
    ~Core();
    void start(std::vector<JobPtr> jobs);

    // The user's commands.
    void begin(const JobPtr &job);
    void pause(const JobPtr &job);
    void resume(const JobPtr &job);
    void cancel(const JobPtr &job);
    void retry(const JobPtr &job);
    void remove(const JobPtr &job);
    void resumeAll(const Caller &caller, const std::vector<JobPtr> &jobs);

    // For the runners.
    /// Runs `call` on the pool once the journal is written; its result comes back to `handler` here.
    template <class T>
    void ask(std::function<void(Done<T>)> call, std::function<void(Expected<T>)> handler, void (Core::*launcher)(std::function<void()>) = &Core::launch)
    {
        (this->*launcher)([coordinator = m_coordinator, call = std::move(call), handler = std::move(handler)] {
            call([coordinator, handler](Expected<T> result) {
                coordinator->post([handler, result = std::move(result)]() mutable { handler(std::move(result)); });
            });
        });
    }
    void launch(std::function<void()> task) { m_outbox.push_back(std::move(task)); }
    /// For bodies that come over a link: they hold their threads, so these are not those of the calls.
    void launchSlow(std::function<void()> task)
    {
        launch([this, task = std::move(task)]() mutable { m_slowPool.post(std::move(task)); });
    }
    TicketPtr ticket(const JobPtr &job, int cost = 0) { return std::make_shared<Ticket>(*this, job, cost); }
    int costOf(std::uint64_t bytes) const;
    /// Runs `task` after the pause that belongs to this attempt (from 1).
    void later(int attempt, std::function<void()> task);
    bool mayRetry(const Error &error, int attempts) const;

    void addFiles(const JobPtr &job, std::vector<FoundFile> found);
    void listed(const JobPtr &job, std::optional<Error> error);
    void fileDone(const JobPtr &job, Index index);
    void fileFailed(const JobPtr &job, Index index, Error error);
    void queueFile(const JobPtr &job, Index index) { job->waiting.push_back(index); }
    void queueMoving(const JobPtr &job, Index index);
    /// A progress hook for a body: counts, and stops the body of a cancelled job.
    Progress progressOf(const JobPtr &job, Index index, std::optional<Index> part) const;

    S3Calls &calls(const JobPtr &job) { return job->route == link::Route::Edge ? m_edgeCalls : m_calls; }
    Journal &journal() { return *m_journal; }
    const Options &options() const { return m_options; }
    const Clock &clock() const { return m_clock; }
    Traffic &traffic() { return *m_traffic; }
    const std::shared_ptr<Coordinator> &coordinator() const { return m_coordinator; }
    /// Upload ids that belong to a file of ours.
    std::set<std::string> uploads;

private:
    friend class Ticket;
    void take(const JobPtr &job, int cost);
    void give(const JobPtr &job, int cost);
    Runner &runnerOf(const Job &job);
    void load(const JobPtr &job);
    void activate(const JobPtr &job);
    void list(const JobPtr &job);
    void finishBatch();
    void schedule();
    bool startNext(const JobPtr &job);
    void maybeFinish(const JobPtr &job);
    void discardLeftovers(const JobPtr &job);
    std::optional<Error> refuse(const Job &job, const FoundFile &found) const;

    const Clock &m_clock;
    Options m_options;
    std::shared_ptr<Random> m_random;
    S3Calls m_calls;
    S3Calls m_edgeCalls;
    std::unique_ptr<Journal> m_journal;
    std::shared_ptr<Coordinator> m_coordinator;
    std::shared_ptr<Traffic> m_traffic;
    WorkerPool m_pool;
    WorkerPool m_slowPool; ///< has no thread before the first slow body
    std::unique_ptr<Runner> m_uploads;
    std::unique_ptr<Runner> m_downloads;
    std::vector<JobPtr> m_active; ///< jobs with a turn
    std::size_t m_turn = 0;
    int m_used = 0;
    std::vector<std::function<void()>> m_outbox;
};

} // namespace nephoscope::transfer
