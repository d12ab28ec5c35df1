#include "core/Clock.h"

#include <algorithm>
#include <cmath>

namespace nephoscope {

namespace {

constexpr double maxRate = 100'000.0;

Timestamp realNow()
{
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

} // namespace

Timestamp SystemClock::now() const
{
    return realNow();
}

Duration SystemClock::realDelayUntil(Timestamp when) const
{
    return std::max(Duration::zero(), when - realNow());
}

VirtualClock::VirtualClock() : m_base(realNow()), m_realBase(std::chrono::steady_clock::now()) {}

VirtualClock::VirtualClock(Timestamp start) : m_base(start), m_realBase(std::chrono::steady_clock::now()), m_rate(0.0) {}

Timestamp VirtualClock::nowLocked() const
{
    const std::chrono::duration<double, std::milli> real = std::chrono::steady_clock::now() - m_realBase;
    return m_base + Duration(std::llround(real.count() * m_rate));
}

Timestamp VirtualClock::now() const
{
    const std::lock_guard lock(m_mutex);
    return nowLocked();
}

Duration VirtualClock::realDelayUntil(Timestamp when) const
{
    const std::lock_guard lock(m_mutex);
    const Duration left = when - nowLocked();
    if (left <= Duration::zero())
        return Duration::zero();
    if (m_rate <= 0.0)
        return Duration::max();
    return Duration(std::llround(std::ceil(static_cast<double>(left.count()) / m_rate)));
}

void VirtualClock::advance(Duration step)
{
    if (step <= Duration::zero())
        return;
    std::function<void()> listener;
    {
        const std::lock_guard lock(m_mutex);
        m_base += step;
        listener = m_listener;
    }
    if (listener)
        listener();
}

void VirtualClock::setRate(double rate)
{
    std::function<void()> listener;
    {
        const std::lock_guard lock(m_mutex);
        m_base = nowLocked();
        m_realBase = std::chrono::steady_clock::now();
        m_rate = std::clamp(rate, 0.0, maxRate);
        listener = m_listener;
    }
    if (listener)
        listener();
}

double VirtualClock::rate() const
{
    const std::lock_guard lock(m_mutex);
    return m_rate;
}

void VirtualClock::onChange(std::function<void()> listener)
{
    const std::lock_guard lock(m_mutex);
    m_listener = std::move(listener);
}

} // namespace nephoscope
