#pragma once

#include "core/Expected.h"

#include <string>

namespace nephoscope::cloudwatch {

inline Error invalidValue(std::string message)
{
    return {"InvalidParameterValue", std::move(message), 400};
}
inline Error invalidCombination(std::string message)
{
    return {"InvalidParameterCombination", std::move(message), 400};
}
inline Error missingParameter(const std::string &name)
{
    return {"MissingParameter", "The parameter " + name + " is required.", 400};
}
/// What operations of alarms and GetMetricData say of anything wrong.
inline Error validation(std::string message)
{
    return {"ValidationError", std::move(message), 400};
}
inline Error notEmulatedYet(const std::string &what)
{
    return validation(what + " are not emulated by Nephoscope yet.");
}
inline Error limitExceeded(std::string message)
{
    return {"LimitExceeded", std::move(message), 400};
}
inline Error invalidToken()
{
    return {"InvalidNextToken", "The next token specified is invalid.", 400};
}
inline Error notFound(std::string message)
{
    return {"ResourceNotFound", std::move(message), 404};
}

} // namespace nephoscope::cloudwatch
