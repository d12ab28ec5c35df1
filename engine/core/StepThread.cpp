#include "core/StepThread.h"

#include "core/Log.h"

#include <string>

namespace nephoscope {

void StepThread::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        m_woken = true;
        if (!m_thread.joinable())
            m_thread = std::thread([this] { run(); });
    }
    m_changed.notify_one();
}

void StepThread::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void StepThread::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopping) {
        if (!m_woken) {
            m_changed.wait(lock);
            continue;
        }
        m_woken = false;
        lock.unlock();
        bool more = false;
        try {
            more = m_step();
        } catch (const std::exception &error) {
            log::error(std::string("a step in the background failed: ") + error.what());
        }
        lock.lock();
        m_woken = m_woken || more;
    }
}

} // namespace nephoscope
