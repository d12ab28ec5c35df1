#pragma once

#include "core/Error.h"

#include <string>
#include <string_view>

namespace nephoscope::secretsmanager {

// Secrets Manager's error codes with its own sentences; all of them are 400.

Error noSuchSecret();
/// `what` is `staging label: AWSCURRENT` or `VersionId: …`.
Error noSuchValue(std::string_view what);
/// `InvalidRequestException`: nothing but describing, restoring and listing is possible.
Error markedForDeletion();
Error invalidRequest(std::string message);
Error invalidParameter(std::string message);
Error secretExists(std::string_view name);
/// A client token that stands for another value already.
Error tokenInUse(std::string_view token, std::string_view arn);
Error malformedPolicy(std::string message);
Error notEmulated(std::string_view what);

} // namespace nephoscope::secretsmanager
