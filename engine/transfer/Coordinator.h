#pragma once

#include "core/Clock.h"

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace nephoscope::transfer {

/// The thread that owns the jobs: takes what has been posted as one batch, runs it, then calls
/// `afterBatch` (schedule, write the journal, send). Held by shared_ptr, because replies of the
/// cloud may come when the manager is gone: they are dropped then.
class Coordinator
{
public:
    using Task = std::function<void()>;

    explicit Coordinator(const Clock &clock) : m_clock(clock) {}
    void start(Task afterBatch);
    /// Runs what has been posted, without `afterBatch`, and joins the thread; what waits for a time is dropped, what is posted later ignored.
    void stop();

    void post(Task task);
    /// Own thread only.
    void after(Duration delay, Task task);
    bool onThread() const { return std::this_thread::get_id() == m_thread.get_id(); }

    /// Waits until nothing is posted or running and `idle` holds, which is asked while no lock is held. False when `limit` passed.
    bool waitQuiet(std::chrono::milliseconds limit, const std::function<bool()> &idle);

private:
    void loop();

    const Clock &m_clock;
    Task m_afterBatch;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_quiet;
    std::vector<Task> m_tasks;
    std::multimap<Timestamp, Task> m_timers; ///< own thread only
    bool m_busy = false;
    std::uint64_t m_turn = 0; ///< batches begun
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace nephoscope::transfer
