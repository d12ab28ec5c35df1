#pragma once

#include "core/PageToken.h"
#include "services/s3/Errors.h"

#include <utility>

namespace nephoscope::s3 {

/// What a page begins behind, `start` for the first; `InvalidArgument` for a token that no page gave out.
inline Expected<std::string> afterToken(const std::optional<std::string> &token, std::string start = {})
{
    if (!token)
        return start;
    auto after = readPageToken(*token);
    if (!after)
        return fail(invalidArgument("The continuation token provided is incorrect", "continuation-token", *token));
    return std::move(*after);
}

} // namespace nephoscope::s3
