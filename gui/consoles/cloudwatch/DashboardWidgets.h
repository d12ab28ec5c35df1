#pragma once

#include "gui/consoles/cloudwatch/DashboardLayout.h"
#include "gui/consoles/cloudwatch/Insights.h"
#include "gui/consoles/cloudwatch/MetricGraph.h"

#include <QtCore/QJsonObject>
#include <QtCore/QStringList>

namespace nephoscope::gui::cloudwatch {

/// How metrics stand in a table.
struct TableLook
{
    QStringList summary = {};  ///< MIN, MAX, AVG, SUM
    bool values = true;        ///< over time
    bool vertical = false;     ///< a column for each metric instead of a row
};

/// A query of Logs Insights as a dashboard keeps it.
struct LogQuery
{
    QStringList groups = {};
    QString text = {};                             ///< without the SOURCE commands that name the groups
    std::string region = {};
    std::optional<InsightsVisual> visual = {};     ///< nothing: a table
};

/// `SOURCE 'a' | SOURCE 'b' | fields …`, and back.
LogQuery logQueryIn(const QString &source);
QString sourceOf(const LogQuery &query);

/// A part of a dashboard as it is drawn.
struct DashboardWidget
{
    enum class Kind { Graph, Numbers, Gauges, Table, Text, Alarms, Logs, Other };

    Kind kind = Kind::Other;
    int index = 0;                     ///< in the body's list
    QString title = {};
    ChartKind chart = ChartKind::Line; ///< of a graph
    bool history = false;              ///< of numbers: with a line below each
    MetricGraph::Subject subject = {}; ///< of graphs, numbers, gauges and tables
    double least = 0;                  ///< of gauges: the ends of the scale
    double most = 100;
    TableLook table = {};
    LogQuery logs = {};
    QString alarm = {};                ///< of a graph that is the one of an alarm: its name
    QString text = {};                 ///< Markdown; of another kind: which one it is
    QStringList alarms = {};           ///< ARNs
    DashboardLayout::Place place = {};
    QJsonObject source = {};
};

/// The widgets of a dashboard's body from top to bottom; those that do not say where they are come last.
std::vector<DashboardWidget> widgetsOf(const QString &body);

/// The body with one widget more (`index` below 0), or another one in the place of that.
QString bodyWith(const QString &body, int index, const QJsonObject &widget);
QString bodyWithout(const QString &body, int index);

} // namespace nephoscope::gui::cloudwatch
