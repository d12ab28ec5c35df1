#include "services/cloudwatch/Math.h"

#include "services/cloudwatch/Errors.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>
#include <optional>

namespace nephoscope::cloudwatch {

namespace {

using List = std::vector<Series>;
using Numbers = std::vector<double>;

Error badArguments(const MathCall &call)
{
    return validation("Error in expression: the function " + call.node.text + " does not take these arguments.");
}

std::optional<double> reduce(std::string_view name, const Numbers &numbers)
{
    if (name == "DATAPOINT_COUNT")
        return double(numbers.size());
    if (numbers.empty())
        return std::nullopt;
    const double sum = std::accumulate(numbers.begin(), numbers.end(), 0.0);
    if (name == "SUM")
        return sum;
    if (name == "MIN")
        return *std::min_element(numbers.begin(), numbers.end());
    if (name == "MAX")
        return *std::max_element(numbers.begin(), numbers.end());
    const double average = sum / double(numbers.size());
    if (name == "AVG")
        return average;
    double squares = 0;
    for (const double number : numbers)
        squares += (number - average) * (number - average);
    return std::sqrt(squares / double(numbers.size()));
}

Numbers numbersOf(const Series &series)
{
    Numbers numbers;
    for (const auto &[time, value] : series.points)
        numbers.push_back(value);
    return numbers;
}

List listOf(const MathValue &value)
{
    if (const auto *list = std::get_if<List>(&value))
        return *list;
    if (const auto *series = std::get_if<Series>(&value))
        return {*series};
    return {};
}

/// One series is reduced to a number, several to one series; numbers beside them count too.
Expected<MathValue> aggregate(const MathCall &call)
{
    const std::string &name = call.node.text;
    if (call.arguments.empty())
        return fail(badArguments(call));
    if (call.arguments.size() == 1) {
        if (const auto *series = std::get_if<Series>(&call.arguments.front()))
            return MathValue(reduce(name, numbersOf(*series)).value_or(0));
    }
    List all;
    Numbers constants;
    for (const MathValue &argument : call.arguments) {
        if (const auto *number = std::get_if<double>(&argument))
            constants.push_back(*number);
        const List some = listOf(argument);
        all.insert(all.end(), some.begin(), some.end());
    }
    if (all.empty() && !constants.empty())
        return MathValue(reduce(name, constants).value_or(0));
    std::map<std::int64_t, Numbers> byTime;
    Series made;
    for (const Series &series : all) {
        made.period = std::max(made.period, series.period);
        for (const auto &[time, value] : series.points)
            byTime[time].push_back(value);
    }
    for (auto &[time, numbers] : byTime) {
        numbers.insert(numbers.end(), constants.begin(), constants.end());
        made.points.emplace(time, *reduce(name, numbers));
    }
    return MathValue(std::move(made));
}

/// By a function of each series, whether there is one or several.
template <class Function>
Expected<MathValue> eachSeries(const MathCall &call, const Function &function)
{
    if (call.arguments.empty() || std::holds_alternative<double>(call.arguments.front()))
        return fail(badArguments(call));
    if (const auto *series = std::get_if<Series>(&call.arguments.front()))
        return MathValue(function(*series));
    List made;
    for (const Series &series : std::get<List>(call.arguments.front()))
        made.push_back(function(series));
    return MathValue(std::move(made));
}

template <class Function>
Expected<MathValue> eachPoint(const MathCall &call, const Function &function)
{
    if (call.arguments.size() == 1) {
        if (const auto *number = std::get_if<double>(&call.arguments.front()))
            return MathValue(function(0, *number));
    }
    return eachSeries(call, [&](const Series &series) {
        Series made{series.label, {}, series.period};
        for (const auto &[time, value] : series.points) {
            if (const double now = function(time, value); std::isfinite(now))
                made.points.emplace(time, now);
        }
        return made;
    });
}

Series differences(const Series &series, std::string_view name)
{
    Series made{series.label, {}, series.period};
    for (auto point = series.points.begin(), before = point; point != series.points.end(); before = point, ++point) {
        if (point == before)
            continue;
        const double seconds = double(point->first - before->first), difference = point->second - before->second;
        made.points.emplace(point->first, name == "RATE" ? difference / seconds : name == "DIFF" ? difference : seconds);
    }
    return made;
}

double calendar(std::string_view name, std::int64_t time)
{
    using namespace std::chrono;
    const sys_seconds when{seconds(time)};
    const sys_days day = floor<days>(when);
    const year_month_day date{day};
    if (name == "MINUTE")
        return double((floor<minutes>(when - day).count()) % 60);
    if (name == "HOUR")
        return double(floor<hours>(when - day).count());
    if (name == "DAY")
        return weekday(day).iso_encoding();
    if (name == "DATE")
        return unsigned(date.day());
    if (name == "MONTH")
        return unsigned(date.month());
    return name == "YEAR" ? double(int(date.year())) : double(time);
}

double pointFunction(std::string_view name, double value)
{
    if (name == "ABS")
        return std::abs(value);
    if (name == "CEIL")
        return std::ceil(value);
    if (name == "FLOOR")
        return std::floor(value);
    return name == "LOG" ? std::log(value) : std::log10(value);
}

Series filled(const Series &series, const MathCall &call, const MathScope &scope)
{
    Series made = series;
    const auto *number = std::get_if<double>(&call.arguments[1]);
    const auto *other = std::get_if<Series>(&call.arguments[1]);
    const std::int64_t step = std::max<std::int64_t>(series.points.empty() ? scope.period : series.period, 1);
    for (std::int64_t time = scope.from; time < scope.to; time += step) {
        const auto after = series.points.lower_bound(time);
        if (after != series.points.end() && after->first == time)
            continue;
        const auto before = after == series.points.begin() ? series.points.end() : std::prev(after);
        if (call.words[1] == "REPEAT") {
            if (before != series.points.end())
                made.points.emplace(time, before->second);
        } else if (call.words[1] == "LINEAR") {
            if (before != series.points.end() && after != series.points.end()) {
                const double part = double(time - before->first) / double(after->first - before->first);
                made.points.emplace(time, before->second + part * (after->second - before->second));
            }
        } else if (other) {
            if (const auto found = other->points.find(time); found != other->points.end())
                made.points.emplace(time, found->second);
        } else if (number) {
            made.points.emplace(time, *number);
        }
    }
    return made;
}

Expected<MathValue> ifThenElse(const MathCall &call)
{
    if (call.arguments.size() < 2 || call.arguments.size() > 3 || std::holds_alternative<List>(call.arguments.front()))
        return fail(badArguments(call));
    const auto valueAt = [](const MathValue &value, std::int64_t time) -> std::optional<double> {
        if (const auto *number = std::get_if<double>(&value))
            return *number;
        const auto &points = std::get<Series>(value).points;
        const auto found = points.find(time);
        return found == points.end() ? std::nullopt : std::optional(found->second);
    };
    for (const MathValue &argument : call.arguments) {
        if (std::holds_alternative<List>(argument))
            return fail(badArguments(call));
    }
    if (const auto *number = std::get_if<double>(&call.arguments.front())) {
        if (*number == 0 && call.arguments.size() < 3)
            return MathValue(Series());
        return call.arguments[*number != 0 ? 1 : 2];
    }
    const Series &condition = std::get<Series>(call.arguments.front());
    Series made{{}, {}, condition.period};
    for (const auto &[time, holds] : condition.points) {
        if (holds == 0 && call.arguments.size() < 3)
            continue;
        if (const auto value = valueAt(call.arguments[holds != 0 ? 1 : 2], time))
            made.points.emplace(time, *value);
    }
    return MathValue(std::move(made));
}

Expected<MathValue> sorted(const MathCall &call)
{
    if (call.arguments.size() < 3)
        return fail(badArguments(call));
    const std::string &name = call.words[1], &way = call.words[2];
    static constexpr std::string_view known[] = {"MIN", "MAX", "AVG", "SUM", "STDDEV", "DATAPOINT_COUNT"};
    if (std::find(std::begin(known), std::end(known), name) == std::end(known) || (way != "ASC" && way != "DESC"))
        return fail(badArguments(call));
    List list = listOf(call.arguments.front());
    const auto rank = [&](const Series &series) {
        const double value = reduce(name, numbersOf(series)).value_or(0);
        return way == "ASC" ? value : -value;
    };
    std::stable_sort(list.begin(), list.end(), [&](const Series &a, const Series &b) { return rank(a) < rank(b); });
    if (call.arguments.size() > 3) {
        const auto *limit = std::get_if<double>(&call.arguments[3]);
        if (!limit || *limit < 1)
            return fail(badArguments(call));
        list.resize(std::min(list.size(), std::size_t(*limit)));
    }
    return MathValue(std::move(list));
}

Expected<MathValue> sliced(const MathCall &call)
{
    const auto *begin = call.arguments.size() > 1 ? std::get_if<double>(&call.arguments[1]) : nullptr;
    const auto *end = call.arguments.size() > 2 ? std::get_if<double>(&call.arguments[2]) : nullptr;
    if (!begin || *begin < 0 || (call.arguments.size() > 2 && (!end || *end < *begin)))
        return fail(badArguments(call));
    const List list = listOf(call.arguments.front());
    const std::size_t from = std::min(std::size_t(*begin), list.size());
    if (!end)
        return from < list.size() ? MathValue(list[from]) : MathValue(Series());
    return MathValue(List(list.begin() + std::ptrdiff_t(from), list.begin() + std::ptrdiff_t(std::min(std::size_t(*end), list.size()))));
}

Expected<MathValue> constantSeries(const MathCall &call, const MathScope &scope)
{
    const auto *number = call.arguments.empty() ? nullptr : std::get_if<double>(&call.arguments.front());
    if (!number)
        return call.arguments.empty() ? Expected<MathValue>(fail(badArguments(call))) : Expected<MathValue>(call.arguments.front());
    Series made{{}, {}, scope.period};
    for (std::int64_t time = scope.from; time < scope.to; time += std::max<std::int64_t>(scope.period, 1))
        made.points.emplace(time, *number);
    return MathValue(std::move(made));
}

constexpr std::string_view aggregates[] = {"AVG", "SUM", "MIN", "MAX", "STDDEV", "DATAPOINT_COUNT"};
constexpr std::string_view byPoint[] = {"ABS", "CEIL", "FLOOR", "LOG", "LOG10"};
constexpr std::string_view calendars[] = {"MINUTE", "HOUR", "DAY", "DATE", "MONTH", "YEAR", "EPOCH"};
constexpr std::string_view changes[] = {"RATE", "DIFF", "DIFF_TIME"};
constexpr std::string_view others[] = {"METRICS", "[]", "FILL", "IF", "FIRST", "LAST", "SORT", "SLICE", "SEARCH", "PERIOD", "METRIC_COUNT",
                                       "TIME_SERIES", "RUNNING_SUM", "REMOVE_EMPTY"};
constexpr std::string_view refused[] = {"ANOMALY_DETECTION_BAND", "INSIGHT_RULE_METRIC", "SERVICE_QUOTA", "DB_PERF_INSIGHTS", "LAMBDA"};

template <class Names>
bool isIn(const Names &names, std::string_view name)
{
    return std::find(std::begin(names), std::end(names), name) != std::end(names);
}

Expected<MathValue> selection(const MathCall &call, const MathScope &scope)
{
    const std::string &name = call.node.text;
    if (name == "METRICS") {
        auto found = scope.metrics(call.words.empty() ? std::string_view() : std::string_view(call.words.front()));
        if (!found)
            return fail(std::move(found.error()));
        return MathValue(std::move(*found));
    }
    if (name == "SEARCH") {
        if (call.arguments.size() < 2 || call.words[0].empty() || call.words[1].empty())
            return fail(badArguments(call));
        const auto *period = call.arguments.size() > 2 ? std::get_if<double>(&call.arguments[2]) : nullptr;
        auto found = scope.search(call.words[0], call.words[1], period ? std::int64_t(*period) : scope.period);
        if (!found)
            return fail(std::move(found.error()));
        return MathValue(std::move(*found));
    }
    List list;
    for (const MathValue &argument : call.arguments) {
        const List some = listOf(argument);
        list.insert(list.end(), some.begin(), some.end());
    }
    return MathValue(std::move(list));
}

} // namespace

bool isFunction(std::string_view name)
{
    return isIn(aggregates, name) || isIn(byPoint, name) || isIn(calendars, name) || isIn(changes, name) || isIn(others, name) || isIn(refused, name);
}

Expected<MathValue> callFunction(const MathCall &call, const MathScope &scope)
{
    const std::string &name = call.node.text;
    if (isIn(refused, name))
        return fail(validation("The function " + name + " is not emulated by Nephoscope yet."));
    if (name == "METRICS" || name == "SEARCH" || name == "[]")
        return selection(call, scope);
    if (call.arguments.empty())
        return fail(badArguments(call));
    if (isIn(aggregates, name))
        return aggregate(call);
    if (isIn(byPoint, name))
        return eachPoint(call, [&](std::int64_t, double value) { return pointFunction(name, value); });
    if (isIn(calendars, name))
        return eachPoint(call, [&](std::int64_t time, double) { return calendar(name, time); });
    if (isIn(changes, name))
        return eachSeries(call, [&](const Series &series) { return differences(series, name); });
    if (name == "RUNNING_SUM") {
        return eachSeries(call, [](Series series) {
            double sum = 0;
            for (auto &[time, value] : series.points)
                value = sum += value;
            return series;
        });
    }
    if (name == "FILL") {
        if (call.arguments.size() != 2 || std::holds_alternative<List>(call.arguments[1])
            || (!call.words[1].empty() && call.words[1] != "REPEAT" && call.words[1] != "LINEAR"))
            return fail(badArguments(call));
        return eachSeries(call, [&](const Series &series) { return filled(series, call, scope); });
    }
    if (name == "IF")
        return ifThenElse(call);
    if (name == "SORT")
        return sorted(call);
    if (name == "SLICE")
        return sliced(call);
    if (name == "TIME_SERIES")
        return constantSeries(call, scope);
    List list = listOf(call.arguments.front());
    if (name == "METRIC_COUNT")
        return MathValue(double(list.size()));
    if (name == "REMOVE_EMPTY") {
        std::erase_if(list, [](const Series &series) { return series.points.empty(); });
        return MathValue(std::move(list));
    }
    if (name == "PERIOD")
        return MathValue(double(list.empty() ? scope.period : list.front().period));
    if (list.empty())
        return MathValue(Series());
    return MathValue(name == "FIRST" ? list.front() : list.back());
}

} // namespace nephoscope::cloudwatch
