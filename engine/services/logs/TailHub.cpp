#include "services/logs/TailHub.h"

#include "services/logs/TailSession.h"

namespace nephoscope::logs {

namespace {

using namespace std::chrono_literals;

constexpr Duration interval = 1s;
/// Real time between two updates, at least: a clock that races does not bring more of them than can be sent.
constexpr Duration leastReal = 100ms;

} // namespace

bool TailHub::enter(const std::shared_ptr<TailSession> &session)
{
    std::vector<std::shared_ptr<TailSession>> others; // outlives the locks, for the last who holds one ends it
    const std::shared_lock open(m_open);
    if (!m_host) {
        session->end();
        return true;
    }
    const Group &place = session->place();
    std::size_t same = 0;
    const std::lock_guard lock(m_mutex);
    for (const auto &[key, weak] : m_sessions) {
        if (auto other = weak.lock()) {
            same += other->place().account == place.account && other->place().region == place.region;
            others.push_back(std::move(other));
        }
    }
    if (same >= mostSessions)
        return false;
    m_sessions.emplace(session.get(), session);
    if (!m_timer)
        arm();
    return true;
}

void TailHub::leave(const TailSession *session)
{
    const std::shared_lock open(m_open);
    const std::lock_guard lock(m_mutex);
    m_sessions.erase(session);
    if (m_sessions.empty() && m_timer && m_host)
        m_host->scheduler.cancel(*std::exchange(m_timer, std::nullopt));
}

void TailHub::arm()
{
    const Timestamp now = m_host->clock.now();
    const Duration real = std::max(m_host->clock.realDelayUntil(now + interval), Duration(1));
    const Duration step = real < leastReal ? interval * (leastReal / real) : interval;
    m_timer = m_host->scheduler.at(now + step, [weak = weak_from_this()] {
        if (const auto hub = weak.lock())
            hub->tick();
    });
}

std::vector<std::shared_ptr<TailSession>> TailHub::sessions()
{
    std::vector<std::shared_ptr<TailSession>> all;
    const std::lock_guard lock(m_mutex);
    for (const auto &[key, weak] : m_sessions) {
        if (auto session = weak.lock())
            all.push_back(std::move(session));
    }
    return all;
}

void TailHub::tick()
{
    Timestamp now;
    {
        const std::shared_lock open(m_open);
        const std::lock_guard lock(m_mutex);
        m_timer.reset();
        if (!m_host || m_sessions.empty())
            return;
        now = m_host->clock.now();
        arm();
    }
    for (const auto &session : sessions())
        session->tick(now);
}

void TailHub::endAll()
{
    for (const auto &session : sessions())
        session->end();
}

void TailHub::close()
{
    {
        const std::unique_lock open(m_open); // waits for who reads
        const std::lock_guard lock(m_mutex);
        if (m_host && m_timer)
            m_host->scheduler.cancel(*std::exchange(m_timer, std::nullopt));
        m_host = nullptr;
    }
    endAll();
}

} // namespace nephoscope::logs
