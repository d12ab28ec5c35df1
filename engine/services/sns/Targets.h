#pragma once

#include "door/Cloud.h"
#include "services/sns/Envelope.h"
#include "services/sns/MessageRepository.h"
#include "services/sns/Topic.h"

namespace nephoscope::sns {

/// A call to another service that delivers a message; or why none can be made.
Expected<Call> queueCall(const Topic &topic, const Subscription &subscription, const Message &message, const Envelope &envelope);
Call functionCall(const Topic &topic, const Subscription &subscription, const Message &message, const Envelope &envelope);
/// To the dead-letter queue at `queue` (ARN), with what went wrong.
Call deadLetterCall(const Topic &topic, const Subscription &subscription, const Message &message, const Envelope &envelope,
                    const std::string &queue, const Delivery &delivery);

/// The subscription's dead-letter queue; empty when it has none.
std::string deadLetterQueue(const Subscription &subscription);

} // namespace nephoscope::sns
