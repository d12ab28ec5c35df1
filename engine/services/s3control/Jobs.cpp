#include "core/Text.h"
#include "services/s3control/Operations.h"
#include "services/s3control/TaskCalls.h"

#include <algorithm>

namespace nephoscope::s3control {

namespace {

using Status = model::JobStatus;

constexpr std::chrono::days keptAfterEnd{90};
constexpr std::size_t defaultPage = 1000;
constexpr std::size_t maxTags = 50;

/// Jobs that ended long ago are as good as gone.
bool isExpired(const BatchJob &job, Timestamp now)
{
    return job.ended && now - *job.ended > keptAfterEnd;
}

template <class Input>
Expected<BatchJob> openJob(ReadContext &context, const Input &input)
{
    if (auto checked = checkAccount(context, input.accountId); !checked)
        return fail(std::move(checked.error()));
    auto job = JobRepository(context.db()).find(context.account(), context.region(), *input.jobId);
    if (!job || isExpired(*job, context.now()))
        return fail(Error{"NoSuchJobException", "The specified job does not exist.", 404});
    return std::move(*job);
}

model::JobProgressSummary progressOf(const BatchJob &job, Timestamp now)
{
    model::JobProgressSummary summary;
    summary.totalNumberOfTasks = job.total;
    summary.numberOfTasksSucceeded = job.succeeded;
    summary.numberOfTasksFailed = job.failed;
    const Duration active = job.active + (job.activeSince ? now - *job.activeSince : Duration(0));
    summary.timers.emplace().elapsedTimeInActiveSeconds = std::chrono::duration_cast<std::chrono::seconds>(active).count();
    return summary;
}

std::optional<std::string> textOrNothing(const std::string &text)
{
    return text.empty() ? std::nullopt : std::optional(text);
}

model::JobDescriptor describe(const BatchJob &job, Timestamp now)
{
    model::JobDescriptor out;
    out.jobId = job.id;
    out.jobArn = Arn{"aws", "s3", job.region, job.account, "job/" + job.id}.toString();
    out.confirmationRequired = job.request.confirmationRequired;
    out.description = job.request.description;
    out.status.emplace().value = job.status;
    out.priority = job.priority;
    out.creationTime = job.created;
    out.terminationDate = job.ended;
    out.manifest = job.request.manifest;
    out.manifestGenerator = job.request.manifestGenerator;
    out.operation = job.request.operation;
    out.report = job.request.report;
    out.roleArn = job.request.roleArn;
    out.statusUpdateReason = textOrNothing(job.reason);
    out.progressSummary = progressOf(job, now);
    if (!job.failureCode.empty()) {
        auto &failure = out.failureReasons.emplace().emplace_back();
        failure.failureCode = job.failureCode;
        failure.failureReason = job.failureReason;
    }
    if (job.suspended) {
        out.suspendedDate = job.suspended;
        out.suspendedCause = "AwaitingConfirmation";
    }
    if (!job.manifestArn.empty()) {
        auto &generated = out.generatedManifestDescriptor.emplace();
        generated.format.emplace().value = model::GeneratedManifestFormat::S3InventoryReportCsv20211130;
        generated.location.emplace().objectArn = job.manifestArn;
        generated.location->eTag = job.manifestEtag;
    }
    return out;
}

model::JobListDescriptor shorten(const BatchJob &job, Timestamp now)
{
    model::JobListDescriptor out;
    out.jobId = job.id;
    out.description = job.request.description;
    out.operation.emplace().value = operationName(*job.request.operation);
    out.priority = job.priority;
    out.status.emplace().value = job.status;
    out.creationTime = job.created;
    out.terminationDate = job.ended;
    out.progressSummary = progressOf(job, now);
    return out;
}

Expected<model::ListJobs::Output> listJobs(ReadContext &context, const model::ListJobs::Input &input)
{
    if (auto checked = checkAccount(context, input.accountId); !checked)
        return fail(std::move(checked.error()));
    std::int64_t before = INT64_MAX;
    if (input.nextToken) {
        std::string text;
        const auto number = fromBase64(*input.nextToken, text) ? parseInteger(text) : std::nullopt;
        if (!number)
            return fail(Error{"InvalidNextTokenException", "The NextToken is not valid.", 400});
        before = *number;
    }
    const std::size_t limit = input.maxResults && *input.maxResults > 0 ? std::size_t(*input.maxResults) : defaultPage;
    const auto wanted = input.jobStatuses.value_or(std::vector<Status>());
    model::ListJobs::Output output;
    auto &jobs = output.jobs.emplace();
    while (true) {
        const auto rows = JobRepository(context.db()).list(context.account(), context.region(), before, limit + 1);
        for (const BatchJob &job : rows) {
            if (jobs.size() == limit) {
                output.nextToken = toBase64(asBytes(std::to_string(before)));
                return output;
            }
            before = job.number;
            const auto named = [&job](const Status &status) { return status.value == job.status; };
            if (!isExpired(job, context.now()) && (wanted.empty() || std::any_of(wanted.begin(), wanted.end(), named)))
                jobs.push_back(shorten(job, context.now()));
        }
        if (rows.size() <= limit)
            return output;
    }
}

Expected<model::UpdateJobStatus::Output> updateStatus(WriteContext &context, const model::UpdateJobStatus::Input &input, JobRunner &runner)
{
    auto job = openJob(context, input);
    if (!job)
        return fail(std::move(job.error()));
    const std::string &wanted = input.requestedJobStatus->value;
    const bool confirms = wanted == Status::Ready && job->status == Status::Suspended;
    const bool cancels = wanted == Status::Cancelled && !job->isOver() && job->status != Status::Failing && job->status != Status::Completing;
    if (!confirms && !cancels)
        return fail(Error{"JobStatusException", "The job is in the status " + job->status + " and cannot become " + wanted + '.', 400});
    context.unschedule(confirmationWatch, job->id);
    enter(*job, confirms ? Status::Ready : Status::Cancelling, context.now());
    job->reason = input.statusUpdateReason.value_or(std::string());
    JobRepository(context.db()).update(*job);
    announce(context, *job, Change::Kind::Updated);
    context.afterCommit([&runner] { runner.wake(); });
    model::UpdateJobStatus::Output output;
    output.jobId = job->id;
    output.status.emplace().value = job->status;
    output.statusUpdateReason = textOrNothing(job->reason);
    return output;
}

Expected<model::UpdateJobPriority::Output> updatePriority(WriteContext &context, const model::UpdateJobPriority::Input &input,
                                                          JobRunner &runner)
{
    auto job = openJob(context, input);
    if (!job)
        return fail(std::move(job.error()));
    if (job->isOver())
        return fail(Error{"BadRequestException", "The job is in the status " + job->status + ": its priority cannot change.", 400});
    job->priority = *input.priority;
    JobRepository(context.db()).update(*job);
    announce(context, *job, Change::Kind::Updated);
    context.afterCommit([&runner] { runner.wake(); });
    model::UpdateJobPriority::Output output;
    output.jobId = job->id;
    output.priority = job->priority;
    return output;
}

Expected<void> setTags(WriteContext &context, BatchJob job, std::vector<model::S3Tag> tags)
{
    if (auto checked = checkJobTags(tags); !checked)
        return checked;
    job.tags = std::move(tags);
    JobRepository(context.db()).update(job);
    announce(context, job, Change::Kind::Updated);
    return {};
}

} // namespace

Error invalidToken()
{
    return {"InvalidRequest", "The NextToken is not valid.", 400};
}

Expected<void> checkAccount(ReadContext &context, const std::optional<std::string> &account)
{
    if (context.caller().principal.kind == Principal::Kind::Anonymous || account != context.account())
        return fail(Error{"AccessDenied", "Access Denied", 403});
    return {};
}

Expected<void> checkJobTags(const std::vector<model::S3Tag> &tags)
{
    if (tags.size() > maxTags)
        return fail(Error{"TooManyTagsException", "A job can have at most 50 tags.", 400});
    for (auto tag = tags.begin(); tag != tags.end(); ++tag) {
        if (std::any_of(tags.begin(), tag, [&tag](const model::S3Tag &other) { return other.key == tag->key; }))
            return fail(Error{"InvalidTag", "Cannot provide multiple Tags with the same key", 400});
    }
    return {};
}

void registerJobs(ServiceRegistry &registry, JobRunner &runner)
{
    registry.read<model::DescribeJob>([](ReadContext &context, const auto &input) -> Expected<model::DescribeJob::Output> {
        const auto job = openJob(context, input);
        if (!job)
            return fail(job.error());
        model::DescribeJob::Output output;
        output.job = describe(*job, context.now());
        return output;
    });
    registry.read<model::ListJobs>(listJobs);
    registry.write<model::UpdateJobStatus>(
        [&runner](WriteContext &context, const auto &input) { return updateStatus(context, input, runner); });
    registry.write<model::UpdateJobPriority>(
        [&runner](WriteContext &context, const auto &input) { return updatePriority(context, input, runner); });
    registry.read<model::GetJobTagging>([](ReadContext &context, const auto &input) -> Expected<model::GetJobTagging::Output> {
        const auto job = openJob(context, input);
        if (!job)
            return fail(job.error());
        model::GetJobTagging::Output output;
        output.tags = job->tags;
        return output;
    });
    registry.write<model::PutJobTagging>([](WriteContext &context, const auto &input) -> Expected<model::PutJobTagging::Output> {
        auto job = openJob(context, input);
        if (!job)
            return fail(std::move(job.error()));
        if (auto set = setTags(context, std::move(*job), *input.tags); !set)
            return fail(std::move(set.error()));
        return model::PutJobTagging::Output{};
    });
    registry.write<model::DeleteJobTagging>([](WriteContext &context, const auto &input) -> Expected<model::DeleteJobTagging::Output> {
        auto job = openJob(context, input);
        if (!job)
            return fail(std::move(job.error()));
        if (auto set = setTags(context, std::move(*job), {}); !set)
            return fail(std::move(set.error()));
        return model::DeleteJobTagging::Output{};
    });
}

} // namespace nephoscope::s3control
