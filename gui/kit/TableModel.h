#pragma once

#include "gui/kit/TableSource.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QSet>

namespace nephoscope::gui {

/// A TableSource as a Qt model: filter and sort are an index vector over the source's rows (a
/// QSortFilterProxyModel is ten times slower at 100,000 rows), left away where the source's own order is shown, so that a
/// million rows cost nothing. Optionally shows one page of the rows at a time. Checked rows are kept by id.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role { CellRole = Qt::UserRole + 1, SelectedRole, SelectableRole };

    TableModel(TableSource *source, bool checkable, bool exclusive, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    bool hasCheckColumn() const { return m_checkable; }
    /// Column of the source behind a section; -1 for the check boxes.
    int sourceColumn(int section) const { return section - (m_checkable ? 1 : 0); }
    int sourceRow(int row) const { return m_mapped ? m_rows[size_t(m_first + row)] : m_first + row; }
    /// The row that shows this row of the source; -1 when it is filtered out or on another page.
    int rowOf(int sourceRow) const;
    /// Rows first..last are about to be seen.
    void need(int first, int last);
    TableSource &source() const { return *m_source; }
    bool isLoaded(int row) const { return m_source->isRowLoaded(sourceRow(row)); }
    const std::vector<Column> &columns() const { return m_columns; }
    Cell cell(const QModelIndex &index) const;

    void setFilter(const QString &text);
    QString filter() const { return m_filter; }
    void setQuery(const FilterQuery &query);
    const FilterQuery &query() const { return m_query; }
    void sortBy(int sourceColumn, Qt::SortOrder order);
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_order; }

    /// 0: all rows, no pages. Goes to the first page.
    void setPageSize(int rows);
    int pageSize() const { return m_pageSize; }
    /// From 0.
    void setPage(int page);
    int page() const { return m_pageSize > 0 ? m_first / m_pageSize : 0; }
    /// At least 1; of the rows loaded so far.
    int pageCount() const;
    /// Rows that pass the filter, on all pages.
    int matchCount() const { return m_mapped ? int(m_rows.size()) : m_count; }

    bool isChecked(int row) const;
    void setChecked(int row, bool checked);
    void setCheckedRange(int first, int last, bool checked);
    void checkAll(bool checked);
    void setCheckedIds(const QSet<QString> &ids);
    const QSet<QString> &checkedIds() const { return m_checked; }
    std::vector<int> checkedSourceRows() const;
    /// State of the box in the header.
    Qt::CheckState allState() const;

Q_SIGNALS:
    void checkedChanged();
    /// Page, number of pages or of matches may have changed.
    void pagesChanged();

private:
    void rebuild();
    void refilter();
    void onReset();
    void onAppended(int first, int last);
    void onUpdated(int first, int last);
    void refreshChecks(int first, int last);
    bool accepts(int sourceRow) const;
    bool isBefore(int leftSource, int rightSource) const;
    void sortRows(std::vector<int> &rows) const;
    void dropVanishedChecks();
    TableSource *m_source;
    std::vector<Column> m_columns;
    std::vector<int> m_rows;
    QSet<QString> m_checked;
    QString m_filter;
    FilterQuery m_query;
    int m_count = 0;     ///< rows of the source when it last spoke
    int m_first = 0;     ///< first row of the page
    int m_pageSize = 0;
    bool m_mapped = false;
    mutable std::optional<Qt::CheckState> m_allState;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_checkable;
    bool m_exclusive;
};

} // namespace nephoscope::gui

Q_DECLARE_METATYPE(nephoscope::gui::Cell)
