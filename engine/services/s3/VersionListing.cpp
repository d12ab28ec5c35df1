#include "api/generated/s3.h"
#include "services/s3/Access.h"
#include "services/s3/Conditions.h"
#include "services/s3/Listing.h"
#include "services/s3/Operations.h"
#include "services/s3/Restore.h"
#include "services/s3/Versions.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

using Input = api::s3::ListObjectVersions::Input;
using Output = api::s3::ListObjectVersions::Output;

struct Entry
{
    Object object;
    bool isLatest = false;
};

struct Page
{
    std::vector<Entry> entries;
    std::vector<std::string> prefixes;
    bool truncated = false;
    std::string lastKey;     ///< key or common prefix the next page begins after
    std::string lastVersion; ///< empty after a common prefix
};

/// Where a walk begins: at the versions of `key` older than `before`.
struct Start
{
    std::string key;
    std::int64_t before = INT64_MAX;
};

/// The smallest key above `key`.
std::string justAfter(const std::string &key)
{
    return key + '\0';
}

Expected<Start> startAfter(store::Connection &connection, const Bucket &bucket, const Input &input, const std::string &prefix,
                           const std::string &delimiter)
{
    const std::string keyMarker = input.keyMarker.value_or(std::string());
    const std::string versionMarker = input.versionIdMarker.value_or(std::string());
    if (keyMarker.empty()) {
        if (!versionMarker.empty()) {
            return fail(invalidArgument("A version-id marker cannot be specified without a key marker.", "version-id-marker",
                                        versionMarker));
        }
        return Start{prefix};
    }
    Start start{justAfter(keyMarker)};
    if (!versionMarker.empty()) {
        const auto number = parseVersionId(versionMarker);
        if (!number && versionMarker != "null")
            return fail(invalidVersionId(versionMarker));
        start.key = keyMarker;
        if (number) {
            start.before = *number;
        } else if (const auto null = ObjectRepository(connection).findNull(bucket.id, keyMarker)) {
            start.before = null->version;
        }
    }
    // A page that ended with a common prefix goes on behind everything in it.
    if (const auto rolled = commonPrefix(keyMarker, prefix, delimiter); rolled && keyMarker.starts_with(prefix))
        start = {afterPrefix(*rolled)};
    if (start.key < prefix)
        start = {prefix};
    return start;
}

/// One page; keys under a common prefix are jumped over, as in a listing of objects.
Page listPage(store::Connection &connection, std::int64_t bucket, const std::string &prefix, const std::string &delimiter, Start start,
              std::size_t limit)
{
    Page page;
    if (limit == 0)
        return page;
    std::string lastPrefix;
    std::optional<VersionCursor> cursor;
    cursor.emplace(connection, bucket, std::move(start.key), start.before);
    while (cursor->next()) {
        const std::string_view key = cursor->key();
        if (!key.starts_with(prefix))
            break;
        const auto rolled = commonPrefix(key, prefix, delimiter);
        if (rolled && *rolled == lastPrefix) {
            std::string next = afterPrefix(lastPrefix);
            if (next.empty())
                break;
            cursor.reset();
            cursor.emplace(connection, bucket, std::move(next), INT64_MAX);
            continue;
        }
        if (page.entries.size() + page.prefixes.size() == limit) {
            page.truncated = true;
            break;
        }
        if (rolled) {
            lastPrefix = *rolled;
            page.prefixes.push_back(lastPrefix);
            page.lastKey = lastPrefix;
            page.lastVersion.clear();
        } else {
            const Entry &entry = page.entries.emplace_back(Entry{cursor->object(), cursor->isLatest()});
            page.lastKey = entry.object.key;
            page.lastVersion = versionIdOf(entry.object);
        }
    }
    return page;
}

/// `restoreAt`: the instant to tell of restored copies, when that is asked for.
void writeEntry(const Entry &entry, const std::string &key, const std::string &owner, std::optional<Timestamp> restoreAt, Output &output)
{
    const Object &object = entry.object;
    if (object.isMarker) {
        auto &marker = (output.deleteMarkers ? *output.deleteMarkers : output.deleteMarkers.emplace()).emplace_back();
        marker.key = key;
        marker.versionId = versionIdOf(object);
        marker.isLatest = entry.isLatest;
        marker.lastModified = object.modified;
        marker.owner.emplace().id = owner;
        return;
    }
    auto &version = (output.versions ? *output.versions : output.versions.emplace()).emplace_back();
    version.key = key;
    version.versionId = versionIdOf(object);
    version.isLatest = entry.isLatest;
    version.lastModified = object.modified;
    version.eTag = withQuotes(object.etag);
    version.size = static_cast<std::int64_t>(object.size);
    version.storageClass.emplace().value = object.storageClass;
    if (restoreAt)
        writeRestoreStatus(object, *restoreAt, version);
    version.owner.emplace().id = owner;
    if (object.algorithm != Algorithm::None) {
        version.checksumAlgorithm.emplace().emplace_back().value = nameOf(object.algorithm);
        version.checksumType.emplace().value = nameOf(object.checksumType);
    }
}

Expected<Output> listObjectVersions(ReadContext &context, const Input &input)
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
    auto start = startAfter(context.db(), *bucket, input, prefix, delimiter);
    if (!start)
        return fail(std::move(start.error()));
    // A marker within the very last prefix there can be: nothing comes after it.
    const bool atEnd = start->key.empty() && input.keyMarker && !input.keyMarker->empty();
    const Page page = atEnd ? Page{} : listPage(context.db(), bucket->id, prefix, delimiter, std::move(*start), *limit);

    Output output;
    output.name = bucket->name;
    output.prefix = encoded(prefix);
    if (!delimiter.empty())
        output.delimiter = encoded(delimiter);
    output.maxKeys = static_cast<std::int32_t>(*limit);
    output.isTruncated = page.truncated;
    output.keyMarker = encoded(input.keyMarker.value_or(std::string()));
    output.versionIdMarker = input.versionIdMarker.value_or(std::string());
    if (*url)
        output.encodingType.emplace().value = "url";
    if (page.truncated) {
        output.nextKeyMarker = encoded(page.lastKey);
        if (!page.lastVersion.empty())
            output.nextVersionIdMarker = page.lastVersion;
    }
    const std::string owner = canonicalUserId(bucket->account);
    const auto restoreAt = wantsRestoreStatus(input) ? std::optional(context.now()) : std::nullopt;
    for (const Entry &entry : page.entries)
        writeEntry(entry, encoded(entry.object.key), owner, restoreAt, output);
    if (!page.prefixes.empty()) {
        auto &prefixes = output.commonPrefixes.emplace();
        for (const std::string &common : page.prefixes)
            prefixes.emplace_back().prefix = encoded(common);
    }
    return output;
}

} // namespace

void registerVersionListing(ServiceRegistry &registry)
{
    registry.read<api::s3::ListObjectVersions>(listObjectVersions);
}

} // namespace nephoscope::s3
