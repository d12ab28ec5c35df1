#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace nephoscope {

/// Threads for bytes: hashing, reading, writing. Metadata never runs here. Thread-safe.
class WorkerPool
{
public:
    /// Background yields the processor to any thread of normal priority (nice 10, Linux only): a window
    /// in the same process then stays smooth while bytes move.
    enum class Priority { Normal, Background };

    /// `threads` 0 means two per core, at least eight, so that cores have work while threads wait for
    /// files or for a digest another one reckons. A thread starts when no other is idle.
    explicit WorkerPool(unsigned threads = 0, Priority priority = Priority::Normal);
    ~WorkerPool();
    /// Waits for running tasks; queued ones and later posts are dropped.
    void stop();

    void post(std::function<void()> task);
    unsigned threadCount() const { return m_threadCount; }

private:
    void run();
    void startOne();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<std::function<void()>> m_tasks;
    std::vector<std::thread> m_threads;
    unsigned m_threadCount;
    Priority m_priority;
    unsigned m_idle = 0;
    bool m_stopping = false;
};

/// A lane of a pool: its tasks run one after another, in order, on whichever thread is free.
/// Share it as std::shared_ptr; a lane with queued tasks keeps itself alive.
class SerialLane : public std::enable_shared_from_this<SerialLane>
{
public:
    explicit SerialLane(WorkerPool &pool) : m_pool(pool) {}
    void post(std::function<void()> task);

private:
    void drain();

    WorkerPool &m_pool;
    std::mutex m_mutex;
    std::deque<std::function<void()>> m_tasks;
    bool m_running = false;
};

} // namespace nephoscope
