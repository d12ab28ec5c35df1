#include "api/generated/cloudwatch.h"
#include "services/Metrics.h"
#include "services/cloudwatch/Access.h"
#include "services/cloudwatch/Operations.h"

#include <cmath>

namespace nephoscope::cloudwatch {

namespace {

using namespace std::chrono_literals;
using Put = api::cloudwatch::PutMetricData;
using Datum = api::cloudwatch::MetricDatum;

// CloudWatch User Guide, "CloudWatch service quotas", and the reference of PutMetricData.
constexpr std::size_t maxData = 1000;
constexpr std::size_t maxValues = 150;
constexpr auto oldest = 14 * 24h;
constexpr auto furthest = 2h;
/// 2 ^ 360
const double largest = std::ldexp(1.0, 360);

constexpr std::string_view rollUpKind = "cloudwatch.rollup";
constexpr std::size_t metricsPerStep = 20;

Job rollUpJob(Timestamp now)
{
    return {std::string(rollUpKind), "all", std::string(defaultAccount), std::string(defaultRegion), std::chrono::ceil<std::chrono::hours>(now + 1ms), {}};
}

Expected<void> checkNumber(double value, const std::string &where)
{
    if (std::isfinite(value) && std::abs(value) <= largest)
        return {};
    return fail(invalidValue("The value " + std::to_string(value) + " for parameter " + where + " is invalid."));
}

Expected<Distribution> valuesOf(const Datum &datum, const std::string &where)
{
    Distribution data;
    if (datum.values->size() > maxValues)
        return fail(invalidValue("The collection " + where + ".Values must not have a size greater than " + std::to_string(maxValues) + '.'));
    if (datum.counts && datum.counts->size() != datum.values->size())
        return fail(invalidValue("The parameters " + where + ".Values and " + where + ".Counts must be of the same size."));
    for (std::size_t i = 0; i < datum.values->size(); ++i) {
        const double value = (*datum.values)[i], times = datum.counts ? (*datum.counts)[i] : 1;
        if (auto checked = checkNumber(value, where + ".Values"); !checked)
            return fail(std::move(checked.error()));
        if (!(times >= 0) || !std::isfinite(times))
            return fail(invalidValue("The value " + std::to_string(times) + " for parameter " + where + ".Counts is invalid."));
        if (times > 0)
            data.add(value, times);
    }
    if (data.isEmpty())
        return fail(missingParameter(where + ".Values"));
    return data;
}

Expected<Distribution> dataOf(const Datum &datum, const std::string &where)
{
    const int ways = int(datum.value.has_value()) + int(datum.statisticValues.has_value()) + int(datum.values && !datum.values->empty());
    if (ways > 1)
        return fail(invalidCombination("The parameters " + where + ".Value, " + where + ".Values and " + where + ".StatisticValues are mutually exclusive and you have specified more than one."));
    if (ways == 0)
        return fail(Error{"MissingParameter", "The parameter " + where + ".Value is required.", 400});
    Distribution data;
    if (datum.value) {
        if (auto checked = checkNumber(*datum.value, where + ".Value"); !checked)
            return fail(std::move(checked.error()));
        data.add(*datum.value);
        return data;
    }
    if (!datum.statisticValues)
        return valuesOf(datum, where);
    const auto &set = *datum.statisticValues;
    for (const auto &value : {set.maximum, set.minimum, set.sampleCount, set.sum}) {
        if (!value)
            return fail(missingParameter(where + ".StatisticValues"));
        if (auto checked = checkNumber(*value, where + ".StatisticValues"); !checked)
            return fail(std::move(checked.error()));
    }
    if (*set.sampleCount <= 0 || *set.minimum > *set.maximum)
        return fail(invalidValue("The parameter " + where + ".StatisticValues must have a SampleCount above 0 and a Minimum that is not above its Maximum."));
    data.addSet(*set.sampleCount, *set.sum, *set.minimum, *set.maximum);
    return data;
}

Expected<Timestamp> datumTime(const Datum &datum, Timestamp now, const std::string &where)
{
    const Timestamp time = datum.timestamp.value_or(now);
    if (time >= now - oldest && time <= now + furthest)
        return time;
    return fail(invalidValue("The parameter " + where + ".Timestamp must specify a time no older than two weeks and no more than two hours in the future."));
}

void store(WriteContext &context, const MetricKey &key, int resolution, Timestamp time, int unit, const Distribution &data)
{
    MetricStore store(context.db());
    bool fresh = false;
    const std::int64_t metric = store.open(key, context.now(), fresh);
    store.add(metric, resolution, time, unit, data);
    if (!fresh)
        return;
    context.changed({.kind = Change::Kind::Created, .service = "cloudwatch", .type = "metric", .account = AccountId{key.place.account},
                     .region = Region{key.place.region}, .parent = key.nameSpace, .id = key.name});
    auto query = context.db().query("SELECT 1 FROM jobs WHERE kind = ? AND key = 'all'");
    if (!query.bind(rollUpKind).step())
        context.schedule(rollUpJob(context.now()));
}

Expected<void> putOne(WriteContext &context, const std::string &nameSpace, const Datum &datum, const std::string &where)
{
    auto dimensions = dimensionsOf(datum.dimensions);
    if (!dimensions)
        return fail(std::move(dimensions.error()));
    for (const auto &[name, value] : *dimensions) {
        if (name.starts_with(':') || trim(name).empty() || trim(value).empty())
            return fail(invalidValue("The parameter " + where + ".Dimensions has an invalid name or value: " + name + '.'));
    }
    const auto data = dataOf(datum, where);
    if (!data)
        return fail(data.error());
    const auto time = datumTime(datum, context.now(), where);
    if (!time)
        return fail(time.error());
    const int resolution = datum.storageResolution.value_or(60);
    if (resolution != 1 && resolution != 60)
        return fail(invalidValue("The parameter " + where + ".StorageResolution must be 1 or 60."));
    const int unit = datum.unit ? unitNumber(datum.unit->value) : 0;
    if (unit < 0)
        return fail(invalidValue("The value " + datum.unit->value + " for parameter " + where + ".Unit is invalid."));
    store(context, {placeOf(context), nameSpace, *datum.metricName, std::move(*dimensions)}, resolution, *time, unit, *data);
    return {};
}

Expected<Put::Output> putMetricData(WriteContext &context, const Put::Input &input)
{
    if (input.namespace_->starts_with("AWS/"))
        return fail(invalidValue("The value AWS/ for parameter Namespace is invalid."));
    if (!input.metricData && !input.entityMetricData)
        return fail(missingParameter("MetricData"));
    std::size_t count = input.metricData ? input.metricData->size() : 0;
    const auto take = [&](const std::vector<Datum> &data, const std::string &list) -> Expected<void> {
        for (std::size_t i = 0; i < data.size(); ++i) {
            if (auto put = putOne(context, *input.namespace_, data[i], list + ".member." + std::to_string(i + 1)); !put)
                return put;
        }
        return {};
    };
    if (input.entityMetricData) {
        for (const auto &entity : *input.entityMetricData)
            count += entity.metricData ? entity.metricData->size() : 0;
    }
    if (count > maxData)
        return fail(invalidValue("The collection MetricData must not have a size greater than " + std::to_string(maxData) + '.'));
    if (input.metricData) {
        if (auto put = take(*input.metricData, "MetricData"); !put)
            return fail(std::move(put.error()));
    }
    if (input.entityMetricData) {
        for (const auto &entity : *input.entityMetricData) {
            if (!entity.metricData)
                continue;
            if (auto put = take(*entity.metricData, "EntityMetricData"); !put)
                return fail(std::move(put.error()));
        }
    }
    return Put::Output{};
}

/// What services have counted, written down in one transaction.
Expected<KeepMetrics::Output> keep(WriteContext &context, const KeepMetrics::Input &input)
{
    std::vector<KeptMetric> points = input.points;
    for (const auto &gauge : input.gauges)
        gauge(context.db(), context.now(), points);
    for (const KeptMetric &point : points) {
        MetricKey key{{point.series.account, point.series.region}, point.series.nameSpace, point.series.name, point.series.dimensions};
        store(context, key, 60, point.time, std::max(unitNumber(point.series.unit), 0), point.data);
    }
    return KeepMetrics::Output{};
}

Expected<std::optional<Job>> rollUp(WriteContext &context, const Job &job)
{
    MetricStore store(context.db());
    const auto last = store.rollUp(parseInteger(job.data).value_or(0), context.now(), metricsPerStep);
    if (!last)
        return store.hasMetrics() ? std::optional(rollUpJob(context.now())) : std::nullopt;
    Job next = job;
    next.due = context.now();
    next.data = std::to_string(*last);
    return next;
}

} // namespace

void registerPutData(ServiceRegistry &registry)
{
    registry.write<Put>(putMetricData);
    registry.write<KeepMetrics>(keep);
    registry.job(std::string(rollUpKind), rollUp);
}

} // namespace nephoscope::cloudwatch
