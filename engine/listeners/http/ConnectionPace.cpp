#include "listeners/http/Connection.h"

#include <algorithm>

namespace nephoscope::http {

namespace {

// A clock that is frozen or jumps tells nobody here, so a wait is looked at this often.
constexpr Duration poll{50};

} // namespace

void Connection::travel()
{
    m_flow = Exchange::flowOf(m_request, *m_server->options.link);
    if (!m_flow) {
        admit();
        return;
    }
    const bool first = !std::exchange(m_travelled, true);
    holdUntil(m_flow->answer(first), &Connection::admitHeld);
}

void Connection::admitHeld()
{
    release();
    admit();
    if (m_flow && m_state == State::Body && m_bodyLeft > 0)
        m_flow->pass(link::Way::Up, std::min<std::uint64_t>(m_bodyLeft, buffered())); // they came with the head
}

void Connection::paceBody(std::size_t bytes)
{
    m_deadline = INT64_MAX; // the link is the slow one, not the client
    holdUntil(m_flow->pass(link::Way::Up, bytes), &Connection::release);
}

bool Connection::allowMore()
{
    const Timestamp when = m_flow->pass(link::Way::Down, m_granted);
    m_granted = m_flow->quantum(link::Way::Down);
    m_writer.setAllowance(m_granted);
    m_deadline = INT64_MAX;
    if (when <= m_server->options.link->clock().now())
        return true;
    holdUntil(when, &Connection::release);
    return false;
}

void Connection::holdUntil(Timestamp when, void (Connection::*then)())
{
    m_held = true;
    if (!m_timer)
        m_timer = std::make_unique<boost::asio::steady_timer>(m_lane->context());
    m_timer->expires_after(std::min(m_server->options.link->clock().realDelayUntil(when), poll));
    m_timer->async_wait([self = shared_from_this(), when, then](const boost::system::error_code &error) {
        if (error || self->isClosed() || !self->m_held)
            return;
        if (self->m_server->options.link->clock().realDelayUntil(when) > Duration::zero()) {
            self->holdUntil(when, then);
            return;
        }
        (self.get()->*then)();
        self->run();
    });
}

} // namespace nephoscope::http
