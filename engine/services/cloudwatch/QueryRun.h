#pragma once

#include "api/generated/cloudwatch.h"
#include "services/cloudwatch/Access.h"
#include "services/cloudwatch/Math.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace nephoscope::cloudwatch {

using MetricQuery = api::cloudwatch::MetricDataQuery;

/// What a query found: nothing but series.
struct QueryResult
{
    std::vector<Series> series;
    bool isList = false; ///< of an expression that gives several
};

/// The queries of one GetMetricData or of one alarm, worked out as they are asked for.
class QueryRun
{
public:
    struct Range
    {
        std::int64_t from = 0;
        std::int64_t to = 0;
        bool aligned = true; ///< buckets begin at multiples of their period, else at `from`
    };

    QueryRun(store::Connection &connection, Place place, std::vector<MetricQuery> queries, Range range);

    /// Whether the queries make sense together: `ValidationError`.
    static Expected<void> check(const std::vector<MetricQuery> &queries, const std::string &account);

    Expected<QueryResult> result(const MetricQuery &query);
    /// The longest period of the metrics that a query is made of.
    std::int64_t periodOf(const MetricQuery &query);

private:
    Expected<MathValue> valueOf(const std::string &id);
    Expected<MathValue> evaluateQuery(const MetricQuery &query);
    Series metricSeries(const api::cloudwatch::MetricStat &stat);
    Series read(std::int64_t metric, const std::string &statistic, std::int64_t period, std::optional<int> unit);
    Expected<std::vector<Series>> search(const std::string &text, const std::string &statistic, std::int64_t period);
    std::int64_t alignedFrom(std::int64_t period) const { return m_range.aligned ? m_range.from - m_range.from % period : m_range.from; }

    store::Connection &m_connection;
    Place m_place;
    std::vector<MetricQuery> m_queries;
    Range m_range;
    std::map<std::string, MathValue> m_values;
    std::set<std::string> m_open; ///< under way: who asks for one of them goes round in a circle
};

/// The metrics that a search expression finds (CloudWatch User Guide, "CloudWatch search expression syntax").
/// `ValidationError`.
Expected<std::vector<StoredMetric>> searchMetrics(MetricStore &store, const Place &place, const std::string &text, std::size_t limit);

/// A label with its `${…}` filled in (CloudWatch User Guide, "Using dynamic labels").
/// `zone` is that of times: `+0900`.
std::string dynamicLabel(const std::string &label, const std::string &plain, const Series &series, const MetricQuery &query, const std::string &zone);

} // namespace nephoscope::cloudwatch
