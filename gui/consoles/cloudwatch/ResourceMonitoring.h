#pragma once

#include "gui/consoles/cloudwatch/Monitoring.h"
#include "gui/describe/Resource.h"

#include <initializer_list>
#include <utility>

// Monitoring tabs of resources whose metrics a service publishes by the same dimensions.
namespace nephoscope::gui::cloudwatch {

/// One line of a graph.
struct MonitoredLine
{
    const char *metric;
    const char *statistic; ///< "Sum", "p99" …
    QString label;
};

/// Makes the graphs of one resource.
class ResourceGraphs
{
public:
    using Dimensions = std::vector<std::pair<QString, QString>>; ///< name and value
    /// `period` in seconds.
    ResourceGraphs(const QString &nameSpace, const Dimensions &dimensions, int period) : m_nameSpace(nameSpace), m_dimensions(dimensions), m_period(period) {}

    void add(const char *id, const QString &title, ChartUnit unit, std::initializer_list<MonitoredLine> lines);
    /// All of them, with the words that every board has.
    Monitored board(const QString &title) &&;

private:
    const QString m_nameSpace;
    const Dimensions m_dimensions;
    const int m_period;
    std::vector<MonitoredGraph> m_graphs;
};

/// The tab `monitoring`; `id` names its controls.
DetailTab monitoringTab(const QString &id, MonitoringBoard::Describe describe);

} // namespace nephoscope::gui::cloudwatch
