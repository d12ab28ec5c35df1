#pragma once

#include "gui/consoles/cloudwatch/DashboardWidgets.h"

namespace nephoscope::gui::cloudwatch {

class RowsView;

/// Some queries as a table: of each the least, greatest, mean and sum, and its values over time. The chart stands in its place
/// while there are none.
class MetricTable : public MetricGraph
{
    Q_OBJECT
public:
    MetricTable(EngineHost &engine, const TableLook &look, QWidget *parent = nullptr);

    const RowsView &rows() const { return *m_rows; }

protected:
    void present(ChartData data) override;
    void presentError(const QString &text) override;

private:
    void showRows(bool shown);

    const TableLook m_look;
    RowsView *m_rows;
};

} // namespace nephoscope::gui::cloudwatch
