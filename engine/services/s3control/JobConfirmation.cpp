#include "services/s3control/JobRunner.h"

#include "door/Waiting.h"
#include "services/ReportFiles.h"
#include "services/s3control/RunStep.h"

// Jobs that wait to be confirmed do not wait for ever.
namespace nephoscope::s3control {

namespace {

using Status = model::JobStatus;

} // namespace

void watchConfirmation(WriteContext &context, const BatchJob &job)
{
    context.schedule({std::string(confirmationWatch), job.id, job.account, job.region, job.suspended.value_or(context.now()) + confirmationWait});
}

bool JobRunner::watchWaiting(const std::vector<BatchJob> &jobs)
{
    std::vector<std::int64_t> waiting;
    for (const BatchJob &job : jobs) {
        if (job.status == Status::Suspended)
            waiting.push_back(job.number);
    }
    const auto work = [&waiting](WriteContext &context) {
        for (const std::int64_t number : waiting) {
            const auto job = JobRepository(context.db()).find(number);
            if (job && job->status == Status::Suspended)
                watchConfirmation(context, *job);
        }
    };
    const Caller anyone = reports::callerFor(std::string(defaultAccount), std::string(defaultRegion));
    m_watchesAll = waiting.empty() || callAndWait<RunStep>(m_host->cloud, anyone, {work}).has_value();
    return m_watchesAll;
}

void JobRunner::watchConfirmations(ServiceRegistry &registry)
{
    registry.job(std::string(confirmationWatch), [this](WriteContext &context, const Job &watch) -> Expected<std::optional<Job>> {
        JobRepository rows(context.db());
        auto job = rows.find(watch.account, watch.region, watch.key);
        if (!job || job->status != Status::Suspended)
            return std::nullopt;
        job->failureCode = "ConfirmationExpired";
        job->failureReason = "The job was not confirmed within 30 days.";
        enter(*job, Status::Failed, context.now());
        rows.update(*job);
        announce(context, *job, nephoscope::Change::Kind::Updated);
        context.afterCommit([this] { wake(); }); // its tasks go
        return std::nullopt;
    });
}

} // namespace nephoscope::s3control
