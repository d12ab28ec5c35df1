#include "core/Log.h"
#include "core/Random.h"
#include "core/Text.h"
#include "door/InternalOperation.h"
#include "services/logs/FilterItems.h"
#include "services/logs/InsightsScan.h"
#include "services/logs/Queries.h"
#include "services/logs/QueryResult.h"

#include <algorithm>
#include <atomic>

namespace nephoscope::logs {

namespace {

constexpr std::int32_t mostRows = 10'000;
constexpr std::size_t mostGroups = 50;
constexpr std::size_t mostOpen = 30;      // of an account in a Region
constexpr int mostRunning = 2;            // in all, so that bytes find workers too
constexpr std::size_t mostKept = 1000;
constexpr std::size_t mostListed = 1000;  // of one DescribeQueries
constexpr Duration keptFor = std::chrono::hours(7 * 24);
constexpr Duration longest = std::chrono::minutes(60);
constexpr std::string_view purgeKind = "logs.query";

Error malformed(const std::string &why) { return {"MalformedQueryException", why, 400}; }

Error noQuery(const std::string &id) { return notFound("Query ID " + id + " does not exist."); }

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

/// A query that waits or runs.
struct Queries::Live
{
    std::string id;
    Caller caller; ///< logs itself, in the account and Region of the query
    std::atomic<bool> running{false}, cancelled{false}, failed{false};
    std::atomic<std::int64_t> scanned{0}, matched{0}, bytes{0};
    std::mutex mutex;
    QueryResult rows; ///< that are final so far; under the mutex
};

/// Runs a query on a worker and keeps what it found.
struct Queries::RunQuery : InternalOperation<RunQuery>
{
    static constexpr std::string_view serviceId = "logs";
    static constexpr std::string_view name = "RunQuery";
    struct Input
    {
        LivePtr query;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    using Output = api::Empty;
};

struct Queries::Finished
{
    QueryRow row;
    store::StagedBlob blob;
};

Queries::Queries() = default;
Queries::~Queries() = default;

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

void Queries::noteFailed(WriteContext &context, QueryRows &rows)
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[id, query] : m_live) {
        auto row = query->failed ? rows.find(id) : std::nullopt;
        if (!row)
            continue; // it goes on, or is of another account
        row->status = "Failed";
        rows.update(*row);
        context.afterCommit([this, query = query] {
            const std::lock_guard again(m_mutex);
            m_live.erase(query->id);
        });
    }
}

void Queries::enqueue(const LivePtr &query)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopping)
            return;
        m_live.emplace(query->id, query);
        if (m_running == mostRunning) {
            m_waiting.push_back(query);
            return;
        }
        ++m_running;
    }
    launch(query);
}

void Queries::launch(LivePtr query)
{
    m_host->cloud.submit({&RunQuery::model(), query->caller, api::Value::of(RunQuery::Input{query}), {}},
                         [this, query](const Reply &reply) { over(query, reply.has_value()); });
}

void Queries::over(const LivePtr &query, bool noted)
{
    LivePtr next;
    {
        const std::lock_guard lock(m_mutex);
        // What could not be noted (a full disk) is told from memory, until a restart finds the row open.
        query->failed = !noted && !query->cancelled;
        if (!query->failed)
            m_live.erase(query->id);
        --m_running;
        while (!next && !m_waiting.empty() && !m_stopping) {
            next = std::move(m_waiting.front());
            m_waiting.pop_front();
            if (next->cancelled) {
                m_live.erase(next->id);
                next.reset();
            }
        }
        if (next)
            ++m_running;
    }
    if (next)
        launch(std::move(next));
}

Queries::Finished Queries::run(ReadContext &context, Live &query, const QueryRow &row)
{
    Finished out{row, {}};
    out.row.status = "Failed";
    const Timestamp began = m_host->clock.now();
    const auto parsed = InsightsQuery::parse(row.text);
    const auto *asked = std::get_if<InsightsQuery>(&parsed);
    if (!asked)
        return out; // made by another version
    ScanRange range{{}, row.from, row.to, row.upTo};
    for (const std::string &name : row.groups) {
        if (auto group = LogRepository(context.db()).findGroup(context.account(), context.region(), name))
            range.groups.push_back(std::move(*group)); // others have gone since
    }
    InsightsRun work(*asked, std::size_t(row.most));
    bool late = false;
    const auto publish = [&](const ScanCount &count) {
        query.scanned = std::int64_t(count.records);
        query.bytes = std::int64_t(count.bytes);
        query.matched = std::int64_t(work.matched());
        const std::lock_guard lock(query.mutex);
        for (const InsightsRow &each : work.take())
            query.rows.add(each, work.columns());
    };
    ScanCount reached;
    const bool whole = scanEvents(context.db(), range, InsightsNeeds::of(*asked), work, [&](const ScanCount &count) {
        reached = count;
        publish(count);
        late = m_host->clock.now() - began > longest;
        return !late && !query.cancelled && !work.isTooLarge();
    });
    if (whole) {
        work.finish();
        publish(reached);
    }
    out.row.duration = (m_host->clock.now() - began).count();
    out.row.scanned = query.scanned;
    out.row.matched = query.matched;
    out.row.bytes = query.bytes;
    if (late)
        out.row.status = "Timeout";
    if (!whole || work.isTooLarge()) {
        if (work.isTooLarge())
            log::warning("The query " + row.id + " of log groups needs more than 256 MB and is given up.");
        return out;
    }
    std::string bytes;
    {
        const std::lock_guard lock(query.mutex);
        bytes = query.rows.bytes();
    }
    out.row.size = std::int64_t(bytes.size());
    auto blob = context.blobs().store(api::Body::fromString(std::move(bytes)), {});
    if (!blob) {
        log::warning("The result of the query " + row.id + " cannot be kept: " + blob.error().message);
        return out;
    }
    out.blob = std::move(*blob);
    out.row.status = "Complete";
    return out;
}

Queries::LivePtr Queries::find(const std::string &id)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_live.find(id);
    return found == m_live.end() ? nullptr : found->second;
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

void Queries::cancelAll()
{
    const std::lock_guard lock(m_mutex);
    for (const auto &[id, query] : m_live)
        query->cancelled = true;
    std::erase_if(m_live, [](const auto &each) { return !each.second->running; });
    m_waiting.clear();
}

void Queries::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    cancelAll();
}

void Queries::registerOperations(ServiceRegistry &registry, const ServiceHost &host)
{
    m_host = &host;
    registry.write<model::StartQuery>([this](WriteContext &context, const auto &input) { return ask(context, input); });
    registry.write<model::StopQuery>([this](WriteContext &context, const auto &input) { return cancel(context, input); });
    registry.read<model::GetQueryResults>([this](ReadContext &context, const auto &input) { return results(context, input); });
    registry.read<model::DescribeQueries>([this](ReadContext &context, const auto &input) { return describe(context, input); });
    registry.staged<RunQuery, Finished>(
        [this](ReadContext &context, const RunQuery::Input &input) -> Expected<Finished> {
            Live &query = *input.query;
            query.running = true;
            const auto row = QueryRows(context.db(), context.account(), context.region()).find(query.id);
            if (!row || row->isOver() || query.cancelled)
                return fail(noQuery(query.id));
            Finished out = run(context, query, *row);
            if (query.cancelled)
                return fail(noQuery(query.id));
            return out;
        },
        [](WriteContext &context, const RunQuery::Input &input, Finished &finished) -> Expected<api::Empty> {
            QueryRows rows(context.db(), context.account(), context.region());
            const auto row = rows.find(input.query->id);
            if (!row || row->isOver())
                return api::Empty{}; // it was cancelled meanwhile
            if (finished.row.status == "Complete" && finished.row.size > 0)
                finished.row.result = context.blobs().adopt(context.db(), std::move(finished.blob));
            rows.update(finished.row);
            context.changed(Change::Kind::Updated, "logs", "query", {}, row->id);
            return api::Empty{};
        });
    registry.job(std::string(purgeKind), [](WriteContext &context, const Job &job) -> Expected<std::optional<Job>> {
        QueryRows rows(context.db(), context.account(), context.region());
        if (const auto row = rows.find(job.key))
            forget(context, rows, *row);
        return std::nullopt;
    });
}

} // namespace nephoscope::logs
