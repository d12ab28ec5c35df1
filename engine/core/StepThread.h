#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace nephoscope {

/// A thread that works in steps: `step` does a little and says whether there is more; when there is not, the
/// thread sleeps until wake(). It begins with the first wake(). For work in the background that calls the
/// cloud and waits for its answers, which neither the engine thread nor the worker pool may do.
class StepThread
{
public:
    explicit StepThread(std::function<bool()> step) : m_step(std::move(step)) {}
    ~StepThread() { stop(); }

    /// Any thread. Nothing after stop().
    void wake();
    /// Waits for the step under way. Long steps look at isStopping() now and then.
    void stop();
    bool isStopping() const { return m_stopping; }

private:
    void run();

    const std::function<bool()> m_step;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::thread m_thread;
    bool m_woken = false;
    std::atomic<bool> m_stopping = false;
};

} // namespace nephoscope
