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

ListingPage<MultipartUpload> listPage(store::Connection &connection, std::int64_t bucket, const ListingQuery &query,
                                      const std::string &keyMarker, const std::string &idMarker)
{
    // Above every upload id: a key marker alone excludes all uploads of that key.
    static const std::string aboveAllIds = "\x7f";
    std::optional<UploadCursor> cursor;
    if (const auto behind = query.behindPrefixOf(keyMarker); behind && !keyMarker.empty()) {
        if (!behind->empty())
            cursor.emplace(connection, bucket, *behind, std::string());
    } else if (keyMarker < query.prefix || keyMarker.empty()) {
        cursor.emplace(connection, bucket, query.prefix, std::string());
    } else {
        cursor.emplace(connection, bucket, keyMarker, idMarker.empty() ? aboveAllIds : idMarker);
    }
    return walkListing(
        query, cursor,
        [&](std::optional<UploadCursor> &next, const std::string &key) { next.emplace(connection, bucket, key, std::string()); },
        [](UploadCursor &at) { return at.upload(); });
}

Expected<api::s3::ListMultipartUploads::Output> listMultipartUploads(ReadContext &context,
                                                                     const api::s3::ListMultipartUploads::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto query = listingQuery(input, input.maxUploads, "max-uploads");
    if (!query)
        return fail(query.error());
    const std::string keyMarker = input.keyMarker.value_or(std::string());
    const auto page = listPage(context.db(), bucket->id, *query, keyMarker, input.uploadIdMarker.value_or(std::string()));

    api::s3::ListMultipartUploads::Output output;
    output.bucket = bucket->name;
    output.keyMarker = query->shown(keyMarker);
    output.uploadIdMarker = input.uploadIdMarker.value_or(std::string());
    output.maxUploads = static_cast<std::int32_t>(query->limit);
    writeListing(*query, page, output);
    if (page.truncated) {
        output.nextKeyMarker = query->shown(page.endsInPrefix ? page.prefixes.back() : page.entries.back().key);
        output.nextUploadIdMarker = page.endsInPrefix ? std::string() : page.entries.back().uploadId;
    }
    for (const auto &upload : page.entries) {
        auto &entry = (output.uploads ? *output.uploads : output.uploads.emplace()).emplace_back();
        entry.key = query->shown(upload.key);
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
    return output;
}

} // namespace

void registerMultipartListing(ServiceRegistry &registry)
{
    registry.read<api::s3::ListParts>(listParts);
    registry.read<api::s3::ListMultipartUploads>(listMultipartUploads);
}

} // namespace nephoscope::s3
