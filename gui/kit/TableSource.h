#pragma once

#include "gui/kit/FilterQuery.h"
#include "gui/kit/StatusIndicator.h"

#include <QtCore/QObject>
#include <QtCore/QStringList>

#include <memory>
#include <optional>
#include <vector>

class QMimeData;

namespace nephoscope::gui {

struct Column
{
    QString id;
    QString title;
    int width = 160;          ///< logical pixels; the user can change it
    bool stretch = false;     ///< takes the width that is left; one per table
    bool sortable = true;
    bool rightAligned = false;
    bool hidden = false;      ///< not shown until the user asks for it in the preferences
};

struct Cell
{
    QString text;
    QString icon = {};                           ///< line icon before the text
    bool link = false;                           ///< blue; click or Enter emits ResourceTable::activated
    bool code = false;                           ///< monospace
    std::optional<StatusIndicator::Status> status = {};   ///< drawn as icon + coloured text
    QString toolTip = {};
};

/// Rows of a ResourceTable. Lives on the GUI thread; rows are addressed by position, and kept apart
/// across reloads by rowId(). Say what happened by the signals, after it happened.
///
/// A source whose data lie behind a server may sort and filter there (sortsItself, filtersItself) and may be sparse: all
/// rows have a place from the start, their content arrives when they are looked at.
class TableSource : public QObject
{
    Q_OBJECT
public:
    enum class State { Loading, Ready, Failed };
    using QObject::QObject;

    virtual std::vector<Column> columns() const = 0;
    virtual int rowCount() const = 0;
    virtual Cell cell(int row, int column) const = 0;
    virtual QString rowId(int row) const = 0;

    /// Negative, 0 or positive. Default: texts of the cells, numbers inside them by value.
    virtual int compare(int left, int right, int column) const;
    /// Rows of a lower group stay above the others in every sort order (folders before files).
    virtual int group(int row) const;
    /// Default: any cell contains the text, case ignored.
    virtual bool matches(int row, const QString &filter) const;
    virtual bool selectable(int row) const;

    virtual State state() const = 0;
    virtual QString errorText() const { return {}; }
    virtual void reload() = 0;
    /// More rows exist behind the last one: they are fetched when the user gets near it.
    virtual bool canFetchMore() const { return false; }
    virtual void fetchMore() {}

    /// True: the table never reorders; it calls setSort() and the source answers with reset(). An empty id is no order.
    virtual bool sortsItself() const { return false; }
    virtual void setSort(const QString &columnId, Qt::SortOrder order);
    /// True: the table never hides rows; it calls setFilter() and the source answers with reset().
    virtual bool filtersItself() const { return false; }
    virtual void setFilter(const FilterQuery &query);
    /// How many rows there are, loaded or not; -1 when nobody knows yet. Default: rowCount(), unknown while more can be
    /// fetched.
    virtual qint64 totalCount() const { return canFetchMore() ? -1 : rowCount(); }

    /// True: rows may be not loaded. Such a source sorts and filters itself. cell(), rowId() and selectable() are asked
    /// of loaded rows only; what is not loaded is drawn as a skeleton.
    virtual bool isSparse() const { return false; }
    virtual bool isRowLoaded(int row) const;
    /// Rows first..last are on the screen: load what is missing and say updated(). Called on every scroll step.
    virtual void need(int first, int last);

    /// The value a property filter tests: a text, a number or a date. Default: the text of the column of that id.
    virtual QVariant propertyValue(int row, const QString &property) const;
    /// True when the row passes; default by propertyValue() and matches().
    virtual bool matchesQuery(int row, const FilterQuery &query) const;

    /// What dragging these rows out of the table carries; null: they cannot be dragged.
    virtual std::unique_ptr<QMimeData> mimeData(const std::vector<int> &rows) const;
    /// True: the table takes part in drags; canDrop() then says what lands where.
    virtual bool acceptsDrops() const { return false; }
    /// Whether this may be dropped here; `row` is -1 beside all rows.
    virtual bool canDrop(const QMimeData &data, int row) const;
    virtual void dropped(const QMimeData &data, int row);

Q_SIGNALS:
    /// All rows were replaced. Selection, current row and scroll position are kept by rowId.
    void reset();
    /// Rows first..last were added behind the others.
    void appended(int first, int last);
    /// The content of rows first..last changed; not their number.
    void updated(int first, int last);
    void stateChanged();
    /// Titles changed (language).
    void columnsChanged();

private:
    mutable int m_columnCount = -1;
    mutable QStringList m_columnIds;
};

} // namespace nephoscope::gui
