#include "transfer/RateMeter.h"

#include <algorithm>

namespace nephoscope::transfer {

void RateMeter::add(std::uint64_t bytes, Time now)
{
    // After a silence the window opens anew, so that a resumed job is not measured over its pause.
    if (!m_started || bytesPerSecond(now) <= 0) {
        m_started = true;
        m_first = now;
    }
    const std::int64_t number = slotOf(now);
    Slot &slot = m_slots[static_cast<std::size_t>(number % slotCount)];
    if (slot.number != number)
        slot = {number, 0};
    slot.bytes += bytes;
}

double RateMeter::bytesPerSecond(Time now) const
{
    if (!m_started)
        return 0;
    const std::int64_t newest = slotOf(now);
    std::uint64_t sum = 0;
    for (const Slot &slot : m_slots) {
        if (slot.number > newest - slotCount && slot.number <= newest)
            sum += slot.bytes;
    }
    const std::chrono::duration<double> age = now - m_first;
    const std::chrono::duration<double> window = slotLength * slotCount;
    return double(sum) / std::clamp(age.count(), std::chrono::duration<double>(slotLength).count(), window.count());
}

} // namespace nephoscope::transfer
