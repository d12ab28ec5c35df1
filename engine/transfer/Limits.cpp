#include "transfer/Limits.h"

#include "core/Text.h"

#include <algorithm>
#include <array>
#include <ctime>

namespace nephoscope::transfer {

namespace {

constexpr int week = 7;
constexpr std::uint8_t allDays = 0x7f;

Unexpected invalid(std::string sentence)
{
    return fail({"InvalidArgument", std::move(sentence), 400});
}

bool isRate(std::uint64_t rate)
{
    return rate == 0 || (rate >= Limits::leastRate && rate <= Limits::mostRate);
}

bool areRates(const Rates &rates) { return isRate(rates.up) && isRate(rates.down); }

/// The day (0 is Monday) and the minute of it.
struct Moment
{
    int day = 0;
    int minute = 0;
};

Moment momentOf(Timestamp when)
{
    const std::time_t seconds = when.time_since_epoch().count() / 1000;
    std::tm local {};
    ::localtime_r(&seconds, &local);
    return {(local.tm_wday + week - 1) % week, local.tm_hour * 60 + local.tm_min};
}

bool beginsOn(const ScheduleRule &rule, int day)
{
    return (rule.days >> (day % week) & 1) != 0;
}

bool covers(const ScheduleRule &rule, const Moment &moment)
{
    if (rule.from < rule.to)
        return beginsOn(rule, moment.day) && moment.minute >= rule.from && moment.minute < rule.to;
    // Over midnight: its evening, or the morning after the day before.
    return (beginsOn(rule, moment.day) && moment.minute >= rule.from)
        || (beginsOn(rule, moment.day + week - 1) && moment.minute < rule.to);
}

void addNumber(std::string &text, std::uint64_t number)
{
    if (!text.empty() && text.back() != '|')
        text += ',';
    text += std::to_string(number);
}

template <std::size_t Count>
std::optional<std::array<std::uint64_t, Count>> numbersOf(std::string_view text)
{
    const auto parts = split(text, ',');
    if (parts.size() != Count)
        return std::nullopt;
    std::array<std::uint64_t, Count> numbers{};
    for (std::size_t i = 0; i < Count; ++i) {
        const auto number = parseInteger(parts[i]);
        if (!number || *number < 0)
            return std::nullopt;
        numbers[i] = std::uint64_t(*number);
    }
    return numbers;
}

} // namespace

Expected<void> check(const Limits &limits)
{
    if (limits.jobs < 0 || limits.jobs > Limits::mostJobs)
        return invalid("From 1 to 1,000 jobs can move at a time, or 0 for any number.");
    if (limits.parts < 1 || limits.parts > Limits::mostParts)
        return invalid("From 1 to 64 parts can be under way at a time.");
    if (limits.partsPerJob < 0 || limits.partsPerJob > Limits::mostParts)
        return invalid("From 1 to 64 parts of a job can be under way at a time, or 0 for any number.");
    if (!areRates(limits.rates))
        return invalid("A bandwidth limit is from 16 KiB to 1 TiB per second, or 0 for none.");
    if (limits.schedule.size() > Limits::mostRules)
        return invalid("A schedule has 50 rules at most.");
    for (const ScheduleRule &rule : limits.schedule) {
        if (rule.days == 0 || rule.days > allDays)
            return invalid("A rule of the schedule needs a day of the week.");
        if (rule.from < 0 || rule.from >= ScheduleRule::minutesOfDay || rule.to < 0 || rule.to >= ScheduleRule::minutesOfDay)
            return invalid("A rule of the schedule is from 00:00 to 23:59.");
        if (!areRates(rule.rates))
            return invalid("A bandwidth limit is from 16 KiB to 1 TiB per second, or 0 for none.");
    }
    return {};
}

Expected<void> check(const JobLimits &limits)
{
    if (limits.parts < 0 || limits.parts > Limits::mostParts)
        return invalid("From 1 to 64 parts of a job can be under way at a time, or 0 for any number.");
    if (!isRate(limits.rate))
        return invalid("A bandwidth limit is from 16 KiB to 1 TiB per second, or 0 for none.");
    return {};
}

Rates ratesAt(const Limits &limits, Timestamp when)
{
    if (limits.schedule.empty())
        return limits.rates;
    const Moment moment = momentOf(when);
    for (const ScheduleRule &rule : limits.schedule) {
        if (covers(rule, moment))
            return rule.rates;
    }
    return limits.rates;
}

Duration untilNextRule(const Limits &limits, Timestamp when)
{
    constexpr int longest = 60;
    const Moment moment = momentOf(when);
    int minutes = longest;
    for (const ScheduleRule &rule : limits.schedule) {
        for (const int edge : {rule.from, rule.to}) {
            const int ahead = (edge - moment.minute + ScheduleRule::minutesOfDay) % ScheduleRule::minutesOfDay;
            if (ahead > 0)
                minutes = std::min(minutes, ahead);
        }
    }
    const std::int64_t into = when.time_since_epoch().count() % 60'000;
    return Duration(std::int64_t(minutes) * 60'000 - into);
}

// `jobs,parts,partsPerJob,up,down`, then `|days,from,to,up,down` for each rule.
std::string toText(const Limits &limits)
{
    std::string text;
    for (const std::uint64_t number : {std::uint64_t(limits.jobs), std::uint64_t(limits.parts), std::uint64_t(limits.partsPerJob), limits.rates.up, limits.rates.down})
        addNumber(text, number);
    for (const ScheduleRule &rule : limits.schedule) {
        text += '|';
        for (const std::uint64_t number : {std::uint64_t(rule.days), std::uint64_t(rule.from), std::uint64_t(rule.to), rule.rates.up, rule.rates.down})
            addNumber(text, number);
    }
    return text;
}

std::optional<Limits> limitsOf(std::string_view text)
{
    const auto parts = split(text, '|');
    Limits limits;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const auto numbers = numbersOf<5>(parts[i]);
        if (!numbers)
            return std::nullopt;
        const auto &[first, second, third, up, down] = *numbers;
        if (i == 0) {
            limits.jobs = int(std::min<std::uint64_t>(first, Limits::mostJobs));
            limits.parts = int(std::min<std::uint64_t>(second, Limits::mostParts));
            limits.partsPerJob = int(std::min<std::uint64_t>(third, Limits::mostParts));
            limits.rates = {up, down};
        } else {
            limits.schedule.push_back({std::uint8_t(std::min<std::uint64_t>(first, 255)), int(std::min<std::uint64_t>(second, 9999)),
                                       int(std::min<std::uint64_t>(third, 9999)), {up, down}});
        }
    }
    return check(limits) ? std::optional(std::move(limits)) : std::nullopt;
}

} // namespace nephoscope::transfer
