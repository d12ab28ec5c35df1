#include "core/Clock.h"

#include <array>
#include <cstdio>

namespace nephoscope {

namespace {

using namespace std::chrono;

struct Parts
{
    year_month_day date;
    hh_mm_ss<milliseconds> time;
};

Parts partsOf(Timestamp when)
{
    const auto day = floor<days>(when);
    return {year_month_day(day), hh_mm_ss<milliseconds>(when - day)};
}

constexpr std::array<const char *, 7> dayNames = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
constexpr std::array<const char *, 12> monthNames = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

template <class... Args>
std::string format(const char *pattern, Args... args)
{
    char buffer[64];
    const int length = std::snprintf(buffer, sizeof buffer, pattern, args...);
    return std::string(buffer, static_cast<std::size_t>(length));
}

/// Reads exactly `count` digits at `text`, moving it on; -1 when they are not there.
int digits(std::string_view &text, std::size_t count)
{
    if (text.size() < count)
        return -1;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(count);
    return value;
}

bool literal(std::string_view &text, std::string_view expected)
{
    if (!text.starts_with(expected))
        return false;
    text.remove_prefix(expected.size());
    return true;
}

bool assemble(int y, int mo, int d, int h, int mi, int s, int ms, Timestamp &out)
{
    const year_month_day date{year(y), month(static_cast<unsigned>(mo)), day(static_cast<unsigned>(d))};
    if (y < 0 || mo < 1 || d < 1 || !date.ok() || h < 0 || h > 23 || mi < 0 || mi > 59 || s < 0 || s > 60 || ms < 0)
        return false;
    out = sys_days(date) + hours(h) + minutes(mi) + seconds(s) + milliseconds(ms);
    return true;
}

/// `.123` of any length; only milliseconds are kept. Zero when there is no fraction.
int fraction(std::string_view &text)
{
    if (!literal(text, "."))
        return 0;
    int value = 0;
    int scale = 100;
    bool any = false;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        value += (text.front() - '0') * scale;
        scale /= 10;
        any = true;
        text.remove_prefix(1);
    }
    return any ? value : -1;
}

} // namespace

std::string formatIso8601(Timestamp time, bool millis)
{
    const Parts p = partsOf(time);
    const int y = int(p.date.year());
    const unsigned mo = unsigned(p.date.month());
    const unsigned d = unsigned(p.date.day());
    const int h = int(p.time.hours().count());
    const int mi = int(p.time.minutes().count());
    const int s = int(p.time.seconds().count());
    if (!millis)
        return format("%04d-%02u-%02uT%02d:%02d:%02dZ", y, mo, d, h, mi, s);
    return format("%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", y, mo, d, h, mi, s, int(p.time.subseconds().count()));
}

std::string formatBasicIso8601(Timestamp time)
{
    const Parts p = partsOf(time);
    return format("%04d%02u%02uT%02d%02d%02dZ", int(p.date.year()), unsigned(p.date.month()), unsigned(p.date.day()),
                  int(p.time.hours().count()), int(p.time.minutes().count()), int(p.time.seconds().count()));
}

std::string formatHttpDate(Timestamp time)
{
    const Parts p = partsOf(time);
    const unsigned dayOfWeek = weekday(floor<days>(time)).c_encoding();
    return format("%s, %02u %s %04d %02d:%02d:%02d GMT", dayNames[dayOfWeek], unsigned(p.date.day()),
                  monthNames[unsigned(p.date.month()) - 1], int(p.date.year()), int(p.time.hours().count()),
                  int(p.time.minutes().count()), int(p.time.seconds().count()));
}

bool parseIso8601(std::string_view text, Timestamp &out)
{
    const int y = digits(text, 4);
    if (!literal(text, "-"))
        return false;
    const int mo = digits(text, 2);
    if (!literal(text, "-"))
        return false;
    const int d = digits(text, 2);
    if (text.empty())
        return assemble(y, mo, d, 0, 0, 0, 0, out);
    if (!literal(text, "T") && !literal(text, "t") && !literal(text, " "))
        return false;
    const int h = digits(text, 2);
    if (!literal(text, ":"))
        return false;
    const int mi = digits(text, 2);
    int s = 0;
    int ms = 0;
    if (literal(text, ":")) {
        s = digits(text, 2);
        ms = fraction(text);
    }
    if (!assemble(y, mo, d, h, mi, s, ms, out))
        return false;
    if (text.empty() || text == "Z" || text == "z")
        return true;
    const bool east = literal(text, "+");
    if (!east && !literal(text, "-"))
        return false;
    const int offsetHours = digits(text, 2);
    literal(text, ":");
    const int offsetMinutes = text.empty() ? 0 : digits(text, 2);
    if (offsetHours < 0 || offsetHours > 23 || offsetMinutes < 0 || offsetMinutes > 59 || !text.empty())
        return false;
    const auto offset = hours(offsetHours) + minutes(offsetMinutes);
    out += east ? -offset : offset;
    return true;
}

bool parseBasicIso8601(std::string_view text, Timestamp &out)
{
    const int y = digits(text, 4);
    const int mo = digits(text, 2);
    const int d = digits(text, 2);
    if (!literal(text, "T"))
        return false;
    const int h = digits(text, 2);
    const int mi = digits(text, 2);
    const int s = digits(text, 2);
    return text == "Z" && assemble(y, mo, d, h, mi, s, 0, out);
}

bool parseHttpDate(std::string_view text, Timestamp &out)
{
    // The weekday is not checked against the date, as no HTTP implementation does.
    const std::size_t comma = text.find(", ");
    if (comma == std::string_view::npos || comma < 3)
        return false;
    text.remove_prefix(comma + 2);
    const int d = digits(text, text.size() > 1 && text[1] == ' ' ? 1 : 2);
    if (!literal(text, " "))
        return false;
    int mo = 0;
    for (std::size_t i = 0; i < monthNames.size(); ++i) {
        if (literal(text, monthNames[i])) {
            mo = int(i) + 1;
            break;
        }
    }
    if (!literal(text, " "))
        return false;
    const int y = digits(text, 4);
    if (!literal(text, " "))
        return false;
    const int h = digits(text, 2);
    if (!literal(text, ":"))
        return false;
    const int mi = digits(text, 2);
    if (!literal(text, ":"))
        return false;
    const int s = digits(text, 2);
    return (text == " GMT" || text == " UTC" || text == " +0000") && assemble(y, mo, d, h, mi, s, 0, out);
}

} // namespace nephoscope
