#include "link/Throttle.h"

#include "link/Occupancy.h"

#include <algorithm>

namespace nephoscope::link {

namespace {

constexpr double quantumSeconds = 0.01;
constexpr double leastQuantum = 4.0 * 1024;
constexpr double mostQuantum = 128.0 * 1024;

} // namespace

void Throttle::setRate(Way way, std::uint64_t bytesPerSecond)
{
    const std::lock_guard lock(m_mutex);
    if (m_rates[std::size_t(way)].exchange(bytesPerSecond, std::memory_order_relaxed) != bytesPerSecond)
        m_free[std::size_t(way)] = 0; // what was queued at the old rate shall not hold up the new one
}

Timestamp Throttle::pass(Way way, std::uint64_t bytes)
{
    const std::lock_guard lock(m_mutex);
    const Timestamp now = m_clock.now();
    const std::uint64_t limit = rate(way);
    if (limit == 0)
        return now;
    double &free = m_free[std::size_t(way)];
    free = occupy(free, toSeconds(now), double(bytes), double(limit));
    return std::max(now, toTime(free));
}

std::size_t Throttle::quantum(Way way) const
{
    const std::uint64_t limit = rate(way);
    return std::size_t(limit == 0 ? mostQuantum : std::clamp(double(limit) * quantumSeconds, leastQuantum, mostQuantum));
}

bool slows(const Throttles &throttles, Way way)
{
    return std::any_of(throttles.begin(), throttles.end(), [way](const auto &throttle) { return throttle->rate(way) > 0; });
}

} // namespace nephoscope::link
