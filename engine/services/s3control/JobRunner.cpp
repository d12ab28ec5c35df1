#include "services/s3control/JobRunner.h"

#include "core/Log.h"
#include "door/Waiting.h"
#include "services/ReportFiles.h"
#include "services/s3control/JobReport.h"
#include "services/s3control/RunStep.h"
#include "services/s3control/TaskCalls.h"

#include <algorithm>
#include <map>

namespace nephoscope::s3control {

namespace {

using Status = model::JobStatus;

bool isTerminal(std::string_view status)
{
    return status == Status::Complete || status == Status::Failed || status == Status::Cancelled;
}

} // namespace

bool isOneOf(const std::string &status, std::initializer_list<std::string_view> statuses)
{
    return std::find(statuses.begin(), statuses.end(), status) != statuses.end();
}

void enter(BatchJob &job, std::string_view status, Timestamp now)
{
    if (job.activeSince && status != Status::Active) {
        job.active += now - *job.activeSince;
        job.activeSince.reset();
    }
    if (status == Status::Active)
        job.activeSince = now;
    if (status == Status::Suspended)
        job.suspended = now;
    if (isTerminal(status))
        job.ended = now;
    job.status = status;
}

void announce(WriteContext &context, const BatchJob &job, Change::Kind kind)
{
    context.changed({.kind = kind, .service = "s3control", .type = "job", .account = AccountId{job.account}, .region = Region{job.region},
                     .id = job.id});
}

void JobRunner::registerOperations(ServiceRegistry &registry)
{
    registry.write<RunStep>([](WriteContext &context, const RunStep::Input &input) -> Expected<RunStep::Output> {
        input.work(context);
        return RunStep::Output{};
    });
    watchConfirmations(registry);
}

void JobRunner::start(const ServiceHost &host)
{
    m_host = &host;
    JobRepository rows(host.database.writer());
    if (!rows.unfinished().empty() || rows.findLeftover())
        wake();
}

void JobRunner::stop()
{
    m_preparation.stop();
    m_thread.stop();
}

void JobRunner::wake()
{
    m_preparation.wake();
    m_thread.wake();
}

bool JobRunner::postpone()
{
    m_host->scheduler.after(std::chrono::minutes(1), [this] { wake(); });
    return false;
}

bool JobRunner::alter(const BatchJob &job, const Change &change)
{
    bool changed = false;
    const auto work = [&changed, &change, number = job.number](WriteContext &context) {
        JobRepository rows(context.db());
        auto current = rows.find(number);
        changed = current && change(context, *current);
        if (!changed)
            return;
        rows.update(*current);
        announce(context, *current, nephoscope::Change::Kind::Updated);
    };
    const auto done = callAndWait<RunStep>(m_host->cloud, reports::callerFor(job.account, job.region), {work});
    if (!done)
        log::warning("the job " + job.id + " waits: " + done.error().message);
    return done && changed;
}

bool JobRunner::failJob(const BatchJob &job, std::string code, std::string reason)
{
    return alter(job, [&](WriteContext &context, BatchJob &current) {
        current.failureCode = code;
        current.failureReason = reason.substr(0, 256);
        enter(current, current.status == Status::Cancelling ? Status::Cancelled : Status::Failed, context.now());
        return true;
    }) || postpone();
}

bool JobRunner::step()
{
    const std::vector<BatchJob> jobs = repository().unfinished();
    if (!m_watchesAll && !watchWaiting(jobs))
        return postpone();
    for (const BatchJob &job : jobs) {
        if (isOneOf(job.status, {Status::Cancelling, Status::Failing, Status::Completing}))
            return close(job);
    }
    return choose(jobs);
}

bool JobRunner::choose(const std::vector<BatchJob> &jobs)
{
    std::map<std::pair<std::string, std::string>, std::vector<const BatchJob *>> tops; // by account and Region
    for (const BatchJob &job : jobs) {
        if (isOneOf(job.status, {Status::New, Status::Preparing, Status::Suspended}))
            continue;
        auto &working = tops[{job.account, job.region}];
        if (working.empty() || working.front()->priority == job.priority) {
            working.push_back(&job);
            continue;
        }
        // It gives way to those before it.
        if (isOneOf(job.status, {Status::Active, Status::Pausing})) {
            return alter(job, [](WriteContext &context, BatchJob &current) {
                if (!isOneOf(current.status, {Status::Active, Status::Pausing}))
                    return true;
                enter(current, current.status == Status::Active ? Status::Pausing : Status::Paused, context.now());
                return true;
            }) || postpone();
        }
    }
    if (tops.empty())
        return sweep();
    auto next = tops.upper_bound(m_turn);
    if (next == tops.end())
        next = tops.begin();
    m_turn = next->first;
    std::int64_t &last = m_turns[m_turn];
    const auto &working = next->second;
    const auto after = std::find_if(working.begin(), working.end(), [last](const BatchJob *job) { return job->number > last; });
    const BatchJob &top = after == working.end() ? *working.front() : **after;
    last = top.number;
    // One that an earlier process had made active becomes so again: the time between is not its own.
    const bool isFirst = m_working.insert(top.number).second;
    if (top.status == Status::Active && !isFirst)
        return runWindow(top);
    return alter(top, [](WriteContext &context, BatchJob &current) {
        if (isOneOf(current.status, {Status::Ready, Status::Active, Status::Paused, Status::Pausing}))
            enter(current, Status::Active, context.now());
        return true;
    }) || postpone();
}

bool JobRunner::runWindow(const BatchJob &job)
{
    std::vector<Task> tasks = repository().tasks(job.number, job.done(), window);
    const auto callers = takeJobRole(m_host->cloud, job);
    if (!callers)
        return failJob(job, callers.error().code, callers.error().message);
    const TaskCalls calls(m_host->cloud, *callers, *job.request.operation, job.id);
    // A copy leaves a version behind: what lay at its place is noted first, so that it is not made twice.
    const bool begunBefore = !tasks.empty() && tasks.front().before.has_value();
    if (calls.isCopy() && !begunBefore && !tasks.empty()) {
        for (Task &task : tasks)
            task.before = calls.versionAtTarget(task);
        const bool noted = alter(job, [&tasks](WriteContext &context, BatchJob &current) {
            for (const Task &task : tasks)
                JobRepository(context.db()).setBefore(current.number, task);
            return true;
        });
        if (!noted)
            return postpone();
    }
    std::vector<std::function<Outcome()>> waiting;
    for (const Task &task : tasks) {
        const std::string now = begunBefore ? calls.versionAtTarget(task) : std::string();
        const bool done = begunBefore && !now.empty() && now != "null" && now != task.before;
        waiting.push_back(done ? std::function<Outcome()>([] { return Outcome(); }) : calls.begin(task));
    }
    std::vector<Outcome> outcomes;
    for (const auto &wait : waiting)
        outcomes.push_back(wait());
    return alter(job, [&](WriteContext &context, BatchJob &current) {
        JobRepository rows(context.db());
        for (std::size_t index = 0; index < tasks.size(); ++index) {
            rows.finish(current.number, tasks[index].number, outcomes[index]);
            ++(outcomes[index].succeeded() ? current.succeeded : current.failed);
        }
        if (current.status == Status::Cancelling)
            return true;
        if (current.done() >= tasksBeforeJudgement && current.failed * 2 > current.done()) {
            current.failureCode = "TaskFailureRateExceeded";
            current.failureReason = "More than 50% of the tasks have failed.";
            enter(current, Status::Failing, context.now());
        } else if (current.done() >= current.total) {
            enter(current, Status::Completing, context.now());
        }
        return true;
    }) || postpone();
}

bool JobRunner::close(const BatchJob &job)
{
    m_working.erase(job.number);
    if (job.request.report->enabled.value_or(false) && job.done() > 0) {
        const auto callers = takeJobRole(m_host->cloud, job);
        const auto written = callers ? writeReport(m_host->cloud, callers->role, m_host->database.reader(), job, m_host->clock.now())
                                     : Expected<void>(fail(callers.error()));
        if (!written)
            return failJob(job, written.error().code,
                           written.error().status == 403 ? std::string("The job report could not be written to your report bucket. Please check your permissions.")
                                                         : "The completion report cannot be written: " + written.error().message);
    }
    return alter(job, [](WriteContext &context, BatchJob &current) {
        if (isOneOf(current.status, {Status::Cancelling, Status::Failing, Status::Completing})) {
            enter(current,
                  current.status == Status::Cancelling   ? Status::Cancelled
                      : current.status == Status::Failing ? Status::Failed
                                                          : Status::Complete,
                  context.now());
        }
        return true;
    }) || postpone();
}

bool JobRunner::sweep()
{
    const auto job = repository().findLeftover();
    if (!job)
        return false;
    const auto work = [number = *job](WriteContext &context) { JobRepository(context.db()).removeTasks(number, sweptAtOnce); };
    const Caller anyone = reports::callerFor(std::string(defaultAccount), std::string(defaultRegion));
    return callAndWait<RunStep>(m_host->cloud, anyone, {work}).has_value();
}

} // namespace nephoscope::s3control
