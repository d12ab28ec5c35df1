#pragma once

#include "core/Expected.h"

#include <string>

namespace nephoscope::autoscaling {

// Auto Scaling's errors in its own words.

inline Error validation(std::string message)
{
    return {"ValidationError", std::move(message), 400};
}
/// What exists at AWS and not here.
inline Error notEmulated(const std::string &what)
{
    return validation(what + " not emulated by Nephoscope.");
}
inline Error alreadyExists(std::string message)
{
    return {"AlreadyExists", std::move(message), 400};
}
inline Error limitExceeded(std::string message)
{
    return {"LimitExceeded", std::move(message), 400};
}
inline Error inUse(std::string message)
{
    return {"ResourceInUse", std::move(message), 400};
}
inline Error activityInProgress(std::string message)
{
    return {"ScalingActivityInProgress", std::move(message), 400};
}
inline Error invalidToken()
{
    return {"InvalidNextToken", "The token '' is invalid.", 400};
}
inline Error noSuchGroup(const std::string &name)
{
    return validation("AutoScalingGroup name not found - AutoScalingGroup '" + name + "' not found");
}

} // namespace nephoscope::autoscaling
