#pragma once

#include <boost/json/value.hpp>
#include <tl/expected.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nephoscope::pattern {

/// How large numbers in `numeric` may be, either side of zero.
struct NumberRange
{
    double limit = 0;
};

/// One thing that a field of a pattern accepts: a value, or a test such as `{"prefix": "a"}`.
class Matcher
{
public:
    /// The error is the reason in the words AWS gives it.
    static tl::expected<Matcher, std::string> parse(const boost::json::value &entry, NumberRange range);

    /// Of a value that is no array and no object. Tests for presence accept every one, or none.
    bool matches(const boost::json::value &leaf) const;
    /// Whether the test is about presence alone, and which one it asks for.
    std::optional<bool> presence() const;

private:
    struct Presence
    {
        bool wanted = true;
    };
    struct Literal
    {
        boost::json::value value;
    };
    struct Affix
    {
        std::string text;
        bool atEnd = false;
        bool ignoreCase = false;
    };
    struct IgnoreCase
    {
        std::string text;
    };
    /// What stands between the asterisks; the first and the last are at the ends of the value.
    struct Wildcard
    {
        std::vector<std::string> pieces;
    };
    struct Bound
    {
        double value = 0;
        bool inclusive = false;
    };
    struct Numeric
    {
        std::optional<Bound> low;
        std::optional<Bound> high;
    };
    struct Address
    {
        bool six = false;
        std::array<std::uint8_t, 16> bytes{};
    };
    struct Cidr
    {
        Address network;
        int bits = 0;
    };
    struct AnythingBut
    {
        std::vector<Matcher> others;
    };
    using Test = std::variant<Presence, Literal, Affix, IgnoreCase, Wildcard, Numeric, Cidr, AnythingBut>;
    using Parsed = tl::expected<Matcher, std::string>;

    explicit Matcher(Test test) : m_test(std::move(test)) {}

    static Parsed parseExpression(std::string_view name, const boost::json::value &value, NumberRange range);
    static Parsed parseAffix(std::string_view name, const boost::json::value &value);
    static Parsed parseWildcard(std::string_view text);
    static Parsed parseNumeric(const boost::json::value &value, NumberRange range);
    static Parsed parseCidr(std::string_view text);
    static Parsed parseAnythingBut(const boost::json::value &value, NumberRange range);
    static std::optional<Address> parseAddress(std::string_view text);

    static bool test(const Presence &presence, const boost::json::value &leaf);
    static bool test(const Literal &literal, const boost::json::value &leaf);
    static bool test(const Affix &affix, const boost::json::value &leaf);
    static bool test(const IgnoreCase &wanted, const boost::json::value &leaf);
    static bool test(const Wildcard &wildcard, const boost::json::value &leaf);
    static bool test(const Numeric &numeric, const boost::json::value &leaf);
    static bool test(const Cidr &cidr, const boost::json::value &leaf);
    static bool test(const AnythingBut &but, const boost::json::value &leaf);

    Test m_test;
};

} // namespace nephoscope::pattern
