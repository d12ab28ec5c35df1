#include "services/s3/Acl.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/Encryption.h"
#include "services/s3/Operations.h"

namespace nephoscope::s3 {

namespace {

// Default encryption -----------------------------------------------------------------------------

/// What a bucket does that was never told anything else.
api::s3::ServerSideEncryptionConfiguration defaultEncryption()
{
    api::s3::ServerSideEncryptionConfiguration configuration;
    auto &rule = configuration.rules.emplace().emplace_back();
    rule.applyServerSideEncryptionByDefault.emplace().sseAlgorithm.emplace().value = "AES256";
    rule.bucketKeyEnabled = false;
    return configuration;
}

Expected<api::s3::GetBucketEncryption::Output> getBucketEncryption(ReadContext &context, const api::s3::GetBucketEncryption::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto found = loadConfig<api::s3::ServerSideEncryptionConfiguration>(context, *bucket, config::encryption);
    if (!found)
        return fail(std::move(found.error()));
    api::s3::GetBucketEncryption::Output output;
    output.serverSideEncryptionConfiguration = *found ? std::move(**found) : defaultEncryption();
    return output;
}

Expected<api::s3::PutBucketEncryption::Output> putBucketEncryption(WriteContext &context, const api::s3::PutBucketEncryption::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto configuration = readPayload(input.serverSideEncryptionConfiguration);
    if (!configuration)
        return fail(std::move(configuration.error()));
    if (!configuration->rules || configuration->rules->size() != 1)
        return fail(malformedXml());
    auto &rule = configuration->rules->front();
    if (!rule.applyServerSideEncryptionByDefault && !rule.blockedEncryptionTypes)
        return fail(malformedXml());
    if (!rule.applyServerSideEncryptionByDefault)
        rule.applyServerSideEncryptionByDefault.emplace().sseAlgorithm.emplace().value = "AES256";
    const auto &byDefault = *rule.applyServerSideEncryptionByDefault;
    const std::string &algorithm = byDefault.sseAlgorithm->value;
    if (algorithm == "AES256" && byDefault.kmsMasterKeyID) {
        return fail(invalidArgument("a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or aws:kms:dsse",
                                    "ApplyServerSideEncryptionByDefault", algorithm));
    }
    if (algorithm == "aws:fsx")
        return fail(malformedXml());
    // S3 does not ask here whether there is such a key.
    if (!rule.bucketKeyEnabled)
        rule.bucketKeyEnabled = false;
    saveConfig(context, *bucket, config::encryption, *configuration);
    return api::s3::PutBucketEncryption::Output{};
}

Expected<api::s3::DeleteBucketEncryption::Output> deleteBucketEncryption(WriteContext &context,
                                                                         const api::s3::DeleteBucketEncryption::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    dropConfig(context, *bucket, config::encryption);
    return api::s3::DeleteBucketEncryption::Output{};
}

// Object ownership -------------------------------------------------------------------------------

Expected<api::s3::GetBucketOwnershipControls::Output> getOwnership(ReadContext &context,
                                                                   const api::s3::GetBucketOwnershipControls::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    if (isErased(context, *bucket, config::ownership))
        return fail(noConfiguration("OwnershipControlsNotFoundError", "The bucket ownership controls were not found", *bucket));
    const auto ownership = ownershipOf(context, *bucket);
    if (!ownership)
        return fail(ownership.error());
    api::s3::GetBucketOwnershipControls::Output output;
    output.ownershipControls.emplace().rules.emplace().emplace_back().objectOwnership.emplace().value = *ownership;
    return output;
}

Expected<api::s3::PutBucketOwnershipControls::Output> putOwnership(WriteContext &context,
                                                                   const api::s3::PutBucketOwnershipControls::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto controls = readPayload(input.ownershipControls);
    if (!controls)
        return fail(controls.error());
    if (!controls->rules || controls->rules->size() != 1)
        return fail(malformedXml());
    if (controls->rules->front().objectOwnership->value == "BucketOwnerEnforced") {
        const auto list = loadConfig<AccessList>(context, *bucket, config::acl);
        if (!list)
            return fail(list.error());
        const AccessList owners = privateList(bucket->account);
        if (*list && encodeConfig(AccessList::shape(), &**list) != encodeConfig(AccessList::shape(), &owners)) {
            return fail({"InvalidBucketAclWithObjectOwnership",
                         "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting", 400});
        }
    }
    saveConfig(context, *bucket, config::ownership, *controls);
    return api::s3::PutBucketOwnershipControls::Output{};
}

Expected<api::s3::DeleteBucketOwnershipControls::Output> deleteOwnership(WriteContext &context,
                                                                         const api::s3::DeleteBucketOwnershipControls::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    eraseDefault(context, *bucket, config::ownership);
    return api::s3::DeleteBucketOwnershipControls::Output{};
}

// Block public access ----------------------------------------------------------------------------

Expected<api::s3::GetPublicAccessBlock::Output> getPublicAccessBlock(ReadContext &context,
                                                                     const api::s3::GetPublicAccessBlock::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    if (isErased(context, *bucket, config::publicAccess)) {
        return fail(noConfiguration("NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found", *bucket));
    }
    auto block = publicAccessOf(context, *bucket);
    if (!block)
        return fail(std::move(block.error()));
    api::s3::GetPublicAccessBlock::Output output;
    output.publicAccessBlockConfiguration = std::move(*block);
    return output;
}

Expected<api::s3::PutPublicAccessBlock::Output> putPublicAccessBlock(WriteContext &context,
                                                                     const api::s3::PutPublicAccessBlock::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto block = readPayload(input.publicAccessBlockConfiguration);
    if (!block)
        return fail(std::move(block.error()));
    if (!block->blockPublicAcls && !block->ignorePublicAcls && !block->blockPublicPolicy && !block->restrictPublicBuckets)
        return fail(malformedXml());
    for (auto *flag : {&block->blockPublicAcls, &block->ignorePublicAcls, &block->blockPublicPolicy, &block->restrictPublicBuckets})
        *flag = flag->value_or(false);
    saveConfig(context, *bucket, config::publicAccess, *block);
    return api::s3::PutPublicAccessBlock::Output{};
}

Expected<api::s3::DeletePublicAccessBlock::Output> deletePublicAccessBlock(WriteContext &context,
                                                                           const api::s3::DeletePublicAccessBlock::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    eraseDefault(context, *bucket, config::publicAccess);
    return api::s3::DeletePublicAccessBlock::Output{};
}

} // namespace

void registerBucketSecurity(ServiceRegistry &registry)
{
    registry.read<api::s3::GetBucketEncryption>(getBucketEncryption);
    registry.write<api::s3::PutBucketEncryption>(putBucketEncryption);
    registry.write<api::s3::DeleteBucketEncryption>(deleteBucketEncryption);
    registry.read<api::s3::GetBucketOwnershipControls>(getOwnership);
    registry.write<api::s3::PutBucketOwnershipControls>(putOwnership);
    registry.write<api::s3::DeleteBucketOwnershipControls>(deleteOwnership);
    registry.read<api::s3::GetPublicAccessBlock>(getPublicAccessBlock);
    registry.write<api::s3::PutPublicAccessBlock>(putPublicAccessBlock);
    registry.write<api::s3::DeletePublicAccessBlock>(deletePublicAccessBlock);
}

} // namespace nephoscope::s3
