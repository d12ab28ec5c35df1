#include "core/Log.h"
#include "services/logs/InsightsScan.h"
#include "services/logs/LiveQuery.h"

namespace nephoscope::logs {

namespace {

constexpr int mostRunning = 2; // in all, so that bytes find workers too
constexpr Duration longest = std::chrono::minutes(60);

} // namespace

Queries::Queries() = default;
Queries::~Queries() = default;

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

void Queries::registerRuns(ServiceRegistry &registry)
{
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
}

} // namespace nephoscope::logs
