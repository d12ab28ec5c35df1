#pragma once

#include "services/Schedule.h"

#include <vector>

namespace nephoscope::autoscaling {

/// A recurrence of a scheduled action: the five fields of Unix cron, in UTC (`0 9 * * MON-FRI`). Days of the month and of the
/// week that are both given are alternatives.
class Recurrence
{
public:
    /// Nothing when it is none.
    static std::optional<Recurrence> parse(std::string_view text);
    /// The first time after `time`; nothing when there is none.
    std::optional<Timestamp> next(Timestamp time) const;

private:
    std::vector<Schedule> m_schedules;
};

} // namespace nephoscope::autoscaling
