#include "api/generated/s3.h"
#include "services/s3/Access.h"
#include "services/s3/Acl.h"
#include "services/s3/Conditions.h"
#include "services/s3/Encryption.h"
#include "services/s3/Headers.h"
#include "services/s3/Names.h"
#include "services/s3/Operations.h"

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
    if (auto checked = checkFeatures(input); !checked)
        return fail(std::move(checked.error()));
    const auto encryption = readEncryption(context, *bucket, input);
    if (!encryption)
        return fail(encryption.error());
    if (auto acl = readObjectAcl(context, *bucket, input); !acl)
        return fail(std::move(acl.error()));
    if (input.writeOffsetBytes)
        return fail(headerNotImplemented("x-amz-write-offset-bytes"));
    if (auto storageClass = checkStorageClass(input.storageClass ? input.storageClass->value : std::string()); !storageClass)
        return fail(std::move(storageClass.error()));
    if (auto headers = readHeaders(input); !headers)
        return fail(std::move(headers.error()));
    if (auto checked = checkContentMd5Form(input.contentMD5); !checked)
        return fail(std::move(checked.error()));
    const auto stated = readStated(input);
    if (!stated)
        return fail(stated.error());
    // Asked again at the end; here it spares the client sending a body in vain.
    if (input.ifMatch || input.ifNoneMatch) {
        const auto existing = ObjectRepository(context.db()).find(bucket->id, key);
        if (auto checked = checkWrite(input.ifMatch, input.ifNoneMatch, etagOf(existing), key); !checked)
            return fail(std::move(checked.error()));
    }

    const auto announced = static_cast<std::uint64_t>(std::max<std::int64_t>(0, input.contentLength.value_or(0)));
    IngestPlan plan;
    plan.keys = keysOf(context, encryption->customer);
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
    object.size = blob.size();
    object.modified = wholeSecond(context.now());
    object.etag = encryption->customer ? opaqueEtag(context) : hexMd5(blob.digests());
    object.storageClass = input.storageClass && !input.storageClass->value.empty() ? input.storageClass->value : "STANDARD";
    object.algorithm = algorithm;
    object.checksumType = ChecksumType::FullObject;
    object.checksum = base64Of(algorithm, blob.digests());
    ObjectHeaders headers = *readHeaders(input);
    headers.encryption = encryptionText(context, encryption->customer);
    headers.acl = std::move(*acl);
    object.headers = encodeHeaders(headers);
    if (object.size > 0)
        object.ranges = encodeRanges({{context.blobs().adopt(context.db(), std::move(blob)), 0, object.size}});
    replaceObject(context, *bucket, object, previous);

    api::s3::PutObject::Output output;
    output.eTag = withQuotes(object.etag);
    writeChecksum(output, algorithm, object.checksumType, object.checksum);
    writeEncryption(output, headers.encryption, encryption->customer);
    return output;
}

/// What a delete may ask of the object it is to delete. `etag`: absent, `*` or an entity tag.
Expected<void> checkDelete(const std::optional<std::string> &etag, const std::optional<Object> &existing, const std::string &key)
{
    if (!etag)
        return {};
    if (!existing)
        return fail(withoutQuotes(*etag) == "*" ? preconditionFailed("If-Match") : noSuchKey(key));
    if (!etagMatches(*etag, existing->etag))
        return fail(preconditionFailed("If-Match"));
    return {};
}

/// Deleting what is not there succeeds.
Expected<void> deleteOne(WriteContext &context, const Bucket &bucket, const std::string &key, const std::optional<std::string> &version,
                         const std::optional<std::string> &etag)
{
    if (auto checked = checkKey(key); !checked)
        return checked;
    if (version && *version != "null") {
        return fail(Error{"NoSuchVersion", "The specified version does not exist.", 404}.with("Key", key).with("VersionId", *version));
    }
    ObjectRepository repository(context.db());
    const auto existing = repository.find(bucket.id, key);
    if (auto checked = checkDelete(etag, existing, key); !checked)
        return checked;
    if (existing) {
        repository.remove(bucket.id, key);
        releaseContent(context, *existing);
        announce(context, bucket, Change::Kind::Deleted, "object", key);
    }
    return {};
}

Expected<api::s3::DeleteObject::Output> deleteObject(WriteContext &context, const api::s3::DeleteObject::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    if (input.ifMatchLastModifiedTime || input.ifMatchSize)
        return fail(headerNotImplemented(input.ifMatchSize ? "x-amz-if-match-size" : "x-amz-if-match-last-modified-time"));
    if (auto deleted = deleteOne(context, *bucket, input.key.value_or(std::string()), input.versionId, input.ifMatch); !deleted)
        return fail(std::move(deleted.error()));
    return api::s3::DeleteObject::Output{};
}

Expected<api::s3::DeleteObjects::Output> deleteObjects(WriteContext &context, const api::s3::DeleteObjects::Input &input)
{
    static constexpr std::size_t maxKeys = 1000;
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    if (!input.delete_ || !input.delete_->objects || input.delete_->objects->empty() || input.delete_->objects->size() > maxKeys)
        return fail(malformedXml());
    api::s3::DeleteObjects::Output output;
    const bool quiet = input.delete_->quiet.value_or(false);
    for (const auto &entry : *input.delete_->objects) {
        const std::string key = entry.key.value_or(std::string());
        Expected<void> deleted;
        if (entry.size || entry.lastModifiedTime)
            deleted = fail(headerNotImplemented(entry.size ? "Size" : "LastModifiedTime"));
        else
            deleted = deleteOne(context, *bucket, key, entry.versionId, entry.eTag);
        if (!deleted) {
            auto &error = (output.errors ? *output.errors : output.errors.emplace()).emplace_back();
            error.key = key;
            error.code = deleted.error().code;
            error.message = deleted.error().message;
            error.versionId = entry.versionId;
        } else if (!quiet) {
            auto &done = (output.deleted ? *output.deleted : output.deleted.emplace()).emplace_back();
            done.key = key;
            done.versionId = entry.versionId;
        }
    }
    return output;
}

} // namespace

void registerObjects(ServiceRegistry &registry)
{
    registry.ingest<api::s3::PutObject>(planPut, commitPut);
    registry.write<api::s3::DeleteObject>(deleteObject);
    registry.write<api::s3::DeleteObjects>(deleteObjects);
}

} // namespace nephoscope::s3
