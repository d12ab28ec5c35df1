#include "services/identity/Entities.h"

#include "core/Identity.h"
#include "store/Rows.h"

#include <array>

namespace nephoscope::identity {

namespace {

constexpr std::array<std::string_view, 8> words = {"user", "group", "role", "instance-profile", "policy", "mfa", "oidc-provider", "saml-provider"};

#define ENTITY_COLUMNS "id, account, kind, name, path, created, updated, description, document, boundary, number"
#define ENTITY_COLUMNS_OF_E "e.id, e.account, e.kind, e.name, e.path, e.created, e.updated, e.description, e.document, e.boundary, e.number"

Entity readEntity(const store::Query &query)
{
    Entity entity;
    entity.id = query.string(0);
    entity.account = query.string(1);
    entity.kind = Kind(query.integer(2));
    entity.name = query.string(3);
    entity.path = query.string(4);
    entity.created = timeAt(query, 5);
    entity.updated = timeAt(query, 6);
    entity.description = query.string(7);
    entity.document = query.string(8);
    entity.boundary = query.string(9);
    entity.number = query.integer(10);
    return entity;
}

PolicyVersion readVersion(const store::Query &query)
{
    return {int(query.integer(0)), query.string(1), timeAt(query, 2), query.integer(3) != 0};
}

} // namespace

std::string resourceOf(Kind kind, std::string_view path, std::string_view name)
{
    std::string resource(words.at(std::size_t(kind)));
    if (kind == Kind::Oidc || kind == Kind::Saml)
        return resource.append("/").append(name);
    return resource.append(path).append(name);
}

std::string Entity::arn() const
{
    return "arn:aws:iam::" + account + ':' + resourceOf(kind, path, name);
}

std::optional<Entity> Entities::find(std::string_view account, Kind kind, std::string_view name)
{
    auto query = m_connection.query("SELECT " ENTITY_COLUMNS " FROM iam_entities WHERE account = ? AND kind = ? AND name = ?");
    return store::rowOf(query.bind(account, int(kind), name), readEntity);
}

std::optional<Entity> Entities::findId(std::string_view id)
{
    auto query = m_connection.query("SELECT " ENTITY_COLUMNS " FROM iam_entities WHERE id = ?");
    return store::rowOf(query.bind(id), readEntity);
}

std::optional<Entity> Entities::findArn(std::string_view text)
{
    const Arn arn = Arn::parse(text);
    if (arn.service != "iam")
        return std::nullopt;
    const std::size_t slash = arn.resource.find('/');
    const std::string_view word = std::string_view(arn.resource).substr(0, slash);
    for (std::size_t kind = 0; kind < words.size() && slash != std::string::npos; ++kind) {
        if (words[kind] != word)
            continue;
        const bool whole = Kind(kind) == Kind::Oidc || Kind(kind) == Kind::Saml;
        const std::size_t from = whole ? slash : arn.resource.rfind('/');
        auto entity = find(arn.account, Kind(kind), std::string_view(arn.resource).substr(from + 1));
        return entity && entity->arn() == text ? entity : std::nullopt;
    }
    return std::nullopt;
}

void Entities::insert(const Entity &entity)
{
    m_connection.query("INSERT INTO iam_entities(" ENTITY_COLUMNS ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(entity.id, entity.account, int(entity.kind), entity.name, entity.path, millis(entity.created), millis(entity.updated),
              entity.description, entity.document, entity.boundary, entity.number)
        .run();
}

void Entities::update(const Entity &entity)
{
    m_connection
        .query("UPDATE iam_entities SET name = ?2, path = ?3, updated = ?4, description = ?5, document = ?6, boundary = ?7, number = ?8"
               " WHERE id = ?1")
        .bind(entity.id, entity.name, entity.path, millis(entity.updated), entity.description, entity.document, entity.boundary, entity.number)
        .run();
}

void Entities::remove(const Entity &entity)
{
    for (const char *sql : {"DELETE FROM iam_inline WHERE entity = ?", "DELETE FROM iam_attached WHERE entity = ?",
                            "DELETE FROM iam_links WHERE owner = ?1 OR member = ?1", "DELETE FROM iam_tags WHERE entity = ?",
                            "DELETE FROM iam_versions WHERE policy = ?", "DELETE FROM iam_logins WHERE user = ?",
                            "DELETE FROM iam_used WHERE entity = ?", "DELETE FROM iam_sessions WHERE issuer = ?",
                            "DELETE FROM iam_entities WHERE id = ?"})
        m_connection.query(sql).bind(entity.id).run();
}

std::vector<Entity> Entities::list(std::string_view account, Kind kind, const Page &page)
{
    auto query = m_connection.query("SELECT " ENTITY_COLUMNS " FROM iam_entities WHERE account = ? AND kind = ? AND name > ?"
                                    " AND substr(path, 1, length(?4)) = ?4 ORDER BY name LIMIT ?5");
    query.bind(account, int(kind), page.after, page.pathPrefix, std::int64_t(std::min<std::size_t>(page.limit, INT32_MAX)));
    return store::rowsOf(query, readEntity);
}

std::int64_t Entities::count(std::string_view account, Kind kind)
{
    auto query = m_connection.query("SELECT count(*) FROM iam_entities WHERE account = ? AND kind = ?");
    query.bind(account, int(kind)).step();
    return query.integer(0);
}

std::optional<std::string> Entities::inlinePolicy(std::string_view entity, std::string_view name)
{
    auto query = m_connection.query("SELECT document FROM iam_inline WHERE entity = ? AND name = ?");
    query.bind(entity, name);
    return query.step() ? std::optional(query.string(0)) : std::nullopt;
}

std::vector<std::pair<std::string, std::string>> Entities::inlinePolicies(std::string_view entity)
{
    auto query = m_connection.query("SELECT name, document FROM iam_inline WHERE entity = ? ORDER BY name");
    return store::rowsOf(query.bind(entity), store::readPair);
}

void Entities::putInline(std::string_view entity, std::string_view name, std::string_view document)
{
    m_connection.query("INSERT OR REPLACE INTO iam_inline(entity, name, document) VALUES(?, ?, ?)").bind(entity, name, document).run();
}

bool Entities::removeInline(std::string_view entity, std::string_view name)
{
    return m_connection.query("DELETE FROM iam_inline WHERE entity = ? AND name = ?").bind(entity, name).run() > 0;
}

std::vector<std::string> Entities::attached(std::string_view entity)
{
    auto query = m_connection.query("SELECT policy FROM iam_attached WHERE entity = ? ORDER BY attached, policy");
    return store::rowsOf(query.bind(entity), store::readText);
}

void Entities::attach(std::string_view entity, std::string_view policy, Timestamp now)
{
    m_connection.query("INSERT OR IGNORE INTO iam_attached(entity, policy, attached) VALUES(?, ?, ?)").bind(entity, policy, millis(now)).run();
}

bool Entities::detach(std::string_view entity, std::string_view policy)
{
    return m_connection.query("DELETE FROM iam_attached WHERE entity = ? AND policy = ?").bind(entity, policy).run() > 0;
}

std::vector<Entity> Entities::attachedTo(std::string_view account, std::string_view policy)
{
    auto query = m_connection.query("SELECT " ENTITY_COLUMNS_OF_E " FROM iam_attached a JOIN iam_entities e ON e.id = a.entity"
                                    " WHERE a.policy = ? AND e.account = ? ORDER BY e.kind, e.name");
    return store::rowsOf(query.bind(policy, account), readEntity);
}

std::vector<Entity> Entities::boundedBy(std::string_view account, std::string_view policy)
{
    auto query = m_connection.query("SELECT " ENTITY_COLUMNS " FROM iam_entities WHERE boundary = ? AND boundary <> '' AND account = ? ORDER BY kind, name");
    return store::rowsOf(query.bind(policy, account), readEntity);
}

std::vector<Entity> Entities::members(std::string_view owner)
{
    auto query = m_connection.query("SELECT " ENTITY_COLUMNS_OF_E " FROM iam_links l JOIN iam_entities e ON e.id = l.member"
                                    " WHERE l.owner = ? ORDER BY e.name");
    return store::rowsOf(query.bind(owner), readEntity);
}

std::vector<Entity> Entities::owners(std::string_view member, Kind kind)
{
    auto query = m_connection.query("SELECT " ENTITY_COLUMNS_OF_E " FROM iam_links l JOIN iam_entities e ON e.id = l.owner"
                                    " WHERE l.member = ? AND e.kind = ? ORDER BY e.name");
    return store::rowsOf(query.bind(member, int(kind)), readEntity);
}

void Entities::link(std::string_view owner, std::string_view member)
{
    m_connection.query("INSERT OR IGNORE INTO iam_links(owner, member) VALUES(?, ?)").bind(owner, member).run();
}

bool Entities::unlink(std::string_view owner, std::string_view member)
{
    return m_connection.query("DELETE FROM iam_links WHERE owner = ? AND member = ?").bind(owner, member).run() > 0;
}

Tags Entities::tags(std::string_view entity)
{
    auto query = m_connection.query("SELECT name, value FROM iam_tags WHERE entity = ? ORDER BY name");
    return store::rowsOf(query.bind(entity), store::readPair);
}

void Entities::putTag(std::string_view entity, std::string_view name, std::string_view value)
{
    m_connection.query("INSERT OR REPLACE INTO iam_tags(entity, name, value) VALUES(?, ?, ?)").bind(entity, name, value).run();
}

void Entities::removeTag(std::string_view entity, std::string_view name)
{
    m_connection.query("DELETE FROM iam_tags WHERE entity = ? AND name = ?").bind(entity, name).run();
}

std::vector<PolicyVersion> Entities::versions(std::string_view policy)
{
    auto query = m_connection.query("SELECT number, document, created, is_default FROM iam_versions WHERE policy = ? ORDER BY number DESC");
    return store::rowsOf(query.bind(policy), readVersion);
}

std::optional<PolicyVersion> Entities::defaultVersion(std::string_view policy)
{
    auto query = m_connection.query("SELECT number, document, created, is_default FROM iam_versions WHERE policy = ? AND is_default");
    return store::rowOf(query.bind(policy), readVersion);
}

void Entities::putVersion(std::string_view policy, const PolicyVersion &version)
{
    if (version.isDefault)
        m_connection.query("UPDATE iam_versions SET is_default = 0 WHERE policy = ?").bind(policy).run();
    m_connection.query("INSERT OR REPLACE INTO iam_versions(policy, number, document, created, is_default) VALUES(?, ?, ?, ?, ?)")
        .bind(policy, version.number, version.document, millis(version.created), version.isDefault)
        .run();
}

void Entities::removeVersion(std::string_view policy, int number)
{
    m_connection.query("DELETE FROM iam_versions WHERE policy = ? AND number = ?").bind(policy, number).run();
}

std::optional<std::string> Entities::setting(std::string_view account, std::string_view name)
{
    auto query = m_connection.query("SELECT value FROM iam_settings WHERE account = ? AND name = ?");
    query.bind(account, name);
    return query.step() ? std::optional(query.string(0)) : std::nullopt;
}

void Entities::putSetting(std::string_view account, std::string_view name, std::string_view value)
{
    m_connection.query("INSERT OR REPLACE INTO iam_settings(account, name, value) VALUES(?, ?, ?)").bind(account, name, value).run();
}

bool Entities::removeSetting(std::string_view account, std::string_view name)
{
    return m_connection.query("DELETE FROM iam_settings WHERE account = ? AND name = ?").bind(account, name).run() > 0;
}

} // namespace nephoscope::identity
