#pragma once

#include "core/Expected.h"
#include "door/Principal.h"
#include "services/Pace.h"
#include "services/sns/MessageRepository.h"
#include "services/sns/Topic.h"

#include <string>
#include <utility>

namespace nephoscope::sns {

/// How fast one may publish to FIFO topics (General Reference, "Amazon SNS endpoints and quotas"): 300 messages and 10 MB a second to a
/// topic, each message of a batch counted; where FifoThroughputScope is MessageGroup, 300 messages a second to each group. Services
/// are not held back, as AWS paces them itself. Standard topics are never asked. Thread-safe.
class FifoPace
{
public:
    static constexpr int messagesPerSecond = 300;
    static constexpr int bytesPerSecond = 10'000'000;

    /// `Throttled` (429) where the quota is used up.
    Expected<void> take(const Topic &topic, const Message &message, std::size_t bytes, const Caller &caller, Timestamp now);
    void clear();

private:
    Pace<std::pair<std::string, std::string>> m_messages{messagesPerSecond}; ///< by topic and, where it counts, group
    Pace<std::string> m_bytes{bytesPerSecond};
};

} // namespace nephoscope::sns
