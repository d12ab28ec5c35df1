#include "gui/scenes/flow/FlowCharts.h"

#include "gui/charts/Chart.h"
#include "gui/kit/Container.h"
#include "gui/kit/Spacing.h"
#include "gui/scenes/flow/FlowModel.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QBoxLayout>

#include <algorithm>
#include <numeric>
#include <utility>

namespace nephoscope::gui::flow {

namespace {

// Logical pixels.
constexpr int plotHeight = 140;
constexpr int besideFrom = 760; ///< wide enough for both in one row

double sumOf(const std::vector<double> &values)
{
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Those with the most of it first; those with nothing are left out.
ChartData dataOf(const FlowModel &model, std::vector<double> FlowFigures::*values, bool queuesOnly)
{
    std::vector<int> nodes;
    for (int node = 0; node < model.nodeCount(); ++node) {
        const bool queue = model.graph().nodes[std::size_t(node)].kind == FlowNode::Kind::Queue;
        if ((queue || !queuesOnly) && sumOf(model.figures(node).*values) > 0)
            nodes.push_back(node);
    }
    std::stable_sort(nodes.begin(), nodes.end(), [&](int a, int b) { return sumOf(model.figures(a).*values) > sumOf(model.figures(b).*values); });
    if (nodes.size() > std::size_t(FlowCharts::maxSeries))
        nodes.resize(std::size_t(FlowCharts::maxSeries));
    // A series keeps its place, and so its colour, while another one overtakes it.
    std::sort(nodes.begin(), nodes.end());
    const double now = double(model.now().time_since_epoch().count());
    constexpr double second = 1000;
    ChartData data;
    data.unit = ChartUnit::Count;
    for (const int node : nodes) {
        ChartSeries series{model.graph().nodes[std::size_t(node)].name, {}};
        const auto &kept = model.figures(node).*values;
        for (std::size_t at = 0; at < kept.size(); ++at)
            series.points.push_back({now - double(kept.size() - 1 - at) * second, kept[at]});
        data.series.push_back(std::move(series));
    }
    data.from = now - double(FlowModel::maxSeconds) * second;
    data.to = now;
    data.reach = 5;
    return data;
}

} // namespace

FlowCharts::FlowCharts(FlowModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_row(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_rateCard(new Container), m_depthCard(new Container),
      m_rates(new Chart(ChartKind::Line)), m_depths(new Chart(ChartKind::Line))
{
    m_rates->setObjectName(QStringLiteral("flowRates"));
    m_depths->setObjectName(QStringLiteral("flowDepths"));
    m_row->setContentsMargins(0, 0, 0, 0);
    followDensity(m_row, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    for (const auto &[card, chart] : {std::pair{m_rateCard, m_rates}, std::pair{m_depthCard, m_depths}}) {
        chart->setPlotHeight(plotHeight);
        card->column()->addWidget(chart);
        m_row->addWidget(card, 1);
    }
    connect(&model, &FlowModel::secondPassed, this, &FlowCharts::feed);
    connect(&model, &FlowModel::graphChanged, this, &FlowCharts::feed);
    retranslate();
}

void FlowCharts::retranslate()
{
    m_rateCard->setTitle(tr("Messages per second"));
    m_depthCard->setTitle(tr("Messages in queues"));
    m_rates->setName(tr("Messages per second of the last two minutes"));
    m_depths->setName(tr("Messages in queues in the last two minutes"));
    m_rates->setEmptyText(tr("No messages yet"));
    m_depths->setEmptyText(tr("The queues are empty"));
    feed();
}

void FlowCharts::feed()
{
    m_behind = false;
    show(*m_rates, m_ratesShown, dataOf(m_model, &FlowFigures::rates, false));
    show(*m_depths, m_depthsShown, dataOf(m_model, &FlowFigures::depths, true));
}

void FlowCharts::show(Chart &chart, QStringList &shown, ChartData data)
{
    QStringList names;
    for (const ChartSeries &series : data.series)
        names << series.name;
    // What decides about the height of the page is shown at once: whether there are lines, and their legend.
    if (names == shown && chart.visibleRegion().isEmpty()) {
        m_behind = true;
        return;
    }
    shown = std::move(names);
    chart.setData(std::move(data));
}

void FlowCharts::paintEvent(QPaintEvent *event)
{
    if (std::exchange(m_behind, false))
        QMetaObject::invokeMethod(this, [this] { feed(); }, Qt::QueuedConnection);
    QWidget::paintEvent(event);
}

void FlowCharts::resizeEvent(QResizeEvent *event)
{
    m_row->setDirection(width() >= besideFrom ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    QWidget::resizeEvent(event);
}

} // namespace nephoscope::gui::flow
