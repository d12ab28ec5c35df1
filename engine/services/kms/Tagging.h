#pragma once

#include "services/kms/Errors.h"

#include <map>
#include <optional>
#include <string>

namespace nephoscope::kms {

inline constexpr std::size_t maxTags = 50;

/// Tags of a request as a map: `TagException` for a name that comes twice or is reserved.
template <class List>
Expected<std::map<std::string, std::string>> readTags(const std::optional<List> &list)
{
    std::map<std::string, std::string> tags;
    if (!list)
        return tags;
    for (const auto &tag : *list) {
        if (tag.tagKey->starts_with("aws:"))
            return fail({"TagException", "aws: prefixed tag key names are not allowed for external use.", 400});
        if (!tags.emplace(*tag.tagKey, tag.tagValue.value_or(std::string())).second)
            return fail({"TagException", "Duplicate tag keys", 400});
    }
    if (tags.size() > maxTags)
        return fail({"TagException", "Too many tags", 400});
    return tags;
}

} // namespace nephoscope::kms
