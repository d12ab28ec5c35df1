#include "core/Random.h"
#include "core/Text.h"
#include "services/logs/FilterItems.h"
#include "services/logs/LiveQuery.h"

#include <algorithm>

namespace nephoscope::logs {

namespace {

constexpr std::int32_t mostRows = 10'000;
constexpr std::size_t mostGroups = 50;
constexpr std::size_t mostOpen = 30;      // of an account in a Region
constexpr std::size_t mostKept = 1000;
constexpr std::size_t mostListed = 1000;  // of one DescribeQueries
constexpr Duration keptFor = std::chrono::hours(7 * 24);
constexpr std::string_view purgeKind = "logs.query";

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
    if (wanted.size() > mostGroups)
        return fail(invalidParameter("A query searches at most 50 log groups."));
    std::vector<std::string> names;
    for (const std::string &each : wanted) {
        auto group = openGroup(context, each);
        if (!group)
            return fail(group.error());
        if (std::find(names.begin(), names.end(), group->name) == names.end())
            names.push_back(group->name);
    }
    return names;
}

std::optional<std::int64_t> numberOfToken(const std::optional<std::string> &token)
{
    return token ? parseInteger(*token) : std::nullopt;
}

void forget(WriteContext &context, QueryRows &rows, const QueryRow &row)
{
    if (row.result)
        context.releaseBlob(*row.result);
    rows.remove(row.id);
    context.unschedule(purgeKind, row.id);
}

} // namespace

Expected<model::StartQuery::Output> Queries::ask(WriteContext &context, const model::StartQuery::Input &input)
{
    if (input.queryLanguage && input.queryLanguage->value != "CWLI")
        return fail(invalidParameter("Queries in the language " + input.queryLanguage->value + " are not available here: use CWLI."));
    auto groups = groupsOf(context, input);
    if (!groups)
        return fail(groups.error());
    if (*input.endTime < *input.startTime)
        return fail(invalidParameter("End time should not be before start time."));
    if (const auto parsed = InsightsQuery::parse(*input.queryString); const auto *why = std::get_if<std::string>(&parsed))
        return fail(malformed(*why));
    if (input.limit.value_or(mostRows) < 1 || input.limit.value_or(mostRows) > mostRows)
        return fail(invalidParameter("limit must be from 1 to 10000."));
    QueryRows rows(context.db(), context.account(), context.region());
    noteFailed(context, rows);
    if (rows.countOpen() >= mostOpen)
        return fail(Error{"LimitExceededException", "Account maximum query concurrency limit of [30] reached.", 400});
    for (const QueryRow &old : rows.beyond(mostKept - 1))
        forget(context, rows, old);
    // Seconds in the manual, milliseconds from consoles: both are taken.
    const auto isSeconds = [](std::int64_t time) { return time < 100'000'000'000; };
    QueryRow row;
    row.id = context.random().uuid();
    row.groups = std::move(*groups);
    row.text = *input.queryString;
    row.from = isSeconds(*input.startTime) ? *input.startTime * 1000 : *input.startTime;
    row.to = isSeconds(*input.endTime) ? *input.endTime * 1000 + 999 : *input.endTime;
    row.upTo = LogRepository(context.db()).lastEvent();
    row.most = input.limit.value_or(mostRows);
    row.who = context.caller().principal.arn;
    row.created = context.now().time_since_epoch().count();
    rows.insert(row);
    context.schedule({std::string(purgeKind), row.id, context.account(), context.region(), context.now() + keptFor});
    context.changed(Change::Kind::Created, "logs", "query", {}, row.id);
    const auto query = std::make_shared<Live>();
    query->id = row.id;
    Group place;
    place.account = context.account();
    place.region = context.region();
    query->caller = logsItself(place);
    context.afterCommit([this, query] { enqueue(query); });
    model::StartQuery::Output output;
    output.queryId = std::move(row.id);
    return output;
}

Expected<model::GetQueryResults::Output> Queries::results(ReadContext &context, const model::GetQueryResults::Input &input)
{
    const auto skip = numberOfToken(input.nextToken);
    if (input.nextToken && (!skip || *skip < 0))
        return fail(invalidParameter("The specified nextToken is invalid."));
    // In this order: a query stops being live only once its row tells how it went.
    const LivePtr live = find(*input.queryId);
    const auto row = QueryRows(context.db(), context.account(), context.region()).find(*input.queryId);
    if (!row)
        return fail(noQuery(*input.queryId));
    const bool open = live && !row->isOver();
    model::GetQueryResults::Output output;
    output.queryLanguage.emplace().value = "CWLI";
    output.status.emplace().value = !open ? row->status : live->failed ? "Failed" : live->running ? "Running" : "Scheduled";
    auto &statistics = output.statistics.emplace();
    statistics.recordsScanned = double(open ? live->scanned.load() : row->scanned);
    statistics.recordsMatched = double(open ? live->matched.load() : row->matched);
    statistics.bytesScanned = double(open ? live->bytes.load() : row->bytes);
    statistics.estimatedRecordsSkipped = 0;
    statistics.estimatedBytesSkipped = 0;
    statistics.logGroupsScanned = double(row->groups.size());
    auto &rows = output.results.emplace();
    const std::size_t first = std::size_t(skip.value_or(0));
    const std::size_t most = input.maxItems && *input.maxItems > 0 ? std::size_t(*input.maxItems) : std::size_t(mostRows);
    bool more = false;
    if (open) {
        const std::lock_guard lock(live->mutex);
        more = QueryResult::read(live->rows.bytes(), first, most, rows);
    } else if (row->result && row->size > 0) {
        const auto body = context.blobs().open(context.db(), {{*row->result, 0, std::uint64_t(row->size)}});
        const auto bytes = body ? body->readAll() : Expected<std::string>(fail(body.error()));
        if (!bytes)
            return fail(bytes.error());
        more = QueryResult::read(*bytes, first, most, rows);
    }
    if (more)
        output.nextToken = std::to_string(first + rows.size());
    return output;
}

Expected<model::StopQuery::Output> Queries::cancel(WriteContext &context, const model::StopQuery::Input &input)
{
    QueryRows rows(context.db(), context.account(), context.region());
    auto row = rows.find(*input.queryId);
    if (!row)
        return fail(noQuery(*input.queryId));
    if (row->isOver())
        return fail(invalidParameter("Query with ID " + *input.queryId + " has already ended with status: " + row->status));
    const LivePtr live = find(*input.queryId);
    row->status = "Cancelled";
    row->duration = context.now().time_since_epoch().count() - row->created;
    if (live) {
        row->scanned = live->scanned;
        row->matched = live->matched;
        row->bytes = live->bytes;
        context.afterCommit([live] { live->cancelled = true; });
    }
    rows.update(*row);
    context.changed(Change::Kind::Updated, "logs", "query", {}, row->id);
    model::StopQuery::Output output;
    output.success = true;
    return output;
}

Expected<model::DescribeQueries::Output> Queries::describe(ReadContext &context, const model::DescribeQueries::Input &input)
{
    const auto token = numberOfToken(input.nextToken);
    if (input.nextToken && !token)
        return fail(invalidParameter("The specified nextToken is invalid."));
    const std::size_t most = limitOf(input.maxResults, std::int32_t(mostListed));
    model::DescribeQueries::Output output;
    auto &queries = output.queries.emplace();
    if (input.queryLanguage && input.queryLanguage->value != "CWLI")
        return output;
    for (QueryRow &row : QueryRows(context.db(), context.account(), context.region()).list(token.value_or(INT64_MAX), SIZE_MAX)) {
        const LivePtr live = row.isOver() ? nullptr : find(row.id);
        if (live && live->failed)
            row.status = "Failed";
        else if (live && live->running)
            row.status = "Running";
        if (input.logGroupName && std::find(row.groups.begin(), row.groups.end(), *input.logGroupName) == row.groups.end())
            continue;
        if (input.status && input.status->value != row.status)
            continue;
        if (queries.size() == most) {
            output.nextToken = std::to_string(row.number + 1);
            break;
        }
        auto &info = queries.emplace_back();
        info.queryId = row.id;
        info.queryString = row.text;
        info.queryLanguage.emplace().value = "CWLI";
        info.status.emplace().value = row.status;
        info.createTime = row.created;
        info.logGroupName = row.groups.front();
        info.queryDuration = row.duration;
        info.bytesScanned = double(live ? live->bytes.load() : row.bytes);
        info.userIdentity = row.who;
    }
    return output;
}

void Queries::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_host = &host;
    registry.write<model::StartQuery>([this](WriteContext &context, const auto &input) { return ask(context, input); });
    registry.write<model::StopQuery>([this](WriteContext &context, const auto &input) { return cancel(context, input); });
    registry.read<model::GetQueryResults>([this](ReadContext &context, const auto &input) { return results(context, input); });
    registry.read<model::DescribeQueries>([this](ReadContext &context, const auto &input) { return describe(context, input); });
    registerRuns(registry);
    registry.job(std::string(purgeKind), [](WriteContext &context, const Job &job) -> Expected<std::optional<Job>> {
        QueryRows rows(context.db(), context.account(), context.region());
        if (const auto row = rows.find(job.key))
            forget(context, rows, *row);
        return std::nullopt;
    });
}

} // namespace nephoscope::logs
