#pragma once

#include "gui/shell/Catalog.h"

namespace nephoscope::gui {

class MainWindow;

/// Everything the window can show in this build: consoles, transfers, the kit's gallery, drawers.
Catalog makeCatalog();

/// Projection for a window: its commands, and the button in the top bar.
void addProjection(MainWindow &window);

} // namespace nephoscope::gui
