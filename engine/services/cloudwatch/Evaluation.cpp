#include "services/cloudwatch/Evaluation.h"

#include "services/cloudwatch/AlarmActions.h"
#include "services/cloudwatch/Operations.h"
#include "services/cloudwatch/QueryRun.h"
#include "services/cloudwatch/Statistic.h"

#include <boost/json.hpp>

#include <algorithm>
#include <charconv>

namespace nephoscope::cloudwatch {

namespace json = boost::json;

namespace {

using namespace std::chrono_literals;

constexpr std::string_view jobKind = "cloudwatch.alarm";
/// More than are needed are looked at, for the case that some are missing.
constexpr int morePeriods = 2;
/// Behind the full minute, so that what came in it is there.
constexpr auto behind = 5s;

/// Every minute, or every 10 seconds for periods below one.
Duration interval(const MetricAlarm &alarm)
{
    return periodOf(alarm) < 60 ? Duration(10s) : Duration(60s);
}

Timestamp nextTime(const MetricAlarm &alarm, Timestamp now)
{
    const Duration step = interval(alarm), late = step == Duration(60s) ? Duration(behind) : Duration(1s);
    const Timestamp since = now - late;
    return Timestamp(since.time_since_epoch() - since.time_since_epoch() % step + step + late);
}

Job jobOf(const Alarm &alarm, Timestamp due)
{
    return {std::string(jobKind), std::to_string(alarm.id), alarm.place.account, alarm.place.region, due, {}};
}

/// The shortest text that is the number, with a fraction: `5.0`.
std::string numberText(double value)
{
    char text[64];
    const auto [end, error] = std::to_chars(text, text + sizeof text, value);
    std::string made(text, end);
    return made.find_first_of(".en") == std::string::npos ? made + ".0" : made;
}

/// `(23/11/26 07:15:00)`
std::string pointTime(std::int64_t time)
{
    const std::string iso = formatIso8601(timeOf(time), false);
    return '(' + iso.substr(8, 2) + '/' + iso.substr(5, 2) + '/' + iso.substr(2, 2) + ' ' + iso.substr(11, 8) + ')';
}

std::string_view comparisonWords(std::string_view comparison)
{
    if (comparison == "GreaterThanOrEqualToThreshold")
        return "greater than or equal to";
    if (comparison == "GreaterThanThreshold")
        return "greater than";
    return comparison == "LessThanThreshold" ? "less than" : "less than or equal to";
}

std::string counted(std::size_t count, const std::string &what)
{
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

struct Point
{
    std::int64_t time = 0;
    std::optional<double> value;
};

std::string reasonFor(const AlarmTest &test, const std::vector<Point> &points, const std::string &before, const std::string &after)
{
    std::vector<Point> real;
    for (const Point &point : points) {
        if (point.value && real.size() < std::size_t(test.periods))
            real.push_back(point);
    }
    const std::size_t missing = std::size_t(test.periods) - real.size();
    if (after == "INSUFFICIENT_DATA")
        return "Insufficient Data: " + counted(missing, "datapoint") + (missing == 1 ? " was unknown." : " were unknown.");
    const std::string treated = test.missing == "breaching" ? "[Breaching]" : "[NonBreaching]";
    if (real.empty()) {
        return "Threshold Crossed: no datapoints were received for " + counted(missing, "period") + " and " + counted(missing, "missing datapoint")
            + (missing == 1 ? " was" : " were") + " treated as " + treated + '.';
    }
    const bool alarming = after == "ALARM";
    std::string list;
    std::size_t count = 0;
    for (const Point &point : real) {
        if (test.breaches(*point.value) != alarming)
            continue;
        list += (count++ ? ", " : "") + numberText(*point.value) + ' ' + pointTime(point.time);
    }
    const int needed = alarming ? test.toAlarm : test.periods - test.toAlarm + 1;
    std::string reason = "Threshold Crossed: ";
    if (count > 0) {
        reason += std::to_string(count) + " out of the last " + std::to_string(test.periods) + " datapoints [" + list + "] "
            + (count == 1 ? "was " : "were ") + (alarming ? "" : "not ") + std::string(comparisonWords(test.comparison)) + " the threshold ("
            + numberText(test.threshold) + ')';
    } else {
        reason += counted(missing, "missing datapoint") + (missing == 1 ? " was" : " were") + " treated as " + treated;
    }
    return reason + " (minimum " + counted(std::size_t(needed), "datapoint") + " for " + before + " -> " + after + " transition).";
}

std::string reasonData(const MetricAlarm &alarm, const AlarmTest &test, const std::vector<Point> &points, Timestamp now)
{
    const auto time = [](Timestamp when) {
        std::string text = formatIso8601(when);
        return text.replace(text.size() - 1, 1, "+0000");
    };
    json::array recent, evaluated;
    std::int64_t start = points.empty() ? 0 : points.front().time;
    for (const Point &point : points) {
        if (recent.size() == std::size_t(test.periods))
            break;
        if (!point.value)
            continue;
        start = point.time;
        recent.insert(recent.begin(), *point.value);
        evaluated.push_back(json::object{{"timestamp", time(timeOf(point.time))}, {"value", *point.value}});
    }
    json::object data{{"version", "1.0"}, {"queryDate", time(now)}, {"startDate", time(timeOf(start))}};
    if (alarm.unit)
        data["unit"] = alarm.unit->value;
    if (alarm.statistic)
        data["statistic"] = alarm.statistic->value;
    else if (alarm.extendedStatistic)
        data["statistic"] = *alarm.extendedStatistic;
    data["period"] = periodOf(alarm);
    data["recentDatapoints"] = std::move(recent);
    data["threshold"] = *alarm.threshold;
    data["evaluatedDatapoints"] = std::move(evaluated);
    return json::serialize(data);
}

/// Too few samples for a percentile that is to be ignored then (CloudWatch User Guide, "Percentile-based alarms and low data samples").
bool hasTooFewSamples(WriteContext &context, const Alarm &alarm, const QueryRun::Range &range)
{
    const auto &metric = std::get<MetricAlarm>(alarm.value);
    if (metric.evaluateLowSampleCountPercentile.value_or("") != "ignore" || !metric.extendedStatistic || toLower(*metric.extendedStatistic)[0] != 'p')
        return false;
    double percent = 0;
    std::from_chars(metric.extendedStatistic->data() + 1, metric.extendedStatistic->data() + metric.extendedStatistic->size(), percent);
    const double part = percent / 100, needed = part >= 0.5 ? 10 / (1 - part) : 10 / part;
    auto queries = queriesOf(metric);
    queries.front().metricStat->stat = "SampleCount";
    QueryRun run(context.db(), alarm.place, queries, range);
    const auto counts = run.result(queries.front());
    return counts && !counts->series.front().points.empty() && counts->series.front().points.rbegin()->second < needed;
}

Expected<std::optional<Job>> look(WriteContext &context, const Job &job)
{
    AlarmRepository repository(context.db());
    auto alarm = repository.find(parseInteger(job.key).value_or(0));
    if (!alarm || alarm->isComposite())
        return std::nullopt;
    auto &metric = std::get<MetricAlarm>(alarm->value);
    const Job next = jobOf(*alarm, nextTime(metric, context.now()));
    AlarmTest test{metric.comparisonOperator->value, *metric.threshold, *metric.evaluationPeriods, metric.datapointsToAlarm.value_or(*metric.evaluationPeriods),
                   metric.treatMissingData.value_or("missing")};
    const std::int64_t period = periodOf(metric), step = std::min<std::int64_t>(period, 60), now = secondsOf(context.now());
    QueryRun::Range range{0, now - now % step, false};
    range.from = range.to - (test.periods + morePeriods) * period;
    const auto queries = queriesOf(metric);
    QueryRun run(context.db(), alarm->place, queries, range);
    const auto found = run.result(queries.front());
    if (!found || found->series.size() != 1) {
        metric.evaluationState.emplace().value = "EVALUATION_ERROR";
        metric.stateReason = found ? "The expression does not return a single time series." : found.error().message;
        repository.put(*alarm);
        return next;
    }
    std::vector<Point> points;
    std::vector<std::optional<double>> values;
    for (std::int64_t time = range.to - period; time >= range.from; time -= period) {
        const auto &all = found->series.front().points;
        const auto point = all.find(time);
        points.push_back({time, point == all.end() ? std::nullopt : std::optional(point->second)});
        values.push_back(points.back().value);
    }
    const auto state = hasTooFewSamples(context, *alarm, range) ? std::nullopt : test.state(values);
    if (!state)
        return next;
    const std::string before = alarm->state(), reason = reasonFor(test, points, before, *state);
    if (*state != before) {
        changeState(context, *alarm, *state, reason, reasonData(metric, test, points, context.now()));
        return next;
    }
    if (metric.stateReason->starts_with("Unchecked:")) {
        metric.stateReason = reason;
        metric.stateUpdatedTimestamp = context.now();
        repository.put(*alarm);
        announce(context, *alarm, Change::Kind::Updated);
    }
    // Once a minute, however often it is looked at.
    if (interval(metric) == 60s || secondsOf(context.now()) % 60 < 10) {
        const auto newest = std::find_if(values.begin(), values.end(), [](const auto &value) { return value.has_value(); });
        sendScaling(context, *alarm, *state, newest == values.end() ? std::nullopt : *newest);
    }
    return next;
}

} // namespace

bool AlarmTest::breaches(double value) const
{
    if (comparison == "GreaterThanOrEqualToThreshold")
        return value >= threshold;
    if (comparison == "GreaterThanThreshold")
        return value > threshold;
    return comparison == "LessThanThreshold" ? value < threshold : value <= threshold;
}

std::optional<std::string> AlarmTest::state(const std::vector<std::optional<double>> &points) const
{
    int real = 0, breaching = 0;
    for (const auto &point : points) {
        if (!point || real == periods)
            continue;
        ++real;
        breaching += breaches(*point) ? 1 : 0;
    }
    const int filled = periods - real;
    if (real == 0) {
        if (missing == "missing")
            return "INSUFFICIENT_DATA";
        return missing == "ignore" ? std::nullopt : std::optional<std::string>(missing == "breaching" ? "ALARM" : "OK");
    }
    if (missing == "breaching")
        breaching += filled;
    if (breaching >= toAlarm)
        return "ALARM";
    if (filled == 0 || missing == "breaching" || missing == "notBreaching" || breaching < real)
        return "OK";
    // All there is breaches, but it is too little. The oldest one must be old enough.
    if (missing == "ignore")
        return std::nullopt;
    int age = 0;
    for (std::size_t i = 0; i < points.size(); ++i)
        age = points[i] ? int(i) + 1 : age;
    return age >= toAlarm ? std::optional<std::string>("ALARM") : std::nullopt;
}

void scheduleEvaluation(WriteContext &context, const Alarm &alarm)
{
    context.schedule(jobOf(alarm, nextTime(std::get<MetricAlarm>(alarm.value), context.now())));
}

void unscheduleEvaluation(WriteContext &context, const Alarm &alarm)
{
    context.unschedule(jobKind, std::to_string(alarm.id));
}

std::vector<api::cloudwatch::MetricDataQuery> queriesOf(const MetricAlarm &alarm)
{
    if (alarm.metrics && !alarm.metrics->empty()) {
        auto queries = *alarm.metrics;
        // The one that counts comes first.
        std::stable_partition(queries.begin(), queries.end(), [](const auto &query) { return query.returnData.value_or(true); });
        return queries;
    }
    api::cloudwatch::MetricDataQuery query;
    query.id = "m1";
    query.returnData = true;
    auto &stat = query.metricStat.emplace();
    auto &metric = stat.metric.emplace();
    metric.namespace_ = alarm.namespace_;
    metric.metricName = alarm.metricName;
    metric.dimensions = alarm.dimensions;
    stat.period = alarm.period;
    stat.stat = alarm.statistic ? alarm.statistic->value : alarm.extendedStatistic.value_or("");
    stat.unit = alarm.unit;
    return {query};
}

std::int64_t periodOf(const MetricAlarm &alarm)
{
    if (alarm.period)
        return *alarm.period;
    std::int64_t period = 60;
    for (const auto &query : queriesOf(alarm)) {
        if (query.metricStat)
            return *query.metricStat->period;
        period = query.period.value_or(std::int32_t(period));
    }
    return period;
}

void registerEvaluation(ServiceRegistry &registry)
{
    registry.job(std::string(jobKind), look);
}

} // namespace nephoscope::cloudwatch
