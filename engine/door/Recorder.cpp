#include "door/Recorder.h"

namespace nephoscope {

void Recorder::record(CallRecord record, bool keep)
{
    const std::lock_guard lock(m_mutex);
    CallCount &count = m_counts[record.operation];
    count.operation = record.operation;
    ++count.calls;
    count.errors += record.errorCode.empty() ? 0 : 1;
    if (!keep)
        return;
    if (m_recent.size() == maxKept)
        m_recent.pop_front();
    m_recent.push_back(std::move(record));
}

std::vector<CallCount> Recorder::counts() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<CallCount> counts;
    counts.reserve(m_counts.size());
    for (const auto &[operation, count] : m_counts)
        counts.push_back(count);
    return counts;
}

std::vector<CallRecord> Recorder::recent() const
{
    const std::lock_guard lock(m_mutex);
    return {m_recent.begin(), m_recent.end()};
}

} // namespace nephoscope
