#include "gui/charts/Chart.h"
#include "gui/consoles/cloudwatch/InsightsResults.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Container.h"

#include <QtCore/QEvent>
#include <QtWidgets/QStackedLayout>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int plotHeight = 320; // logical pixels

} // namespace

InsightsVisualization::InsightsVisualization(QWidget *parent)
    : QWidget(parent), m_card(new Container), m_kind(new SegmentedControl), m_stack(new QStackedLayout)
{
    m_kind->setObjectName(QStringLiteral("visualKind"));
    m_card->header().addAction(m_kind);
    const std::pair<const char *, ChartKind> kinds[] = {{"line", ChartKind::Line}, {"area", ChartKind::Area}, {"bar", ChartKind::StackedBars}, {"pie", ChartKind::Pie}};
    // Before there are charts: a stack shows its first one at once, which without a parent were a window.
    m_card->column()->addLayout(m_stack);
    for (const auto &kind : kinds) {
        auto *chart = new Chart(kind.second);
        chart->setObjectName(QStringLiteral("visual-") % QLatin1String(kind.first));
        chart->setPlotHeight(plotHeight);
        m_stack->addWidget(chart);
        m_charts.emplace_back(QLatin1String(kind.first), chart);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    column->addStretch(1);
    connect(m_kind, &SegmentedControl::valueChanged, this, &InsightsVisualization::draw);
    retranslate();
    m_kind->setValue(QStringLiteral("line"));
    draw();
}

QString InsightsVisualization::kind() const { return m_kind->value(); }

void InsightsVisualization::setTable(const InsightsTable &table, const QString &query)
{
    const bool sums = insightsSums(query);
    m_table = sums ? table : InsightsTable();
    m_query = query;
    m_timed = sums && insightsIsByTime(table, query);
    // What has no time cannot be a line.
    const QString now = m_kind->value();
    if (sums && !m_timed && !table.rows.empty() && (now == QLatin1String("line") || now == QLatin1String("area")))
        m_kind->setValue(QStringLiteral("bar"));
    draw();
}

void InsightsVisualization::draw()
{
    for (std::size_t i = 0; i < m_charts.size(); ++i) {
        if (m_charts[i].first != m_kind->value())
            continue;
        const auto visual = InsightsVisual(int(i));
        const bool lines = visual == InsightsVisual::Line || visual == InsightsVisual::Area;
        m_charts[i].second->setData(lines && !m_timed ? ChartData{} : insightsChart(m_table, m_query, visual));
        m_stack->setCurrentIndex(int(i));
    }
}

void InsightsVisualization::retranslate()
{
    m_card->setTitle(tr("Visualization"));
    m_kind->setChoices({{.id = QStringLiteral("line"), .text = tr("Line")},
                        {.id = QStringLiteral("area"), .text = tr("Stacked area")},
                        {.id = QStringLiteral("bar"), .text = tr("Bar")},
                        {.id = QStringLiteral("pie"), .text = tr("Pie")}});
    m_kind->setAccessibleName(tr("Type of the graph"));
    for (const auto &[id, chart] : m_charts) {
        chart->setName(tr("Graph of the results"));
        chart->setEmptyText(tr("Nothing to draw"), tr("Sum the records with stats: by bin(5m) for lines and areas, by any field for bars and pies."));
    }
}

void InsightsVisualization::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
