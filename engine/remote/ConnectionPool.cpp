#include "remote/ConnectionPool.h"

#include <algorithm>

namespace nephoscope::remote {

/// Shorter than servers keep them: AWS closes after some 20 s.
static constexpr std::chrono::seconds longestIdle{15};

ConnectionPool::ConnectionPool(Tls tls, Connection::Timeouts timeouts, std::size_t mostIdle)
    : m_tls(std::move(tls)), m_timeouts(timeouts), m_mostIdle(mostIdle)
{
}

Expected<std::shared_ptr<Connection>> ConnectionPool::take(const Origin &origin, bool anew)
{
    std::shared_ptr<Connection> connection;
    std::vector<std::shared_ptr<Connection>> stale; // closed without the lock
    {
        const std::lock_guard lock(m_mutex);
        const auto now = std::chrono::steady_clock::now();
        for (std::size_t i = m_idle.size(); i-- > 0 && !anew && !connection;) {
            if (m_idle[i]->origin() != origin)
                continue;
            auto candidate = std::move(m_idle[i]);
            m_idle.erase(m_idle.begin() + static_cast<std::ptrdiff_t>(i));
            if (now - candidate->idleSince < longestIdle && !candidate->hasInput())
                connection = std::move(candidate);
            else
                stale.push_back(std::move(candidate));
        }
    }
    if (connection)
        return connection;
    connection = make(origin);
    if (auto opened = connection->open(); !opened)
        return fail(std::move(opened.error()));
    return connection;
}

std::shared_ptr<Connection> ConnectionPool::make(Origin origin)
{
    auto connection = std::make_shared<Connection>(std::move(origin), m_tls, m_timeouts);
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_live, [](const auto &one) { return one.expired(); });
    m_live.push_back(connection);
    if (m_stopped)
        connection->stop();
    return connection;
}

void ConnectionPool::give(std::shared_ptr<Connection> connection)
{
    connection->used = true;
    connection->idleSince = std::chrono::steady_clock::now();
    std::shared_ptr<Connection> oldest;
    const std::lock_guard lock(m_mutex);
    if (m_stopped)
        return;
    m_idle.push_back(std::move(connection));
    if (m_idle.size() > m_mostIdle) {
        oldest = std::move(m_idle.front());
        m_idle.erase(m_idle.begin());
    }
}

void ConnectionPool::stop()
{
    std::vector<std::shared_ptr<Connection>> idle;
    std::vector<std::weak_ptr<Connection>> live;
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        idle.swap(m_idle);
        live.swap(m_live);
    }
    for (const auto &weak : live) {
        if (const auto connection = weak.lock())
            connection->stop();
    }
}

} // namespace nephoscope::remote
