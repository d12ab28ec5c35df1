#pragma once

#include "door/Authorization.h"
#include "door/Service.h"
#include "services/sqs/Queue.h"

#include <atomic>
#include <map>
#include <shared_mutex>

namespace nephoscope::sqs {

/// Queues by what names them, kept in memory until any of them changes. Thread-safe; a hit is a lookup.
class Directory
{
public:
    /// Null when there is no such queue.
    QueuePtr find(store::Connection &connection, const QueueKey &key);
    /// Some queue comes, changes or goes in this transaction: what was read before counts no longer, and what only this
    /// transaction sees is not kept.
    void changing(WriteContext &context);
    void clear();

private:
    static constexpr std::size_t maxEntries = 10'000;
    struct Entry
    {
        std::uint64_t epoch = 0;
        QueuePtr queue;
    };

    void settled();

    std::atomic<std::uint64_t> m_epoch{1};
    std::atomic<int> m_uncommitted{0};
    std::shared_mutex m_mutex;
    std::map<QueueKey, Entry> m_entries;
    CompiledPolicies m_policies{"SQS queue policy"};
};

} // namespace nephoscope::sqs
