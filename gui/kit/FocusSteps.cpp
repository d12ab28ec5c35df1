#include "gui/kit/FocusSteps.h"

#include <QtWidgets/QApplication>

namespace nephoscope::gui {

void stepFocus(QWidget &area, bool next)
{
    QWidget *start = QApplication::focusWidget() ? QApplication::focusWidget() : &area;
    QWidget *at = start;
    do {
        at = next ? at->nextInFocusChain() : at->previousInFocusChain();
        if (area.isAncestorOf(at) && at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus)) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    } while (at != start);
}

} // namespace nephoscope::gui
