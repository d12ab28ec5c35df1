#pragma once

#include <QRegularExpression>

#include <string>
#include <string_view>

namespace nephoscope::api {

/// A model's pattern (written for java.util.regex) as PCRE: `\uXXXX` and surrogate pairs become
/// code points, `\p{Alnum}` and its kin become POSIX classes.
std::string translatePattern(std::string_view modelPattern);

/// Anchored at both ends, as AWS matches. Compiled once per pattern and kept; thread-safe.
/// `pattern` must live as long as the program, as those of the shape tables do.
const QRegularExpression &compiledPattern(std::string_view pattern);

/// Whether all of `text` matches. A pattern PCRE cannot read, or that runs out of its matching
/// budget on a huge text, accepts: a request must not fail for our engine's limits.
bool matchesPattern(std::string_view pattern, std::string_view text);

} // namespace nephoscope::api
