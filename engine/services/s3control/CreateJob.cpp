#include "services/PassRole.h"
#include "services/ReportFiles.h"
#include "services/s3control/Operations.h"
#include "services/s3control/TaskCalls.h"
#include "wire/Codec.h"

#include <algorithm>

namespace nephoscope::s3control {

namespace {

using Input = model::CreateJob::Input;

Unexpected invalidRequest(std::string message)
{
    return fail(Error{"InvalidRequest", std::move(message), 400});
}

Unexpected notEmulated(const std::string &what)
{
    return fail(Error{"NotImplemented", what + " is not emulated by Nephoscope yet.", 501});
}

bool isBucketArn(const std::optional<std::string> &arn)
{
    if (!arn)
        return false;
    const auto [bucket, key] = reports::placeOfArn(*arn);
    return !bucket.empty() && key.empty();
}

Expected<void> checkManifest(const model::JobManifest &manifest)
{
    const model::JobManifestSpec &spec = *manifest.spec;
    if (spec.format->value == model::JobManifestFormat::S3InventoryReportCsv20161130) {
        if (spec.fields && !spec.fields->empty())
            return invalidRequest("Fields must not be specified for manifests in the format " + spec.format->value + '.');
    } else if (spec.format->value == model::JobManifestFormat::S3BatchOperationsCsv20180820) {
        const auto has = [&spec](std::string_view name) {
            return spec.fields && std::count_if(spec.fields->begin(), spec.fields->end(), [name](const auto &field) { return field == name; }) == 1;
        };
        if (!has(model::JobManifestFieldName::Bucket) || !has(model::JobManifestFieldName::Key))
            return invalidRequest("Manifest fields must contain Bucket and Key.");
    } else {
        return invalidRequest("The manifest format " + spec.format->value + " is not valid.");
    }
    const auto [bucket, key] = reports::placeOfArn(*manifest.location->objectArn);
    if (bucket.empty() || key.empty())
        return invalidRequest("The manifest's ObjectArn is not the ARN of an object.");
    return {};
}

Expected<void> checkGenerator(const model::JobManifestGenerator &generator)
{
    if (!generator.s3JobManifestGenerator)
        return invalidRequest("ManifestGenerator must contain S3JobManifestGenerator.");
    const model::S3JobManifestGenerator &wanted = *generator.s3JobManifestGenerator;
    if (!isBucketArn(wanted.sourceBucket))
        return invalidRequest("SourceBucket is not the ARN of a bucket.");
    if (*wanted.enableManifestOutput && (!wanted.manifestOutputLocation || !isBucketArn(wanted.manifestOutputLocation->bucket)))
        return invalidRequest("ManifestOutputLocation is required when EnableManifestOutput is true.");
    return {};
}

Expected<void> checkCopy(const model::S3CopyObjectOperation &copy)
{
    if (!isBucketArn(copy.targetResource))
        return invalidRequest("TargetResource must be the ARN of a bucket.");
    if (copy.cannedAccessControlList && copy.accessControlGrants && !copy.accessControlGrants->empty())
        return invalidRequest("Specify CannedAccessControlList or AccessControlGrants, not both.");
    if (copy.objectLockMode.has_value() != copy.objectLockRetainUntilDate.has_value())
        return invalidRequest("ObjectLockMode and ObjectLockRetainUntilDate must be specified together.");
    const bool aes = copy.newObjectMetadata && copy.newObjectMetadata->sseAlgorithm && copy.newObjectMetadata->sseAlgorithm->value == "AES256";
    if (aes && copy.sseAwsKmsKeyId)
        return invalidRequest("SSEAwsKmsKeyId cannot be used with the algorithm AES256.");
    return {};
}

Expected<void> checkOperation(const model::JobOperation &operation)
{
    const std::string name = operationName(operation);
    if (name.empty())
        return invalidRequest("Exactly one operation must be specified.");
    if (operation.s3UpdateObjectEncryption)
        return notEmulated("The batch operation " + name);
    if (operation.s3ComputeObjectChecksum && !canCompute(*operation.s3ComputeObjectChecksum))
        return notEmulated("The checksum that the batch operation asks for");
    if (operation.lambdaInvoke) {
        const auto &wanted = *operation.lambdaInvoke;
        const std::string version = wanted.invocationSchemaVersion.value_or("1.0");
        if (!wanted.functionArn || (version != "1.0" && version != "2.0"))
            return invalidRequest("FunctionArn is required, and InvocationSchemaVersion is 1.0 or 2.0.");
        if (wanted.userArguments && version == "1.0")
            return invalidRequest("UserArguments need the InvocationSchemaVersion 2.0.");
    }
    if (operation.s3PutObjectCopy)
        return checkCopy(*operation.s3PutObjectCopy);
    if (operation.s3PutObjectAcl) {
        const auto &policy = operation.s3PutObjectAcl->accessControlPolicy;
        if (!policy || policy->accessControlList.has_value() == policy->cannedAccessControlList.has_value())
            return invalidRequest("Specify an access control list or a canned one.");
    }
    if (operation.s3PutObjectTagging && operation.s3PutObjectTagging->tagSet && operation.s3PutObjectTagging->tagSet->size() > 10)
        return invalidRequest("Object tags cannot be greater than 10.");
    if (operation.s3InitiateRestoreObject && operation.s3InitiateRestoreObject->expirationInDays.value_or(0) < 1)
        return invalidRequest("ExpirationInDays must be 1 or greater.");
    if (operation.s3PutObjectRetention) {
        const model::S3Retention &retention = *operation.s3PutObjectRetention->retention;
        if (retention.mode.has_value() != retention.retainUntilDate.has_value())
            return invalidRequest("Mode and RetainUntilDate must be specified together.");
    }
    return {};
}

Expected<void> checkReport(const model::JobReport &report)
{
    if (!*report.enabled)
        return {};
    if (!isBucketArn(report.bucket) || !report.format || !report.reportScope)
        return invalidRequest("Bucket, Format and ReportScope are required when a report is enabled.");
    if (report.format->value != model::JobReportFormat::ReportCsv20180820)
        return invalidRequest("The report format " + report.format->value + " is not valid.");
    return {};
}

Expected<void> check(const Input &input)
{
    if (input.manifest.has_value() == input.manifestGenerator.has_value())
        return invalidRequest("Specify either Manifest or ManifestGenerator, not both.");
    if (auto checked = input.manifest ? checkManifest(*input.manifest) : checkGenerator(*input.manifestGenerator); !checked)
        return checked;
    if (auto checked = checkOperation(*input.operation); !checked)
        return checked;
    if (auto checked = checkReport(*input.report); !checked)
        return checked;
    return checkJobTags(input.tags.value_or(std::vector<model::S3Tag>()));
}

std::string encoded(const Input &input)
{
    return wire::writeJson(Input::shape(), &input);
}

} // namespace

void registerCreateJob(ServiceRegistry &registry, JobRunner &runner)
{
    registry.write<model::CreateJob>([&runner](WriteContext &context, const Input &input) -> Expected<model::CreateJob::Output> {
        if (auto checked = checkAccount(context, input.accountId); !checked)
            return fail(std::move(checked.error()));
        if (auto checked = check(input); !checked)
            return fail(std::move(checked.error()));
        if (auto allowed = requirePassRole(context, *input.roleArn, "batchoperations.s3.amazonaws.com"); !allowed)
            return fail(std::move(allowed.error()));
        JobRepository rows(context.db());
        model::CreateJob::Output output;
        if (const auto twin = rows.findToken(context.account(), context.region(), *input.clientRequestToken)) {
            if (encoded(twin->request) != encoded(input))
                return fail(Error{"IdempotencyException", "The ClientRequestToken was used for another job.", 400});
            output.jobId = twin->id;
            return output;
        }
        BatchJob job;
        job.account = context.account();
        job.region = context.region();
        job.id = context.random().uuid();
        job.request = input;
        job.status = model::JobStatus::New;
        job.priority = *input.priority;
        job.created = context.now();
        job.tags = input.tags.value_or(std::vector<model::S3Tag>());
        rows.insert(job, *input.clientRequestToken);
        announce(context, job, Change::Kind::Created);
        context.afterCommit([&runner] { runner.wake(); });
        output.jobId = job.id;
        return output;
    });
}

} // namespace nephoscope::s3control
