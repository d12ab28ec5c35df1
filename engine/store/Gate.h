#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>

namespace nephoscope::store {

/// Lets an object die while tasks that use it are still queued elsewhere: a task enters before it
/// touches the object, the destructor closes the gate and waits for those inside.
class Gate
{
public:
    /// Inside as long as it lives, unless the gate was closed already.
    class Pass
    {
    public:
        explicit Pass(std::shared_ptr<Gate> gate) : m_gate(std::move(gate))
        {
            const std::lock_guard lock(m_gate->m_mutex);
            m_inside = !m_gate->m_closed;
            m_gate->m_count += m_inside ? 1 : 0;
        }
        Pass(const Pass &) = delete;
        Pass &operator=(const Pass &) = delete;
        ~Pass()
        {
            const std::lock_guard lock(m_gate->m_mutex);
            if (m_inside && --m_gate->m_count == 0)
                m_gate->m_empty.notify_all();
        }
        explicit operator bool() const { return m_inside; }

    private:
        std::shared_ptr<Gate> m_gate;
        bool m_inside = false;
    };

    void close()
    {
        std::unique_lock lock(m_mutex);
        m_closed = true;
        m_empty.wait(lock, [this] { return m_count == 0; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_empty;
    int m_count = 0;
    bool m_closed = false;
};

} // namespace nephoscope::store
