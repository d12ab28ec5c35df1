#pragma once

#include "core/Expected.h"
#include "services/identity/Entities.h"

#include <string>
#include <string_view>

namespace nephoscope::iam {

using identity::Entity;
using identity::Kind;

// IAM's error codes with its own sentences.

Error noSuchEntity(std::string message);
Error noSuchEntity(Kind kind, std::string_view name);
Error alreadyExists(Kind kind, std::string_view name);
Error alreadyExists(std::string message);
/// `what` completes "Cannot delete entity, must … first."
Error deleteConflict(std::string_view what);
Error limitExceeded(std::string_view quota, std::int64_t limit);
Error invalidInput(std::string message);
Error validation(std::string message);
/// A role that only its service may change.
Error protectedRole(std::string_view name);

} // namespace nephoscope::iam
