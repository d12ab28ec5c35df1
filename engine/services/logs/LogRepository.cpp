#include "services/logs/LogRepository.h"

#include "store/Rows.h"

#include <boost/json.hpp>

namespace nephoscope::logs {

namespace {

constexpr const char *tables = R"sql(
CREATE TABLE logs_groups(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  created INTEGER NOT NULL,
  kind TEXT NOT NULL,
  kms_key TEXT,
  retention INTEGER,
  protected INTEGER NOT NULL,
  bytes INTEGER NOT NULL DEFAULT 0,
  tags TEXT,
  UNIQUE(account, region, name)
);
CREATE TABLE logs_streams(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  "group" INTEGER NOT NULL,
  name TEXT NOT NULL,
  created INTEGER NOT NULL,
  first INTEGER,
  last INTEGER,
  ingested INTEGER,
  bytes INTEGER NOT NULL DEFAULT 0,
  UNIQUE("group", name)
);
CREATE TABLE logs_events(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  "group" INTEGER NOT NULL,
  stream INTEGER NOT NULL,
  time INTEGER NOT NULL,
  ingested INTEGER NOT NULL,
  message TEXT NOT NULL
);
CREATE INDEX logs_events_by_stream ON logs_events(stream, time, id);
CREATE INDEX logs_events_by_group ON logs_events("group", time, id);
CREATE TABLE logs_items(
  "group" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY("group", kind, name)
) WITHOUT ROWID;
)sql";

constexpr const char *queries = R"sql(
CREATE TABLE logs_queries(
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  names TEXT NOT NULL,
  text TEXT NOT NULL,
  "from" INTEGER NOT NULL,
  "to" INTEGER NOT NULL,
  most INTEGER NOT NULL,
  created INTEGER NOT NULL
);
CREATE INDEX logs_queries_by_time ON logs_queries(account, region, created);
)sql";

// Queries are run when they are asked; those of before, which were run when their results were read, go.
constexpr const char *runs = R"sql(
DROP TABLE logs_queries;
CREATE TABLE logs_queries(
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  names TEXT NOT NULL,
  text TEXT NOT NULL,
  "from" INTEGER NOT NULL,
  "to" INTEGER NOT NULL,
  up_to INTEGER NOT NULL,
  most INTEGER NOT NULL,
  who TEXT NOT NULL,
  created INTEGER NOT NULL,
  status TEXT NOT NULL,
  duration INTEGER NOT NULL DEFAULT 0,
  scanned INTEGER NOT NULL DEFAULT 0,
  matched INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0,
  result INTEGER,
  size INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX logs_queries_by_number ON logs_queries(account, region, number);
CREATE INDEX logs_queries_open ON logs_queries(account, region) WHERE status = 'Scheduled';
CREATE TABLE logs_query_definitions(
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  token TEXT,
  value TEXT NOT NULL
);
CREATE INDEX logs_query_definitions_by_name ON logs_query_definitions(account, region, name, id);
)sql";

constexpr const char *policies = R"sql(
CREATE TABLE logs_policies(
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  resource TEXT NOT NULL,
  name TEXT NOT NULL,
  document TEXT NOT NULL,
  revision TEXT NOT NULL,
  updated INTEGER NOT NULL,
  PRIMARY KEY(account, region, resource, name)
) WITHOUT ROWID;
)sql";

constexpr store::Migration steps[] = {{"logs", 1, tables}, {"logs", 2, queries}, {"logs", 3, runs}, {"logs", 4, policies}};

constexpr const char *groupColumns = "SELECT id, account, region, name, created, kind, kms_key, retention, protected, bytes, tags FROM logs_groups WHERE ";
constexpr const char *streamColumns = "SELECT id, \"group\", name, created, first, last, ingested, bytes FROM logs_streams WHERE ";
constexpr const char *eventColumns = "SELECT id, stream, time, ingested, message FROM logs_events WHERE ";

std::optional<std::int64_t> integerOrNone(const store::Query &query, int column)
{
    return query.isNull(column) ? std::nullopt : std::optional(query.integer(column));
}

Group readGroup(const store::Query &query)
{
    Group group;
    group.id = query.integer(0);
    group.account = query.string(1);
    group.region = query.string(2);
    group.name = query.string(3);
    group.created = query.integer(4);
    group.kind = query.string(5);
    group.kmsKey = query.string(6);
    if (!query.isNull(7))
        group.retention = std::int32_t(query.integer(7));
    group.isProtected = query.integer(8) != 0;
    group.bytes = query.integer(9);
    boost::json::error_code unreadable;
    const auto tags = boost::json::parse(query.string(10), unreadable);
    if (const auto *object = unreadable ? nullptr : tags.if_object()) {
        for (const auto &[name, value] : *object)
            group.tags.emplace(std::string(name.data(), name.size()), std::string(value.get_string().data(), value.get_string().size()));
    }
    return group;
}

std::string encodeTags(const Group &group)
{
    boost::json::object object;
    for (const auto &[name, value] : group.tags)
        object[name] = value;
    return boost::json::serialize(object);
}

Stream readStream(const store::Query &query)
{
    return {query.integer(0), query.integer(1), query.string(2), query.integer(3), integerOrNone(query, 4), integerOrNone(query, 5),
            integerOrNone(query, 6), query.integer(7)};
}

Event readEvent(const store::Query &query)
{
    return {query.integer(0), query.integer(1), query.integer(2), query.integer(3), query.string(4)};
}

} // namespace

std::span<const store::Migration> LogRepository::migrations()
{
    return steps;
}

std::optional<Group> LogRepository::findGroup(std::string_view account, std::string_view region, std::string_view name)
{
    static const std::string sql = std::string(groupColumns) + "account = ? AND region = ? AND name = ?";
    auto query = m_connection.query(sql.c_str());
    return query.bind(account, region, name).step() ? std::optional(readGroup(query)) : std::nullopt;
}

std::optional<Group> LogRepository::findGroup(std::int64_t id)
{
    static const std::string sql = std::string(groupColumns) + "id = ?";
    auto query = m_connection.query(sql.c_str());
    return query.bind(id).step() ? std::optional(readGroup(query)) : std::nullopt;
}

void LogRepository::insert(Group &group)
{
    const std::string tags = encodeTags(group);
    m_connection
        .query("INSERT INTO logs_groups(account, region, name, created, kind, kms_key, retention, protected, tags) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(group.account, group.region, group.name, group.created, group.kind, group.kmsKey, group.retention, group.isProtected, tags)
        .run();
    group.id = m_connection.lastInsertId();
}

void LogRepository::update(const Group &group)
{
    const std::string tags = encodeTags(group);
    m_connection.query("UPDATE logs_groups SET retention = ?, protected = ?, bytes = ?, tags = ? WHERE id = ?")
        .bind(group.retention, group.isProtected, group.bytes, tags, group.id)
        .run();
}

void LogRepository::removeGroup(std::int64_t group)
{
    m_connection.query("DELETE FROM logs_events WHERE \"group\" = ?").bind(group).run();
    m_connection.query("DELETE FROM logs_streams WHERE \"group\" = ?").bind(group).run();
    m_connection.query("DELETE FROM logs_items WHERE \"group\" = ?").bind(group).run();
    m_connection.query("DELETE FROM logs_groups WHERE id = ?").bind(group).run();
}

std::vector<Group> LogRepository::groups(std::string_view account, std::string_view region, std::string_view prefix, std::string_view part,
                                         std::string_view after, std::size_t limit)
{
    static const std::string sql = std::string(groupColumns)
        + "account = ? AND region = ? AND name > ? AND substr(name, 1, length(?)) = ? AND (? = '' OR instr(lower(name), lower(?)) > 0) ORDER BY name";
    auto query = m_connection.query(sql.c_str());
    return store::rowsOf(query.bind(account, region, after, prefix, prefix, part, part), readGroup, limit);
}

std::optional<Stream> LogRepository::findStream(std::int64_t group, std::string_view name)
{
    static const std::string sql = std::string(streamColumns) + "\"group\" = ? AND name = ?";
    auto query = m_connection.query(sql.c_str());
    return query.bind(group, name).step() ? std::optional(readStream(query)) : std::nullopt;
}

void LogRepository::insert(Stream &stream)
{
    m_connection.query("INSERT INTO logs_streams(\"group\", name, created) VALUES(?, ?, ?)").bind(stream.group, stream.name, stream.created).run();
    stream.id = m_connection.lastInsertId();
}

void LogRepository::update(const Stream &stream)
{
    m_connection.query("UPDATE logs_streams SET first = ?, last = ?, ingested = ?, bytes = ? WHERE id = ?")
        .bind(stream.first, stream.last, stream.ingested, stream.bytes, stream.id)
        .run();
}

void LogRepository::removeStream(std::int64_t stream)
{
    m_connection.query("DELETE FROM logs_events WHERE stream = ?").bind(stream).run();
    m_connection.query("DELETE FROM logs_streams WHERE id = ?").bind(stream).run();
}

std::vector<Stream> LogRepository::streams(std::int64_t group, std::string_view prefix)
{
    static const std::string sql = std::string(streamColumns) + "\"group\" = ? AND substr(name, 1, length(?)) = ? ORDER BY name";
    auto query = m_connection.query(sql.c_str());
    return store::rowsOf(query.bind(group, prefix, prefix), readStream);
}

std::int64_t LogRepository::add(std::int64_t group, const Event &event)
{
    m_connection.query("INSERT INTO logs_events(\"group\", stream, time, ingested, message) VALUES(?, ?, ?, ?, ?)")
        .bind(group, event.stream, event.time, event.ingested, event.message)
        .run();
    return m_connection.lastInsertId();
}

std::vector<Event> LogRepository::events(std::int64_t stream, std::int64_t from, std::int64_t to, const Position &at, bool backward, std::size_t limit)
{
    static const std::string forth = std::string(eventColumns) + "stream = ? AND time >= ? AND time < ? AND (time, id) > (?, ?) ORDER BY time, id";
    static const std::string back = std::string(eventColumns) + "stream = ? AND time >= ? AND time < ? AND (time, id) < (?, ?) ORDER BY time DESC, id DESC";
    auto query = m_connection.query((backward ? back : forth).c_str());
    return store::rowsOf(query.bind(stream, from, to, at.time, at.id), readEvent, limit);
}

std::vector<Event> LogRepository::numbered(std::int64_t stream, std::int64_t first, std::int64_t last)
{
    static const std::string sql = std::string(eventColumns) + "id BETWEEN ? AND ? AND stream = ? ORDER BY id";
    auto query = m_connection.query(sql.c_str());
    return store::rowsOf(query.bind(first, last, stream), readEvent);
}

std::size_t LogRepository::newest(std::int64_t group, std::int64_t after, std::int64_t upTo, std::size_t limit, const std::function<void(const Event &)> &take)
{
    // The plus keeps SQLite from the group's index, which would walk and sort all that the group ever had.
    static const std::string sql = std::string(eventColumns) + "id > ? AND id <= ? AND +\"group\" = ? ORDER BY id DESC LIMIT ?";
    auto query = m_connection.query(sql.c_str());
    query.bind(after, upTo, group, std::int64_t(limit));
    std::size_t count = 0;
    for (; query.step(); ++count)
        take(readEvent(query));
    return count;
}

std::optional<Event> LogRepository::findEvent(std::int64_t group, std::int64_t id)
{
    static const std::string sql = std::string(eventColumns) + "id = ? AND \"group\" = ?";
    auto query = m_connection.query(sql.c_str());
    return query.bind(id, group).step() ? std::optional(readEvent(query)) : std::nullopt;
}

std::optional<Stream> LogRepository::findStream(std::int64_t id)
{
    static const std::string sql = std::string(streamColumns) + "id = ?";
    auto query = m_connection.query(sql.c_str());
    return query.bind(id).step() ? std::optional(readStream(query)) : std::nullopt;
}

std::int64_t LogRepository::lastEvent()
{
    auto query = m_connection.query("SELECT coalesce(max(id), 0) FROM logs_events");
    return query.step() ? query.integer(0) : 0;
}

std::vector<Event> LogRepository::groupEvents(std::int64_t group, std::int64_t from, std::int64_t to, const Position &at, std::size_t limit)
{
    static const std::string sql = std::string(eventColumns) + "\"group\" = ? AND time >= ? AND time < ? AND (time, id) > (?, ?) ORDER BY time, id";
    auto query = m_connection.query(sql.c_str());
    return store::rowsOf(query.bind(group, from, to, at.time, at.id), readEvent, limit);
}

bool LogRepository::removeOlder(std::int64_t group, std::int64_t before, std::size_t limit)
{
    return m_connection
               .query("DELETE FROM logs_events WHERE id IN (SELECT id FROM logs_events WHERE \"group\" = ? AND time < ? ORDER BY time, id LIMIT ?)")
               .bind(group, before, std::int64_t(limit))
               .run()
        > 0;
}

void LogRepository::putItem(std::int64_t group, std::string_view kind, std::string_view name, std::string_view value)
{
    m_connection.query("INSERT OR REPLACE INTO logs_items(\"group\", kind, name, value) VALUES(?, ?, ?, ?)").bind(group, kind, name, value).run();
}

bool LogRepository::removeItem(std::int64_t group, std::string_view kind, std::string_view name)
{
    return m_connection.query("DELETE FROM logs_items WHERE \"group\" = ? AND kind = ? AND name = ?").bind(group, kind, name).run() > 0;
}

std::vector<std::pair<std::string, std::string>> LogRepository::items(std::int64_t group, std::string_view kind)
{
    auto query = m_connection.query("SELECT name, value FROM logs_items WHERE \"group\" = ? AND kind = ? ORDER BY name");
    return store::rowsOf(query.bind(group, kind), store::readPair);
}

} // namespace nephoscope::logs
