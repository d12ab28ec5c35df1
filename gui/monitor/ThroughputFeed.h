#pragma once

#include <QtCore/QObject>

#include "transfer/History.h"

#include <optional>

namespace nephoscope::gui {

class Chart;
struct ChartData;
class EngineHost;
class TransferMeter;

/// Feeds a chart with the bytes per second of the last minute, or of up to 24 hours. Samples carry their own time: where nothing was
/// measured, nothing is drawn.
class ThroughputFeed : public QObject
{
    Q_OBJECT
public:
    ThroughputFeed(EngineHost &engine, Chart &chart);

    /// None for the last minute.
    void setSpan(std::optional<transfer::History::Span> span);
    /// Only a visible chart is fed.
    void setVisible(bool visible);
    /// Names the series anew after a change of language.
    void update();

private:
    void attach();

    EngineHost &m_engine;
    Chart &m_chart;
    TransferMeter *m_meter = nullptr;
    void fillMinute(ChartData &data) const;
    void fillSpan(ChartData &data, transfer::History::Span span) const;
    std::optional<transfer::History::Span> m_span; ///< none: the last minute
    bool m_visible = false;
};

} // namespace nephoscope::gui
