#include "gui/consoles/cloudwatch/LogsCard.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/charts/Chart.h"
#include "gui/consoles/cloudwatch/InsightsWork.h"
#include "gui/consoles/cloudwatch/RowsView.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int leastFollow = 60'000; // milliseconds
constexpr int usualRange = 3 * 60 * 60; // seconds

ChartKind chartKindOf(InsightsVisual visual)
{
    switch (visual) {
    case InsightsVisual::Area:
        return ChartKind::Area;
    case InsightsVisual::Bar:
        return ChartKind::StackedBars;
    case InsightsVisual::Pie:
        return ChartKind::Pie;
    default:
        return ChartKind::Line;
    }
}

} // namespace

LogsCard::LogsCard(EngineHost &engine, const LogQuery &query, QWidget *parent)
    : Container({}, parent), m_engine(engine), m_query(query), m_work(new InsightsWork(engine, this)), m_rows(new RowsView),
      m_chart(new Chart(chartKindOf(query.visual.value_or(InsightsVisual::Line)))), m_range(DateRange{.seconds = usualRange})
{
    m_chart->setObjectName(QStringLiteral("logsChart"));
    column()->addWidget(m_chart);
    column()->addWidget(m_rows, 1);
    m_rows->hide();
    m_work->setRegion(m_query.region);
    connect(m_work, &InsightsWork::finished, this, &LogsCard::present);
    connect(m_work, &InsightsWork::refused, this, [this](const Error &error) {
        m_refused = errorText(error);
        present();
    });
    connect(m_chart, &Chart::retry, this, &LogsCard::refresh);
    connect(&m_follow, &QTimer::timeout, this, [this] {
        if (isVisible() && m_range.isRelative() && !m_work->isRunning())
            refresh();
    });
    retranslate();
}

void LogsCard::setTime(const DateRange &range, int followEvery)
{
    m_range = range;
    if (followEvery > 0)
        m_follow.start(std::max(followEvery, leastFollow));
    else
        m_follow.stop();
}

bool LogsCard::isSettled() const { return !m_work->isRunning(); }

void LogsCard::refresh()
{
    if (!m_engine.isReady())
        return;
    m_refused.clear();
    if (m_query.groups.isEmpty())
        return present();
    const auto [from, to] = m_range.resolve(toQt(m_engine.now()));
    m_work->start(m_query.groups, m_query.text, from.toMSecsSinceEpoch(), to.toMSecsSinceEpoch());
}

void LogsCard::present()
{
    const InsightsTable &table = m_work->table();
    const bool asTable = !m_query.visual;
    const bool any = m_refused.isEmpty() && m_work->state() == InsightsWork::State::Complete && !table.rows.empty();
    setFlush(any && asTable); // the first column stands under the title by itself
    m_rows->setVisible(any && asTable);
    m_chart->setVisible(!any || !asTable);
    if (m_query.groups.isEmpty())
        return m_chart->showError(tr("The query names no log group: it begins with SOURCE and the name of one in quotation marks."));
    if (!m_refused.isEmpty())
        return m_chart->showError(m_refused);
    if (m_work->state() != InsightsWork::State::Complete && !m_work->isRunning() && m_work->state() != InsightsWork::State::Idle)
        return m_chart->showError(tr("The query has not come to its end."));
    if (asTable && any)
        return m_rows->setTable(table);
    m_chart->setData(any ? insightsChart(table, m_query.text, *m_query.visual) : ChartData{});
}

void LogsCard::retranslate()
{
    m_rows->setName(tr("Results"));
    m_chart->setName(tr("Graph of the results"));
    m_chart->setEmptyText(tr("No results"), m_query.visual ? tr("Nothing fits the query in this time, or it does not sum with stats.") : tr("Nothing fits the query in this time."));
}

void LogsCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Container::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
