#include "gui/consoles/cloudwatch/MetricNumbers.h"

#include "gui/charts/BigNumber.h"
#include "gui/charts/Chart.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TileLayout.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int numberWidth = 140; // logical pixels
constexpr int mostColumns = 4;

} // namespace

MetricNumbers::MetricNumbers(EngineHost &engine, bool history, QWidget *parent)
    : MetricGraph(engine, ChartKind::Line, parent), m_history(history), m_figures(new QWidget), m_tiles(new TileLayout(mostColumns))
{
    m_figures->setLayout(m_tiles);
    followDensity(m_tiles, [](const Theme &theme) { return Spacing{theme.space("m")}; });
    column()->addWidget(m_figures);
    column()->addStretch(1);
    m_figures->hide();
}

void MetricNumbers::showNumbers(bool shown)
{
    chart().setVisible(!shown);
    m_figures->setVisible(shown);
}

void MetricNumbers::present(ChartData data)
{
    const bool any = std::any_of(data.series.begin(), data.series.end(), [](const ChartSeries &series) { return !series.points.empty(); });
    showNumbers(any);
    if (!any)
        return MetricGraph::present(std::move(data));
    while (m_numbers.size() < data.series.size()) {
        auto *number = new BigNumber;
        number->setMinimumWidth(numberWidth);
        m_tiles->addWidget(number);
        number->show();
        m_numbers.push_back(number);
    }
    for (; m_numbers.size() > data.series.size(); m_numbers.pop_back())
        delete m_numbers.back(); // takes itself out of the layout
    for (std::size_t i = 0; i < m_numbers.size(); ++i) {
        const ChartSeries &series = data.series[i];
        m_numbers[i]->setLabel(series.name);
        m_numbers[i]->setValue(series.points.empty() ? QString() : formatValue(series.points.back().y(), data.unitOf(series)));
        if (!m_history)
            continue;
        std::vector<double> values;
        for (const QPointF &point : series.points)
            values.push_back(point.y());
        m_numbers[i]->setHistory(std::move(values), data.unitOf(series));
    }
}

void MetricNumbers::presentError(const QString &text)
{
    showNumbers(false);
    MetricGraph::presentError(text);
}

} // namespace nephoscope::gui::cloudwatch
