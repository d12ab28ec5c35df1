#include "gui/kit/AccessibleTable.h"

#include "gui/kit/TableModel.h"

#include <QtCore/QPointer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

namespace nephoscope::gui {
namespace {

constexpr int LookedAt = 2'000; // rows searched for checked ones: readers ask often

// As if the user stood on the cell and pressed the key: the table's own manners apply.
void pressKey(QTableView *view, const QModelIndex &index, int key)
{
    QMetaObject::invokeMethod(
        view,
        [view, at = QPersistentModelIndex(index), key] {
            if (!at.isValid())
                return;
            view->setCurrentIndex(at);
            for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
                QKeyEvent event(type, key, Qt::NoModifier);
                QCoreApplication::sendEvent(view, &event);
            }
        },
        Qt::QueuedConnection);
}

void clickHeader(QHeaderView *header, int column)
{
    QMetaObject::invokeMethod(
        header,
        [header, column] {
            const QPointF at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2.0, header->height() / 2.0);
            const QPointF global = header->viewport()->mapToGlobal(at);
            QMouseEvent press(QEvent::MouseButtonPress, at, global, Qt::LeftButton, Qt::LeftButton, Qt::NoModifier);
            QCoreApplication::sendEvent(header->viewport(), &press);
            QMouseEvent release(QEvent::MouseButtonRelease, at, global, Qt::LeftButton, Qt::NoButton, Qt::NoModifier);
            QCoreApplication::sendEvent(header->viewport(), &release);
        },
        Qt::QueuedConnection);
}

class CellAccessible final : public QAccessibleInterface, public QAccessibleTableCellInterface, public QAccessibleActionInterface
{
public:
    CellAccessible(QTableView *view, int row, int column) : m_view(view), m_row(row), m_column(column) {}

    int row() const { return m_row; }
    int column() const { return m_column; }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface && m_row >= 0 && m_column >= 0)
            return static_cast<QAccessibleTableCellInterface *>(this);
        if (type == QAccessible::ActionInterface)
            return static_cast<QAccessibleActionInterface *>(this);
        return nullptr;
    }

    bool isValid() const override
    {
        return m_view && m_view->model() && m_row < m_view->model()->rowCount() && m_column < m_view->model()->columnCount();
    }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return m_view ? m_view->window()->windowHandle() : nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    QAccessibleInterface *parent() const override { return m_view ? QAccessible::queryAccessibleInterface(m_view) : nullptr; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    void setText(QAccessible::Text, const QString &) override {}

    QAccessible::Role role() const override
    {
        if (m_row < 0 && m_column < 0)
            return QAccessible::Pane;
        return m_row < 0 ? QAccessible::ColumnHeader : m_column < 0 ? QAccessible::RowHeader : QAccessible::Cell;
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name || !isValid() || m_column < 0)
            return {};
        if (m_row < 0)
            return m_view->model()->headerData(m_column, Qt::Horizontal).toString();
        const QModelIndex at = index();
        const QString spoken = at.data(Qt::AccessibleTextRole).toString();
        return spoken.isEmpty() ? at.data(Qt::DisplayRole).toString() : spoken;
    }

    QRect rect() const override
    {
        if (!isValid() || m_column < 0)
            return {};
        if (m_row < 0) {
            QHeaderView *header = m_view->horizontalHeader();
            return {header->viewport()->mapToGlobal(QPoint(header->sectionViewportPosition(m_column), 0)),
                    QSize(header->sectionSize(m_column), header->height())};
        }
        const QRect box = m_view->visualRect(index());
        return {m_view->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }

    QAccessible::State state() const override
    {
        QAccessible::State out;
        if (!isValid() || m_column < 0 || m_view->isColumnHidden(m_column) || !m_view->isVisible()) {
            out.invisible = true;
            return out;
        }
        out.disabled = !m_view->isEnabled();
        if (m_row < 0)
            return out;
        out.focusable = true;
        out.selectable = isCheckable();
        out.checkable = isCheckable();
        out.selected = out.checked = isChecked();
        out.active = m_view->currentIndex() == index();
        out.focused = out.active && m_view->hasFocus();
        out.offscreen = !m_view->viewport()->rect().intersects(m_view->visualRect(index()));
        return out;
    }

    // QAccessibleTableCellInterface
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return m_row; }
    QList<QAccessibleInterface *> columnHeaderCells() const override
    {
        const auto *owner = static_cast<TableAccessible *>(parent());
        return {owner ? owner->cell(-1, m_column) : nullptr};
    }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    bool isSelected() const override { return isChecked(); }
    QAccessibleInterface *table() const override { return parent(); }

    // QAccessibleActionInterface
    QStringList actionNames() const override
    {
        if (!isValid() || m_column < 0)
            return {};
        if (m_row < 0)
            return {pressAction()};
        QStringList out{pressAction(), setFocusAction()};
        if (isCheckable())
            out.insert(1, toggleAction());
        // The first action is what a click does: in the column of boxes it checks.
        if (isBox() && isCheckable())
            out.move(1, 0);
        return out;
    }
    void doAction(const QString &action) override
    {
        if (!isValid() || m_column < 0)
            return;
        if (m_row < 0)
            clickHeader(m_view->horizontalHeader(), m_column);
        else if (action == toggleAction() && isCheckable())
            pressKey(m_view, index(), Qt::Key_Space);
        else if (action == pressAction())
            pressKey(m_view, index(), Qt::Key_Return);
        else if (action == setFocusAction()) {
            m_view->setFocus(Qt::OtherFocusReason);
            m_view->setCurrentIndex(index());
        }
    }
    QStringList keyBindingsForAction(const QString &action) const override
    {
        return action == toggleAction() ? QStringList{QStringLiteral("Space")}
            : action == pressAction() && m_row >= 0 ? QStringList{QStringLiteral("Return")} : QStringList();
    }

private:
    QModelIndex index() const { return m_view->model()->index(m_row, m_column); }
    QVariant check() const { return m_view->model()->index(m_row, 0).data(Qt::CheckStateRole); }
    bool isBox() const { return index().data(Qt::CheckStateRole).isValid(); }
    bool isCheckable() const { return check().isValid() && index().data(TableModel::SelectableRole).toBool(); }
    bool isChecked() const { return check().isValid() && check().toInt() == Qt::Checked; }

    QPointer<QTableView> m_view;
    int m_row;
    int m_column;
};

} // namespace

TableAccessible::TableAccessible(QTableView *view) : QAccessibleWidget(view, QAccessible::Table) {}

TableAccessible::~TableAccessible() { forget(); }

QTableView &TableAccessible::view() const { return *static_cast<QTableView *>(widget()); }

void TableAccessible::forget()
{
    for (const QAccessible::Id id : std::as_const(m_cells))
        QAccessible::deleteAccessibleInterface(id);
    m_cells.clear();
}

void *TableAccessible::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::TableInterface)
        return static_cast<QAccessibleTableInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QAccessible::State TableAccessible::state() const
{
    QAccessible::State out = QAccessibleWidget::state();
    out.multiSelectable = true;
    return out;
}

int TableAccessible::columnCount() const { return view().model() ? view().model()->columnCount() : 0; }
int TableAccessible::rowCount() const { return view().model() ? view().model()->rowCount() : 0; }
int TableAccessible::childCount() const { return (rowCount() + 1) * (columnCount() + 1); }

QAccessibleInterface *TableAccessible::cell(int row, int column) const
{
    if (row < -1 || column < -1 || row >= rowCount() || column >= columnCount())
        return nullptr;
    const qint64 key = qint64(row + 1) * (columnCount() + 1) + column + 1;
    if (const auto found = m_cells.constFind(key); found != m_cells.cend()) {
        if (QAccessibleInterface *known = QAccessible::accessibleInterface(*found))
            return known;
    }
    auto *made = new CellAccessible(&view(), row, column);
    m_cells.insert(key, QAccessible::registerAccessibleInterface(made));
    return made;
}

QAccessibleInterface *TableAccessible::child(int index) const
{
    const int across = columnCount() + 1;
    return index < 0 || index >= childCount() ? nullptr : cell(index / across - 1, index % across - 1);
}

int TableAccessible::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *cell = dynamic_cast<const CellAccessible *>(child);
    return cell && cell->parent() == this ? (cell->row() + 1) * (columnCount() + 1) + cell->column() + 1 : -1;
}

QAccessibleInterface *TableAccessible::childAt(int x, int y) const
{
    const QModelIndex at = view().indexAt(view().viewport()->mapFromGlobal(QPoint(x, y)));
    if (at.isValid())
        return cell(at.row(), at.column());
    QHeaderView *header = view().horizontalHeader();
    const QPoint inHeader = header->viewport()->mapFromGlobal(QPoint(x, y));
    const int column = header->isVisible() && header->viewport()->rect().contains(inHeader) ? header->logicalIndexAt(inHeader) : -1;
    return column >= 0 ? cell(-1, column) : nullptr;
}

QAccessibleInterface *TableAccessible::focusChild() const
{
    const QModelIndex at = view().currentIndex();
    return at.isValid() ? cell(at.row(), at.column()) : nullptr;
}

QAccessibleInterface *TableAccessible::cellAt(int row, int column) const { return row < 0 || column < 0 ? nullptr : cell(row, column); }

QList<QAccessibleInterface *> TableAccessible::selectedCells() const
{
    QList<QAccessibleInterface *> out;
    const QList<int> rows = selectedRows();
    for (const int row : rows)
        for (int column = 0; column < columnCount(); ++column)
            out.append(cell(row, column));
    return out;
}

QString TableAccessible::columnDescription(int column) const
{
    return view().model() ? view().model()->headerData(column, Qt::Horizontal).toString() : QString();
}

QString TableAccessible::rowDescription(int row) const
{
    // The name stands in the first column after the boxes.
    for (int column = 0; column < columnCount(); ++column)
        if (const QModelIndex at = view().model()->index(row, column); !at.data(Qt::CheckStateRole).isValid())
            return at.data(Qt::DisplayRole).toString();
    return {};
}

QList<int> TableAccessible::selectedRows() const
{
    QList<int> out;
    for (int row = 0; row < std::min(rowCount(), LookedAt); ++row)
        if (isRowSelected(row))
            out.append(row);
    return out;
}

bool TableAccessible::isRowSelected(int row) const
{
    if (row < 0 || row >= rowCount())
        return false;
    const QVariant check = view().model()->index(row, 0).data(Qt::CheckStateRole);
    return check.isValid() ? check.toInt() == Qt::Checked : view().selectionModel() && view().selectionModel()->isRowSelected(row);
}

bool TableAccessible::selectRow(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    if (!isRowSelected(row))
        pressKey(&view(), view().model()->index(row, 0), Qt::Key_Space);
    return true;
}

bool TableAccessible::unselectRow(int row)
{
    if (row < 0 || row >= rowCount())
        return false;
    if (isRowSelected(row))
        pressKey(&view(), view().model()->index(row, 0), Qt::Key_Space);
    return true;
}

void TableAccessible::modelChange(QAccessibleTableModelChangeEvent *event)
{
    // Cells know their place only; what is said of a place is read anew.
    if (event->modelChangeType() != QAccessibleTableModelChangeEvent::DataChanged)
        forget();
}

} // namespace nephoscope::gui
