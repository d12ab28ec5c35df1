#pragma once

#include "gui/shell/Catalog.h"

namespace nephoscope::gui {

/// Everything the window can show in this build: consoles, transfers, the kit's gallery, drawers.
Catalog makeCatalog();

} // namespace nephoscope::gui
