#include "services/secretsmanager/RotationRules.h"

#include "core/Text.h"
#include "services/Schedule.h"
#include "services/secretsmanager/Errors.h"

namespace nephoscope::secretsmanager {

namespace {

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;

/// The hours of `3h`; nothing for what is none.
std::optional<std::int64_t> hoursOf(std::string_view duration)
{
    const auto count = duration.ends_with('h') ? parseInteger(duration.substr(0, duration.size() - 1)) : std::nullopt;
    return count && *count >= 1 && *count <= 24 ? count : std::nullopt;
}

bool isByHours(std::string_view schedule)
{
    return schedule.starts_with("rate(") && schedule.find("hour") != std::string_view::npos;
}

/// On the hour, in days or at least four hours (User Guide, "Schedule expressions").
bool isSchedule(std::string_view text)
{
    const auto schedule = Schedule::parse(text);
    if (!schedule)
        return false;
    if (text.starts_with("rate("))
        return text.find("minute") == std::string_view::npos && *schedule->next(Timestamp()) >= Timestamp(4h);
    const auto fields = split(text.substr(5, text.size() - 6), ' ');
    return fields.front() == "0" && fields.back() == "*";
}

} // namespace

Expected<void> checkRules(const RotationRules &rules)
{
    if (rules.days && !rules.schedule.empty())
        return fail(invalidParameter("You can't specify both AutomaticallyAfterDays and ScheduleExpression in RotationRules."));
    if (!rules.schedule.empty() && !isSchedule(rules.schedule))
        return fail(invalidParameter("Invalid ScheduleExpression: " + rules.schedule));
    if (!rules.duration.empty() && !hoursOf(rules.duration))
        return fail(invalidParameter("Invalid Duration: " + rules.duration));
    return {};
}

std::optional<Timestamp> nextRotation(const RotationRules &rules, Timestamp from)
{
    if (rules.days)
        return floor<days>(from + days(*rules.days));
    const auto schedule = Schedule::parse(rules.schedule);
    const auto next = schedule ? schedule->next(from) : std::nullopt;
    if (!next || rules.schedule.starts_with("cron("))
        return next;
    return isByHours(rules.schedule) ? Timestamp(floor<hours>(*next)) : Timestamp(floor<days>(*next));
}

std::optional<Timestamp> nextRotationDate(const Secret &secret)
{
    if (!secret.rotation || !secret.rotates.value_or(false) || secret.deletion)
        return std::nullopt;
    if (const auto length = hoursOf(secret.rules.duration))
        return *secret.rotation + hours(*length);
    return isByHours(secret.rules.schedule) ? *secret.rotation + 1h : Timestamp(floor<days>(*secret.rotation) + days(1) - 1s);
}

} // namespace nephoscope::secretsmanager
