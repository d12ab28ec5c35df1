#pragma once

#include "services/sqs/Broker.h"

namespace nephoscope::sqs {

/// Tries to receive for a poll on the engine thread; then it is answered, or stands in line.
void attempt(Broker &broker, const PollPtr &poll);

/// Messages that become in flight now, those that were received too often going to the dead-letter queue instead. Engine thread.
std::vector<Message> take(Broker &broker, WriteContext &context, const Queue &queue, std::size_t limit, Duration visibility);

void registerReceiving(ServiceRegistry &registry, Broker &broker);

} // namespace nephoscope::sqs
