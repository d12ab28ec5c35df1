#pragma once

#include "gui/consoles/cloudwatch/MetricGraph.h"
#include "gui/consoles/cloudwatch/Metrics.h"

#include <QtCore/QJsonArray>

#include <optional>
#include <vector>

namespace nephoscope::gui::cloudwatch {

/// A line of a graph: a metric by a statistic, or an expression about other lines.
struct GraphRow
{
    QString id = {};                     ///< what expressions call it: m1, e1
    std::optional<MetricId> metric = {}; ///< nothing: an expression
    QString expression = {};
    QString label = {};                  ///< empty: what the service calls it
    QString statistic = QStringLiteral("Average");
    int period = 300;                    ///< seconds; of an expression 0: that of its metrics
    bool right = false;                  ///< on the right axis
    int color = -1;                      ///< of Theme::chart; -1: its place's
    bool visible = true;                 ///< else only expressions need it

    bool operator==(const GraphRow &) const = default;
};
using GraphRows = std::vector<GraphRow>;

/// The `metrics` of a dashboard's widget, whose statistic and period hold for lines that do not say theirs, and back. Lines that
/// are neither metrics nor expressions are left out; those without an id get one.
GraphRows graphRowsIn(const QJsonArray &metrics, const QString &statistic = QStringLiteral("Average"), int period = 300);
QJsonArray jsonOf(const GraphRows &rows);
/// As text, without spaces.
QString textOf(const GraphRows &rows);
GraphRows graphRowsIn(const QString &text);

/// Of the queries of an alarm; none where they say more than lines can, such as a unit.
GraphRows graphRowsOf(const std::vector<api::cloudwatch::MetricDataQuery> &queries);

/// What draws them.
MetricGraph::Subject subjectOf(const GraphRows &rows);
/// What computes that one line: it with what it is made of. It alone is visible.
GraphRows rowsFor(const GraphRows &rows, const QString &id);

/// The page of a set of metrics with that graph.
QString metricsAddress(const QString &nameSpace, const QStringList &dimensions, const GraphRows &rows);

/// `m1` or `m2` … that no line has.
QString freeId(const GraphRows &rows, QChar letter);
/// Error text, empty for a good id of the line that has `now`.
QString idProblem(const GraphRows &rows, const QString &now, const QString &id);
/// Another id; the expressions go with it.
GraphRows renamed(GraphRows rows, const QString &from, const QString &to);

// Words.
/// Its label, or what the service would call it.
QString nameOf(const GraphRow &row);
/// Colours to choose from, by their number; -1 is "Automatic".
std::vector<FieldOption> colorOptions();
QString colorText(int color);

} // namespace nephoscope::gui::cloudwatch
