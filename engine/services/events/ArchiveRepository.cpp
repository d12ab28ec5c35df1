#include "services/events/ArchiveRepository.h"

#include "services/events/NamedRows.h"
#include "store/Times.h"

namespace nephoscope::events {

namespace {

using store::millis;

#define ARCHIVE_COLUMNS "id, account, region, name, bus, pattern, description, retention, state, created, events, bytes"
#define REPLAY_COLUMNS \
    "account, region, name, archive, bus, filters, description, state, reason, begins, ends, started, ended, last_time, last_number"

std::optional<std::int64_t> millis(const std::optional<Timestamp> &time)
{
    return time ? std::optional(millis(*time)) : std::nullopt;
}

std::optional<Timestamp> maybeTimeAt(const store::Query &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(timeAt(query, column));
}

Archive readArchive(const store::Query &query)
{
    return {query.integer(0), {query.string(1), query.string(2)}, query.string(3), query.string(4), query.string(5), query.string(6),
            query.integer(7), query.string(8), timeAt(query, 9), query.integer(10), query.integer(11)};
}

Replay readReplay(const store::Query &query)
{
    return {{query.string(0), query.string(1)}, query.string(2), query.string(3), query.string(4), query.string(5), query.string(6),
            query.string(7), query.string(8), timeAt(query, 9), timeAt(query, 10), timeAt(query, 11), maybeTimeAt(query, 12),
            maybeTimeAt(query, 13), query.integer(14)};
}

} // namespace

std::optional<Archive> ArchiveRepository::find(const Place &place, std::string_view name)
{
    auto query = m_connection.query("SELECT " ARCHIVE_COLUMNS " FROM events_archives WHERE account = ? AND region = ? AND name = ?");
    if (!query.bind(place.account, place.region, name).step())
        return std::nullopt;
    return readArchive(query);
}

void ArchiveRepository::put(Archive &archive)
{
    if (archive.id == 0) {
        m_connection
            .query("INSERT INTO events_archives(account, region, name, bus, pattern, description, retention, state, created) "
                   "VALUES(?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?, ?, ?)")
            .bind(archive.place.account, archive.place.region, archive.name, archive.bus, archive.pattern, archive.description,
                  archive.retentionDays, archive.state, millis(archive.created))
            .run();
        archive.id = m_connection.lastInsertId();
        return;
    }
    m_connection.query("UPDATE events_archives SET pattern = nullif(?, ''), description = nullif(?, ''), retention = ?, state = ? WHERE id = ?")
        .bind(archive.pattern, archive.description, archive.retentionDays, archive.state, archive.id)
        .run();
}

void ArchiveRepository::remove(const Archive &archive)
{
    m_connection.query("DELETE FROM events_archives WHERE id = ?").bind(archive.id).run();
    m_connection.query("DELETE FROM events_archived WHERE archive = ?").bind(archive.id).run();
}

std::vector<Archive> ArchiveRepository::list(const Place &place, std::string_view prefix, std::string_view after, std::size_t limit)
{
    auto query = m_connection.query("SELECT " ARCHIVE_COLUMNS " FROM events_archives WHERE account = ? AND region = ? AND name > ? AND name >= ? ORDER BY name");
    return pageOf(query.bind(place.account, place.region, after, prefix), 3, prefix, limit, readArchive);
}

std::vector<Archive> ArchiveRepository::ofBus(const Bus &bus)
{
    std::vector<Archive> found;
    auto query = m_connection.query("SELECT " ARCHIVE_COLUMNS " FROM events_archives WHERE account = ? AND region = ? AND bus = ? AND state = 'ENABLED'");
    query.bind(bus.place.account, bus.place.region, bus.name);
    while (query.step())
        found.push_back(readArchive(query));
    return found;
}

void ArchiveRepository::keep(std::int64_t archive, Timestamp time, const std::string &event)
{
    auto count = m_connection.query("UPDATE events_archives SET events = events + 1, bytes = bytes + ? WHERE id = ? RETURNING events");
    if (!count.bind(std::int64_t(event.size()), archive).step())
        return;
    // Numbers only tell events of one time apart.
    m_connection
        .query("INSERT INTO events_archived(archive, time, number, event) "
               "SELECT ?1, ?2, coalesce(max(number), 0) + 1, ?3 FROM events_archived WHERE archive = ?1 AND time = ?2")
        .bind(archive, millis(time), event)
        .run();
}

std::vector<ArchivedEvent> ArchiveRepository::events(std::int64_t archive, Timestamp from, std::int64_t afterNumber, Timestamp to, std::size_t limit)
{
    std::vector<ArchivedEvent> found;
    auto query = m_connection.query("SELECT time, number, event FROM events_archived WHERE archive = ? AND (time, number) > (?, ?) AND time < ? "
                                    "ORDER BY time, number");
    query.bind(archive, millis(from), afterNumber, millis(to));
    while (found.size() < limit && query.step())
        found.push_back({timeAt(query, 0), query.integer(1), query.string(2)});
    return found;
}

bool ArchiveRepository::expire(std::int64_t archive, Timestamp time, std::size_t limit)
{
    std::vector<ArchivedEvent> old = events(archive, Timestamp::min(), 0, time, limit);
    std::int64_t bytes = 0;
    for (const ArchivedEvent &event : old) {
        bytes += std::int64_t(event.event.size());
        m_connection.query("DELETE FROM events_archived WHERE archive = ? AND time = ? AND number = ?").bind(archive, millis(event.time), event.number).run();
    }
    m_connection.query("UPDATE events_archives SET events = events - ?, bytes = bytes - ? WHERE id = ?").bind(std::int64_t(old.size()), bytes, archive).run();
    return old.size() < limit;
}

std::optional<Replay> ArchiveRepository::findReplay(const Place &place, std::string_view name)
{
    auto query = m_connection.query("SELECT " REPLAY_COLUMNS " FROM events_replays WHERE account = ? AND region = ? AND name = ?");
    if (!query.bind(place.account, place.region, name).step())
        return std::nullopt;
    return readReplay(query);
}

void ArchiveRepository::putReplay(const Replay &replay)
{
    m_connection
        .query("INSERT OR REPLACE INTO events_replays(" REPLAY_COLUMNS ") VALUES(?, ?, ?, ?, ?, ?, nullif(?, ''), ?, nullif(?, ''), ?, ?, ?, ?, ?, ?)")
        .bind(replay.place.account, replay.place.region, replay.name, replay.archive, replay.bus, replay.filters, replay.description,
              replay.state, replay.reason, millis(replay.begins), millis(replay.ends), millis(replay.started), millis(replay.ended),
              millis(replay.lastTime), replay.lastNumber)
        .run();
}

std::vector<Replay> ArchiveRepository::replays(const Place &place, std::string_view prefix, std::string_view after, std::size_t limit)
{
    auto query = m_connection.query("SELECT " REPLAY_COLUMNS " FROM events_replays WHERE account = ? AND region = ? AND name > ? AND name >= ? ORDER BY name");
    return pageOf(query.bind(place.account, place.region, after, prefix), 2, prefix, limit, readReplay);
}

} // namespace nephoscope::events
