#pragma once

#include "core/Clock.h"

#include <condition_variable>
#include <map>
#include <memory>
#include <thread>

namespace nephoscope::link {

/// Runs what has waited for its time. Its thread begins with the first wait, so that a link that
/// is off has none. Thread-safe.
class Pacer
{
public:
    explicit Pacer(const Clock &clock) : m_clock(clock) {}
    ~Pacer() { stop(); }

    /// Runs `task` on the pacer's thread once the clock shows `when`; it must not take long.
    void at(Timestamp when, std::function<void()> task);
    /// Holds the calling thread until the clock shows `when`. False when the pacer stops instead.
    bool hold(Timestamp when);
    /// Keeps `owner` until it is let go, or the pacer stops: for who waits for something else than its time.
    void keep(std::shared_ptr<void> owner);
    void letGo(const void *owner);
    /// Ends all waits and joins the thread. What still waits is dropped, as is what comes later.
    void stop();
    const Clock &clock() const { return m_clock; }

private:
    void loop();

    const Clock &m_clock;
    std::mutex m_mutex;
    std::condition_variable m_wake;    ///< of the thread
    std::condition_variable m_stopped; ///< of those that are held
    std::multimap<Timestamp, std::function<void()>> m_tasks;
    std::map<const void *, std::shared_ptr<void>> m_kept;
    std::thread m_thread;
    bool m_stopping = false;
};

} // namespace nephoscope::link
