#pragma once

#include "gui/consoles/cloudwatch/GraphRows.h"
#include "gui/describe/Resource.h"

#include <QtCore/QObject>

#include <map>

namespace nephoscope::gui::cloudwatch {

/// The lines of a graph while they are chosen and changed, and what the service says of them.
class GraphedMetrics : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t most = 500; ///< queries of one GetMetricData

    explicit GraphedMetrics(GraphRows rows, QObject *parent = nullptr) : QObject(parent), m_rows(std::move(rows)) {}

    const GraphRows &rows() const { return m_rows; }
    void setRows(GraphRows rows);
    /// Why lines cannot be drawn, by their ids.
    const std::map<QString, QString> &problems() const { return m_problems; }
    void setProblems(std::map<QString, QString> problems);

Q_SIGNALS:
    void changed();
    void problemsChanged();

private:
    GraphRows m_rows;
    std::map<QString, QString> m_problems;
};

/// A line as the list shows it.
struct GraphLine
{
    GraphRow row;
    QString problem = {};
};

/// The list of the lines, and what can be done with them. `address` makes the address of a page with that graph.
Resource graphedMetrics(GraphedMetrics &graph, std::function<QString(const GraphRows &)> address);

/// The dialogs that add a line and change one. The graph may be gone when they are sent.
FormDescription addMathForm(GraphedMetrics &graph);
FormDescription addMetricForm(GraphedMetrics &graph);
FormDescription editLineForm(GraphedMetrics &graph, const GraphRow &row);
/// Asks for the statistic and the period of several.
FormDescription statisticForm(GraphedMetrics &graph, const QStringList &ids);

} // namespace nephoscope::gui::cloudwatch
