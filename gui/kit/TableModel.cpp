#include "gui/kit/TableModel.h"

#include <algorithm>
#include <numeric>

namespace nephoscope::gui {

TableModel::TableModel(TableSource *source, bool checkable, bool exclusive, QObject *parent)
    : QAbstractTableModel(parent), m_source(source), m_columns(source->columns()), m_checkable(checkable), m_exclusive(exclusive)
{
    rebuild();
    connect(source, &TableSource::reset, this, &TableModel::onReset);
    connect(source, &TableSource::appended, this, &TableModel::onAppended);
    connect(source, &TableSource::updated, this, &TableModel::onUpdated);
    connect(source, &TableSource::columnsChanged, this, [this] {
        m_columns = m_source->columns();
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
}

int TableModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size()) + (m_checkable ? 1 : 0);
}

Cell TableModel::cell(const QModelIndex &index) const
{
    const int row = sourceRow(index.row());
    if (row >= m_source->rowCount())
        return {};
    return m_source->cell(row, sourceColumn(index.column()));
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == SelectedRole)
        return isChecked(index.row());
    if (role == SelectableRole)
        return m_source->selectable(sourceRow(index.row()));
    if (sourceColumn(index.column()) < 0) {
        if (role == Qt::CheckStateRole)
            return int(isChecked(index.row()) ? Qt::Checked : Qt::Unchecked);
        if (role == Qt::AccessibleTextRole)
            return tr("Select %1").arg(m_source->rowId(sourceRow(index.row())));
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return cell(index).text;
    case Qt::ToolTipRole: {
        const QString tip = cell(index).toolTip;
        return tip.isEmpty() ? QVariant() : QVariant(tip);
    }
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (m_columns[size_t(sourceColumn(index.column()))].rightAligned ? Qt::AlignRight : Qt::AlignLeft));
    case CellRole:
        return QVariant::fromValue(cell(index));
    default:
        return {};
    }
}

bool TableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid() || sourceColumn(index.column()) >= 0)
        return false;
    setChecked(index.row(), value.toInt() == Qt::Checked);
    return true;
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const int column = sourceColumn(section);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || column >= int(m_columns.size()))
        return {};
    return column < 0 ? tr("Selection") : m_columns[size_t(column)].title;
}

Qt::ItemFlags TableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags out = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (sourceColumn(index.column()) < 0 && m_source->selectable(sourceRow(index.row())))
        out |= Qt::ItemIsUserCheckable;
    return out;
}

bool TableModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && m_source->canFetchMore(); }

void TableModel::fetchMore(const QModelIndex &parent)
{
    // Qt's own callers do not always ask first.
    if (canFetchMore(parent))
        m_source->fetchMore();
}

bool TableModel::accepts(int sourceRow) const { return m_filter.isEmpty() || m_source->matches(sourceRow, m_filter); }

void TableModel::sortRows(std::vector<int> &rows) const
{
    if (m_sortColumn < 0)
        return;
    const int sign = m_order == Qt::AscendingOrder ? 1 : -1;
    std::stable_sort(rows.begin(), rows.end(), [&](int a, int b) {
        if (const int ga = m_source->group(a), gb = m_source->group(b); ga != gb)
            return ga < gb;
        return m_source->compare(a, b, m_sortColumn) * sign < 0;
    });
}

void TableModel::rebuild()
{
    m_rows.resize(size_t(m_source->rowCount()));
    std::iota(m_rows.begin(), m_rows.end(), 0);
    if (!m_filter.isEmpty())
        std::erase_if(m_rows, [&](int row) { return !accepts(row); });
    sortRows(m_rows);
}

void TableModel::dropVanishedChecks()
{
    if (m_checked.isEmpty())
        return;
    QSet<QString> still;
    for (int row = 0, count = m_source->rowCount(); row < count; ++row)
        if (const QString id = m_source->rowId(row); m_checked.contains(id))
            still.insert(id);
    const bool changed = still.size() != m_checked.size();
    m_checked = still;
    if (changed)
        Q_EMIT checkedChanged();
}

void TableModel::onReset()
{
    beginResetModel();
    rebuild();
    endResetModel();
    dropVanishedChecks();
}

void TableModel::onAppended(int first, int last)
{
    std::vector<int> fresh;
    for (int row = first; row <= last; ++row)
        if (accepts(row))
            fresh.push_back(row);
    if (fresh.empty())
        return;
    if (m_sortColumn >= 0) {
        // They may belong anywhere: merge, then tell the view as one change of layout.
        beginResetModel();
        m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
        sortRows(m_rows);
        endResetModel();
        return;
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + fresh.size()) - 1);
    m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
    endInsertRows();
}

void TableModel::onUpdated(int first, int last)
{
    int low = -1;
    int high = -1;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i] < first || m_rows[i] > last)
            continue;
        low = low < 0 ? int(i) : low;
        high = int(i);
    }
    if (low >= 0)
        Q_EMIT dataChanged(index(low, 0), index(high, columnCount() - 1));
}

void TableModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    beginResetModel();
    rebuild();
    endResetModel();
}

void TableModel::sortBy(int sourceColumn, Qt::SortOrder order)
{
    if (sourceColumn == m_sortColumn && order == m_order)
        return;
    m_sortColumn = sourceColumn;
    m_order = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const std::vector<int> before = m_rows;
    rebuild();
    std::vector<int> placeOf(size_t(m_source->rowCount()), -1);
    for (size_t i = 0; i < m_rows.size(); ++i)
        placeOf[size_t(m_rows[i])] = int(i);
    const QModelIndexList old = persistentIndexList();
    QModelIndexList moved;
    for (const QModelIndex &at : old) {
        const int place = placeOf[size_t(before[size_t(at.row())])];
        moved.append(place < 0 ? QModelIndex() : index(place, at.column()));
    }
    changePersistentIndexList(old, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

bool TableModel::isChecked(int row) const { return m_checked.contains(m_source->rowId(sourceRow(row))); }

void TableModel::refreshChecks(int first, int last)
{
    if (first <= last && last < rowCount())
        Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1), {Qt::CheckStateRole, SelectedRole});
    Q_EMIT checkedChanged();
}

void TableModel::setChecked(int row, bool checked)
{
    if (checked && m_exclusive) {
        m_checked.clear();
        setCheckedRange(row, row, true);
        refreshChecks(0, rowCount() - 1);
        return;
    }
    setCheckedRange(row, row, checked);
}

void TableModel::setCheckedRange(int first, int last, bool checked)
{
    for (int row = std::min(first, last); row <= std::max(first, last); ++row) {
        if (!m_source->selectable(sourceRow(row)))
            continue;
        const QString id = m_source->rowId(sourceRow(row));
        if (checked)
            m_checked.insert(id);
        else
            m_checked.remove(id);
    }
    refreshChecks(std::min(first, last), std::max(first, last));
}

void TableModel::checkAll(bool checked)
{
    if (m_rows.empty() || (checked && m_exclusive))
        return;
    setCheckedRange(0, rowCount() - 1, checked);
}

void TableModel::setCheckedIds(const QSet<QString> &ids)
{
    m_checked = ids;
    dropVanishedChecks();
    refreshChecks(0, rowCount() - 1);
}

std::vector<int> TableModel::checkedSourceRows() const
{
    std::vector<int> out;
    if (m_checked.isEmpty())
        return out;
    for (int row = 0, count = m_source->rowCount(); row < count; ++row)
        if (m_checked.contains(m_source->rowId(row)))
            out.push_back(row);
    return out;
}

Qt::CheckState TableModel::allState() const
{
    int checked = 0;
    int selectable = 0;
    for (int row : m_rows) {
        if (!m_source->selectable(row))
            continue;
        ++selectable;
        if (m_checked.contains(m_source->rowId(row)))
            ++checked;
    }
    return checked == 0 ? Qt::Unchecked : checked == selectable ? Qt::Checked : Qt::PartiallyChecked;
}

} // namespace nephoscope::gui
