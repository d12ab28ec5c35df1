#pragma once

#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui::sqs {

/// Asks where the messages of a dead-letter queue go, and starts moving them.
void askToRedrive(const ActionContext &context, const Queue &queue);
/// The message move tasks of this queue, newest first.
Resource redriveTasks(const QString &queue);

} // namespace nephoscope::gui::sqs
