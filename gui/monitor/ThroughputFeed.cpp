#include "gui/monitor/ThroughputFeed.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/TransferMeter.h"
#include "gui/kit/Format.h"

#include <QtCharts/QXYSeries>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui {

namespace {

constexpr double megabyte = 1024.0 * 1024.0;
constexpr int maxSteps = 4;

/// 1, 2 or 5 times a power of ten, so that at most maxSteps of it reach `value`.
double roundStep(double value)
{
    double step = std::pow(10.0, std::floor(std::log10(value / maxSteps)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (step * factor * maxSteps >= value)
            return step * factor;
    }
    return step * 10.0;
}

} // namespace

ThroughputFeed::ThroughputFeed(EngineHost &engine, QObject *parent) : QObject(parent), m_engine(engine)
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
    double peak = 1.0;
    for (const TransferMeter::Sample &sample : m_meter->samples())
        peak = std::max({peak, sample.uploadRate / megabyte, sample.downloadRate / megabyte});
    const double step = roundStep(peak);
    const int steps = int(std::ceil(peak / step - 1e-9));
    if (steps * step != m_maximum || steps + 1 != m_ticks) {
        m_maximum = steps * step;
        m_ticks = steps + 1;
        Q_EMIT axisChanged();
    }
    Q_EMIT sampled();
}

QString ThroughputFeed::axisFormat() const
{
    const double step = m_maximum / std::max(1, m_ticks - 1);
    return step < 0.1 ? QStringLiteral("%.2f") : (step < 1 ? QStringLiteral("%.1f") : QStringLiteral("%.0f"));
}

QString ThroughputFeed::uploadText() const
{
    return formatRate(m_meter && !m_meter->samples().empty() ? m_meter->samples().back().uploadRate : 0.0);
}

QString ThroughputFeed::downloadText() const
{
    return formatRate(m_meter && !m_meter->samples().empty() ? m_meter->samples().back().downloadRate : 0.0);
}

void ThroughputFeed::fill(QAbstractSeries *upload, QAbstractSeries *download) const
{
    auto *up = qobject_cast<QXYSeries *>(upload);
    auto *down = qobject_cast<QXYSeries *>(download);
    if (!up || !down || !m_meter)
        return;
    QList<QPointF> upPoints;
    QList<QPointF> downPoints;
    const std::int64_t now = m_meter->now();
    for (const TransferMeter::Sample &sample : m_meter->samples()) {
        const double at = double(sample.at - now) / 1000.0;
        if (at < -spanSeconds)
            continue;
        upPoints.append({at, sample.uploadRate / megabyte});
        downPoints.append({at, sample.downloadRate / megabyte});
    }
    up->replace(upPoints);
    down->replace(downPoints);
}

} // namespace nephoscope::gui
