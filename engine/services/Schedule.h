#pragma once

#include "core/Clock.h"

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

namespace nephoscope {

/// What a cron expression asks for.
namespace cron {

inline constexpr int firstYear = 1970;
inline constexpr int lastYear = 2199;

/// Days of the month: values, or one of the forms with `L` and `W`.
struct MonthDays
{
    std::uint64_t days = 0; ///< bit n: the n-th
    bool last = false;      ///< `L`
    bool lastWeekday = false; ///< `LW`
    int nearestTo = 0;      ///< `nW`
};
/// Days of the week, 1 is Sunday.
struct WeekDays
{
    std::uint64_t days = 0;
    int lastOf = 0; ///< `nL`: the last such day of the month
    int day = 0;    ///< `n#k`: the k-th such day of the month
    int count = 0;
};
struct Fields
{
    std::uint64_t minutes = 0;
    std::uint64_t hours = 0;
    std::uint64_t months = 0;
    std::bitset<lastYear - firstYear + 1> years;
    std::variant<MonthDays, WeekDays> days;
};

} // namespace cron

/// `rate(5 minutes)` or `cron(0 12 ? * MON-FRI *)`, in UTC (EventBridge User Guide, "Setting a schedule pattern").
class Schedule
{
public:
    /// Nothing when it is neither.
    static std::optional<Schedule> parse(std::string_view expression);

    /// The first time after `time`; nothing when there is none any more. A rate counts from `time`.
    std::optional<Timestamp> next(Timestamp time) const;

private:
    using Cron = cron::Fields;

    explicit Schedule(std::variant<Duration, Cron> when) : m_when(when) {}
    static std::optional<Duration> parseRate(std::string_view body);
    static std::optional<Cron> parseCron(std::string_view body);
    static std::optional<cron::MonthDays> parseMonthDays(std::string_view text);
    static std::optional<cron::WeekDays> parseWeekDays(std::string_view text);
    static bool takesDay(const Cron &fields, std::chrono::year_month_day date);
    static std::optional<Timestamp> nextOf(const Cron &fields, Timestamp time);

    std::variant<Duration, Cron> m_when;
};

} // namespace nephoscope
