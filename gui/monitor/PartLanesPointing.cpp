// Looking closely at one cell of a lane: by the mouse, or by a cursor that the keys move.
#include "gui/monitor/PartLanes.h"

#include <QtGui/QKeyEvent>
#include <QtQuick/QQuickWindow>

#include <algorithm>

namespace nephoscope::gui {

void PartLanes::point(int index)
{
    index = index < cellCount() ? index : -1;
    if (index == m_pointed)
        return;
    const bool begins = m_pointed < 0;
    m_pointed = index;
    update();
    if (index >= 0) {
        // Where it stands is known again with each frame: lists scroll, and rows open above it.
        if (begins && window())
            connect(window(), &QQuickWindow::afterAnimating, this, &PartLanes::placeTip);
        describe();
        return;
    }
    if (window())
        disconnect(window(), &QQuickWindow::afterAnimating, this, &PartLanes::placeTip);
    m_tipAt = {};
    if (m_tip)
        m_tip->leave(this);
    if (!std::exchange(m_text, {}).title.isEmpty())
        Q_EMIT cellTextChanged();
}

void PartLanes::describe()
{
    const std::optional<transfer::CellDetails> details = m_model ? m_model->cell(m_jobId, m_parts[std::size_t(m_pointed)].number) : std::nullopt;
    if (!details) {
        point(-1);
        return;
    }
    CellText text = textOf(*details);
    if (text != m_text) {
        m_text = std::move(text);
        m_tipAt = {};
        Q_EMIT cellTextChanged();
    }
    placeTip();
}

void PartLanes::placeTip()
{
    if (!m_tip || m_pointed < 0)
        return;
    const QRectF at = mapRectToScene(cellRect(pointedCell()));
    if (at == m_tipAt)
        return;
    m_tipAt = at;
    m_tip->show(this, at.toAlignedRect(), m_text);
}

void PartLanes::hover(const QPointF &at)
{
    // It is told of the mouse with each frame; only one that has moved takes over from the keys.
    if (at == m_mouse)
        return;
    m_mouse = at;
    const Grid lines = grid();
    const int column = std::clamp(int(at.x() / lines.cellWidth), 0, lines.columns - 1);
    const int line = std::clamp(int(at.y() / (lines.cellHeight + lineGap)), 0, lines.lines - 1);
    point(line * lines.columns + column);
}

void PartLanes::hoverEnterEvent(QHoverEvent *event) { hover(event->position()); }
void PartLanes::hoverMoveEvent(QHoverEvent *event) { hover(event->position()); }

void PartLanes::hoverLeaveEvent(QHoverEvent *)
{
    m_mouse = {-1, -1};
    point(hasActiveFocus() ? m_cursor : -1);
}

void PartLanes::focusInEvent(QFocusEvent *event)
{
    QQuickPaintedItem::focusInEvent(event);
    point(m_cursor);
}

void PartLanes::focusOutEvent(QFocusEvent *event)
{
    QQuickPaintedItem::focusOutEvent(event);
    point(-1);
}

void PartLanes::keyPressEvent(QKeyEvent *event)
{
    const int last = cellCount() - 1;
    const int columns = grid().columns;
    int to = m_cursor;
    switch (event->key()) {
    case Qt::Key_Left: to -= 1; break;
    case Qt::Key_Right: to += 1; break;
    case Qt::Key_Up: to -= columns; break;
    case Qt::Key_Down: to += columns; break;
    case Qt::Key_Home: to = 0; break;
    case Qt::Key_End: to = last; break;
    case Qt::Key_Escape:
        // The first one closes the tip; without it the key is somebody else's.
        event->setAccepted(m_pointed >= 0);
        point(-1);
        return;
    default:
        event->ignore();
        return;
    }
    // Beyond the first and the last line it stays where it is; the list may scroll.
    if (last < 0 || ((to < 0 || to > last) && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))) {
        event->ignore();
        return;
    }
    m_cursor = std::clamp(to, 0, last);
    point(m_cursor);
}

void PartLanes::itemChange(ItemChange change, const ItemChangeData &data)
{
    if ((change == ItemVisibleHasChanged && !data.boolValue) || change == ItemSceneChange)
        point(-1);
    QQuickPaintedItem::itemChange(change, data);
}

} // namespace nephoscope::gui
