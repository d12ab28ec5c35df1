#pragma once

class QWidget;

namespace nephoscope::gui {

/// What this program is, its version and licence, and whose it is not.
void openAboutDialog(QWidget &window);

} // namespace nephoscope::gui
