#include "core/WorkerPool.h"

#include <algorithm>

#ifdef __linux__
#include <sys/resource.h>
#endif

namespace nephoscope {

namespace {

/// Linux gives every thread a nice value of its own, although POSIX has one per process; 0 is the caller.
void yieldToOthers()
{
#ifdef __linux__
    ::setpriority(PRIO_PROCESS, 0, 10); // a refusal only costs smoothness
#endif
}

} // namespace

WorkerPool::WorkerPool(unsigned threads, Priority priority)
    : m_threadCount(threads ? threads : std::max(8u, 2 * std::thread::hardware_concurrency())), m_priority(priority)
{
}

WorkerPool::~WorkerPool()
{
    stop();
}

void WorkerPool::stop()
{
    std::deque<std::function<void()>> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        dropped.swap(m_tasks);
    }
    m_wake.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

void WorkerPool::post(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        m_tasks.push_back(std::move(task));
        if (m_idle == 0 && m_threads.size() < m_threadCount) {
            startOne();
            return;
        }
    }
    m_wake.notify_one();
}

void WorkerPool::startOne()
{
    m_threads.emplace_back([this] { run(); });
}

void WorkerPool::run()
{
    if (m_priority == Priority::Background)
        yieldToOthers();
    std::unique_lock lock(m_mutex);
    for (;;) {
        ++m_idle;
        m_wake.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
        --m_idle;
        if (m_stopping)
            return;
        {
            std::function<void()> task = std::move(m_tasks.front());
            m_tasks.pop_front();
            lock.unlock();
            task();
        } // what the task captured goes before the lock is taken again
        lock.lock();
    }
}

void SerialLane::post(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
        if (m_running)
            return;
        m_running = true;
    }
    m_pool.post([self = shared_from_this()] { self->drain(); });
}

void SerialLane::drain()
{
    // A few tasks at a time, then back into the pool's queue, so that lanes share threads fairly.
    constexpr int turn = 4;
    for (int i = 0; i < turn; ++i) {
        std::function<void()> task;
        {
            const std::lock_guard lock(m_mutex);
            if (m_tasks.empty()) {
                m_running = false;
                return;
            }
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
        }
        task();
    }
    m_pool.post([self = shared_from_this()] { self->drain(); });
}

} // namespace nephoscope
