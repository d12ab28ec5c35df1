#include "services/cloudtrail/Events.h"

#include "store/Rows.h"

#include <utility>

namespace nephoscope::cloudtrail {

namespace {

#define TRAIL_COLUMNS \
    "account, region, name, bucket, prefix, multi_region, global_events, validation, logging, selectors, tags, started, stopped, delivered, " \
    "last_delivery, last_attempt, last_error, kms_key, topic, log_group, log_role, last_digest, digest_attempt, digest_error, last_notice, " \
    "notice_attempt, notice_error, last_log, log_attempt, log_error"

std::optional<std::int64_t> millis(const std::optional<Timestamp> &time)
{
    return time ? std::optional(std::int64_t(time->time_since_epoch().count())) : std::nullopt;
}

std::optional<Timestamp> timeAt(const store::Query &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(Timestamp(Duration(query.integer(column))));
}

Outcome outcomeAt(const store::Query &query, int column)
{
    return {timeAt(query, column), timeAt(query, column + 1), query.string(column + 2)};
}

Trail readTrail(const store::Query &query)
{
    Trail trail;
    trail.account = query.string(0);
    trail.region = query.string(1);
    trail.name = query.string(2);
    trail.bucket = query.string(3);
    trail.prefix = query.string(4);
    trail.multiRegion = query.integer(5) != 0;
    trail.globalEvents = query.integer(6) != 0;
    trail.validation = query.integer(7) != 0;
    trail.logging = query.integer(8) != 0;
    trail.selectors = query.string(9);
    trail.tags = query.string(10);
    trail.started = timeAt(query, 11);
    trail.stopped = timeAt(query, 12);
    trail.delivered = query.integer(13);
    trail.files = outcomeAt(query, 14);
    trail.kmsKey = query.string(17);
    trail.topic = query.string(18);
    trail.logGroup = query.string(19);
    trail.logRole = query.string(20);
    trail.digests = outcomeAt(query, 21);
    trail.notices = outcomeAt(query, 24);
    trail.logs = outcomeAt(query, 27);
    return trail;
}

} // namespace

void Outcome::note(Timestamp now, std::string problem)
{
    attempted = now;
    if (problem.empty())
        succeeded = now;
    error = std::move(problem);
}

std::optional<Trail> Events::find(std::string_view account, std::string_view region, std::string_view name)
{
    auto query = m_connection.query("SELECT " TRAIL_COLUMNS " FROM trails WHERE account = ? AND region = ? AND name = ?");
    query.bind(account, region, name);
    return query.step() ? std::optional(readTrail(query)) : std::nullopt;
}

std::vector<Trail> Events::trails(std::string_view account)
{
    auto query = m_connection.query("SELECT " TRAIL_COLUMNS " FROM trails WHERE account = ? ORDER BY name, region");
    return store::rowsOf(query.bind(account), readTrail);
}

std::vector<Trail> Events::allTrails()
{
    auto query = m_connection.query("SELECT " TRAIL_COLUMNS " FROM trails");
    return store::rowsOf(query, readTrail);
}

void Events::put(const Trail &trail)
{
    const auto &[delivered, deliveryTry, deliveryError] = trail.files;
    const auto &[digested, digestTry, digestError] = trail.digests;
    const auto &[noticed, noticeTry, noticeError] = trail.notices;
    const auto &[logged, logTry, logError] = trail.logs;
    m_connection
        .query("INSERT OR REPLACE INTO trails(" TRAIL_COLUMNS
               ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(trail.account, trail.region, trail.name, trail.bucket, trail.prefix, trail.multiRegion, trail.globalEvents, trail.validation,
              trail.logging, trail.selectors, trail.tags, millis(trail.started), millis(trail.stopped), trail.delivered, millis(delivered),
              millis(deliveryTry), deliveryError, trail.kmsKey, trail.topic, trail.logGroup, trail.logRole, millis(digested), millis(digestTry),
              digestError, millis(noticed), millis(noticeTry), noticeError, millis(logged), millis(logTry), logError)
        .run();
}

void Events::remove(const Trail &trail)
{
    m_connection.query("DELETE FROM trails WHERE account = ? AND region = ? AND name = ?").bind(trail.account, trail.region, trail.name).run();
}

} // namespace nephoscope::cloudtrail
