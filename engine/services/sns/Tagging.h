#pragma once

#include "services/sns/Errors.h"
#include "services/sns/Topic.h"

#include <optional>

namespace nephoscope::sns {

inline constexpr std::size_t maxTags = 50;

/// Tags of a request as a map: `InvalidParameter` for a name that comes twice or is reserved.
template <class List>
Expected<AttributeMap> readTags(const std::optional<List> &list)
{
    AttributeMap tags;
    if (!list)
        return tags;
    for (const auto &tag : *list) {
        if (tag.key->starts_with("aws:"))
            return fail(invalid("Tag keys that start with 'aws:' are reserved."));
        if (!tags.emplace(*tag.key, tag.value.value_or(std::string())).second)
            return fail(invalid("Duplicated keys are not allowed."));
    }
    if (tags.size() > maxTags)
        return fail({"TagLimitExceeded", "Could not complete request: tag quota of per resource exceeded", 400});
    return tags;
}

} // namespace nephoscope::sns
