#pragma once

#include "services/sqs/Broker.h"

namespace nephoscope::sqs {

/// A message that was checked and hashed, on whatever thread its request came.
struct Outgoing
{
    Message message; ///< without id and times
    std::optional<std::int64_t> delaySeconds;
    std::string md5OfAttributes;       ///< empty without
    std::string md5OfSystemAttributes; ///< empty without
    std::size_t size = 0;
};

/// What became of it.
struct Sent
{
    std::string messageId;      ///< UUID
    std::string sequenceNumber; ///< of FIFO queues
};

/// Puts a message into a queue, or finds that it was sent already (FIFO, 5 minutes). Engine thread.
Sent put(Broker &broker, WriteContext &context, const Queue &queue, Outgoing &outgoing);
/// Tells the message flow that a message came to the queue.
void tellSent(WriteContext &context, const Queue &queue, const Message &message, const std::string &from, const std::string &cause);
/// A message of no request, such as a dead one: goes to the end of the queue under a new number.
void append(Broker &broker, WriteContext &context, const Queue &queue, Message &message);
/// 20 digits that grow, as SequenceNumber has it.
std::string sequenceText(std::int64_t id);

void registerSending(ServiceRegistry &registry, Broker &broker);

} // namespace nephoscope::sqs
