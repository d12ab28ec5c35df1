#pragma once

#include "services/sqs/Sending.h"

#include <functional>

namespace nephoscope::sqs {

// Server-side encryption with KMS: a message's body and attributes are encrypted under a key of its own, that one under a data
// key which KMS made and is asked for again when its reuse period is over. KMS is asked in the name of the caller, through SQS.

/// With what KMS refused, or null.
using KmsAnswer = std::function<void(const Error *)>;

/// Encrypts where the queue wants that; `then` runs at once or on any thread.
void sealBodies(Broker &broker, const Queue &queue, const Caller &caller, std::vector<Outgoing> &messages, KmsAnswer then);
/// Opens what is encrypted.
void openBodies(Broker &broker, const Queue &queue, const Caller &caller, std::vector<Message> &messages, KmsAnswer then);
/// Whether the caller may open what it would receive first: asked before anything becomes in flight.
void mayOpen(Broker &broker, ReadContext &context, const Queue &queue, KmsAnswer then);

} // namespace nephoscope::sqs
