#include "services/s3/Access.h"

#include "services/s3/AccessControl.h"
#include "services/s3/Directory.h"
#include "services/s3/Headers.h"
#include "services/s3/Kms.h"
#include "services/s3/Names.h"
#include "services/s3/Replicate.h"
#include "services/s3/Tiering.h"
#include "services/s3/Versions.h"

#include <stdexcept>

namespace nephoscope::s3 {

namespace {

/// Out of memory, as a rule, for each request has asked the same to be let in.
std::optional<Bucket> findBucket(ReadContext &context, const std::string &name)
{
    if (!admissionOf(context))
        return BucketRepository(context.db()).find(name);
    const auto access = accessOf(context, name);
    return access ? std::optional(access->bucket) : std::nullopt;
}

} // namespace

Expected<Bucket> openBucket(ReadContext &context, const std::optional<std::string> &name,
                            const std::optional<std::string> &expectedOwner)
{
    const std::string bucketName = name.value_or(std::string());
    auto bucket = findBucket(context, bucketName);
    if (!bucket) {
        if (auto missing = noSuchPoint(bucketName))
            return fail(std::move(*missing));
        return fail(isValidBucketName(bucketName) || parseDirectoryName(bucketName) ? noSuchBucket(bucketName) : invalidBucketName(bucketName));
    }
    if (expectedOwner && *expectedOwner != bucket->account)
        return fail(accessDenied());
    return std::move(*bucket);
}

namespace {

Error isDeleteMarker(const Object &marker, std::string_view method)
{
    return Error{"MethodNotAllowed", "The specified method is not allowed against this resource.", 405}
        .with("Method", std::string(method))
        .with("ResourceType", "DeleteMarker")
        .with("allow", "DELETE")
        .with("last-modified", formatHttpDate(marker.modified))
        .with("x-amz-delete-marker", "true")
        .with("x-amz-version-id", versionIdOf(marker));
}

Expected<Object> open(ReadContext &context, const Bucket &bucket, const std::optional<std::string> &key,
                      const std::optional<std::string> &version, std::string_view method, bool markerCountsAsNamed)
{
    const std::string name = key.value_or(std::string());
    if (auto checked = checkKey(name); !checked)
        return fail(std::move(checked.error()));
    ObjectRepository repository(context.db());
    if (version) {
        auto object = findVersion(context.db(), bucket, name, *version);
        if (!object)
            return fail(std::move(object.error()));
        if (!*object)
            return fail(missingObject(context, bucket, noSuchVersion(name, *version)));
        if ((*object)->isMarker)
            return fail(isDeleteMarker(**object, method));
        return std::move(**object);
    }
    if (auto object = repository.find(bucket.id, name))
        return std::move(*object);
    if (bucket.keepsVersions()) {
        if (const auto marker = repository.newestPast(bucket.id, name))
            return fail(missingObject(context, bucket, markerCountsAsNamed ? isDeleteMarker(*marker, method) : noSuchKey(name, versionIdOf(*marker))));
    }
    return fail(missingObject(context, bucket, noSuchKey(name)));
}

} // namespace

Expected<Object> openObject(ReadContext &context, const Bucket &bucket, const std::optional<std::string> &key,
                            const std::optional<std::string> &version)
{
    return open(context, bucket, key, version, "GET", false);
}

Expected<Object> openForSubresource(ReadContext &context, const Bucket &bucket, const std::optional<std::string> &key,
                                    const std::optional<std::string> &version, std::string_view method)
{
    return open(context, bucket, key, version, method, true);
}

void announce(WriteContext &context, const Bucket &bucket, Change::Kind kind, std::string type, std::string id)
{
    context.changed({.kind = kind, .service = "s3", .type = std::move(type), .account = AccountId{bucket.account},
                     .region = Region{bucket.region}, .parent = bucket.name, .id = std::move(id)});
}

void announceBucket(WriteContext &context, const Bucket &bucket, Change::Kind kind)
{
    const S3Admission *admission = admissionOf(context);
    if (!admission)
        throw std::logic_error("buckets change by the door alone");
    admission->control.buckets().changing(context);
    context.changed({.kind = kind, .service = "s3", .type = "bucket", .account = AccountId{bucket.account},
                     .region = Region{bucket.region}, .id = bucket.name});
}

void releaseContent(WriteContext &context, const Object &object)
{
    ObjectRepository repository(context.db());
    for (const auto &range : repository.allRanges(object))
        context.releaseBlob(range.blob);
    if (object.parts > 0)
        repository.removeParts(object.content);
}

void replaceObject(WriteContext &context, const Bucket &bucket, Object &object, const std::optional<Object> &previous)
{
    makeRoom(context, bucket, object, previous);
    markForReplication(context, bucket, object);
    ObjectRepository(context.db()).put(bucket.id, object);
    if (isTiered(object))
        scheduleTiering(context, bucket);
    announce(context, bucket, previous ? Change::Kind::Updated : Change::Kind::Created, "object", object.key);
}

Timestamp wholeSecond(Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time);
}

Expected<api::Body> openBody(ReadContext &context, const Object &object, ByteRange range, const store::KeyProvider *customer)
{
    // Most objects are not KMS's, which a look at the text tells.
    const bool mayBeKms = !customer && object.headers.find("KMS ") != std::string::npos;
    const auto kms = mayBeKms ? parseKms(decodeHeaders(object.headers).encryption) : std::nullopt;
    const auto keys = kms ? KmsKeys::forReading(context, *kms) : nullptr;
    if (keys)
        customer = keys.get();
    if (range.length == 0) {
        if (auto checked = keys ? keys->check() : Expected<void>(); !checked)
            return fail(std::move(checked.error()));
        return api::Body::fromString({});
    }
    const auto ranges = ObjectRepository(context.db()).locate(object, range);
    std::uint64_t found = 0;
    for (const auto &piece : ranges)
        found += piece.length;
    // The parts of an object that was replaced since its row was read.
    if (found != range.length)
        return fail(Error{"NoSuchBlob", "The content has been replaced.", 404});
    return context.blobs().open(context.db(), ranges, customer);
}

} // namespace nephoscope::s3
