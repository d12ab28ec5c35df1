#include "services/kms/KeyRepository.h"

#include "store/Rows.h"
#include "store/Times.h"

namespace nephoscope::kms {

namespace {

using store::millis;

constexpr const char *first = R"sql(
CREATE TABLE kms_keys(
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  spec TEXT NOT NULL,
  usage TEXT NOT NULL,
  aws_managed INTEGER NOT NULL,
  description TEXT NOT NULL,
  created INTEGER NOT NULL,
  enabled INTEGER NOT NULL,
  deletion INTEGER,
  policy TEXT NOT NULL,
  rotation_days INTEGER,
  rotation_from INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX kms_keys_by_account ON kms_keys(account, region, id);

CREATE TABLE kms_materials(
  key TEXT NOT NULL,
  version INTEGER NOT NULL,
  id TEXT NOT NULL,
  created INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  blob INTEGER NOT NULL,
  size INTEGER NOT NULL,
  PRIMARY KEY(key, version)
) WITHOUT ROWID;

CREATE TABLE kms_aliases(
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  created INTEGER NOT NULL,
  updated INTEGER NOT NULL,
  PRIMARY KEY(account, region, name)
) WITHOUT ROWID;
CREATE INDEX kms_aliases_by_key ON kms_aliases(key);

CREATE TABLE kms_tags(
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(key, name)
) WITHOUT ROWID;

CREATE TABLE kms_grants(
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  token TEXT NOT NULL,
  name TEXT NOT NULL,
  grantee TEXT NOT NULL,
  retiring TEXT NOT NULL,
  issuer TEXT NOT NULL,
  created INTEGER NOT NULL,
  operations TEXT NOT NULL,
  constraints TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX kms_grants_by_key ON kms_grants(key, id);
CREATE INDEX kms_grants_by_retiring ON kms_grants(retiring, id) WHERE retiring <> '';
)sql";

/// What falls due had no rows of its own at first.
constexpr const char *appointments = R"sql(
INSERT OR IGNORE INTO jobs(kind, key, account, region, due)
  SELECT 'kms.key', id, account, region, coalesce(deletion, rotation_from + rotation_days * 86400000) FROM kms_keys
  WHERE deletion IS NOT NULL OR (rotation_days IS NOT NULL AND enabled);
)sql";
constexpr store::Migration steps[] = {{"kms", 1, first}, {"kms", 2, appointments}};

#define KEY_COLUMNS "id, account, region, spec, usage, aws_managed, description, created, enabled, deletion, policy, rotation_days, rotation_from"

Key readKey(const store::Query &query)
{
    Key key;
    key.id = query.string(0);
    key.account = query.string(1);
    key.region = query.string(2);
    key.spec = findSpec(query.text(3));
    key.usage = query.string(4);
    key.isAwsManaged = query.integer(5) != 0;
    key.description = query.string(6);
    key.created = timeAt(query, 7);
    key.enabled = query.integer(8) != 0;
    if (!query.isNull(9))
        key.deletion = timeAt(query, 9);
    key.policy = query.string(10);
    if (!query.isNull(11))
        key.rotationDays = int(query.integer(11));
    key.rotationFrom = timeAt(query, 12);
    return key;
}

std::optional<std::int64_t> deletionOf(const Key &key)
{
    return key.deletion ? std::optional(millis(*key.deletion)) : std::nullopt;
}

Material readMaterial(const store::Query &query)
{
    Material material;
    material.version = std::uint32_t(query.integer(0));
    material.id = query.string(1);
    material.created = timeAt(query, 2);
    material.kind = Material::Kind(query.integer(3));
    material.blob = query.integer(4);
    material.size = std::uint64_t(query.integer(5));
    return material;
}

Alias readAlias(const store::Query &query)
{
    return {query.string(2), query.string(0), query.string(1), query.string(3), timeAt(query, 4), timeAt(query, 5)};
}

} // namespace

std::optional<Timestamp> Key::nextRotation() const
{
    if (!rotationDays || !enabled || deletion)
        return std::nullopt;
    return rotationFrom + std::chrono::hours(24) * *rotationDays;
}

std::span<const store::Migration> KeyRepository::migrations()
{
    return steps;
}

std::optional<Key> KeyRepository::find(std::string_view id, Timestamp now)
{
    auto query = m_connection.query("SELECT " KEY_COLUMNS " FROM kms_keys WHERE id = ? AND (deletion IS NULL OR deletion > ?)");
    query.bind(id, millis(now));
    return query.step() ? std::optional(readKey(query)) : std::nullopt;
}

void KeyRepository::insert(const Key &key)
{
    m_connection.query("INSERT INTO kms_keys(" KEY_COLUMNS ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(key.id, key.account, key.region, key.spec->name, key.usage, key.isAwsManaged, key.description, millis(key.created), key.enabled,
              deletionOf(key), key.policy, key.rotationDays, millis(key.rotationFrom))
        .run();
}

void KeyRepository::update(const Key &key)
{
    m_connection
        .query("UPDATE kms_keys SET description = ?2, enabled = ?3, deletion = ?4, policy = ?5, rotation_days = ?6, rotation_from = ?7"
               " WHERE id = ?1")
        .bind(key.id, key.description, key.enabled, deletionOf(key), key.policy, key.rotationDays, millis(key.rotationFrom))
        .run();
}

void KeyRepository::remove(std::string_view id)
{
    for (const char *sql : {"DELETE FROM kms_materials WHERE key = ?", "DELETE FROM kms_aliases WHERE key = ?",
                            "DELETE FROM kms_tags WHERE key = ?", "DELETE FROM kms_grants WHERE key = ?", "DELETE FROM kms_keys WHERE id = ?"})
        m_connection.query(sql).bind(id).run();
}

std::vector<Key> KeyRepository::list(std::string_view account, std::string_view region, std::string_view after, std::size_t limit,
                                     Timestamp now)
{
    auto query = m_connection.query("SELECT " KEY_COLUMNS " FROM kms_keys WHERE account = ? AND region = ? AND id > ?"
                                    " AND (deletion IS NULL OR deletion > ?) ORDER BY id LIMIT ?");
    return store::rowsOf(query.bind(account, region, after, millis(now), std::uint64_t(limit)), readKey);
}

void KeyRepository::addMaterial(std::string_view key, const Material &material)
{
    m_connection.query("INSERT INTO kms_materials(key, version, id, created, kind, blob, size) VALUES(?, ?, ?, ?, ?, ?, ?)")
        .bind(key, std::int64_t(material.version), material.id, millis(material.created), int(material.kind), material.blob,
              material.size)
        .run();
}

std::optional<Material> KeyRepository::findMaterial(std::string_view key, std::uint32_t version)
{
    auto query = m_connection.query("SELECT version, id, created, kind, blob, size FROM kms_materials WHERE key = ? AND version = ?");
    query.bind(key, std::int64_t(version));
    return query.step() ? std::optional(readMaterial(query)) : std::nullopt;
}

std::vector<Material> KeyRepository::materials(std::string_view key)
{
    auto query = m_connection.query("SELECT version, id, created, kind, blob, size FROM kms_materials WHERE key = ? ORDER BY version DESC");
    return store::rowsOf(query.bind(key), readMaterial);
}

std::optional<Alias> KeyRepository::findAlias(std::string_view account, std::string_view region, std::string_view name)
{
    auto query = m_connection.query("SELECT account, region, name, key, created, updated FROM kms_aliases"
                                    " WHERE account = ? AND region = ? AND name = ?");
    query.bind(account, region, name);
    return query.step() ? std::optional(readAlias(query)) : std::nullopt;
}

void KeyRepository::putAlias(const Alias &alias)
{
    m_connection.query("INSERT OR REPLACE INTO kms_aliases(account, region, name, key, created, updated) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(alias.account, alias.region, alias.name, alias.key, millis(alias.created), millis(alias.updated))
        .run();
}

bool KeyRepository::removeAlias(const Alias &alias)
{
    return m_connection.query("DELETE FROM kms_aliases WHERE account = ? AND region = ? AND name = ?")
               .bind(alias.account, alias.region, alias.name)
               .run()
        > 0;
}

std::vector<Alias> KeyRepository::listAliases(std::string_view account, std::string_view region, std::string_view key,
                                              std::string_view after, std::size_t limit)
{
    auto query = m_connection.query("SELECT account, region, name, key, created, updated FROM kms_aliases WHERE account = ?1 AND region = ?2"
                                    " AND (?3 = '' OR key = ?3) AND name > ?4 ORDER BY name LIMIT ?5");
    return store::rowsOf(query.bind(account, region, key, after, std::uint64_t(limit)), readAlias);
}

std::map<std::string, std::string> KeyRepository::tags(std::string_view key)
{
    auto query = m_connection.query("SELECT name, value FROM kms_tags WHERE key = ?");
    return store::mapOf(query.bind(key));
}

void KeyRepository::putTag(std::string_view key, std::string_view name, std::string_view value)
{
    m_connection.query("INSERT OR REPLACE INTO kms_tags(key, name, value) VALUES(?, ?, ?)").bind(key, name, value).run();
}

void KeyRepository::removeTag(std::string_view key, std::string_view name)
{
    m_connection.query("DELETE FROM kms_tags WHERE key = ? AND name = ?").bind(key, name).run();
}

} // namespace nephoscope::kms
