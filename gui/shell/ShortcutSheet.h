#pragma once

class QWidget;

namespace nephoscope::gui {

class CommandSet;

/// Every key of the console, in groups.
void openShortcutSheet(const CommandSet &commands, QWidget &window);

} // namespace nephoscope::gui
