#include "select/Decimal.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace nephoscope::select {

namespace {

constexpr Int128 powerOfTen(int exponent)
{
    Int128 power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

const Int128 limit = powerOfTen(Decimal::maxDigits); // the first that is too large

Int128 magnitude(Int128 value)
{
    return value < 0 ? -value : value;
}

bool multiplies(Int128 a, Int128 b, Int128 &product)
{
    return !__builtin_mul_overflow(a, b, &product) && magnitude(product) < limit;
}

/// value / divisor, half to even.
Int128 roundedQuotient(Int128 value, Int128 divisor)
{
    const Int128 quotient = value / divisor;
    const Int128 rest = magnitude(value % divisor);
    const Int128 half = magnitude(divisor) - rest;
    const bool up = rest > half || (rest == half && quotient % 2 != 0);
    return up ? quotient + ((value < 0) != (divisor < 0) ? -1 : 1) : quotient;
}

/// Same value with `scale` digits behind the point, if that fits.
std::optional<Int128> rescaled(const Decimal &value, int scale)
{
    Int128 result = value.coefficient;
    if (scale < value.scale || scale - value.scale > Decimal::maxDigits)
        return result == 0 ? std::optional<Int128>(0) : std::nullopt;
    if (!multiplies(result, powerOfTen(scale - value.scale), result))
        return std::nullopt;
    return result;
}

/// Both at one scale: the larger, or what of it 38 digits allow.
std::optional<int> commonScale(Decimal &a, Decimal &b)
{
    for (int scale = std::max(a.scale, b.scale); scale >= std::min(a.scale, b.scale); --scale) {
        const Decimal x = a.scale > scale ? a.rounded(scale) : a;
        const Decimal y = b.scale > scale ? b.rounded(scale) : b;
        const auto left = rescaled(x, scale);
        const auto right = rescaled(y, scale);
        if (left && right) {
            a = {*left, scale};
            b = {*right, scale};
            return scale;
        }
    }
    return std::nullopt;
}

/// Drops digits behind the point until 38 are left.
std::optional<Decimal> fitted(Int128 coefficient, int scale)
{
    while (magnitude(coefficient) >= limit) {
        coefficient = roundedQuotient(coefficient, 10);
        --scale;
    }
    return Decimal{coefficient, scale};
}

} // namespace

std::optional<Decimal> Decimal::parse(std::string_view text)
{
    std::size_t at = 0;
    const bool negative = !text.empty() && text[0] == '-';
    if (!text.empty() && (text[0] == '-' || text[0] == '+'))
        ++at;
    Decimal result;
    bool any = false;
    bool behindPoint = false;
    int dropped = 0;
    for (; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '.' && !behindPoint) {
            behindPoint = true;
            continue;
        }
        if (c < '0' || c > '9')
            break;
        any = true;
        if (result.coefficient >= limit / 10) {
            dropped += behindPoint ? 0 : 1; // a 39th digit is more than a decimal can tell
            continue;
        }
        result.coefficient = result.coefficient * 10 + (c - '0');
        result.scale += behindPoint ? 1 : 0;
    }
    if (!any || dropped > 0)
        return std::nullopt;
    if (at < text.size()) {
        if (text[at] != 'e' && text[at] != 'E')
            return std::nullopt;
        ++at;
        if (at < text.size() && text[at] == '+')
            ++at;
        int exponent = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + text.size(), exponent);
        if (error != std::errc() || end != text.data() + text.size() || std::abs(exponent) > 10'000)
            return std::nullopt;
        result.scale -= exponent;
    }
    if (negative)
        result.coefficient = -result.coefficient;
    return result;
}

std::optional<Decimal> Decimal::fromDouble(double value)
{
    char buffer[40];
    if (!std::isfinite(value))
        return std::nullopt;
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
    return error == std::errc() ? parse({buffer, static_cast<std::size_t>(end - buffer)}) : std::nullopt;
}

double Decimal::toDouble() const
{
    const std::string text = toString();
    double value = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), value).ec == std::errc::result_out_of_range)
        value = scale > 0 ? 0.0 : coefficient < 0 ? -HUGE_VAL : HUGE_VAL;
    return value;
}

std::optional<std::int64_t> Decimal::toInteger() const
{
    Int128 whole = coefficient;
    if (scale > maxDigits)
        return 0;
    if (scale > 0)
        whole /= powerOfTen(scale);
    else if (scale < 0 && whole != 0 && (-scale > maxDigits || !multiplies(whole, powerOfTen(-scale), whole)))
        return std::nullopt;
    if (whole < INT64_MIN || whole > INT64_MAX)
        return std::nullopt;
    return static_cast<std::int64_t>(whole);
}

std::string Decimal::toString() const
{
    std::string digits;
    Int128 rest = magnitude(coefficient);
    do {
        digits += static_cast<char>('0' + static_cast<int>(rest % 10));
        rest /= 10;
    } while (rest > 0);
    std::reverse(digits.begin(), digits.end());
    const int count = static_cast<int>(digits.size());
    const std::string sign = coefficient < 0 ? "-" : "";
    if (scale == 0)
        return sign + digits;
    if (scale > 0 && scale < 2 * maxDigits) {
        if (count <= scale)
            digits.insert(0, static_cast<std::size_t>(scale - count + 1), '0');
        digits.insert(digits.size() - static_cast<std::size_t>(scale), 1, '.');
        return sign + digits;
    }
    if (scale < 0 && count - scale <= 2 * maxDigits)
        return sign + (coefficient == 0 ? digits : digits + std::string(static_cast<std::size_t>(-scale), '0'));
    const int exponent = count - 1 - scale;
    if (count > 1)
        digits.insert(1, 1, '.');
    return sign + digits + 'E' + (exponent < 0 ? "" : "+") + std::to_string(exponent);
}

Decimal Decimal::rounded(int digits) const
{
    if (scale <= digits)
        return *this;
    if (scale - digits > maxDigits)
        return {0, digits};
    return {roundedQuotient(coefficient, powerOfTen(scale - digits)), digits};
}

int Decimal::precision() const
{
    int digits = 1;
    for (Int128 rest = magnitude(coefficient); rest >= 10; rest /= 10)
        ++digits;
    return digits;
}

std::optional<Decimal> add(const Decimal &a, const Decimal &b)
{
    Decimal x = a;
    Decimal y = b;
    const auto scale = commonScale(x, y);
    if (!scale)
        return std::nullopt;
    Int128 sum = 0;
    if (!__builtin_add_overflow(x.coefficient, y.coefficient, &sum))
        return fitted(sum, *scale);
    return fitted(roundedQuotient(x.coefficient, 10) + roundedQuotient(y.coefficient, 10), *scale - 1);
}

std::optional<Decimal> subtract(const Decimal &a, const Decimal &b)
{
    return add(a, {-b.coefficient, b.scale});
}

std::optional<Decimal> multiply(const Decimal &a, const Decimal &b)
{
    Decimal x = a;
    Decimal y = b;
    Int128 product = 0;
    // Digits are given up one by one, from the longer factor, until the product fits.
    while (!multiplies(x.coefficient, y.coefficient, product)) {
        Decimal &longer = magnitude(x.coefficient) > magnitude(y.coefficient) ? x : y;
        longer = {roundedQuotient(longer.coefficient, 10), longer.scale - 1};
    }
    const int scale = x.scale + y.scale;
    if (scale < -10'000 || scale > 20'000)
        return std::nullopt;
    return Decimal{product, scale};
}

std::optional<Decimal> divide(const Decimal &a, const Decimal &b)
{
    if (b.coefficient == 0)
        return std::nullopt;
    // Long division, digit by digit, up to 38 significant ones.
    const bool negative = (a.coefficient < 0) != (b.coefficient < 0);
    const Int128 divisor = magnitude(b.coefficient);
    Int128 quotient = magnitude(a.coefficient) / divisor;
    Int128 rest = magnitude(a.coefficient) % divisor;
    int scale = a.scale - b.scale;
    while (rest != 0 && quotient < limit / 10 && scale < 20'000) {
        // Ten times the rest may not fit 128 bits, so that it is added up, less the divisor.
        UInt128 left = 0;
        int digit = 0;
        for (int i = 0; i < 10; ++i) {
            left += static_cast<UInt128>(rest);
            if (left >= static_cast<UInt128>(divisor)) {
                left -= static_cast<UInt128>(divisor);
                ++digit;
            }
        }
        quotient = quotient * 10 + digit;
        rest = static_cast<Int128>(left);
        ++scale;
    }
    if (rest > divisor - rest || (rest != 0 && rest == divisor - rest && quotient % 2 != 0))
        ++quotient;
    return fitted(negative ? -quotient : quotient, scale);
}

std::optional<Decimal> remainder(const Decimal &a, const Decimal &b)
{
    if (b.coefficient == 0)
        return std::nullopt;
    Decimal x = a;
    Decimal y = b;
    const auto scale = commonScale(x, y);
    if (!scale || y.coefficient == 0)
        return std::nullopt;
    return Decimal{x.coefficient % y.coefficient, *scale};
}

std::strong_ordering compare(const Decimal &a, const Decimal &b)
{
    const auto sign = [](Int128 value) { return value < 0 ? -1 : value > 0 ? 1 : 0; };
    if (sign(a.coefficient) != sign(b.coefficient))
        return sign(a.coefficient) <=> sign(b.coefficient);
    if (a.coefficient == 0)
        return std::strong_ordering::equal;
    // Different sizes need no common scale, which the smaller might not fit.
    const int sizeA = a.precision() - a.scale;
    const int sizeB = b.precision() - b.scale;
    if (sizeA != sizeB)
        return a.coefficient > 0 ? sizeA <=> sizeB : sizeB <=> sizeA;
    const int scale = std::max(a.scale, b.scale);
    const auto x = rescaled(a, scale);
    const auto y = rescaled(b, scale);
    if (x && y)
        return *x < *y ? std::strong_ordering::less : *x > *y ? std::strong_ordering::greater : std::strong_ordering::equal;
    const double left = a.toDouble();
    const double right = b.toDouble();
    return left < right ? std::strong_ordering::less : left > right ? std::strong_ordering::greater : std::strong_ordering::equal;
}

} // namespace nephoscope::select
