#pragma once

#include "gui/shell/Drawer.h"

namespace nephoscope::gui {

/// The drawer `transfers`: what moves now, or waits, on any page, a compact line each; finished transfers go by themselves.
DrawerSpec transfersDrawer();

} // namespace nephoscope::gui
