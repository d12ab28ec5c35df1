#include "services/s3control/JobReport.h"
#include "services/s3control/JobRunner.h"
#include "services/s3control/Manifest.h"

namespace nephoscope::s3control {

namespace {

using Status = model::JobStatus;
constexpr std::size_t tasksAtOnce = 1'000;

} // namespace

Expected<std::int64_t> JobRunner::readTasks(const BatchJob &job, const JobCallers &callers)
{
    auto reader = openManifest(m_host->cloud, callers, job.request);
    if (!reader)
        return fail(std::move(reader.error()));
    std::int64_t count = 0;
    std::vector<Task> tasks;
    for (bool more = true; more && !m_preparation.isStopping();) {
        auto task = (*reader)->next();
        if (!task)
            return fail(std::move(task.error()));
        more = task->has_value();
        if (more) {
            (*task)->number = count++;
            tasks.push_back(std::move(**task));
        }
        if (tasks.empty() || (more && tasks.size() < tasksAtOnce))
            continue;
        const bool stored = alter(job, [&tasks](WriteContext &context, BatchJob &current) {
            if (current.status != Status::Preparing)
                return false;
            JobRepository(context.db()).addTasks(current.number, tasks);
            return true;
        });
        if (!stored) // cancelled meanwhile, or the disk is full: the next step will see
            return std::int64_t(-1);
        tasks.clear();
    }
    return m_preparation.isStopping() ? std::int64_t(-1) : count;
}

bool JobRunner::prepareNext()
{
    for (const BatchJob &job : repository().unfinished()) {
        if (!isOneOf(job.status, {Status::New, Status::Preparing}))
            continue;
        const bool goesOn = prepare(job);
        m_thread.wake(); // it is ready, or has left something behind
        return goesOn;
    }
    return false;
}

bool JobRunner::prepare(const BatchJob &job)
{
    // Whatever an earlier attempt had read is read again.
    bool removed = true;
    while (removed && !m_preparation.isStopping()) {
        removed = false;
        const bool altered = alter(job, [&removed](WriteContext &context, BatchJob &current) {
            if (!isOneOf(current.status, {Status::New, Status::Preparing}))
                return false;
            removed = JobRepository(context.db()).removeTasks(current.number, sweptAtOnce);
            if (current.status == Status::New)
                enter(current, Status::Preparing, context.now());
            return true;
        });
        if (!altered)
            return postpone();
    }
    const auto callers = takeJobRole(m_host->cloud, job);
    if (!callers)
        return failJob(job, callers.error().code, callers.error().message);
    const auto count = readTasks(job, *callers);
    if (!count)
        return failJob(job, count.error().code, count.error().message);
    if (*count < 0)
        return postpone();
    if (*count == 0)
        return failJob(job, "EmptyManifest", "The manifest lists no objects.");
    std::optional<model::JobManifestLocation> generated;
    if (job.request.manifestGenerator && *job.request.manifestGenerator->s3JobManifestGenerator->enableManifestOutput) {
        auto written = writeGenerated(m_host->cloud, callers->role, m_host->database.reader(), job, m_host->clock.now());
        if (!written)
            return failJob(job, written.error().code, "The generated manifest cannot be written: " + written.error().message);
        generated = std::move(*written);
    }
    return alter(job, [&](WriteContext &context, BatchJob &current) {
        if (current.status != Status::Preparing)
            return false;
        current.total = *count;
        if (generated) {
            current.manifestArn = *generated->objectArn;
            current.manifestEtag = *generated->eTag;
        }
        const bool waits = current.request.confirmationRequired.value_or(false);
        enter(current, waits ? Status::Suspended : Status::Ready, context.now());
        if (waits)
            watchConfirmation(context, current);
        return true;
    }) || postpone();
}

} // namespace nephoscope::s3control
