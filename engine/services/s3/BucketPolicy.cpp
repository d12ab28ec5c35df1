#include "services/s3/AccessControl.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/Directory.h"
#include "services/s3/Operations.h"
#include "services/s3/Policy.h"

namespace nephoscope::s3 {

namespace {

// The policy is kept and given back byte by byte, as it was sent.

Expected<std::string> findPolicy(ReadContext &context, const Bucket &bucket)
{
    auto policy = ConfigRepository(context.db()).find(bucket.id, config::policy);
    if (!policy)
        return fail(noConfiguration("NoSuchBucketPolicy", "The bucket policy does not exist", bucket));
    return std::move(*policy);
}

Expected<api::s3::GetBucketPolicy::Output> getBucketPolicy(ReadContext &context, const api::s3::GetBucketPolicy::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto policy = findPolicy(context, *bucket);
    if (!policy)
        return fail(std::move(policy.error()));
    api::s3::GetBucketPolicy::Output output;
    output.policy = std::move(*policy);
    return output;
}

Expected<api::s3::GetBucketPolicyStatus::Output> getBucketPolicyStatus(ReadContext &context,
                                                                       const api::s3::GetBucketPolicyStatus::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto policy = findPolicy(context, *bucket);
    if (!policy)
        return fail(policy.error());
    api::s3::GetBucketPolicyStatus::Output output;
    output.policyStatus.emplace().isPublic = isPublicPolicy(*policy);
    return output;
}

Expected<api::s3::PutBucketPolicy::Output> putBucketPolicy(WriteContext &context, const api::s3::PutBucketPolicy::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const std::string policy = input.policy.value_or(std::string());
    const auto document = bucket->isDirectory() ? checkDirectoryPolicy(policy, arnOf(*bucket)) : checkPolicy(policy, bucket->name);
    if (!document)
        return fail(document.error());
    const auto access = accessOf(context, bucket->name);
    if (access && access->blockPolicies && isPublicPolicy(*document)) {
        return fail({"AccessDenied",
                     "User: " + context.caller().principal.arn + " is not authorized to perform: s3:PutBucketPolicy on resource: \"" + arnOf(*bucket)
                         + "\" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.",
                     403});
    }
    ConfigRepository(context.db()).put(*bucket, config::policy, {}, policy);
    announceBucket(context, *bucket, Change::Kind::Updated);
    return api::s3::PutBucketPolicy::Output{};
}

Expected<api::s3::DeleteBucketPolicy::Output> deleteBucketPolicy(WriteContext &context, const api::s3::DeleteBucketPolicy::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    dropConfig(context, *bucket, config::policy);
    return api::s3::DeleteBucketPolicy::Output{};
}

} // namespace

void registerBucketPolicy(ServiceRegistry &registry)
{
    registry.read<api::s3::GetBucketPolicy>(getBucketPolicy);
    registry.read<api::s3::GetBucketPolicyStatus>(getBucketPolicyStatus);
    registry.write<api::s3::PutBucketPolicy>(putBucketPolicy);
    registry.write<api::s3::DeleteBucketPolicy>(deleteBucketPolicy);
    registry.read<CheckPointPolicy>([](ReadContext &, const CheckPointPolicy::Input &input) -> Expected<CheckPointPolicy::Output> {
        const auto document = checkPointPolicy(input.policy, input.arn);
        if (!document)
            return fail(document.error());
        return CheckPointPolicy::Output{isPublicPolicy(*document)};
    });
}

} // namespace nephoscope::s3
