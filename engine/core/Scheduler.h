#pragma once

#include "core/Clock.h"

#include <functional>
#include <map>
#include <mutex>
#include <cstdint>

namespace nephoscope {

/// Runs callbacks when the clock reaches their time. It owns no thread: the engine loop asks for
/// nextDue() to know how long it may sleep and calls runDue(); tests call runDue() after advancing
/// a frozen clock. Thread-safe; callbacks run on the thread that calls runDue().
class Scheduler
{
public:
    using Id = std::uint64_t;

    explicit Scheduler(const Clock &clock) : m_clock(clock) {}

    Id at(Timestamp when, std::function<void()> task);
    Id after(Duration delay, std::function<void()> task);
    /// False when it already ran or never was.
    bool cancel(Id id);
    /// Runs everything due, in order of time then of registration; returns how many ran.
    int runDue();
    /// Real time until something is due; `Duration::max()` when nothing is.
    Duration nextDue() const;
    /// Called whenever an earlier task arrives than the one the loop sleeps for.
    void onEarlier(std::function<void()> wake);

private:
    const Clock &m_clock;
    mutable std::mutex m_mutex;
    std::map<std::pair<Timestamp, Id>, std::function<void()>> m_tasks;
    std::map<Id, Timestamp> m_times;
    std::function<void()> m_wake;
    Id m_lastId = 0;
};

} // namespace nephoscope
