#include "services/cloudwatch/Operations.h"
#include "services/cloudwatch/QueryRun.h"

#include <algorithm>

namespace nephoscope::cloudwatch {

namespace {

using Get = api::cloudwatch::GetMetricData;
using Result = api::cloudwatch::MetricDataResult;

constexpr std::size_t maxQueries = 500;
constexpr std::int64_t maxDatapoints = 100'800;

/// Seconds that `+0130` is ahead of UTC.
std::optional<std::int64_t> offsetOf(const std::string &zone)
{
    const auto digits = zone.size() == 5 && (zone[0] == '+' || zone[0] == '-') ? parseInteger(std::string_view(zone).substr(1)) : std::nullopt;
    if (!digits || *digits < 0 || *digits > 2359 || *digits % 100 > 59)
        return std::nullopt;
    return (zone[0] == '-' ? -60 : 60) * (*digits / 100 * 60 + *digits % 100);
}

Expected<void> check(const Get::Input &input, const std::string &account)
{
    if (input.metricDataQueries->empty())
        return fail(validation("The parameter MetricDataQueries is required."));
    if (input.metricDataQueries->size() > maxQueries)
        return fail(validation("The collection MetricDataQueries must not have a size greater than 500."));
    if (*input.startTime >= *input.endTime)
        return fail(validation("The parameter StartTime must be less than the parameter EndTime."));
    if (input.maxDatapoints && (*input.maxDatapoints < 1 || *input.maxDatapoints > maxDatapoints))
        return fail(validation("The value of MaxDatapoints must be between 1 and 100800."));
    if (input.scanBy && input.scanBy->value != "TimestampDescending" && input.scanBy->value != "TimestampAscending")
        return fail(validation("The value " + input.scanBy->value + " for parameter ScanBy is invalid."));
    if (input.labelOptions && input.labelOptions->timezone && !offsetOf(*input.labelOptions->timezone))
        return fail(validation("The value " + *input.labelOptions->timezone + " for parameter LabelOptions.Timezone is invalid. It must be + or - and four digits."));
    return QueryRun::check(*input.metricDataQueries, account);
}

/// What tells metrics of the same name apart: values of their dimensions, and the statistic.
std::string plainLabel(const MetricQuery &query, const std::vector<MetricQuery> &all, const Series &series)
{
    if (!query.metricStat)
        return series.label;
    const auto &metric = *query.metricStat->metric;
    bool named = false, dimensioned = false;
    for (const MetricQuery &other : all) {
        if (*other.id == *query.id || !other.metricStat || *other.metricStat->metric->metricName != *metric.metricName || !other.returnData.value_or(true))
            continue;
        const bool same = dimensionsOf(other.metricStat->metric->dimensions) == dimensionsOf(metric.dimensions);
        (same ? named : dimensioned) = true;
    }
    std::string label = *metric.metricName;
    if (dimensioned && metric.dimensions) {
        std::string values;
        for (const auto &dimension : *metric.dimensions)
            values += dimension.value.value_or("") + ' ';
        label = values + label;
    }
    return named ? label + ' ' + *query.metricStat->stat : label;
}

Result resultOf(const MetricQuery &query, const std::vector<MetricQuery> &all, const Series &series, bool isList, bool descending,
                const std::string &zone)
{
    Result result;
    result.id = *query.id;
    const std::string plain = plainLabel(query, all, series);
    result.label = query.label ? dynamicLabel(*query.label, plain, series, query, zone) : plain;
    if (isList && query.label && query.label->find("${") == std::string::npos)
        result.label = *query.label + ' ' + plain;
    auto &times = result.timestamps.emplace();
    auto &values = result.values.emplace();
    for (const auto &[time, value] : series.points) {
        times.push_back(timeOf(time));
        values.push_back(value);
    }
    if (descending) {
        std::reverse(times.begin(), times.end());
        std::reverse(values.begin(), values.end());
    }
    result.statusCode.emplace().value = "Complete";
    return result;
}

/// Leaves the points from `begin` on, at most `limit`, all results counted through; sets the token of what remains.
void cut(Get::Output &output, std::size_t begin, std::size_t limit)
{
    std::vector<Result> kept;
    std::size_t at = 0;
    const std::size_t end = begin + limit;
    for (Result &result : *output.metricDataResults) {
        const std::size_t size = result.values->size(), from = at;
        at += size;
        if (size == 0) {
            if (begin == 0)
                kept.push_back(std::move(result));
            continue;
        }
        if (at <= begin || from >= end)
            continue;
        const auto first = std::ptrdiff_t(begin > from ? begin - from : 0), last = std::ptrdiff_t(std::min(size, end - from));
        if (last < std::ptrdiff_t(size))
            result.statusCode->value = "PartialData";
        result.values = std::vector<double>(result.values->begin() + first, result.values->begin() + last);
        result.timestamps = std::vector<Timestamp>(result.timestamps->begin() + first, result.timestamps->begin() + last);
        kept.push_back(std::move(result));
    }
    if (at > end)
        output.nextToken = tokenFor(std::to_string(end));
    output.metricDataResults = std::move(kept);
}

Expected<Get::Output> getMetricData(ReadContext &context, const Get::Input &input)
{
    if (auto checked = check(input, context.account()); !checked)
        return fail(std::move(checked.error()));
    const auto begin = numberOfToken(input.nextToken);
    if (!begin)
        return fail(begin.error());
    const auto &queries = *input.metricDataQueries;
    QueryRun run(context.db(), placeOf(context), queries, {secondsOf(*input.startTime), secondsOf(*input.endTime), true});
    const bool descending = !input.scanBy || input.scanBy->value == "TimestampDescending";
    const std::string zone = input.labelOptions ? input.labelOptions->timezone.value_or("") : std::string();
    Get::Output output;
    auto &results = output.metricDataResults.emplace();
    for (const MetricQuery &query : queries) {
        if (!query.returnData.value_or(true))
            continue;
        const auto found = run.result(query);
        if (!found)
            return fail(found.error());
        for (const Series &series : found->series)
            results.push_back(resultOf(query, queries, series, found->isList, descending, zone));
    }
    cut(output, std::size_t(*begin), std::size_t(input.maxDatapoints.value_or(maxDatapoints)));
    output.messages.emplace();
    return output;
}

/// As labels have numbers: short, and no tail of zeros.
std::string mathText(double value)
{
    char text[40];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

std::string timeText(std::int64_t time, const std::string &zone)
{
    std::string text = formatIso8601(timeOf(time + offsetOf(zone).value_or(0)), false);
    return zone.empty() ? text : text.replace(text.size() - 1, 1, zone);
}

} // namespace

std::string dynamicLabel(const std::string &label, const std::string &plain, const Series &series, const MetricQuery &query, const std::string &zone)
{
    std::string made;
    for (std::size_t at = 0; at < label.size();) {
        const std::size_t open = label.find("${", at), close = open == std::string::npos ? open : label.find('}', open);
        if (close == std::string::npos)
            return made + label.substr(at);
        made += label.substr(at, open - at);
        std::string name(trim(std::string_view(label).substr(open + 2, close - open - 2)));
        at = close + 1;
        const auto &points = series.points;
        const auto byValue = [](const auto &a, const auto &b) { return a.second < b.second; };
        double sum = 0;
        for (const auto &[time, value] : points)
            sum += value;
        if (name == "LABEL") {
            made += plain;
        } else if (name.starts_with("PROP(") && query.metricStat) {
            const std::size_t first = name.find_first_of("'\""), last = name.find_last_of("'\"");
            const std::string property = first < last ? name.substr(first + 1, last - first - 1) : std::string();
            const auto &metric = *query.metricStat->metric;
            if (property == "MetricName")
                made += *metric.metricName;
            else if (property == "Namespace")
                made += *metric.namespace_;
            else if (property == "Period")
                made += std::to_string(*query.metricStat->period);
            else if (property == "Stat")
                made += *query.metricStat->stat;
            else if (const auto dimensions = dimensionsOf(metric.dimensions); property.starts_with("Dim.") && dimensions->contains(property.substr(4)))
                made += dimensions->at(property.substr(4));
        } else if (points.empty()) {
            made += "--";
        } else if (name == "SUM") {
            made += mathText(sum);
        } else if (name == "AVG") {
            made += mathText(sum / double(points.size()));
        } else if (name == "DATAPOINT_COUNT") {
            made += std::to_string(points.size());
        } else {
            const bool isTime = name.ends_with("_TIME");
            if (isTime)
                name.resize(name.size() - 5);
            auto found = points.end();
            if (name == "MIN")
                found = std::min_element(points.begin(), points.end(), byValue);
            else if (name == "MAX")
                found = std::max_element(points.begin(), points.end(), byValue);
            else if (name == "FIRST")
                found = points.begin();
            else if (name == "LAST")
                found = std::prev(points.end());
            if (found == points.end())
                made += label.substr(open, close + 1 - open);
            else
                made += isTime ? timeText(found->first, zone) : mathText(found->second);
        }
    }
    return made;
}

void registerMetricData(ServiceRegistry &registry)
{
    registry.read<Get>(getMetricData);
}

} // namespace nephoscope::cloudwatch
