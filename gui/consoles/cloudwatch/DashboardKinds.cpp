#include "gui/consoles/cloudwatch/DashboardKinds.h"

#include "gui/bridge/AskAll.h"
#include "gui/bridge/Text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>

namespace nephoscope::gui::cloudwatch {

namespace {

using Kind = FieldDescription::Kind;

struct DashboardKinds
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::DashboardKinds)
};

bool isOfType(const FormValues &values, const char *type) { return values[QStringLiteral("widgetType")] == QLatin1String(type); }

FieldDescription shownFor(const char *type, FieldDescription field)
{
    field.shown = [type](const FormValues &values) { return isOfType(values, type); };
    return field;
}

std::optional<double> numberIn(const QString &text)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

FieldDescription endField(const char *id, const QString &label, double now)
{
    FieldDescription field{.id = QLatin1String(id), .label = label};
    field.initial = QString::number(now, 'g', 12);
    field.check = [](const QString &text) { return numberIn(text) ? QString() : DashboardKinds::tr("Enter a number."); };
    return shownFor("gauge", std::move(field));
}

std::vector<FieldDescription> tableFields(const TableLook &now)
{
    FieldDescription summary{.id = QStringLiteral("widgetSummary"), .label = DashboardKinds::tr("Summary columns - optional"), .kind = Kind::Checks};
    summary.options = {{QStringLiteral("MIN"), DashboardKinds::tr("Minimum")},
                       {QStringLiteral("MAX"), DashboardKinds::tr("Maximum")},
                       {QStringLiteral("AVG"), DashboardKinds::tr("Average")},
                       {QStringLiteral("SUM"), DashboardKinds::tr("Sum")}};
    summary.initial = now.summary.join(u'\n');
    FieldDescription values{.id = QStringLiteral("widgetValues"), .label = DashboardKinds::tr("Values over time"), .kind = Kind::Check};
    values.description = DashboardKinds::tr("The newest hundred beside the summary.");
    values.initial = now.values ? QStringLiteral("true") : QStringLiteral("false");
    FieldDescription layout{.id = QStringLiteral("widgetLayout"), .label = DashboardKinds::tr("Layout"), .kind = Kind::Radio};
    layout.options = {{QStringLiteral("horizontal"), DashboardKinds::tr("A row for each metric")}, {QStringLiteral("vertical"), DashboardKinds::tr("A column for each metric")}};
    layout.initial = now.vertical ? QStringLiteral("vertical") : QStringLiteral("horizontal");
    return {shownFor("table", std::move(summary)), shownFor("table", std::move(values)), shownFor("table", std::move(layout))};
}

void loadGroups(EngineHost &engine, QObject *receiver, const QStringList &known, const FieldDescription::Loaded &done)
{
    using api::logs::DescribeLogGroups;
    using api::logs::LogGroup;
    askAll<DescribeLogGroups, LogGroup>(engine, receiver, {}, &DescribeLogGroups::Output::logGroups, &DescribeLogGroups::Input::nextToken, &DescribeLogGroups::Output::nextToken,
                                        [known, done](Expected<std::vector<LogGroup>> all) {
        if (!all)
            return done(fail(all.error()));
        std::vector<FieldOption> options;
        for (const LogGroup &group : *all) {
            if (const QString name = toQt(group.logGroupName.value_or("")); !known.contains(name))
                options.push_back({name, name});
        }
        done(std::move(options));
    });
}

QString viewOf(const LogQuery &query)
{
    if (!query.visual)
        return QStringLiteral("table");
    switch (*query.visual) {
    case InsightsVisual::Line:
        return QStringLiteral("line");
    case InsightsVisual::Area:
        return QStringLiteral("stacked");
    case InsightsVisual::Bar:
        return QStringLiteral("bar");
    default:
        return QStringLiteral("pie");
    }
}

std::vector<FieldDescription> logFields(const LogQuery &now)
{
    FieldDescription groups{.id = QStringLiteral("widgetGroups"), .label = DashboardKinds::tr("Log groups"), .kind = Kind::Picks};
    groups.placeholder = DashboardKinds::tr("Choose log groups");
    for (const QString &name : now.groups)
        groups.options.push_back({name, name});
    groups.initial = now.groups.join(u'\n');
    groups.load = [known = now.groups](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) { loadGroups(engine, receiver, known, done); };
    groups.check = [](const QString &chosen) {
        const qsizetype count = chosen.split(u'\n', Qt::SkipEmptyParts).size();
        return count == 0 ? DashboardKinds::tr("Choose at least one log group.") : count > InsightsQuestion::mostGroups ? DashboardKinds::tr("At most 50 log groups.") : QString();
    };
    FieldDescription text{.id = QStringLiteral("widgetQuery"), .label = DashboardKinds::tr("Query"), .kind = Kind::Area};
    text.constraint = DashboardKinds::tr("In the language of Logs Insights. What is drawn is summed with stats: by bin(5m) for lines.");
    text.initial = now.text.isEmpty() ? QStringLiteral("fields @timestamp, @message\n| sort @timestamp desc\n| limit 20") : now.text;
    text.check = [](const QString &query) {
        if (query.trimmed().isEmpty())
            return DashboardKinds::tr("Enter a query.");
        const std::vector<CodeIssue> issues = insightsIssues(query);
        return issues.empty() ? QString() : issues.front().text;
    };
    FieldDescription view{.id = QStringLiteral("widgetLogView"), .label = DashboardKinds::tr("Shown as"), .kind = Kind::Select};
    view.options = {{QStringLiteral("table"), DashboardKinds::tr("Table")},
                    {QStringLiteral("line"), DashboardKinds::tr("Line")},
                    {QStringLiteral("stacked"), DashboardKinds::tr("Stacked area")},
                    {QStringLiteral("bar"), DashboardKinds::tr("Bar")},
                    {QStringLiteral("pie"), DashboardKinds::tr("Pie")}};
    view.initial = viewOf(now);
    return {shownFor("log", std::move(groups)), shownFor("log", std::move(text)), shownFor("log", std::move(view))};
}

void putScale(QJsonObject &properties, const FormValues &values)
{
    QJsonObject axis = properties[QStringLiteral("yAxis")].toObject();
    QJsonObject left = axis[QStringLiteral("left")].toObject();
    left[QStringLiteral("min")] = numberIn(values[QStringLiteral("widgetLeast")]).value_or(0);
    left[QStringLiteral("max")] = numberIn(values[QStringLiteral("widgetMost")]).value_or(100);
    axis[QStringLiteral("left")] = left;
    properties[QStringLiteral("yAxis")] = axis;
}

void putTable(QJsonObject &properties, const FormValues &values)
{
    QJsonObject look = properties[QStringLiteral("table")].toObject();
    look[QStringLiteral("summaryColumns")] = QJsonArray::fromStringList(values[QStringLiteral("widgetSummary")].split(u'\n', Qt::SkipEmptyParts));
    look[QStringLiteral("showTimeSeriesData")] = values.isOn(QStringLiteral("widgetValues"));
    look[QStringLiteral("layout")] = values[QStringLiteral("widgetLayout")];
    properties[QStringLiteral("table")] = look;
}

void putLogs(QJsonObject &properties, const FormValues &values)
{
    LogQuery query;
    query.groups = values[QStringLiteral("widgetGroups")].split(u'\n', Qt::SkipEmptyParts);
    query.text = values[QStringLiteral("widgetQuery")].trimmed();
    properties[QStringLiteral("query")] = sourceOf(query);
    const QString view = values[QStringLiteral("widgetLogView")];
    const bool overTime = view == QLatin1String("line") || view == QLatin1String("stacked");
    properties[QStringLiteral("view")] = overTime ? QStringLiteral("timeSeries") : view;
    properties[QStringLiteral("stacked")] = view == QLatin1String("stacked");
}

} // namespace

QString kindText(const DashboardWidget &widget)
{
    switch (widget.kind) {
    case DashboardWidget::Kind::Gauges:
        return QStringLiteral("gauge");
    case DashboardWidget::Kind::Table:
        return QStringLiteral("table");
    case DashboardWidget::Kind::Logs:
        return QStringLiteral("log");
    default:
        return {};
    }
}

std::vector<FieldDescription> kindFields(const DashboardWidget &now, bool metricsOnly)
{
    FieldDescription most = endField("widgetMost", DashboardKinds::tr("Greatest value"), now.most);
    most.errorCodes = {QStringLiteral("InvalidParameterInput")};
    most.errorWords = {QStringLiteral("/yAxis")};
    most.constraint = DashboardKinds::tr("The scale goes from the least value to this one.");
    std::vector<FieldDescription> fields{endField("widgetLeast", DashboardKinds::tr("Least value"), now.least), std::move(most)};
    for (FieldDescription &field : tableFields(now.table))
        fields.push_back(std::move(field));
    if (!metricsOnly) {
        for (FieldDescription &field : logFields(now.logs))
            fields.push_back(std::move(field));
    }
    return fields;
}

void putKind(QJsonObject &properties, const FormValues &values, const QString &type)
{
    if (type == QLatin1String("gauge"))
        putScale(properties, values);
    if (type == QLatin1String("table"))
        putTable(properties, values);
    else
        properties.remove(QStringLiteral("table"));
    if (type == QLatin1String("log"))
        putLogs(properties, values);
}

} // namespace nephoscope::gui::cloudwatch
