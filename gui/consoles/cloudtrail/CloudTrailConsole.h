#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui::cloudtrail {

ServiceConsole makeCloudTrailConsole();

} // namespace nephoscope::gui::cloudtrail
