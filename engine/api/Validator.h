#pragma once

#include "api/Shape.h"
#include "core/Error.h"

#include <span>
#include <string>
#include <vector>

namespace nephoscope::api {

/// One constraint of the model that a value breaks.
struct Violation
{
    enum class Kind : std::uint8_t { Required, Enum, Length, Range, Pattern, Elements };

    Kind kind;
    std::string path;       ///< `keySchema.1.member.attributeName`, as AWS prints it
    std::string value;      ///< as Java's toString() shows it; empty for Required and sensitive members
    std::string constraint; ///< `Member must have length greater than or equal to 3`
    const Member *member;   ///< the innermost member on the path
    bool sensitive = false; ///< the value must not be repeated
    bool topLevel = false;  ///< the member is the input's own
};

/// Checks a structure against its shape: required members, enums, lengths and sizes, numeric
/// ranges, patterns. Stops after `limit` violations. Shapes with ownConstraints are checked for
/// required members only.
std::vector<Violation> validate(const Shape &shape, const void *value, std::size_t limit = 10);

/// The error AWS answers for `violations` (at least one) in the wording of the service's first
/// protocol; S3 and EC2 have their own.
Error validationError(const Operation &operation, std::span<const Violation> violations);

} // namespace nephoscope::api
