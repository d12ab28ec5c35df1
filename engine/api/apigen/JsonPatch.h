#pragma once

#include <boost/json/value.hpp>

namespace apigen {

/// Applies an RFC 6902 patch made of `add`, `replace` and `remove`. Throws std::runtime_error that
/// names the step when a path leads nowhere, so that a stale patch stops the build.
void applyPatch(boost::json::value &document, const boost::json::value &patch);

} // namespace apigen
