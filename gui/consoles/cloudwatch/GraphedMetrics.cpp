#include "gui/consoles/cloudwatch/GraphedMetrics.h"

#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/Dashboards.h"
#include "gui/consoles/cloudwatch/Help.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

using Graph = QPointer<GraphedMetrics>;
using Status = StatusIndicator::Status;

struct Lines
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::Lines)
};

QStringList idsOf(const Chosen<GraphLine> &lines)
{
    QStringList ids;
    for (const auto &line : lines)
        ids << line->row.id;
    return ids;
}

/// Does something to some of the lines.
void change(const Graph &graph, const QStringList &ids, const std::function<void(GraphRow &)> &what)
{
    GraphRows rows = graph->rows();
    for (GraphRow &row : rows) {
        if (ids.contains(row.id))
            what(row);
    }
    graph->setRows(std::move(rows));
}

void duplicate(const Graph &graph, const QStringList &ids)
{
    GraphRows rows;
    for (const GraphRow &row : graph->rows()) {
        rows.push_back(row);
        if (!ids.contains(row.id))
            continue;
        GraphRow copy = row;
        copy.color = -1; // two of one colour are one
        copy.id.clear();
        rows.push_back(std::move(copy));
    }
    // Once all are there: an id that comes later is taken, too.
    for (GraphRow &row : rows) {
        if (row.id.isEmpty())
            row.id = freeId(rows, row.metric ? u'm' : u'e');
    }
    if (rows.size() <= GraphedMetrics::most)
        graph->setRows(std::move(rows));
}

void removeLines(const ActionContext &context, const Graph &graph, const QStringList &ids)
{
    const GraphRows before = graph->rows();
    GraphRows rows = before;
    std::erase_if(rows, [&](const GraphRow &row) { return ids.contains(row.id); });
    graph->setRows(std::move(rows));
    context.done(Lines::tr("Removed from the graph"), {}, [graph, before] {
        if (graph)
            graph->setRows(before);
    });
}

Fetch listLines(const Graph &graph)
{
    return [graph](EngineHost &, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        // Later, as what a service answers.
        QMetaObject::invokeMethod(receiver, [graph, done] {
            ItemPage page;
            for (const GraphRow &row : graph ? graph->rows() : GraphRows()) {
                const auto problem = graph->problems().find(row.id);
                page.items.push_back(std::make_shared<const GraphLine>(GraphLine{row, problem == graph->problems().end() ? QString() : problem->second}));
            }
            done(std::move(page));
        }, Qt::QueuedConnection);
    };
}

Cell stateOf(const GraphLine &line)
{
    Cell cell{line.problem.isEmpty() ? line.row.visible ? Lines::tr("Shown") : Lines::tr("Not shown") : line.problem};
    cell.status = !line.problem.isEmpty() ? Status::Error : line.row.visible ? Status::Success : Status::Stopped;
    cell.toolTip = line.problem;
    return cell;
}

QString detailsOf(const GraphLine &line)
{
    if (!line.row.metric)
        return line.row.expression;
    QStringList parts{line.row.metric->nameSpace, line.row.metric->name};
    if (const QString dimensions = line.row.metric->dimensionText(); !dimensions.isEmpty())
        parts << dimensions;
    return parts.join(QStringLiteral(" > "));
}

void addColumns(ResourceType<GraphLine> &type)
{
    type.column({.id = QStringLiteral("label"), .title = Lines::tr("Label"), .width = 200}, [](const GraphLine &line) { return nameOf(line.row); });
    type.column({.id = QStringLiteral("lineId"), .title = Lines::tr("ID"), .width = 70, .code = true}, [](const GraphLine &line) { return line.row.id; });
    type.column({.id = QStringLiteral("details"), .title = Lines::tr("Details"), .width = 300, .stretch = true}, detailsOf);
    type.column({.id = QStringLiteral("state"), .title = Lines::tr("State"), .width = 170}, stateOf);
    type.column({.id = QStringLiteral("statistic"), .title = Lines::tr("Statistic"), .width = 120, .filter = ColumnSpec::Filter::Choice},
                [](const GraphLine &line) { return line.row.metric ? statisticText(line.row.statistic) : QStringLiteral("-"); });
    type.column({.id = QStringLiteral("period"), .title = Lines::tr("Period"), .width = 110, .filter = ColumnSpec::Filter::Choice},
                [](const GraphLine &line) { return line.row.period > 0 ? formatDuration(line.row.period) : QStringLiteral("-"); });
    type.column({.id = QStringLiteral("axis"), .title = Lines::tr("Y axis"), .width = 100, .filter = ColumnSpec::Filter::Choice},
                [](const GraphLine &line) { return line.row.right ? Lines::tr("Right") : Lines::tr("Left"); });
    type.column({.id = QStringLiteral("color"), .title = Lines::tr("Color"), .width = 150, .filter = ColumnSpec::Filter::Choice},
                [](const GraphLine &line) { return colorText(line.row.color); });
}

/// Expressions have no statistic.
bool anyMetric(const Selection &chosen)
{
    return std::any_of(chosen.begin(), chosen.end(), [](const Item &item) { return static_cast<const GraphLine *>(item.get())->row.metric.has_value(); });
}

/// An action on the chosen lines.
void forLines(ResourceType<GraphLine> &type, const Graph &graph, Action action, std::function<void(const ActionContext &, const Graph &, const QStringList &)> run)
{
    action.place = Action::Place::Menu;
    type.forMany(std::move(action), [graph, run = std::move(run)](const ActionContext &context, const Chosen<GraphLine> &lines) {
        if (graph)
            run(context, graph, idsOf(lines));
    });
}

void addLineActions(ResourceType<GraphLine> &type, const Graph &graph)
{
    type.forOne({.id = QStringLiteral("editLine"), .text = Lines::tr("Edit"), .icon = QStringLiteral("edit")}, [graph](const ActionContext &context, const GraphLine &line) {
        if (graph)
            openForm(context, editLineForm(*graph, line.row));
    });
    forLines(type, graph, {.id = QStringLiteral("setStatistic"), .text = Lines::tr("Statistic and period"), .enabled = anyMetric},
             [](const ActionContext &context, const Graph &now, const QStringList &ids) { openForm(context, statisticForm(*now, ids)); });
    forLines(type, graph, {.id = QStringLiteral("moveRight"), .text = Lines::tr("Move to the right axis")},
             [](const ActionContext &, const Graph &now, const QStringList &ids) { change(now, ids, [](GraphRow &row) { row.right = true; }); });
    forLines(type, graph, {.id = QStringLiteral("moveLeft"), .text = Lines::tr("Move to the left axis")},
             [](const ActionContext &, const Graph &now, const QStringList &ids) { change(now, ids, [](GraphRow &row) { row.right = false; }); });
    forLines(type, graph, {.id = QStringLiteral("showLines"), .text = Lines::tr("Show in the graph"), .separated = true},
             [](const ActionContext &, const Graph &now, const QStringList &ids) { change(now, ids, [](GraphRow &row) { row.visible = true; }); });
    forLines(type, graph, {.id = QStringLiteral("hideLines"), .text = Lines::tr("Hide from the graph")},
             [](const ActionContext &, const Graph &now, const QStringList &ids) { change(now, ids, [](GraphRow &row) { row.visible = false; }); });
    forLines(type, graph, {.id = QStringLiteral("duplicateLines"), .text = Lines::tr("Duplicate"), .icon = QStringLiteral("copy"), .separated = true},
             [](const ActionContext &, const Graph &now, const QStringList &ids) { duplicate(now, ids); });
    forLines(type, graph, {.id = QStringLiteral("removeLines"), .text = Lines::tr("Remove from the graph"), .icon = QStringLiteral("trash"), .keys = QKeySequence(Qt::Key_Delete)}, removeLines);
    type.forOne({.id = QStringLiteral("alarmOnLine"), .text = Lines::tr("Create alarm"), .icon = QStringLiteral("alarm"), .place = Action::Place::Menu, .separated = true},
                [graph](const ActionContext &context, const GraphLine &line) {
        if (graph)
            context.navigator().go(createAlarmAddress(rowsFor(graph->rows(), line.row.id)));
    });
}

void addGraphActions(ResourceType<GraphLine> &type, const Graph &graph, const std::function<QString(const GraphRows &)> &address)
{
    const auto anyLine = [graph](const Selection &) { return graph && !graph->rows().empty(); };
    const auto hasRoom = [graph](const Selection &) { return graph && graph->rows().size() < GraphedMetrics::most; };
    const auto whole = [&](Action action, std::function<void(const ActionContext &, GraphedMetrics &)> run) {
        type.always(std::move(action), [graph, run = std::move(run)](const ActionContext &context) {
            if (graph)
                run(context, *graph);
        });
    };
    whole({.id = QStringLiteral("graphToDashboard"), .text = Lines::tr("Add to dashboard"), .icon = QStringLiteral("grid"), .place = Action::Place::Menu, .separated = true, .enabled = anyLine},
          [](const ActionContext &context, GraphedMetrics &now) { openForm(context, addToDashboardForm(jsonOf(now.rows()))); });
    whole({.id = QStringLiteral("copyGraphAddress"), .text = Lines::tr("Copy address"), .icon = QStringLiteral("copy"), .place = Action::Place::Menu},
          [address](const ActionContext &context, GraphedMetrics &now) { context.copy(address(now.rows()), Lines::tr("Address copied")); });
    whole({.id = QStringLiteral("copyGraph"), .text = Lines::tr("Copy as JSON"), .icon = QStringLiteral("copy"), .place = Action::Place::Menu, .enabled = anyLine},
          [](const ActionContext &context, GraphedMetrics &now) { context.copy(formatJson(textOf(now.rows())), Lines::tr("Metrics copied")); });
    whole({.id = QStringLiteral("addMetric"), .text = Lines::tr("Add metric"), .icon = QStringLiteral("plus"), .enabled = hasRoom},
          [](const ActionContext &context, GraphedMetrics &now) { openForm(context, addMetricForm(now)); });
    whole({.id = QStringLiteral("addMath"), .text = Lines::tr("Add math"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true, .enabled = hasRoom},
          [](const ActionContext &context, GraphedMetrics &now) { openForm(context, addMathForm(now)); });
}

} // namespace

void GraphedMetrics::setRows(GraphRows rows)
{
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    Q_EMIT changed();
}

void GraphedMetrics::setProblems(std::map<QString, QString> problems)
{
    if (problems == m_problems)
        return;
    m_problems = std::move(problems);
    Q_EMIT problemsChanged();
}

Resource graphedMetrics(GraphedMetrics &graph, std::function<QString(const GraphRows &)> address)
{
    ResourceType<GraphLine> type(QStringLiteral("cloudwatch"), QStringLiteral("graphLine"));
    type.title = Lines::tr("Graphed metrics");
    type.description = Lines::tr("The lines of the graph: metrics, and expressions about them.");
    type.idOf = [](const void *item) { return static_cast<const GraphLine *>(item)->row.id; };
    type.nameOf = [](const void *item) { return nameOf(static_cast<const GraphLine *>(item)->row); };
    type.listWith(listLines(&graph));
    addColumns(type);
    type.filterPlaceholder = Lines::tr("Find lines");
    type.emptyTitle = Lines::tr("No lines");
    type.emptyText = Lines::tr("Check metrics under Browse, or add an expression.");
    type.emptyAction = QStringLiteral("addMath");
    type.help = help::graph();
    addLineActions(type, &graph);
    addGraphActions(type, &graph, address);
    return type;
}

} // namespace nephoscope::gui::cloudwatch
