#include "transfer/RateMeter.h"

#include <algorithm>

namespace nephoscope::transfer {

void RateMeter::add(std::uint64_t bytes, Time now)
{
    // After a silence the window opens anew, so that a resumed job is not measured over its pause.
    if (m_first == 0 || bytesPerSecond(now) <= 0)
        m_first = now.time_since_epoch().count();
    const std::int64_t number = slotOf(now);
    Slot &slot = m_slots[static_cast<std::size_t>(number % slotCount)];
    // One of them begins it; what others have added to it meanwhile stays.
    const std::uint64_t old = slot.bytes;
    if (std::int64_t before = slot.number; before != number && slot.number.compare_exchange_strong(before, number))
        slot.bytes -= old;
    slot.bytes += bytes;
}

double RateMeter::bytesPerSecond(Time now) const
{
    const Time::rep first = m_first;
    if (first == 0)
        return 0;
    const std::int64_t newest = slotOf(now);
    std::uint64_t sum = 0;
    for (const Slot &slot : m_slots) {
        if (slot.number > newest - slotCount && slot.number <= newest)
            sum += slot.bytes;
    }
    const std::chrono::duration<double> age = now - Time(Time::duration(first));
    const std::chrono::duration<double> window = slotLength * slotCount;
    return double(sum) / std::clamp(age.count(), std::chrono::duration<double>(slotLength).count(), window.count());
}

} // namespace nephoscope::transfer
