#pragma once

#include "door/Service.h"
#include "services/sqs/MessageRepository.h"

#include <mutex>
#include <unordered_map>

namespace nephoscope::sqs {

/// How many messages lie under which number: counted once, then kept up to date, for a million rows are not counted for
/// every answer.
class Depths
{
public:
    /// AWS's quota of messages in flight, of standard and of FIFO queues.
    static constexpr std::int64_t maxInFlight = 120'000;

    /// So many came (or went), written already in the context's transaction.
    void add(WriteContext &context, std::int64_t content, std::int64_t count);
    /// Any thread, over its connection.
    std::int64_t total(store::Connection &connection, std::int64_t content);
    /// So many were received: engine thread.
    void received(std::int64_t content, std::int64_t count);
    /// Whether the quota is used up; engine thread. Counts only when it may be.
    bool isFull(store::Connection &connection, std::int64_t content, Timestamp now);
    void clear();

private:
    std::mutex m_mutex;
    std::unordered_map<std::int64_t, std::int64_t> m_totals;
    std::unordered_map<std::int64_t, std::int64_t> m_received; ///< since the last count: more than are in flight
};

} // namespace nephoscope::sqs
