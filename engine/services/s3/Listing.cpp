#include "services/s3/Listing.h"

#include "api/generated/s3.h"
#include "core/Text.h"
#include "services/s3/Access.h"
#include "services/s3/Conditions.h"
#include "services/s3/ContinuationToken.h"
#include "services/s3/Operations.h"
#include "services/s3/Owners.h"
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

std::optional<std::string> ListingQuery::behindPrefixOf(const std::string &marker) const
{
    if (!marker.starts_with(prefix))
        return std::nullopt;
    const auto rolled = commonPrefix(marker, prefix, delimiter);
    return rolled ? std::optional(afterPrefix(*rolled)) : std::nullopt;
}

Expected<ListingQuery> listingQuery(std::optional<std::string> prefix, std::optional<std::string> delimiter, std::string_view encodingType,
                                    std::optional<std::int32_t> limit, std::string_view argument)
{
    const auto size = pageSize(limit, argument);
    if (!size)
        return fail(size.error());
    if (!encodingType.empty() && encodingType != "url")
        return fail(invalidArgument("Invalid Encoding Method specified in Request", "encoding-type", encodingType));
    return ListingQuery{std::move(prefix).value_or(std::string()), std::move(delimiter).value_or(std::string()), *size,
                        !encodingType.empty()};
}

namespace {

struct Listed
{
    ListingQuery query;
    ListingPage<Object> page;

    /// What the next page begins after.
    const std::string &last() const { return page.endsInPrefix ? page.prefixes.back() : page.entries.back().key; }
};

ListingPage<Object> listPage(store::Connection &connection, std::int64_t bucket, const ListingQuery &query, const std::string &after)
{
    const auto behind = query.behindPrefixOf(after);
    std::optional<ObjectCursor> cursor;
    if (!behind || !behind->empty())
        cursor.emplace(connection, bucket, behind ? *behind : std::max(query.prefix, after.empty() ? after : justAfter(after)));
    return walkListing(
        query, cursor,
        [](std::optional<ObjectCursor> &next, const std::string &key) { next->seek(key); },
        [](ObjectCursor &at) { return at.object(); });
}

/// What both versions of the listing have in common.
template <class Output, class Input>
Expected<Listed> list(ReadContext &context, const Input &input, const std::string &after, bool withOwner, Output &output)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto query = listingQuery(input, input.maxKeys, "max-keys");
    if (!query)
        return fail(std::move(query.error()));
    Listed listed{std::move(*query), {}};
    if (wantsRestoreStatus(input))
        listed.query.restoreAt = context.now();
    listed.page = listPage(context.db(), bucket->id, listed.query, after);
    output.name = bucket->name;
    output.maxKeys = static_cast<std::int32_t>(listed.query.limit);
    writeListing(listed.query, listed.page, output);
    if (!listed.page.entries.empty()) {
        std::optional<ObjectOwners> owners;
        if (withOwner)
            owners.emplace(context, *bucket);
        auto &contents = output.contents.emplace();
        contents.reserve(listed.page.entries.size());
        for (const Object &object : listed.page.entries) {
            auto &entry = contents.emplace_back();
            describe(object, listed.query, entry);
            if (owners)
                entry.owner.emplace().id = owners->of(object);
        }
    }
    return listed;
}

Expected<api::s3::ListObjects::Output> listObjects(ReadContext &context, const api::s3::ListObjects::Input &input)
{
    api::s3::ListObjects::Output output;
    const std::string marker = input.marker.value_or(std::string());
    const auto listed = list(context, input, marker, true, output);
    if (!listed)
        return fail(listed.error());
    output.marker = listed->query.shown(marker);
    // Without a delimiter the last key serves, and S3 leaves this out.
    if (listed->page.truncated && output.delimiter)
        output.nextMarker = listed->query.shown(listed->last());
    return output;
}

Expected<api::s3::ListObjectsV2::Output> listObjectsV2(ReadContext &context, const api::s3::ListObjectsV2::Input &input)
{
    const auto after = afterToken(input.continuationToken, input.startAfter.value_or(std::string()));
    if (!after)
        return fail(after.error());
    api::s3::ListObjectsV2::Output output;
    const auto listed = list(context, input, *after, input.fetchOwner.value_or(false), output);
    if (!listed)
        return fail(listed.error());
    output.keyCount = static_cast<std::int32_t>(listed->page.entries.size() + listed->page.prefixes.size());
    output.continuationToken = input.continuationToken;
    if (input.startAfter)
        output.startAfter = listed->query.shown(*input.startAfter);
    if (listed->page.truncated)
        output.nextContinuationToken = pageToken(listed->last());
    return output;
}

} // namespace

void registerListing(ServiceRegistry &registry)
{
    registry.read<api::s3::ListObjects>(listObjects);
    registry.read<api::s3::ListObjectsV2>(listObjectsV2);
}

} // namespace nephoscope::s3
