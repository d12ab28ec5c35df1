#pragma once

#include "services/DataKeys.h"
#include "services/sqs/Announcer.h"
#include "services/sqs/Chores.h"
#include "services/sqs/Depths.h"
#include "services/sqs/Directory.h"
#include "services/sqs/FifoPace.h"
#include "services/sqs/MessageRepository.h"
#include "services/sqs/Polls.h"
#include "services/sqs/QueueMetrics.h"

#include <map>

namespace nephoscope::sqs {

/// The messages that a ReceiveRequestAttemptId got, to be given again.
struct ReceiveAttempt
{
    Timestamp until{};
    std::vector<std::tuple<std::int64_t, std::int64_t, Timestamp>> messages; ///< row, number of its receive, end of its flight
    std::int64_t content = 0;
};

/// What SQS keeps in memory, for all of its operations. Everything but `directory`, `depths`, `pace` and `keys` is the engine thread's.
struct Broker
{
    Broker(const ServiceHost &made, std::shared_ptr<Metrics> counted);

    /// A number that no message had, growing with time.
    std::int64_t nextId(store::Connection &connection, Timestamp now);
    /// The queue of a URL: `QueueDoesNotExist`, `InvalidAddress`.
    Expected<QueuePtr> open(ReadContext &context, const std::optional<std::string> &url);
    Expected<QueuePtr> openKey(ReadContext &context, const QueueKey &key);
    /// A message came to the queue, or left it: its group and the counts learn of it.
    void joined(WriteContext &context, const Queue &queue, const Message &message);
    void left(WriteContext &context, const Queue &queue, const std::optional<std::string> &group, bool received);
    /// Messages of a queue came, went or changed: tells it, and wakes who waits for some.
    void touched(WriteContext &context, const Queue &queue);
    void reset();

    const ServiceHost &host;
    Directory directory;
    Depths depths;
    FifoPace pace;
    DataKeys keys;
    Announcer announcer;
    Chores chores;
    Polls polls;
    QueueMetrics metrics;
    std::map<std::pair<std::int64_t, std::string>, ReceiveAttempt> attempts; ///< by queue
    std::int64_t lastId = 0;
};

} // namespace nephoscope::sqs
