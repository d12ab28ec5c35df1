#pragma once

#include "core/Expected.h"

#include <string>

namespace nephoscope::autoscaling {

// Auto Scaling's errors in its own words.

inline constexpr ErrorCode validation{"ValidationError"};
/// What exists at AWS and not here.
inline Error notEmulated(const std::string &what)
{
    return validation(what + " not emulated by Nephoscope.");
}
inline constexpr ErrorCode alreadyExists{"AlreadyExists"};
inline constexpr ErrorCode limitExceeded{"LimitExceeded"};
inline constexpr ErrorCode inUse{"ResourceInUse"};
inline constexpr ErrorCode activityInProgress{"ScalingActivityInProgress"};
inline Error invalidToken()
{
    return {"InvalidNextToken", "The token '' is invalid.", 400};
}
inline Error noSuchGroup(const std::string &name)
{
    return validation("AutoScalingGroup name not found - AutoScalingGroup '" + name + "' not found");
}

} // namespace nephoscope::autoscaling
