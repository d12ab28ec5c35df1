#include "gui/consoles/cloudwatch/GraphedMetrics.h"
#include "gui/consoles/cloudwatch/MetricPicker.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

#include <algorithm>

// The dialogs for lines of a graph. Nothing is sent: the graph asks the service by itself.
namespace nephoscope::gui::cloudwatch {

namespace {

using Kind = FieldDescription::Kind;

const QString emptySample = QStringLiteral("empty");

struct GraphForms
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::GraphForms)
};

FieldDescription labelField(const QString &initial, const QString &usual)
{
    FieldDescription field{.id = QStringLiteral("lineLabel"), .label = GraphForms::tr("Label - optional")};
    field.initial = initial;
    field.placeholder = usual;
    return field;
}

FieldDescription idField(const GraphRows &rows, const QString &now, const QString &initial)
{
    FieldDescription field{.id = QStringLiteral("lineId"), .label = GraphForms::tr("ID")};
    field.constraint = GraphForms::tr("What expressions call it.");
    field.initial = initial;
    field.check = [rows, now](const QString &text) { return idProblem(rows, now, text.trimmed()); };
    return field;
}

FieldDescription expressionField(const QString &initial)
{
    FieldDescription field{.id = QStringLiteral("lineExpression"), .label = GraphForms::tr("Expression")};
    field.constraint = GraphForms::tr("IDs of lines, numbers, + - * / ^ and functions such as SUM, RATE, FILL and SEARCH.");
    field.placeholder = QStringLiteral("m1/m2*100");
    field.initial = initial;
    field.check = [](const QString &text) { return text.trimmed().isEmpty() ? GraphForms::tr("Enter an expression.") : QString(); };
    return field;
}

FieldDescription statisticField(const QString &now) { return select("lineStatistic", GraphForms::tr("Statistic"), statisticOptions(now), now); }

FieldDescription periodField(int now) { return select("linePeriod", GraphForms::tr("Period"), periodOptions(now), QString::number(now)); }

std::vector<FieldDescription> lookFields(const GraphRow &row)
{
    FieldDescription axis{.id = QStringLiteral("lineAxis"), .label = GraphForms::tr("Y axis"), .kind = Kind::Radio};
    axis.options = {{QStringLiteral("left"), GraphForms::tr("Left")}, {QStringLiteral("right"), GraphForms::tr("Right"), GraphForms::tr("With a scale of its own.")}};
    axis.initial = row.right ? QStringLiteral("right") : QStringLiteral("left");
    FieldDescription visible{.id = QStringLiteral("lineVisible"), .label = GraphForms::tr("Show in the graph"), .kind = Kind::Check};
    visible.description = GraphForms::tr("Lines that are not shown can still be used by expressions.");
    visible.initial = row.visible ? QStringLiteral("true") : QStringLiteral("false");
    return {std::move(axis), select("lineColor", GraphForms::tr("Color"), colorOptions(), QString::number(row.color)), std::move(visible)};
}

/// What was entered, on the line that was there.
GraphRow entered(GraphRow row, const FormValues &values)
{
    if (values.contains(QStringLiteral("lineId")))
        row.id = values[QStringLiteral("lineId")].trimmed();
    if (values.contains(QStringLiteral("lineLabel")))
        row.label = values[QStringLiteral("lineLabel")].trimmed();
    if (values.contains(QStringLiteral("lineExpression")))
        row.expression = values[QStringLiteral("lineExpression")].trimmed();
    if (row.metric) {
        row.statistic = values[QStringLiteral("lineStatistic")];
        row.period = values[QStringLiteral("linePeriod")].toInt();
    }
    if (values.contains(QStringLiteral("lineAxis"))) {
        row.right = values[QStringLiteral("lineAxis")] == QLatin1String("right");
        row.color = values[QStringLiteral("lineColor")].toInt();
        row.visible = values.isOn(QStringLiteral("lineVisible"));
    }
    return row;
}

using Change = std::function<GraphRows(GraphRows rows, const FormValues &values)>;

FormDescription changing(GraphedMetrics &graph, const QString &title, const QString &accept, std::vector<FieldDescription> fields, Change change)
{
    FormDescription form;
    form.title = title;
    form.accept = accept;
    form.sections = {{{}, {}, std::move(fields)}};
    form.submit = [graph = QPointer<GraphedMetrics>(&graph), change = std::move(change)](const ActionContext &, const FormValues &values, QObject *, ActionContext::Ending end) {
        if (graph)
            graph->setRows(change(graph->rows(), values));
        end(std::nullopt);
    };
    form.succeeded = [](const ActionContext &, const FormValues &) {}; // the list and the graph show it
    return form;
}

/// Expressions to begin with, of the lines that are there.
std::vector<FieldOption> samples(const GraphRows &rows)
{
    QStringList metrics;
    for (const GraphRow &row : rows) {
        if (row.metric)
            metrics << row.id;
    }
    const QString first = metrics.value(0, QStringLiteral("m1")), second = metrics.value(1, QStringLiteral("m2"));
    return {{emptySample, GraphForms::tr("Start with an empty expression")},
            {QString(first % u'/' % second % QStringLiteral("*100")), GraphForms::tr("Percentage of one in the other")},
            {QStringLiteral("SUM(METRICS())"), GraphForms::tr("Sum of all metrics")},
            {QStringLiteral("AVG(METRICS())"), GraphForms::tr("Average of all metrics")},
            {QString(QStringLiteral("RATE(") % first % u')'), GraphForms::tr("Rate of change per second")},
            {QString(QStringLiteral("FILL(") % first % QStringLiteral(", 0)")), GraphForms::tr("Zero where there is no data")},
            {QStringLiteral("SEARCH('{AWS/SQS,QueueName} MetricName=\"NumberOfMessagesSent\"', 'Sum', 300)"), GraphForms::tr("Metrics found by a search")}};
}

} // namespace

FormDescription addMathForm(GraphedMetrics &graph)
{
    FieldDescription sample = select("mathSample", GraphForms::tr("Begin with"), samples(graph.rows()), emptySample);
    sample.fills = [](EngineHost &, QObject *, const QString &value, std::function<void(const FormValues &)> done) {
        FormValues values;
        values.set(QStringLiteral("lineExpression"), value == emptySample ? QString() : value);
        done(values);
    };
    GraphRow row;
    std::vector<FieldDescription> fields{std::move(sample), expressionField({}), labelField({}, {}), idField(graph.rows(), {}, freeId(graph.rows(), u'e'))};
    row.period = 0;
    return changing(graph, GraphForms::tr("Add math"), GraphForms::tr("Add"), std::move(fields), [row](GraphRows rows, const FormValues &values) {
        rows.push_back(entered(row, values));
        return rows;
    });
}

FormDescription addMetricForm(GraphedMetrics &graph)
{
    GraphRow row;
    std::vector<FieldDescription> fields{metricField("lineMetric", GraphForms::tr("Metric")), statisticField(row.statistic), periodField(row.period), labelField({}, {}),
                                         idField(graph.rows(), {}, freeId(graph.rows(), u'm'))};
    return changing(graph, GraphForms::tr("Add metric"), GraphForms::tr("Add"), std::move(fields), [row](GraphRows rows, const FormValues &values) {
        GraphRow added = row;
        added.metric = MetricId::parse(values[QStringLiteral("lineMetric")]);
        if (added.metric)
            rows.push_back(entered(std::move(added), values));
        return rows;
    });
}

FormDescription editLineForm(GraphedMetrics &graph, const GraphRow &row)
{
    std::vector<FieldDescription> fields;
    if (row.metric) {
        fields.push_back(statisticField(row.statistic));
        fields.push_back(periodField(row.period));
    } else {
        fields.push_back(expressionField(row.expression));
    }
    fields.push_back(labelField(row.label, row.metric ? row.metric->name : QString()));
    fields.push_back(idField(graph.rows(), row.id, row.id));
    for (FieldDescription &field : lookFields(row))
        fields.push_back(std::move(field));
    return changing(graph, GraphForms::tr("Edit %1").arg(nameOf(row)), GraphForms::tr("Save"), std::move(fields), [id = row.id](GraphRows rows, const FormValues &values) {
        const auto found = std::find_if(rows.begin(), rows.end(), [&](const GraphRow &each) { return each.id == id; });
        if (found == rows.end())
            return rows;
        GraphRow changed = entered(*found, values);
        const QString now = changed.id;
        changed.id = id;
        *found = std::move(changed);
        return renamed(std::move(rows), id, now);
    });
}

FormDescription statisticForm(GraphedMetrics &graph, const QStringList &ids)
{
    const auto isOne = [ids](const GraphRow &row) { return row.metric && ids.contains(row.id); };
    const auto first = std::find_if(graph.rows().begin(), graph.rows().end(), isOne);
    const GraphRow now = first == graph.rows().end() ? GraphRow() : *first;
    return changing(graph, GraphForms::tr("Statistic and period"), GraphForms::tr("Apply"), {statisticField(now.statistic), periodField(now.period)},
                    [isOne](GraphRows rows, const FormValues &values) {
        for (GraphRow &row : rows) {
            if (isOne(row))
                row = entered(std::move(row), values);
        }
        return rows;
    });
}

} // namespace nephoscope::gui::cloudwatch
