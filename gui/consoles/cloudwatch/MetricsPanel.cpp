#include "gui/consoles/cloudwatch/MetricsPanel.h"

#include "gui/charts/Chart.h"
#include "gui/consoles/cloudwatch/MetricGraph.h"
#include "gui/consoles/cloudwatch/Metrics.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int listHeight = 420;             // logical pixels
constexpr std::size_t mostDrawn = 500;      // queries of one GetMetricData
constexpr auto usualPeriod = QLatin1String("300");

Choices choicesOf(const std::vector<FieldOption> &options)
{
    Choices choices;
    for (const FieldOption &option : options)
        choices.push_back({.id = option.value, .text = option.text});
    return choices;
}

} // namespace

MetricsPanel::MetricsPanel(Navigator &navigator, const QString &nameSpace, const QStringList &dimensions, QWidget *parent)
    : Panel(parent), m_graph(new MetricGraph(navigator.engine())), m_statistic(new Select(choicesOf(statisticOptions()))), m_period(new Select(choicesOf(periodOptions()))),
      m_view(new ResourceView(navigator, [nameSpace, dimensions] { return metricsOf(nameSpace, dimensions); }))
{
    m_statistic->setObjectName(QStringLiteral("graphStatistic"));
    m_statistic->setValue(QStringLiteral("Average"));
    m_period->setObjectName(QStringLiteral("graphPeriod"));
    m_period->setValue(usualPeriod);
    m_graph->header().addAction(m_statistic);
    m_graph->header().addAction(m_period);
    m_view->setMinimumHeight(listHeight);
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    column->addWidget(m_graph);
    column->addWidget(m_view, 1);
    connect(m_statistic, &Select::valueChanged, this, &MetricsPanel::draw);
    connect(m_period, &Select::valueChanged, this, &MetricsPanel::draw);
    connect(&m_view->table(), &ResourceTable::selectionChanged, this, &MetricsPanel::draw);
    retranslate();
    draw();
}

void MetricsPanel::draw()
{
    MetricGraph::Subject subject;
    const QString statistic = m_statistic->value();
    std::optional<ChartUnit> unit;
    for (const int row : m_view->table().selectedRows()) {
        if (subject.queries.size() == mostDrawn)
            break;
        const Item item = m_view->source().item(row);
        const MetricId &metric = *static_cast<const MetricId *>(item.get());
        const ChartUnit its = unitOf(metric.name, statistic);
        unit = !unit || *unit == its ? its : ChartUnit::Number;
        subject.queries.push_back(queryFor(metric, statistic, m_period->value().toInt(), subject.queries.size()));
    }
    subject.unit = unit.value_or(ChartUnit::Number);
    m_graph->setSubject(std::move(subject));
}

void MetricsPanel::refresh()
{
    m_view->refresh();
    m_graph->refresh();
}

bool MetricsPanel::isSettled() const { return m_view->isSettled() && m_graph->isSettled(); }

std::vector<Command> MetricsPanel::commands() { return m_view->commands(); }

void MetricsPanel::retranslate()
{
    m_graph->setTitle(tr("Graph"));
    m_graph->chart().setName(tr("Graph of the checked metrics"));
    m_graph->chart().setEmptyText(tr("Nothing to draw"), tr("Check metrics in the list below. Where there is still nothing, choose a longer time."));
    m_statistic->setChoices(choicesOf(statisticOptions()));
    m_period->setChoices(choicesOf(periodOptions()));
    m_statistic->setAccessibleName(tr("Statistic"));
    m_period->setAccessibleName(tr("Period"));
    m_statistic->setToolTip(tr("Statistic"));
    m_period->setToolTip(tr("Period"));
}

void MetricsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
