#include "services/autoscaling/Recurrence.h"

#include "core/Text.h"

#include <algorithm>
#include <cctype>

namespace nephoscope::autoscaling {

namespace {

/// Days of the week count from 0 for Sunday, and 7 is Sunday too; schedules of EventBridge count from 1. Numbers after `/` are
/// steps and stay.
std::optional<std::string> weekDays(std::string_view text)
{
    std::string made;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        const bool step = at > 0 && text[at - 1] == '/';
        if (!std::isdigit(static_cast<unsigned char>(c)) || step) {
            if (c == '#' || c == '?' || c == 'L')
                return std::nullopt;
            made += c;
            continue;
        }
        if (c > '7' || (at + 1 < text.size() && std::isdigit(static_cast<unsigned char>(text[at + 1]))))
            return std::nullopt;
        made += c == '7' ? '1' : char(c + 1);
    }
    return made;
}

} // namespace

std::optional<Recurrence> Recurrence::parse(std::string_view text)
{
    std::vector<std::string> fields;
    for (const std::string_view part : split(text, ' ')) {
        if (!part.empty())
            fields.emplace_back(part);
    }
    if (fields.size() != 5)
        return std::nullopt;
    const bool anyDay = fields[2] == "*", anyWeekDay = fields[4] == "*";
    const std::string time = fields[0] + ' ' + fields[1] + ' ';
    Recurrence made;
    const auto add = [&made](const std::string &expression) {
        const auto schedule = Schedule::parse("cron(" + expression + ')');
        if (schedule)
            made.m_schedules.push_back(*schedule);
        return schedule.has_value();
    };
    if (fields[2].find_first_of("LW?") != std::string::npos)
        return std::nullopt;
    if ((!anyDay || anyWeekDay) && !add(time + fields[2] + ' ' + fields[3] + " ? *"))
        return std::nullopt;
    if (!anyWeekDay) {
        const auto days = weekDays(fields[4]);
        if (!days || !add(time + "? " + fields[3] + ' ' + *days + " *"))
            return std::nullopt;
    }
    return made;
}

std::optional<Timestamp> Recurrence::next(Timestamp time) const
{
    std::optional<Timestamp> first;
    for (const Schedule &schedule : m_schedules) {
        const auto next = schedule.next(time);
        if (next && (!first || *next < *first))
            first = next;
    }
    return first;
}

} // namespace nephoscope::autoscaling
