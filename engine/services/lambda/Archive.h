#pragma once

#include "core/Expected.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::lambda {

/// AWS's limit for a function with its layers.
inline constexpr std::uint64_t maxUnpacked = 262'144'000;

/// Whether `zip` can be unpacked, and how large it becomes: `InvalidParameterValueException` in Lambda's words.
Expected<std::uint64_t> checkArchive(std::string_view zip);
/// Unpacks into a folder that is there; nothing gets outside of it.
Expected<void> unpackArchive(std::string_view zip, const std::filesystem::path &folder);

struct PackedFile
{
    std::string path;
    std::string content = {};
    std::uint64_t size = 0; ///< what readArchive() tells, also where it leaves the content out
    bool isPlain = true;    ///< false: a link, which packArchive() cannot make
};
/// A zip with these files, each of which may be run: a package of a function.
std::string packArchive(const std::vector<PackedFile> &files);
/// The files and links in it, without folders; with the content of those of at most `largest` bytes.
Expected<std::vector<PackedFile>> readArchive(std::string_view zip, std::uint64_t largest);

} // namespace nephoscope::lambda
