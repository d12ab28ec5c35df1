#include "gui/bridge/AskAll.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/DashboardKinds.h"
#include "gui/consoles/cloudwatch/Dashboards.h"
#include "gui/consoles/cloudwatch/MetricPicker.h"
#include "gui/kit/JsonCheck.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

#include <algorithm>
#include <array>

namespace nephoscope::gui::cloudwatch {

namespace {

using Kind = FieldDescription::Kind;
using api::cloudwatch::DescribeAlarms;
using api::cloudwatch::GetDashboard;
using api::cloudwatch::ListDashboards;
using api::cloudwatch::PutDashboard;

struct DashboardForms
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::DashboardForms)
};

const QString newDashboard = QStringLiteral("*"); // no dashboard is called so

bool isMetricType(const QString &type) { return type != QLatin1String("text") && type != QLatin1String("alarm") && type != QLatin1String("log"); }
bool isMetric(const FormValues &values) { return isMetricType(values[QStringLiteral("widgetType")]); }

std::function<bool(const FormValues &)> ofType(const char *type)
{
    return [type](const FormValues &values) { return values[QStringLiteral("widgetType")] == QLatin1String(type); };
}

QJsonArray rowOf(const MetricId &metric) { return QJsonDocument::fromJson(metric.text().toUtf8()).array(); }

/// Whether each line says its own statistic and period.
bool sayTheirs(const QJsonArray &rows)
{
    return !rows.isEmpty() && std::all_of(rows.begin(), rows.end(), [](const QJsonValue &row) {
        const QJsonArray parts = row.toArray();
        const QJsonObject options = parts.isEmpty() ? QJsonObject() : QJsonValue(parts.last()).toObject();
        return options.contains(QStringLiteral("expression")) || (options.contains(QStringLiteral("stat")) && options.contains(QStringLiteral("period")));
    });
}

/// The `type` field of a widget that is there.
QString typeOf(const DashboardWidget &widget)
{
    if (widget.kind == DashboardWidget::Kind::Numbers)
        return QStringLiteral("number");
    if (widget.kind == DashboardWidget::Kind::Text)
        return QStringLiteral("text");
    if (widget.kind == DashboardWidget::Kind::Alarms)
        return QStringLiteral("alarm");
    if (const QString kind = kindText(widget); !kind.isEmpty())
        return kind;
    switch (widget.chart) {
    case ChartKind::Area:
        return QStringLiteral("stacked");
    case ChartKind::Bars:
        return QStringLiteral("bar");
    case ChartKind::Pie:
        return QStringLiteral("pie");
    default:
        return QStringLiteral("line");
    }
}

FieldDescription typeField(const QString &initial, bool metricsOnly)
{
    FieldDescription field{.id = QStringLiteral("widgetType"), .label = DashboardForms::tr("Widget type"), .kind = Kind::Select};
    field.options = {{QStringLiteral("line"), DashboardForms::tr("Line")},     {QStringLiteral("stacked"), DashboardForms::tr("Stacked area")},
                     {QStringLiteral("number"), DashboardForms::tr("Number")}, {QStringLiteral("bar"), DashboardForms::tr("Bar")},
                     {QStringLiteral("pie"), DashboardForms::tr("Pie")},       {QStringLiteral("gauge"), DashboardForms::tr("Gauge")},
                     {QStringLiteral("table"), DashboardForms::tr("Table")}};
    if (!metricsOnly) {
        field.options.push_back({QStringLiteral("log"), DashboardForms::tr("Logs: a query of Logs Insights")});
        field.options.push_back({QStringLiteral("text"), DashboardForms::tr("Text")});
        field.options.push_back({QStringLiteral("alarm"), DashboardForms::tr("Alarm status")});
    }
    field.initial = initial;
    return field;
}

FieldDescription pickerField()
{
    FieldDescription field = metricField("widgetMetric", DashboardForms::tr("Metric"));
    field.shown = isMetric;
    return field;
}

FieldDescription rowsField(const QJsonArray &rows)
{
    FieldDescription field{.id = QStringLiteral("widgetMetrics"), .label = DashboardForms::tr("Metrics"), .kind = Kind::Code};
    field.constraint = DashboardForms::tr("A JSON list with a list for each metric: its namespace, its name, its dimensions.");
    field.initial = formatJson(QString::fromUtf8(QJsonDocument(rows).toJson(QJsonDocument::Compact)));
    field.check = [](const QString &text) { return QJsonDocument::fromJson(text.toUtf8()).array().isEmpty() ? DashboardForms::tr("Enter a list with at least one metric.") : QString(); };
    field.errorCodes = {QStringLiteral("InvalidParameterInput")};
    field.errorWords = {QStringLiteral("/metrics")};
    field.shown = isMetric;
    return field;
}

/// All alarms: the value is the ARN.
void loadAlarms(EngineHost &engine, QObject *receiver, const QStringList &known, const FieldDescription::Loaded &done)
{
    using api::cloudwatch::CompositeAlarm;
    using api::cloudwatch::MetricAlarm;
    askAll<DescribeAlarms, MetricAlarm>(engine, receiver, {}, &DescribeAlarms::Output::metricAlarms, &DescribeAlarms::Input::nextToken, &DescribeAlarms::Output::nextToken,
                                        [&engine, receiver, known, done](Expected<std::vector<MetricAlarm>> metricAlarms) {
        if (!metricAlarms)
            return done(fail(metricAlarms.error()));
        std::vector<FieldOption> options;
        const auto add = [known](std::vector<FieldOption> &to, const auto &alarms) {
            for (const auto &alarm : alarms) {
                if (const QString arn = toQt(alarm.alarmArn.value_or("")); !known.contains(arn))
                    to.push_back({arn, toQt(alarm.alarmName.value_or(""))});
            }
        };
        add(options, *metricAlarms);
        DescribeAlarms::Input composite;
        composite.alarmTypes.emplace().emplace_back("CompositeAlarm");
        askAll<DescribeAlarms, CompositeAlarm>(engine, receiver, std::move(composite), &DescribeAlarms::Output::compositeAlarms, &DescribeAlarms::Input::nextToken, &DescribeAlarms::Output::nextToken,
                                               [add, done, options](Expected<std::vector<CompositeAlarm>> compositeAlarms) mutable {
            if (!compositeAlarms)
                return done(fail(compositeAlarms.error()));
            add(options, *compositeAlarms);
            done(std::move(options));
        });
    });
}

FieldDescription alarmsField(const QStringList &arns)
{
    FieldDescription field{.id = QStringLiteral("widgetAlarms"), .label = DashboardForms::tr("Alarms"), .kind = Kind::Picks};
    field.placeholder = DashboardForms::tr("Choose alarms");
    for (const QString &arn : arns)
        field.options.push_back({arn, arn.section(u':', 6)});
    field.initial = arns.join(u'\n');
    field.load = [arns](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) { loadAlarms(engine, receiver, arns, done); };
    field.check = [](const QString &text) { return text.isEmpty() ? DashboardForms::tr("Choose at least one alarm.") : QString(); };
    field.shown = ofType("alarm");
    return field;
}

FieldDescription textField(const QString &initial)
{
    FieldDescription field{.id = QStringLiteral("widgetText"), .label = DashboardForms::tr("Text"), .kind = Kind::Area};
    field.constraint = DashboardForms::tr("Markdown: # for a heading, ** around what is bold, [text](address) for a link.");
    field.initial = initial;
    field.check = [](const QString &text) { return text.trimmed().isEmpty() ? DashboardForms::tr("Enter a text.") : QString(); };
    field.shown = ofType("text");
    return field;
}

/// What every widget is asked for; `rows` are metrics that are already known.
FormSection widgetSection(const DashboardWidget &widget, const QJsonArray &rows, bool metricsOnly)
{
    const QJsonObject properties = widget.source[QStringLiteral("properties")].toObject();
    FieldDescription title{.id = QStringLiteral("widgetTitle"), .label = DashboardForms::tr("Title - optional")};
    title.initial = widget.title;
    title.shown = [](const FormValues &values) { return values[QStringLiteral("widgetType")] != QLatin1String("text"); };
    const QString statistic = properties[QStringLiteral("stat")].toString(QStringLiteral("Average"));
    const int period = properties[QStringLiteral("period")].toInt(300);
    FieldDescription stat = select("widgetStatistic", DashboardForms::tr("Statistic"), statisticOptions(statistic), statistic);
    FieldDescription each = select("widgetPeriod", DashboardForms::tr("Period"), periodOptions(period), QString::number(period));
    stat.shown = each.shown = [](const FormValues &values) {
        return isMetric(values) && !sayTheirs(QJsonDocument::fromJson(values[QStringLiteral("widgetMetrics")].toUtf8()).array());
    };
    std::vector<FieldOption> widths;
    std::vector<int> columns{6, 8, 12, 16, 18, 24};
    if (std::find(columns.begin(), columns.end(), widget.place.columns) == columns.end())
        columns.insert(std::upper_bound(columns.begin(), columns.end(), widget.place.columns), widget.place.columns);
    for (const int width : columns)
        widths.push_back({QString::number(width), width == DashboardLayout::gridColumns ? DashboardForms::tr("The whole width") : DashboardForms::tr("%1 of 24 columns").arg(width)});
    FieldDescription height{.id = QStringLiteral("widgetHeight"), .label = DashboardForms::tr("Height"), .kind = Kind::Number};
    height.smallest = 1;
    height.largest = 1000;
    height.unit = DashboardForms::tr("rows");
    height.initial = QString::number(widget.place.rows);
    FieldDescription type = typeField(widget.source.isEmpty() ? QStringLiteral("line") : typeOf(widget), metricsOnly);
    if (widget.source.isEmpty())
        type.fills = [](EngineHost &, QObject *, const QString &kind, std::function<void(const FormValues &)> done) {
            // Rows of a log want room, as those that CloudWatch puts on a dashboard have it.
            FormValues usual;
            if (kind == QLatin1String("log"))
                usual.set(QStringLiteral("widgetWidth"), QString::number(DashboardLayout::gridColumns));
            done(usual);
        };
    FormSection section;
    section.fields = {std::move(type), std::move(title), rows.isEmpty() ? pickerField() : rowsField(rows), std::move(stat), std::move(each)};
    for (FieldDescription &field : kindFields(widget, metricsOnly))
        section.fields.push_back(std::move(field));
    if (!metricsOnly) {
        section.fields.push_back(textField(widget.kind == DashboardWidget::Kind::Text ? widget.text : QString()));
        section.fields.push_back(alarmsField(widget.alarms));
    }
    section.fields.push_back(select("widgetWidth", DashboardForms::tr("Width"), std::move(widths), QString::number(widget.place.columns)));
    section.fields.push_back(std::move(height));
    return section;
}

/// What the form does not ask for stays as it is in `before`.
QJsonObject widgetFrom(const FormValues &values, const QString &region, const QJsonObject &before = {})
{
    const QString type = values[QStringLiteral("widgetType")];
    const bool metric = isMetric(values);
    const QString kind = metric ? QStringLiteral("metric") : type;
    QJsonObject widget = before;
    QJsonObject properties = before[QStringLiteral("type")] == kind ? before[QStringLiteral("properties")].toObject() : QJsonObject();
    widget[QStringLiteral("type")] = kind;
    widget[QStringLiteral("width")] = values[QStringLiteral("widgetWidth")].toInt();
    widget[QStringLiteral("height")] = values[QStringLiteral("widgetHeight")].toInt();
    if (const QString title = values[QStringLiteral("widgetTitle")].trimmed(); !title.isEmpty() && type != QLatin1String("text"))
        properties[QStringLiteral("title")] = title;
    else
        properties.remove(QStringLiteral("title"));
    if (metric) {
        const QString rows = values[QStringLiteral("widgetMetrics")];
        const auto picked = MetricId::parse(values[QStringLiteral("widgetMetric")]);
        QJsonArray metrics = QJsonDocument::fromJson(rows.toUtf8()).array();
        if (rows.isEmpty())
            metrics.append(picked ? rowOf(*picked) : QJsonArray()); // in braces some compilers take the row for the list
        properties[QStringLiteral("metrics")] = std::move(metrics);
        const bool overTime = type == QLatin1String("line") || type == QLatin1String("stacked");
        properties[QStringLiteral("view")] = overTime ? QStringLiteral("timeSeries") : type == QLatin1String("number") ? QStringLiteral("singleValue") : type;
        properties[QStringLiteral("stacked")] = type == QLatin1String("stacked");
        if (!values[QStringLiteral("widgetStatistic")].isEmpty()) {
            properties[QStringLiteral("stat")] = values[QStringLiteral("widgetStatistic")];
            properties[QStringLiteral("period")] = values[QStringLiteral("widgetPeriod")].toInt();
        }
        if (!properties.contains(QStringLiteral("region")))
            properties[QStringLiteral("region")] = region;
    } else if (type == QLatin1String("log")) {
        if (!properties.contains(QStringLiteral("region")))
            properties[QStringLiteral("region")] = region;
    } else if (type == QLatin1String("text")) {
        properties[QStringLiteral("markdown")] = values[QStringLiteral("widgetText")];
    } else {
        properties[QStringLiteral("alarms")] = QJsonArray::fromStringList(values[QStringLiteral("widgetAlarms")].split(u'\n', Qt::SkipEmptyParts));
    }
    putKind(properties, values, type);
    widget[QStringLiteral("properties")] = properties;
    return widget;
}

FormCall putCall(EngineHost &engine, const QString &dashboard, const QString &body)
{
    PutDashboard::Input input;
    input.dashboardName = toStd(dashboard);
    input.dashboardBody = toStd(body);
    return FormCall::of<PutDashboard>(engine.caller(), std::move(input));
}

} // namespace

FormDescription addWidgetForm(const QString &dashboard, const QString &body)
{
    FormDescription form;
    form.title = form.accept = DashboardForms::tr("Add widget");
    form.failed = DashboardForms::tr("The widget was not added");
    form.sections = {widgetSection({}, {}, false)};
    form.sends([dashboard, body](EngineHost &engine, const FormValues &values) {
        return FormCalls{putCall(engine, dashboard, bodyWith(body, -1, widgetFrom(values, engine.region())))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &) { context.done(DashboardForms::tr("Widget added")); };
    return form;
}

FormDescription editWidgetForm(const QString &dashboard, const QString &body, const DashboardWidget &widget)
{
    FormDescription form;
    form.title = DashboardForms::tr("Edit widget");
    form.accept = DashboardForms::tr("Save changes");
    form.failed = DashboardForms::tr("The widget was not changed");
    form.sections = {widgetSection(widget, widget.source[QStringLiteral("properties")].toObject()[QStringLiteral("metrics")].toArray(), false)};
    form.sends([dashboard, body, index = widget.index, before = widget.source](EngineHost &engine, const FormValues &values) {
        return FormCalls{putCall(engine, dashboard, bodyWith(body, index, widgetFrom(values, engine.region(), before)))};
    });
    form.succeeded = [](const ActionContext &context, const FormValues &) { context.done(DashboardForms::tr("Widget changed")); };
    return form;
}

FormDescription addToDashboardForm(const QJsonArray &metrics)
{
    FormDescription form;
    form.title = form.accept = DashboardForms::tr("Add to dashboard");
    form.failed = DashboardForms::tr("The widget was not added");
    FieldDescription which = select("dashboard", DashboardForms::tr("Dashboard"), {{newDashboard, DashboardForms::tr("New dashboard")}}, newDashboard);
    which.load = [](EngineHost &engine, QObject *receiver, FieldDescription::Loaded done) {
        using api::cloudwatch::DashboardEntry;
        askAll<ListDashboards, DashboardEntry>(engine, receiver, {}, &ListDashboards::Output::dashboardEntries, &ListDashboards::Input::nextToken, &ListDashboards::Output::nextToken,
                                               [done](Expected<std::vector<DashboardEntry>> all) {
            if (!all)
                return done(fail(all.error()));
            std::vector<FieldOption> options;
            for (const DashboardEntry &entry : *all)
                options.push_back({toQt(entry.dashboardName.value_or("")), toQt(entry.dashboardName.value_or(""))});
            done(std::move(options));
        });
    };
    FieldDescription name{.id = QStringLiteral("newDashboardName"), .label = DashboardForms::tr("Dashboard name")};
    name.placeholder = QStringLiteral("orders");
    name.check = dashboardNameProblem;
    name.shown = [](const FormValues &values) { return values[QStringLiteral("dashboard")] == newDashboard; };
    form.sections = {{{}, {}, {std::move(which), std::move(name)}}, widgetSection({}, metrics, true)};
    const auto nameIn = [](const FormValues &values) {
        const QString chosen = values[QStringLiteral("dashboard")];
        return chosen == newDashboard ? values[QStringLiteral("newDashboardName")].trimmed() : chosen;
    };
    // What is there is asked for first: the widget goes behind it. A dashboard of that name is not replaced either.
    form.submit = [nameIn](const ActionContext &context, const FormValues &values, QObject *receiver, ActionContext::Ending end) {
        GetDashboard::Input input;
        input.dashboardName = toStd(nameIn(values));
        ask<GetDashboard>(context.engine(), receiver, std::move(input), [context, values, receiver, end, dashboard = nameIn(values)](auto found) {
            if (!found && found.error().status != 404)
                return end(found.error());
            const QString body = found ? toQt(found->dashboardBody.value_or("")) : QString();
            putCall(context.engine(), dashboard, bodyWith(body, -1, widgetFrom(values, context.engine().region()))).send(context.engine(), receiver, end);
        });
    };
    form.succeeded = [nameIn](const ActionContext &context, const FormValues &values) {
        Flash flash{FlashType::Success, DashboardForms::tr("Widget added to dashboard %1").arg(nameIn(values))};
        flash.actionText = DashboardForms::tr("View dashboard");
        flash.action = [context, name = nameIn(values)] { context.navigator().go(dashboardAddress(name)); };
        context.flashbar()->show(flash);
    };
    return form;
}

} // namespace nephoscope::gui::cloudwatch
