#pragma once

#include <QtCore/QObject>

#include "transfer/Ledger.h"

#include <vector>

namespace nephoscope::gui {

class Chart;
struct ChartData;
class EngineHost;
class TransferMeter;

/// Feeds a chart with the bytes per second of a minute to 24 hours: of everything, of a service or of a link, and over that those of
/// some jobs. Where nothing was measured, nothing is drawn. The legend says what moves now, the peak and the average of the span.
class ThroughputFeed : public QObject
{
    Q_OBJECT
public:
    ThroughputFeed(EngineHost &engine, Chart &chart);

    void setSpan(transfer::History::Span span);
    void setScope(const transfer::Scope &scope);
    /// Jobs that get series of their own, together, by this name; none for none.
    void highlight(std::vector<std::int64_t> jobs, const QString &name);
    /// Only a visible chart is fed.
    void setVisible(bool visible);
    /// Names the series anew after a change of language.
    void update();
    /// What has ever moved, of what is shown.
    QString totalsText() const;
    /// Services and links that have moved something.
    std::vector<transfer::Scope> scopes() const;

Q_SIGNALS:
    void updated();

private:
    void attach();
    void fill(ChartData &data, QStringList &details, int series, const transfer::History &history) const;

    EngineHost &m_engine;
    Chart &m_chart;
    TransferMeter *m_meter = nullptr;
    transfer::History::Span m_span = transfer::History::Span::Minute;
    transfer::Scope m_scope;
    std::vector<std::int64_t> m_jobs;
    QString m_jobsName;
    bool m_visible = false;
    bool m_faded = false; ///< all but a job
};

} // namespace nephoscope::gui
