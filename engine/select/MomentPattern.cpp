#include "select/Moment.h"
#include "select/SelectErrors.h"

#include <chrono>
#include <cstdio>

namespace nephoscope::select {

namespace {

constexpr std::string_view months[] = {"January", "February", "March",     "April",   "May",      "June",
                                       "July",    "August",   "September", "October", "November", "December"};

/// A pattern's symbol repeated `count` times, or (symbol 0) the text between its symbols.
struct Piece
{
    char symbol = 0;
    int count = 0;
    std::string text = {};
};

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

int longest(char symbol)
{
    switch (symbol) {
    case 'y':
        return 4;
    case 'M':
    case 'X':
    case 'x':
        return 5;
    case 'd':
    case 'h':
    case 'H':
    case 'm':
    case 's':
        return 2;
    case 'S':
        return 9;
    case 'a':
    case 'n':
        return 1;
    default:
        return 0;
    }
}

Expected<std::vector<Piece>> split(std::string_view pattern)
{
    std::vector<Piece> pieces;
    const auto literal = [&](std::string_view text) {
        if (pieces.empty() || pieces.back().symbol != 0)
            pieces.push_back({});
        pieces.back().text += text;
    };
    for (std::size_t i = 0; i < pattern.size();) {
        const char c = pattern[i];
        if (c == '\'') {
            const std::size_t end = pattern.find('\'', i + 1);
            if (end == std::string_view::npos)
                return fail(selectError("EvaluatorUnterminatedTimestampFormatPatternToken"));
            literal(end == i + 1 ? std::string_view("'") : pattern.substr(i + 1, end - i - 1));
            i = end + 1;
        } else if (isLetter(c)) {
            std::size_t end = i;
            while (end < pattern.size() && pattern[end] == c)
                ++end;
            const int count = static_cast<int>(end - i);
            if (count > longest(c) || (c == 'y' && count == 3))
                return fail(selectError("EvaluatorInvalidTimestampFormatPatternSymbol"));
            pieces.push_back({c, count});
            i = end;
        } else {
            literal(pattern.substr(i, 1));
            ++i;
        }
    }
    return pieces;
}

std::string padded(std::int64_t value, int width)
{
    char buffer[24];
    return {buffer, static_cast<std::size_t>(std::snprintf(buffer, sizeof buffer, "%0*lld", width, static_cast<long long>(value)))};
}

std::string offsetText(std::int64_t minutes, char symbol, int count)
{
    if (minutes == 0 && symbol == 'X')
        return "Z";
    std::string out(1, minutes < 0 ? '-' : '+');
    const std::int64_t absolute = minutes < 0 ? -minutes : minutes;
    out += padded(absolute / 60, 2);
    if (count == 1 && absolute % 60 == 0)
        return out;
    if (count == 3 || count == 5)
        out += ':';
    return out + padded(absolute % 60, 2);
}

/// Up to `most` digits off the front; false when there is none.
bool takeNumber(std::string_view &text, std::size_t most, std::int64_t &value)
{
    std::size_t count = 0;
    value = 0;
    while (count < most && count < text.size() && text[count] >= '0' && text[count] <= '9')
        value = value * 10 + (text[count++] - '0');
    text.remove_prefix(count);
    return count > 0;
}

bool takeOffset(std::string_view &text, std::int64_t &minutes)
{
    minutes = 0;
    if (text.starts_with('Z')) {
        text.remove_prefix(1);
        return true;
    }
    const bool negative = text.starts_with('-');
    if (!negative && !text.starts_with('+'))
        return false;
    text.remove_prefix(1);
    std::int64_t hour = 0;
    std::int64_t minute = 0;
    if (!takeNumber(text, 2, hour))
        return false;
    if (text.starts_with(':'))
        text.remove_prefix(1);
    if (!text.empty() && !takeNumber(text, 2, minute))
        return false;
    if (hour > 23 || minute > 59)
        return false;
    minutes = (hour * 60 + minute) * (negative ? -1 : 1);
    return true;
}

bool takeMonthName(std::string_view &text, bool whole, std::int64_t &month)
{
    for (std::size_t i = 0; i < std::size(months); ++i) {
        const std::string_view name = whole ? months[i] : months[i].substr(0, 3);
        if (text.starts_with(name)) {
            text.remove_prefix(name.size());
            month = static_cast<std::int64_t>(i) + 1;
            return true;
        }
    }
    return false;
}

} // namespace

Expected<std::string> Moment::format(std::string_view pattern) const
{
    const auto pieces = split(pattern);
    if (!pieces)
        return fail(pieces.error());
    const auto get = [this](DatePart part) { return extract(part); };
    std::string out;
    for (const Piece &piece : *pieces) {
        switch (piece.symbol) {
        case 0:
            out += piece.text;
            break;
        case 'y':
            out += piece.count == 2 ? padded(get(DatePart::Year) % 100, 2) : padded(get(DatePart::Year), piece.count);
            break;
        case 'M': {
            const std::int64_t month = get(DatePart::Month);
            const std::string_view name = months[month - 1];
            if (piece.count <= 2)
                out += padded(month, piece.count);
            else
                out += piece.count == 3 ? name.substr(0, 3) : piece.count == 4 ? name : name.substr(0, 1);
            break;
        }
        case 'd':
            out += padded(get(DatePart::Day), piece.count);
            break;
        case 'a':
            out += get(DatePart::Hour) < 12 ? "AM" : "PM";
            break;
        case 'h': {
            const std::int64_t hour = get(DatePart::Hour) % 12;
            out += padded(hour == 0 ? 12 : hour, piece.count);
            break;
        }
        case 'H':
            out += padded(get(DatePart::Hour), piece.count);
            break;
        case 'm':
            out += padded(get(DatePart::Minute), piece.count);
            break;
        case 's':
            out += padded(get(DatePart::Second), piece.count);
            break;
        case 'S':
            out += padded(nanos, 9).substr(0, static_cast<std::size_t>(piece.count));
            break;
        case 'n':
            out += std::to_string(nanos);
            break;
        default:
            out += offsetText(offset == unknownOffset ? 0 : offset, piece.symbol, piece.count);
        }
    }
    return out;
}

Expected<std::optional<Moment>> Moment::parse(std::string_view text, std::string_view pattern)
{
    const auto pieces = split(pattern);
    if (!pieces)
        return fail(pieces.error());
    std::int64_t year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, offsetMinutes = 0;
    std::int64_t half = -1; // 0 AM, 1 PM
    bool hasOffset = false;
    Moment moment;
    for (const Piece &piece : *pieces) {
        const auto reach = [&](Precision precision) { moment.precision = std::max(moment.precision, precision); };
        bool fine = true;
        switch (piece.symbol) {
        case 0:
            fine = text.starts_with(piece.text);
            text.remove_prefix(fine ? piece.text.size() : 0);
            break;
        case 'y':
            fine = takeNumber(text, piece.count == 2 ? 2 : 4, year);
            if (piece.count == 2)
                year += year < 70 ? 2000 : 1900;
            break;
        case 'M':
            fine = piece.count <= 2 ? takeNumber(text, 2, month) : piece.count <= 4 && takeMonthName(text, piece.count == 4, month);
            reach(Precision::Month);
            break;
        case 'd':
            fine = takeNumber(text, 2, day);
            reach(Precision::Day);
            break;
        case 'a':
            half = text.starts_with("PM") ? 1 : text.starts_with("AM") ? 0 : -1;
            fine = half >= 0;
            text.remove_prefix(fine ? 2 : 0);
            break;
        case 'h':
        case 'H':
            fine = takeNumber(text, 2, hour);
            reach(Precision::Minute);
            break;
        case 'm':
            fine = takeNumber(text, 2, minute);
            reach(Precision::Minute);
            break;
        case 's':
            fine = takeNumber(text, 2, second);
            reach(Precision::Second);
            break;
        case 'S': {
            const std::size_t before = text.size();
            std::int64_t fraction = 0;
            fine = takeNumber(text, static_cast<std::size_t>(piece.count), fraction);
            moment.fractionDigits = static_cast<std::uint8_t>(before - text.size());
            for (std::size_t digits = moment.fractionDigits; digits < 9; ++digits)
                fraction *= 10;
            moment.nanos = static_cast<std::uint32_t>(fraction);
            reach(Precision::Fraction);
            break;
        }
        case 'n': {
            std::int64_t fraction = 0;
            fine = takeNumber(text, 9, fraction);
            moment.nanos = static_cast<std::uint32_t>(fraction);
            moment.fractionDigits = 9;
            reach(Precision::Fraction);
            break;
        }
        default:
            hasOffset = true;
            fine = takeOffset(text, offsetMinutes);
        }
        if (!fine)
            return std::optional<Moment>();
    }
    if (half >= 0) {
        if (hour < 1 || hour > 12)
            return std::optional<Moment>();
        hour = hour % 12 + half * 12;
    }
    if (!text.empty() || month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59)
        return std::optional<Moment>();
    const std::chrono::year_month_day date{std::chrono::year{static_cast<int>(year)}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok() || year < 1)
        return std::optional<Moment>();
    moment.seconds = std::chrono::sys_days{date}.time_since_epoch().count() * std::int64_t(86'400) + hour * 3600 + minute * 60 + second
        - offsetMinutes * 60;
    if (hasOffset)
        moment.offset = static_cast<std::int16_t>(offsetMinutes);
    return std::optional<Moment>(moment);
}

} // namespace nephoscope::select
