#include "wire/Scalar.h"

#include "core/Text.h"

#include <charconv>
#include <cmath>
#include <limits>

namespace nephoscope::wire {

using api::Kind;
using api::Shape;
using api::TimestampFormat;

bool isScalar(Kind kind)
{
    switch (kind) {
    case Kind::String:
    case Kind::Integer:
    case Kind::Long:
    case Kind::Float:
    case Kind::Double:
    case Kind::Boolean:
    case Kind::Blob:
    case Kind::Timestamp:
        return true;
    default:
        return false;
    }
}

TimestampFormat timestampFormat(const Shape &shape, const api::Member *member, TimestampFormat fallback)
{
    if (member && member->timestampFormat != TimestampFormat::Default)
        return member->timestampFormat;
    return shape.timestampFormat != TimestampFormat::Default ? shape.timestampFormat : fallback;
}

std::int64_t integer(const Shape &shape, const void *value)
{
    return shape.kind == Kind::Integer ? *static_cast<const std::int32_t *>(value) : *static_cast<const std::int64_t *>(value);
}

bool setInteger(const Shape &shape, std::int64_t number, void *value)
{
    if (shape.kind == Kind::Long) {
        *static_cast<std::int64_t *>(value) = number;
        return true;
    }
    if (number < std::numeric_limits<std::int32_t>::min() || number > std::numeric_limits<std::int32_t>::max())
        return false;
    *static_cast<std::int32_t *>(value) = static_cast<std::int32_t>(number);
    return true;
}

double floating(const Shape &shape, const void *value)
{
    return shape.kind == Kind::Float ? static_cast<double>(*static_cast<const float *>(value)) : *static_cast<const double *>(value);
}

void setFloating(const Shape &shape, double number, void *value)
{
    if (shape.kind == Kind::Float)
        *static_cast<float *>(value) = static_cast<float>(number);
    else
        *static_cast<double *>(value) = number;
}

bool timestampFromSeconds(double seconds, Timestamp &out)
{
    // Years 0001 to 9999: what every textual form can say.
    if (!(seconds >= -62135596800.0 && seconds <= 253402300799.999))
        return false;
    out = Timestamp(std::chrono::milliseconds(std::llround(seconds * 1000.0)));
    return true;
}

static bool numberFromText(std::string_view text, double &out)
{
    if (text == "NaN")
        out = std::numeric_limits<double>::quiet_NaN();
    else if (text == "Infinity")
        out = std::numeric_limits<double>::infinity();
    else if (text == "-Infinity")
        out = -std::numeric_limits<double>::infinity();
    else {
        if (text.empty() || !(text.front() == '-' || text.front() == '.' || (text.front() >= '0' && text.front() <= '9')))
            return false;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
        return error == std::errc() && end == text.data() + text.size() && std::isfinite(out);
    }
    return true;
}

bool timestampFromText(std::string_view text, Timestamp &out)
{
    if (parseIso8601(text, out) || parseHttpDate(text, out))
        return true;
    double seconds = 0;
    return numberFromText(text, seconds) && timestampFromSeconds(seconds, out);
}

bool scalarFromText(const Shape &shape, std::string_view input, void *value)
{
    switch (shape.kind) {
    case Kind::String:
        text(value) = input;
        return true;
    case Kind::Integer:
    case Kind::Long: {
        const auto number = parseInteger(input);
        return number && setInteger(shape, *number, value);
    }
    case Kind::Float:
    case Kind::Double: {
        double number = 0;
        if (!numberFromText(input, number))
            return false;
        setFloating(shape, number, value);
        return true;
    }
    case Kind::Boolean: {
        const bool yes = equalsIgnoreCase(input, "true");
        *static_cast<bool *>(value) = yes;
        return yes || equalsIgnoreCase(input, "false");
    }
    case Kind::Blob:
        return fromBase64(input, static_cast<api::Blob *>(value)->bytes);
    case Kind::Timestamp:
        return timestampFromText(input, *static_cast<Timestamp *>(value));
    default:
        return false;
    }
}

void appendSeconds(Timestamp time, std::string &out)
{
    std::int64_t millis = time.time_since_epoch().count();
    if (millis < 0) {
        out += '-';
        millis = -millis;
    }
    out += std::to_string(millis / 1000);
    if (const std::int64_t rest = millis % 1000; rest != 0) {
        const std::string digits = std::to_string(1000 + rest);
        out += '.';
        out.append(digits, 1, 3);
    }
}

template <class T>
static void appendShortest(T number, std::string &out)
{
    if (std::isnan(number)) {
        out += "NaN";
    } else if (std::isinf(number)) {
        out += number < 0 ? "-Infinity" : "Infinity";
    } else {
        char buffer[32];
        const auto result = std::to_chars(buffer, buffer + sizeof buffer, number);
        const std::string_view digits(buffer, static_cast<std::size_t>(result.ptr - buffer));
        out += digits;
        // `1` would read back as an integer where the type is told by the text.
        if (digits.find_first_of(".e") == std::string_view::npos)
            out += ".0";
    }
}

void appendNumber(double number, std::string &out)
{
    appendShortest(number, out);
}

void appendNumber(float number, std::string &out)
{
    appendShortest(number, out);
}

void scalarToText(const Shape &shape, const void *value, TimestampFormat format, std::string &out)
{
    switch (shape.kind) {
    case Kind::String:
        out += text(value);
        break;
    case Kind::Integer:
    case Kind::Long:
        out += std::to_string(integer(shape, value));
        break;
    case Kind::Float:
        appendNumber(*static_cast<const float *>(value), out);
        break;
    case Kind::Double:
        appendNumber(*static_cast<const double *>(value), out);
        break;
    case Kind::Boolean:
        out += *static_cast<const bool *>(value) ? "true" : "false";
        break;
    case Kind::Blob:
        out += toBase64(asBytes(static_cast<const api::Blob *>(value)->bytes));
        break;
    case Kind::Timestamp: {
        const Timestamp time = *static_cast<const Timestamp *>(value);
        if (format == TimestampFormat::Rfc822)
            out += formatHttpDate(time);
        else if (format == TimestampFormat::UnixTimestamp)
            appendSeconds(time, out);
        else
            out += formatIso8601(time);
        break;
    }
    default:
        break;
    }
}

} // namespace nephoscope::wire
