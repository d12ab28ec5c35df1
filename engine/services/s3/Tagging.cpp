#include "api/generated/s3.h"
#include "services/s3/Access.h"
#include "services/s3/Events.h"
#include "services/s3/Operations.h"
#include "services/s3/Replicate.h"
#include "services/s3/Tags.h"
#include "services/s3/Versions.h"

namespace nephoscope::s3 {

namespace {

/// The tag set of a request, checked and in the form the database keeps.
template <class Tagging>
Expected<std::string> readTagSet(const std::optional<Tagging> &tagging, Tagged what)
{
    if (!tagging || !tagging->tagSet)
        return fail(malformedXml());
    for (const auto &tag : *tagging->tagSet) {
        if (!tag.key || !tag.value)
            return fail(malformedXml());
    }
    Tags tags = fromTagSet(*tagging->tagSet);
    if (auto checked = checkTags(tags, what); !checked)
        return fail(std::move(checked.error()));
    return encodeTags(std::move(tags), what);
}

Expected<api::s3::GetObjectTagging::Output> getObjectTagging(ReadContext &context, const api::s3::GetObjectTagging::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto object = openForSubresource(context, *bucket, input.key, input.versionId, "GET");
    if (!object)
        return fail(object.error());
    api::s3::GetObjectTagging::Output output;
    toTagSet(decodeTags(object->tags), output.tagSet.emplace());
    writeVersion(*bucket, *object, output);
    return output;
}

/// Stores tags of a version; `method` is the HTTP method, for refusals.
template <class Output, class Input>
Expected<Output> storeTags(WriteContext &context, const Input &input, std::string tags, std::string_view method)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto object = openForSubresource(context, *bucket, input.key, input.versionId, method);
    if (!object)
        return fail(std::move(object.error()));
    object->tags = std::move(tags);
    ObjectRepository(context.db()).setTags(bucket->id, *object);
    replicateChange(context, *bucket, *object);
    announce(context, *bucket, Change::Kind::Updated, "object", object->key);
    notify(context, *bucket, *object, {.name = method == "PUT" ? "ObjectTagging:Put" : "ObjectTagging:Delete"});
    Output output;
    writeVersion(*bucket, *object, output);
    return output;
}

Expected<api::s3::PutObjectTagging::Output> putObjectTagging(WriteContext &context, const api::s3::PutObjectTagging::Input &input)
{
    if (const auto bucket = openBucket(context, input); !bucket)
        return fail(bucket.error());
    auto tags = readTagSet(input.tagging, Tagged::Object);
    if (!tags)
        return fail(std::move(tags.error()));
    return storeTags<api::s3::PutObjectTagging::Output>(context, input, std::move(*tags), "PUT");
}

Expected<api::s3::DeleteObjectTagging::Output> deleteObjectTagging(WriteContext &context,
                                                                   const api::s3::DeleteObjectTagging::Input &input)
{
    return storeTags<api::s3::DeleteObjectTagging::Output>(context, input, {}, "DELETE");
}

Expected<api::s3::GetBucketTagging::Output> getBucketTagging(ReadContext &context, const api::s3::GetBucketTagging::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const std::string tags = BucketRepository(context.db()).tags(bucket->id);
    if (tags.empty())
        return fail(Error{"NoSuchTagSet", "The TagSet does not exist", 404}.with("BucketName", bucket->name));
    api::s3::GetBucketTagging::Output output;
    toTagSet(decodeTags(tags), output.tagSet.emplace());
    return output;
}

Expected<api::s3::PutBucketTagging::Output> putBucketTagging(WriteContext &context, const api::s3::PutBucketTagging::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto tags = readTagSet(input.tagging, Tagged::Bucket);
    if (!tags)
        return fail(tags.error());
    BucketRepository(context.db()).setTags(bucket->id, *tags);
    announceBucket(context, *bucket, Change::Kind::Updated);
    return api::s3::PutBucketTagging::Output{};
}

Expected<api::s3::DeleteBucketTagging::Output> deleteBucketTagging(WriteContext &context,
                                                                   const api::s3::DeleteBucketTagging::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    BucketRepository(context.db()).setTags(bucket->id, {});
    announceBucket(context, *bucket, Change::Kind::Updated);
    return api::s3::DeleteBucketTagging::Output{};
}

} // namespace

void registerTagging(ServiceRegistry &registry)
{
    registry.read<api::s3::GetObjectTagging>(getObjectTagging);
    registry.write<api::s3::PutObjectTagging>(putObjectTagging);
    registry.write<api::s3::DeleteObjectTagging>(deleteObjectTagging);
    registry.read<api::s3::GetBucketTagging>(getBucketTagging);
    registry.write<api::s3::PutBucketTagging>(putBucketTagging);
    registry.write<api::s3::DeleteBucketTagging>(deleteBucketTagging);
}

} // namespace nephoscope::s3
