#include "services/s3/Access.h"

#include "services/s3/Names.h"

namespace nephoscope::s3 {

Expected<Bucket> openBucket(ReadContext &context, const std::optional<std::string> &name,
                            const std::optional<std::string> &expectedOwner)
{
    const std::string &bucketName = name ? *name : std::string();
    auto bucket = BucketRepository(context.db()).find(bucketName);
    if (!bucket)
        return fail(isValidBucketName(bucketName) ? noSuchBucket(bucketName) : invalidBucketName(bucketName));
    // No bucket is public and none has a policy yet, so that only its own account gets in.
    if (context.caller().principal.kind == Principal::Kind::Anonymous || bucket->account != context.account())
        return fail(accessDenied());
    if (expectedOwner && *expectedOwner != bucket->account)
        return fail(accessDenied());
    return std::move(*bucket);
}

Expected<Object> openObject(ReadContext &context, const Bucket &bucket, const std::optional<std::string> &key,
                            const std::optional<std::string> &version)
{
    const std::string &name = key ? *key : std::string();
    if (auto checked = checkKey(name); !checked)
        return fail(std::move(checked.error()));
    if (version && *version != "null")
        return fail(invalidArgument("Invalid version id specified", "versionId", *version));
    auto object = ObjectRepository(context.db()).find(bucket.id, name);
    if (!object)
        return fail(noSuchKey(name));
    return std::move(*object);
}

void announce(WriteContext &context, const Bucket &bucket, Change::Kind kind, std::string type, std::string id)
{
    Change change;
    change.kind = kind;
    change.service = "s3";
    change.type = std::move(type);
    change.account = AccountId{bucket.account};
    change.region = Region{bucket.region};
    change.parent = bucket.name;
    change.id = std::move(id);
    context.changed(std::move(change));
}

void announceBucket(WriteContext &context, const Bucket &bucket, Change::Kind kind)
{
    Change change;
    change.kind = kind;
    change.service = "s3";
    change.type = "bucket";
    change.account = AccountId{bucket.account};
    change.region = Region{bucket.region};
    change.id = bucket.name;
    context.changed(std::move(change));
}

void releaseContent(WriteContext &context, const Object &object)
{
    ObjectRepository repository(context.db());
    for (const auto &range : repository.allRanges(object))
        context.releaseBlob(range.blob);
    if (object.parts > 0)
        repository.removeParts(object.content);
}

void replaceObject(WriteContext &context, const Bucket &bucket, const Object &object, const std::optional<Object> &previous)
{
    ObjectRepository(context.db()).put(bucket.id, object);
    if (previous)
        releaseContent(context, *previous);
    announce(context, bucket, previous ? Change::Kind::Updated : Change::Kind::Created, "object", object.key);
}

Timestamp wholeSecond(Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time);
}

Expected<api::Body> openBody(ReadContext &context, const Object &object, ByteRange range, const store::KeyProvider *customer)
{
    if (range.length == 0)
        return api::Body::fromString({});
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
