#pragma once

#include "gui/consoles/cloudwatch/Insights.h"
#include "gui/kit/TableSource.h"

namespace nephoscope::gui::cloudwatch {

/// The result of a query as a table with a column for each field.
class InsightsRows : public TableSource
{
    Q_OBJECT
public:
    using TableSource::TableSource;

    /// `running`: more may come.
    void setTable(const InsightsTable &table, bool running);
    /// Whether the first column leads to the whole record, as it does unless told.
    void setLinked(bool linked) { m_linked = linked; }
    const InsightsTable &table() const { return m_table; }

    std::vector<Column> columns() const override;
    int rowCount() const override { return int(m_table.rows.size()); }
    Cell cell(int row, int column) const override;
    QString rowId(int row) const override { return QString::number(row); }
    State state() const override { return m_running && m_table.rows.empty() ? State::Loading : State::Ready; }
    void reload() override {}

private:
    InsightsTable m_table;
    bool m_running = false;
    bool m_linked = true;
};

} // namespace nephoscope::gui::cloudwatch
