#pragma once

#include <QtCore/QObject>

namespace nephoscope::gui {

class Chart;
class EngineHost;
class TransferMeter;

/// Feeds a chart with the bytes per second of the last minute. Samples carry their own time: where nothing was
/// measured, nothing is drawn.
class ThroughputFeed : public QObject
{
    Q_OBJECT
public:
    ThroughputFeed(EngineHost &engine, Chart &chart);

    /// Only a visible chart is fed.
    void setVisible(bool visible);
    /// Names the series anew after a change of language.
    void update();

private:
    void attach();

    EngineHost &m_engine;
    Chart &m_chart;
    TransferMeter *m_meter = nullptr;
    bool m_visible = false;
};

} // namespace nephoscope::gui
