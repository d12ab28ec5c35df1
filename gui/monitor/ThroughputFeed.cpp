#include "gui/monitor/ThroughputFeed.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/TransferMeter.h"
#include "gui/charts/Chart.h"

#include <QtCore/QDateTime>
#include <QtCore/QtNumeric>

#include <algorithm>

namespace nephoscope::gui {

namespace {

constexpr double megabyte = 1024.0 * 1024.0;
constexpr int downloadColor = 2; // green beside the blue of the first

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

void ThroughputFeed::setSpan(std::optional<transfer::History::Span> span)
{
    m_span = span;
    update();
}

void ThroughputFeed::fillMinute(ChartData &data) const
{
    // The meter counts from its start; people read a clock.
    const double now = double(QDateTime::currentMSecsSinceEpoch());
    const double begin = now - double(m_meter->now());
    for (const TransferMeter::Sample &sample : m_meter->samples()) {
        data.series[0].points.push_back({begin + double(sample.at), sample.uploadRate});
        data.series[1].points.push_back({begin + double(sample.at), sample.downloadRate});
    }
    data.from = now - double(TransferMeter::span);
    data.to = now;
}

void ThroughputFeed::fillSpan(ChartData &data, transfer::History::Span span) const
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const double length = double(transfer::History::slotLength(span).count());
    std::int64_t last = -1;
    for (const transfer::History::Slot &slot : m_meter->history().slots(span, Timestamp(Duration(now)))) {
        const double begin = double(slot.number) * length;
        // Nobody measured in between: that is no silence.
        if (last >= 0 && slot.number != last + 1) {
            for (ChartSeries &series : data.series)
                series.points.push_back({begin - length, qQNaN()});
        }
        // The slot of now is as long as it has lasted.
        const double seconds = std::clamp(double(now) - begin, 1000.0, length) / 1000.0;
        data.series[0].points.push_back({begin, double(slot.up) / seconds});
        data.series[1].points.push_back({begin, double(slot.down) / seconds});
        last = slot.number;
    }
    data.from = double(now) - double(transfer::History::length(span).count());
    data.to = double(now);
}

void ThroughputFeed::update()
{
    if (!m_visible || !m_meter)
        return;
    ChartData data;
    data.unit = ChartUnit::BytesPerSecond;
    data.series = {ChartSeries{tr("Upload"), {}}, ChartSeries{tr("Download"), {}, downloadColor}};
    if (m_span)
        fillSpan(data, *m_span);
    else
        fillMinute(data);
    const auto rateNow = [](const ChartSeries &series) { return formatValue(series.points.empty() ? 0.0 : series.points.back().y(), ChartUnit::BytesPerSecond); };
    m_chart.setLegendDetails({rateNow(data.series[0]), rateNow(data.series[1])});
    data.reach = megabyte;
    const transfer::Rates limits = m_engine.transfers().ratesNow();
    if (limits.up > 0)
        data.thresholds.push_back({tr("Upload limit"), double(limits.up)});
    if (limits.down > 0)
        data.thresholds.push_back({tr("Download limit"), double(limits.down)});
    m_chart.setData(std::move(data));
}

} // namespace nephoscope::gui
