#include "gui/consoles/cloudwatch/MetricGraph.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/charts/Chart.h"
#include "gui/kit/DateRangePicker.h"

#include <QtCore/QEvent>
#include <QtCore/QRegularExpression>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>
#include <set>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::cloudwatch::GetMetricData;

constexpr int usualRange = 3 * 60 * 60;   // seconds
constexpr int followEvery = 10'000;       // milliseconds
constexpr int plotHeight = 240;           // logical pixels

/// One stop, with the latest value of each series.
void keepLatest(ChartData &data, const QString &stop)
{
    data.axis = ChartData::Axis::Category;
    data.categories = {stop};
    data.from.reset();
    data.to.reset();
    for (ChartSeries &series : data.series) {
        if (!series.points.empty())
            series.points = {QPointF(0, series.points.back().y())};
    }
}

} // namespace

MetricGraph::MetricGraph(EngineHost &engine, ChartKind kind, QWidget *parent)
    : Container({}, parent), m_engine(engine), m_kind(kind), m_range(new DateRangePicker), m_chart(new Chart(kind))
{
    m_range->setObjectName(QStringLiteral("graphRange"));
    m_range->setValue(DateRange{.seconds = usualRange});
    m_chart->setObjectName(QStringLiteral("metricChart"));
    m_chart->setPlotHeight(plotHeight);
    header().addAction(m_range);
    column()->addWidget(m_chart);
    connect(m_range, &DateRangePicker::valueChanged, this, &MetricGraph::refresh);
    connect(m_chart, &Chart::retry, this, [this] {
        refresh();
        Q_EMIT retry();
    });
    m_follow.setInterval(followEvery);
    connect(&m_follow, &QTimer::timeout, this, [this] {
        if (isVisible() && m_range->value().isRelative())
            refresh();
    });
    m_follow.start();
    retranslate();
}

void MetricGraph::setSubject(Subject subject)
{
    m_subject = std::move(subject);
    refresh();
}

void MetricGraph::setTime(const DateRange &range, int every)
{
    m_range->hide();
    {
        const QSignalBlocker blocker(m_range);
        m_range->setValue(range);
    }
    if (every > 0)
        m_follow.start(every);
    else
        m_follow.stop();
}

void MetricGraph::showError(const QString &text)
{
    ++m_generation;
    m_settled = true;
    presentError(text);
}

void MetricGraph::present(ChartData data)
{
    if (m_kind != ChartKind::Line && m_kind != ChartKind::Area)
        keepLatest(data, tr("Latest value"));
    m_chart->setData(std::move(data));
}

void MetricGraph::presentError(const QString &text) { m_chart->showError(text); }

void MetricGraph::refresh()
{
    ++m_generation;
    if (m_subject.queries.empty() || !m_engine.isReady()) {
        m_settled = true;
        present({});
        if (m_subject.partly)
            Q_EMIT evaluated({});
        return;
    }
    m_settled = false;
    request(m_subject.queries, {});
}

void MetricGraph::request(std::vector<api::cloudwatch::MetricDataQuery> queries, std::map<std::string, QString> problems)
{
    const auto [from, to] = m_range->value().resolve(toQt(m_engine.now()));
    GetMetricData::Input input;
    input.startTime = Timestamp(std::chrono::milliseconds(from.toMSecsSinceEpoch()));
    input.endTime = Timestamp(std::chrono::milliseconds(to.toMSecsSinceEpoch()));
    input.scanBy.emplace("TimestampAscending");
    input.metricDataQueries = queries;
    Caller caller = m_engine.caller();
    if (!m_subject.region.empty())
        caller.region = Region{m_subject.region};
    const auto answered = [this, generation = m_generation, queries = std::move(queries), problems = std::move(problems), from = double(from.toMSecsSinceEpoch()),
                           to = double(to.toMSecsSinceEpoch())](const Expected<GetMetricData::Output> &reply) {
        if (generation != m_generation)
            return;
        if (!reply && askWithout(reply.error(), queries, problems))
            return;
        m_settled = true;
        if (reply)
            take(*reply, from, to);
        else
            presentError(errorText(reply.error()));
        if (m_subject.partly)
            Q_EMIT evaluated(problems);
    };
    ask<GetMetricData>(m_engine, this, std::move(caller), std::move(input), answered);
}

bool MetricGraph::askWithout(const Error &error, std::vector<api::cloudwatch::MetricDataQuery> queries, std::map<std::string, QString> problems)
{
    // The service refuses all because of one, and names it: the last name is that of the expression within.
    static const QRegularExpression blamed(QStringLiteral("^.*Error in expression '(\\w+)':\\s*"), QRegularExpression::DotMatchesEverythingOption);
    const QString words = toQt(error.message);
    const auto match = blamed.match(words);
    const std::string id = toStd(match.captured(1));
    if (!m_subject.partly || !match.hasMatch() || std::erase_if(queries, [&](const auto &query) { return query.id == id; }) == 0)
        return false;
    problems[id] = words.mid(match.capturedEnd());
    if (std::any_of(queries.begin(), queries.end(), [](const auto &query) { return query.returnData.value_or(true); })) {
        request(std::move(queries), std::move(problems));
        return true;
    }
    m_settled = true;
    present({});
    Q_EMIT evaluated(problems);
    return true;
}

void MetricGraph::take(const api::cloudwatch::GetMetricDataOutput &output, double from, double to)
{
    ChartData data{.unit = m_subject.unit, .series = {}};
    data.rightUnit = m_subject.rightUnit;
    data.yTitle = m_subject.leftTitle;
    data.rightTitle = m_subject.rightTitle;
    std::set<std::string> seen;
    int next = int(m_subject.looks.size()); // the colour of the further lines of one query, as a search has them
    for (const auto &result : output.metricDataResults.value_or(std::vector<api::cloudwatch::MetricDataResult>())) {
        ChartSeries series{.name = toQt(result.label.value_or("")), .points = {}};
        for (std::size_t i = 0; result.timestamps && result.values && i < result.values->size(); ++i)
            series.points.emplace_back(double((*result.timestamps)[i].time_since_epoch().count()), (*result.values)[i]);
        if (const auto look = m_subject.looks.find(result.id.value_or("")); look != m_subject.looks.end()) {
            series.right = look->second.right;
            series.color = seen.insert(look->first).second ? look->second.color : next++;
        }
        data.series.push_back(std::move(series));
    }
    data.thresholds = m_subject.thresholds;
    for (const ChartThreshold &threshold : data.thresholds) {
        if (!threshold.right)
            data.reach = std::max(data.reach.value_or(0), threshold.value * 1.2);
    }
    data.from = from;
    data.to = to;
    present(std::move(data));
    Q_EMIT drawn(from, to);
}

void MetricGraph::retranslate() { m_range->setAccessibleName(tr("Time range")); }

void MetricGraph::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Container::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
