#pragma once

#include "api/generated/cloudwatch.h"
#include "gui/charts/ChartData.h"
#include "gui/describe/FormDescription.h"
#include "gui/describe/Resource.h"

#include <QtCore/QStringList>

#include <optional>
#include <utility>
#include <vector>

namespace nephoscope::gui::cloudwatch {

/// What tells one metric from another.
struct MetricId
{
    QString nameSpace;
    QString name;
    std::vector<std::pair<QString, QString>> dimensions; ///< names and values, by name

    bool operator==(const MetricId &) const = default;

    static MetricId of(const api::cloudwatch::Metric &metric);
    api::cloudwatch::Metric metric() const;
    /// As dashboards write it, `["AWS/SQS", "NumberOfMessagesSent", "QueueName", "orders"]`, and back; nothing when it is no metric.
    QString text() const;
    static std::optional<MetricId> parse(const QString &text);
    /// "QueueName = orders, …"; empty without any.
    QString dimensionText() const;
    QStringList dimensionNames() const;
};

/// Metrics of a namespace that have the same dimensions.
struct MetricSet
{
    QString nameSpace;
    QStringList dimensions;
    qint64 count = 0;
};

QString metricsAddress();
/// The metrics of a set, with their graph.
QString metricsAddress(const QString &nameSpace, const QStringList &dimensions);

/// All sets, for ConsoleDescription::resource().
Resource metricSets(const Params &where);
/// The metrics of one set.
Resource metricsOf(const QString &nameSpace, const QStringList &dimensions);

/// Statistics and periods to choose from; `current` is among them.
std::vector<FieldOption> statisticOptions(const QString &current = {});
/// As statisticOptions() calls it; others as they are.
QString statisticText(const QString &statistic);
std::vector<FieldOption> periodOptions(int current = 0);

/// A field with these to choose from.
FieldDescription select(const char *id, const QString &label, std::vector<FieldOption> options, const QString &initial);

/// What values of metrics of that name measure, as far as names tell.
ChartUnit unitOf(const QString &metric, const QString &statistic);
/// The query of one metric; `number` makes its id.
api::cloudwatch::MetricDataQuery queryFor(const MetricId &metric, const QString &statistic, int period, std::size_t number);

} // namespace nephoscope::gui::cloudwatch
