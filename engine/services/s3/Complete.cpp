#include "api/generated/s3.h"
#include "core/Text.h"
#include "services/s3/Conditions.h"
#include "services/s3/Encryption.h"
#include "services/s3/Events.h"
#include "services/s3/LifecycleRules.h"
#include "services/s3/Lock.h"
#include "services/s3/Multipart.h"
#include "services/s3/Names.h"
#include "services/s3/Operations.h"
#include "services/s3/Versions.h"

#include <map>

namespace nephoscope::s3 {

namespace {

using Input = api::s3::CompleteMultipartUpload::Input;
using Output = api::s3::CompleteMultipartUpload::Output;
using PartMap = std::map<int, Part>;

Output describe(const Bucket &bucket, const Object &object)
{
    Output output;
    output.location = "http://" + bucket.name + ".s3.amazonaws.com/" + percentEncode(object.key, true);
    output.bucket = bucket.name;
    output.key = object.key;
    output.eTag = withQuotes(object.etag);
    writeNewVersion(object, output);
    writeChecksum(output, object.algorithm, object.checksumType, object.checksum);
    writeEncryption(output, decodeHeaders(object.headers).encryption);
    return output;
}

/// What one entry of the client's list says must be true of the part that was uploaded.
Expected<void> checkEntry(const api::s3::CompletedPart &entry, const Part &part, const MultipartUpload &upload)
{
    const std::string etag = entry.eTag.value_or(std::string());
    if (withoutQuotes(etag) != part.etag)
        return fail(invalidPart(upload.uploadId, part.number, etag));
    const auto &checksum = checksumMember(entry, upload.effectiveAlgorithm());
    if (checksum && *checksum != part.checksum)
        return fail(invalidPart(upload.uploadId, part.number, etag));
    if (!checksum && upload.algorithm != Algorithm::None && upload.checksumType == ChecksumType::Composite) {
        return fail(invalidRequest("The upload was created using a " + toLower(nameOf(upload.algorithm))
                                   + " checksum. The complete request must include the checksum for each part. It was missing for part "
                                   + std::to_string(part.number) + " in the request."));
    }
    return {};
}

/// The listed parts in order, every one checked.
Expected<std::vector<const Part *>> chooseParts(const Input &input, const Bucket &bucket, const MultipartUpload &upload, const PartMap &uploaded)
{
    if (!input.multipartUpload || !input.multipartUpload->parts || input.multipartUpload->parts->empty())
        return fail(malformedXml());
    const auto &entries = *input.multipartUpload->parts;
    std::vector<const Part *> chosen;
    chosen.reserve(entries.size());
    for (const auto &entry : entries) {
        const int number = static_cast<int>(entry.partNumber.value_or(0));
        if (!chosen.empty() && number <= chosen.back()->number) {
            return fail(Error{"InvalidPartOrder",
                              "The list of parts was not in ascending order. Parts must be ordered by part number.", 400}
                            .with("UploadId", upload.uploadId));
        }
        if (bucket.isDirectory() && number != static_cast<int>(chosen.size()) + 1) {
            return fail(Error{"InvalidPartOrder", "The part numbers of an upload to a directory bucket must begin with 1 and be consecutive.", 400}
                            .with("UploadId", upload.uploadId));
        }
        const auto found = uploaded.find(number);
        if (found == uploaded.end())
            return fail(invalidPart(upload.uploadId, number, entry.eTag.value_or(std::string())));
        if (auto checked = checkEntry(entry, found->second, upload); !checked)
            return fail(std::move(checked.error()));
        chosen.push_back(&found->second);
    }
    for (std::size_t index = 0; index + 1 < chosen.size(); ++index) {
        const Part &part = *chosen[index];
        if (part.size < minPartBytes) {
            return fail(Error{"EntityTooSmall", "Your proposed upload is smaller than the minimum allowed size", 400}
                            .with("ProposedSize", std::to_string(part.size))
                            .with("MinSizeAllowed", std::to_string(minPartBytes))
                            .with("PartNumber", std::to_string(part.number))
                            .with("ETag", part.etag));
        }
    }
    return chosen;
}

/// Size, ETag (MD5 of the parts' MD5s) and checksum of the whole.
Object assemble(const MultipartUpload &upload, const std::vector<const Part *> &parts, Timestamp now)
{
    Object object;
    object.key = upload.key;
    object.modified = wholeSecond(now);
    object.storageClass = upload.storageClass;
    object.algorithm = upload.effectiveAlgorithm();
    object.checksumType = upload.effectiveType();
    object.parts = static_cast<int>(parts.size());
    object.content = upload.id;
    object.uploadId = upload.uploadId;
    object.headers = upload.headers;
    object.tags = upload.tags;
    store::Hasher md5({store::Digest::Md5});
    PartChecksums checksums(object.algorithm, object.checksumType);
    for (const Part *part : parts) {
        std::string raw;
        fromHex(part->etag, raw);
        md5.update(asBytes(raw));
        checksums.add(part->checksum, part->size);
        object.size += part->size;
    }
    object.etag = hexMd5(md5.finish()) + '-' + std::to_string(parts.size());
    object.checksum = checksums.finish();
    return object;
}

/// The checks that need the whole: its checksum, the type of it, and its size.
Expected<void> checkWhole(const Input &input, const MultipartUpload &upload, const Object &object)
{
    if (input.mpuObjectSize && static_cast<std::uint64_t>(*input.mpuObjectSize) != object.size) {
        return fail(invalidRequest("The provided 'x-amz-mp-object-size' header value " + std::to_string(*input.mpuObjectSize)
                                   + " does not match what was computed: " + std::to_string(object.size)));
    }
    if (input.checksumType && !input.checksumType->value.empty() && input.checksumType->value != nameOf(object.checksumType)) {
        return fail(invalidRequest("The upload was created using the " + std::string(nameOf(object.checksumType))
                                   + " checksum mode. The complete request must use the same checksum mode."));
    }
    for (const Algorithm algorithm : allAlgorithms) {
        const auto &stated = checksumMember(input, algorithm);
        if (!stated)
            continue;
        if (algorithm != object.algorithm) {
            if (upload.algorithm == Algorithm::None)
                continue;
            return fail(invalidRequest("Checksum Type mismatch occurred, expected checksum Type: " + toLower(nameOf(object.algorithm))
                                       + ", actual checksum Type: " + toLower(nameOf(algorithm))));
        }
        // Composite values may come with or without their `-N`.
        const bool same = *stated == object.checksum || *stated == object.checksum.substr(0, object.checksum.rfind('-'));
        if (!same)
            return fail(badDigest(nameOf(algorithm)));
    }
    return {};
}

/// A condition that holds now may rest on what has happened to the key since the upload began.
Expected<void> checkConflict(const Input &input, const MultipartUpload &upload, const std::optional<Object> &previous)
{
    const bool written = previous && previous->modified > upload.initiated;
    if (input.ifMatch && (upload.disturbed || written))
        return fail(conditionalConflict("If-Match", upload.key));
    if (input.ifNoneMatch && upload.disturbed)
        return fail(conditionalConflict("If-None-Match", upload.key));
    return {};
}

/// The lock asked for when the upload began, or the bucket's default retention from now on.
Expected<ObjectLock> lockOf(const MultipartUpload &upload, const Bucket &bucket, Timestamp now)
{
    auto lock = lockForNew(RequestedLock{}, bucket, now);
    if (!lock)
        return lock;
    if (upload.lock.mode != LockMode::None) {
        lock->mode = upload.lock.mode;
        lock->until = upload.lock.until;
    }
    lock->hold = upload.lock.hold;
    return lock;
}

/// Parts that were uploaded but not listed go; the others learn where they begin.
void settleParts(WriteContext &context, const MultipartUpload &upload, const std::vector<const Part *> &chosen, const PartMap &uploaded)
{
    UploadRepository uploads(context.db());
    std::uint64_t start = 0;
    auto next = chosen.begin();
    for (const auto &[number, part] : uploaded) {
        if (next != chosen.end() && (*next)->number == number) {
            uploads.placePart(upload.id, number, start);
            start += part.size;
            ++next;
        } else {
            for (const auto &range : decodeRanges(part.ranges))
                context.releaseBlob(range.blob);
            uploads.removePart(upload.id, number);
        }
    }
}

Expected<Output> completeMultipartUpload(WriteContext &context, const Input &input)
{
    const auto opened = openUpload(context, input);
    ObjectRepository objects(context.db());
    if (!opened) {
        // Sent twice, for instance because the first reply was lost: the answer stays the same.
        if (opened.error().code == "NoSuchUpload") {
            const auto bucket = openBucket(context, input);
            const bool named = bucket && !input.uploadId.value_or(std::string()).empty();
            if (const auto object = named ? objects.findUpload(bucket->id, input.key.value_or(std::string()), *input.uploadId) : std::nullopt)
                return describe(*bucket, *object);
        }
        return fail(opened.error());
    }
    const MultipartUpload &upload = opened->upload;
    PartMap uploaded;
    for (Part &part : objects.listParts(upload.id, 0, maxPartNumber))
        uploaded.emplace(part.number, std::move(part));
    const auto chosen = chooseParts(input, opened->bucket, upload, uploaded);
    if (!chosen)
        return fail(chosen.error());
    const auto previous = objects.find(opened->bucket.id, upload.key);
    if (auto checked = checkWrite(input.ifMatch, input.ifNoneMatch, previous ? &previous->etag : nullptr, upload.key); !checked)
        return fail(std::move(checked.error()));
    if (auto checked = checkConflict(input, upload, previous); !checked)
        return fail(std::move(checked.error()));
    Object object = assemble(upload, *chosen, context.now());
    if (opened->bucket.isDirectory())
        object.etag = opaqueEtag(context);
    auto lock = lockOf(upload, opened->bucket, context.now());
    if (!lock)
        return fail(std::move(lock.error()));
    object.lock = *lock;
    if (auto checked = checkWhole(input, upload, object); !checked)
        return fail(std::move(checked.error()));

    settleParts(context, upload, *chosen, uploaded);
    UploadRepository(context.db()).remove(upload.id);
    replaceObject(context, opened->bucket, object, previous);
    notify(context, opened->bucket, object, {.name = "ObjectCreated:CompleteMultipartUpload"});
    announce(context, opened->bucket, Change::Kind::Deleted, "multipart-upload", upload.uploadId);
    Output output = describe(opened->bucket, object);
    output.expiration = expirationHeader(context, opened->bucket, object);
    return output;
}

} // namespace

void registerComplete(ServiceRegistry &registry)
{
    registry.write<api::s3::CompleteMultipartUpload>(completeMultipartUpload);
}

} // namespace nephoscope::s3
