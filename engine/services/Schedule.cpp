#include "services/Schedule.h"

#include "core/Text.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace nephoscope {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> monthNames{"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"};
constexpr std::array<std::string_view, 7> dayNames{"SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"};

/// What a field may hold.
struct Range
{
    int low;
    int high;
    std::span<const std::string_view> names = {}; ///< the first one stands for `low`
};

std::optional<int> number(std::string_view text, const Range &range)
{
    for (std::size_t index = 0; index < range.names.size(); ++index) {
        if (equalsIgnoreCase(text, range.names[index]))
            return range.low + static_cast<int>(index);
    }
    const bool digits = !text.empty() && std::all_of(text.begin(), text.end(), [](unsigned char c) { return std::isdigit(c); });
    const auto value = digits ? parseInteger(text) : std::nullopt;
    if (!value || *value < range.low || *value > range.high)
        return std::nullopt;
    return static_cast<int>(*value);
}

/// `*`, `5`, `1-5`, `0/15`, `1-30/5`, and lists of them.
bool readList(std::string_view text, const Range &range, const std::function<void(int)> &take)
{
    for (std::string_view part : split(text, ',')) {
        int step = 1;
        const std::size_t slash = part.find('/');
        const bool stepped = slash != std::string_view::npos;
        if (stepped) {
            const auto every = number(part.substr(slash + 1), {1, range.high});
            if (!every)
                return false;
            step = *every;
            part = part.substr(0, slash);
        }
        int from = range.low, to = range.high;
        if (part != "*") {
            const std::size_t dash = part.find('-');
            const auto first = number(part.substr(0, dash), range);
            const auto last = dash == std::string_view::npos ? first : number(part.substr(dash + 1), range);
            if (!first || !last)
                return false;
            from = *first;
            // `5/10` goes on to the end.
            to = stepped && dash == std::string_view::npos ? range.high : *last;
        }
        if (from > to) { // FRI-MON
            for (int value = from; value <= range.high; value += step)
                take(value);
            from = range.low;
        }
        for (int value = from; value <= to; value += step)
            take(value);
    }
    return true;
}

std::optional<std::uint64_t> readBits(std::string_view text, const Range &range)
{
    std::uint64_t bits = 0;
    if (!readList(text, range, [&bits](int value) { bits |= std::uint64_t(1) << value; }))
        return std::nullopt;
    return bits;
}

bool has(std::uint64_t bits, unsigned value)
{
    return (bits >> value & 1) != 0;
}

/// 1 is Sunday.
unsigned weekdayOf(year_month_day date)
{
    return std::chrono::weekday(std::chrono::sys_days(date)).c_encoding() + 1;
}

unsigned lastDayOf(year_month_day date)
{
    return unsigned(year_month_day(date.year() / date.month() / std::chrono::last).day());
}


/// The weekday closest to a day, in the same month.
unsigned nearestWeekday(year_month_day date, unsigned day)
{
    const unsigned last = lastDayOf(date);
    day = std::min(day, last);
    const unsigned weekday = weekdayOf(date.year() / date.month() / std::chrono::day(day));
    if (weekday == 7)
        return day > 1 ? day - 1 : day + 2;
    if (weekday == 1)
        return day < last ? day + 1 : day - 2;
    return day;
}

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> found;
    for (const std::string_view word : split(text, ' ')) {
        if (!word.empty())
            found.push_back(word);
    }
    return found;
}

} // namespace

std::optional<Schedule> Schedule::parse(std::string_view expression)
{
    const auto body = [&](std::string_view name) -> std::optional<std::string_view> {
        if (!expression.starts_with(name) || !expression.ends_with(')'))
            return std::nullopt;
        return expression.substr(name.size(), expression.size() - name.size() - 1);
    };
    if (const auto inside = body("rate(")) {
        if (const auto rate = parseRate(*inside))
            return Schedule(*rate);
    } else if (const auto fields = body("cron(")) {
        if (const auto times = parseCron(*fields))
            return Schedule(*times);
    }
    return std::nullopt;
}

std::optional<Duration> Schedule::parseRate(std::string_view body)
{
    static constexpr std::pair<std::string_view, std::chrono::minutes> units[] = {
        {"minute", std::chrono::minutes(1)}, {"hour", std::chrono::minutes(60)}, {"day", std::chrono::minutes(24 * 60)}};
    const auto parts = words(body);
    const auto value = parts.size() == 2 ? number(parts[0], {1, 100'000'000}) : std::nullopt;
    if (!value)
        return std::nullopt;
    for (const auto &[name, length] : units) {
        const std::string wanted = std::string(name) + (*value == 1 ? "" : "s");
        if (parts[1] == wanted)
            return length * *value;
    }
    return std::nullopt;
}

std::optional<Schedule::Cron> Schedule::parseCron(std::string_view body)
{
    const auto parts = words(body);
    if (parts.size() != 6 || (parts[2] == "?") == (parts[4] == "?"))
        return std::nullopt;
    const auto minutes = readBits(parts[0], {0, 59});
    const auto hours = readBits(parts[1], {0, 23});
    const auto months = readBits(parts[3], {1, 12, monthNames});
    if (!minutes || !hours || !months)
        return std::nullopt;
    Cron fields{*minutes, *hours, *months, {}, {}};
    if (!readList(parts[5], {cron::firstYear, cron::lastYear}, [&fields](int year) { fields.years.set(std::size_t(year - cron::firstYear)); }))
        return std::nullopt;
    if (parts[4] == "?") {
        const auto days = parseMonthDays(parts[2]);
        if (!days)
            return std::nullopt;
        fields.days = *days;
    } else {
        const auto days = parseWeekDays(parts[4]);
        if (!days)
            return std::nullopt;
        fields.days = *days;
    }
    return fields;
}

std::optional<cron::MonthDays> Schedule::parseMonthDays(std::string_view text)
{
    cron::MonthDays found;
    if (text == "L") {
        found.last = true;
        return found;
    }
    if (text == "LW" || text == "WL") {
        found.lastWeekday = true;
        return found;
    }
    const Range range{1, 31};
    if (text.ends_with('W')) {
        const auto day = number(text.substr(0, text.size() - 1), range);
        if (!day)
            return std::nullopt;
        found.nearestTo = *day;
        return found;
    }
    const auto bits = readBits(text, range);
    if (!bits)
        return std::nullopt;
    found.days = *bits;
    return found;
}

std::optional<cron::WeekDays> Schedule::parseWeekDays(std::string_view text)
{
    const Range range{1, 7, dayNames};
    cron::WeekDays found;
    if (const std::size_t hash = text.find('#'); hash != std::string_view::npos) {
        const auto day = number(text.substr(0, hash), range);
        const auto count = number(text.substr(hash + 1), {1, 5});
        if (!day || !count)
            return std::nullopt;
        found.day = *day;
        found.count = *count;
        return found;
    }
    if (text == "L") { // of the week: Saturday
        found.days = std::uint64_t(1) << 7;
        return found;
    }
    if (text.ends_with('L')) {
        const auto day = number(text.substr(0, text.size() - 1), range);
        if (!day)
            return std::nullopt;
        found.lastOf = *day;
        return found;
    }
    const auto bits = readBits(text, range);
    if (!bits)
        return std::nullopt;
    found.days = *bits;
    return found;
}

bool Schedule::takesDay(const Cron &fields, year_month_day date)
{
    const int year = int(date.year());
    if (!fields.years.test(std::size_t(year - cron::firstYear)) || !has(fields.months, unsigned(date.month())))
        return false;
    const unsigned day = unsigned(date.day());
    if (const auto *month = std::get_if<cron::MonthDays>(&fields.days)) {
        const unsigned last = lastDayOf(date);
        if (month->last)
            return day == last;
        if (month->lastWeekday) {
            const unsigned weekday = weekdayOf(date.year() / date.month() / std::chrono::day(last));
            return day == last - (weekday == 7 ? 1 : weekday == 1 ? 2 : 0);
        }
        if (month->nearestTo > 0)
            return unsigned(month->nearestTo) <= last && day == nearestWeekday(date, unsigned(month->nearestTo));
        return has(month->days, day);
    }
    const auto &week = std::get<cron::WeekDays>(fields.days);
    const unsigned weekday = weekdayOf(date);
    if (week.lastOf > 0)
        return weekday == unsigned(week.lastOf) && day + 7 > lastDayOf(date);
    if (week.day > 0)
        return weekday == unsigned(week.day) && (day - 1) / 7 + 1 == unsigned(week.count);
    return has(week.days, weekday);
}

std::optional<Timestamp> Schedule::nextOf(const Cron &fields, Timestamp time)
{
    using namespace std::chrono;
    const auto from = floor<minutes>(time) + minutes(1);
    auto day = floor<days>(from);
    int first = int((from - day) / minutes(1));
    const auto end = sys_days(year(cron::lastYear + 1) / January / 1);
    for (; day < end; day += days(1), first = 0) {
        const year_month_day date(day);
        if (int(date.year()) < cron::firstYear || !takesDay(fields, date))
            continue;
        for (int minute = first; minute < 24 * 60; ++minute) {
            if (has(fields.hours, unsigned(minute / 60)) && has(fields.minutes, unsigned(minute % 60)))
                return Timestamp(day + minutes(minute));
        }
    }
    return std::nullopt;
}

std::optional<Timestamp> Schedule::next(Timestamp time) const
{
    if (const auto *rate = std::get_if<Duration>(&m_when))
        return time + *rate;
    return nextOf(std::get<Cron>(m_when), time);
}

} // namespace nephoscope
