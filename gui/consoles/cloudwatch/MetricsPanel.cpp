#include "gui/consoles/cloudwatch/MetricsPanel.h"

#include "gui/bridge/Text.h"
#include "gui/charts/Chart.h"
#include "gui/consoles/cloudwatch/GraphedMetrics.h"
#include "gui/consoles/cloudwatch/MetricGraph.h"
#include "gui/consoles/cloudwatch/Metrics.h"
#include "gui/describe/ResourceView.h"
#include "gui/kit/Format.h"
#include "gui/kit/Select.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/Tabs.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int listHeight = 420;             // logical pixels
constexpr auto usualStatistic = QLatin1String("Average");
constexpr auto usualPeriod = QLatin1String("300");

Choices choicesOf(const std::vector<FieldOption> &options)
{
    Choices choices;
    for (const FieldOption &option : options)
        choices.push_back({.id = option.value, .text = option.text});
    return choices;
}

/// What all metrics have in common; empty where they differ, nothing where there are none.
template <class F>
std::optional<QString> commonOf(const GraphRows &rows, F of)
{
    std::optional<QString> common;
    for (const GraphRow &row : rows) {
        if (!row.metric)
            continue;
        const QString its = of(row);
        if (common && *common != its)
            return QString();
        common = its;
    }
    return common;
}

} // namespace

MetricsPanel::MetricsPanel(Navigator &navigator, const QString &nameSpace, const QStringList &dimensions, GraphRows rows, QWidget *parent)
    : Panel(parent), m_graphed(new GraphedMetrics(std::move(rows), this)), m_graph(new MetricGraph(navigator.engine())), m_statistic(new Select(choicesOf(statisticOptions()))),
      m_period(new Select(choicesOf(periodOptions()))), m_view(new ResourceView(navigator, [nameSpace, dimensions] { return metricsOf(nameSpace, dimensions); })),
      m_lines(new ResourceView(navigator, [this, nameSpace, dimensions] {
          return graphedMetrics(*m_graphed, [nameSpace, dimensions](const GraphRows &now) { return metricsAddress(nameSpace, dimensions, now); });
      })),
      m_tabs(new Tabs)
{
    m_statistic->setObjectName(QStringLiteral("graphStatistic"));
    m_statistic->setValue(usualStatistic);
    m_period->setObjectName(QStringLiteral("graphPeriod"));
    m_period->setValue(usualPeriod);
    m_graph->header().addAction(m_statistic);
    m_graph->header().addAction(m_period);
    m_view->setObjectName(QStringLiteral("browse"));
    m_lines->setObjectName(QStringLiteral("graphedMetrics"));
    m_tabs->setObjectName(QStringLiteral("metricTabs"));
    for (ResourceView *each : {m_view, m_lines}) {
        each->setMinimumHeight(listHeight);
        followDensity(each->layout(), [between = each->layout()->spacing()](const Theme &theme) { return Spacing{between, {0, theme.space("s"), 0, 0}}; }); // clear of the tabs
        m_tabs->addTab(each, QString());
    }
    // Who comes with a graph wants to see what it is made of.
    m_tabs->setCurrentIndex(m_graphed->rows().empty() ? 0 : 1);
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    column->addWidget(m_graph);
    column->addWidget(m_tabs, 1);
    connect(m_statistic, &Select::valueChanged, this, [this](const QString &statistic) {
        if (!statistic.isEmpty())
            applyToAll([&](GraphRow &row) { row.statistic = statistic; });
    });
    connect(m_period, &Select::valueChanged, this, [this](const QString &period) {
        if (!period.isEmpty())
            applyToAll([&](GraphRow &row) { row.period = period.toInt(); });
    });
    connect(&m_view->table(), &ResourceTable::selectionChanged, this, &MetricsPanel::takeChecks);
    connect(&m_view->source(), &TableSource::reset, this, &MetricsPanel::checkGraphed);
    connect(&m_view->source(), &TableSource::appended, this, &MetricsPanel::checkGraphed);
    connect(m_graphed, &GraphedMetrics::changed, this, &MetricsPanel::follow);
    connect(m_graphed, &GraphedMetrics::problemsChanged, m_lines, &ResourceView::refresh);
    connect(m_graph, &MetricGraph::evaluated, this, [this](const std::map<std::string, QString> &problems) {
        std::map<QString, QString> byId;
        for (const auto &[id, problem] : problems)
            byId[toQt(id)] = problem;
        m_graphed->setProblems(std::move(byId));
    });
    retranslate();
    draw();
}

void MetricsPanel::draw()
{
    MetricGraph::Subject subject;
    if (std::any_of(m_graphed->rows().begin(), m_graphed->rows().end(), [](const GraphRow &row) { return row.visible; }))
        subject = subjectOf(m_graphed->rows());
    subject.partly = true;
    m_graph->setSubject(std::move(subject));
}

void MetricsPanel::follow()
{
    showCommon();
    nameTabs();
    checkGraphed();
    m_lines->refresh();
    draw();
}

void MetricsPanel::checkGraphed()
{
    QSet<QString> graphed;
    for (const GraphRow &row : m_graphed->rows()) {
        if (row.metric)
            graphed.insert(row.metric->text());
    }
    QSet<QString> checked;
    for (int row = 0; row < m_view->source().rowCount(); ++row) {
        if (const QString id = m_view->source().rowId(row); graphed.contains(id))
            checked.insert(id);
    }
    if (checked == m_checked)
        return;
    m_checked = checked; // first: nothing of it is new when the table tells it
    m_view->table().selectIds(QStringList(checked.begin(), checked.end()));
}

void MetricsPanel::takeChecks()
{
    QSet<QString> now;
    QSet<QString> listed;
    GraphRows rows = m_graphed->rows();
    for (int row = 0; row < m_view->source().rowCount(); ++row)
        listed.insert(m_view->source().rowId(row));
    for (const QString &id : m_view->table().selectedIds()) {
        now.insert(id);
        const auto metric = MetricId::parse(id);
        if (m_checked.contains(id) || !metric || rows.size() >= GraphedMetrics::most)
            continue;
        if (std::any_of(rows.begin(), rows.end(), [&](const GraphRow &row) { return row.metric == metric; }))
            continue;
        GraphRow row{.id = freeId(rows, u'm'), .metric = metric};
        row.statistic = m_statistic->value().isEmpty() ? QString(usualStatistic) : m_statistic->value();
        row.period = m_period->value().isEmpty() ? QString(usualPeriod).toInt() : m_period->value().toInt();
        rows.push_back(std::move(row));
    }
    // What is no longer listed was not unchecked by anyone.
    std::erase_if(rows, [&](const GraphRow &row) {
        const QString id = row.metric ? row.metric->text() : QString();
        return m_checked.contains(id) && !now.contains(id) && listed.contains(id);
    });
    m_checked = now;
    m_graphed->setRows(std::move(rows));
}

void MetricsPanel::applyToAll(const std::function<void(GraphRow &)> &what)
{
    GraphRows rows = m_graphed->rows();
    for (GraphRow &row : rows) {
        if (row.metric)
            what(row);
    }
    m_graphed->setRows(std::move(rows));
}

void MetricsPanel::showCommon()
{
    const QSignalBlocker first(m_statistic), second(m_period);
    const QString statistic = commonOf(m_graphed->rows(), [](const GraphRow &row) { return row.statistic; }).value_or(m_statistic->value());
    const QString period = commonOf(m_graphed->rows(), [](const GraphRow &row) { return QString::number(row.period); }).value_or(m_period->value());
    m_statistic->setChoices(choicesOf(statisticOptions(statistic)));
    m_statistic->setValue(statistic);
    m_period->setChoices(choicesOf(periodOptions(period.toInt())));
    m_period->setValue(period);
}

void MetricsPanel::refresh()
{
    m_view->refresh();
    m_lines->refresh();
    m_graph->refresh();
}

bool MetricsPanel::isSettled() const { return m_view->isSettled() && m_lines->isSettled() && m_graph->isSettled(); }

std::vector<Command> MetricsPanel::commands()
{
    // Those of the list that is seen.
    return (m_tabs->currentWidget() == m_lines ? m_lines : m_view)->commands();
}

void MetricsPanel::nameTabs()
{
    m_tabs->setTabText(0, tr("Browse"));
    m_tabs->setTabText(1, tr("Graphed metrics (%1)").arg(formatCount(qint64(m_graphed->rows().size()))));
}

void MetricsPanel::retranslate()
{
    m_graph->setTitle(tr("Graph"));
    m_graph->chart().setName(tr("Graph of the checked metrics"));
    m_graph->chart().setEmptyText(tr("Nothing to draw"), tr("Check metrics in the list below. Where there is still nothing, choose a longer time."));
    m_statistic->setPlaceholderText(tr("Several"));
    m_period->setPlaceholderText(tr("Several"));
    showCommon();
    nameTabs();
    m_tabs->tabBar()->setAccessibleName(tr("Lists of the graph"));
    m_statistic->setAccessibleName(tr("Statistic of all metrics"));
    m_period->setAccessibleName(tr("Period of all metrics"));
    m_statistic->setToolTip(m_statistic->accessibleName());
    m_period->setToolTip(m_period->accessibleName());
}

void MetricsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
