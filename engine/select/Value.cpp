#include "select/Value.h"

#include <charconv>
#include <cmath>

namespace nephoscope::select {

Value Value::null()
{
    Value value;
    value.type = Type::Null;
    return value;
}

Value Value::of(bool boolean)
{
    Value value;
    value.type = Type::Bool;
    value.as.boolean = boolean;
    return value;
}

Value Value::of(std::int64_t integer)
{
    Value value;
    value.type = Type::Integer;
    value.as.integer = integer;
    return value;
}

Value Value::of(double real)
{
    Value value;
    value.type = Type::Float;
    value.as.real = real;
    return value;
}

Value Value::of(const select::Decimal &decimal)
{
    Value value;
    value.type = Type::Decimal;
    value.as.wide.low = static_cast<std::uint64_t>(decimal.coefficient);
    value.as.wide.high = static_cast<std::int64_t>(decimal.coefficient >> 64);
    value.scale = decimal.scale;
    return value;
}

Value Value::of(const select::Moment &moment)
{
    Value value;
    value.type = Type::Moment;
    value.as.time.seconds = moment.seconds;
    value.as.time.nanos = moment.nanos;
    value.offset = moment.offset;
    value.precision = moment.precision;
    value.fractionDigits = moment.fractionDigits;
    return value;
}

Value Value::of(std::string_view text)
{
    Value value;
    value.type = Type::String;
    value.as.chars = {text.data(), text.size()};
    return value;
}

Value Value::of(const select::Json &json)
{
    switch (json.kind) {
    case Json::Kind::Null:
        return null();
    case Json::Kind::False:
        return of(false);
    case Json::Kind::True:
        return of(true);
    case Json::Kind::Number:
        return parseNumber(json.text()).value_or(null());
    case Json::Kind::String:
        return of(json.text());
    case Json::Kind::Array:
    case Json::Kind::Object:
        break;
    }
    Value value;
    value.type = Type::Json;
    value.as.json = &json;
    return value;
}

Decimal Value::decimal() const
{
    const auto bits = static_cast<UInt128>(static_cast<std::uint64_t>(as.wide.high)) << 64 | as.wide.low;
    return {static_cast<Int128>(bits), scale};
}

Moment Value::moment() const
{
    select::Moment moment;
    moment.seconds = as.time.seconds;
    moment.nanos = as.time.nanos;
    moment.offset = offset;
    moment.precision = precision;
    moment.fractionDigits = fractionDigits;
    return moment;
}

double Value::toDouble() const
{
    return type == Type::Integer ? static_cast<double>(as.integer) : type == Type::Float ? as.real : decimal().toDouble();
}

std::optional<Decimal> Value::toDecimal() const
{
    if (type == Type::Integer)
        return select::Decimal::fromInteger(as.integer);
    if (type == Type::Float)
        return select::Decimal::fromDouble(as.real);
    return decimal();
}

std::optional<std::partial_ordering> order(const Value &a, const Value &b)
{
    using Type = Value::Type;
    if (a.isNumber() && b.isNumber()) {
        if (a.type == Type::Integer && b.type == Type::Integer)
            return a.as.integer <=> b.as.integer;
        if (a.type == Type::Float || b.type == Type::Float)
            return a.toDouble() <=> b.toDouble();
        return compare(*a.toDecimal(), *b.toDecimal());
    }
    if (a.type != b.type)
        return std::nullopt;
    switch (a.type) {
    case Type::Bool:
        return a.as.boolean <=> b.as.boolean;
    case Type::String:
        return a.text().compare(b.text()) <=> 0;
    case Type::Moment: {
        const auto seconds = a.as.time.seconds <=> b.as.time.seconds;
        return seconds != 0 ? seconds : a.as.time.nanos <=> b.as.time.nanos;
    }
    default:
        return std::nullopt;
    }
}

bool equals(const Value &a, const Value &b)
{
    if (a.type == Value::Type::String && b.type == Value::Type::String)
        return a.text() == b.text();
    if (a.type == Value::Type::Json && b.type == Value::Type::Json) {
        std::string left;
        std::string right;
        appendJson(*a.as.json, left);
        appendJson(*b.as.json, right);
        return left == right;
    }
    const auto ordering = order(a, b);
    return ordering && *ordering == std::partial_ordering::equivalent;
}

std::optional<Value> parseNumber(std::string_view text)
{
    std::int64_t integer = 0;
    const char *end = text.data() + text.size();
    if (const auto read = std::from_chars(text.data(), end, integer); read.ec == std::errc() && read.ptr == end)
        return Value::of(integer);
    if (const auto decimal = Decimal::parse(text))
        return Value::of(*decimal);
    double real = 0;
    const char *start = text.data() + (text.starts_with('+') ? 1 : 0);
    const bool plain = start < end && (*start == '-' || *start == '.' || (*start >= '0' && *start <= '9')); // no `inf`
    if (const auto read = std::from_chars(start, end, real); plain && read.ec == std::errc() && read.ptr == end && std::isfinite(real))
        return Value::of(real);
    return std::nullopt;
}

std::string formatFloat(double value)
{
    char buffer[40];
    const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value);
    std::string out(buffer, error == std::errc() ? static_cast<std::size_t>(end - buffer) : 0);
    if (out.find_first_not_of("-0123456789") == std::string::npos)
        out += ".0";
    return out;
}

bool appendText(const Value &value, std::string &out)
{
    switch (value.type) {
    case Value::Type::Missing:
    case Value::Type::Null:
        break;
    case Value::Type::Bool:
        out += value.as.boolean ? "true" : "false";
        break;
    case Value::Type::Integer: {
        char buffer[24];
        const auto [end, error] = std::to_chars(buffer, buffer + sizeof buffer, value.as.integer);
        out.append(buffer, error == std::errc() ? static_cast<std::size_t>(end - buffer) : 0);
        break;
    }
    case Value::Type::Float:
        out += formatFloat(value.as.real);
        break;
    case Value::Type::Decimal:
        out += value.decimal().toString();
        break;
    case Value::Type::Moment:
        out += value.moment().toString();
        break;
    case Value::Type::String:
        out += value.text();
        break;
    case Value::Type::Json:
        return appendJson(*value.as.json, out);
    }
    return true;
}

} // namespace nephoscope::select
