#include "gui/consoles/cloudwatch/MetricGauges.h"

#include "gui/charts/Chart.h"
#include "gui/charts/Gauge.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TileLayout.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <limits>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int mostColumns = 4;

} // namespace

MetricGauges::MetricGauges(EngineHost &engine, double least, double most, QWidget *parent)
    : MetricGraph(engine, ChartKind::Line, parent), m_least(least), m_most(most), m_dials(new QWidget), m_tiles(new TileLayout(mostColumns))
{
    m_dials->setLayout(m_tiles);
    followDensity(m_tiles, [](const Theme &theme) { return Spacing{theme.space("m")}; });
    column()->addWidget(m_dials, 1);
    m_dials->hide();
}

void MetricGauges::showGauges(bool shown)
{
    chart().setVisible(!shown);
    m_dials->setVisible(shown);
}

void MetricGauges::present(ChartData data)
{
    const bool any = std::any_of(data.series.begin(), data.series.end(), [](const ChartSeries &series) { return !series.points.empty(); });
    showGauges(any);
    if (!any)
        return MetricGraph::present(std::move(data));
    while (m_gauges.size() < data.series.size()) {
        auto *gauge = new Gauge;
        gauge->setRange(m_least, m_most);
        gauge->setColorIndex(int(m_gauges.size()));
        m_tiles->addWidget(gauge);
        gauge->show();
        m_gauges.push_back(gauge);
    }
    for (; m_gauges.size() > data.series.size(); m_gauges.pop_back())
        delete m_gauges.back(); // takes itself out of the layout
    for (std::size_t i = 0; i < m_gauges.size(); ++i) {
        const ChartSeries &series = data.series[i];
        m_gauges[i]->setName(series.name);
        m_gauges[i]->setValue(series.points.empty() ? std::numeric_limits<double>::quiet_NaN() : series.points.back().y(), data.unitOf(series));
    }
}

void MetricGauges::presentError(const QString &text)
{
    showGauges(false);
    MetricGraph::presentError(text);
}

} // namespace nephoscope::gui::cloudwatch
