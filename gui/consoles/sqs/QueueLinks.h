#pragma once

#include "gui/describe/Resource.h"

namespace nephoscope::gui::sqs {

/// The topics that send to this queue.
Resource subscriptions(const QString &queue);
/// The functions that this queue invokes.
Resource triggers(const QString &queue);

} // namespace nephoscope::gui::sqs
