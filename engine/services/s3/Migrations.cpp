#include "services/s3/Migrations.h"

namespace nephoscope::s3 {

namespace {

// Objects are clustered by (bucket, key, version) and texts compare bytewise, which is S3's order: a page
// of a listing is one descent and a walk. Columns a listing shows come first; headers and ranges,
// which may be long, come last and spill to overflow pages that listings never read. `version` is 0
// until a bucket keeps versions (see below).
constexpr const char *first = R"sql(
CREATE TABLE s3_buckets(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  created INTEGER NOT NULL,
  cors TEXT
);
CREATE INDEX s3_buckets_by_account ON s3_buckets(account, name);

CREATE TABLE s3_objects(
  bucket INTEGER NOT NULL,
  key TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 0,
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  etag TEXT NOT NULL,
  storage_class TEXT,
  algorithm INTEGER NOT NULL,
  checksum_type INTEGER NOT NULL,
  checksum TEXT,
  parts INTEGER NOT NULL DEFAULT 0,
  content INTEGER NOT NULL DEFAULT 0,
  upload TEXT,
  headers TEXT,
  ranges TEXT,
  PRIMARY KEY(bucket, key, version)
) WITHOUT ROWID;

CREATE TABLE s3_uploads(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  bucket INTEGER NOT NULL,
  key TEXT NOT NULL,
  upload TEXT NOT NULL DEFAULT '',
  initiated INTEGER NOT NULL,
  initiator TEXT NOT NULL,
  storage_class TEXT,
  algorithm INTEGER NOT NULL,
  checksum_type INTEGER NOT NULL,
  headers TEXT
);
CREATE UNIQUE INDEX s3_uploads_by_key ON s3_uploads(bucket, key, upload);

CREATE TABLE s3_parts(
  content INTEGER NOT NULL,
  number INTEGER NOT NULL,
  start INTEGER,
  size INTEGER NOT NULL,
  etag TEXT NOT NULL,
  checksum TEXT,
  modified INTEGER NOT NULL,
  ranges TEXT,
  PRIMARY KEY(content, number)
) WITHOUT ROWID;
CREATE INDEX s3_parts_by_start ON s3_parts(content, start) WHERE start IS NOT NULL;
)sql";

// Configurations of buckets. What was stored before is not encrypted, and says so from here on.
constexpr const char *configs = R"sql(
CREATE TABLE s3_bucket_configs(
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  bucket INTEGER NOT NULL,
  kind TEXT NOT NULL,
  id TEXT NOT NULL DEFAULT '',
  value TEXT NOT NULL,
  PRIMARY KEY(bucket, kind, id)
) WITHOUT ROWID;
UPDATE s3_objects SET headers = '{"sse":"none"' || CASE WHEN coalesce(headers, '') IN ('', '{}') THEN '}' ELSE ',' || substr(headers, 2) END
  WHERE size > 0;
UPDATE s3_uploads SET headers = '{"sse":"none"' || CASE WHEN coalesce(headers, '') IN ('', '{}') THEN '}' ELSE ',' || substr(headers, 2) END;
)sql";

// Versions. The current version of a key stays where it was, so that listings walk current versions only and
// a bucket that keeps none pays nothing. Older versions and delete markers lie in the same table under the
// bucket's negative id, with `version` negative as well: by key, newest first. `version` counts up over all
// buckets; a null `version_id` is the version called null, which a key has once at most.
constexpr const char *versions = R"sql(
ALTER TABLE s3_buckets ADD COLUMN versioning INTEGER NOT NULL DEFAULT 0;
ALTER TABLE s3_buckets ADD COLUMN object_lock INTEGER NOT NULL DEFAULT 0;
ALTER TABLE s3_buckets ADD COLUMN lock_mode INTEGER;
ALTER TABLE s3_buckets ADD COLUMN lock_days INTEGER;
ALTER TABLE s3_buckets ADD COLUMN lock_years INTEGER;
ALTER TABLE s3_buckets ADD COLUMN tags TEXT;

ALTER TABLE s3_objects ADD COLUMN version_id TEXT;
ALTER TABLE s3_objects ADD COLUMN marker INTEGER;
ALTER TABLE s3_objects ADD COLUMN tags TEXT;
ALTER TABLE s3_objects ADD COLUMN lock_mode INTEGER;
ALTER TABLE s3_objects ADD COLUMN retain_until INTEGER;
ALTER TABLE s3_objects ADD COLUMN legal_hold INTEGER;
CREATE INDEX s3_objects_null ON s3_objects(bucket, key) WHERE bucket < 0 AND version_id IS NULL;

ALTER TABLE s3_uploads ADD COLUMN tags TEXT;
ALTER TABLE s3_uploads ADD COLUMN lock_mode INTEGER;
ALTER TABLE s3_uploads ADD COLUMN retain_until INTEGER;
ALTER TABLE s3_uploads ADD COLUMN legal_hold INTEGER;
ALTER TABLE s3_uploads ADD COLUMN disturbed INTEGER NOT NULL DEFAULT 0;

CREATE TABLE s3_last_version(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  version INTEGER NOT NULL
);
)sql";

// Inventories under way; see Inventory.h. Those configured before begin with the day that follows.
constexpr const char *inventories = R"sql(
CREATE TABLE s3_inventory_runs(
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  bucket TEXT NOT NULL,
  id TEXT NOT NULL,
  started INTEGER NOT NULL,
  run TEXT NOT NULL,
  PRIMARY KEY(bucket, id)
) WITHOUT ROWID;
INSERT INTO jobs(kind, key, account, region, due, data)
  SELECT 's3.inventory', c.bucket || '/' || c.id, c.account, c.region, (strftime('%s', 'now') / 86400 + 1) * 86400000, b.name
  FROM s3_bucket_configs c JOIN s3_buckets b ON b.id = c.bucket WHERE c.kind = 'inventory' AND c.value <> '';
)sql";

// What time does to versions. `restore_ready` and `restore_until` bound the life of a copy restored from an archive class;
// what a version is at some instant follows from them. Lifecycle rules older than their jobs get one; it finds its midnight
// by itself.
constexpr const char *time = R"sql(
ALTER TABLE s3_objects ADD COLUMN restore_tier INTEGER;
ALTER TABLE s3_objects ADD COLUMN restore_ready INTEGER;
ALTER TABLE s3_objects ADD COLUMN restore_until INTEGER;
ALTER TABLE s3_objects ADD COLUMN replication INTEGER;
INSERT INTO jobs(kind, key, account, region, due)
  SELECT 's3.lifecycle', b.name, b.account, b.region, 0 FROM s3_bucket_configs c JOIN s3_buckets b ON b.id = c.bucket
  WHERE c.kind = 'lifecycle' AND c.id = '';
)sql";

// Event notifications. A bucket's own row says whether there is anything to look for; sequencers grow for ever.
constexpr const char *events = R"sql(
ALTER TABLE s3_buckets ADD COLUMN notifies INTEGER NOT NULL DEFAULT 0;
UPDATE s3_buckets SET notifies = 1 WHERE id IN (SELECT bucket FROM s3_bucket_configs WHERE kind = 'notification' AND value <> '');
CREATE TABLE s3_event_sequence(
  id INTEGER PRIMARY KEY CHECK(id = 1),
  last INTEGER NOT NULL
);
)sql";

// Intelligent-Tiering; see Tiering.h. The index has rows of that class alone.
constexpr const char *tiering = R"sql(
ALTER TABLE s3_objects ADD COLUMN access_tier INTEGER;
ALTER TABLE s3_objects ADD COLUMN accessed INTEGER;
CREATE INDEX s3_objects_tiered ON s3_objects(bucket, key, version) WHERE storage_class = 'INTELLIGENT_TIERING';
INSERT INTO jobs(kind, key, account, region, due, data)
  SELECT 's3.tiering', b.id, b.account, b.region, 0, b.name FROM s3_buckets b
  WHERE EXISTS (SELECT 1 FROM s3_objects o WHERE o.bucket IN (b.id, -b.id) AND o.storage_class = 'INTELLIGENT_TIERING');
)sql";

// Metrics; see RequestMetrics.h and StorageMetrics.h. Buckets made before are measured from the next start on.
constexpr const char *metrics = R"sql(
CREATE TABLE s3_request_metrics(
  bucket INTEGER NOT NULL,
  minute INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  value INTEGER NOT NULL,
  PRIMARY KEY(bucket, minute, kind)
) WITHOUT ROWID;
CREATE TABLE s3_storage_metrics(
  bucket INTEGER NOT NULL,
  day INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(bucket, day)
) WITHOUT ROWID;
CREATE TABLE s3_analytics(
  bucket INTEGER NOT NULL,
  id TEXT NOT NULL,
  day INTEGER NOT NULL,
  storage_class TEXT NOT NULL,
  age INTEGER NOT NULL,
  objects INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  uploaded INTEGER NOT NULL,
  gets INTEGER NOT NULL,
  retrieved INTEGER NOT NULL,
  PRIMARY KEY(bucket, id, day, storage_class, age)
) WITHOUT ROWID;
INSERT INTO jobs(kind, key, account, region, due, data)
  SELECT 's3.analytics', c.bucket || '/' || c.id, c.account, c.region, 0, b.name || ' '
  FROM s3_bucket_configs c JOIN s3_buckets b ON b.id = c.bucket WHERE c.kind = 'analytics' AND c.value <> '';
INSERT INTO jobs(kind, key, account, region, due) SELECT 's3.storage', 'all', account, region, 0 FROM s3_buckets LIMIT 1;
)sql";

// Queries on archived objects; see ArchiveSelect.h.
constexpr const char *selects = R"sql(
CREATE TABLE s3_select_jobs(
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  bucket INTEGER NOT NULL,
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  request TEXT NOT NULL,
  requested INTEGER NOT NULL,
  due INTEGER NOT NULL
) WITHOUT ROWID;
)sql";

// Requests to rename that may be sent again; see Rename.cpp.
constexpr const char *renames = R"sql(
CREATE TABLE s3_renames(
  bucket INTEGER NOT NULL,
  token TEXT NOT NULL,
  request TEXT NOT NULL,
  made INTEGER NOT NULL,
  PRIMARY KEY(bucket, token)
) WITHOUT ROWID;
CREATE INDEX s3_renames_made ON s3_renames(made);
)sql";

constexpr store::Migration steps[] = {{"s3", 1, first},       {"s3.configs", 1, configs}, {"s3.versions", 1, versions},
                                      {"s3.time", 1, time}, {"s3.inventory", 1, inventories},
                                      {"s3.tiering", 1, tiering}, {"s3.metrics", 1, metrics},
                                      {"s3.events", 1, events},
                                      {"s3.selects", 1, selects},
                                      {"s3.renames", 1, renames}};

} // namespace

std::span<const store::Migration> migrations()
{
    return steps;
}

} // namespace nephoscope::s3
