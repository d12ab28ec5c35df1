#pragma once

#include "core/Expected.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace nephoscope::link {

/// Where the user is and how they are connected. Kept in the data folder as `link.json`.
struct Settings
{
    static constexpr std::uint64_t leastBandwidth = 64'000;             ///< bit/s, like an ISDN line
    static constexpr std::uint64_t mostBandwidth = 100'000'000'000;     ///< bit/s
    static constexpr std::uint64_t leastWindow = 4 * 1024;
    static constexpr std::uint64_t mostWindow = 64 * 1024 * 1024;

    bool enabled = false;
    std::string city = "seoul"; ///< id of a place in cities()
    std::uint64_t up = 500'000'000;   ///< bits per second out of the user's house
    std::uint64_t down = 500'000'000; ///< bits per second into it
    /// What one connection over the public internet may have under way, in bytes: its throughput is
    /// window ÷ round trip at most.
    std::uint64_t window = 512 * 1024;

    bool operator==(const Settings &) const = default;
};

/// `InvalidArgument` for an unknown city, or a number out of its limits.
Expected<void> check(const Settings &settings);
/// `off`, or `CITY[:BANDWIDTH[/DOWN]]` as on the command line: `seoul:100M`, `london:20M/200M`, in
/// bits per second with K, M or G. Without a bandwidth it stays what it was.
Expected<Settings> parseSettings(std::string_view text, Settings before);

/// What the data folder keeps; defaults when there is nothing (or nothing usable).
Settings loadSettings(const std::filesystem::path &folder);
/// Written aside and renamed: never half there.
Expected<void> saveSettings(const std::filesystem::path &folder, const Settings &settings);

} // namespace nephoscope::link
