#include "services/secretsmanager/SecretRepository.h"

#include "core/Text.h"
#include "store/Rows.h"

#include <array>

namespace nephoscope::secretsmanager {

namespace {

constexpr const char *first = R"sql(
CREATE TABLE secretsmanager_secrets(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  suffix TEXT NOT NULL,
  description TEXT NOT NULL,
  kms_key TEXT NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  accessed INTEGER NOT NULL,
  deletion INTEGER,
  policy TEXT NOT NULL,
  rotates INTEGER,
  rotation_function TEXT NOT NULL,
  rule_days INTEGER,
  rule_schedule TEXT NOT NULL,
  rule_duration TEXT NOT NULL,
  rotated INTEGER,
  rotation INTEGER,
  rotating TEXT NOT NULL
);
CREATE UNIQUE INDEX secretsmanager_by_name ON secretsmanager_secrets(account, region, name);
CREATE INDEX secretsmanager_by_created ON secretsmanager_secrets(account, region, created, id);

CREATE TABLE secretsmanager_versions(
  secret INTEGER NOT NULL,
  id TEXT NOT NULL,
  created INTEGER NOT NULL,
  accessed INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  key_arn TEXT NOT NULL,
  own_key INTEGER NOT NULL,
  data_key BLOB NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY(secret, id)
);

CREATE TABLE secretsmanager_stages(
  secret INTEGER NOT NULL,
  stage TEXT NOT NULL,
  version TEXT NOT NULL,
  PRIMARY KEY(secret, stage)
) WITHOUT ROWID;

CREATE TABLE secretsmanager_tags(
  secret INTEGER NOT NULL,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(secret, name)
) WITHOUT ROWID;
)sql";

constexpr store::Migration steps[] = {{"secretsmanager", 1, first}};

#define SECRET_COLUMNS                                                                                                                               \
    "id, account, region, name, suffix, description, kms_key, created, changed, accessed, deletion, policy, rotates, rotation_function, "            \
    "rule_days, rule_schedule, rule_duration, rotated, rotation, rotating"

std::int64_t millis(Timestamp time)
{
    return time.time_since_epoch().count();
}

/// Never is 0, for columns that are sorted by.
std::int64_t millisOrNever(const std::optional<Timestamp> &time)
{
    return time ? millis(*time) : 0;
}

std::optional<std::int64_t> millis(const std::optional<Timestamp> &time)
{
    return time ? std::optional(millis(*time)) : std::nullopt;
}

std::optional<Timestamp> timeAt(const store::Query &query, int column)
{
    if (query.isNull(column) || query.integer(column) == 0)
        return std::nullopt;
    return Timestamp(std::chrono::milliseconds(query.integer(column)));
}

Secret readSecret(const store::Query &query)
{
    Secret secret;
    secret.id = query.integer(0);
    secret.account = query.string(1);
    secret.region = query.string(2);
    secret.name = query.string(3);
    secret.suffix = query.string(4);
    secret.description = query.string(5);
    secret.kmsKey = query.string(6);
    secret.created = timeAt(query, 7).value_or(Timestamp());
    secret.changed = timeAt(query, 8).value_or(Timestamp());
    secret.accessed = timeAt(query, 9);
    secret.deletion = timeAt(query, 10);
    secret.policy = query.string(11);
    if (!query.isNull(12))
        secret.rotates = query.integer(12) != 0;
    secret.rotationFunction = query.string(13);
    if (!query.isNull(14))
        secret.rules.days = query.integer(14);
    secret.rules.schedule = query.string(15);
    secret.rules.duration = query.string(16);
    secret.rotated = timeAt(query, 17);
    secret.rotation = timeAt(query, 18);
    secret.rotating = query.string(19);
    return secret;
}

Version readVersion(const store::Query &query)
{
    Version version;
    version.id = query.string(0);
    version.created = timeAt(query, 1).value_or(Timestamp());
    version.accessed = timeAt(query, 2);
    version.kind = Version::Kind(query.integer(3));
    version.keyArn = query.string(4);
    version.ownKey = query.integer(5) != 0;
    return version;
}

/// One statement for each order, with and without a beginning: the connection keeps them by their address.
const char *listStatement(const ListOrder &order, bool fromLast)
{
    static const auto statements = [] {
        constexpr std::array<std::string_view, 4> columns{"created", "changed", "accessed", "name"};
        std::array<std::string, 16> made;
        for (std::size_t index = 0; index < made.size(); ++index) {
            const std::string column(columns.at(index / 4));
            const std::string direction = index & 2 ? " DESC" : " ASC";
            made.at(index) = "SELECT " SECRET_COLUMNS " FROM secretsmanager_secrets WHERE account = ? AND region = ?";
            if (index & 1)
                made.at(index) += " AND (" + column + ", id) " + (index & 2 ? '<' : '>') + " (?, ?)";
            made.at(index) += " ORDER BY " + column + direction + ", id" + direction + " LIMIT ?";
        }
        return made;
    }();
    return statements.at(std::size_t(order.by) * 4 + (order.descending ? 2 : 0) + (fromLast ? 1 : 0)).c_str();
}

std::int64_t timeOf(const Secret &secret, ListOrder::By by)
{
    if (by == ListOrder::By::Accessed)
        return millisOrNever(secret.accessed);
    return millis(by == ListOrder::By::Changed ? secret.changed : secret.created);
}

} // namespace

std::span<const store::Migration> SecretRepository::migrations()
{
    return steps;
}

std::optional<Secret> SecretRepository::find(std::string_view account, std::string_view region, std::string_view name, Timestamp now)
{
    auto query = m_connection.query("SELECT " SECRET_COLUMNS " FROM secretsmanager_secrets WHERE account = ? AND region = ? AND name = ?");
    if (!query.bind(account, region, name).step())
        return std::nullopt;
    Secret secret = readSecret(query);
    return secret.deletion && *secret.deletion <= now ? std::nullopt : std::optional(std::move(secret));
}

std::optional<Secret> SecretRepository::findById(std::int64_t id)
{
    auto query = m_connection.query("SELECT " SECRET_COLUMNS " FROM secretsmanager_secrets WHERE id = ?");
    return query.bind(id).step() ? std::optional(readSecret(query)) : std::nullopt;
}

void SecretRepository::insert(Secret &secret)
{
    // One whose time has come may not have been taken away yet.
    auto gone = m_connection.query("SELECT id FROM secretsmanager_secrets WHERE account = ? AND region = ? AND name = ?");
    if (gone.bind(secret.account, secret.region, secret.name).step())
        remove(gone.integer(0));
    m_connection
        .query("INSERT INTO secretsmanager_secrets(account, region, name, suffix, description, kms_key, created, changed, accessed, policy, "
               "rotation_function, rule_schedule, rule_duration, rotating) VALUES(?, ?, ?, ?, ?, ?, ?, ?, 0, '', '', '', '', '')")
        .bind(secret.account, secret.region, secret.name, secret.suffix, secret.description, secret.kmsKey, millis(secret.created),
              millis(secret.changed))
        .run();
    secret.id = m_connection.lastInsertId();
}

void SecretRepository::update(const Secret &secret)
{
    m_connection
        .query("UPDATE secretsmanager_secrets SET description = ?, kms_key = ?, changed = ?, deletion = ?, policy = ?, rotates = ?, "
               "rotation_function = ?, rule_days = ?, rule_schedule = ?, rule_duration = ?, rotated = ?, rotation = ?, rotating = ? WHERE id = ?")
        .bind(secret.description, secret.kmsKey, millis(secret.changed), millis(secret.deletion), secret.policy, secret.rotates,
              secret.rotationFunction, secret.rules.days, secret.rules.schedule, secret.rules.duration, millis(secret.rotated),
              millis(secret.rotation), secret.rotating, secret.id)
        .run();
}

void SecretRepository::remove(std::int64_t id)
{
    m_connection.query("DELETE FROM secretsmanager_versions WHERE secret = ?").bind(id).run();
    m_connection.query("DELETE FROM secretsmanager_stages WHERE secret = ?").bind(id).run();
    m_connection.query("DELETE FROM secretsmanager_tags WHERE secret = ?").bind(id).run();
    m_connection.query("DELETE FROM secretsmanager_secrets WHERE id = ?").bind(id).run();
}

std::vector<Secret> SecretRepository::list(std::string_view account, std::string_view region, const ListOrder &order, const Secret *last,
                                           std::size_t limit)
{
    auto query = m_connection.query(listStatement(order, last));
    if (!last)
        query.bind(account, region, limit);
    else if (order.by == ListOrder::By::Name)
        query.bind(account, region, last->name, last->id, limit);
    else
        query.bind(account, region, timeOf(*last, order.by), last->id, limit);
    return store::rowsOf(query, readSecret);
}

std::optional<Version> SecretRepository::version(std::int64_t secret, std::string_view id)
{
    auto query = m_connection.query(
        "SELECT id, created, accessed, kind, key_arn, own_key, data_key, content FROM secretsmanager_versions WHERE secret = ? AND id = ?");
    if (!query.bind(secret, id).step())
        return std::nullopt;
    Version version = readVersion(query);
    version.dataKey = query.string(6);
    version.content = query.string(7);
    return version;
}

std::vector<Version> SecretRepository::versions(std::int64_t secret)
{
    auto query = m_connection.query("SELECT id, created, accessed, kind, key_arn, own_key FROM secretsmanager_versions WHERE secret = ? "
                                    "ORDER BY created DESC, rowid DESC");
    return store::rowsOf(query.bind(secret), readVersion);
}

void SecretRepository::putVersion(std::int64_t secret, const Version &version)
{
    m_connection
        .query("INSERT INTO secretsmanager_versions(secret, id, created, accessed, kind, key_arn, own_key, data_key, content) "
               "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(secret, id) DO UPDATE SET created = excluded.created, accessed = excluded.accessed, "
               "kind = excluded.kind, key_arn = excluded.key_arn, own_key = excluded.own_key, data_key = excluded.data_key, "
               "content = excluded.content")
        .bind(secret, version.id, millis(version.created), millisOrNever(version.accessed), int(version.kind), version.keyArn, version.ownKey,
              asBytes(version.dataKey), asBytes(version.content))
        .run();
}

void SecretRepository::removeVersion(std::int64_t secret, std::string_view id)
{
    m_connection.query("DELETE FROM secretsmanager_versions WHERE secret = ? AND id = ?").bind(secret, id).run();
    m_connection.query("DELETE FROM secretsmanager_stages WHERE secret = ? AND version = ?").bind(secret, id).run();
}

void SecretRepository::touch(std::int64_t secret, std::string_view version, Timestamp day)
{
    m_connection.query("UPDATE secretsmanager_secrets SET accessed = ? WHERE id = ?").bind(millis(day), secret).run();
    m_connection.query("UPDATE secretsmanager_versions SET accessed = ? WHERE secret = ? AND id = ?").bind(millis(day), secret, version).run();
}

Stages SecretRepository::stages(std::int64_t secret)
{
    auto query = m_connection.query("SELECT stage, version FROM secretsmanager_stages WHERE secret = ?");
    return store::mapOf<Stages>(query.bind(secret));
}

void SecretRepository::putStage(std::int64_t secret, std::string_view stage, std::string_view version)
{
    m_connection.query("INSERT OR REPLACE INTO secretsmanager_stages(secret, stage, version) VALUES(?, ?, ?)").bind(secret, stage, version).run();
}

void SecretRepository::removeStage(std::int64_t secret, std::string_view stage)
{
    m_connection.query("DELETE FROM secretsmanager_stages WHERE secret = ? AND stage = ?").bind(secret, stage).run();
}

std::map<std::string, std::string> SecretRepository::tags(std::int64_t secret)
{
    auto query = m_connection.query("SELECT name, value FROM secretsmanager_tags WHERE secret = ?");
    return store::mapOf(query.bind(secret));
}

void SecretRepository::putTag(std::int64_t secret, std::string_view name, std::string_view value)
{
    m_connection.query("INSERT OR REPLACE INTO secretsmanager_tags(secret, name, value) VALUES(?, ?, ?)").bind(secret, name, value).run();
}

void SecretRepository::removeTag(std::int64_t secret, std::string_view name)
{
    m_connection.query("DELETE FROM secretsmanager_tags WHERE secret = ? AND name = ?").bind(secret, name).run();
}

std::vector<std::string> stagesOf(const Stages &stages, std::string_view version)
{
    std::vector<std::string> found;
    for (const auto &[stage, holder] : stages) {
        if (holder == version)
            found.push_back(stage);
    }
    return found;
}

} // namespace nephoscope::secretsmanager
