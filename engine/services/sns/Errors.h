#pragma once

#include "core/Expected.h"

#include <string>
#include <string_view>

namespace nephoscope::sns {

// SNS's errors in its own words.

/// `NotFound`: `Topic does not exist`.
Error noSuchTopic();
Error noSuchSubscription();
/// `InvalidParameter`: `Invalid parameter: ` and what follows.
Error invalid(std::string_view what);
/// `InvalidParameter` in words of its own.
Error invalidParameter(std::string message);
/// `ParameterValueInvalid`, about message attributes.
Error invalidValue(std::string message);
Error notAuthorized(std::string message);
/// `Throttled` (429).
Error throttled();

} // namespace nephoscope::sns
