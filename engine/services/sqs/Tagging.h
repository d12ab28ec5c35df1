#pragma once

#include "services/sqs/Errors.h"

#include <map>
#include <string>

namespace nephoscope::sqs {

inline constexpr std::size_t maxTags = 50;

/// Keys of 1 to 128 characters that are not AWS's own, values of up to 256: `InvalidParameterValue`.
inline Expected<void> checkTags(const std::map<std::string, std::string> &tags)
{
    if (tags.size() > maxTags)
        return fail(invalidParameter("Too many tags added for queue. Maximum number of tags allowed is 50."));
    for (const auto &[key, value] : tags) {
        if (key.empty() || key.size() > 128 || key.starts_with("aws:"))
            return fail(invalidParameter("Tag keys must be between 1 and 128 characters in length and must not begin with aws:."));
        if (value.size() > 256)
            return fail(invalidParameter("Tag values must be between 0 and 256 characters in length."));
    }
    return {};
}

} // namespace nephoscope::sqs
