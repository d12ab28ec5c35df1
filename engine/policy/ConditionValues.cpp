#include "policy/ConditionValues.h"

#include "core/Clock.h"
#include "core/Text.h"

#include <arpa/inet.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <string>

namespace nephoscope::policy {

int Number::compare(const Number &a, const Number &b)
{
    if (a.whole && b.whole)
        return a.integer < b.integer ? -1 : a.integer > b.integer;
    return a.real < b.real ? -1 : a.real > b.real;
}

std::optional<Number> parseNumber(std::string_view text)
{
    if (!text.empty() && text.front() == '+')
        text.remove_prefix(1);
    const std::size_t digit = !text.empty() && text.front() == '-' ? 1 : 0;
    // from_chars also reads inf and nan.
    if (digit >= text.size() || !((text[digit] >= '0' && text[digit] <= '9') || text[digit] == '.'))
        return std::nullopt;
    Number number;
    if (const auto whole = parseInteger(text)) {
        number.whole = true;
        number.integer = *whole;
        number.real = static_cast<double>(*whole);
        return number;
    }
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.real);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(number.real))
        return std::nullopt;
    return number;
}

std::optional<std::int64_t> parseDate(std::string_view text)
{
    const std::string_view digits = text.substr(!text.empty() && text.front() == '-' ? 1 : 0);
    if (!digits.empty() && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        const auto seconds = parseInteger(text);
        constexpr std::int64_t most = INT64_MAX / 1000;
        if (!seconds || *seconds > most || *seconds < -most)
            return std::nullopt;
        return *seconds * 1000;
    }
    Timestamp when;
    if (text.size() == 7 && text[4] == '-' && parseIso8601(std::string(text) + "-01", when))
        return when.time_since_epoch().count();
    if (!parseIso8601(text, when))
        return std::nullopt;
    return when.time_since_epoch().count();
}

std::optional<bool> parseBool(std::string_view text)
{
    if (equalsIgnoreCase(text, "true"))
        return true;
    if (equalsIgnoreCase(text, "false"))
        return false;
    return std::nullopt;
}

bool IpRange::contains(const IpRange &address) const
{
    if (v6 != address.v6 || address.prefix < prefix)
        return false;
    const std::size_t whole = prefix / 8;
    if (std::memcmp(bytes.data(), address.bytes.data(), whole) != 0)
        return false;
    const unsigned rest = prefix % 8;
    return rest == 0 || (bytes[whole] ^ address.bytes[whole]) >> (8 - rest) == 0;
}

std::optional<IpRange> parseIpRange(std::string_view text)
{
    const std::size_t slash = text.find('/');
    const std::string_view address = text.substr(0, slash);
    std::array<char, INET6_ADDRSTRLEN + 1> zeroEnded{};
    if (address.size() >= zeroEnded.size() || address.find('\0') != std::string_view::npos)
        return std::nullopt;
    std::copy(address.begin(), address.end(), zeroEnded.begin());

    IpRange range;
    range.v6 = address.find(':') != std::string_view::npos;
    if (inet_pton(range.v6 ? AF_INET6 : AF_INET, zeroEnded.data(), range.bytes.data()) != 1)
        return std::nullopt;
    range.prefix = range.v6 ? 128 : 32;
    if (slash != std::string_view::npos) {
        const std::string_view bits = text.substr(slash + 1);
        const auto prefix = parseInteger(bits);
        if (!prefix || *prefix < 0 || *prefix > std::int64_t(range.prefix) || bits.front() == '-')
            return std::nullopt;
        range.prefix = static_cast<unsigned>(*prefix);
    }
    constexpr std::array<std::uint8_t, 12> mapped = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
    if (range.v6 && range.prefix >= 96 && std::equal(mapped.begin(), mapped.end(), range.bytes.begin())) {
        std::copy(range.bytes.begin() + 12, range.bytes.end(), range.bytes.begin());
        std::fill(range.bytes.begin() + 4, range.bytes.end(), std::uint8_t(0));
        range.v6 = false;
        range.prefix -= 96;
    }
    return range;
}

} // namespace nephoscope::policy
