#include "pattern/Matcher.h"

#include "core/Text.h"

#include <arpa/inet.h>

#include <algorithm>

namespace nephoscope::pattern {

namespace json = boost::json;

namespace {

std::string_view textOf(const json::value &leaf)
{
    const json::string &text = leaf.get_string();
    return {text.data(), text.size()};
}

double numberOf(const json::value &leaf)
{
    return leaf.is_int64() ? double(leaf.get_int64()) : leaf.is_uint64() ? double(leaf.get_uint64()) : leaf.get_double();
}

} // namespace

bool Matcher::matches(const json::value &leaf) const
{
    return std::visit([&leaf](const auto &wanted) { return test(wanted, leaf); }, m_test);
}

std::optional<bool> Matcher::presence() const
{
    const auto *presence = std::get_if<Presence>(&m_test);
    return presence ? std::optional(presence->wanted) : std::nullopt;
}

bool Matcher::test(const Presence &presence, const json::value &)
{
    return presence.wanted;
}

bool Matcher::test(const Literal &literal, const json::value &leaf)
{
    // Boost tells apart how numbers are written: 300 and 300.0 are the same amount.
    if (literal.value.is_double() && leaf.is_number())
        return literal.value.get_double() == numberOf(leaf);
    if (leaf.is_double() && literal.value.is_number())
        return leaf.get_double() == numberOf(literal.value);
    return literal.value == leaf;
}

bool Matcher::test(const Affix &affix, const json::value &leaf)
{
    if (!leaf.is_string())
        return false;
    const std::string_view text = textOf(leaf);
    if (text.size() < affix.text.size())
        return false;
    const std::string_view part = affix.atEnd ? text.substr(text.size() - affix.text.size()) : text.substr(0, affix.text.size());
    return affix.ignoreCase ? equalsIgnoreCase(part, affix.text) : part == affix.text;
}

bool Matcher::test(const IgnoreCase &wanted, const json::value &leaf)
{
    return leaf.is_string() && equalsIgnoreCase(textOf(leaf), wanted.text);
}

bool Matcher::test(const Wildcard &wildcard, const json::value &leaf)
{
    if (!leaf.is_string())
        return false;
    std::string_view rest = textOf(leaf);
    const auto &pieces = wildcard.pieces;
    if (pieces.size() == 1)
        return rest == pieces.front();
    if (!rest.starts_with(pieces.front()))
        return false;
    rest.remove_prefix(pieces.front().size());
    if (!rest.ends_with(pieces.back()))
        return false;
    rest.remove_suffix(pieces.back().size());
    for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
        const std::size_t at = rest.find(pieces[i]);
        if (at == std::string_view::npos)
            return false;
        rest.remove_prefix(at + pieces[i].size());
    }
    return true;
}

bool Matcher::test(const Numeric &numeric, const json::value &leaf)
{
    if (!leaf.is_number())
        return false;
    const double number = numberOf(leaf);
    const auto isAbove = [number](const Bound &low) { return low.inclusive ? number >= low.value : number > low.value; };
    const auto isBelow = [number](const Bound &high) { return high.inclusive ? number <= high.value : number < high.value; };
    return (!numeric.low || isAbove(*numeric.low)) && (!numeric.high || isBelow(*numeric.high));
}

bool Matcher::test(const Cidr &cidr, const json::value &leaf)
{
    if (!leaf.is_string())
        return false;
    const auto address = parseAddress(textOf(leaf));
    if (!address || address->six != cidr.network.six)
        return false;
    for (int bit = 0; bit < cidr.bits; ++bit) {
        const std::uint8_t mask = std::uint8_t(0x80 >> (bit % 8));
        if ((address->bytes[std::size_t(bit / 8)] & mask) != (cidr.network.bytes[std::size_t(bit / 8)] & mask))
            return false;
    }
    return true;
}

bool Matcher::test(const AnythingBut &but, const json::value &leaf)
{
    return std::none_of(but.others.begin(), but.others.end(), [&leaf](const Matcher &other) { return other.matches(leaf); });
}

std::optional<Matcher::Address> Matcher::parseAddress(std::string_view text)
{
    Address address;
    const std::string terminated(text);
    address.six = text.find(':') != std::string_view::npos;
    if (inet_pton(address.six ? AF_INET6 : AF_INET, terminated.c_str(), address.bytes.data()) != 1)
        return std::nullopt;
    return address;
}

} // namespace nephoscope::pattern
