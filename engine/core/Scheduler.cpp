#include "core/Scheduler.h"

namespace nephoscope {

Scheduler::Id Scheduler::at(Timestamp when, std::function<void()> task)
{
    std::function<void()> wake;
    Id id = 0;
    {
        const std::lock_guard lock(m_mutex);
        id = ++m_lastId;
        m_times.emplace(id, when);
        const auto place = m_tasks.emplace(std::pair(when, id), std::move(task)).first;
        if (place == m_tasks.begin())
            wake = m_wake;
    }
    if (wake)
        wake();
    return id;
}

Scheduler::Id Scheduler::after(Duration delay, std::function<void()> task)
{
    return at(m_clock.now() + delay, std::move(task));
}

bool Scheduler::cancel(Id id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_times.find(id);
    if (found == m_times.end())
        return false;
    m_tasks.erase({found->second, id});
    m_times.erase(found);
    return true;
}

int Scheduler::runDue()
{
    // Only what is due now: a task that schedules itself again at once must not starve the loop.
    const Timestamp now = m_clock.now();
    Id newest = 0;
    {
        const std::lock_guard lock(m_mutex);
        newest = m_lastId;
    }
    int count = 0;
    for (;;) {
        std::function<void()> task;
        {
            const std::lock_guard lock(m_mutex);
            auto first = m_tasks.begin();
            while (first != m_tasks.end() && first->first.first <= now && first->first.second > newest)
                ++first;
            if (first == m_tasks.end() || first->first.first > now)
                return count;
            m_times.erase(first->first.second);
            task = std::move(first->second);
            m_tasks.erase(first);
        }
        task();
        ++count;
    }
}

Duration Scheduler::nextDue() const
{
    const std::lock_guard lock(m_mutex);
    if (m_tasks.empty())
        return Duration::max();
    return m_clock.realDelayUntil(m_tasks.begin()->first.first);
}

void Scheduler::onEarlier(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

} // namespace nephoscope
