#include "services/events/Repository.h"

namespace nephoscope::events {

namespace {

constexpr const char *first = R"sql(
CREATE TABLE events_buses(
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  policy TEXT,
  description TEXT,
  kms_key TEXT,
  dead_letter TEXT,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  PRIMARY KEY(account, region, name)
) WITHOUT ROWID;

CREATE TABLE events_rules(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  bus TEXT NOT NULL,
  name TEXT NOT NULL,
  pattern TEXT,
  schedule TEXT,
  state TEXT NOT NULL,
  description TEXT,
  role TEXT,
  managed_by TEXT,
  created_by TEXT NOT NULL,
  UNIQUE(account, region, bus, name)
);

CREATE TABLE events_targets(
  rule INTEGER NOT NULL,
  id TEXT NOT NULL,
  arn TEXT NOT NULL,
  target TEXT NOT NULL,
  PRIMARY KEY(rule, id)
) WITHOUT ROWID;
CREATE INDEX events_targets_by_arn ON events_targets(arn, rule);

CREATE TABLE events_tags(
  arn TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(arn, key)
) WITHOUT ROWID;
)sql";

// Archived events lie in order of their times, which is that of a replay.
constexpr const char *archives = R"sql(
CREATE TABLE events_archives(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  bus TEXT NOT NULL,
  pattern TEXT,
  description TEXT,
  retention INTEGER NOT NULL,
  state TEXT NOT NULL,
  created INTEGER NOT NULL,
  events INTEGER NOT NULL DEFAULT 0,
  bytes INTEGER NOT NULL DEFAULT 0,
  UNIQUE(account, region, name)
);
CREATE INDEX events_archives_by_bus ON events_archives(account, region, bus);

CREATE TABLE events_archived(
  archive INTEGER NOT NULL,
  time INTEGER NOT NULL,
  number INTEGER NOT NULL,
  event TEXT NOT NULL,
  PRIMARY KEY(archive, time, number)
) WITHOUT ROWID;

CREATE TABLE events_replays(
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  archive TEXT NOT NULL,
  bus TEXT NOT NULL,
  filters TEXT NOT NULL,
  description TEXT,
  state TEXT NOT NULL,
  reason TEXT,
  begins INTEGER NOT NULL,
  ends INTEGER NOT NULL,
  started INTEGER NOT NULL,
  ended INTEGER,
  last_time INTEGER,
  last_number INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY(account, region, name)
) WITHOUT ROWID;
)sql";

// `secrets` is the sealed part of a connection, a blob under the data folder's master key.
constexpr const char *destinations = R"sql(
CREATE TABLE events_connections(
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  uuid TEXT NOT NULL,
  description TEXT,
  type TEXT NOT NULL,
  public TEXT NOT NULL,
  secrets INTEGER,
  secret_bytes INTEGER NOT NULL DEFAULT 0,
  state TEXT NOT NULL,
  reason TEXT,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  authorized INTEGER,
  PRIMARY KEY(account, region, name)
) WITHOUT ROWID;

CREATE TABLE events_destinations(
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  uuid TEXT NOT NULL,
  description TEXT,
  connection TEXT NOT NULL,
  endpoint TEXT NOT NULL,
  method TEXT NOT NULL,
  rate INTEGER NOT NULL,
  created INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  PRIMARY KEY(account, region, name)
) WITHOUT ROWID;
)sql";

constexpr store::Migration steps[] = {{"events", 1, first}, {"events.archives", 1, archives}, {"events.destinations", 1, destinations}};

} // namespace

std::span<const store::Migration> Repository::migrations()
{
    return steps;
}

} // namespace nephoscope::events
