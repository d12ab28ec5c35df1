#include "link/Arrival.h"

#include <algorithm>
#include <cstring>

namespace nephoscope::link {

Arrival::Arrival(api::Body body, std::shared_ptr<Flow> flow, std::shared_ptr<Pacer> pacer)
    : m_body(std::move(body)), m_reader(m_body), m_flow(std::move(flow)), m_pacer(std::move(pacer))
{
}

Expected<std::size_t> Arrival::read(std::span<std::uint8_t> out)
{
    if (m_piece.empty()) {
        auto piece = m_reader.next();
        if (!piece)
            return fail(std::move(piece.error()));
        m_piece = *piece;
    }
    const std::size_t taken = std::min({out.size(), m_piece.size(), m_flow->quantum(Way::Down)});
    if (taken == 0)
        return 0;
    if (!m_pacer->hold(m_flow->pass(Way::Down, taken)))
        return fail(Error{"RequestCancelled", "The request was cancelled.", 400});
    std::memcpy(out.data(), m_piece.data(), taken);
    m_piece = m_piece.subspan(taken);
    return taken;
}

} // namespace nephoscope::link
