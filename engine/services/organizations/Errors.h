#pragma once

#include "core/Error.h"

#include <string>
#include <string_view>

namespace nephoscope::organizations {

// The error codes of Organizations; all of them are 400.

Error notInUse();
/// `AccessDeniedException`: only the management account may.
Error notManagement();
Error invalidInput(std::string_view reason, std::string message);
/// `ConstraintViolationException`.
Error constraint(std::string_view reason, std::string message);
/// `what` completes "You specified … that doesn't exist."
Error notFound(std::string_view code, std::string_view what);
/// Types of policies that Nephoscope knows nothing about.
Error typeNotEmulated(std::string_view type);

} // namespace nephoscope::organizations
