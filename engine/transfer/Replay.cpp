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

PartSnapshot cellOf(const PartTime &part, Timestamp time)
{
    const PartState state = time >= part.ended ? PartState::Done : time >= part.began ? PartState::Running : PartState::Waiting;
    return {0, state, state == PartState::Waiting ? std::uint8_t(0) : part.attempts, part.size, movedBy(part, time)};
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
    for (const PartTime &part : m_parts)
        cells.add(cellOf(part, time));
    return cells.take();
}

std::optional<CellDetails> Replay::cellAt(Timestamp time, std::uint32_t number) const
{
    CellSum sum(m_parts.size(), number);
    if (!sum.isThere())
        return std::nullopt;
    CellDetails &details = sum.details();
    const PartTime &first = m_parts[sum.begin()];
    details.number = first.number + 1;
    // All parts of a file but the last are as large as its first.
    const auto isOfFile = [&first](const PartTime &part) { return part.file == first.file; };
    const auto begin = std::find_if(m_parts.begin(), m_parts.end(), isOfFile);
    const auto end = std::find_if_not(begin, m_parts.end(), isOfFile);
    details.parts = static_cast<std::uint32_t>(end - begin);
    details.offset = begin->size * first.number;
    for (std::size_t at = sum.begin(); at < sum.end(); ++at)
        sum.add(cellOf(m_parts[at], time));
    if (details.isOne() && details.state != PartState::Waiting)
        details.ranFor = (std::min(time, first.ended) - first.began).count();
    return details;
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
