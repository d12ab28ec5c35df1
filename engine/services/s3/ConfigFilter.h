#pragma once

#include "services/s3/Tags.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

/// Whether the filter of a configuration (prefix, tag, or both within And) takes an object; `tags` as rows have them.
template <class Filter>
bool takesObject(const std::optional<Filter> &filter, std::string_view key, const std::string &tags)
{
    if (!filter)
        return true;
    const std::string prefix = filter->and_ ? filter->and_->prefix.value_or(std::string()) : filter->prefix.value_or(std::string());
    if (!key.starts_with(prefix))
        return false;
    Tags wanted;
    if (filter->tag)
        wanted.emplace_back(filter->tag->key.value_or(std::string()), filter->tag->value.value_or(std::string()));
    else if (filter->and_ && filter->and_->tags)
        wanted = fromTagSet(*filter->and_->tags);
    if (wanted.empty())
        return true;
    const Tags has = decodeTags(tags);
    return std::all_of(wanted.begin(), wanted.end(), [&has](const Tag &tag) { return std::find(has.begin(), has.end(), tag) != has.end(); });
}

} // namespace nephoscope::s3
