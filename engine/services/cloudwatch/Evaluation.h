#pragma once

#include <optional>
#include <string>
#include <vector>

namespace nephoscope::cloudwatch {

/// What decides an alarm's state (CloudWatch User Guide, "Alarm evaluation" and "Configuring how CloudWatch alarms treat
/// missing data").
struct AlarmTest
{
    std::string comparison; ///< `GreaterThanThreshold` …
    double threshold = 0;
    int periods = 1;  ///< N
    int toAlarm = 1;  ///< M
    std::string missing = "missing";

    bool breaches(double value) const;
    /// `points`: the newest first, nothing where there is no data. Nothing: it stays in the state it is in.
    std::optional<std::string> state(const std::vector<std::optional<double>> &points) const;
};

} // namespace nephoscope::cloudwatch
