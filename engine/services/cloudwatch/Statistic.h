#pragma once

#include "services/Distribution.h"

#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::cloudwatch {

/// A statistic by its name: `Average`, `p99.9`, `tm90`, `TM(10%:90%)`, `PR(100:2000)`, `IQM` … (CloudWatch User Guide,
/// "CloudWatch statistics definitions").
class Statistic
{
public:
    static std::optional<Statistic> parse(std::string_view name);

    /// Nothing where it cannot be told: percentiles of a set whose values nobody knows.
    std::optional<double> of(const Distribution &distribution) const;
    /// What the name stands for is one of the five simple ones.
    bool isSimple() const { return m_kind <= Kind::Maximum; }
    const std::string &name() const { return m_name; }

private:
    enum class Kind { SampleCount, Average, Sum, Minimum, Maximum, Percentile, TrimmedMean, WinsorizedMean, TrimmedCount, TrimmedSum, PercentileRank };

    std::optional<double> overRange(const Distribution &distribution) const;
    bool parseRange(std::string_view text);

    Kind m_kind = Kind::Average;
    std::string m_name;
    bool m_percent = true; ///< bounds are percentiles, else values
    double m_low = 0;
    double m_high = 100;
    bool m_hasLow = true;
    bool m_hasHigh = true;
};

/// The smallest value that so many percent of all reach at most; nearest rank.
double percentile(const Distribution::Values &values, double count, double percent);

} // namespace nephoscope::cloudwatch
