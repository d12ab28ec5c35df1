#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Dashboards.h"
#include "gui/consoles/cloudwatch/Metrics.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

struct DashboardWidgets
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::DashboardWidgets)
};

constexpr int usualPeriod = 300;

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

} // namespace

std::vector<DashboardWidget> widgetsOf(const QString &body)
{
    std::vector<QJsonObject> all;
    for (const QJsonValue &value : QJsonDocument::fromJson(body.toUtf8()).object()[QStringLiteral("widgets")].toArray())
        all.push_back(value.toObject());
    const auto place = [](const QJsonObject &widget) { return std::pair(widget[QStringLiteral("y")].toInt(), widget[QStringLiteral("x")].toInt()); };
    std::stable_sort(all.begin(), all.end(), [&](const QJsonObject &a, const QJsonObject &b) { return place(a) < place(b); });
    std::vector<DashboardWidget> out;
    for (const QJsonObject &each : all) {
        const QJsonObject properties = each[QStringLiteral("properties")].toObject();
        const QString type = each[QStringLiteral("type")].toString();
        DashboardWidget widget{properties[QStringLiteral("title")].toString()};
        if (type == QLatin1String("text"))
            widget.markdown = properties[QStringLiteral("markdown")].toString();
        else if (type == QLatin1String("metric"))
            widget.subject = subjectOf(properties);
        if (widget.markdown.isEmpty() && widget.subject.queries.empty())
            widget.markdown = DashboardWidgets::tr("A widget of the type %1 is kept, but not drawn here.").arg(type);
        out.push_back(std::move(widget));
    }
    return out;
}

} // namespace nephoscope::gui::cloudwatch
