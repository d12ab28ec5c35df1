#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui::connections {

/// Clouds elsewhere and the windows that show them.
ServiceConsole makeConnectionsConsole();

} // namespace nephoscope::gui::connections
