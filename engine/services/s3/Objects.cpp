#include "api/generated/s3.h"
#include "services/s3/Access.h"
#include "services/s3/Acl.h"
#include "services/s3/Append.h"
#include "services/s3/Conditions.h"
#include "services/s3/Directory.h"
#include "services/s3/Encryption.h"
#include "services/s3/Events.h"
#include "services/s3/Headers.h"
#include "services/s3/LifecycleRules.h"
#include "services/s3/Lock.h"
#include "services/s3/Names.h"
#include "services/s3/Operations.h"
#include "services/s3/Tags.h"
#include "services/s3/Versions.h"

namespace nephoscope::s3 {

namespace {

constexpr std::uint64_t maxPutBytes = 5ull * 1024 * 1024 * 1024;

/// `existing` for checkWrite().
const std::string *etagOf(const std::optional<Object> &object)
{
    return object ? &object->etag : nullptr;
}

Expected<IngestPlan> planPut(ReadContext &context, const api::s3::PutObject::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const std::string key = input.key.value_or(std::string());
    if (auto checked = checkKey(key); !checked)
        return fail(std::move(checked.error()));
    const auto encryption = readEncryption(context, *bucket, input);
    if (!encryption)
        return fail(encryption.error());
    if (auto acl = readObjectAcl(context, *bucket, input); !acl)
        return fail(std::move(acl.error()));
    if (input.writeOffsetBytes && !bucket->isDirectory())
        return fail(headerNotImplemented("x-amz-write-offset-bytes"));
    if (auto storageClass = storageClassFor(*bucket, input); !storageClass)
        return fail(std::move(storageClass.error()));
    if (auto headers = readHeaders(input); !headers)
        return fail(std::move(headers.error()));
    if (auto tags = readTagging(input.tagging.value_or(std::string())); !tags)
        return fail(std::move(tags.error()));
    if (auto lock = lockForNew(input, *bucket, context.now()); !lock)
        return fail(std::move(lock.error()));
    if (auto checked = checkContentMd5Form(input.contentMD5); !checked)
        return fail(std::move(checked.error()));
    const auto stated = readStated(input);
    if (!stated)
        return fail(stated.error());
    if (input.objectLockMode || input.objectLockLegalHoldStatus) {
        const bool verifiable = input.contentMD5 || stated->algorithm != Algorithm::None;
        if (!verifiable && context.caller().via == Via::Http) {
            return fail(invalidRequest("Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock "
                                       "parameters"));
        }
    }
    // Asked again at the end; here it spares the client sending a body in vain.
    if (input.ifMatch || input.ifNoneMatch) {
        const auto existing = ObjectRepository(context.db()).find(bucket->id, key);
        if (auto checked = checkWrite(input.ifMatch, input.ifNoneMatch, etagOf(existing), key); !checked)
            return fail(std::move(checked.error()));
    }

    const auto announced = static_cast<std::uint64_t>(std::max<std::int64_t>(0, input.contentLength.value_or(0)));
    IngestPlan plan;
    if (input.writeOffsetBytes) {
        const auto existing = ObjectRepository(context.db()).find(bucket->id, key);
        if (auto checked = checkAppend(existing, *input.writeOffsetBytes); !checked)
            return fail(std::move(checked.error()));
        if (existing)
            plan.digests.add(digestOf(existing->algorithm));
    }
    plan.keys = keysOf(context, encryption->customer);
    if (encryption->kms) {
        auto keys = KmsKeys::forWriting(context, *bucket, *encryption->kms);
        if (!keys)
            return fail(std::move(keys.error()));
        plan.keys = std::move(*keys);
    }
    plan.maxBytes = maxPutBytes;
    plan.tooLarge = entityTooLarge(std::max(announced, maxPutBytes + 1), maxPutBytes);
    if (announced > maxPutBytes)
        return fail(plan.tooLarge);
    plan.digests.add(store::Digest::Md5);
    plan.digests.add(digestOf(stated->algorithm == Algorithm::None ? defaultAlgorithm : stated->algorithm));
    return plan;
}

Expected<api::s3::PutObject::Output> commitPut(WriteContext &context, const api::s3::PutObject::Input &input, store::StagedBlob &&blob)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto encryption = readEncryption(context, *bucket, input);
    if (!encryption)
        return fail(encryption.error());
    auto acl = readObjectAcl(context, *bucket, input);
    if (!acl)
        return fail(std::move(acl.error()));
    // Read anew, for a checksum may have come in the trailer.
    const auto stated = readStated(input);
    if (!stated)
        return fail(stated.error());
    const Algorithm algorithm = stated->algorithm == Algorithm::None ? defaultAlgorithm : stated->algorithm;
    if (!blob.digests().has(digestOf(algorithm)))
        return fail(invalidRequest("The value specified in the x-amz-trailer header is not supported"));
    if (stated->algorithm != Algorithm::None && stated->value.empty() && context.caller().via == Via::Http) {
        return fail(invalidRequest("x-amz-sdk-checksum-algorithm specified, but no corresponding x-amz-checksum-* or x-amz-trailer "
                                   "headers were found."));
    }
    if (auto verified = verifyContentMd5(input.contentMD5, blob.digests()); !verified)
        return fail(std::move(verified.error()));
    if (auto verified = verifyStated(*stated, blob.digests()); !verified)
        return fail(std::move(verified.error()));

    Object object;
    object.key = input.key.value_or(std::string());
    const auto previous = ObjectRepository(context.db()).find(bucket->id, object.key);
    if (auto checked = checkWrite(input.ifMatch, input.ifNoneMatch, etagOf(previous), object.key); !checked)
        return fail(std::move(checked.error()));
    if (input.writeOffsetBytes) {
        if (auto checked = checkAppend(previous, *input.writeOffsetBytes); !checked)
            return fail(std::move(checked.error()));
        if (previous)
            return append(context, *bucket, *previous, *encryption, std::move(blob));
    }
    object.size = blob.size();
    object.modified = wholeSecond(context.now());
    object.storageClass = *storageClassFor(*bucket, input);
    object.algorithm = algorithm;
    object.checksumType = ChecksumType::FullObject;
    object.checksum = base64Of(algorithm, blob.digests());
    ObjectHeaders headers = *readHeaders(input);
    headers.encryption = encryption->kms ? kmsText(*encryption->kms, blob.providerKey(), blob.size() == 0)
                                         : encryptionText(context, encryption->customer);
    object.etag = bucket->isDirectory() || hasOpaqueEtag(headers.encryption) ? opaqueEtag(context) : hexMd5(blob.digests());
    headers.acl = std::move(*acl);
    object.headers = encodeHeaders(headers);
    object.tags = *readTagging(input.tagging.value_or(std::string()));
    // Asked again as well: a retain-until date may have passed while the body came.
    auto lock = lockForNew(input, *bucket, context.now());
    if (!lock)
        return fail(std::move(lock.error()));
    object.lock = *lock;
    if (object.size > 0)
        object.ranges = encodeRanges({{context.blobs().adopt(context.db(), std::move(blob)), 0, object.size}});
    replaceObject(context, *bucket, object, previous);
    const bool byForm = context.caller().http && context.caller().http->form;
    notify(context, *bucket, object, {.name = byForm ? "ObjectCreated:Post" : "ObjectCreated:Put"});

    api::s3::PutObject::Output output;
    output.eTag = withQuotes(object.etag);
    writeNewVersion(object, output);
    output.expiration = expirationHeader(context, *bucket, object);
    writeChecksum(output, algorithm, object.checksumType, object.checksum);
    writeEncryption(output, headers.encryption, encryption->customer);
    return output;
}

} // namespace

void registerObjects(ServiceRegistry &registry)
{
    registry.ingest<api::s3::PutObject>(planPut, commitPut);
}

} // namespace nephoscope::s3
