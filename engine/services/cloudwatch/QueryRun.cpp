#include "services/cloudwatch/QueryRun.h"

#include "services/cloudwatch/Statistic.h"

#include <algorithm>
#include <cctype>

namespace nephoscope::cloudwatch {

namespace {

constexpr std::size_t maxSearched = 100;

bool isId(const std::string &id)
{
    return !id.empty() && std::islower(static_cast<unsigned char>(id.front()))
        && std::all_of(id.begin(), id.end(), [](unsigned char c) { return std::isalnum(c) || c == '_'; });
}

Expected<void> checkStat(const MetricQuery &query)
{
    const auto &stat = *query.metricStat;
    if (!stat.metric || !stat.metric->namespace_ || !stat.metric->metricName)
        return fail(validation("The parameter MetricDataQueries.MetricStat.Metric of " + *query.id + " needs a Namespace and a MetricName."));
    if (!stat.period || !isPeriod(*stat.period))
        return fail(validation("Period must be 1, 5, 10, 20, 30 or a multiple of 60: " + *query.id + '.'));
    if (!stat.stat || !Statistic::parse(*stat.stat))
        return fail(validation("The value " + stat.stat.value_or("") + " for parameter MetricDataQueries.MetricStat.Stat is not supported."));
    if (stat.unit && unitNumber(stat.unit->value) < 0)
        return fail(validation("The value " + stat.unit->value + " for parameter Unit is invalid."));
    if (auto dimensions = dimensionsOf(stat.metric->dimensions); !dimensions)
        return fail(std::move(dimensions.error()));
    return {};
}

Expected<void> checkExpression(const MetricQuery &query, const std::set<std::string> &ids)
{
    if (query.expression->starts_with("SELECT") || query.expression->starts_with("select"))
        return fail(notEmulatedYet("Metrics Insights queries"));
    if (query.period && !isPeriod(*query.period))
        return fail(validation("Period must be 1, 5, 10, 20, 30 or a multiple of 60: " + *query.id + '.'));
    const auto tree = parseMath(*query.expression);
    if (!tree)
        return fail(validation("Error in expression '" + *query.id + "': " + tree.error().message));
    std::vector<std::string> names;
    namesIn(**tree, names);
    for (const std::string &name : names) {
        if (!ids.contains(name))
            return fail(validation("Error in expression '" + *query.id + "': The id " + name + " is not defined."));
    }
    return {};
}

} // namespace

QueryRun::QueryRun(store::Connection &connection, Place place, std::vector<MetricQuery> queries, Range range)
    : m_connection(connection), m_place(std::move(place)), m_queries(std::move(queries)), m_range(range)
{
}

Expected<void> QueryRun::check(const std::vector<MetricQuery> &queries, const std::string &account)
{
    std::set<std::string> ids;
    for (const MetricQuery &query : queries) {
        if (!isId(*query.id))
            return fail(validation("The value " + *query.id + " for parameter MetricDataQueries.Id is not matching the expected pattern ^[a-z][a-zA-Z0-9_]*$."));
        if (!ids.insert(*query.id).second)
            return fail(validation("The values for parameter id in MetricDataQueries are not unique: " + *query.id + '.'));
        if (query.expression.has_value() == query.metricStat.has_value())
            return fail(validation("The parameter MetricDataQueries must have either an Expression or a MetricStat: " + *query.id + '.'));
        if (query.accountId && *query.accountId != account)
            return fail(notEmulatedYet("Metrics of other accounts"));
    }
    for (const MetricQuery &query : queries) {
        if (auto checked = query.metricStat ? checkStat(query) : checkExpression(query, ids); !checked)
            return checked;
    }
    return {};
}

Series QueryRun::read(std::int64_t metric, const std::string &statistic, std::int64_t period, std::optional<int> unit)
{
    Series series;
    series.period = period;
    const auto wanted = Statistic::parse(statistic);
    for (const auto &[time, data] : MetricStore(m_connection).read(metric, alignedFrom(period), m_range.to, period, unit)) {
        if (const auto value = wanted->of(data))
            series.points.emplace(time, *value);
    }
    return series;
}

Series QueryRun::metricSeries(const api::cloudwatch::MetricStat &stat)
{
    const auto dimensions = dimensionsOf(stat.metric->dimensions);
    const auto id = MetricStore(m_connection).find({m_place, *stat.metric->namespace_, *stat.metric->metricName, *dimensions});
    Series series;
    series.period = *stat.period;
    if (id)
        series = read(*id, *stat.stat, *stat.period, stat.unit ? std::optional(unitNumber(stat.unit->value)) : std::nullopt);
    series.label = *stat.metric->metricName;
    return series;
}

std::int64_t QueryRun::periodOf(const MetricQuery &query)
{
    if (query.metricStat)
        return *query.metricStat->period;
    if (query.period)
        return *query.period;
    const auto tree = parseMath(*query.expression);
    std::vector<std::string> names;
    namesIn(**tree, names);
    const bool all = asksForAll(**tree);
    std::int64_t period = 1;
    for (const MetricQuery &other : m_queries) {
        const bool named = std::find(names.begin(), names.end(), *other.id) != names.end();
        if (other.metricStat && (all || named))
            period = std::max<std::int64_t>(period, *other.metricStat->period);
        else if (named && *other.id != *query.id && m_open.insert("period " + *other.id).second) {
            period = std::max(period, periodOf(other));
            m_open.erase("period " + *other.id);
        }
    }
    return period == 1 && names.empty() && !all ? 60 : period;
}

Expected<std::vector<Series>> QueryRun::search(const std::string &text, const std::string &statistic, std::int64_t period)
{
    if (!Statistic::parse(statistic) || !isPeriod(period))
        return fail(validation("Error in expression: SEARCH has an unknown statistic or period."));
    MetricStore store(m_connection);
    const auto metrics = searchMetrics(store, m_place, text, maxSearched);
    if (!metrics)
        return fail(metrics.error());
    std::vector<Series> found;
    for (const StoredMetric &metric : *metrics) {
        Series series = read(metric.id, statistic, period, std::nullopt);
        series.label = metric.key.name;
        for (const auto &[name, value] : metric.key.dimensions)
            series.label = metrics->size() > 1 ? value + ' ' + series.label : series.label;
        found.push_back(std::move(series));
    }
    return found;
}

Expected<MathValue> QueryRun::evaluateQuery(const MetricQuery &query)
{
    if (query.metricStat)
        return MathValue(metricSeries(*query.metricStat));
    const auto tree = parseMath(*query.expression);
    if (!tree)
        return fail(tree.error());
    MathScope scope;
    scope.period = periodOf(query);
    scope.from = alignedFrom(scope.period);
    scope.to = m_range.to;
    scope.find = [this](const std::string &id) { return valueOf(id); };
    scope.search = [this](const std::string &text, const std::string &statistic, std::int64_t period) { return search(text, statistic, period); };
    scope.metrics = [this](std::string_view part) -> Expected<std::vector<Series>> {
        std::vector<Series> found;
        for (const MetricQuery &other : m_queries) {
            if (!other.metricStat || other.id->find(part) == std::string::npos)
                continue;
            auto value = valueOf(*other.id);
            if (!value)
                return fail(std::move(value.error()));
            found.push_back(std::get<Series>(std::move(*value)));
        }
        return found;
    };
    auto value = evaluate(**tree, scope);
    if (!value)
        return fail(validation("Error in expression '" + *query.id + "': " + value.error().message));
    return value;
}

Expected<MathValue> QueryRun::valueOf(const std::string &id)
{
    if (const auto known = m_values.find(id); known != m_values.end())
        return known->second;
    const auto query = std::find_if(m_queries.begin(), m_queries.end(), [&](const MetricQuery &one) { return *one.id == id; });
    if (query == m_queries.end())
        return fail(validation("The id " + id + " is not defined."));
    if (!m_open.insert(id).second)
        return fail(validation("The expressions refer to one another in a circle: " + id + '.'));
    auto value = evaluateQuery(*query);
    m_open.erase(id);
    if (value)
        m_values.emplace(id, *value);
    return value;
}

Expected<QueryResult> QueryRun::result(const MetricQuery &query)
{
    auto value = valueOf(*query.id);
    if (!value)
        return fail(std::move(value.error()));
    QueryResult result;
    if (std::holds_alternative<double>(*value))
        return fail(validation("Error in expression '" + *query.id + "': The expression must return a time series or an array of time series."));
    if (auto *series = std::get_if<Series>(&*value)) {
        if (query.expression)
            series->label = *query.id;
        result.series.push_back(std::move(*series));
    } else {
        result.series = std::get<std::vector<Series>>(std::move(*value));
        result.isList = true;
    }
    // FILL and buckets may reach before the start that was asked for.
    const bool cut = m_range.aligned;
    for (Series &series : result.series) {
        if (cut)
            series.points.erase(series.points.begin(), series.points.lower_bound(alignedFrom(series.period)));
        series.points.erase(series.points.lower_bound(m_range.to), series.points.end());
    }
    return result;
}

} // namespace nephoscope::cloudwatch
