#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui::sqs {

/// Amazon SQS: queues, their settings, and their messages.
ServiceConsole makeSqsConsole();

} // namespace nephoscope::gui::sqs
