#include "api/generated/s3.h"
#include "services/s3/Conditions.h"
#include "services/s3/LifecycleRules.h"
#include "services/s3/Listing.h"
#include "services/s3/Multipart.h"
#include "services/s3/Operations.h"

namespace nephoscope::s3 {

namespace {

api::s3::Initiator initiatorOf(const MultipartUpload &upload, const std::string &account)
{
    api::s3::Initiator initiator;
    // The root user shows as the account's canonical id, everyone else as an ARN.
    initiator.id = upload.initiator.ends_with(":root") ? canonicalUserId(account) : upload.initiator;
    return initiator;
}

Expected<api::s3::ListParts::Output> listParts(ReadContext &context, const api::s3::ListParts::Input &input)
{
    const auto opened = openUpload(context, input);
    if (!opened)
        return fail(opened.error());
    const auto limit = pageSize(input.maxParts, "max-parts");
    if (!limit)
        return fail(limit.error());
    const int marker = input.partNumberMarker.value_or(0);
    if (marker < 0) {
        return fail(invalidArgument("Argument part-number-marker must be an integer between 0 and 2147483647", "part-number-marker",
                                    std::to_string(marker)));
    }
    const MultipartUpload &upload = opened->upload;
    auto rows = ObjectRepository(context.db()).listParts(upload.id, marker, *limit + 1);
    const bool truncated = rows.size() > *limit;
    if (truncated)
        rows.pop_back();

    api::s3::ListParts::Output output;
    output.bucket = opened->bucket.name;
    output.key = upload.key;
    output.uploadId = upload.uploadId;
    output.partNumberMarker = marker;
    output.maxParts = static_cast<std::int32_t>(*limit);
    output.isTruncated = truncated && *limit > 0;
    output.nextPartNumberMarker = rows.empty() ? 0 : rows.back().number;
    output.owner.emplace().id = canonicalUserId(opened->bucket.account);
    output.initiator = initiatorOf(upload, opened->bucket.account);
    output.storageClass.emplace().value = upload.storageClass;
    if (const auto abort = abortTime(context, opened->bucket, upload.key, upload.initiated)) {
        output.abortDate = abort->when;
        output.abortRuleId = abort->ruleId;
    }
    if (upload.algorithm != Algorithm::None) {
        output.checksumAlgorithm.emplace().value = nameOf(upload.algorithm);
        output.checksumType.emplace().value = nameOf(upload.checksumType);
    }
    for (const Part &row : rows) {
        auto &part = (output.parts ? *output.parts : output.parts.emplace()).emplace_back();
        part.partNumber = row.number;
        part.size = static_cast<std::int64_t>(row.size);
        part.eTag = withQuotes(row.etag);
        part.lastModified = row.modified;
        if (upload.algorithm != Algorithm::None)
            writeChecksum(part, upload.algorithm, ChecksumType::None, row.checksum);
    }
    return output;
}

struct Page
{
    std::vector<MultipartUpload> uploads;
    std::vector<std::string> prefixes;
    bool truncated = false;
    std::string lastKey; ///< or common prefix, then lastUpload is empty
    std::string lastUpload;
};

/// One page of uploads, jumping over common prefixes as listings of objects do.
Page listPage(store::Connection &connection, std::int64_t bucket, const api::s3::ListMultipartUploads::Input &input, std::size_t limit)
{
    // Above every upload id: a key marker alone excludes all uploads of that key.
    static const std::string aboveAllIds = "\x7f";
    const std::string prefix = input.prefix.value_or(std::string());
    const std::string delimiter = input.delimiter.value_or(std::string());
    const std::string keyMarker = input.keyMarker.value_or(std::string());
    const std::string idMarker = keyMarker.empty() ? std::string() : input.uploadIdMarker.value_or(std::string());
    Page page;
    if (limit == 0)
        return page;
    std::optional<UploadCursor> cursor;
    if (const auto rolled = commonPrefix(keyMarker, prefix, delimiter); rolled && keyMarker.starts_with(prefix))
        cursor.emplace(connection, bucket, afterPrefix(*rolled), std::string());
    else if (keyMarker < prefix)
        cursor.emplace(connection, bucket, prefix, std::string());
    else
        cursor.emplace(connection, bucket, keyMarker, keyMarker.empty() || !idMarker.empty() ? idMarker : aboveAllIds);
    std::string lastPrefix;
    while (cursor->next()) {
        const std::string_view key = cursor->key();
        if (!key.starts_with(prefix))
            break;
        const auto rolled = commonPrefix(key, prefix, delimiter);
        if (rolled && *rolled == lastPrefix) {
            std::string next = afterPrefix(lastPrefix);
            cursor.reset();
            cursor.emplace(connection, bucket, std::move(next), std::string());
            continue;
        }
        if (page.uploads.size() + page.prefixes.size() == limit) {
            page.truncated = true;
            break;
        }
        if (rolled) {
            lastPrefix = *rolled;
            page.prefixes.push_back(lastPrefix);
            page.lastKey = lastPrefix;
            page.lastUpload.clear();
        } else {
            page.uploads.push_back(cursor->upload());
            page.lastKey = page.uploads.back().key;
            page.lastUpload = page.uploads.back().uploadId;
        }
    }
    return page;
}

Expected<api::s3::ListMultipartUploads::Output> listMultipartUploads(ReadContext &context,
                                                                     const api::s3::ListMultipartUploads::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto limit = pageSize(input.maxUploads, "max-uploads");
    if (!limit)
        return fail(limit.error());
    const auto url = wantsUrlEncoding(input.encodingType ? input.encodingType->value : std::string());
    if (!url)
        return fail(url.error());
    const auto encoded = [&](const std::string &text) { return *url ? encodeForListing(text) : text; };
    const Page page = listPage(context.db(), bucket->id, input, *limit);

    api::s3::ListMultipartUploads::Output output;
    output.bucket = bucket->name;
    output.keyMarker = encoded(input.keyMarker.value_or(std::string()));
    output.uploadIdMarker = input.uploadIdMarker.value_or(std::string());
    output.prefix = encoded(input.prefix.value_or(std::string()));
    if (input.delimiter && !input.delimiter->empty())
        output.delimiter = encoded(*input.delimiter);
    output.maxUploads = static_cast<std::int32_t>(*limit);
    output.isTruncated = page.truncated;
    if (*url)
        output.encodingType.emplace().value = "url";
    if (page.truncated) {
        output.nextKeyMarker = encoded(page.lastKey);
        output.nextUploadIdMarker = page.lastUpload;
    }
    for (const auto &upload : page.uploads) {
        auto &entry = (output.uploads ? *output.uploads : output.uploads.emplace()).emplace_back();
        entry.key = encoded(upload.key);
        entry.uploadId = upload.uploadId;
        entry.initiated = upload.initiated;
        entry.initiator = initiatorOf(upload, bucket->account);
        entry.owner.emplace().id = canonicalUserId(bucket->account);
        entry.storageClass.emplace().value = upload.storageClass;
        if (upload.algorithm != Algorithm::None) {
            entry.checksumAlgorithm.emplace().value = nameOf(upload.algorithm);
            entry.checksumType.emplace().value = nameOf(upload.checksumType);
        }
    }
    for (const auto &common : page.prefixes)
        (output.commonPrefixes ? *output.commonPrefixes : output.commonPrefixes.emplace()).emplace_back().prefix = encoded(common);
    return output;
}

} // namespace

void registerMultipartListing(ServiceRegistry &registry)
{
    registry.read<api::s3::ListParts>(listParts);
    registry.read<api::s3::ListMultipartUploads>(listMultipartUploads);
}

} // namespace nephoscope::s3
