#include "gui/monitor/ThroughputFeed.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/TransferMeter.h"
#include "gui/charts/Chart.h"

#include <QtCore/QDateTime>

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

void ThroughputFeed::update()
{
    if (!m_visible || !m_meter)
        return;
    ChartSeries upload{tr("Upload"), {}};
    ChartSeries download{tr("Download"), {}, downloadColor};
    // The meter counts from its start; people read a clock.
    const double now = double(QDateTime::currentMSecsSinceEpoch());
    const double begin = now - double(m_meter->now());
    for (const TransferMeter::Sample &sample : m_meter->samples()) {
        upload.points.push_back({begin + double(sample.at), sample.uploadRate});
        download.points.push_back({begin + double(sample.at), sample.downloadRate});
    }
    const auto rateNow = [](const ChartSeries &series) { return formatValue(series.points.empty() ? 0.0 : series.points.back().y(), ChartUnit::BytesPerSecond); };
    m_chart.setLegendDetails({rateNow(upload), rateNow(download)});
    ChartData data;
    data.unit = ChartUnit::BytesPerSecond;
    data.series = {std::move(upload), std::move(download)};
    data.from = now - double(TransferMeter::span);
    data.to = now;
    data.reach = megabyte;
    const transfer::Rates limits = m_engine.transfers().ratesNow();
    if (limits.up > 0)
        data.thresholds.push_back({tr("Upload limit"), double(limits.up)});
    if (limits.down > 0)
        data.thresholds.push_back({tr("Download limit"), double(limits.down)});
    m_chart.setData(std::move(data));
}

} // namespace nephoscope::gui
