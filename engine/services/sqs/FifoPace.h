#pragma once

#include "core/Expected.h"
#include "door/Principal.h"
#include "services/Pace.h"
#include "services/sqs/Queue.h"

#include <cstdint>
#include <string>
#include <tuple>

namespace nephoscope::sqs {

/// How fast FIFO queues may be used (Developer Guide, "Amazon SQS message quotas"): 300 calls a second of each kind, a batch
/// being one; by the clock of the cloud. Where FifoThroughputLimit is perMessageGroupId the 300 are each message group's, and
/// only sending is counted: which groups a receive finds is not known before. Services that deliver into a queue are not
/// held back, as AWS paces them itself. Standard queues are never asked. Thread-safe.
class FifoPace
{
public:
    static constexpr int callsPerSecond = 300;
    enum class Kind { Send, Receive, Delete, ChangeVisibility };

    /// `RequestThrottled` (403) where the queue's quota is used up. Nothing to do for queues with a quota by group.
    Expected<void> take(const Queue &queue, Kind kind, const Caller &caller, Timestamp now);
    /// For a message group, where the quota is each group's; otherwise nothing to do.
    Expected<void> takeGroup(const Queue &queue, const std::string &group, const Caller &caller, Timestamp now);
    void clear() { m_pace.clear(); }

private:
    using Key = std::tuple<std::int64_t, Kind, std::string>; ///< a queue, and of what

    Expected<void> takeOne(const Key &key, const Caller &caller, Timestamp now);

    Pace<Key> m_pace{callsPerSecond};
};

} // namespace nephoscope::sqs
