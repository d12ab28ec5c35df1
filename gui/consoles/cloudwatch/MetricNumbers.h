#pragma once

#include "gui/consoles/cloudwatch/MetricGraph.h"

namespace nephoscope::gui {
class BigNumber;
class TileLayout;
}

namespace nephoscope::gui::cloudwatch {

/// The latest values of some queries as large numbers; the chart stands in their place while there are none.
class MetricNumbers : public MetricGraph
{
    Q_OBJECT
public:
    /// With the line of each number's history below it.
    MetricNumbers(EngineHost &engine, bool history, QWidget *parent = nullptr);

    const std::vector<BigNumber *> &numbers() const { return m_numbers; }

protected:
    void present(ChartData data) override;
    void presentError(const QString &text) override;

private:
    void showNumbers(bool shown);

    const bool m_history;
    QWidget *m_figures;
    TileLayout *m_tiles;
    std::vector<BigNumber *> m_numbers;
};

} // namespace nephoscope::gui::cloudwatch
