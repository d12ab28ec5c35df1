#pragma once

#include "services/s3/Access.h"
#include "services/s3/Conditions.h"
#include "services/s3/Encryption.h"
#include "services/s3/Names.h"
#include "services/s3/Restore.h"
#include "services/s3/Tiering.h"

namespace nephoscope::s3 {

/// The object a copy reads from, checked: it exists, its owner is the caller, its conditions hold.
struct OpenedSource
{
    Bucket bucket;
    Object object;
    bool byVersion = false; ///< named by a version id
    std::string encryption;
    std::optional<CustomerKey> customer; ///< what opens it
};

template <class Input>
Expected<OpenedSource> openSource(ReadContext &context, const Input &input)
{
    auto named = parseCopySource(input.copySource.value_or(std::string()));
    if (!named)
        return fail(std::move(named.error()));
    auto bucket = openBucket(context, named->bucket, input.expectedSourceBucketOwner);
    if (!bucket)
        return fail(std::move(bucket.error()));
    auto object = openObject(context, *bucket, named->key, named->version);
    if (!object) {
        if (object.error().code == "MethodNotAllowed")
            return fail(invalidRequest("The source of a copy request may not specifically refer to a delete marker by version id."));
        return fail(std::move(object.error()));
    }
    const ReadConditions conditions{input.copySourceIfMatch, input.copySourceIfNoneMatch, input.copySourceIfModifiedSince,
                                    input.copySourceIfUnmodifiedSince};
    if (auto checked = checkCopySource(conditions, object->etag, object->modified, context.now()); !checked)
        return fail(std::move(checked.error()));
    if (auto readable = checkReadable(*object, context.now()); !readable) {
        readable.error().message = "Operation is not valid for the source object's storage class";
        return fail(std::move(readable.error()));
    }
    noteAccess(context, *bucket, *object);
    auto customer = readSourceKey(input);
    if (!customer)
        return fail(std::move(customer.error()));
    std::string encryption = decodeHeaders(object->headers).encryption;
    if (auto checked = checkReadKey(encryption, *customer); !checked)
        return fail(std::move(checked.error()));
    return OpenedSource{std::move(*bucket), std::move(*object), named->version.has_value(), std::move(encryption), std::move(*customer)};
}

/// What a worker found out about the bytes to copy before the engine thread makes the copy.
struct PreparedCopy
{
    Object source; ///< as it was read; when it has changed since, the digests say nothing
    store::DigestValues digests;
    std::optional<store::StagedBlob> blob; ///< encrypted anew; absent when the bytes are shared
    std::string encryption = {};           ///< by KMS, for the row
};

/// The source once more, on the engine thread: `tryAgain` when its bytes are no longer those that were prepared.
template <class Input>
Expected<OpenedSource> openPrepared(ReadContext &context, const Input &input, const PreparedCopy &prepared)
{
    auto source = openSource(context, input);
    if (source && !source->object.hasContentOf(prepared.source))
        return fail(tryAgain());
    return source;
}

/// How the copy is to be encrypted.
struct CopyTarget
{
    std::string encryption;
    std::optional<CustomerKey> customer;
    std::shared_ptr<const store::KeyProvider> keys = nullptr; ///< null: those of `customer`, or the store's own
};

/// Worker: reckons digests of a range, and stores it anew when its bytes may not be shared as they lie.
Expected<PreparedCopy> prepareBytes(ReadContext &context, OpenedSource source, ByteRange range, store::DigestSet digests,
                                    const CopyTarget &target);
/// Engine thread: what the row of the copy is to name, adopted or with a reference each.
std::vector<store::BlobRange> takeRanges(WriteContext &context, const OpenedSource &source, ByteRange range, PreparedCopy &prepared);

/// Takes a reference to each range, for a row that will name them.
void shareRanges(WriteContext &context, const std::vector<store::BlobRange> &ranges);

} // namespace nephoscope::s3
