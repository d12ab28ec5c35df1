#pragma once

#include "core/StepThread.h"
#include "door/Service.h"
#include "services/s3control/JobRole.h"

#include <map>
#include <set>

namespace nephoscope::s3control {

/// Carries jobs out as the role each of them names, on a thread of its own that does a little at a time: reads a manifest, sends some dozens
/// of calls, writes a report. What is done is noted after every little, so that after kill -9 a job goes on
/// where it was; the calls of the last little are sent again, but for copies that are known to be there.
/// In each account and Region the jobs with the highest priority work, side by side. The others are paused until those are over.
/// Accounts and Regions take turns, some dozens of calls each, and in each of them the jobs that work do. Manifests are read on a
/// second thread meanwhile, one at a time.
class JobRunner
{
public:
    /// Calls sent at a time.
    static constexpr std::size_t window = 64;
    /// From so many tasks on a job fails when more than half of them have failed.
    static constexpr std::int64_t tasksBeforeJudgement = 1000;
    /// Rows of tasks removed in one transaction.
    static constexpr std::size_t sweptAtOnce = 5000;

    void registerOperations(ServiceRegistry &registry);
    void start(const ServiceHost &host);
    void stop();
    /// Something has changed: any thread.
    void wake();

private:
    using Change = std::function<bool(WriteContext &, BatchJob &)>;

    void watchConfirmations(ServiceRegistry &registry);
    bool step();
    bool prepareNext();
    /// Puts down the ends of waits that earlier versions have left without.
    bool watchWaiting(const std::vector<BatchJob> &jobs);
    bool prepare(const BatchJob &job);
    Expected<std::int64_t> readTasks(const BatchJob &job, const JobCallers &callers);
    bool choose(const std::vector<BatchJob> &jobs);
    bool runWindow(const BatchJob &job);
    bool close(const BatchJob &job);
    bool sweep();
    /// Puts the job anew as `change` leaves it, unless that answers false. False when nothing was changed.
    bool alter(const BatchJob &job, const Change &change);
    bool failJob(const BatchJob &job, std::string code, std::string reason);
    /// Nothing can be written just now: another attempt in a minute.
    bool postpone();
    JobRepository repository() const { return JobRepository(m_host->database.reader()); }

    const ServiceHost *m_host = nullptr;
    bool m_watchesAll = false; ///< every wait for a confirmation has its end put down
    std::set<std::int64_t> m_working; ///< jobs that this process has set to work, by number
    std::pair<std::string, std::string> m_turn; ///< the account and Region that had the last turn
    std::map<std::pair<std::string, std::string>, std::int64_t> m_turns; ///< which of their jobs had it, by number
    StepThread m_thread{[this] { return step(); }};
    StepThread m_preparation{[this] { return prepareNext(); }};
};

bool isOneOf(const std::string &status, std::initializer_list<std::string_view> statuses);
/// How long a job waits to be confirmed. After that it fails.
inline constexpr std::chrono::days confirmationWait{30};
/// The kind of the door's jobs that end such a wait; their keys are the ids of the jobs here.
inline constexpr std::string_view confirmationWatch = "s3control.confirmation";
/// Enters a status, with all that goes with it.
void enter(BatchJob &job, std::string_view status, Timestamp now);
/// Puts down when the wait of a suspended job ends.
void watchConfirmation(WriteContext &context, const BatchJob &job);
/// Tells the change feed of a job.
void announce(WriteContext &context, const BatchJob &job, Change::Kind kind);

} // namespace nephoscope::s3control
