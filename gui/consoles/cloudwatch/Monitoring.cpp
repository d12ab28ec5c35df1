#include "gui/consoles/cloudwatch/Monitoring.h"

#include "gui/charts/Chart.h"
#include "gui/consoles/cloudwatch/MetricGraph.h"
#include "gui/kit/Button.h"
#include "gui/kit/DateRangePicker.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/TileLayout.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QPointer>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int followEvery = 10'000; // milliseconds
constexpr int graphWidth = 420;     // logical pixels, at least
constexpr int mostColumns = 3;

/// Leaves out what has no data, and colours the rest.
class BoardGraph : public MetricGraph
{
public:
    using MetricGraph::MetricGraph;
    void setColors(std::map<QString, int> colors) { m_colors = std::move(colors); }

protected:
    void present(ChartData data) override
    {
        std::erase_if(data.series, [](const ChartSeries &series) { return series.points.empty(); });
        for (ChartSeries &series : data.series) {
            if (const auto found = m_colors.find(series.name); found != m_colors.end())
                series.color = found->second;
        }
        MetricGraph::present(std::move(data));
    }

private:
    std::map<QString, int> m_colors;
};

} // namespace

MonitoringBoard::MonitoringBoard(Navigator &navigator, const QString &id, Describe describe, Time time, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_id(id), m_describe(std::move(describe)), m_time(time),
      m_header(new HeaderBar(HeaderBar::Level::Container)), m_controls(new QWidget), m_range(new DateRangePicker),
      m_refresh(new Button(Button::Variant::Icon)), m_cloudWatch(new Button(Button::Variant::Normal)), m_tiles(new TileLayout(mostColumns))
{
    setObjectName(id);
    m_range->setObjectName(QString(id % QStringLiteral("Range")));
    m_range->setValue(DateRange{.seconds = time.range});
    m_refresh->setObjectName(QString(id % QStringLiteral("Refresh")));
    m_refresh->setIconName(QStringLiteral("refresh"));
    m_cloudWatch->setObjectName(QString(id % QStringLiteral("CloudWatch")));
    auto *row = new QHBoxLayout(m_controls);
    row->setContentsMargins(0, 0, 0, 0);
    m_controls->hide();
    m_header->addAction(m_controls);
    m_header->addAction(m_range);
    m_header->addAction(m_refresh);
    m_header->addAction(m_cloudWatch);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("m")}; });
    followDensity(m_tiles, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    column->addWidget(m_header);
    column->addLayout(m_tiles);
    connect(m_range, &DateRangePicker::valueChanged, this, &MonitoringBoard::redraw);
    connect(m_refresh, &Button::clicked, this, &MonitoringBoard::refresh);
    connect(m_cloudWatch, &Button::clicked, this, [this] { m_navigator.go(m_address); });
    redraw();
}

void MonitoringBoard::addControl(QWidget *control)
{
    m_controls->layout()->addWidget(control);
    m_controls->show();
}

/// As CloudWatch's own console chooses it, so that a graph has some hundred points.
int MonitoringBoard::period() const
{
    const DateRange range = m_range->value();
    const qint64 seconds = range.isRelative() ? range.seconds : range.from.secsTo(range.to);
    const int suits = seconds <= 3 * 3600 ? 60 : seconds <= 24 * 3600 ? 300 : seconds <= 15 * 24 * 3600 ? 3600 : 86400;
    return std::max(suits, m_time.leastPeriod);
}

void MonitoringBoard::redraw()
{
    Monitored watched = m_describe(period());
    m_address = watched.address;
    m_header->setTitle(watched.title);
    m_header->setDescription(watched.description);
    m_refresh->setLabel(tr("Refresh"));
    m_cloudWatch->setLabel(tr("View in CloudWatch"));
    m_range->setAccessibleName(tr("Time range"));
    while (m_graphs.size() < watched.graphs.size()) {
        auto *graph = new BoardGraph(m_navigator.engine());
        graph->setMinimumWidth(graphWidth);
        m_tiles->addWidget(graph);
        m_graphs.push_back(graph);
    }
    for (std::size_t i = 0; i < m_graphs.size(); ++i) {
        MonitoredGraph &each = watched.graphs[i];
        MetricGraph &graph = *m_graphs[i];
        graph.setObjectName(each.id);
        graph.setTitle(each.title);
        graph.chart().setName(each.title);
        graph.chart().setEmptyText(watched.emptyTitle, watched.emptyText);
        static_cast<BoardGraph &>(graph).setColors(std::move(each.colors));
        graph.setTime(m_range->value(), followEvery);
        graph.setSubject({.queries = std::move(each.queries), .unit = each.unit});
    }
}

void MonitoringBoard::refresh()
{
    for (MetricGraph *graph : m_graphs)
        graph->refresh();
}

bool MonitoringBoard::isSettled() const
{
    return std::all_of(m_graphs.begin(), m_graphs.end(), [](const MetricGraph *graph) { return graph->isSettled(); });
}

std::vector<Command> MonitoringBoard::commands()
{
    Command view;
    view.id = QString(m_id % QStringLiteral(".cloudWatch"));
    view.text = m_cloudWatch->text();
    view.group = m_header->title();
    view.icon = QStringLiteral("chart");
    view.run = [button = QPointer<Button>(m_cloudWatch)] {
        if (button)
            button->click();
    };
    return {view};
}

void MonitoringBoard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        redraw();
    Panel::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
