#include "gui/consoles/cloudwatch/InsightsRows.h"

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int timeWidth = 240; // logical pixels
constexpr int textWidth = 420;
constexpr int usualWidth = 180;
constexpr int mostShown = 1000; ///< characters of a cell; the record has all of them

/// By name, or as the first of its values that there is: bins and what is computed of times have names of their own.
bool isTime(const InsightsTable &table, qsizetype column)
{
    const QString &name = table.columns[column];
    if (name == QLatin1String("@timestamp") || name == QLatin1String("@ingestionTime"))
        return true;
    const auto any = std::find_if(table.rows.begin(), table.rows.end(), [column](const QStringList &row) { return !row[column].isEmpty(); });
    return any != table.rows.end() && isInsightsTime((*any)[column]);
}

} // namespace

void InsightsRows::setTable(const InsightsTable &table, bool running)
{
    const bool others = table.columns != m_table.columns;
    m_table = table;
    m_running = running;
    if (others)
        Q_EMIT columnsChanged();
    Q_EMIT reset();
    Q_EMIT stateChanged();
}

std::vector<Column> InsightsRows::columns() const
{
    std::vector<Column> out;
    const qsizetype message = m_table.columns.indexOf(QStringLiteral("@message"));
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const QString &name = m_table.columns[i];
        const bool stretch = i == (message < 0 ? m_table.columns.size() - 1 : message);
        out.push_back({.id = name, .title = name, .width = isTime(m_table, i) ? timeWidth : i == message ? textWidth : usualWidth, .stretch = stretch});
    }
    return out;
}

Cell InsightsRows::cell(int row, int column) const
{
    const QString &text = m_table.rows[std::size_t(row)][column];
    return {.text = text.size() > mostShown ? text.left(mostShown) : text, .link = m_linked && column == 0, .code = m_table.columns[column] == QLatin1String("@message")};
}

} // namespace nephoscope::gui::cloudwatch
