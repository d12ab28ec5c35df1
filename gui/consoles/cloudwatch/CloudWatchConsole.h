#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui::cloudwatch {

/// Amazon CloudWatch: alarms, metrics and logs.
ServiceConsole makeCloudWatchConsole();

} // namespace nephoscope::gui::cloudwatch
