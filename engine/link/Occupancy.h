#pragma once

#include "core/Clock.h"

#include <cmath>

namespace nephoscope::link {

/// A connection, or a line, that comes back within this time (seconds) never paused: the timer was late.
inline constexpr double slack = 0.05;

/// Until when `bytes` more keep busy what is free from `free` on. Times are seconds since the epoch.
inline double occupy(double free, double now, double bytes, double rate)
{
    const double start = now - free > slack ? now : free;
    return start + bytes / rate;
}

inline double toSeconds(Timestamp time) { return double(time.time_since_epoch().count()) / 1000.0; }

inline Timestamp toTime(double seconds)
{
    // A double holds such times to a quarter of a microsecond: what is on the millisecond stays there.
    return Timestamp(Duration(std::int64_t(std::ceil(seconds * 1000.0 - 0.01))));
}

} // namespace nephoscope::link
