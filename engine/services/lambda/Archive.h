#pragma once

#include "core/Expected.h"

#include <filesystem>
#include <string_view>

namespace nephoscope::lambda {

/// AWS's limit for a function with its layers.
inline constexpr std::uint64_t maxUnpacked = 262'144'000;

/// Whether `zip` can be unpacked, and how large it becomes: `InvalidParameterValueException` in Lambda's words.
Expected<std::uint64_t> checkArchive(std::string_view zip);
/// Unpacks into a folder that is there; nothing gets outside of it.
Expected<void> unpackArchive(std::string_view zip, const std::filesystem::path &folder);

} // namespace nephoscope::lambda
