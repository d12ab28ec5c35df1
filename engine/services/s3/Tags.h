#pragma once

#include "core/Expected.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::s3 {

using Tag = std::pair<std::string, std::string>;
using Tags = std::vector<Tag>;

/// Tags of objects are few and may not begin with `aws:`; buckets may have more.
enum class Tagged { Object, Bucket };

/// Limits of number (10, buckets 50: `BadRequest`), length (keys 1 to 128 characters, values to 256), characters
/// (letters, digits, blanks and `_ . : / = + - @`) and against keys that come twice: `InvalidTag`.
Expected<void> checkTags(const Tags &tags, Tagged what);

/// From the header `x-amz-tagging`, written as a query string: `InvalidArgument` for one that cannot be read.
/// The result is what the database keeps.
Expected<std::string> readTagging(std::string_view header);

/// The form the database keeps: a query string, for objects by key.
std::string encodeTags(Tags tags, Tagged what);
Tags decodeTags(std::string_view text);
/// What `x-amz-tagging-count` says of it.
int tagCount(std::string_view text);

/// From and to the TagSet of the API.
template <class TagSet>
Tags fromTagSet(const TagSet &set)
{
    Tags tags;
    tags.reserve(set.size());
    for (const auto &tag : set)
        tags.emplace_back(tag.key.value_or(std::string()), tag.value.value_or(std::string()));
    return tags;
}
template <class TagSet>
void toTagSet(Tags tags, TagSet &set)
{
    set.reserve(tags.size());
    for (auto &[key, value] : tags) {
        auto &tag = set.emplace_back();
        tag.key = std::move(key);
        tag.value = std::move(value);
    }
}

} // namespace nephoscope::s3
