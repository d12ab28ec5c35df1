#pragma once

#include "gui/shell/Drawer.h"

namespace nephoscope::gui {

/// The drawer at the bottom of the window with the shells of this cloud; its widget is a CloudShellPanel.
DrawerSpec cloudShellDrawer();

} // namespace nephoscope::gui
