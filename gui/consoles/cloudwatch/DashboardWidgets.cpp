#include "gui/consoles/cloudwatch/DashboardWidgets.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/GraphRows.h"

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

QString titleOf(const QJsonObject &properties, const char *axis)
{
    return properties[QStringLiteral("yAxis")].toObject()[QLatin1String(axis)].toObject()[QStringLiteral("label")].toString();
}

MetricGraph::Subject subjectOf(const QJsonObject &properties)
{
    MetricGraph::Subject subject = subjectOf(graphRowsIn(properties[QStringLiteral("metrics")].toArray(), properties[QStringLiteral("stat")].toString(QStringLiteral("Average")),
                                                         properties[QStringLiteral("period")].toInt(usualPeriod)));
    subject.region = toStd(properties[QStringLiteral("region")].toString());
    subject.leftTitle = titleOf(properties, "left");
    subject.rightTitle = titleOf(properties, "right");
    for (const QJsonValue &line : properties[QStringLiteral("annotations")].toObject()[QStringLiteral("horizontal")].toArray()) {
        const QJsonObject all = line.toObject();
        if (all[QStringLiteral("value")].isDouble())
            subject.thresholds.push_back({.label = all[QStringLiteral("label")].toString(), .value = all[QStringLiteral("value")].toDouble(),
                                          .right = all[QStringLiteral("yAxis")].toString() == QLatin1String("right")});
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
