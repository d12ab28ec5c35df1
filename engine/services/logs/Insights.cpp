#include "core/Random.h"
#include "core/Text.h"
#include "services/logs/Access.h"
#include "services/logs/InsightsQuery.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::logs {

namespace json = boost::json;

namespace {

constexpr std::int32_t mostRows = 10'000;
constexpr std::size_t mostFields = 200; // of an event that is JSON
constexpr std::size_t pageOfEvents = 1000;
constexpr std::int64_t keptFor = 7 * 24 * 60 * 60 * 1000LL;
constexpr std::size_t mostQueries = 1000; // of one DescribeQueries

/// A query that was asked. It is run when its results are read, over what had been written when it was asked: so nothing waits for it.
struct Query
{
    std::string id;
    std::vector<std::string> groups;
    std::string text;
    std::int64_t from = 0, to = 0; ///< milliseconds, the last included
    std::size_t limit = 0;
    std::int64_t created = 0;
};

constexpr std::string_view queryColumns = "SELECT id, names, text, \"from\", \"to\", most, created FROM logs_queries WHERE account = ? AND region = ?";

Query readQuery(const store::Query &row)
{
    Query query{row.string(0), {}, row.string(2), row.integer(3), row.integer(4), std::size_t(row.integer(5)), row.integer(6)};
    const std::string names = row.string(1);
    for (const std::string_view name : split(names, '\n'))
        query.groups.emplace_back(name);
    return query;
}

Error malformed(const std::string &why) { return {"MalformedQueryException", why, 400}; }

/// Those the input names, in any of its three ways.
Expected<std::vector<std::string>> groupsOf(ReadContext &context, const model::StartQuery::Input &input)
{
    std::vector<std::string> wanted = input.logGroupNames.value_or(input.logGroupIdentifiers.value_or(std::vector<std::string>()));
    if (input.logGroupName)
        wanted.push_back(*input.logGroupName);
    const int ways = int(input.logGroupName.has_value()) + int(input.logGroupNames.has_value()) + int(input.logGroupIdentifiers.has_value());
    if (ways != 1 || wanted.empty())
        return fail(invalidParameter("Exactly one of logGroupName, logGroupNames and logGroupIdentifiers must be given."));
    if (wanted.size() > 50)
        return fail(invalidParameter("A query searches at most 50 log groups."));
    std::vector<std::string> names;
    for (const std::string &each : wanted) {
        auto group = openGroup(context, each);
        if (!group)
            return fail(group.error());
        names.push_back(group->name);
    }
    return names;
}

Expected<model::StartQuery::Output> start(WriteContext &context, const model::StartQuery::Input &input)
{
    if (input.queryLanguage && input.queryLanguage->value != "CWLI")
        return fail(invalidParameter("Queries in the language " + input.queryLanguage->value + " are not available here: use CWLI."));
    const auto groups = groupsOf(context, input);
    if (!groups)
        return fail(groups.error());
    if (*input.endTime < *input.startTime)
        return fail(invalidParameter("End time should not be before start time."));
    if (const auto parsed = InsightsQuery::parse(*input.queryString); const auto *why = std::get_if<std::string>(&parsed))
        return fail(malformed(*why));
    if (input.limit.value_or(mostRows) < 1 || input.limit.value_or(mostRows) > mostRows)
        return fail(invalidParameter("limit must be from 1 to 10000."));
    // Seconds in the manual, milliseconds from consoles: both are taken.
    const auto milliseconds = [](std::int64_t time) { return time < 100'000'000'000 ? time * 1000 : time; };
    const std::int64_t last = *input.endTime < 100'000'000'000 ? *input.endTime * 1000 + 999 : *input.endTime;
    const std::int64_t now = context.now().time_since_epoch().count();
    context.db().query("DELETE FROM logs_queries WHERE created < ?").bind(now - keptFor).run();
    std::string names;
    for (const std::string &name : *groups)
        names += (names.empty() ? "" : "\n") + name;
    model::StartQuery::Output output;
    output.queryId = context.random().uuid();
    context.db()
        .query("INSERT INTO logs_queries(id, account, region, names, text, \"from\", \"to\", most, created) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(*output.queryId, context.account(), context.region(), names, *input.queryString, milliseconds(*input.startTime), last, std::int64_t(input.limit.value_or(mostRows)), now)
        .run();
    return output;
}

std::optional<Query> find(ReadContext &context, const std::string &id)
{
    static const std::string sql = std::string(queryColumns) + " AND id = ?";
    auto row = context.db().query(sql.c_str());
    return row.bind(context.account(), context.region(), id).step() ? std::optional(readQuery(row)) : std::nullopt;
}

/// The members of an event that is JSON, each by its path: `a.b.0`.
void addMembers(InsightsRow &row, const std::string &path, const json::value &value)
{
    if (row.size() >= mostFields)
        return;
    const auto under = [&path](std::string_view name) { return path.empty() ? std::string(name) : path + '.' + std::string(name); };
    if (value.is_object()) {
        for (const auto &[name, member] : value.as_object())
            addMembers(row, under(name), member);
    } else if (value.is_array()) {
        std::size_t index = 0;
        for (const json::value &member : value.as_array())
            addMembers(row, under(std::to_string(index++)), member);
    } else if (value.is_string()) {
        row.try_emplace(path, std::string(value.as_string()));
    } else if (value.is_bool()) {
        row.try_emplace(path, value.as_bool() ? 1.0 : 0.0);
    } else if (value.is_number()) {
        row.try_emplace(path, value.to_number<double>());
    }
}

InsightsRow rowOf(const Event &event, const Group &group, const std::string &stream)
{
    InsightsRow row{{"@timestamp", Moment{event.time}}, {"@ingestionTime", Moment{event.ingested}}, {"@message", event.message},
                    {"@logStream", stream}, {"@log", group.account + ':' + group.name},
                    {"@ptr", toBase64(asBytes(std::to_string(group.id) + '-' + std::to_string(event.time) + '-' + std::to_string(event.id)))}};
    if (const std::string_view text = trim(event.message); text.starts_with('{')) {
        json::error_code error;
        if (const json::value value = json::parse(text, error); !error)
            addMembers(row, {}, value);
    }
    return row;
}

/// All that are wanted, the newest first.
std::vector<InsightsRow> eventsOf(ReadContext &context, const Query &query, model::QueryStatistics &statistics)
{
    LogRepository repository(context.db());
    std::vector<InsightsRow> rows;
    double bytes = 0;
    for (const std::string &name : query.groups) {
        const auto group = repository.findGroup(context.account(), context.region(), name);
        if (!group)
            continue; // it has gone since
        std::map<std::int64_t, std::string> streams;
        for (const Stream &stream : repository.streams(group->id, {}))
            streams.emplace(stream.id, stream.name);
        Position at{INT64_MIN, 0};
        for (bool more = true; more;) {
            const auto events = repository.groupEvents(group->id, query.from, query.to + 1, at, pageOfEvents);
            more = events.size() == pageOfEvents;
            for (const Event &event : events) {
                at = {event.time, event.id};
                if (event.ingested > query.created)
                    continue;
                bytes += double(event.message.size());
                rows.push_back(rowOf(event, *group, streams[event.stream]));
            }
        }
    }
    statistics.bytesScanned = bytes;
    statistics.recordsScanned = double(rows.size());
    statistics.logGroupsScanned = double(query.groups.size());
    std::reverse(rows.begin(), rows.end());
    if (query.groups.size() > 1) {
        std::stable_sort(rows.begin(), rows.end(), [](const InsightsRow &a, const InsightsRow &b) {
            return std::get<Moment>(a.find("@timestamp")->second).at > std::get<Moment>(b.find("@timestamp")->second).at;
        });
    }
    return rows;
}

Expected<model::GetQueryResults::Output> results(ReadContext &context, const model::GetQueryResults::Input &input)
{
    const auto query = find(context, *input.queryId);
    if (!query)
        return fail(notFound("Query ID " + *input.queryId + " does not exist."));
    const auto parsed = InsightsQuery::parse(query->text);
    const auto *asked = std::get_if<InsightsQuery>(&parsed);
    if (!asked)
        return fail(malformed(std::get<std::string>(parsed)));
    model::GetQueryResults::Output output;
    output.queryLanguage.emplace().value = "CWLI";
    output.status.emplace().value = "Complete";
    auto &statistics = output.statistics.emplace();
    InsightsRun run(*asked);
    for (InsightsRow &row : eventsOf(context, *query, statistics))
        run.add(std::move(row));
    const InsightsResult result = run.finish(query->limit);
    statistics.recordsMatched = double(result.matched);
    auto &rows = output.results.emplace();
    for (const InsightsRow &row : result.rows) {
        auto &fields = rows.emplace_back();
        const auto add = [&](const std::string &column) {
            const auto found = row.find(column);
            if (found == row.end() || std::holds_alternative<std::monostate>(found->second))
                return;
            auto &field = fields.emplace_back();
            field.field = column;
            field.value = textOf(found->second);
        };
        for (const std::string &column : result.columns)
            add(column);
        if (std::find(result.columns.begin(), result.columns.end(), "@ptr") == result.columns.end())
            add("@ptr"); // rows of stats have none
    }
    return output;
}

Expected<model::StopQuery::Output> stop(WriteContext &context, const model::StopQuery::Input &input)
{
    if (!find(context, *input.queryId))
        return fail(notFound("Query ID " + *input.queryId + " does not exist."));
    return fail(invalidParameter("Query with ID " + *input.queryId + " has already ended with status: Complete"));
}

Expected<model::DescribeQueries::Output> describe(ReadContext &context, const model::DescribeQueries::Input &input)
{
    model::DescribeQueries::Output output;
    auto &queries = output.queries.emplace();
    const std::size_t most = std::min(mostQueries, limitOf(input.maxResults, std::int32_t(mostQueries)));
    if (input.status && input.status->value != "Complete")
        return output; // none of another state
    static const std::string sql = std::string(queryColumns) + " ORDER BY created DESC, rowid DESC";
    auto row = context.db().query(sql.c_str());
    row.bind(context.account(), context.region());
    while (queries.size() < most && row.step()) {
        const Query query = readQuery(row);
        if (input.logGroupName && std::find(query.groups.begin(), query.groups.end(), *input.logGroupName) == query.groups.end())
            continue;
        auto &info = queries.emplace_back();
        info.queryId = query.id;
        info.queryString = query.text;
        info.queryLanguage.emplace().value = "CWLI";
        info.status.emplace().value = "Complete";
        info.createTime = query.created;
        info.logGroupName = query.groups.front();
    }
    return output;
}

} // namespace

void registerInsights(ServiceRegistry &registry)
{
    registry.write<model::StartQuery>(start);
    registry.read<model::GetQueryResults>(results);
    registry.write<model::StopQuery>(stop);
    registry.read<model::DescribeQueries>(describe);
}

} // namespace nephoscope::logs
