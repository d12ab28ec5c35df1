#include "link/Pace.h"

#include <algorithm>
#include <cmath>

namespace nephoscope::link {

namespace {

// What a product of doubles may lack of the whole millisecond it stands for.
constexpr double rounding = 1e-6;

} // namespace

Pace::Pace(const Clock &clock) : m_clock(clock), m_base(clock.now()), m_clockBase(m_base) {}

Timestamp Pace::nowLocked() const
{
    const double passed = double((m_clock.now() - m_clockBase).count()) * factor();
    return m_base + Duration(std::int64_t(std::floor(passed + rounding)));
}

Timestamp Pace::now() const
{
    const std::lock_guard lock(m_mutex);
    return nowLocked();
}

Duration Pace::realDelayUntil(Timestamp when) const
{
    const std::lock_guard lock(m_mutex);
    if (when <= nowLocked())
        return Duration::zero();
    if (factor() <= 0)
        return Duration::max();
    const double wait = double((when - m_base).count()) / factor();
    return m_clock.realDelayUntil(m_clockBase + Duration(std::int64_t(std::ceil(wait - rounding))));
}

void Pace::set(double factor)
{
    const std::lock_guard lock(m_mutex);
    m_base = nowLocked();
    m_clockBase = m_clock.now();
    m_factor.store(std::clamp(factor, 0.0, 1.0), std::memory_order_relaxed);
}

} // namespace nephoscope::link
