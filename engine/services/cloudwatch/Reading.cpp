#include "api/generated/cloudwatch.h"
#include "services/cloudwatch/Access.h"
#include "services/cloudwatch/Operations.h"
#include "services/cloudwatch/Statistic.h"

#include <algorithm>

namespace nephoscope::cloudwatch {

namespace {

using namespace std::chrono_literals;
using Statistics = api::cloudwatch::GetMetricStatistics;
using List = api::cloudwatch::ListMetrics;

constexpr std::size_t pageSize = 500;
constexpr auto listedFor = 14 * 24h;
constexpr auto recently = 3h;
constexpr std::int64_t maxDatapoints = 1440;

bool fits(const StoredMetric &metric, const std::optional<std::vector<api::cloudwatch::DimensionFilter>> &filters)
{
    if (!filters)
        return true;
    for (const auto &filter : *filters) {
        const auto found = metric.key.dimensions.find(*filter.name);
        if (found == metric.key.dimensions.end() || (filter.value && *filter.value != found->second))
            return false;
    }
    return true;
}

Expected<List::Output> listMetrics(ReadContext &context, const List::Input &input)
{
    const auto after = numberOfToken(input.nextToken);
    if (!after)
        return fail(invalidValue("The value " + *input.nextToken + " for parameter NextToken is invalid."));
    if (input.recentlyActive && input.recentlyActive->value != "PT3H")
        return fail(invalidValue("The value " + input.recentlyActive->value + " for parameter RecentlyActive is invalid."));
    List::Output output;
    auto &metrics = output.metrics.emplace();
    std::int64_t last = 0;
    const Timestamp since = context.now() - (input.recentlyActive ? std::chrono::hours(recently) : std::chrono::hours(listedFor));
    const bool others = input.owningAccount && *input.owningAccount != context.account();
    MetricStore(context.db())
        .list(placeOf(context), input.namespace_.value_or(""), input.metricName.value_or(""), others ? INT64_MAX : *after, since, [&](const StoredMetric &metric) {
            if (!fits(metric, input.dimensions))
                return true;
            if (metrics.size() == pageSize) {
                output.nextToken = tokenFor(std::to_string(last));
                return false;
            }
            last = metric.id;
            auto &one = metrics.emplace_back();
            one.namespace_ = metric.key.nameSpace;
            one.metricName = metric.key.name;
            one.dimensions = toList<api::cloudwatch::Dimension>(metric.key.dimensions);
            return true;
        });
    if (input.includeLinkedAccounts.value_or(false))
        output.owningAccounts.emplace(metrics.size(), context.account());
    return output;
}

/// As far back as the data is only kept coarser, a start is rounded down to that.
std::int64_t roundedStart(Timestamp start, Timestamp now, std::int64_t period)
{
    const std::int64_t seconds = secondsOf(start);
    std::int64_t unit = period < 60 ? period : 60;
    for (const auto &level : MetricStore::levels().subspan(1, 2)) {
        if (start < now - level.kept)
            unit = level.seconds == 60 ? 300 : 3600;
    }
    return seconds - seconds % unit;
}

std::string grouped(std::int64_t number)
{
    std::string text = std::to_string(number);
    for (auto place = std::int64_t(text.size()) - 3; place > 0; place -= 3)
        text.insert(std::size_t(place), 1, ',');
    return text;
}

Expected<void> check(const Statistics::Input &input)
{
    const bool simple = input.statistics && !input.statistics->empty(), extended = input.extendedStatistics && !input.extendedStatistics->empty();
    if (simple == extended)
        return fail(simple ? invalidCombination("The parameters Statistics and ExtendedStatistics are mutually exclusive.")
                           : invalidCombination("Must specify either Statistics or ExtendedStatistics."));
    if (!isPeriod(*input.period))
        return fail(invalidValue("The parameter Period must be 1, 5, 10, 20, 30 or a multiple of 60."));
    if (*input.startTime >= *input.endTime)
        return fail(invalidValue("The parameter StartTime must be less than the parameter EndTime."));
    const std::int64_t points = (secondsOf(*input.endTime) - secondsOf(*input.startTime)) / *input.period;
    if (points > maxDatapoints)
        return fail(invalidCombination("You have requested up to " + grouped(points) + " datapoints, which exceeds the limit of 1,440. You may reduce the datapoints requested by increasing Period, or decreasing the time range."));
    if (input.unit && unitNumber(input.unit->value) < 0)
        return fail(invalidValue("The value " + input.unit->value + " for parameter Unit is invalid."));
    if (simple) {
        for (const auto &name : *input.statistics) {
            if (const auto parsed = Statistic::parse(name.value); !parsed || !parsed->isSimple())
                return fail(invalidValue("The value " + name.value + " for parameter Statistics is invalid."));
        }
        return {};
    }
    for (const std::string &name : *input.extendedStatistics) {
        if (const auto parsed = Statistic::parse(name); !parsed || parsed->isSimple())
            return fail(invalidValue("The value " + name + " for parameter ExtendedStatistics is not supported."));
    }
    return {};
}

/// False when a percentile was asked for that cannot be told.
bool fill(api::cloudwatch::Datapoint &point, const Distribution &data, const Statistics::Input &input)
{
    const auto wants = [&](std::string_view name) {
        return input.statistics && std::any_of(input.statistics->begin(), input.statistics->end(), [&](const auto &one) { return one.value == name; });
    };
    if (wants("SampleCount"))
        point.sampleCount = data.count();
    if (wants("Average"))
        point.average = data.average();
    if (wants("Sum"))
        point.sum = data.sum();
    if (wants("Minimum"))
        point.minimum = data.min();
    if (wants("Maximum"))
        point.maximum = data.max();
    if (!input.extendedStatistics)
        return true;
    auto &extended = point.extendedStatistics.emplace();
    for (const std::string &name : *input.extendedStatistics) {
        if (const auto value = Statistic::parse(name)->of(data))
            extended[name] = *value;
    }
    return !extended.empty();
}

Expected<Statistics::Output> getStatistics(ReadContext &context, const Statistics::Input &input)
{
    if (auto checked = check(input); !checked)
        return fail(std::move(checked.error()));
    auto dimensions = dimensionsOf(input.dimensions);
    if (!dimensions)
        return fail(std::move(dimensions.error()));
    Statistics::Output output;
    output.label = *input.metricName;
    auto &points = output.datapoints.emplace();
    MetricStore store(context.db());
    const auto metric = store.find({placeOf(context), *input.namespace_, *input.metricName, std::move(*dimensions)});
    if (!metric)
        return output;
    const std::int64_t from = roundedStart(*input.startTime, context.now(), *input.period);
    const std::optional<int> unit = input.unit ? std::optional(unitNumber(input.unit->value)) : std::nullopt;
    for (const auto &[its, buckets] : store.readUnits(*metric, from, secondsOf(*input.endTime), *input.period, unit)) {
        for (const auto &[time, data] : buckets) {
            api::cloudwatch::Datapoint point;
            point.timestamp = timeOf(time);
            point.unit.emplace().value = unitName(its);
            if (fill(point, data, input))
                points.push_back(std::move(point));
        }
    }
    std::stable_sort(points.begin(), points.end(), [](const auto &a, const auto &b) { return *a.timestamp < *b.timestamp; });
    return output;
}

} // namespace

void registerReading(ServiceRegistry &registry)
{
    registry.read<List>(listMetrics);
    registry.read<Statistics>(getStatistics);
}

} // namespace nephoscope::cloudwatch
