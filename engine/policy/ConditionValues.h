#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace nephoscope::policy {

/// A number as Numeric operators compare it: whole numbers exactly, others as doubles.
struct Number
{
    bool whole = false;
    std::int64_t integer = 0;
    double real = 0;

    /// -1, 0, 1.
    static int compare(const Number &a, const Number &b);
};
/// Decimal notation only; no blanks, no hexadecimal, no infinity.
std::optional<Number> parseNumber(std::string_view text);

/// Milliseconds since 1970 of a W3C date (`2026-11`, `2026-11-25`, with time and zone) or of epoch
/// seconds. Digits alone are always seconds.
std::optional<std::int64_t> parseDate(std::string_view text);

/// `true` and `false` in any case.
std::optional<bool> parseBool(std::string_view text);

/// An address or a CIDR range. IPv4 in IPv6 clothes (`::ffff:1.2.3.4`) is IPv4.
struct IpRange
{
    bool v6 = false;
    unsigned prefix = 0; ///< bits
    std::array<std::uint8_t, 16> bytes{};

    bool contains(const IpRange &address) const;
};
std::optional<IpRange> parseIpRange(std::string_view text);

} // namespace nephoscope::policy
