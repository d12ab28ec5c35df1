#include "api/generated/s3.h"
#include "services/s3/Access.h"
#include "services/s3/Conditions.h"
#include "services/s3/Listing.h"
#include "services/s3/Operations.h"
#include "services/s3/Owners.h"
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

/// Where a walk begins: at the versions of `key` older than `before`.
struct Start
{
    std::string key;
    std::int64_t before = INT64_MAX;
};

/// Nothing when no key can come after the marker.
Expected<std::optional<Start>> startAfter(store::Connection &connection, const Bucket &bucket, const Input &input, const ListingQuery &query)
{
    const std::string keyMarker = input.keyMarker.value_or(std::string());
    const std::string versionMarker = input.versionIdMarker.value_or(std::string());
    if (keyMarker.empty()) {
        if (!versionMarker.empty()) {
            return fail(invalidArgument("A version-id marker cannot be specified without a key marker.", "version-id-marker",
                                        versionMarker));
        }
        return std::optional(Start{query.prefix});
    }
    if (const auto behind = query.behindPrefixOf(keyMarker))
        return behind->empty() ? std::optional<Start>() : std::optional(Start{*behind});
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
    if (start.key < query.prefix)
        start = {query.prefix};
    return std::optional(std::move(start));
}

ListingPage<Entry> listPage(store::Connection &connection, std::int64_t bucket, const ListingQuery &query, std::optional<Start> start)
{
    std::optional<VersionCursor> cursor;
    if (start)
        cursor.emplace(connection, bucket, std::move(start->key), start->before);
    return walkListing(
        query, cursor,
        [&](std::optional<VersionCursor> &next, const std::string &key) { next.emplace(connection, bucket, key, INT64_MAX); },
        [](VersionCursor &at) { return Entry{at.object(), at.isLatest()}; });
}

void writeEntry(const Entry &entry, const ListingQuery &query, const std::string &owner, Output &output)
{
    const Object &object = entry.object;
    if (object.isMarker) {
        auto &marker = (output.deleteMarkers ? *output.deleteMarkers : output.deleteMarkers.emplace()).emplace_back();
        marker.key = query.shown(object.key);
        marker.versionId = versionIdOf(object);
        marker.isLatest = entry.isLatest;
        marker.lastModified = object.modified;
        marker.owner.emplace().id = owner;
        return;
    }
    auto &version = (output.versions ? *output.versions : output.versions.emplace()).emplace_back();
    describe(object, query, version);
    version.versionId = versionIdOf(object);
    version.isLatest = entry.isLatest;
    version.owner.emplace().id = owner;
}

Expected<Output> listObjectVersions(ReadContext &context, const Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto query = listingQuery(input, input.maxKeys, "max-keys");
    if (!query)
        return fail(query.error());
    if (wantsRestoreStatus(input))
        query->restoreAt = context.now();
    auto start = startAfter(context.db(), *bucket, input, *query);
    if (!start)
        return fail(std::move(start.error()));
    const ListingPage<Entry> page = listPage(context.db(), bucket->id, *query, std::move(*start));

    Output output;
    output.name = bucket->name;
    output.maxKeys = static_cast<std::int32_t>(query->limit);
    writeListing(*query, page, output);
    output.keyMarker = query->shown(input.keyMarker.value_or(std::string()));
    output.versionIdMarker = input.versionIdMarker.value_or(std::string());
    if (page.truncated) {
        output.nextKeyMarker = query->shown(page.endsInPrefix ? page.prefixes.back() : page.entries.back().object.key);
        if (!page.endsInPrefix)
            output.nextVersionIdMarker = versionIdOf(page.entries.back().object);
    }
    ObjectOwners owners(context, *bucket);
    for (const Entry &entry : page.entries)
        writeEntry(entry, *query, owners.of(entry.object), output);
    return output;
}

} // namespace

void registerVersionListing(ServiceRegistry &registry)
{
    registry.read<api::s3::ListObjectVersions>(listObjectVersions);
}

} // namespace nephoscope::s3
