#include "link/Pacer.h"

#include <algorithm>

namespace nephoscope::link {

namespace {

// A clock that is frozen or jumps tells nobody here, so a pending wait is looked at this often.
constexpr Duration poll{20};

} // namespace

void Pacer::at(Timestamp when, std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        m_tasks.emplace(when, std::move(task));
        if (!m_thread.joinable())
            m_thread = std::thread([this] { loop(); });
    }
    m_wake.notify_one();
}

bool Pacer::hold(Timestamp when)
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        const Duration delay = m_clock.realDelayUntil(when);
        if (delay <= Duration::zero())
            return true;
        m_stopped.wait_for(lock, std::min(delay, poll));
    }
    return false;
}

void Pacer::keep(std::shared_ptr<void> owner)
{
    const std::lock_guard lock(m_mutex);
    if (!m_stopping)
        m_kept.emplace(owner.get(), owner);
}

void Pacer::letGo(const void *owner)
{
    std::shared_ptr<void> last; // goes without the lock
    const std::lock_guard lock(m_mutex);
    if (const auto kept = m_kept.find(owner); kept != m_kept.end()) {
        last = std::move(kept->second);
        m_kept.erase(kept);
    }
}

void Pacer::stop()
{
    std::multimap<Timestamp, std::function<void()>> dropped;
    std::map<const void *, std::shared_ptr<void>> kept;
    std::thread thread;
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        dropped.swap(m_tasks);
        kept.swap(m_kept);
        thread.swap(m_thread);
    }
    m_wake.notify_all();
    m_stopped.notify_all();
    if (thread.joinable())
        thread.join();
}

void Pacer::loop()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (m_tasks.empty()) {
            m_wake.wait(lock);
            continue;
        }
        const Duration delay = m_clock.realDelayUntil(m_tasks.begin()->first);
        if (delay > Duration::zero()) {
            m_wake.wait_for(lock, std::min(delay, poll));
            continue;
        }
        const std::function<void()> task = std::move(m_tasks.begin()->second);
        m_tasks.erase(m_tasks.begin());
        lock.unlock();
        task();
        lock.lock();
    }
}

} // namespace nephoscope::link
