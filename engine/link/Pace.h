#pragma once

#include "core/Clock.h"

#include <array>
#include <atomic>

namespace nephoscope::link {

/// The time by which bytes are paced: the engine's clock, or a slower one. What waits for a moment of this clock waits
/// longer in slow motion, and for as long as it stands still, also when it began to wait before. Kept nowhere: a new
/// process begins at full speed. Thread-safe; must not outlive the engine's clock.
class Pace final : public Clock
{
public:
    /// What people are offered: full speed, slow motion, and a halt.
    static constexpr std::array factors{1.0, 0.5, 0.2, 0.1, 0.02, 0.0};

    explicit Pace(const Clock &clock);

    Timestamp now() const override;
    Duration realDelayUntil(Timestamp when) const override;

    /// How much of this clock's time passes in the engine's, from 0 to 1; others are brought within.
    void set(double factor);
    double factor() const noexcept { return m_factor.load(std::memory_order_relaxed); }

private:
    Timestamp nowLocked() const;

    const Clock &m_clock;
    std::atomic<double> m_factor{1.0};
    mutable std::mutex m_mutex; ///< guards what follows, and changes of the factor
    Timestamp m_base;      ///< this clock's time at the last change
    Timestamp m_clockBase; ///< the engine's then
};

} // namespace nephoscope::link
