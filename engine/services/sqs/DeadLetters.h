#pragma once

#include "services/sqs/Broker.h"

namespace nephoscope::sqs {

/// Puts a message that was received too often into the queue's dead-letter queue. False when there is none (any more), or it
/// is of the other type: then the message stays.
bool bury(Broker &broker, WriteContext &context, const Queue &queue, Message &message);
/// Whether the queue may have this dead-letter queue: `InvalidParameterValue`.
Expected<void> checkDeadLetters(Broker &broker, ReadContext &context, const Queue &queue, std::string_view redrivePolicy);

void registerDeadLetters(ServiceRegistry &registry, Broker &broker);

} // namespace nephoscope::sqs
