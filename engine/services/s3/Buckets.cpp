#include "api/generated/s3.h"
#include "core/Text.h"
#include "door/AskAndWait.h"
#include "services/AccessPoints.h"
#include "services/ReportFiles.h"
#include "services/s3/Access.h"
#include "services/s3/Acl.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/ContinuationToken.h"
#include "services/s3/Directory.h"
#include "services/s3/DirectoryBuckets.h"
#include "services/s3/Headers.h"
#include "services/s3/Multipart.h"
#include "services/s3/Names.h"
#include "services/s3/Operations.h"
#include "services/s3/StorageMetrics.h"
#include "services/s3/Tags.h"
#include "services/s3/UploadRepository.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

constexpr std::size_t maxBucketsPerAccount = 10'000;
constexpr std::int64_t maxDirectoriesPerAccount = 100;

/// Where a bucket is to be made. The endpoint of us-east-1 makes buckets anywhere; every other
/// Region's endpoint makes them only at home, and wants to be told so.
Expected<std::string> chooseRegion(const std::string &endpoint, const std::string &constraint)
{
    const bool isGlobal = endpoint == defaultRegion || endpoint == "aws-global";
    if (constraint.empty()) {
        if (isGlobal)
            return std::string(defaultRegion);
        return fail({"IllegalLocationConstraintException",
                     "The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.", 400});
    }
    const std::string wanted = constraint == "EU" ? "eu-west-1" : constraint;
    if (wanted == endpoint && !isGlobal)
        return wanted;
    if (!isGlobal) {
        return fail({"IllegalLocationConstraintException",
                     "The " + constraint + " location constraint is incompatible for the region specific endpoint this request was sent to.",
                     400});
    }
    const auto known = api::s3::CreateBucketConfiguration::shape().find("LocationConstraint")->shape->enumValues;
    if (std::find(known.begin(), known.end(), constraint) == known.end()) {
        return fail(Error{"InvalidLocationConstraint", "The specified location-constraint is not valid", 400}.with("LocationConstraint",
                                                                                                                 constraint));
    }
    return wanted;
}

Expected<void> checkCreation(const api::s3::CreateBucket::Input &input)
{
    if (auto checked = checkBucketCreation(input); !checked)
        return checked;
    if (input.createBucketConfiguration) {
        const auto &configuration = *input.createBucketConfiguration;
        if (configuration.tags) {
            if (auto checked = checkTags(fromTagSet(*configuration.tags), Tagged::Bucket); !checked)
                return checked;
        }
    }
    return {};
}

Expected<api::s3::CreateBucket::Output> createBucket(WriteContext &context, const api::s3::CreateBucket::Input &input)
{
    Bucket bucket;
    bucket.name = input.bucket.value_or(std::string());
    const bool directory = asksForDirectory(input);
    if (!directory && !isValidBucketName(bucket.name))
        return fail(invalidBucketName(bucket.name));
    if (auto checked = directory ? checkDirectoryCreation(context, input) : checkCreation(input); !checked)
        return fail(std::move(checked.error()));
    std::string constraint;
    if (input.createBucketConfiguration && input.createBucketConfiguration->locationConstraint)
        constraint = input.createBucketConfiguration->locationConstraint->value;
    auto region = directory ? Expected<std::string>(context.region()) : chooseRegion(context.region(), constraint);
    if (!region)
        return fail(std::move(region.error()));
    bucket.account = context.account();
    bucket.region = std::move(*region);
    bucket.created = wholeSecond(context.now());
    bucket.objectLock = input.objectLockEnabledForBucket.value_or(false);
    bucket.versioning = bucket.objectLock ? Versioning::Enabled : Versioning::Off;

    api::s3::CreateBucket::Output output;
    if (directory) {
        const std::string zone(parseDirectoryName(bucket.name)->zone);
        output.location = "https://" + bucket.name + ".s3express-" + zone + '.' + bucket.region + ".amazonaws.com/";
        output.bucketArn = arnOf(bucket);
    } else {
        output.location = bucket.region == defaultRegion ? '/' + bucket.name : "http://" + bucket.name + ".s3.amazonaws.com/";
    }
    BucketRepository repository(context.db());
    if (const auto existing = repository.find(bucket.name)) {
        if (existing->account != bucket.account) {
            return fail(Error{"BucketAlreadyExists",
                              "The requested bucket name is not available. The bucket namespace is shared by all users of the system. "
                              "Please select a different name and try again.",
                              409}
                            .with("BucketName", bucket.name));
        }
        // us-east-1 answers 200 for the sake of old clients.
        if (!directory && existing->region == defaultRegion && bucket.region == defaultRegion)
            return output;
        return fail(Error{"BucketAlreadyOwnedByYou",
                          "Your previous request to create the named bucket succeeded and you already own it.", 409}
                        .with("BucketName", bucket.name));
    }
    if (repository.count(bucket.account, directory) >= (directory ? maxDirectoriesPerAccount : static_cast<std::int64_t>(maxBucketsPerAccount)))
        return fail({"TooManyBuckets", "You have attempted to create more buckets than allowed", 400});
    repository.insert(bucket);
    if (auto saved = saveBucketCreation(context, bucket, input); !saved)
        return fail(std::move(saved.error()));
    if (input.createBucketConfiguration && input.createBucketConfiguration->tags)
        repository.setTags(bucket.id, encodeTags(fromTagSet(*input.createBucketConfiguration->tags), Tagged::Bucket));
    scheduleMeasuring(context);
    announceBucket(context, bucket, Change::Kind::Created);
    return output;
}

Expected<api::s3::DeleteBucket::Output> deleteBucket(WriteContext &context, const api::s3::DeleteBucket::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    BucketRepository repository(context.db());
    if (repository.hasObjects(bucket->id)) {
        std::string message = "The bucket you tried to delete is not empty";
        if (bucket->keepsVersions())
            message += ". You must delete all versions in the bucket.";
        return fail(Error{"BucketNotEmpty", std::move(message), 409}.with("BucketName", bucket->name));
    }
    FindAccessPoint::Input ofBucket;
    ofBucket.bucket = bucket->name;
    const auto point = askAndWait<FindAccessPoint>(context.cloud(), reports::callerFor(bucket->account, bucket->region), ofBucket); // at once
    if (point && point->point) {
        return fail(Error{"BucketHasAccessPointsAttached", "The bucket you tried to delete has Access Points attached. Delete your Access Points and try again.", 409}
                        .with("BucketName", bucket->name));
    }
    // Unfinished uploads do not keep a general purpose bucket alive, as they do a directory bucket; they go with it.
    const auto uploads = UploadRepository(context.db()).ofBucket(bucket->id);
    if (bucket->isDirectory() && !uploads.empty()) {
        return fail(Error{"BucketNotEmpty", "The bucket you tried to delete is not empty. You must abort all in-progress multipart uploads.", 409}
                        .with("BucketName", bucket->name));
    }
    for (const auto &upload : uploads)
        abortUpload(context, *bucket, upload);
    ConfigRepository(context.db()).removeAll(bucket->id);
    repository.remove(bucket->id);
    forgetMeasures(context, bucket->id);
    announceBucket(context, *bucket, Change::Kind::Deleted);
    return api::s3::DeleteBucket::Output{};
}

Expected<api::s3::HeadBucket::Output> headBucket(ReadContext &context, const api::s3::HeadBucket::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    api::s3::HeadBucket::Output output;
    output.bucketRegion = bucket->region;
    output.accessPointAlias = false;
    if (const auto directory = parseDirectoryName(bucket->name)) {
        output.bucketArn = arnOf(*bucket);
        output.bucketLocationType.emplace().value = directory->locationType();
        output.bucketLocationName = directory->zone;
    }
    return output;
}

Expected<api::s3::GetBucketLocation::Output> getBucketLocation(ReadContext &context, const api::s3::GetBucketLocation::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    api::s3::GetBucketLocation::Output output;
    // The oldest Region has no name here.
    if (bucket->region != defaultRegion)
        output.locationConstraint.emplace().value = bucket->region;
    return output;
}

Expected<api::s3::ListBuckets::Output> listBuckets(ReadContext &context, const api::s3::ListBuckets::Input &input)
{
    const auto wanted = input.maxBuckets.value_or(static_cast<int>(maxBucketsPerAccount));
    if (wanted < 1 || wanted > static_cast<int>(maxBucketsPerAccount)) {
        return fail(invalidArgument("Argument max-buckets must be an integer between 1 and 10000", "max-buckets",
                                    std::to_string(wanted)));
    }
    const auto after = afterToken(input.continuationToken);
    if (!after)
        return fail(after.error());

    const auto limit = static_cast<std::size_t>(wanted);
    auto buckets = BucketRepository(context.db())
                       .list(context.account(), input.prefix.value_or(std::string()), input.bucketRegion.value_or(std::string()), *after,
                             limit + 1);
    api::s3::ListBuckets::Output output;
    if (buckets.size() > limit) {
        buckets.pop_back();
        output.continuationToken = pageToken(buckets.back().name);
    }
    auto &list = output.buckets.emplace();
    for (auto &bucket : buckets) {
        auto &entry = list.emplace_back();
        entry.name = std::move(bucket.name);
        entry.creationDate = bucket.created;
        entry.bucketRegion = std::move(bucket.region);
    }
    output.owner.emplace().id = canonicalUserId(context.account());
    if (input.prefix)
        output.prefix = input.prefix;
    return output;
}

} // namespace

void registerBuckets(ServiceRegistry &registry)
{
    registry.write<api::s3::CreateBucket>(createBucket);
    registry.write<api::s3::DeleteBucket>(deleteBucket);
    registry.read<api::s3::HeadBucket>(headBucket);
    registry.read<api::s3::GetBucketLocation>(getBucketLocation);
    registry.read<api::s3::ListBuckets>(listBuckets);
}

} // namespace nephoscope::s3
