#include "door/Faults.h"

namespace nephoscope {

void Faults::add(Fault fault)
{
    const std::lock_guard lock(m_mutex);
    m_faults.push_back(std::move(fault));
    m_any = true;
}

void Faults::clear()
{
    const std::lock_guard lock(m_mutex);
    m_faults.clear();
    m_any = false;
}

std::optional<Error> Faults::hit(std::string_view service, std::string_view operation)
{
    if (!m_any.load(std::memory_order_relaxed))
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    for (auto fault = m_faults.begin(); fault != m_faults.end(); ++fault) {
        if ((!fault->service.empty() && fault->service != service) || (!fault->operation.empty() && fault->operation != operation))
            continue;
        Error error = fault->error;
        if (fault->times > 0 && --fault->times == 0)
            m_faults.erase(fault);
        m_any = !m_faults.empty();
        return error;
    }
    return std::nullopt;
}

} // namespace nephoscope
