#pragma once

class QScrollArea;
class QWidget;

namespace nephoscope::gui {

/// Makes a scroll area a mere way to scroll up and down: without a frame and a ground of its own, no stop of Tab, its
/// content as wide as itself.
void makePlain(QScrollArea &area);
/// Its content, in place of another one that is deleted. It gets no ground, as QScrollArea::setWidget() would give it.
void setPlainContent(QScrollArea &area, QWidget *content);
/// A plain scroll area around `content`.
QScrollArea *plainScrollArea(QWidget *content, QWidget *parent = nullptr);

} // namespace nephoscope::gui
