#include "services/cloudtrail/Events.h"

#include "store/Rows.h"

#include <boost/json.hpp>

namespace nephoscope::cloudtrail {

namespace {

constexpr const char *first = R"sql(
CREATE TABLE trail_events(
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  time INTEGER NOT NULL,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  user TEXT NOT NULL,
  access_key TEXT NOT NULL,
  read_only INTEGER NOT NULL,
  is_data INTEGER NOT NULL,
  resources TEXT NOT NULL,
  record TEXT NOT NULL
);
CREATE INDEX trail_events_by_account ON trail_events(account, region, is_data, sequence);
CREATE INDEX trail_events_by_time ON trail_events(time);

CREATE TABLE trails(
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  bucket TEXT NOT NULL,
  prefix TEXT NOT NULL,
  multi_region INTEGER NOT NULL,
  global_events INTEGER NOT NULL,
  validation INTEGER NOT NULL,
  logging INTEGER NOT NULL,
  selectors TEXT NOT NULL,
  tags TEXT NOT NULL,
  started INTEGER,
  stopped INTEGER,
  delivered INTEGER NOT NULL,
  last_delivery INTEGER,
  last_error TEXT NOT NULL,
  PRIMARY KEY(account, region, name)
) WITHOUT ROWID;
)sql";

/// Ways out beside the bucket, and what digests are made of: files that were delivered and not yet signed, the last
/// digest of each chain, keys.
constexpr const char *second = R"sql(
ALTER TABLE trails ADD COLUMN last_attempt INTEGER;
ALTER TABLE trails ADD COLUMN kms_key TEXT NOT NULL DEFAULT '';
ALTER TABLE trails ADD COLUMN topic TEXT NOT NULL DEFAULT '';
ALTER TABLE trails ADD COLUMN log_group TEXT NOT NULL DEFAULT '';
ALTER TABLE trails ADD COLUMN log_role TEXT NOT NULL DEFAULT '';
ALTER TABLE trails ADD COLUMN last_digest INTEGER;
ALTER TABLE trails ADD COLUMN digest_attempt INTEGER;
ALTER TABLE trails ADD COLUMN digest_error TEXT NOT NULL DEFAULT '';
ALTER TABLE trails ADD COLUMN last_notice INTEGER;
ALTER TABLE trails ADD COLUMN notice_attempt INTEGER;
ALTER TABLE trails ADD COLUMN notice_error TEXT NOT NULL DEFAULT '';
ALTER TABLE trails ADD COLUMN last_log INTEGER;
ALTER TABLE trails ADD COLUMN log_attempt INTEGER;
ALTER TABLE trails ADD COLUMN log_error TEXT NOT NULL DEFAULT '';

CREATE TABLE trail_files(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  trail TEXT NOT NULL,
  region TEXT NOT NULL,
  bucket TEXT NOT NULL,
  key TEXT NOT NULL,
  hash TEXT NOT NULL,
  oldest INTEGER NOT NULL,
  newest INTEGER NOT NULL
);
CREATE INDEX trail_files_by_trail ON trail_files(trail, region, id);

CREATE TABLE trail_digests(
  trail TEXT NOT NULL,
  region TEXT NOT NULL,
  until INTEGER NOT NULL,
  bucket TEXT NOT NULL,
  key TEXT NOT NULL,
  hash TEXT NOT NULL,
  signature TEXT NOT NULL,
  PRIMARY KEY(trail, region)
) WITHOUT ROWID;

CREATE TABLE trail_keys(
  region TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  fingerprint TEXT NOT NULL,
  public_key TEXT NOT NULL,
  private_key TEXT NOT NULL,
  PRIMARY KEY(region, since)
) WITHOUT ROWID;
)sql";

constexpr store::Migration steps[] = {{"cloudtrail", 1, first}, {"cloudtrail", 2, second}};

#define EVENT_COLUMNS "sequence, account, region, time, id, name, source, user, access_key, read_only, is_data, resources, record"

std::int64_t millis(Timestamp time)
{
    return time.time_since_epoch().count();
}

/// One line per resource, so that one can be found by its name: `TYPE⇥NAME`.
std::string toLines(const std::vector<EventResource> &resources)
{
    std::string lines = "\n";
    for (const EventResource &resource : resources)
        lines += resource.type + '\t' + resource.arn + '\n';
    return lines;
}

std::vector<EventResource> fromLines(std::string_view lines)
{
    std::vector<EventResource> resources;
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
        const std::size_t tab = line.find('\t');
        if (tab != std::string_view::npos)
            resources.push_back({std::string(line.substr(0, tab)), std::string(line.substr(tab + 1))});
    }
    return resources;
}

Event readEvent(const store::Query &query)
{
    Event event;
    event.sequence = query.integer(0);
    event.account = query.string(1);
    event.region = query.string(2);
    event.time = Timestamp(Duration(query.integer(3)));
    event.id = query.string(4);
    event.name = query.string(5);
    event.source = query.string(6);
    event.user = query.string(7);
    event.accessKey = query.string(8);
    event.readOnly = query.integer(9) != 0;
    event.isData = query.integer(10) != 0;
    event.resources = fromLines(query.text(11));
    event.record = query.string(12);
    return event;
}

} // namespace

std::span<const store::Migration> Events::migrations()
{
    return steps;
}

void Events::add(const Event &event)
{
    const std::string resources = toLines(event.resources);
    m_connection
        .query("INSERT INTO trail_events(account, region, time, id, name, source, user, access_key, read_only, is_data, resources, record)"
               " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(event.account, event.region, millis(event.time), event.id, event.name, event.source, event.user, event.accessKey, event.readOnly,
              event.isData, resources, event.record)
        .run();
}

std::vector<Event> Events::lookUp(std::string_view account, std::string_view region, const Lookup &lookup)
{
    auto query = m_connection.query(
        "SELECT " EVENT_COLUMNS " FROM trail_events WHERE account = ?1 AND region = ?2 AND is_data = 0 AND sequence < ?3"
        " AND time >= ?4 AND time <= ?5 AND (?6 = ''"
        " OR (?6 = 'EventId' AND id = ?7) OR (?6 = 'EventName' AND name = ?7) OR (?6 = 'Username' AND user = ?7)"
        " OR (?6 = 'EventSource' AND source = ?7) OR (?6 = 'AccessKeyId' AND access_key = ?7)"
        " OR (?6 = 'ReadOnly' AND read_only = (?7 = 'true'))"
        " OR (?6 = 'ResourceType' AND instr(resources, char(10) || ?7 || char(9)) > 0)"
        " OR (?6 = 'ResourceName' AND (instr(resources, char(9) || ?7 || char(10)) > 0 OR instr(resources, '/' || ?7 || char(10)) > 0"
        "     OR instr(resources, ':' || ?7 || char(10)) > 0)))"
        " ORDER BY sequence DESC LIMIT ?8");
    query.bind(account, region, lookup.before, millis(lookup.from), millis(lookup.until), lookup.attribute, lookup.value,
               std::int64_t(lookup.limit));
    return store::rowsOf(query, readEvent);
}

std::vector<Event> Events::after(std::string_view account, std::int64_t sequence, std::size_t limit)
{
    auto query = m_connection.query("SELECT " EVENT_COLUMNS " FROM trail_events WHERE sequence > ? AND account = ? ORDER BY sequence LIMIT ?");
    return store::rowsOf(query.bind(sequence, account, std::int64_t(limit)), readEvent);
}

std::int64_t Events::lastSequence()
{
    auto query = m_connection.query("SELECT coalesce(max(sequence), 0) FROM trail_events");
    query.step();
    return query.integer(0);
}

std::size_t Events::removeOld(Timestamp before, std::size_t most)
{
    auto count = m_connection.query("SELECT count(*) FROM (SELECT 1 FROM trail_events WHERE time < ? LIMIT ?)");
    count.bind(millis(before), std::int64_t(most)).step();
    const std::size_t found = std::size_t(count.integer(0));
    if (found > 0)
        m_connection.query("DELETE FROM trail_events WHERE sequence IN (SELECT sequence FROM trail_events WHERE time < ? LIMIT ?)")
            .bind(millis(before), std::int64_t(most))
            .run();
    return found;
}

void Events::removeSeen(std::int64_t seenByAll)
{
    m_connection.query("DELETE FROM trail_events WHERE is_data AND sequence <= ?").bind(seenByAll).run();
}

} // namespace nephoscope::cloudtrail
