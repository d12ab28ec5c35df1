#include "services/s3/Copy.h"

#include "api/generated/s3.h"
#include "services/s3/AccessControl.h"
#include "services/s3/Acl.h"
#include "services/s3/Directory.h"
#include "services/s3/Events.h"
#include "services/s3/Headers.h"
#include "services/s3/LifecycleRules.h"
#include "services/s3/Lock.h"
#include "services/s3/Operations.h"
#include "services/s3/Tags.h"
#include "services/s3/Versions.h"

namespace nephoscope::s3 {

void shareRanges(WriteContext &context, const std::vector<store::BlobRange> &ranges)
{
    for (const auto &range : ranges)
        context.blobs().addReference(context.db(), range.blob);
}

Expected<PreparedCopy> prepareBytes(ReadContext &context, OpenedSource source, ByteRange range, store::DigestSet digests,
                                    const CopyTarget &target)
{
    PreparedCopy prepared;
    const bool share = mayShareBytes(source.encryption, source.customer, target.encryption, target.customer);
    const S3Admission *admission = share && range.length > 0 && !digests.empty() ? admissionOf(context) : nullptr;
    const std::string where = admission ? encodeRanges(ObjectRepository(context.db()).locate(source.object, range)) : std::string();
    auto known = admission ? admission->control.digests().find(where, digests) : std::nullopt;
    if (known) {
        prepared.digests = std::move(*known);
    } else if (range.length > 0 && (!share || !digests.empty())) {
        const auto sourceKeys = keysOf(context, source.customer);
        const auto body = openBody(context, source.object, range, sourceKeys.get());
        if (!body)
            return fail(body.error());
        if (share) {
            auto hashed = hashBody(*body, digests);
            if (!hashed)
                return fail(std::move(hashed.error()));
            prepared.digests = std::move(*hashed);
            if (admission)
                admission->control.digests().put(where, prepared.digests);
        } else {
            const auto keys = target.keys ? target.keys : keysOf(context, target.customer);
            auto stored = context.blobs().store(*body, digests, {}, keys.get());
            if (!stored)
                return fail(std::move(stored.error()));
            prepared.digests = stored->digests();
            prepared.blob = std::move(*stored);
        }
    } else if (!digests.empty()) {
        store::Hasher hasher(digests);
        prepared.digests = hasher.finish();
    }
    prepared.source = std::move(source.object);
    return prepared;
}

std::vector<store::BlobRange> takeRanges(WriteContext &context, const OpenedSource &source, ByteRange range, PreparedCopy &prepared)
{
    if (prepared.blob)
        return {{context.blobs().adopt(context.db(), std::move(*prepared.blob)), 0, range.length}};
    auto ranges = ObjectRepository(context.db()).locate(source.object, range);
    shareRanges(context, ranges);
    return ranges;
}

namespace {

constexpr std::uint64_t maxCopyBytes = 5ull * 1024 * 1024 * 1024;

std::string directiveOf(const api::s3::CopyObject::Input &input)
{
    return input.metadataDirective && !input.metadataDirective->value.empty() ? input.metadataDirective->value : "COPY";
}

/// The algorithm of the copy: the one asked for, else the source's.
Expected<Algorithm> targetAlgorithm(const api::s3::CopyObject::Input &input, const Object &source)
{
    if (input.checksumAlgorithm && !input.checksumAlgorithm->value.empty())
        return parseAlgorithm(input.checksumAlgorithm->value);
    return source.algorithm == Algorithm::None ? defaultAlgorithm : source.algorithm;
}

/// A copy is an object in one piece. What the source already knows of the whole need not be reckoned.
store::DigestSet missingDigests(const OpenedSource &opened, Algorithm algorithm)
{
    const Object &source = opened.object;
    store::DigestSet missing;
    if (source.parts > 0 || opened.bucket.isDirectory() || hasOpaqueEtag(opened.encryption))
        missing.add(store::Digest::Md5);
    if (source.algorithm != algorithm || source.checksumType != ChecksumType::FullObject)
        missing.add(digestOf(algorithm));
    return missing;
}

Expected<void> checkRequest(const api::s3::CopyObject::Input &input, const Bucket &target)
{
    if (auto checked = checkKey(input.key.value_or(std::string())); !checked)
        return checked;
    if (const std::string directive = directiveOf(input); directive != "COPY" && directive != "REPLACE")
        return fail(invalidArgument("Unknown metadata directive.", "x-amz-metadata-directive", directive));
    if (input.taggingDirective && input.taggingDirective->value != "COPY" && input.taggingDirective->value != "REPLACE")
        return fail(invalidArgument("Unknown tagging directive.", "x-amz-tagging-directive", input.taggingDirective->value));
    if (auto storageClass = storageClassFor(target, input); !storageClass)
        return fail(std::move(storageClass.error()));
    if (auto tags = readTagging(input.tagging.value_or(std::string())); !tags)
        return fail(std::move(tags.error()));
    return {};
}

std::string tagsOfCopy(const api::s3::CopyObject::Input &input, const Object &source)
{
    const bool replaced = input.taggingDirective && input.taggingDirective->value == "REPLACE";
    return replaced ? *readTagging(input.tagging.value_or(std::string())) : source.tags;
}

Expected<void> checkSource(const api::s3::CopyObject::Input &input, const Bucket &target, const OpenedSource &source)
{
    if (source.object.size > maxCopyBytes) {
        return fail(invalidRequest("The specified copy source is larger than the maximum allowable size for a copy source: "
                                   + std::to_string(maxCopyBytes)));
    }
    // With a version id it is how an older version is brought back.
    const bool onItself = source.bucket.id == target.id && source.object.key == input.key && !source.byVersion;
    const bool changes = directiveOf(input) == "REPLACE" || input.storageClass || input.websiteRedirectLocation
        || input.serverSideEncryption || input.sseCustomerAlgorithm || input.copySourceSSECustomerAlgorithm || input.checksumAlgorithm
        || source.encryption == "none";
    if (target.isDirectory() && !tagsOfCopy(input, source.object).empty())
        return fail(headerNotImplemented("x-amz-tagging-directive", "Directory buckets do not support tags of objects"));
    if (onItself && !changes) {
        return fail(invalidRequest("This copy request is illegal because it is trying to copy an object to itself without changing the "
                                   "object's metadata, storage class, website redirect location or encryption attributes."));
    }
    return {};
}

Expected<PreparedCopy> tryPrepare(ReadContext &context, const api::s3::CopyObject::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    if (auto checked = checkRequest(input, *bucket); !checked)
        return fail(std::move(checked.error()));
    if (auto lock = lockForNew(input, *bucket, context.now()); !lock)
        return fail(std::move(lock.error()));
    auto source = openSource(context, input);
    if (!source)
        return fail(std::move(source.error()));
    if (auto checked = checkSource(input, *bucket, *source); !checked)
        return fail(std::move(checked.error()));
    const auto algorithm = targetAlgorithm(input, source->object);
    if (!algorithm)
        return fail(algorithm.error());
    const auto encryption = readEncryption(context, *bucket, input);
    if (!encryption)
        return fail(encryption.error());
    if (auto acl = readObjectAcl(context, *bucket, input); !acl)
        return fail(std::move(acl.error()));
    const auto missing = missingDigests(*source, *algorithm);
    const ByteRange all{0, source->object.size};
    CopyTarget target{{}, encryption->customer};
    if (encryption->kms) {
        const auto keys = KmsKeys::forWriting(context, *bucket, *encryption->kms);
        if (!keys)
            return fail(keys.error());
        target.encryption = (*keys)->text(all.length == 0);
        target.keys = *keys;
    }
    auto prepared = prepareBytes(context, std::move(*source), all, missing, target);
    if (prepared)
        prepared->encryption = std::move(target.encryption);
    return prepared;
}

Expected<PreparedCopy> prepareCopy(ReadContext &context, const api::s3::CopyObject::Input &input)
{
    return retryOnLostBlob([&] { return tryPrepare(context, input); });
}

Expected<ObjectHeaders> headersOfCopy(const api::s3::CopyObject::Input &input, const Object &source)
{
    if (directiveOf(input) == "REPLACE") {
        return readHeaders(input);
    }
    // A redirect belongs to the request, whatever happens to the rest.
    ObjectHeaders headers = decodeHeaders(source.headers);
    headers.websiteRedirect = input.websiteRedirectLocation.value_or(std::string());
    if (auto checked = checkHeaders(headers); !checked)
        return fail(std::move(checked.error()));
    return headers;
}

Expected<api::s3::CopyObject::Output> applyCopy(WriteContext &context, const api::s3::CopyObject::Input &input, PreparedCopy &prepared)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto source = openPrepared(context, input, prepared);
    if (!source)
        return fail(source.error());
    const auto algorithm = targetAlgorithm(input, source->object);
    if (!algorithm)
        return fail(algorithm.error());

    ObjectRepository repository(context.db());
    Object copy;
    copy.key = *input.key;
    const auto previous = repository.find(bucket->id, copy.key);
    if (auto checked = checkWrite(input.ifMatch, input.ifNoneMatch, previous ? &previous->etag : nullptr, copy.key); !checked)
        return fail(std::move(checked.error()));
    auto headers = headersOfCopy(input, source->object);
    if (!headers)
        return fail(std::move(headers.error()));
    const auto encryption = readEncryption(context, *bucket, input);
    if (!encryption)
        return fail(encryption.error());
    auto acl = readObjectAcl(context, *bucket, input);
    if (!acl)
        return fail(std::move(acl.error()));
    headers->encryption = prepared.encryption.empty() ? encryptionText(context, encryption->customer) : prepared.encryption;
    headers->acl = std::move(*acl); // never the source's
    copy.headers = encodeHeaders(*headers);
    copy.tags = tagsOfCopy(input, source->object);
    auto lock = lockForNew(input, *bucket, context.now());
    if (!lock)
        return fail(std::move(lock.error()));
    copy.lock = *lock;
    copy.size = source->object.size;
    copy.modified = wholeSecond(context.now());
    if (bucket->isDirectory() || hasOpaqueEtag(headers->encryption))
        copy.etag = opaqueEtag(context);
    else
        copy.etag = prepared.digests.has(store::Digest::Md5) ? hexMd5(prepared.digests) : source->object.etag;
    copy.storageClass = *storageClassFor(*bucket, input);
    copy.algorithm = *algorithm;
    copy.checksumType = ChecksumType::FullObject;
    copy.checksum = prepared.digests.has(digestOf(*algorithm)) ? base64Of(*algorithm, prepared.digests) : source->object.checksum;
    // Before the previous object is let go, for it may be the source itself.
    copy.ranges = encodeRanges(takeRanges(context, *source, {0, copy.size}, prepared));
    replaceObject(context, *bucket, copy, previous);
    notify(context, *bucket, copy, {.name = "ObjectCreated:Copy"});

    api::s3::CopyObject::Output output;
    writeNewVersion(copy, output);
    output.expiration = expirationHeader(context, *bucket, copy);
    if (source->bucket.keepsVersions())
        output.copySourceVersionId = versionIdOf(source->object);
    auto &result = output.copyObjectResult.emplace();
    result.eTag = withQuotes(copy.etag);
    result.lastModified = copy.modified;
    writeChecksum(result, copy.algorithm, copy.checksumType, copy.checksum);
    writeEncryption(output, headers->encryption, encryption->customer);
    return output;
}

} // namespace

void registerCopy(ServiceRegistry &registry)
{
    registry.staged<api::s3::CopyObject, PreparedCopy>(prepareCopy, applyCopy);
}

} // namespace nephoscope::s3
