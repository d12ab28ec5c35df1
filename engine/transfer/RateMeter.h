#pragma once

#include <array>
#include <chrono>
#include <cstdint>

namespace nephoscope::transfer {

/// Bytes per second over the last three seconds, in slots of 100 ms. The caller brings the time
/// (steady, so that a class that bends the wall clock does not bend the rate). Not thread-safe.
class RateMeter
{
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::milliseconds slotLength{100};
    static constexpr int slotCount = 30;

    void add(std::uint64_t bytes, Time now);
    /// A stream younger than three seconds is measured over its own age.
    double bytesPerSecond(Time now) const;

private:
    static std::int64_t slotOf(Time time) { return time.time_since_epoch() / slotLength; }

    struct Slot
    {
        std::int64_t number = -1;
        std::uint64_t bytes = 0;
    };
    std::array<Slot, slotCount> m_slots;
    Time m_first{};
    bool m_started = false;
};

} // namespace nephoscope::transfer
