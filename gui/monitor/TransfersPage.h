#pragma once

#include "gui/shell/Page.h"

namespace nephoscope::gui {

/// The transfer monitor, address `transfers`: a chart of the last minute and a row per job with its
/// parts. Drawn by QML, which is loaded when the page is first shown.
Page *makeTransfersPage(Navigator &navigator);

} // namespace nephoscope::gui
