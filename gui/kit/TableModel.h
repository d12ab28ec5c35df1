#pragma once

#include "gui/kit/TableSource.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QSet>

namespace nephoscope::gui {

/// A TableSource as a Qt model: filter and sort are an index vector over the source's rows (a
/// QSortFilterProxyModel is ten times slower at 100,000 rows). Checked rows are kept by id.
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
    int sourceRow(int row) const { return m_rows[size_t(row)]; }
    const std::vector<Column> &columns() const { return m_columns; }
    Cell cell(const QModelIndex &index) const;

    void setFilter(const QString &text);
    QString filter() const { return m_filter; }
    void sortBy(int sourceColumn, Qt::SortOrder order);
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_order; }

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

private:
    void rebuild();
    void onReset();
    void onAppended(int first, int last);
    void onUpdated(int first, int last);
    void refreshChecks(int first, int last);
    bool accepts(int sourceRow) const;
    void sortRows(std::vector<int> &rows) const;
    void dropVanishedChecks();
    TableSource *m_source;
    std::vector<Column> m_columns;
    std::vector<int> m_rows;
    QSet<QString> m_checked;
    QString m_filter;
    int m_sortColumn = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_checkable;
    bool m_exclusive;
};

} // namespace nephoscope::gui

Q_DECLARE_METATYPE(nephoscope::gui::Cell)
