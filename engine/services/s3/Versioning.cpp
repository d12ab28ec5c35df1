#include "api/generated/s3.h"
#include "services/s3/Access.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/Operations.h"

namespace nephoscope::s3 {

namespace {

/// No status at all: what AWS answers for a bucket that never had versions.
Expected<api::s3::GetBucketVersioning::Output> getBucketVersioning(ReadContext &context,
                                                                   const api::s3::GetBucketVersioning::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    api::s3::GetBucketVersioning::Output output;
    if (bucket->keepsVersions())
        output.status.emplace().value = bucket->versioning == Versioning::Enabled ? "Enabled" : "Suspended";
    return output;
}

Expected<api::s3::PutBucketVersioning::Output> putBucketVersioning(WriteContext &context,
                                                                   const api::s3::PutBucketVersioning::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    if (!input.versioningConfiguration || !input.versioningConfiguration->status) {
        return fail({"IllegalVersioningConfigurationException", "The Versioning element must be specified", 400});
    }
    const std::string &status = input.versioningConfiguration->status->value;
    if (status != "Enabled" && status != "Suspended")
        return fail(malformedXml());
    if (const auto &mfaDelete = input.versioningConfiguration->mfaDelete) {
        if (mfaDelete->value == "Enabled" && context.caller().principal.kind != nephoscope::Principal::Kind::Root)
            return fail({"AccessDenied", "This operation may only be performed by the bucket owner", 403});
        if (mfaDelete->value == "Enabled") // IAM assigns devices to users only: the root user has none to show a code of
            return fail({"AccessDenied", "Mfa Authentication must be used for this request", 403});
        if (mfaDelete->value != "Disabled")
            return fail(malformedXml());
    }
    const Versioning wanted = status == "Enabled" ? Versioning::Enabled : Versioning::Suspended;
    if (bucket->objectLock && wanted != Versioning::Enabled) {
        return fail({"InvalidBucketState",
                     "An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.", 409});
    }
    if (wanted != Versioning::Enabled && ConfigRepository(context.db()).find(bucket->id, config::replication)) {
        return fail({"InvalidBucketState",
                     "A replication configuration is present on this bucket, so the versioning state cannot be changed.", 409});
    }
    BucketRepository(context.db()).setVersioning(bucket->id, wanted);
    announceBucket(context, *bucket, Change::Kind::Updated);
    return api::s3::PutBucketVersioning::Output{};
}

} // namespace

void registerVersioning(ServiceRegistry &registry)
{
    registry.read<api::s3::GetBucketVersioning>(getBucketVersioning);
    registry.write<api::s3::PutBucketVersioning>(putBucketVersioning);
}

} // namespace nephoscope::s3
