#pragma once

#include "api/generated/cloudwatch.h"
#include "gui/charts/ChartData.h"
#include "gui/describe/Panel.h"

#include <QtCore/QString>

#include <functional>
#include <map>
#include <vector>

namespace nephoscope::gui {
class Button;
class DateRangePicker;
class HeaderBar;
class Navigator;
class TileLayout;
}

namespace nephoscope::gui::cloudwatch {

class MetricGraph;

/// One graph of what is watched of a resource.
struct MonitoredGraph
{
    QString id; ///< its object name
    QString title;
    ChartUnit unit = ChartUnit::Count;
    std::vector<api::cloudwatch::MetricDataQuery> queries = {}; ///< with labels; those without data are left out
    std::map<QString, int> colors = {};                         ///< by label, of Theme::chart; the others have their place's
};

/// What is watched of a resource.
struct Monitored
{
    QString title;
    QString description = {};
    QString emptyTitle; ///< of a graph without data
    QString emptyText = {};
    QString address;    ///< of the metrics in CloudWatch
    std::vector<MonitoredGraph> graphs;
};

/// The graphs of a resource on its own page, as on AWS's Monitoring tabs: side by side, one time range for all of them, and
/// the way to CloudWatch. While they are seen, they follow what comes in.
class MonitoringBoard : public Panel
{
    Q_OBJECT
public:
    /// Asked anew when the language, the time range or what is watched changes; always as many graphs. `period` is in
    /// seconds and suits the range.
    using Describe = std::function<Monitored(int period)>;
    struct Time
    {
        qint64 range = 3 * 60 * 60; ///< seconds back from now, at first
        int leastPeriod = 60;       ///< seconds; how often the metrics come
    };
    /// Controls are named after `id`: `idRange`, `idRefresh`, `idCloudWatch`.
    MonitoringBoard(Navigator &navigator, const QString &id, Describe describe, Time time, QWidget *parent = nullptr);

    /// Stands before the time range.
    void addControl(QWidget *control);
    /// What is watched has changed.
    void redraw();
    void refresh() override;
    bool isSettled() const override;
    std::vector<Command> commands() override;
    const std::vector<MetricGraph *> &graphs() const { return m_graphs; }

protected:
    void changeEvent(QEvent *event) override;

private:
    int period() const;
    Navigator &m_navigator;
    const QString m_id;
    const Describe m_describe;
    const Time m_time;
    QString m_address;
    HeaderBar *m_header;
    QWidget *m_controls;
    DateRangePicker *m_range;
    Button *m_refresh;
    Button *m_cloudWatch;
    TileLayout *m_tiles;
    std::vector<MetricGraph *> m_graphs;
};

} // namespace nephoscope::gui::cloudwatch
