#pragma once

#include "services/s3/Conditions.h"
#include "services/s3/Names.h"
#include "services/s3/ObjectRepository.h"
#include "services/s3/Restore.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::s3 {

/// The common prefix `key` rolls up into: up to and with the first delimiter after `prefix`.
/// Empty optional when it stands for itself.
std::optional<std::string_view> commonPrefix(std::string_view key, std::string_view prefix, std::string_view delimiter);

/// How many entries a page may have: 1000 at most, also when more or nothing is asked for.
/// `InvalidArgument` for negative numbers.
Expected<std::size_t> pageSize(std::optional<std::int32_t> requested, std::string_view argument);

/// What every listing of keys is asked with (ListObjects, ListObjectVersions, ListMultipartUploads).
struct ListingQuery
{
    std::string prefix;
    std::string delimiter; ///< empty: nothing is rolled up
    std::size_t limit = 0;
    bool url = false; ///< `EncodingType=url` was asked for
    std::optional<Timestamp> restoreAt; ///< the instant to tell of restored copies; nothing where that was not asked for

    /// `text` as the answer shows it.
    std::string shown(const std::string &text) const { return url ? encodeForListing(text) : text; }

    /// The first key behind everything that rolls up with `marker`; nothing when `marker` stands for itself. Empty when
    /// no key can come after. A page that ended with a common prefix goes on there, and so does a marker inside one.
    std::optional<std::string> behindPrefixOf(const std::string &marker) const;
};

/// The query's checked form. `argument` is the page size's name in the request. `InvalidArgument`.
Expected<ListingQuery> listingQuery(std::optional<std::string> prefix, std::optional<std::string> delimiter, std::string_view encodingType,
                                    std::optional<std::int32_t> limit, std::string_view argument);

template <class Input>
Expected<ListingQuery> listingQuery(const Input &input, std::optional<std::int32_t> limit, std::string_view argument)
{
    return listingQuery(input.prefix, input.delimiter, input.encodingType ? std::string_view(input.encodingType->value) : std::string_view(),
                        limit, argument);
}

/// What every listing tells about an object or a version of one.
template <class Entry>
void describe(const Object &object, const ListingQuery &query, Entry &entry)
{
    entry.key = query.shown(object.key);
    entry.eTag = withQuotes(object.etag);
    entry.size = static_cast<std::int64_t>(object.size);
    entry.lastModified = object.modified;
    entry.storageClass.emplace().value = object.storageClass;
    if (query.restoreAt)
        writeRestoreStatus(object, *query.restoreAt, entry);
    if (object.algorithm != Algorithm::None) {
        entry.checksumAlgorithm.emplace().emplace_back().value = nameOf(object.algorithm);
        entry.checksumType.emplace().value = nameOf(object.checksumType);
    }
}

/// One page of a listing.
template <class Entry>
struct ListingPage
{
    std::vector<Entry> entries;
    std::vector<std::string> prefixes;
    bool truncated = false;
    bool endsInPrefix = false; ///< the last thing on it is the last of `prefixes`, not of `entries`
};

/// Fills one page from a cursor over keys in order. Keys under a common prefix are not walked but jumped over, so that a
/// page costs as much as it has entries, whatever the bucket holds: where the prefixes before hold many keys, the next one
/// is jumped over at once, without a look at its second key.
/// `open(cursor, key)` makes the cursor begin at `key`; `take(cursor)` makes an entry of where the cursor stands.
template <class Cursor, class Open, class Take>
auto walkListing(const ListingQuery &query, std::optional<Cursor> &cursor, Open open, Take take)
{
    // A jump costs several steps: where prefixes turn to hold one key each, this many jumps are in vain.
    static constexpr int jumpsUnseen = 8;
    ListingPage<decltype(take(*cursor))> page;
    if (query.limit == 0)
        return page;
    int blind = 0; // jumps left until the next prefix is looked into
    const auto jump = [&] {
        // There may be a million more keys of this prefix.
        const std::string next = afterPrefix(page.prefixes.back());
        if (next.empty())
            cursor.reset();
        else
            open(cursor, next);
    };
    while (cursor && cursor->next()) {
        const std::string_view key = cursor->key();
        if (!key.starts_with(query.prefix))
            break;
        const auto rolled = commonPrefix(key, query.prefix, query.delimiter);
        if (rolled && !page.prefixes.empty() && *rolled == page.prefixes.back()) {
            blind = jumpsUnseen;
            jump();
            continue;
        }
        if (page.entries.size() + page.prefixes.size() == query.limit) {
            page.truncated = true;
            break;
        }
        page.endsInPrefix = rolled.has_value();
        if (!rolled) {
            page.entries.push_back(take(*cursor));
            continue;
        }
        page.prefixes.emplace_back(*rolled);
        if (blind > 0) {
            --blind;
            jump();
        }
    }
    return page;
}

/// Writes what the answers have in common.
template <class Page, class Output>
void writeListing(const ListingQuery &query, const Page &page, Output &output)
{
    output.prefix = query.shown(query.prefix);
    if (!query.delimiter.empty())
        output.delimiter = query.shown(query.delimiter);
    output.isTruncated = page.truncated;
    if (query.url)
        output.encodingType.emplace().value = "url";
    if (page.prefixes.empty())
        return;
    auto &prefixes = output.commonPrefixes.emplace();
    for (const std::string &common : page.prefixes)
        prefixes.emplace_back().prefix = query.shown(common);
}

} // namespace nephoscope::s3
