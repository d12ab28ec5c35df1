#pragma once

#include "gui/consoles/cloudwatch/MetricGraph.h"

namespace nephoscope::gui {
class Gauge;
class TileLayout;
}

namespace nephoscope::gui::cloudwatch {

/// The latest values of some queries as gauges on one scale; the chart stands in their place while there are none.
class MetricGauges : public MetricGraph
{
    Q_OBJECT
public:
    MetricGauges(EngineHost &engine, double least, double most, QWidget *parent = nullptr);

    const std::vector<Gauge *> &gauges() const { return m_gauges; }

protected:
    void present(ChartData data) override;
    void presentError(const QString &text) override;

private:
    void showGauges(bool shown);

    const double m_least;
    const double m_most;
    QWidget *m_dials;
    TileLayout *m_tiles;
    std::vector<Gauge *> m_gauges;
};

} // namespace nephoscope::gui::cloudwatch
