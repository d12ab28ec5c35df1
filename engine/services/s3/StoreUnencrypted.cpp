#include "services/s3/StoreUnencrypted.h"

#include "services/s3/Access.h"
#include "services/s3/Checksums.h"
#include "services/s3/Directory.h"
#include "services/s3/Errors.h"
#include "services/s3/Headers.h"
#include "services/s3/Names.h"
#include "store/Unencrypted.h"

namespace nephoscope::s3 {

namespace {

Expected<void> check(const StoreUnencrypted::Input &input, const Bucket &bucket)
{
    if (auto checked = checkKey(input.key); !checked)
        return checked;
    if (bucket.isDirectory())
        return fail(invalidRequest("Directory buckets are younger than default encryption."));
    if (input.content.empty() || input.content.size() > store::BlobStore::inlineLimit)
        return fail(invalidRequest("The content must have between 1 and 65536 bytes."));
    if (input.modified <= Timestamp() || input.modified >= encryptedSince)
        return fail(invalidRequest("Objects are encrypted since January 5, 2023."));
    return {};
}

Expected<StoreUnencrypted::Output> storeUnencrypted(WriteContext &context, const StoreUnencrypted::Input &input)
{
    const auto bucket = openBucket(context, input.bucket, std::nullopt);
    if (!bucket)
        return fail(bucket.error());
    if (bucket->account != context.account()) // no policy speaks of what AWS does not have
        return fail(accessDenied());
    if (auto checked = check(input, *bucket); !checked)
        return fail(std::move(checked.error()));
    if (ObjectRepository(context.db()).find(bucket->id, input.key))
        return fail(invalidRequest("There is an object with this key."));
    auto blob = context.blobs().store(api::Body::fromString(input.content), {store::Digest::Md5}, {}, &store::unencrypted());
    if (!blob)
        return fail(std::move(blob.error()));

    Object object;
    object.key = input.key;
    object.size = blob->size();
    object.modified = wholeSecond(input.modified);
    object.etag = hexMd5(blob->digests());
    ObjectHeaders headers;
    headers.contentType = input.contentType;
    headers.encryption = "none";
    object.headers = encodeHeaders(headers);
    object.ranges = encodeRanges({{context.blobs().adopt(context.db(), std::move(*blob)), 0, object.size}});
    replaceObject(context, *bucket, object, std::nullopt);
    return StoreUnencrypted::Output{};
}

} // namespace

void registerStoreUnencrypted(ServiceRegistry &registry)
{
    registry.write<StoreUnencrypted>(storeUnencrypted);
}

} // namespace nephoscope::s3
