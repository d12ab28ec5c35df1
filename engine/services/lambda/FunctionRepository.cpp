#include "services/lambda/FunctionRepository.h"

#include "core/Text.h"
#include "store/Rows.h"
#include "wire/Codec.h"

namespace nephoscope::lambda {

namespace {

// Configurations, tags and settings are kept as JSON of their shapes.
constexpr const char *functions = R"sql(
CREATE TABLE lambda_functions(
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  next_version INTEGER NOT NULL,
  concurrency INTEGER,
  tags TEXT,
  UNIQUE(account, region, name)
);
CREATE TABLE lambda_versions(
  function INTEGER NOT NULL,
  number INTEGER NOT NULL,
  config TEXT NOT NULL,
  code INTEGER NOT NULL,
  layers TEXT NOT NULL,
  PRIMARY KEY(function, number)
) WITHOUT ROWID;
CREATE TABLE lambda_settings(
  function INTEGER NOT NULL,
  kind TEXT NOT NULL,
  qualifier TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY(function, kind, qualifier)
) WITHOUT ROWID;
CREATE TABLE lambda_urls(
  id TEXT PRIMARY KEY,
  function INTEGER NOT NULL,
  qualifier TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE lambda_layers(
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  config TEXT,
  code INTEGER NOT NULL,
  policy TEXT,
  revision TEXT,
  PRIMARY KEY(account, region, name, version)
) WITHOUT ROWID;
CREATE TABLE lambda_events(
  id TEXT PRIMARY KEY,
  function INTEGER NOT NULL,
  qualifier TEXT NOT NULL,
  payload TEXT NOT NULL,
  accepted INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  throttles INTEGER NOT NULL DEFAULT 0,
  running INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE lambda_mappings(
  uuid TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  region TEXT NOT NULL,
  function INTEGER NOT NULL,
  qualifier TEXT NOT NULL,
  source TEXT NOT NULL,
  config TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX lambda_mappings_by_function ON lambda_mappings(function, uuid);
)sql";

constexpr const char *mappingTags = "ALTER TABLE lambda_mappings ADD COLUMN tags TEXT";

constexpr store::Migration steps[] = {{"lambda", 1, functions}, {"lambda", 2, mappingTags}};

constexpr const char *columns = "SELECT id, account, region, name, next_version, concurrency, tags FROM lambda_functions WHERE ";

Function readFunction(const store::Query &query)
{
    Function function;
    function.id = query.integer(0);
    function.account = query.string(1);
    function.region = query.string(2);
    function.name = query.string(3);
    function.nextVersion = query.integer(4);
    if (!query.isNull(5))
        function.concurrency = std::int32_t(query.integer(5));
    model::ListTags::Output holder;
    if (!query.isNull(6) && wire::readJson(model::ListTags::Output::shape(), query.text(6), &holder))
        function.tags = holder.tags.value_or(std::map<std::string, std::string>());
    return function;
}

std::string encodeTags(const std::map<std::string, std::string> &tags)
{
    model::ListTags::Output holder;
    holder.tags = tags;
    return wire::writeJson(model::ListTags::Output::shape(), &holder);
}

Version readVersion(const store::Query &query)
{
    Version version;
    version.function = query.integer(0);
    version.number = query.integer(1);
    // Written by this program.
    (void)wire::readJson(model::FunctionConfiguration::shape(), query.text(2), &version.config);
    version.code = query.integer(3);
    for (const std::string_view part : split(query.text(4), ' ')) {
        if (const auto blob = parseInteger(part))
            version.layers.push_back(*blob);
    }
    return version;
}

} // namespace

std::span<const store::Migration> FunctionRepository::migrations()
{
    return steps;
}

std::optional<Function> FunctionRepository::find(std::string_view account, std::string_view region, std::string_view name)
{
    static const std::string sql = std::string(columns) + "account = ? AND region = ? AND name = ?";
    auto query = m_connection.query(sql.c_str());
    return query.bind(account, region, name).step() ? std::optional(readFunction(query)) : std::nullopt;
}

std::optional<Function> FunctionRepository::find(std::int64_t id)
{
    static const std::string sql = std::string(columns) + "id = ?";
    auto query = m_connection.query(sql.c_str());
    return query.bind(id).step() ? std::optional(readFunction(query)) : std::nullopt;
}

void FunctionRepository::insert(Function &function)
{
    const std::string tags = encodeTags(function.tags);
    m_connection.query("INSERT INTO lambda_functions(account, region, name, next_version, concurrency, tags) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(function.account, function.region, function.name, function.nextVersion, function.concurrency, tags)
        .run();
    function.id = m_connection.lastInsertId();
}

void FunctionRepository::update(const Function &function)
{
    const std::string tags = encodeTags(function.tags);
    m_connection.query("UPDATE lambda_functions SET next_version = ?, concurrency = ?, tags = ? WHERE id = ?")
        .bind(function.nextVersion, function.concurrency, tags, function.id)
        .run();
}

void FunctionRepository::remove(std::int64_t function)
{
    m_connection.query("DELETE FROM lambda_functions WHERE id = ?").bind(function).run();
    m_connection.query("DELETE FROM lambda_versions WHERE function = ?").bind(function).run();
    m_connection.query("DELETE FROM lambda_settings WHERE function = ?").bind(function).run();
    m_connection.query("DELETE FROM lambda_urls WHERE function = ?").bind(function).run();
    m_connection.query("DELETE FROM lambda_events WHERE function = ?").bind(function).run();
}

std::vector<Function> FunctionRepository::list(std::string_view account, std::string_view region, std::string_view after, std::size_t limit)
{
    static const std::string sql = std::string(columns) + "account = ? AND region = ? AND name > ? ORDER BY name";
    auto query = m_connection.query(sql.c_str());
    return store::rowsOf(query.bind(account, region, after), readFunction, limit);
}

std::int64_t FunctionRepository::count(std::string_view account, std::string_view region)
{
    auto query = m_connection.query("SELECT count(*) FROM lambda_functions WHERE account = ? AND region = ?");
    query.bind(account, region).step();
    return query.integer(0);
}

std::int64_t FunctionRepository::reservedConcurrency(std::string_view account, std::string_view region, std::int64_t but)
{
    auto query = m_connection.query("SELECT ifnull(sum(concurrency), 0) FROM lambda_functions WHERE account = ? AND region = ? AND id <> ?");
    query.bind(account, region, but).step();
    return query.integer(0);
}

std::optional<Version> FunctionRepository::version(std::int64_t function, std::int64_t number)
{
    auto query = m_connection.query("SELECT function, number, config, code, layers FROM lambda_versions WHERE function = ? AND number = ?");
    return query.bind(function, number).step() ? std::optional(readVersion(query)) : std::nullopt;
}

void FunctionRepository::putVersion(const Version &version)
{
    const std::string config = wire::writeJson(model::FunctionConfiguration::shape(), &version.config);
    std::string layers;
    for (const std::int64_t blob : version.layers)
        layers += std::to_string(blob) + ' ';
    m_connection.query("INSERT OR REPLACE INTO lambda_versions(function, number, config, code, layers) VALUES(?, ?, ?, ?, ?)")
        .bind(version.function, version.number, config, version.code, layers)
        .run();
}

void FunctionRepository::removeVersion(std::int64_t function, std::int64_t number)
{
    m_connection.query("DELETE FROM lambda_versions WHERE function = ? AND number = ?").bind(function, number).run();
}

std::vector<Version> FunctionRepository::versions(std::int64_t function, std::int64_t after, std::size_t limit)
{
    auto query = m_connection.query("SELECT function, number, config, code, layers FROM lambda_versions WHERE function = ? AND number > ? "
                                    "ORDER BY number");
    return store::rowsOf(query.bind(function, after), readVersion, limit);
}

std::optional<std::string> FunctionRepository::setting(std::int64_t function, std::string_view kind, std::string_view qualifier)
{
    auto query = m_connection.query("SELECT value FROM lambda_settings WHERE function = ? AND kind = ? AND qualifier = ?");
    return query.bind(function, kind, qualifier).step() ? std::optional(query.string(0)) : std::nullopt;
}

void FunctionRepository::putSetting(std::int64_t function, std::string_view kind, std::string_view qualifier, std::string_view value)
{
    m_connection.query("INSERT OR REPLACE INTO lambda_settings(function, kind, qualifier, value) VALUES(?, ?, ?, ?)")
        .bind(function, kind, qualifier, value)
        .run();
}

bool FunctionRepository::removeSetting(std::int64_t function, std::string_view kind, std::string_view qualifier)
{
    return m_connection.query("DELETE FROM lambda_settings WHERE function = ? AND kind = ? AND qualifier = ?")
               .bind(function, kind, qualifier)
               .run()
        > 0;
}

std::vector<std::pair<std::string, std::string>> FunctionRepository::settings(std::int64_t function, std::string_view kind,
                                                                              std::string_view after, std::size_t limit)
{
    auto query = m_connection.query("SELECT qualifier, value FROM lambda_settings WHERE function = ? AND kind = ? AND qualifier > ? "
                                    "ORDER BY qualifier");
    return store::rowsOf(query.bind(function, kind, after), store::readPair, limit);
}

void FunctionRepository::putUrl(std::string_view id, std::int64_t function, std::string_view qualifier)
{
    m_connection.query("INSERT INTO lambda_urls(id, function, qualifier) VALUES(?, ?, ?)").bind(id, function, qualifier).run();
}

void FunctionRepository::removeUrl(std::int64_t function, std::string_view qualifier)
{
    m_connection.query("DELETE FROM lambda_urls WHERE function = ? AND qualifier = ?").bind(function, qualifier).run();
}

std::optional<std::pair<std::int64_t, std::string>> FunctionRepository::findUrl(std::string_view id)
{
    auto query = m_connection.query("SELECT function, qualifier FROM lambda_urls WHERE id = ?");
    return query.bind(id).step() ? std::optional(std::pair(query.integer(0), query.string(1))) : std::nullopt;
}

} // namespace nephoscope::lambda
