#include "services/sqs/QueueRepository.h"

#include "services/sqs/QueueAttributes.h"
#include "store/Times.h"

#include <boost/json.hpp>

namespace nephoscope::sqs {

namespace {

namespace json = boost::json;

// A message's row is what receives change: small, and clustered by its content's number in the order of sending. What it says
// lies elsewhere and is never written again. `visible` is from when it can be received: later than now, it is in flight when it
// was received, delayed when it was not. FIFO queues have a row for each message group: `ready` is from when it can be received
// from, 0 when nothing of it is in flight or delayed, `head` its first message. Ids grow with time: they are sequence numbers.
constexpr const char *first = R"sql(
CREATE TABLE sqs_queues(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  content INTEGER NOT NULL,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  purged INTEGER,
  attributes TEXT NOT NULL,
  tags TEXT NOT NULL,
  dead_letters TEXT,
  UNIQUE(account, region, name)
);
CREATE INDEX sqs_queues_by_dead_letters ON sqs_queues(dead_letters, name) WHERE dead_letters IS NOT NULL;
CREATE TABLE sqs_deleted_queues(
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  deleted INTEGER NOT NULL,
  PRIMARY KEY(account, region, name)
) WITHOUT ROWID;

CREATE TABLE sqs_messages(
  content INTEGER NOT NULL,
  id INTEGER NOT NULL,
  visible INTEGER NOT NULL,
  receives INTEGER NOT NULL DEFAULT 0,
  base INTEGER NOT NULL DEFAULT 0,
  sent INTEGER NOT NULL,
  first_received INTEGER,
  last_received INTEGER,
  message BLOB NOT NULL,
  grp TEXT,
  PRIMARY KEY(content, id)
) WITHOUT ROWID;
CREATE INDEX sqs_messages_by_visible ON sqs_messages(content, visible, receives);
CREATE INDEX sqs_messages_by_group ON sqs_messages(content, grp) WHERE grp IS NOT NULL;
CREATE TABLE sqs_bodies(
  id INTEGER PRIMARY KEY,
  body BLOB NOT NULL,
  md5 TEXT NOT NULL,
  sender TEXT NOT NULL,
  attributes TEXT,
  trace TEXT,
  dedup TEXT,
  source TEXT,
  sealed TEXT
);
CREATE TABLE sqs_groups(
  content INTEGER NOT NULL,
  grp TEXT NOT NULL,
  ready INTEGER NOT NULL,
  head INTEGER NOT NULL,
  flying INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(content, grp)
) WITHOUT ROWID;
CREATE INDEX sqs_groups_by_ready ON sqs_groups(content, ready, head);
CREATE INDEX sqs_groups_by_flying ON sqs_groups(content, flying, head);
CREATE TABLE sqs_deduplication(
  queue INTEGER NOT NULL,
  grp TEXT NOT NULL,
  dedup TEXT NOT NULL,
  expires INTEGER NOT NULL,
  id INTEGER NOT NULL,
  message BLOB NOT NULL,
  PRIMARY KEY(queue, grp, dedup)
) WITHOUT ROWID;
CREATE INDEX sqs_deduplication_by_expiry ON sqs_deduplication(queue, expires);

CREATE TABLE sqs_move_tasks(
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  source TEXT NOT NULL,
  destination TEXT,
  per_second INTEGER,
  status TEXT NOT NULL,
  failure TEXT,
  started INTEGER NOT NULL,
  to_move INTEGER NOT NULL,
  moved INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX sqs_move_tasks_by_source ON sqs_move_tasks(source, started);
)sql";

// What can be received is looked up by group, or without one, so that what is in flight or waits of one group is not walked
// over for the others. A message without a group stands in one of these indexes only.
constexpr const char *indexesByGroup = R"sql(
DROP INDEX sqs_messages_by_visible;
CREATE INDEX sqs_messages_alone ON sqs_messages(content, visible, receives) WHERE grp IS NULL;
CREATE INDEX sqs_messages_grouped ON sqs_messages(content, visible, receives) WHERE grp IS NOT NULL;
CREATE INDEX sqs_messages_of_tenant ON sqs_messages(content, grp, visible, receives) WHERE grp IS NOT NULL;
)sql";

constexpr store::Migration steps[] = {{"sqs", 1, first}, {"sqs", 2, indexesByGroup}};

constexpr const char *byKey = "SELECT id, account, region, name, content, created, modified, purged, attributes, tags FROM sqs_queues"
                              " WHERE account = ? AND region = ? AND name = ?";
constexpr const char *byId = "SELECT id, account, region, name, content, created, modified, purged, attributes, tags FROM sqs_queues WHERE id = ?";

std::string mapText(const std::map<std::string, std::string> &map)
{
    return json::serialize(json::value_from(map));
}

std::map<std::string, std::string> readMap(std::string_view text)
{
    return json::value_to<std::map<std::string, std::string>>(json::parse(text));
}

std::int64_t stamp(Timestamp time)
{
    return time.time_since_epoch().count();
}

Queue readRow(const store::Query &query)
{
    Queue queue;
    queue.id = query.integer(0);
    queue.key = {query.string(1), query.string(2), query.string(3)};
    queue.content = query.integer(4);
    queue.created = timeAt(query, 5);
    queue.modified = timeAt(query, 6);
    if (!query.isNull(7))
        queue.purged = timeAt(query, 7);
    queue.attributes = readMap(query.text(8));
    queue.tags = readMap(query.text(9));
    readAttributes(queue);
    return queue;
}

std::optional<std::string> deadLettersOf(const Queue &queue)
{
    return queue.deadLetterArn.empty() ? std::nullopt : std::optional(queue.deadLetterArn);
}

std::optional<std::int64_t> purgedOf(const Queue &queue)
{
    return queue.purged ? std::optional(stamp(*queue.purged)) : std::nullopt;
}

std::vector<std::string> names(store::Query &query)
{
    std::vector<std::string> names;
    while (query.step())
        names.push_back(query.string(0));
    return names;
}

} // namespace

std::span<const store::Migration> QueueRepository::migrations()
{
    return steps;
}

std::optional<Queue> QueueRepository::find(const QueueKey &key)
{
    auto query = m_connection.query(byKey);
    return query.bind(key.account, key.region, key.name).step() ? std::optional(readRow(query)) : std::nullopt;
}

std::optional<Queue> QueueRepository::find(std::int64_t id)
{
    auto query = m_connection.query(byId);
    return query.bind(id).step() ? std::optional(readRow(query)) : std::nullopt;
}

void QueueRepository::insert(Queue &queue)
{
    const std::string attributes = mapText(queue.attributes);
    const std::string tags = mapText(queue.tags);
    m_connection.query("INSERT INTO sqs_queues(account, region, name, content, created, modified, attributes, tags, dead_letters)"
                       " VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(queue.account(), queue.region(), queue.name(), queue.content, stamp(queue.created), stamp(queue.modified), attributes, tags,
              deadLettersOf(queue))
        .run();
    queue.id = m_connection.lastInsertId();
    m_connection.query("DELETE FROM sqs_deleted_queues WHERE account = ? AND region = ? AND name = ?")
        .bind(queue.account(), queue.region(), queue.name())
        .run();
}

void QueueRepository::update(const Queue &queue)
{
    const std::string attributes = mapText(queue.attributes);
    const std::string tags = mapText(queue.tags);
    const auto deadLetters = deadLettersOf(queue);
    const auto purged = purgedOf(queue);
    m_connection.query("UPDATE sqs_queues SET content = ?, modified = ?, purged = ?, attributes = ?, tags = ?, dead_letters = ? WHERE id = ?")
        .bind(queue.content, stamp(queue.modified), purged, attributes, tags, deadLetters, queue.id)
        .run();
}

void QueueRepository::remove(const Queue &queue, Timestamp now)
{
    m_connection.query("DELETE FROM sqs_queues WHERE id = ?").bind(queue.id).run();
    m_connection.query("INSERT OR REPLACE INTO sqs_deleted_queues(account, region, name, deleted) VALUES(?, ?, ?, ?)")
        .bind(queue.account(), queue.region(), queue.name(), stamp(now))
        .run();
}

std::optional<Timestamp> QueueRepository::deleted(const QueueKey &key)
{
    auto query = m_connection.query("SELECT deleted FROM sqs_deleted_queues WHERE account = ? AND region = ? AND name = ?");
    return query.bind(key.account, key.region, key.name).step() ? std::optional(timeAt(query, 0)) : std::nullopt;
}

std::vector<std::string> QueueRepository::list(std::string_view account, std::string_view region, std::string_view prefix,
                                               std::string_view after, std::size_t limit)
{
    // Names are ASCII: what begins with the prefix lies before the prefix and a character beyond all of them.
    const std::string end = std::string(prefix) + '\x7f';
    auto query = m_connection.query("SELECT name FROM sqs_queues WHERE account = ? AND region = ? AND name >= ? AND name < ? AND name > ?"
                                    " ORDER BY name LIMIT ?");
    query.bind(account, region, prefix, end, after, std::int64_t(limit));
    return names(query);
}

std::vector<std::string> QueueRepository::sourcesOf(const QueueKey &deadLetters, std::string_view after, std::size_t limit)
{
    const std::string arn = deadLetters.arn();
    auto query = m_connection.query("SELECT name FROM sqs_queues WHERE dead_letters = ? AND name > ? ORDER BY name LIMIT ?");
    query.bind(arn, after, std::int64_t(limit));
    return names(query);
}

} // namespace nephoscope::sqs
