#pragma once

namespace nephoscope::gui {

/// What screen readers are told of the kit beyond Qt's own widgets: dialogs, menus, notifications, links and headings
/// with their roles, links and menu rows that can be pressed, tables whose rows can be checked and opened.
void installAccessibleFactory();

} // namespace nephoscope::gui
