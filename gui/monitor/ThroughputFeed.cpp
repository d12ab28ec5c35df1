#include "gui/monitor/ThroughputFeed.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/TransferMeter.h"
#include "gui/charts/Chart.h"
#include "gui/charts/ChartSurface.h"
#include "gui/kit/Format.h"

#include <QtCore/QtNumeric>

namespace nephoscope::gui {

using transfer::History;

namespace {

constexpr double megabyte = 1024.0 * 1024.0;
constexpr int downloadColor = 2; // green beside the blue of the first
// Of jobs: what stands out from both.
constexpr int jobUploadColor = 1;
constexpr int jobDownloadColor = 3;

QString rateText(double rate) { return formatValue(rate, ChartUnit::BytesPerSecond); }

QString detailsOf(const History::Figures &figures)
{
    return ThroughputFeed::tr("%1 now, peak %2, average %3").arg(rateText(figures.now), rateText(figures.peak), rateText(figures.average));
}

} // namespace

ThroughputFeed::ThroughputFeed(EngineHost &engine, Chart &chart) : QObject(&chart), m_engine(engine), m_chart(chart)
{
    if (engine.isReady())
        attach();
    else
        connect(&engine, &EngineHost::ready, this, &ThroughputFeed::attach);
}

void ThroughputFeed::attach()
{
    m_meter = &m_engine.meter();
    connect(m_meter, &TransferMeter::sampled, this, &ThroughputFeed::update);
    connect(m_meter, &QObject::destroyed, this, [this] { m_meter = nullptr; });
    update();
}

void ThroughputFeed::setVisible(bool visible)
{
    m_visible = visible;
    update();
}

void ThroughputFeed::setSpan(History::Span span)
{
    m_span = span;
    update();
}

void ThroughputFeed::setScope(const transfer::Scope &scope)
{
    m_scope = scope;
    update();
}

void ThroughputFeed::highlight(std::vector<std::int64_t> jobs, const QString &name)
{
    if (jobs == m_jobs && name == m_jobsName)
        return;
    m_jobs = std::move(jobs);
    m_jobsName = name;
    update();
}

QString ThroughputFeed::totalsText() const
{
    if (!m_meter)
        return {};
    const History history = m_meter->history(m_scope);
    return tr("In total: %1 uploaded, %2 downloaded").arg(formatSize(qint64(history.totalUp())), formatSize(qint64(history.totalDown())));
}

std::vector<transfer::Scope> ThroughputFeed::scopes() const
{
    return m_meter ? m_meter->scopes() : std::vector<transfer::Scope>();
}

/// Both directions from this series on; of a job's only those that it has.
void ThroughputFeed::fill(ChartData &data, QStringList &details, int series, const History &history) const
{
    const Timestamp now = TransferMeter::now();
    const double length = double(History::slotLength(m_span).count());
    const auto figures = history.figures(m_span, now);
    std::vector<QPointF> up;
    std::vector<QPointF> down;
    for (const History::Rate &rate : history.rates(m_span, now)) {
        const double begin = double(rate.at) - length;
        // Nobody measured in between: that is no silence. What begins has lasted for its slot, however short it was.
        if (rate.afterGap) {
            up.push_back({begin, qQNaN()});
            down.push_back({begin, qQNaN()});
        }
        if (rate.afterGap || up.empty()) {
            up.push_back({begin, rate.up});
            down.push_back({begin, rate.down});
        }
        up.push_back({double(rate.at), rate.up});
        down.push_back({double(rate.at), rate.down});
    }
    if (series == 0) {
        data.series = {ChartSeries{tr("Upload"), std::move(up)}, ChartSeries{tr("Download"), std::move(down), downloadColor}};
        details = {detailsOf(figures[0]), detailsOf(figures[1])};
        return;
    }
    const bool both = history.totalUp() > 0 && history.totalDown() > 0;
    if (history.totalUp() > 0 || history.totalDown() == 0) {
        data.series.push_back({both ? tr("%1, upload").arg(m_jobsName) : m_jobsName, std::move(up), jobUploadColor});
        details << detailsOf(figures[0]);
    }
    if (history.totalDown() > 0) {
        data.series.push_back({both ? tr("%1, download").arg(m_jobsName) : m_jobsName, std::move(down), jobDownloadColor});
        details << detailsOf(figures[1]);
    }
}

void ThroughputFeed::update()
{
    if (!m_visible || !m_meter)
        return;
    ChartData data;
    QStringList details;
    data.unit = ChartUnit::BytesPerSecond;
    fill(data, details, 0, m_meter->history(m_scope));
    if (!m_jobs.empty()) {
        History jobs;
        for (const std::int64_t id : m_jobs)
            jobs.add(m_meter->history(transfer::Scope::job(id)));
        fill(data, details, int(data.series.size()), jobs);
    }
    m_chart.setLegendDetails(std::move(details));
    data.to = double(TransferMeter::now().time_since_epoch().count());
    data.from = *data.to - double(History::length(m_span).count());
    data.reach = megabyte;
    const transfer::Rates limits = m_engine.transfers().ratesNow();
    if (limits.up > 0)
        data.thresholds.push_back({tr("Upload limit"), double(limits.up)});
    if (limits.down > 0)
        data.thresholds.push_back({tr("Download limit"), double(limits.down)});
    const int shown = int(data.series.size());
    m_chart.setData(std::move(data));
    // What is selected stands out, unless somebody points at something else.
    ChartSurface &surface = m_chart.surface();
    if (m_jobs.empty() && m_faded)
        surface.setHighlight(-1);
    else if (shown == 3 && surface.highlight() < 0 && surface.cursor().stop < 0)
        surface.setHighlight(2);
    m_faded = shown == 3;
    Q_EMIT updated();
}

} // namespace nephoscope::gui
