#pragma once

#include "services/sqs/Broker.h"

namespace nephoscope::sqs {

/// Whether the caller may: by its own policies and the queue's. Batches ask as their single forms.
Expected<void> authorize(Broker &broker, ReadContext &context, const api::Operation &operation, const api::Value &input);

} // namespace nephoscope::sqs
