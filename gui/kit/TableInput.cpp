#include "gui/kit/TableModel.h"
#include "gui/kit/TableView.h"

#include <QtCore/QMimeData>
#include <QtGui/QDrag>
#include <QtGui/QDropEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>

// The mouse and the keyboard over the rows.
namespace nephoscope::gui {

bool TableView::overLink(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() && m_model->sourceColumn(index.column()) >= 0
        && m_delegate->linkRect(visualRect(index), index).contains(position);
}

void TableView::toggle(int row, bool range)
{
    if (range && m_anchorRow >= 0 && m_anchorRow < m_model->rowCount())
        m_model->setCheckedRange(m_anchorRow, row, true);
    else
        m_model->setChecked(row, !m_model->isChecked(row));
    m_anchorRow = row;
}

void TableView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    m_pressedAt = event->position().toPoint();
    if (event->button() == Qt::MiddleButton) {
        m_pressedLink = overLink(m_pressedAt) ? index : QModelIndex();
        return;
    }
    if (event->button() == Qt::LeftButton && index.isValid()) {
        setCurrentIndex(index);
        m_pressedRow = index;
        m_pressedLink = overLink(event->position().toPoint()) ? index : QModelIndex();
        const bool range = event->modifiers() & Qt::ShiftModifier;
        if (m_model->hasCheckColumn() && !m_pressedLink.isValid()
            && (m_model->sourceColumn(index.column()) < 0 || range || (event->modifiers() & Qt::ControlModifier))
            && index.data(TableModel::SelectableRole).toBool())
            toggle(index.row(), range);
        setFocus(Qt::MouseFocusReason);
        return;
    }
    QTableView::mousePressEvent(event);
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    if (event->buttons() & Qt::LeftButton && m_pressedRow.isValid()
        && (at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance()) {
        m_pressedLink = QModelIndex();
        startRowDrag(std::exchange(m_pressedRow, QPersistentModelIndex()).row());
        return;
    }
    viewport()->setCursor(overLink(at) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void TableView::mouseReleaseEvent(QMouseEvent *event)
{
    m_pressedRow = QPersistentModelIndex();
    const QModelIndex pressed = std::exchange(m_pressedLink, QModelIndex());
    if (pressed.isValid() && overLink(event->position().toPoint()) && indexAt(event->position().toPoint()) == pressed)
        Q_EMIT opened(pressed, event->button() == Qt::MiddleButton || (event->modifiers() & Qt::ControlModifier));
}

void TableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (index.isValid() && m_model->sourceColumn(index.column()) < 0)
        mousePressEvent(event);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool checks = m_model->hasCheckColumn();
    if (event->key() == Qt::Key_Space && index.isValid() && checks) {
        if (index.data(TableModel::SelectableRole).toBool())
            toggle(index.row(), event->modifiers() & Qt::ShiftModifier);
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && index.isValid()) {
        if (m_model->isLoaded(index.row()))
            Q_EMIT opened(index, event->modifiers() & Qt::ControlModifier);
    } else if (event->matches(QKeySequence::SelectAll) && checks) {
        m_model->checkAll(true);
    } else if (event->key() == Qt::Key_Up && event->modifiers() & Qt::ShiftModifier && checks && index.row() > 0) {
        if (m_anchorRow < 0)
            m_anchorRow = index.row();
        setCurrentIndex(index.siblingAtRow(index.row() - 1));
        toggle(currentIndex().row(), true);
    } else if (event->key() == Qt::Key_Down && event->modifiers() & Qt::ShiftModifier && checks && index.row() + 1 < m_model->rowCount()) {
        if (m_anchorRow < 0)
            m_anchorRow = index.row();
        setCurrentIndex(index.siblingAtRow(index.row() + 1));
        toggle(currentIndex().row(), true);
    } else if (event->key() == Qt::Key_Up && index.row() <= 0) {
        m_header->setFocus(Qt::BacktabFocusReason);
    } else if ((event->key() == Qt::Key_Home || event->key() == Qt::Key_End) && m_model->rowCount() > 0) {
        // The first and the last row; sideways the arrows lead.
        const int column = index.isValid() ? index.column() : frozenSections().back();
        setCurrentIndex(m_model->index(event->key() == Qt::Key_Home ? 0 : m_model->rowCount() - 1, column));
    } else {
        QTableView::keyPressEvent(event);
    }
}

void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const QModelIndex index = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!index.isValid() || !m_model->isLoaded(index.row()))
        return;
    const QPoint at = event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                                  : viewport()->mapToGlobal(visualRect(index).bottomLeft());
    Q_EMIT menuRequested(index, at);
}

void TableView::startRowDrag(int row)
{
    if (!m_model->isLoaded(row))
        return;
    // A row among the checked ones takes them all along.
    const std::vector<int> rows = m_model->isChecked(row) ? m_model->checkedSourceRows() : std::vector<int>{m_model->sourceRow(row)};
    std::unique_ptr<QMimeData> data = m_model->source().mimeData(rows);
    if (!data)
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(data.release());
    drag->exec(Qt::CopyAction | Qt::MoveAction, Qt::CopyAction);
}

bool TableView::acceptDrop(QDropEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const int row = index.isValid() && m_model->isLoaded(index.row()) ? index.row() : -1;
    const auto accepts = [&](int target) { return m_model->source().canDrop(*event->mimeData(), target < 0 ? -1 : m_model->sourceRow(target)); };
    int target = -2;
    if (row >= 0 && accepts(row))
        target = row;
    else if (accepts(-1))
        target = -1;
    if (target != std::exchange(m_dropRow, target))
        viewport()->update();
    if (target == -2) {
        event->ignore();
        return false;
    }
    event->acceptProposedAction();
    return true;
}

void TableView::dragEnterEvent(QDragEnterEvent *event)
{
    if (acceptDrop(event))
        return;
    // Who refuses the entry hears of no move: stay in it when some row on the screen would take the drop.
    for (int row = std::max(0, rowAt(0)); row < m_model->rowCount() && rowViewportPosition(row) < viewport()->height(); ++row) {
        if (m_model->isLoaded(row) && m_model->source().canDrop(*event->mimeData(), m_model->sourceRow(row))) {
            event->acceptProposedAction();
            return;
        }
    }
}

void TableView::dragMoveEvent(QDragMoveEvent *event) { acceptDrop(event); }

void TableView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropRow = -2;
    viewport()->update();
}

void TableView::dropEvent(QDropEvent *event)
{
    const bool accepted = acceptDrop(event);
    const int target = std::exchange(m_dropRow, -2);
    viewport()->update();
    if (accepted)
        m_model->source().dropped(*event->mimeData(), target < 0 ? -1 : m_model->sourceRow(target));
}

} // namespace nephoscope::gui
