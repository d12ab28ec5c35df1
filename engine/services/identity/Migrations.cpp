#include "services/identity/Entities.h"

namespace nephoscope::identity {

namespace {

constexpr const char *identity = R"sql(
CREATE TABLE iam_entities(
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  kind INTEGER NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE,
  path TEXT NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  description TEXT NOT NULL,
  document TEXT NOT NULL,
  boundary TEXT NOT NULL,
  number INTEGER NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX iam_entities_by_name ON iam_entities(account, kind, name);
CREATE INDEX iam_entities_by_boundary ON iam_entities(boundary) WHERE boundary <> '';

CREATE TABLE iam_inline(
  entity TEXT NOT NULL,
  name TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY(entity, name)
) WITHOUT ROWID;

CREATE TABLE iam_attached(
  entity TEXT NOT NULL,
  policy TEXT NOT NULL,
  attached INTEGER NOT NULL,
  PRIMARY KEY(entity, policy)
) WITHOUT ROWID;
CREATE INDEX iam_attached_by_policy ON iam_attached(policy);

CREATE TABLE iam_links(
  owner TEXT NOT NULL,
  member TEXT NOT NULL,
  PRIMARY KEY(owner, member)
) WITHOUT ROWID;
CREATE INDEX iam_links_by_member ON iam_links(member);

CREATE TABLE iam_tags(
  entity TEXT NOT NULL,
  name TEXT NOT NULL COLLATE NOCASE,
  value TEXT NOT NULL,
  PRIMARY KEY(entity, name)
) WITHOUT ROWID;

CREATE TABLE iam_versions(
  policy TEXT NOT NULL,
  number INTEGER NOT NULL,
  document TEXT NOT NULL,
  created INTEGER NOT NULL,
  is_default INTEGER NOT NULL,
  PRIMARY KEY(policy, number)
) WITHOUT ROWID;

CREATE TABLE iam_settings(
  account TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(account, name)
) WITHOUT ROWID;

CREATE TABLE iam_logins(
  user TEXT PRIMARY KEY,
  hash TEXT NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  must_change INTEGER NOT NULL,
  earlier TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE iam_keys(
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  user TEXT NOT NULL,
  secret TEXT NOT NULL,
  active INTEGER NOT NULL,
  created INTEGER NOT NULL,
  used INTEGER,
  used_service TEXT NOT NULL DEFAULT '',
  used_region TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE INDEX iam_keys_by_user ON iam_keys(user, id);

CREATE TABLE iam_sessions(
  key TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  secret TEXT NOT NULL,
  kind INTEGER NOT NULL,
  arn TEXT NOT NULL,
  user_id TEXT NOT NULL,
  expires INTEGER NOT NULL,
  issuer TEXT NOT NULL,
  parent_key TEXT NOT NULL,
  session TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX iam_sessions_by_issuer ON iam_sessions(issuer);
CREATE INDEX iam_sessions_by_parent ON iam_sessions(parent_key);
CREATE INDEX iam_sessions_by_end ON iam_sessions(expires);

CREATE TABLE iam_used(
  entity TEXT NOT NULL,
  service TEXT NOT NULL,
  time INTEGER NOT NULL,
  region TEXT NOT NULL,
  PRIMARY KEY(entity, service)
) WITHOUT ROWID;
)sql";

constexpr store::Migration identitySteps[] = {{"iam", 1, identity}};

} // namespace

std::span<const store::Migration> Entities::migrations()
{
    return identitySteps;
}

} // namespace nephoscope::identity
