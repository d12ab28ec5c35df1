#pragma once

#include "gui/describe/ActionContext.h"

namespace nephoscope::gui::autoscaling {

// The write buffer example: a queue before a database, and a group of workers that follows the queue's depth. The database is
// a bucket; each worker writes five objects a second, so that no more than the largest group can write ever reaches it.

/// Makes whatever of it is not there yet, by ordinary calls.
void buildWriteBuffer(const ActionContext &context);
/// 500 messages into its queue.
void sendBurst(const ActionContext &context);

} // namespace nephoscope::gui::autoscaling
