#pragma once

#include "core/Clock.h"
#include "core/Expected.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::transfer {

/// The most bytes per second of each way; 0: as fast as it goes.
struct Rates
{
    std::uint64_t up = 0;
    std::uint64_t down = 0;

    bool operator==(const Rates &) const = default;
};

/// Other rates at certain hours of the week, in the local time of the engine's clock.
struct ScheduleRule
{
    static constexpr int minutesOfDay = 24 * 60;

    std::uint8_t days = 0x7f; ///< bit 0 is Monday, bit 6 Sunday: the days on which it begins
    int from = 0;             ///< minutes after midnight, below 1,440
    int to = 0;               ///< likewise; not after `from`: on the next day
    Rates rates;

    bool operator==(const ScheduleRule &) const = default;
};

/// What all transfers together may take.
struct Limits
{
    static constexpr int mostJobs = 1000;
    static constexpr int mostParts = 64;
    static constexpr std::uint64_t leastRate = 16 * 1024;
    static constexpr std::uint64_t mostRate = std::uint64_t(1) << 40;
    static constexpr std::size_t mostRules = 50;

    int jobs = 16;       ///< jobs that move at a time, the others wait in their order; 0: any number
    int parts = 8;       ///< parts under way at a time, of all jobs
    int partsPerJob = 0; ///< of one job; 0: as many as there are
    Rates rates;
    std::vector<ScheduleRule> schedule; ///< the first rule that covers the hour takes the place of `rates`

    bool operator==(const Limits &) const = default;
};

/// What one job may take, within what all may.
struct JobLimits
{
    int parts = 0;          ///< under way at a time; 0: as many as all may
    std::uint64_t rate = 0; ///< bytes per second; 0: as many as all may

    bool operator==(const JobLimits &) const = default;
};

/// `InvalidArgument`, with a sentence, for numbers out of their limits.
Expected<void> check(const Limits &limits);
Expected<void> check(const JobLimits &limits);

/// What holds at a moment.
Rates ratesAt(const Limits &limits, Timestamp when);
/// How long that holds at least; looked at again once an hour, for clocks are set and summer ends.
Duration untilNextRule(const Limits &limits, Timestamp when);

/// As the journal keeps them.
std::string toText(const Limits &limits);
std::optional<Limits> limitsOf(std::string_view text);

} // namespace nephoscope::transfer
