#include "gui/consoles/cloudwatch/DashboardWidgets.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Metrics.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>

#include <algorithm>
#include <climits>

namespace nephoscope::gui::cloudwatch {

namespace {

constexpr int usualPeriod = 300;
constexpr int mostRows = 1000;

/// `.` stands for the same part of the metric before, `...` for all of it up to what follows.
QJsonArray resolved(const QJsonArray &parts, const QJsonArray &before)
{
    QJsonArray out;
    if (!parts.isEmpty() && parts.first().toString() == QLatin1String("...")) {
        const qsizetype kept = before.size() - (parts.size() - 1);
        for (qsizetype i = 0; i < kept; ++i)
            out.append(before[i]);
        for (qsizetype i = 1; i < parts.size(); ++i)
            out.append(parts[i]);
        return out;
    }
    for (qsizetype i = 0; i < parts.size(); ++i)
        out.append(parts[i].toString() == QLatin1String(".") && i < before.size() ? before[i] : parts[i]);
    return out;
}

MetricGraph::Subject subjectOf(const QJsonObject &properties)
{
    MetricGraph::Subject subject;
    subject.region = toStd(properties[QStringLiteral("region")].toString());
    std::optional<ChartUnit> unit;
    QJsonArray before;
    for (const QJsonValue &row : properties[QStringLiteral("metrics")].toArray()) {
        QJsonArray parts = row.toArray();
        const QJsonObject options = parts.isEmpty() ? QJsonObject() : QJsonValue(parts.last()).toObject();
        if (!parts.isEmpty() && parts.last().isObject())
            parts.removeLast();
        const auto option = [&](const char *name, const QJsonValue &otherwise) {
            const QString key = QLatin1String(name);
            return options.contains(key) ? options[key] : properties.contains(key) ? properties[key] : otherwise;
        };
        const int period = option("period", usualPeriod).toInt(usualPeriod);
        const QString statistic = option("stat", QStringLiteral("Average")).toString();
        api::cloudwatch::MetricDataQuery query;
        if (const QString expression = options[QStringLiteral("expression")].toString(); !expression.isEmpty()) {
            query.expression = toStd(expression);
            query.period = period;
            query.id = "e" + std::to_string(subject.queries.size());
        } else {
            before = resolved(parts, before);
            const auto metric = MetricId::parse(QString::fromUtf8(QJsonDocument(before).toJson(QJsonDocument::Compact)));
            if (!metric)
                continue;
            query = queryFor(*metric, statistic, period, subject.queries.size());
            const ChartUnit its = unitOf(metric->name, statistic);
            unit = !unit || *unit == its ? its : ChartUnit::Number;
        }
        if (const QString id = options[QStringLiteral("id")].toString(); !id.isEmpty())
            query.id = toStd(id);
        if (const QString label = options[QStringLiteral("label")].toString(); !label.isEmpty())
            query.label = toStd(label);
        query.returnData = options[QStringLiteral("visible")].toBool(true);
        subject.queries.push_back(std::move(query));
    }
    subject.unit = unit.value_or(ChartUnit::Number);
    for (const QJsonValue &line : properties[QStringLiteral("annotations")].toObject()[QStringLiteral("horizontal")].toArray()) {
        if (line.toObject()[QStringLiteral("value")].isDouble())
            subject.thresholds.push_back({line.toObject()[QStringLiteral("label")].toString(), line.toObject()[QStringLiteral("value")].toDouble()});
    }
    return subject;
}

QStringList textsOf(const QJsonValue &list)
{
    QStringList texts;
    for (const QJsonValue &each : list.toArray())
        texts << each.toString();
    return texts;
}

/// How the metrics of a widget are drawn.
void readView(const QJsonObject &properties, DashboardWidget &widget)
{
    using Kind = DashboardWidget::Kind;
    const QString view = properties[QStringLiteral("view")].toString(QStringLiteral("timeSeries"));
    const bool numbers = view == QLatin1String("singleValue");
    const bool gauges = view == QLatin1String("gauge");
    const bool table = view == QLatin1String("table");
    widget.text = view;
    widget.history = properties[QStringLiteral("sparkline")].toBool();
    if (view == QLatin1String("bar"))
        widget.chart = ChartKind::Bars;
    else if (view == QLatin1String("pie"))
        widget.chart = ChartKind::Pie;
    else if (properties[QStringLiteral("stacked")].toBool())
        widget.chart = ChartKind::Area;
    if (!numbers && !gauges && !table && view != QLatin1String("timeSeries") && view != QLatin1String("bar") && view != QLatin1String("pie"))
        return;
    const QJsonObject scale = properties[QStringLiteral("yAxis")].toObject()[QStringLiteral("left")].toObject();
    widget.least = scale[QStringLiteral("min")].toDouble(widget.least);
    widget.most = scale[QStringLiteral("max")].toDouble(widget.most);
    const QJsonObject look = properties[QStringLiteral("table")].toObject();
    widget.table.summary = textsOf(look[QStringLiteral("summaryColumns")]);
    widget.table.values = look[QStringLiteral("showTimeSeriesData")].toBool(true);
    widget.table.vertical = look[QStringLiteral("layout")].toString() == QLatin1String("vertical");
    widget.subject = subjectOf(properties);
    const QStringList alarms = textsOf(properties[QStringLiteral("annotations")].toObject()[QStringLiteral("alarms")]);
    if (widget.subject.queries.empty() && !alarms.isEmpty()) {
        widget.alarm = alarms.front().section(u':', 6);
        widget.subject.region = toStd(alarms.front().section(u':', 3, 3));
    }
    widget.kind = numbers ? Kind::Numbers : gauges ? Kind::Gauges : table ? Kind::Table : Kind::Graph;
}

/// A widget with a query of Logs Insights.
void readLogs(const QJsonObject &properties, DashboardWidget &widget)
{
    widget.kind = DashboardWidget::Kind::Logs;
    widget.logs = logQueryIn(properties[QStringLiteral("query")].toString());
    widget.logs.region = toStd(properties[QStringLiteral("region")].toString());
    const QString view = properties[QStringLiteral("view")].toString(QStringLiteral("table"));
    if (view == QLatin1String("timeSeries"))
        widget.logs.visual = properties[QStringLiteral("stacked")].toBool() ? InsightsVisual::Area : InsightsVisual::Line;
    else if (view == QLatin1String("bar"))
        widget.logs.visual = InsightsVisual::Bar;
    else if (view == QLatin1String("pie"))
        widget.logs.visual = InsightsVisual::Pie;
}

DashboardWidget widgetOf(const QJsonObject &source, int index)
{
    using Kind = DashboardWidget::Kind;
    const QJsonObject properties = source[QStringLiteral("properties")].toObject();
    const QString type = source[QStringLiteral("type")].toString();
    DashboardWidget widget{.index = index, .title = properties[QStringLiteral("title")].toString(), .text = type, .source = source};
    if (source.contains(QStringLiteral("x")))
        widget.place.column = source[QStringLiteral("x")].toInt();
    widget.place.columns = source[QStringLiteral("width")].toInt(widget.place.columns);
    widget.place.rows = std::clamp(source[QStringLiteral("height")].toInt(widget.place.rows), 1, mostRows);
    if (type == QLatin1String("text")) {
        widget.kind = Kind::Text;
        widget.text = properties[QStringLiteral("markdown")].toString();
    } else if (type == QLatin1String("alarm")) {
        widget.kind = Kind::Alarms;
        widget.alarms = textsOf(properties[QStringLiteral("alarms")]);
    } else if (type == QLatin1String("log")) {
        readLogs(properties, widget);
    } else if (type == QLatin1String("metric")) {
        readView(properties, widget);
    }
    return widget;
}

QJsonObject rootOf(const QString &body) { return QJsonDocument::fromJson(body.toUtf8()).object(); }

QString bodyOf(QJsonObject root, const QJsonArray &widgets)
{
    root[QStringLiteral("widgets")] = widgets;
    return QString::fromUtf8(QJsonDocument(root).toJson(QJsonDocument::Compact));
}

} // namespace

LogQuery logQueryIn(const QString &source)
{
    static const QRegularExpression named(QStringLiteral("^\\s*SOURCE\\s+(?:'([^']+)'|\"([^\"]+)\")\\s*(?:\\||$)"), QRegularExpression::CaseInsensitiveOption);
    LogQuery query{.text = source};
    for (auto match = named.match(query.text); match.hasMatch(); match = named.match(query.text)) {
        query.groups << (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
        query.text = query.text.mid(match.capturedEnd());
    }
    query.text = query.text.trimmed();
    return query;
}

QString sourceOf(const LogQuery &query)
{
    QString source;
    for (const QString &group : query.groups)
        source += QStringLiteral("SOURCE '%1' | ").arg(group);
    return source + query.text;
}

std::vector<DashboardWidget> widgetsOf(const QString &body)
{
    std::vector<DashboardWidget> all;
    for (const QJsonValue &value : rootOf(body)[QStringLiteral("widgets")].toArray())
        all.push_back(widgetOf(value.toObject(), int(all.size())));
    const auto place = [](const DashboardWidget &widget) { return std::pair(widget.source[QStringLiteral("y")].toInt(INT_MAX), widget.place.column.value_or(0)); };
    std::stable_sort(all.begin(), all.end(), [&](const DashboardWidget &a, const DashboardWidget &b) { return place(a) < place(b); });
    return all;
}

QString bodyWith(const QString &body, int index, const QJsonObject &widget)
{
    const QJsonObject root = rootOf(body);
    QJsonArray widgets = root[QStringLiteral("widgets")].toArray();
    if (index >= 0 && index < widgets.size())
        widgets[index] = widget;
    else
        widgets.append(widget);
    return bodyOf(root, widgets);
}

QString bodyWithout(const QString &body, int index)
{
    const QJsonObject root = rootOf(body);
    QJsonArray widgets = root[QStringLiteral("widgets")].toArray();
    if (index >= 0 && index < widgets.size())
        widgets.removeAt(index);
    return bodyOf(root, widgets);
}

} // namespace nephoscope::gui::cloudwatch
