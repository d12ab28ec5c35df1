#include "services/sqs/Directory.h"

#include "services/sqs/QueueRepository.h"

#include <mutex>

namespace nephoscope::sqs {

QueuePtr Directory::find(store::Connection &connection, const QueueKey &key)
{
    // Before anything is read: what changes from here on makes the entry stale at once.
    const std::uint64_t epoch = m_epoch.load();
    {
        const std::shared_lock lock(m_mutex);
        if (const auto found = m_entries.find(key); found != m_entries.end() && found->second.epoch == epoch)
            return found->second.queue;
    }
    auto row = QueueRepository(connection).find(key);
    if (!row)
        return nullptr;
    if (!row->policy.empty())
        row->policies = m_policies.find(row->policy);
    auto queue = std::make_shared<const Queue>(std::move(*row));
    if (m_uncommitted.load() > 0)
        return queue;
    const std::unique_lock lock(m_mutex);
    if (m_entries.size() >= maxEntries)
        m_entries.clear();
    m_entries.insert_or_assign(key, Entry{epoch, queue});
    return queue;
}

void Directory::changing(WriteContext &context)
{
    ++m_uncommitted;
    ++m_epoch;
    context.db().whenUndone([this] { settled(); });
    context.afterCommit([this] { settled(); });
}

void Directory::settled()
{
    ++m_epoch;
    --m_uncommitted;
}

void Directory::clear()
{
    ++m_epoch;
    const std::unique_lock lock(m_mutex);
    m_entries.clear();
}

} // namespace nephoscope::sqs
