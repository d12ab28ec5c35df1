#pragma once

#include "services/s3/Names.h"

#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

/// The common prefix `key` rolls up into: up to and with the first delimiter after `prefix`.
/// Empty optional when it stands for itself.
std::optional<std::string_view> commonPrefix(std::string_view key, std::string_view prefix, std::string_view delimiter);

/// How many entries a page may have: 1000 at most, also when more or nothing is asked for.
/// `InvalidArgument` for negative numbers.
Expected<std::size_t> pageSize(std::optional<std::int32_t> requested, std::string_view argument);

/// `url` or nothing; `InvalidArgument`.
Expected<bool> wantsUrlEncoding(std::string_view encodingType);

} // namespace nephoscope::s3
