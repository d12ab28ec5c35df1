#include "services/identity/Organizations.h"

namespace nephoscope::identity {

namespace {

constexpr const char *organizations = R"sql(
CREATE TABLE org_organizations(
  id TEXT PRIMARY KEY,
  management TEXT NOT NULL,
  root TEXT NOT NULL,
  features TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE org_types(
  organization TEXT NOT NULL,
  type TEXT NOT NULL,
  PRIMARY KEY(organization, type)
) WITHOUT ROWID;

CREATE TABLE org_units(
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL,
  parent TEXT NOT NULL,
  name TEXT NOT NULL
) WITHOUT ROWID;
CREATE UNIQUE INDEX org_units_by_name ON org_units(parent, name);
CREATE INDEX org_units_by_organization ON org_units(organization);

CREATE TABLE org_members(
  account TEXT PRIMARY KEY,
  organization TEXT NOT NULL,
  parent TEXT NOT NULL,
  email TEXT NOT NULL COLLATE NOCASE,
  method TEXT NOT NULL,
  status TEXT NOT NULL,
  joined INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX org_members_by_organization ON org_members(organization);
CREATE INDEX org_members_by_parent ON org_members(parent);
CREATE INDEX org_members_by_email ON org_members(email);

CREATE TABLE org_policies(
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL,
  type TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  content TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX org_policies_by_organization ON org_policies(organization, type);

CREATE TABLE org_attachments(
  target TEXT NOT NULL,
  policy TEXT NOT NULL,
  organization TEXT NOT NULL,
  PRIMARY KEY(target, policy)
) WITHOUT ROWID;
CREATE INDEX org_attachments_by_policy ON org_attachments(organization, policy);

CREATE TABLE org_tags(
  resource TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(resource, name)
) WITHOUT ROWID;

CREATE TABLE org_requests(
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL,
  name TEXT NOT NULL,
  email TEXT NOT NULL,
  role TEXT NOT NULL,
  account TEXT NOT NULL,
  state TEXT NOT NULL,
  failure TEXT NOT NULL,
  requested INTEGER NOT NULL,
  completed INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE org_handshakes(
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL,
  account TEXT NOT NULL,
  notes TEXT NOT NULL,
  state TEXT NOT NULL,
  requested INTEGER NOT NULL,
  expires INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX org_handshakes_by_account ON org_handshakes(account);
)sql";

constexpr store::Migration organizationSteps[] = {{"organizations", 1, organizations}};

} // namespace

std::span<const store::Migration> Organizations::migrations()
{
    return organizationSteps;
}

} // namespace nephoscope::identity
