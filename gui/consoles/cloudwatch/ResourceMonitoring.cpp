#include "gui/consoles/cloudwatch/ResourceMonitoring.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Help.h"
#include "gui/consoles/cloudwatch/Metrics.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudwatch {

namespace {

struct ResourceMonitoring
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::ResourceMonitoring)
};

} // namespace

void ResourceGraphs::add(const char *id, const QString &title, ChartUnit unit, std::initializer_list<MonitoredLine> lines)
{
    MonitoredGraph graph{.id = QLatin1String(id), .title = title, .unit = unit};
    for (const MonitoredLine &line : lines) {
        MetricId metric{m_nameSpace, QLatin1String(line.metric), {}};
        for (const auto &dimension : m_dimensions)
            metric.dimensions.push_back({dimension.first, dimension.second});
        auto query = queryFor(metric, QLatin1String(line.statistic), m_period, graph.queries.size());
        query.label = toStd(line.label);
        graph.queries.push_back(std::move(query));
    }
    m_graphs.push_back(std::move(graph));
}

Monitored ResourceGraphs::board(const QString &title) &&
{
    Monitored watched;
    watched.title = title;
    watched.description = ResourceMonitoring::tr("Minute by minute, as the service publishes it to CloudWatch.");
    watched.emptyTitle = ResourceMonitoring::tr("No data");
    watched.emptyText = ResourceMonitoring::tr("Numbers come a minute after something has happened. Where there is still nothing, choose a longer time.");
    QStringList names;
    for (const auto &dimension : m_dimensions)
        names << dimension.first;
    watched.address = metricsAddress(m_nameSpace, names);
    watched.graphs = std::move(m_graphs);
    return watched;
}

DetailTab monitoringTab(const QString &id, MonitoringBoard::Describe describe)
{
    DetailTab tab{.id = QStringLiteral("monitoring"), .title = ResourceMonitoring::tr("Monitoring")};
    tab.make = [id, describe = std::move(describe)](Navigator &navigator) -> Panel * { return new MonitoringBoard(navigator, id, describe, {}); };
    tab.help = help::metrics();
    return tab;
}

} // namespace nephoscope::gui::cloudwatch
