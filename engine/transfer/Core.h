#pragma once

#include "transfer/Coordinator.h"
#include "transfer/Journal.h"
#include "transfer/Ledger.h"
#include "transfer/Tally.h"

#include <set>
#include <span>
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
    Tally bytes;
    std::atomic<bool> closing{false};

    /// The links by their names: those of Scope. A copy between clouds counts as sent on the one it goes to, and as received on
    /// the one it comes from.
    std::shared_ptr<Tally> link(const std::string &name);
    std::map<std::string, std::shared_ptr<Tally>> links() const;

private:
    mutable std::mutex m_mutex;
    std::map<std::string, std::shared_ptr<Tally>> m_links;
};

/// The workshop of the runners: queue of steps, journal, slots and the ends of files and jobs. All
/// members but launchable ones belong to the coordinator thread.
class Core
{
public:
    /// A full part costs this many units; small files cost less, so that more of them fly.
    static constexpr int unitsPerPart = 8;

    /// A cloud by its name, as it is reached on a route, its bytes bounded by throttles.
    using Reach = std::function<std::shared_ptr<Cloud>(const std::string &cloud, link::Route route, link::Throttles throttles)>;

    struct Ways
    {
        Reach reach;
        /// What lies between here and a job's bucket; nothing where nothing is simulated.
        std::function<std::optional<link::Path>(const Job &job)> path;
    };

    Core(Ways ways, const Clock &clock, Options options, Limits limits, std::unique_ptr<Journal> journal);
    ~Core();
    void start(std::vector<JobPtr> jobs);
    /// Does what has been asked for, then nothing more: replies, and the errors of a cloud that is taken down afterwards, change no job.
    void close();

    // The user's commands.
    void begin(const JobPtr &job);
    void pause(const JobPtr &job);
    void resume(const JobPtr &job);
    void cancel(const JobPtr &job);
    void retry(const JobPtr &job);
    /// What it is of has been ordered again (Again.cpp).
    void again(const JobPtr &job, const Caller &caller);
    void remove(const JobPtr &job);
    void resumeAll(const Caller &caller, const std::vector<JobPtr> &jobs);
    /// Its wishes have changed.
    void reconsider(const JobPtr &job);
    void setLimits(Limits limits);
    void answer(const JobPtr &job, Index file, Conflict choice, bool all);
    /// Reads the files of a job that is over, for somebody wants to see them.
    void load(const JobPtr &job);

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
    /// Attempts do not count while the job's cloud is away.
    bool mayRetry(const JobPtr &job, const Error &error, int attempts);

    void addFiles(const JobPtr &job, std::vector<FoundFile> found);
    void listed(const JobPtr &job, std::optional<Error> error);
    /// The parts of a file or object that is about to begin.
    Expected<Plan> planOf(const Job &job, std::uint64_t size) const;
    /// A file that has changed since its first parts, and was ordered again meanwhile, stands in line once more; false for others.
    bool beginAnew(const JobPtr &job, Index index);
    void fileDone(const JobPtr &job, Index index);
    /// A part, or a file sent whole, has moved: the journal keeps when, for a replay.
    void keepTime(Job &job, Index index, std::optional<Index> part);
    /// Done without a byte: what is there stays.
    void fileSkipped(const JobPtr &job, Index index);
    void fileFailed(const JobPtr &job, Index index, Error error);
    /// A name that a file of this process goes to from now on; false when another one does already.
    bool claim(const Job &job, const std::string &name);
    /// The active jobs must be looked over: who may run has changed.
    void crowdChanged() { m_crowdChanged = true; }
    void queueFile(const JobPtr &job, Index index) { job->waiting.push_back(index); }
    void queueMoving(const JobPtr &job, Index index);
    /// A progress hook for a body: counts, and stops the body of a cancelled job.
    Progress progressOf(const JobPtr &job, Index index, std::optional<Index> part) const;

    /// Something of it has gone through: its cloud is there.
    void reached(const JobPtr &job) { m_crowdChanged = job->setAway({}) || m_crowdChanged; }

    /// Lives as long as the job.
    S3Calls &calls(const JobPtr &job);
    /// The same of where a copy comes from.
    S3Calls &sourceCalls(const JobPtr &job);
    Journal &journal() { return *m_journal; }
    const Options &options() const { return m_options; }
    const Clock &clock() const { return m_clock; }
    Traffic &traffic() { return *m_traffic; }
    const std::shared_ptr<Coordinator> &coordinator() const { return m_coordinator; }
    /// Upload ids that belong to a file of ours.
    std::set<std::string> uploads;

private:
    friend class Ticket;
    /// By which bytes are paced.
    const Clock &paceClock() const { return m_options.link ? m_options.link->clock() : m_clock; }
    void take(const JobPtr &job, int cost);
    void give(const JobPtr &job, int cost);
    Runner &runnerOf(const Job &job);
    void activate(const JobPtr &job);
    void deactivate(const JobPtr &job);
    void list(const JobPtr &job);
    /// All its files are looked up again.
    void lookThrough(const JobPtr &job);
    /// One that is found again: moved again when it is another one than the one that was.
    void revisit(const JobPtr &job, Index index, FoundFile found);
    /// The files that it was told to move, and no others.
    void takeChosen(const JobPtr &job);
    void finishBatch();
    /// Sets the rates of this hour, and looks again at the next while something moves.
    void applyRates();
    /// Says which of the active jobs run, by priority and order.
    void admit();
    void schedule();
    /// Gives parts to jobs of the same priority, in turns.
    void serve(std::span<const JobPtr> jobs, int capacity);
    bool startNext(const JobPtr &job);
    void maybeFinish(const JobPtr &job);
    link::Throttles throttlesOf(const JobPtr &job);
    void discardLeftovers(const JobPtr &job);
    std::optional<Error> refuse(const Job &job, const FoundFile &found) const;

    const Clock &m_clock;
    Options m_options;
    std::shared_ptr<Random> m_random;
    const Ways m_ways;
    Limits m_limits;
    std::shared_ptr<link::Throttle> m_throttle; ///< of all jobs
    std::unique_ptr<Journal> m_journal;
    std::shared_ptr<Coordinator> m_coordinator;
    std::shared_ptr<Traffic> m_traffic;
    WorkerPool m_pool;
    WorkerPool m_slowPool; ///< has no thread before the first slow body
    std::unique_ptr<Runner> m_uploads;
    std::unique_ptr<Runner> m_downloads;
    std::unique_ptr<Runner> m_copies;       ///< into another cloud
    std::unique_ptr<Runner> m_insideCopies; ///< by the cloud itself
    std::vector<JobPtr> m_active;   ///< jobs that want to move
    std::vector<JobPtr> m_admitted; ///< those of them that may, first ones first
    bool m_crowdChanged = false;    ///< they must be admitted anew
    bool m_ratesTimed = false;
    std::size_t m_turn = 0;
    int m_used = 0;
    std::set<std::string> m_claims; ///< numbered names, with the place they are in
    std::vector<std::function<void()>> m_outbox;
};

} // namespace nephoscope::transfer
