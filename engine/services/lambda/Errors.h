#pragma once

#include "core/Expected.h"

#include <string>
#include <string_view>

namespace nephoscope::lambda {

// Lambda's error codes with its own sentences.

Error invalidParameter(std::string message);
/// `ResourceNotFoundException` (404) of a function, version or alias.
Error noSuchFunction(std::string_view arn);
Error notFound(std::string message);
/// `ResourceConflictException` (409).
Error conflict(std::string message);
/// A RevisionId that is not the current one (412).
Error staleRevision();
Error invalidZip(std::string message);
Error tooLarge(std::string message);
/// `TooManyRequestsException` (429) with why.
Error throttled(std::string reason);
/// What exists at AWS and not here.
Error notEmulated(std::string message);

} // namespace nephoscope::lambda
