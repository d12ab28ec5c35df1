#pragma once

#include "remote/Connection.h"

#include <mutex>
#include <vector>

namespace nephoscope::remote {

/// The connections of an endpoint: those that are free wait a while for the next request to the same place. Thread-safe.
class ConnectionPool
{
public:
    ConnectionPool(Tls tls, Connection::Timeouts timeouts, std::size_t mostIdle);

    /// A free one that is still open, or a new one; with `anew` always that.
    Expected<std::shared_ptr<Connection>> take(const Origin &origin, bool anew = false);
    /// A new one, not yet open.
    std::shared_ptr<Connection> make(Origin origin);
    /// After a reply has been read to its end.
    void give(std::shared_ptr<Connection> connection);
    /// Ends what is under way, and whatever comes later.
    void stop();

private:
    const Tls m_tls;
    const Connection::Timeouts m_timeouts;
    const std::size_t m_mostIdle;
    std::mutex m_mutex;
    std::vector<std::shared_ptr<Connection>> m_idle; ///< the last one was used last
    std::vector<std::weak_ptr<Connection>> m_live;
    bool m_stopped = false;
};

} // namespace nephoscope::remote
