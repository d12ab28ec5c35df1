#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Metrics.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QUrl>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

namespace {

struct MetricNames
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::MetricNames)
};

/// With the quotes and escapes of JSON.
QString quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

} // namespace

MetricId MetricId::of(const api::cloudwatch::Metric &metric)
{
    MetricId id{toQt(metric.namespace_.value_or("")), toQt(metric.metricName.value_or("")), {}};
    for (const auto &dimension : metric.dimensions.value_or(std::vector<api::cloudwatch::Dimension>()))
        id.dimensions.emplace_back(toQt(dimension.name.value_or("")), toQt(dimension.value.value_or("")));
    std::sort(id.dimensions.begin(), id.dimensions.end());
    return id;
}

api::cloudwatch::Metric MetricId::metric() const
{
    api::cloudwatch::Metric metric;
    metric.namespace_ = toStd(nameSpace);
    metric.metricName = toStd(name);
    auto &list = metric.dimensions.emplace();
    for (const auto &[key, value] : dimensions) {
        auto &dimension = list.emplace_back();
        dimension.name = toStd(key);
        dimension.value = toStd(value);
    }
    return metric;
}

QString MetricId::text() const
{
    QStringList parts{quoted(nameSpace), quoted(name)};
    for (const auto &[key, value] : dimensions)
        parts << quoted(key) << quoted(value);
    return QString(u'[' % parts.join(QStringLiteral(", ")) % u']');
}

std::optional<MetricId> MetricId::parse(const QString &text)
{
    const QJsonArray parts = QJsonDocument::fromJson(text.toUtf8()).array();
    if (parts.size() < 2 || parts.size() % 2 != 0 || std::any_of(parts.begin(), parts.end(), [](const auto &part) { return part.toString().isEmpty(); }))
        return std::nullopt;
    MetricId id{parts[0].toString(), parts[1].toString(), {}};
    for (qsizetype i = 2; i < parts.size(); i += 2)
        id.dimensions.emplace_back(parts[i].toString(), parts[i + 1].toString());
    std::sort(id.dimensions.begin(), id.dimensions.end());
    return id;
}

QString MetricId::dimensionText() const
{
    QStringList parts;
    for (const auto &[key, value] : dimensions)
        parts << QString(key % QStringLiteral(" = ") % value);
    return parts.join(QStringLiteral(", "));
}

QStringList MetricId::dimensionNames() const
{
    QStringList names;
    for (const auto &[key, value] : dimensions)
        names << key;
    return names;
}

QString metricsAddress() { return QStringLiteral("cloudwatch/metrics"); }

QString metricsAddress(const QString &nameSpace, const QStringList &dimensions)
{
    // Names are encoded twice: a comma within one is not one between two.
    QStringList names;
    for (const QString &name : dimensions)
        names << QString::fromLatin1(QUrl::toPercentEncoding(name));
    return QString(metricsAddress() % u'/' % QString::fromLatin1(QUrl::toPercentEncoding(nameSpace)) % QStringLiteral("?dimensions=")
                   % QString::fromLatin1(QUrl::toPercentEncoding(names.join(u','))));
}

std::vector<FieldOption> statisticOptions(const QString &current)
{
    std::vector<FieldOption> options{{QStringLiteral("Average"), MetricNames::tr("Average")},   {QStringLiteral("Sum"), MetricNames::tr("Sum")},
                                     {QStringLiteral("Minimum"), MetricNames::tr("Minimum")},   {QStringLiteral("Maximum"), MetricNames::tr("Maximum")},
                                     {QStringLiteral("SampleCount"), MetricNames::tr("Sample count")}};
    for (const char *percentile : {"p50", "p90", "p95", "p99"})
        options.push_back({QLatin1String(percentile), QLatin1String(percentile)});
    const bool known = std::any_of(options.begin(), options.end(), [&](const FieldOption &option) { return option.value == current; });
    if (!known && !current.isEmpty())
        options.push_back({current, current});
    return options;
}

QString statisticText(const QString &statistic)
{
    const auto options = statisticOptions(statistic);
    const auto found = std::find_if(options.begin(), options.end(), [&](const FieldOption &option) { return option.value == statistic; });
    return found == options.end() ? statistic : found->text;
}

std::vector<FieldOption> periodOptions(int current)
{
    std::vector<int> periods{10, 30, 60, 300, 900, 3600, 21600, 86400};
    if (current > 0 && std::find(periods.begin(), periods.end(), current) == periods.end())
        periods.insert(std::upper_bound(periods.begin(), periods.end(), current), current);
    std::vector<FieldOption> options;
    for (const int seconds : periods)
        options.push_back({QString::number(seconds), formatDuration(seconds)});
    return options;
}

FieldDescription select(const char *id, const QString &label, std::vector<FieldOption> options, const QString &initial)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = FieldDescription::Kind::Select};
    field.options = std::move(options);
    field.initial = initial;
    return field;
}

ChartUnit unitOf(const QString &metric, const QString &statistic)
{
    if (statistic == QLatin1String("SampleCount"))
        return ChartUnit::Count;
    if (metric.contains(QLatin1String("Bytes")))
        return ChartUnit::Bytes;
    return metric == QLatin1String("Duration") || metric.endsWith(QLatin1String("Latency")) ? ChartUnit::Milliseconds : ChartUnit::Number;
}

api::cloudwatch::MetricDataQuery queryFor(const MetricId &metric, const QString &statistic, int period, std::size_t number)
{
    api::cloudwatch::MetricDataQuery query;
    query.id = "m" + std::to_string(number);
    auto &stat = query.metricStat.emplace();
    stat.metric = metric.metric();
    stat.stat = toStd(statistic);
    stat.period = period;
    return query;
}

} // namespace nephoscope::gui::cloudwatch
