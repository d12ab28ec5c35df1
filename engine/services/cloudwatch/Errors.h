#pragma once

#include "core/Expected.h"

#include <string>

namespace nephoscope::cloudwatch {

inline constexpr ErrorCode invalidValue{"InvalidParameterValue"};
inline constexpr ErrorCode invalidCombination{"InvalidParameterCombination"};
inline Error missingParameter(const std::string &name)
{
    return {"MissingParameter", "The parameter " + name + " is required.", 400};
}
/// What operations of alarms and GetMetricData say of anything wrong.
inline constexpr ErrorCode validation{"ValidationError"};
inline Error notEmulatedYet(const std::string &what)
{
    return validation(what + " are not emulated by Nephoscope yet.");
}
inline constexpr ErrorCode limitExceeded{"LimitExceeded"};
inline Error invalidToken()
{
    return {"InvalidNextToken", "The next token specified is invalid.", 400};
}
inline constexpr ErrorCode notFound{"ResourceNotFound", 404};

} // namespace nephoscope::cloudwatch
