#pragma once

class QPainter;
class QRect;

namespace nephoscope::gui {

class TableModel;

/// What is behind the words of a row, within `rect`, which is as high as the row: selected, with one outline around neighbours
/// that are selected together; else with a line below it and, where `striped`, every other one shaded.
void paintRowGround(QPainter &painter, const QRect &rect, const TableModel &model, int row, bool striped);

} // namespace nephoscope::gui
