#pragma once

#include <QtCore/QHash>
#include <QtCore/QStringList>

#include <vector>

namespace nephoscope::gui {

struct Column;

/// How a user wants to see one table: what the gear's dialog asks and the header's mouse changes.
struct TablePreferences
{
    int pageSize = 0;            ///< rows per page; 0 scrolls through all
    bool wrapLines = false;
    bool stripedRows = false;
    bool compact = false;
    bool stickyFirst = true;     ///< check box and first column stay while scrolling sideways
    QStringList order;           ///< ids of the columns; those not named follow in their own order
    QStringList hidden;
    QHash<QString, int> widths;  ///< only what the user sized

    bool operator==(const TablePreferences &) const = default;

    /// What a table starts with: columns marked hidden are hidden.
    static TablePreferences defaults(const std::vector<Column> &columns);
    /// From `table/ID/…`; what is not kept there is as in defaults().
    static TablePreferences load(const QString &tableId, const std::vector<Column> &columns);
    void save(const QString &tableId) const;
    /// All columns' positions, as they are to be shown.
    std::vector<int> arranged(const std::vector<Column> &columns) const;
};

} // namespace nephoscope::gui
