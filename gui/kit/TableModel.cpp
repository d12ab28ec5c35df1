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
        std::vector<Column> columns = m_source->columns();
        if (columns.size() != m_columns.size()) {
            // Views count their sections anew only on a reset.
            beginResetModel();
            m_columns = std::move(columns);
            rebuild();
            endResetModel();
            return;
        }
        m_columns = std::move(columns);
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    });
    connect(this, &TableModel::checkedChanged, this, [this] { m_allState.reset(); });
}

int TableModel::rowCount(const QModelIndex &parent) const 
{
    if (parent.isValid())
        return 0;
    return m_pageSize > 0 ? std::clamp(matchCount() - m_first, 0, m_pageSize) : matchCount();
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size()) + (m_checkable ? 1 : 0);
}

Cell TableModel::cell(const QModelIndex &index) const
{
    const int row = sourceRow(index.row());
    if (row >= m_source->rowCount() || !m_source->isRowLoaded(row))
        return {};
    return m_source->cell(row, sourceColumn(index.column()));
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = sourceRow(index.row());
    if (row >= m_source->rowCount())
        return {};
    if (!m_source->isRowLoaded(row))
        return role == Qt::AccessibleTextRole ? QVariant(tr("Loading")) : role == SelectedRole || role == SelectableRole ? QVariant(false) : QVariant();
    if (role == SelectedRole)
        return isChecked(index.row());
    if (role == SelectableRole)
        return m_source->selectable(row);
    if (sourceColumn(index.column()) < 0) {
        if (role == Qt::CheckStateRole)
            return int(isChecked(index.row()) ? Qt::Checked : Qt::Unchecked);
        if (role == Qt::AccessibleTextRole)
            return tr("Select %1").arg(m_source->cell(row, 0).text);
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return cell(index).text;
    case Qt::AccessibleTextRole: {
        const QString text = cell(index).text;
        return text.isEmpty() ? tr("Empty") : text;
    }
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
    if (sourceColumn(index.column()) < 0 && index.data(SelectableRole).toBool())
        out |= Qt::ItemIsUserCheckable;
    return out;
}

bool TableModel::canFetchMore(const QModelIndex &parent) const 
{
    // A full page needs no more rows: the arrow of the pagination asks for them.
    return !parent.isValid() && m_source->canFetchMore() && (m_pageSize == 0 || rowCount() < m_pageSize);
}

void TableModel::fetchMore(const QModelIndex &parent)
{
    // Qt's own callers do not always ask first.
    if (canFetchMore(parent))
        m_source->fetchMore();
}

bool TableModel::accepts(int sourceRow) const
{
    return (m_filter.isEmpty() || m_source->matches(sourceRow, m_filter)) && (m_query.isEmpty() || m_source->matchesQuery(sourceRow, m_query));
}

bool TableModel::isBefore(int left, int right) const
{
    if (const int a = m_source->group(left), b = m_source->group(right); a != b)
        return a < b;
    return m_source->compare(left, right, m_sortColumn) * (m_order == Qt::AscendingOrder ? 1 : -1) < 0;
}

void TableModel::sortRows(std::vector<int> &rows) const
{
    const auto before = [this](int left, int right) { return isBefore(left, right); };
    // Most lists come in the order they are shown in.
    if (m_sortColumn >= 0 && !std::is_sorted(rows.begin(), rows.end(), before))
        std::stable_sort(rows.begin(), rows.end(), before);
}

void TableModel::rebuild()
{
    m_count = m_source->rowCount();
    m_allState.reset();
    const bool filters = !m_source->filtersItself() && (!m_filter.isEmpty() || !m_query.isEmpty());
    const bool sorts = !m_source->sortsItself() && m_sortColumn >= 0;
    m_mapped = (filters || sorts) && !m_source->isSparse();
    if (!m_mapped) {
        m_rows = {};
    } else {
        m_rows.resize(size_t(m_count));
        std::iota(m_rows.begin(), m_rows.end(), 0);
        if (filters)
            std::erase_if(m_rows, [&](int row) { return !accepts(row); });
        if (sorts)
            sortRows(m_rows);
    }
    if (m_pageSize > 0)
        m_first = std::min(page(), pageCount() - 1) * m_pageSize;
}

int TableModel::pageCount() const { return m_pageSize > 0 ? std::max(1, (matchCount() + m_pageSize - 1) / m_pageSize) : 1; }

void TableModel::need(int first, int last)
{
    last = std::min(last, rowCount() - 1);
    if (first < 0 || first > last)
        return;
    if (!m_mapped) {
        m_source->need(m_first + first, m_first + last);
        return;
    }
    // In another order they are no range of the source.
    for (int row = first; row <= last; ++row)
        m_source->need(sourceRow(row), sourceRow(row));
}

int TableModel::rowOf(int sourceRow) const
{
    int place = sourceRow;
    if (m_mapped) {
        const auto at = std::find(m_rows.begin(), m_rows.end(), sourceRow);
        if (at == m_rows.end())
            return -1;
        place = int(at - m_rows.begin());
    }
    const int row = place - m_first;
    return row >= 0 && row < rowCount() ? row : -1;
}

void TableModel::dropVanishedChecks()
{
    // What a sparse source has not loaded may still be there.
    if (m_checked.isEmpty() || m_source->isSparse())
        return;
    QSet<QString> still;
    for (int row = 0, count = m_source->rowCount(); row < count && still.size() < m_checked.size(); ++row)
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
    Q_EMIT pagesChanged();
}

void TableModel::onAppended(int first, int last)
{
    std::vector<int> fresh;
    if (m_mapped)
        for (int row = first; row <= last; ++row)
            if (accepts(row))
                fresh.push_back(row);
    const int count = m_mapped ? int(fresh.size()) : last - first + 1;
    m_allState.reset();
    if (count == 0) {
        m_count = m_source->rowCount();
        return;
    }
    const bool sorts = m_mapped && m_sortColumn >= 0 && !m_source->sortsItself();
    if (sorts)
        sortRows(fresh);
    const bool atEnd = !sorts || m_rows.empty() || !isBefore(fresh.front(), m_rows.back());
    if (m_pageSize > 0 || !atEnd) {
        // They may belong anywhere: each finds its place, then the view is told once.
        beginResetModel();
        if (sorts) {
            std::vector<int> merged;
            merged.reserve(m_rows.size() + fresh.size());
            auto from = m_rows.cbegin();
            for (int row : fresh) {
                const auto to = std::upper_bound(from, m_rows.cend(), row, [this](int left, int right) { return isBefore(left, right); });
                merged.insert(merged.end(), from, to);
                merged.push_back(row);
                from = to;
            }
            merged.insert(merged.end(), from, m_rows.cend());
            m_rows = std::move(merged);
            m_count = m_source->rowCount();
        } else {
            rebuild();
        }
        endResetModel();
    } else {
        const int at = matchCount();
        beginInsertRows({}, at, at + count - 1);
        m_rows.insert(m_rows.end(), fresh.begin(), fresh.end());
        m_count = m_source->rowCount();
        endInsertRows();
    }
    Q_EMIT pagesChanged();
}

void TableModel::onUpdated(int first, int last)
{
    int low = -1;
    int high = -1;
    if (!m_mapped) {
        low = std::max(first - m_first, 0);
        high = std::min(last - m_first, rowCount() - 1);
    } else {
        for (int row = 0, count = rowCount(); row < count; ++row) {
            if (const int source = sourceRow(row); source < first || source > last)
                continue;
            low = low < 0 ? row : low;
            high = row;
        }
    }
    if (low >= 0 && low <= high)
        Q_EMIT dataChanged(index(low, 0), index(high, columnCount() - 1));
}

void TableModel::refilter()
{
    if (m_source->filtersItself()) {
        // Free text goes along as one more condition.
        FilterQuery query = m_query;
        if (!m_filter.isEmpty())
            query.tokens.push_back({{}, FilterOperator::Contains, m_filter});
        setPage(0);
        m_source->setFilter(query);
        return;
    }
    beginResetModel();
    m_first = 0;
    rebuild();
    endResetModel();
    Q_EMIT pagesChanged();
}

void TableModel::setQuery(const FilterQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    refilter();
}

void TableModel::setPageSize(int rows)
{
    if (rows == m_pageSize)
        return;
    beginResetModel();
    m_pageSize = rows;
    m_first = 0;
    m_allState.reset();
    endResetModel();
    Q_EMIT pagesChanged();
}

void TableModel::setPage(int page)
{
    const int first = std::clamp(page, 0, pageCount() - 1) * m_pageSize;
    if (first == m_first)
        return;
    beginResetModel();
    m_first = first;
    m_allState.reset();
    endResetModel();
    Q_EMIT pagesChanged();
}

void TableModel::setFilter(const QString &text)
{
    if (text == m_filter)
        return;
    m_filter = text;
    refilter();
}

void TableModel::sortBy(int sourceColumn, Qt::SortOrder order)
{
    if (sourceColumn == m_sortColumn && order == m_order)
        return;
    m_sortColumn = sourceColumn;
    m_order = order;
    if (m_source->sortsItself()) {
        setPage(0);
        m_source->setSort(sourceColumn < 0 ? QString() : m_columns[size_t(sourceColumn)].id, order);
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    if (m_pageSize > 0) {
        beginResetModel();
        m_first = 0;
        rebuild();
        endResetModel();
        Q_EMIT pagesChanged();
        return;
    }
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList old = persistentIndexList();
    std::vector<int> before;
    for (const QModelIndex &at : old)
        before.push_back(sourceRow(at.row()));
    rebuild();
    QModelIndexList moved;
    if (!old.isEmpty()) {
        std::vector<int> placeOf(size_t(m_count), -1);
        for (int row = 0; row < rowCount(); ++row)
            placeOf[size_t(sourceRow(row))] = row;
        for (qsizetype i = 0; i < old.size(); ++i) {
            const int place = placeOf[size_t(before[size_t(i)])];
            moved.append(place < 0 ? QModelIndex() : index(place, old[i].column()));
        }
    }
    changePersistentIndexList(old, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

bool TableModel::isChecked(int row) const
{
    return !m_checked.isEmpty() && isLoaded(row) && m_checked.contains(m_source->rowId(sourceRow(row)));
}

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
        if (!isLoaded(row) || !m_source->selectable(sourceRow(row)))
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
    if (rowCount() == 0 || (checked && m_exclusive))
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
        if (m_source->isRowLoaded(row) && m_checked.contains(m_source->rowId(row)))
            out.push_back(row);
    return out;
}

Qt::CheckState TableModel::allState() const
{
    if (m_checked.isEmpty())
        return Qt::Unchecked;
    if (m_allState)
        return *m_allState;
    // Without filter and pages every checked row is in sight: the first row that is not checked decides.
    const bool allInSight = !m_mapped && m_pageSize == 0;
    bool checked = false;
    bool unchecked = false;
    for (int row = 0, count = rowCount(); row < count && !(checked && unchecked) && !(allInSight && unchecked); ++row) {
        if (!isLoaded(row) || !m_source->selectable(sourceRow(row)))
            continue;
        (m_checked.contains(m_source->rowId(sourceRow(row))) ? checked : unchecked) = true;
    }
    m_allState = !unchecked && checked ? Qt::Checked : checked || allInSight ? Qt::PartiallyChecked : Qt::Unchecked;
    return *m_allState;
}

} // namespace nephoscope::gui
