#include "services/sns/TopicRepository.h"

namespace nephoscope::sns {

namespace {

// A message stays until its last delivery is done. Deliveries of FIFO topics have a group (`grp`), in which only the
// first one may go out: the others are blocked until it is done. Numbers never come twice, for an answer may be late.
constexpr const char *first = R"sql(
CREATE TABLE sns_topics(
  arn TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  fifo INTEGER NOT NULL,
  attributes TEXT NOT NULL,
  policy TEXT NOT NULL,
  created INTEGER NOT NULL,
  sequence INTEGER NOT NULL DEFAULT 0,
  deleted_subscriptions INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE INDEX sns_topics_by_account ON sns_topics(account, region, fifo, arn);

CREATE TABLE sns_tags(
  arn TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(arn, name)
) WITHOUT ROWID;

CREATE TABLE sns_subscriptions(
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  topic TEXT NOT NULL,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  protocol TEXT NOT NULL,
  endpoint TEXT NOT NULL,
  state INTEGER NOT NULL,
  token TEXT NOT NULL,
  principal TEXT NOT NULL,
  by_owner INTEGER NOT NULL,
  authenticate INTEGER NOT NULL,
  attributes TEXT NOT NULL,
  filtered INTEGER NOT NULL,
  created INTEGER NOT NULL
);
CREATE INDEX sns_subscriptions_by_topic ON sns_subscriptions(topic, number);
CREATE INDEX sns_subscriptions_by_endpoint ON sns_subscriptions(topic, protocol, endpoint);
CREATE INDEX sns_subscriptions_by_account ON sns_subscriptions(account, region, number);
CREATE INDEX sns_subscriptions_by_token ON sns_subscriptions(token) WHERE token <> '';

CREATE TABLE sns_messages(
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  topic TEXT NOT NULL,
  type TEXT NOT NULL,
  id TEXT NOT NULL,
  subject TEXT,
  body TEXT NOT NULL,
  structured INTEGER NOT NULL,
  attributes TEXT NOT NULL,
  grp TEXT NOT NULL,
  dedup TEXT NOT NULL,
  sequence TEXT NOT NULL,
  token TEXT NOT NULL,
  published INTEGER NOT NULL,
  waiting INTEGER NOT NULL
);
CREATE INDEX sns_messages_by_topic ON sns_messages(topic);

CREATE TABLE sns_deliveries(
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  message INTEGER NOT NULL,
  topic TEXT NOT NULL,
  subscription TEXT NOT NULL,
  grp TEXT,
  blocked INTEGER NOT NULL,
  due INTEGER NOT NULL,
  attempt INTEGER NOT NULL DEFAULT 0,
  dead INTEGER NOT NULL DEFAULT 0,
  code INTEGER NOT NULL DEFAULT 0,
  response TEXT NOT NULL DEFAULT ''
);
CREATE INDEX sns_deliveries_by_due ON sns_deliveries(due, number) WHERE blocked = 0;
CREATE INDEX sns_deliveries_by_topic ON sns_deliveries(topic);
CREATE INDEX sns_deliveries_by_subscription ON sns_deliveries(subscription, grp, number);

CREATE TABLE sns_deduplication(
  topic TEXT NOT NULL,
  scope TEXT NOT NULL,
  dedup TEXT NOT NULL,
  message TEXT NOT NULL,
  sequence TEXT NOT NULL,
  until INTEGER NOT NULL,
  PRIMARY KEY(topic, scope, dedup)
) WITHOUT ROWID;
CREATE INDEX sns_deduplication_by_time ON sns_deduplication(until);

CREATE TABLE sns_outcomes(
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  topic TEXT NOT NULL,
  subscription TEXT NOT NULL,
  protocol TEXT NOT NULL,
  endpoint TEXT NOT NULL,
  message TEXT NOT NULL,
  time INTEGER NOT NULL,
  status TEXT NOT NULL,
  code INTEGER NOT NULL,
  response TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  dwell INTEGER NOT NULL
);
CREATE INDEX sns_outcomes_by_topic ON sns_outcomes(topic, number);

CREATE TABLE sns_inbox(
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  kind TEXT NOT NULL,
  recipient TEXT NOT NULL,
  sender TEXT NOT NULL,
  subject TEXT NOT NULL,
  body TEXT NOT NULL,
  link TEXT NOT NULL,
  topic TEXT NOT NULL,
  subscription TEXT NOT NULL,
  token TEXT NOT NULL,
  message TEXT NOT NULL,
  time INTEGER NOT NULL
);
CREATE INDEX sns_inbox_by_account ON sns_inbox(account, number);

CREATE TABLE sns_certificates(
  name TEXT PRIMARY KEY,
  certificate TEXT NOT NULL,
  private_key TEXT NOT NULL
) WITHOUT ROWID;
)sql";

// Bodies of encrypted topics: with what they are opened, and their MD5 in the clear.
constexpr const char *encryption = R"sql(
ALTER TABLE sns_messages ADD COLUMN sealed TEXT NOT NULL DEFAULT '';
ALTER TABLE sns_messages ADD COLUMN md5 TEXT NOT NULL DEFAULT '';
)sql";

constexpr store::Migration steps[] = {{"sns", 1, first}, {"sns", 2, encryption}};

} // namespace

std::span<const store::Migration> TopicRepository::migrations()
{
    return steps;
}

} // namespace nephoscope::sns
