#pragma once

#include "gui/describe/Resource.h"

namespace nephoscope::gui::sqs {

/// The topics that send to this queue.
Resource subscriptions(const QString &queue);
/// The functions that this queue invokes.
Resource triggers(const QString &queue);

/// The dialogs that make one of these.
void askToSubscribe(const ActionContext &context, const QString &queue);
void askForTrigger(const ActionContext &context, const QString &queue);

} // namespace nephoscope::gui::sqs
