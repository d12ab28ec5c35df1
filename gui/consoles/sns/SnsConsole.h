#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui::sns {

/// Amazon SNS: topics, who has subscribed to them, publishing, and the inbox where mail and text messages end.
ServiceConsole makeSnsConsole();

} // namespace nephoscope::gui::sns
