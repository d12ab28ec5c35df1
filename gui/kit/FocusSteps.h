#pragma once

class QWidget;

namespace nephoscope::gui {

/// Tab inside `area`, from its last part on to its first: what lies behind it is not reached.
void stepFocus(QWidget &area, bool next);

} // namespace nephoscope::gui
