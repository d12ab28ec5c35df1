#include "services/sqs/Depths.h"

#include <algorithm>

namespace nephoscope::sqs {

void Depths::add(WriteContext &context, std::int64_t content, std::int64_t count)
{
    // What is taken back is counted anew when somebody asks.
    context.db().whenUndone([this, content] {
        const std::lock_guard lock(m_mutex);
        m_totals.erase(content);
    });
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_totals.find(content); found != m_totals.end())
        found->second += count;
    else
        m_totals.emplace(content, MessageRepository(context.db()).count(content));
}

std::int64_t Depths::total(store::Connection &connection, std::int64_t content)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const auto found = m_totals.find(content); found != m_totals.end())
            return std::max<std::int64_t>(found->second, 0);
    }
    return MessageRepository(connection).count(content);
}

void Depths::received(std::int64_t content, std::int64_t count)
{
    m_received[content] += count;
}

bool Depths::isFull(store::Connection &connection, std::int64_t content, Timestamp now)
{
    const auto found = m_received.find(content);
    if (found == m_received.end()) {
        // What was in flight when this process began counts, too.
        m_received[content] = MessageRepository(connection).countHidden(content, now).inFlight;
    } else if (found->second >= maxInFlight) {
        found->second = MessageRepository(connection).countHidden(content, now).inFlight;
    }
    return m_received[content] >= maxInFlight;
}

void Depths::clear()
{
    const std::lock_guard lock(m_mutex);
    m_totals.clear();
    m_received.clear();
}

} // namespace nephoscope::sqs
