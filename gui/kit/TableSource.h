#pragma once

#include "gui/kit/StatusIndicator.h"

#include <QtCore/QObject>
#include <QtCore/QString>

#include <optional>
#include <vector>

namespace nephoscope::gui {

struct Column
{
    QString id;
    QString title;
    int width = 160;          ///< logical pixels; the user can change it
    bool stretch = false;     ///< takes the width that is left; one per table
    bool sortable = true;
    bool rightAligned = false;
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
};

} // namespace nephoscope::gui
