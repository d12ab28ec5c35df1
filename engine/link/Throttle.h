#pragma once

#include "link/Link.h"

namespace nephoscope::link {

/// A bound that the user has set on bytes per second, of one transfer or of all together, each way for
/// itself. Like the link it knows no bytes, only their number, and measures time on the engine's
/// clock. Thread-safe; must not outlive its clock.
class Throttle
{
public:
    explicit Throttle(const Clock &clock) : m_clock(clock) {}

    /// Bytes per second; 0 lets everything pass. Applies at once, to what is under way too.
    void setRate(Way way, std::uint64_t bytesPerSecond);
    std::uint64_t rate(Way way) const { return m_rates[std::size_t(way)].load(std::memory_order_relaxed); }

    /// `bytes` begin to pass: returns when the next ones may.
    Timestamp pass(Way way, std::uint64_t bytes);
    /// How many bytes to pass at once: about 10 ms of the rate.
    std::size_t quantum(Way way) const;

private:
    const Clock &m_clock;
    std::array<std::atomic<std::uint64_t>, 2> m_rates{};
    std::mutex m_mutex; ///< guards what follows
    std::array<double, 2> m_free{}; ///< seconds since the epoch until which each way is taken
};

/// Whether any of them slows this way at present.
bool slows(const Throttles &throttles, Way way);

} // namespace nephoscope::link
