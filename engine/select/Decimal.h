#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::select {

__extension__ using Int128 = __int128;
__extension__ using UInt128 = unsigned __int128;

/// A base-10 number, coefficient × 10^-scale, of at most 38 significant digits.
struct Decimal
{
    static constexpr int maxDigits = 38;

    Int128 coefficient = 0;
    int scale = 0;

    static Decimal fromInteger(std::int64_t value) { return {value, 0}; }
    /// `-12`, `1.50`, `1.5e3`; null when it is no number or has more than 38 digits before the point.
    static std::optional<Decimal> parse(std::string_view text);
    static std::optional<Decimal> fromDouble(double value);

    double toDouble() const;
    /// Rounded towards zero; null outside of 64 bits.
    std::optional<std::int64_t> toInteger() const;
    std::string toString() const;
    /// Rounded half to even to `digits` behind the point.
    Decimal rounded(int digits) const;
    int precision() const;
};

// Null on overflow of 38 digits before the point, and on a division by zero.
std::optional<Decimal> add(const Decimal &a, const Decimal &b);
std::optional<Decimal> subtract(const Decimal &a, const Decimal &b);
std::optional<Decimal> multiply(const Decimal &a, const Decimal &b);
std::optional<Decimal> divide(const Decimal &a, const Decimal &b);
std::optional<Decimal> remainder(const Decimal &a, const Decimal &b);
std::strong_ordering compare(const Decimal &a, const Decimal &b);

} // namespace nephoscope::select
