#include "services/s3/Acl.h"
#include "services/s3/Events.h"
#include "services/s3/Headers.h"
#include "services/s3/Names.h"
#include "services/s3/Operations.h"
#include "services/s3/Replicate.h"

namespace nephoscope::s3 {

namespace {

/// The list of a Put: from headers or from the body, checked and allowed.
template <class Input>
Expected<AccessList> listFrom(ReadContext &context, const Bucket &bucket, const std::string &ownerId, const Input &input, bool forBucket)
{
    const AclHeaders headers = aclHeaders(input);
    const bool hasBody = input.accessControlPolicy && (input.accessControlPolicy->owner || input.accessControlPolicy->grants);
    if (headers.any() && hasBody)
        return fail(Error{"UnexpectedContent", "This request does not support content", 400});
    if (!headers.any() && !input.accessControlPolicy) {
        return fail(Error{"MissingSecurityHeader", "Your request was missing a required header", 400}.with("MissingHeaderName",
                                                                                                          "x-amz-acl"));
    }
    if (headers.any()) {
        auto list = listOf(headers, bucket.account, forBucket);
        if (!list)
            return list;
        if (auto allowed = checkListAllowed(context, bucket, *list, headers.canned); !allowed)
            return fail(std::move(allowed.error()));
        if (const std::string bucketOwner = canonicalUserId(bucket.account); ownerId != bucketOwner)
            giveTo(ownerId, bucketOwner, headers, *list);
        return list;
    }
    if (auto checked = checkList(*input.accessControlPolicy, ownerId); !checked)
        return fail(std::move(checked.error()));
    if (auto allowed = checkListAllowed(context, bucket, *input.accessControlPolicy, {}); !allowed)
        return fail(std::move(allowed.error()));
    return *input.accessControlPolicy;
}

template <class Output>
Output outputOf(AccessList list)
{
    Output output;
    output.owner = std::move(list.owner);
    output.grants = std::move(list.grants);
    return output;
}

Expected<api::s3::GetBucketAcl::Output> getBucketAcl(ReadContext &context, const api::s3::GetBucketAcl::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto list = loadConfig<AccessList>(context, *bucket, config::acl);
    if (!list)
        return fail(std::move(list.error()));
    return outputOf<api::s3::GetBucketAcl::Output>(*list ? std::move(**list) : privateList(bucket->account));
}

Expected<api::s3::PutBucketAcl::Output> putBucketAcl(WriteContext &context, const api::s3::PutBucketAcl::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto list = listFrom(context, *bucket, canonicalUserId(bucket->account), input, true);
    if (!list)
        return fail(list.error());
    saveConfig(context, *bucket, config::acl, *list);
    return api::s3::PutBucketAcl::Output{};
}

/// The list an object's headers keep.
Expected<AccessList> listOfObject(const Bucket &bucket, const std::string &text)
{
    if (text.empty())
        return privateList(bucket.account);
    AccessList list;
    if (auto decoded = decodeConfig(AccessList::shape(), text, &list); !decoded)
        return fail(internalError(decoded.error().message));
    return list;
}

Expected<api::s3::GetObjectAcl::Output> getObjectAcl(ReadContext &context, const api::s3::GetObjectAcl::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto object = openForSubresource(context, *bucket, input.key, input.versionId, "GET");
    if (!object)
        return fail(object.error());
    auto list = listOfObject(*bucket, decodeHeaders(object->headers).acl);
    if (!list)
        return fail(std::move(list.error()));
    return outputOf<api::s3::GetObjectAcl::Output>(std::move(*list));
}

Expected<api::s3::PutObjectAcl::Output> putObjectAcl(WriteContext &context, const api::s3::PutObjectAcl::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto object = openForSubresource(context, *bucket, input.key, input.versionId, "PUT");
    if (!object)
        return fail(std::move(object.error()));
    ObjectHeaders headers = decodeHeaders(object->headers);
    const auto before = listOfObject(*bucket, headers.acl);
    if (!before)
        return fail(before.error());
    const auto list = listFrom(context, *bucket, *before->owner->id, input, false);
    if (!list)
        return fail(list.error());
    const std::string encoded = encodeConfig(AccessList::shape(), &*list);
    const AccessList owners = privateList(bucket->account);
    const bool changes = encoded != encodeConfig(AccessList::shape(), &*before);
    headers.acl = encoded == encodeConfig(AccessList::shape(), &owners) ? std::string() : encoded;
    object->headers = encodeHeaders(headers);
    ObjectRepository(context.db()).setHeaders(bucket->id, *object);
    replicateChange(context, *bucket, *object);
    announce(context, *bucket, Change::Kind::Updated, "object", object->key);
    if (changes)
        notify(context, *bucket, *object, {.name = "ObjectAcl:Put"});
    return api::s3::PutObjectAcl::Output{};
}

} // namespace

void registerAcls(ServiceRegistry &registry)
{
    registry.read<api::s3::GetBucketAcl>(getBucketAcl);
    registry.write<api::s3::PutBucketAcl>(putBucketAcl);
    registry.read<api::s3::GetObjectAcl>(getObjectAcl);
    registry.write<api::s3::PutObjectAcl>(putObjectAcl);
}

} // namespace nephoscope::s3
