#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>

namespace nephoscope::transfer {

/// Bytes per second over the last three seconds, in slots of 100 ms. The caller brings the time
/// (steady, so that a class that bends the wall clock does not bend the rate). Any thread, without a lock: what two of them add in
/// the moment when a slot is begun anew may count in the slot before.
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
        std::atomic<std::int64_t> number{-1};
        std::atomic<std::uint64_t> bytes{0};
    };
    std::array<Slot, slotCount> m_slots;
    std::atomic<Time::rep> m_first{0}; ///< none: nothing has been added
};

} // namespace nephoscope::transfer
