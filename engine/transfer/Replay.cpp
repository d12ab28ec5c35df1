#include "transfer/Replay.h"

#include "transfer/CellRow.h"

#include <algorithm>

namespace nephoscope::transfer {

namespace {

std::uint64_t movedBy(const PartTime &part, Timestamp time)
{
    if (time <= part.began)
        return 0;
    if (time >= part.ended)
        return part.size;
    return std::uint64_t(double(part.size) * double((time - part.began).count()) / double((part.ended - part.began).count()));
}

} // namespace

Replay::Replay(std::vector<PartTime> parts) : m_parts(std::move(parts))
{
    if (m_parts.empty())
        return;
    m_began = m_parts.front().began;
    m_ended = m_parts.front().ended;
    for (PartTime &part : m_parts) {
        // The clock may have been set in between.
        part.ended = std::max(part.began, part.ended);
        m_began = std::min(m_began, part.began);
        m_ended = std::max(m_ended, part.ended);
        m_bytes += part.size;
    }
}

std::vector<PartSnapshot> Replay::cellsAt(Timestamp time) const
{
    CellRow cells(m_parts.size());
    for (const PartTime &part : m_parts) {
        const PartState state = time >= part.ended ? PartState::Done : time >= part.began ? PartState::Running : PartState::Waiting;
        cells.add({0, state, state == PartState::Waiting ? std::uint8_t(0) : part.attempts, part.size, movedBy(part, time)});
    }
    return cells.take();
}

std::uint64_t Replay::bytesAt(Timestamp time) const
{
    std::uint64_t bytes = 0;
    for (const PartTime &part : m_parts)
        bytes += movedBy(part, time);
    return bytes;
}

std::vector<double> Replay::rates(std::size_t count) const
{
    std::vector<double> rates(count);
    const double length = double((m_ended - m_began).count()) / 1000.0;
    if (count == 0 || length <= 0)
        return rates;
    const double span = length / double(count);
    for (const PartTime &part : m_parts) {
        const double from = double((part.began - m_began).count()) / 1000.0;
        const double to = double((part.ended - m_began).count()) / 1000.0;
        const auto first = std::min(count - 1, std::size_t(from / span));
        const auto last = std::min(count - 1, std::size_t(to / span));
        // One that began and ended within a millisecond counts where it was.
        if (to <= from) {
            rates[first] += double(part.size) / span;
            continue;
        }
        for (std::size_t at = first; at <= last; ++at) {
            const double shared = std::min(to, double(at + 1) * span) - std::max(from, double(at) * span);
            rates[at] += std::max(0.0, shared) * double(part.size) / (to - from) / span;
        }
    }
    return rates;
}

} // namespace nephoscope::transfer
