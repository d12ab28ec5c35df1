#include "services/s3/Append.h"

#include "services/s3/Access.h"
#include "services/s3/Conditions.h"
#include "services/s3/Multipart.h"
#include "services/s3/UploadRepository.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

constexpr std::size_t maxParts = 10'000;

std::size_t partsIn(const Object &object)
{
    if (object.parts > 0)
        return static_cast<std::size_t>(object.parts);
    return object.ranges.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(object.ranges.begin(), object.ranges.end(), ','));
}

Expected<void> checkSameEncryption(const Object &existing, const EncryptionRequest &encryption, const store::StagedBlob &blob)
{
    const auto before = parseKms(decodeHeaders(existing.headers).encryption);
    const auto now = encryption.kms ? parseKms(kmsText(*encryption.kms, blob.providerKey(), false)) : std::nullopt;
    const bool same = before ? now && now->keyArn == before->keyArn && now->dual == before->dual : !now;
    if (same)
        return {};
    return fail({"EncryptionTypeMismatch",
                 "The existing object was created with a different encryption type. Subsequent write requests must include the appropriate "
                 "encryption parameters in the request or while creating the session.",
                 400});
}

} // namespace

Expected<void> checkAppend(const std::optional<Object> &existing, std::int64_t offset)
{
    const std::uint64_t size = existing ? existing->size : 0;
    if (offset < 0 || static_cast<std::uint64_t>(offset) != size) {
        return fail(Error{"InvalidWriteOffset", "The write offset value that you specified does not match the current object size.", 400}
                        .with("ProvidedOffset", std::to_string(offset))
                        .with("ObjectSize", std::to_string(size)));
    }
    if (!existing)
        return {};
    if (partsIn(*existing) >= maxParts) {
        return fail({"TooManyParts",
                     "You have attempted to add more parts than the maximum of 10000 that are allowed for this object. You can use the "
                     "CopyObject operation to copy this object to another and then add more data to the newly copied object.",
                     400});
    }
    if (!isCrc(existing->algorithm) || existing->checksumType != ChecksumType::FullObject)
        return fail(invalidRequest("Data can only be appended to objects with a full object checksum of a CRC algorithm."));
    return {};
}

Expected<api::s3::PutObject::Output> append(WriteContext &context, const Bucket &bucket, const Object &existing,
                                            const EncryptionRequest &encryption, store::StagedBlob &&blob)
{
    if (auto checked = blob.size() > 0 ? checkSameEncryption(existing, encryption, blob) : Expected<void>(); !checked)
        return fail(std::move(checked.error()));
    // Replaced by an object with another checksum since the bytes began to come.
    if (!blob.digests().has(digestOf(existing.algorithm)))
        return fail(tryAgain());
    const std::string added = base64Of(existing.algorithm, blob.digests());
    const std::uint64_t length = blob.size();
    Object object = existing;
    object.size += length;
    object.modified = wholeSecond(context.now());
    object.etag = opaqueEtag(context);
    PartChecksums whole(object.algorithm, object.checksumType);
    whole.add(existing.checksum, existing.size);
    whole.add(added, length);
    object.checksum = whole.finish();
    if (length > 0) {
        const store::BlobRange range{context.blobs().adopt(context.db(), std::move(blob)), 0, length};
        if (object.parts > 0) {
            ++object.parts;
            Part part;
            part.number = object.parts;
            part.size = length;
            part.etag = object.etag;
            part.checksum = added;
            part.modified = object.modified;
            part.ranges = encodeRanges({range});
            UploadRepository uploads(context.db());
            uploads.putPart(object.content, part);
            uploads.placePart(object.content, part.number, existing.size);
        } else {
            auto ranges = decodeRanges(object.ranges);
            ranges.push_back(range);
            object.ranges = encodeRanges(ranges);
        }
    }
    // Its row is written over, its bytes stay.
    ObjectRepository(context.db()).put(bucket.id, object);
    announce(context, bucket, Change::Kind::Updated, "object", object.key);

    api::s3::PutObject::Output output;
    output.eTag = withQuotes(object.etag);
    output.size = static_cast<std::int64_t>(object.size);
    writeChecksum(output, object.algorithm, object.checksumType, object.checksum);
    writeEncryption(output, decodeHeaders(object.headers).encryption);
    return output;
}

} // namespace nephoscope::s3
