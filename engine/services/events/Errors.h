#pragma once

#include "core/Expected.h"

#include <string>

namespace nephoscope::events {

inline constexpr ErrorCode validation{"ValidationException"};
inline constexpr ErrorCode notFound{"ResourceNotFoundException"};
inline constexpr ErrorCode alreadyExists{"ResourceAlreadyExistsException"};
inline Error limitExceeded()
{
    return {"LimitExceededException", "The requested resource exceeds the maximum number allowed.", 400};
}
inline Error noSuchBus(const std::string &name)
{
    return notFound("Event bus " + name + " does not exist.");
}
inline Error noSuchRule(const std::string &name, const std::string &bus)
{
    return notFound("Rule " + name + " does not exist on EventBus " + bus + '.');
}
inline Error badPattern(const std::string &reason)
{
    return {"InvalidEventPatternException", "Event pattern is not valid. Reason: " + reason, 400};
}

} // namespace nephoscope::events
