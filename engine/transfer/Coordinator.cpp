#include "transfer/Coordinator.h"

#include <algorithm>

namespace nephoscope::transfer {

// A clock that is frozen or jumps tells nobody here, so a pending timer is looked at this often.
static constexpr Duration timerPoll{20};
static constexpr Duration farPoll{1'000};
static constexpr Duration far{60'000};

void Coordinator::start(Task afterBatch)
{
    m_afterBatch = std::move(afterBatch);
    m_thread = std::thread([this] { loop(); });
}

void Coordinator::stop()
{
    {
        std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    m_timers.clear();
    m_quiet.notify_all();
}

void Coordinator::post(Task task)
{
    {
        std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_one();
}

void Coordinator::after(Duration delay, Task task)
{
    m_timers.emplace(m_clock.now() + delay, std::move(task));
}

bool Coordinator::waitQuiet(std::chrono::milliseconds limit, const std::function<bool()> &idle)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    std::unique_lock lock(m_mutex);
    while (m_quiet.wait_until(lock, end, [this] { return m_stopping || (m_tasks.empty() && !m_busy); })) {
        if (m_stopping)
            return true;
        // `idle` takes locks under which others post.
        const std::uint64_t turn = m_turn;
        lock.unlock();
        const bool isIdle = idle();
        lock.lock();
        if (m_stopping || (isIdle && m_turn == turn && m_tasks.empty()))
            return true;
        if (!isIdle && !m_quiet.wait_until(lock, end, [&] { return m_stopping || m_turn != turn || !m_tasks.empty(); }))
            return false;
    }
    return false;
}

void Coordinator::loop()
{
    std::vector<Task> batch;
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        const auto ready = [this] { return m_stopping || !m_tasks.empty(); };
        if (m_timers.empty()) {
            m_wake.wait(lock, ready);
        } else {
            const Duration delay = m_clock.realDelayUntil(m_timers.begin()->first);
            const bool isFar = delay > far && delay != Duration::max();
            m_wake.wait_for(lock, std::clamp(delay, Duration(0), isFar ? farPoll : timerPoll), ready);
        }
        if (m_stopping)
            break;
        batch.swap(m_tasks);
        m_busy = true;
        ++m_turn;
        lock.unlock();

        const bool timersDue = !m_timers.empty() && m_timers.begin()->first <= m_clock.now();
        while (!m_timers.empty() && m_timers.begin()->first <= m_clock.now()) {
            Task task = std::move(m_timers.begin()->second);
            m_timers.erase(m_timers.begin());
            task();
        }
        const bool worked = timersDue || !batch.empty();
        for (Task &task : batch) {
            task();
            task = nullptr;
        }
        batch.clear();
        if (worked)
            m_afterBatch();

        lock.lock();
        m_busy = false;
        if (m_tasks.empty())
            m_quiet.notify_all();
    }
    // What was asked for in the moment before is done all the same; nothing new is sent for it.
    batch.swap(m_tasks);
    lock.unlock();
    for (Task &task : batch) {
        task();
        task = nullptr;
    }
}

} // namespace nephoscope::transfer
