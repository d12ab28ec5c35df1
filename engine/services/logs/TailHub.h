#pragma once

#include "services/logs/Access.h"

#include <memory>
#include <mutex>
#include <shared_mutex>
#include <unordered_map>

namespace nephoscope::logs {

class TailSession;

/// The sessions of Live Tail there are: one timer tells all of them of each second, no thread waits. They may outlive the cloud,
/// and then have ended.
class TailHub : public std::enable_shared_from_this<TailHub>
{
public:
    static constexpr std::size_t mostSessions = 15; ///< of an account in a Region

    explicit TailHub(const ServiceHost &host) : m_host(&host) {}

    /// False when there are too many already.
    bool enter(const std::shared_ptr<TailSession> &session);
    void leave(const TailSession *session);
    /// Ends all of them.
    void endAll();
    /// Likewise, and nothing is read any more.
    void close();

    /// Runs `work` with this thread's reading connection; false, and nothing runs, once the cloud closes.
    template <class Work>
    bool read(Work work)
    {
        const std::shared_lock lock(m_open);
        if (!m_host)
            return false;
        work(m_host->database.reader());
        return true;
    }

private:
    /// With the mutex held.
    void arm();
    void tick();
    std::vector<std::shared_ptr<TailSession>> sessions();

    std::shared_mutex m_open; ///< over m_host
    const ServiceHost *m_host;
    std::mutex m_mutex;
    std::unordered_map<const TailSession *, std::weak_ptr<TailSession>> m_sessions;
    std::optional<Scheduler::Id> m_timer;
};

} // namespace nephoscope::logs
