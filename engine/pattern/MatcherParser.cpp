#include "pattern/Matcher.h"

#include "core/Text.h"

#include <boost/json.hpp>

#include <cmath>

namespace nephoscope::pattern {

namespace json = boost::json;

namespace {

tl::unexpected<std::string> wrong(std::string reason)
{
    return tl::unexpected<std::string>(std::move(reason));
}

std::string_view viewOf(const json::value &value)
{
    return {value.get_string().data(), value.get_string().size()};
}

/// A number that `numeric` can compare with.
tl::expected<double, std::string> readNumber(const json::value &value, std::string_view op, NumberRange range)
{
    if (!value.is_number())
        return wrong("Value of " + std::string(op == "=" ? "equals" : op) + " must be numeric");
    const double number = value.to_number<double>();
    if (std::abs(number) > range.limit)
        return wrong("Value must be between " + json::serialize(json::value(-std::int64_t(range.limit))) + " and "
                     + json::serialize(json::value(std::int64_t(range.limit))) + ", inclusive");
    return number;
}

std::string shown(const json::value &value)
{
    return value.is_string() ? std::string(viewOf(value)) : json::serialize(value);
}

} // namespace

Matcher::Parsed Matcher::parse(const json::value &entry, NumberRange range)
{
    if (entry.is_object()) {
        const json::object &expression = entry.get_object();
        if (expression.size() != 1)
            return wrong(expression.empty() ? "Empty objects are not allowed" : "Only one key allowed in match expression");
        const std::string_view name(expression.begin()->key().data(), expression.begin()->key().size());
        return parseExpression(name, expression.begin()->value(), range);
    }
    if (entry.is_array())
        return wrong("Match value must be String, number, true, false, or null");
    return Matcher(Literal{entry});
}

Matcher::Parsed Matcher::parseExpression(std::string_view name, const json::value &value, NumberRange range)
{
    if (name == "exists") {
        if (!value.is_bool())
            return wrong("exists match pattern must be either true or false.");
        return Matcher(Presence{value.get_bool()});
    }
    if (name == "prefix" || name == "suffix")
        return parseAffix(name, value);
    if (name == "numeric")
        return parseNumeric(value, range);
    if (name == "anything-but")
        return parseAnythingBut(value, range);
    if (name != "equals-ignore-case" && name != "wildcard" && name != "cidr")
        return wrong("Unrecognized match type " + std::string(name));
    if (!value.is_string())
        return wrong(std::string(name == "cidr" ? "prefix" : name) + " match pattern must be a string");
    if (name == "cidr")
        return parseCidr(viewOf(value));
    if (name == "wildcard")
        return parseWildcard(viewOf(value));
    return Matcher(IgnoreCase{std::string(viewOf(value))});
}

Matcher::Parsed Matcher::parseAffix(std::string_view name, const json::value &value)
{
    Affix affix;
    affix.atEnd = name == "suffix";
    const json::value *text = &value;
    if (const json::object *inner = value.if_object(); inner && inner->size() == 1 && inner->contains("equals-ignore-case")) {
        text = &inner->begin()->value();
        affix.ignoreCase = true;
    }
    if (!text->is_string())
        return wrong(std::string(name) + " match pattern must be a string");
    affix.text = viewOf(*text);
    return Matcher(std::move(affix));
}

Matcher::Parsed Matcher::parseWildcard(std::string_view text)
{
    Wildcard wildcard;
    wildcard.pieces.emplace_back();
    bool afterAsterisk = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '*') {
            if (afterAsterisk)
                return wrong("Consecutive wildcard characters at pos " + std::to_string(i - 1));
            wildcard.pieces.emplace_back();
            afterAsterisk = true;
            continue;
        }
        afterAsterisk = false;
        if (text[i] == '\\') {
            if (i + 1 == text.size() || (text[i + 1] != '*' && text[i + 1] != '\\'))
                return wrong("Invalid escape character at pos " + std::to_string(i));
            ++i;
        }
        wildcard.pieces.back() += text[i];
    }
    return Matcher(std::move(wildcard));
}

Matcher::Parsed Matcher::parseNumeric(const json::value &value, NumberRange range)
{
    const json::array *terms = value.if_array();
    if (!terms)
        return wrong("Value of numeric must be an array.");
    if (terms->empty())
        return wrong("Invalid member in numeric match: ]");
    if (!(*terms)[0].is_string())
        return wrong("Invalid member in numeric match: " + shown((*terms)[0]));
    const std::string_view op = viewOf((*terms)[0]);
    const bool isLower = op == ">" || op == ">=";
    if (!isLower && op != "<" && op != "<=" && op != "=")
        return wrong("Unrecognized numeric range operator: " + std::string(op));
    const auto first = readNumber(terms->size() > 1 ? (*terms)[1] : json::value(), op, range);
    if (!first)
        return wrong(first.error());
    Numeric numeric;
    const Bound bound{*first, op != "<" && op != ">"};
    if (isLower || op == "=")
        numeric.low = bound;
    if (!isLower)
        numeric.high = bound;
    if (terms->size() <= 2)
        return Matcher(numeric);

    if (!isLower)
        return wrong("Too many elements in numeric expression");
    if (!(*terms)[2].is_string())
        return wrong("Bad value in numeric range: " + shown((*terms)[2]));
    const std::string_view second = viewOf((*terms)[2]);
    if (second != "<" && second != "<=")
        return wrong("Bad numeric range operator: " + std::string(second));
    const auto top = readNumber(terms->size() > 3 ? (*terms)[3] : json::value(), second, range);
    if (!top)
        return wrong(top.error());
    if (*top <= *first)
        return wrong("Bottom must be less than top");
    if (terms->size() > 4)
        return wrong("Too many terms in numeric range expression");
    numeric.high = Bound{*top, second == "<="};
    return Matcher(numeric);
}

Matcher::Parsed Matcher::parseCidr(std::string_view text)
{
    const std::vector<std::string_view> parts = split(text, '/');
    if (parts.size() != 2)
        return wrong("Malformed CIDR, one '/' required");
    const auto network = parseAddress(parts[0]);
    if (!network)
        return wrong("Malformed CIDR, invalid IP address: " + std::string(parts[0]));
    const auto bits = parseInteger(parts[1]);
    if (!bits)
        return wrong("Malformed CIDR, mask bits must be an integer");
    if (*bits < 0)
        return wrong("Malformed CIDR, mask bits must not be negative");
    if (*bits > (network->six ? 128 : 32))
        return wrong(network->six ? "IPv6 mask bits must be < 128" : "IPv4 mask bits must be < 32");
    return Matcher(Cidr{*network, int(*bits)});
}

Matcher::Parsed Matcher::parseAnythingBut(const json::value &value, NumberRange range)
{
    static constexpr std::string_view mixed = "Inside anything but list, either all values are number or string, mixed type is not supported";
    AnythingBut but;
    const json::object *inner = value.if_object();
    if (inner && inner->size() != 1)
        return wrong("Only one key allowed in match expression");
    const std::string_view op = inner ? std::string_view(inner->begin()->key().data(), inner->begin()->key().size()) : std::string_view();
    if (inner && op != "prefix" && op != "suffix" && op != "equals-ignore-case" && op != "wildcard")
        return wrong("Unsupported anything-but pattern: " + std::string(op));
    const json::value &wanted = inner ? inner->begin()->value() : value;
    const json::array single{wanted};
    const json::array &list = wanted.is_array() ? wanted.get_array() : single;
    if (list.empty())
        return wrong("Empty arrays are not allowed");
    for (const json::value &one : list) {
        const bool plain = one.is_string() || (!inner && one.is_number());
        if (!plain)
            return wrong(inner ? std::string(op) + " match pattern must be a string"
                               : "Value of anything-but must be an array or single string/number value.");
        if (one.is_string() != list.front().is_string())
            return wrong(std::string(mixed));
        if (inner && viewOf(one).empty() && op != "equals-ignore-case")
            return wrong("Null " + std::string(op) + " not allowed");
        auto other = inner ? parseExpression(op, one, range) : Parsed(Matcher(Literal{one}));
        if (!other)
            return other;
        but.others.push_back(std::move(*other));
    }
    return Matcher(std::move(but));
}

} // namespace nephoscope::pattern
