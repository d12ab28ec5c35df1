#include "services/s3/Listing.h"

#include "api/generated/s3.h"
#include "core/Text.h"
#include "services/s3/Access.h"
#include "services/s3/Conditions.h"
#include "services/s3/Operations.h"
#include "services/s3/Restore.h"

#include <algorithm>

namespace nephoscope::s3 {

std::optional<std::string_view> commonPrefix(std::string_view key, std::string_view prefix, std::string_view delimiter)
{
    if (delimiter.empty())
        return std::nullopt;
    const auto found = key.find(delimiter, prefix.size());
    if (found == std::string_view::npos)
        return std::nullopt;
    return key.substr(0, found + delimiter.size());
}

Expected<std::size_t> pageSize(std::optional<std::int32_t> requested, std::string_view argument)
{
    static constexpr std::int32_t maxPage = 1000;
    if (requested && *requested < 0) {
        return fail(invalidArgument("Argument " + std::string(argument) + " must be an integer between 0 and 2147483647", argument,
                                    std::to_string(*requested)));
    }
    return static_cast<std::size_t>(std::min(requested.value_or(maxPage), maxPage));
}

Expected<bool> wantsUrlEncoding(std::string_view encodingType)
{
    if (encodingType.empty())
        return false;
    if (encodingType != "url")
        return fail(invalidArgument("Invalid Encoding Method specified in Request", "encoding-type", encodingType));
    return true;
}

namespace {

struct Page
{
    std::vector<Object> objects;
    std::vector<std::string> prefixes;
    bool truncated = false;
    std::string last; ///< key or common prefix the next page begins after
};

/// One page of keys after `after`. Keys under a common prefix are not walked but jumped over, so that a page costs as
/// much as it has entries, whatever the bucket holds.
Page listPage(store::Connection &connection, std::int64_t bucket, const std::string &prefix, const std::string &delimiter,
              const std::string &after, std::size_t limit)
{
    Page page;
    if (limit == 0)
        return page;
    std::string from = std::max(prefix, after);
    // A page that ended with a common prefix goes on behind everything in it; so does a marker inside one.
    if (const auto rolled = commonPrefix(after, prefix, delimiter); rolled && after.starts_with(prefix))
        from = afterPrefix(*rolled);
    std::string lastPrefix;
    std::optional<ObjectCursor> cursor;
    cursor.emplace(connection, bucket, std::move(from));
    while (cursor->next()) {
        const std::string_view key = cursor->key();
        if (!key.starts_with(prefix))
            break;
        if (key == after && !after.empty())
            continue;
        const auto rolled = commonPrefix(key, prefix, delimiter);
        if (rolled && *rolled == lastPrefix) {
            // The second key of a prefix: there may be a million more.
            std::string next = afterPrefix(lastPrefix);
            if (next.empty())
                break;
            cursor.reset();
            cursor.emplace(connection, bucket, std::move(next));
            continue;
        }
        if (page.objects.size() + page.prefixes.size() == limit) {
            page.truncated = true;
            break;
        }
        if (rolled) {
            lastPrefix = *rolled;
            page.prefixes.push_back(lastPrefix);
            page.last = lastPrefix;
        } else {
            page.objects.push_back(cursor->object());
            page.last = page.objects.back().key;
        }
    }
    return page;
}

/// What both versions of the listing have in common.
template <class Output, class Input>
Expected<Page> list(ReadContext &context, const Input &input, const std::string &after, bool withOwner, Output &output)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto limit = pageSize(input.maxKeys, "max-keys");
    if (!limit)
        return fail(limit.error());
    const auto url = wantsUrlEncoding(input.encodingType ? input.encodingType->value : std::string());
    if (!url)
        return fail(url.error());
    const auto encoded = [&](const std::string &text) { return *url ? encodeForListing(text) : text; };
    const std::string prefix = input.prefix.value_or(std::string());
    const std::string delimiter = input.delimiter.value_or(std::string());

    Page page = listPage(context.db(), bucket->id, prefix, delimiter, after, *limit);
    output.name = bucket->name;
    output.prefix = encoded(prefix);
    if (!delimiter.empty())
        output.delimiter = encoded(delimiter);
    output.maxKeys = static_cast<std::int32_t>(*limit);
    output.isTruncated = page.truncated;
    if (*url)
        output.encodingType.emplace().value = "url";
    const std::string owner = withOwner ? canonicalUserId(bucket->account) : std::string();
    const bool withRestore = wantsRestoreStatus(input);
    if (!page.objects.empty()) {
        auto &contents = output.contents.emplace();
        contents.reserve(page.objects.size());
        for (const Object &object : page.objects) {
            auto &entry = contents.emplace_back();
            entry.key = encoded(object.key);
            entry.eTag = withQuotes(object.etag);
            entry.size = static_cast<std::int64_t>(object.size);
            entry.lastModified = object.modified;
            entry.storageClass.emplace().value = object.storageClass;
            if (withRestore)
                writeRestoreStatus(object, context.now(), entry);
            if (object.algorithm != Algorithm::None) {
                entry.checksumAlgorithm.emplace().emplace_back().value = nameOf(object.algorithm);
                entry.checksumType.emplace().value = nameOf(object.checksumType);
            }
            if (withOwner)
                entry.owner.emplace().id = owner;
        }
    }
    if (!page.prefixes.empty()) {
        auto &prefixes = output.commonPrefixes.emplace();
        for (const std::string &common : page.prefixes)
            prefixes.emplace_back().prefix = encoded(common);
    }
    return page;
}

Expected<api::s3::ListObjects::Output> listObjects(ReadContext &context, const api::s3::ListObjects::Input &input)
{
    api::s3::ListObjects::Output output;
    const std::string marker = input.marker.value_or(std::string());
    const auto page = list(context, input, marker, true, output);
    if (!page)
        return fail(page.error());
    const bool url = output.encodingType.has_value();
    output.marker = url ? encodeForListing(marker) : marker;
    // Without a delimiter the last key serves, and S3 leaves this out.
    if (page->truncated && output.delimiter)
        output.nextMarker = url ? encodeForListing(page->last) : page->last;
    return output;
}

Expected<api::s3::ListObjectsV2::Output> listObjectsV2(ReadContext &context, const api::s3::ListObjectsV2::Input &input)
{
    std::string after = input.startAfter.value_or(std::string());
    if (input.continuationToken && (!fromBase64(*input.continuationToken, after) || after.empty()))
        return fail(invalidArgument("The continuation token provided is incorrect", "continuation-token", *input.continuationToken));
    api::s3::ListObjectsV2::Output output;
    const auto page = list(context, input, after, input.fetchOwner.value_or(false), output);
    if (!page)
        return fail(page.error());
    output.keyCount = static_cast<std::int32_t>(page->objects.size() + page->prefixes.size());
    output.continuationToken = input.continuationToken;
    if (input.startAfter)
        output.startAfter = output.encodingType ? encodeForListing(*input.startAfter) : *input.startAfter;
    if (page->truncated)
        output.nextContinuationToken = toBase64(asBytes(page->last));
    return output;
}

} // namespace

void registerListing(ServiceRegistry &registry)
{
    registry.read<api::s3::ListObjects>(listObjects);
    registry.read<api::s3::ListObjectsV2>(listObjectsV2);
}

} // namespace nephoscope::s3
