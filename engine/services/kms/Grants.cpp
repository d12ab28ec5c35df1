#include "services/kms/Grants.h"

#include "core/Text.h"
#include "store/Rows.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::kms {

namespace {

namespace json = boost::json;

#define GRANT_COLUMNS "id, key, account, region, token, name, grantee, retiring, issuer, created, operations, constraints"

json::object toJson(const EncryptionContext &context)
{
    json::object object;
    for (const auto &[name, value] : context)
        object.emplace(name, value);
    return object;
}

std::optional<EncryptionContext> contextIn(const json::object &object, std::string_view name)
{
    const auto *found = object.if_contains(name);
    if (!found || !found->is_object())
        return std::nullopt;
    EncryptionContext context;
    for (const auto &[key, value] : found->get_object())
        context.emplace(std::string(key), json::value_to<std::string>(value));
    return context;
}

Grant readGrant(const store::Query &query)
{
    Grant grant;
    grant.id = query.string(0);
    grant.key = query.string(1);
    grant.account = query.string(2);
    grant.region = query.string(3);
    grant.token = query.string(4);
    grant.name = query.string(5);
    grant.grantee = query.string(6);
    grant.retiring = query.string(7);
    grant.issuer = query.string(8);
    grant.created = Timestamp(std::chrono::milliseconds(query.integer(9)));
    for (const std::string_view operation : split(query.text(10), ' '))
        grant.operations.emplace_back(operation);
    const json::value constraints = json::parse(query.text(11));
    grant.equals = contextIn(constraints.as_object(), "equals");
    grant.subset = contextIn(constraints.as_object(), "subset");
    return grant;
}

std::optional<Grant> readOne(store::Query &query)
{
    return query.step() ? std::optional(readGrant(query)) : std::nullopt;
}

} // namespace

bool Grant::allows(std::string_view operation, const EncryptionContext *context) const
{
    if (std::find(operations.begin(), operations.end(), operation) == operations.end())
        return false;
    // Constraints bind operations with a context only; AWS refuses them for keys that take none.
    if (!context)
        return true;
    if (equals && *equals != *context)
        return false;
    return !subset || std::all_of(subset->begin(), subset->end(), [context](const auto &pair) {
        const auto found = context->find(pair.first);
        return found != context->end() && found->second == pair.second;
    });
}

std::optional<Grant> GrantRepository::find(std::string_view id)
{
    auto query = m_connection.query("SELECT " GRANT_COLUMNS " FROM kms_grants WHERE id = ?");
    query.bind(id);
    return readOne(query);
}

std::optional<Grant> GrantRepository::findToken(std::string_view token)
{
    // A token ends with its grant's id.
    const auto grant = find(token.substr(token.rfind('.') + 1));
    return grant && grant->token == token ? grant : std::nullopt;
}

void GrantRepository::insert(const Grant &grant)
{
    std::string operations;
    for (const std::string &operation : grant.operations)
        operations += (operations.empty() ? "" : " ") + operation;
    json::object constraints;
    if (grant.equals)
        constraints.emplace("equals", toJson(*grant.equals));
    if (grant.subset)
        constraints.emplace("subset", toJson(*grant.subset));
    const std::string text = json::serialize(constraints);
    m_connection.query("INSERT INTO kms_grants(" GRANT_COLUMNS ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(grant.id, grant.key, grant.account, grant.region, grant.token, grant.name, grant.grantee, grant.retiring, grant.issuer,
              std::int64_t(grant.created.time_since_epoch().count()), operations, text)
        .run();
}

void GrantRepository::remove(std::string_view id)
{
    m_connection.query("DELETE FROM kms_grants WHERE id = ?").bind(id).run();
}

std::int64_t GrantRepository::count(std::string_view key)
{
    auto query = m_connection.query("SELECT count(*) FROM kms_grants WHERE key = ?");
    query.bind(key);
    return query.step() ? query.integer(0) : 0;
}

std::vector<Grant> GrantRepository::ofKey(std::string_view key, std::string_view id, std::string_view grantee, std::string_view after,
                                          std::size_t limit)
{
    auto query = m_connection.query("SELECT " GRANT_COLUMNS " FROM kms_grants WHERE key = ?1 AND (?2 = '' OR id = ?2)"
                                    " AND (?3 = '' OR grantee = ?3) AND id > ?4 ORDER BY id LIMIT ?5");
    return store::rowsOf(query.bind(key, id, grantee, after, std::uint64_t(limit)), readGrant);
}

std::vector<Grant> GrantRepository::retirableBy(std::string_view account, std::string_view region, std::string_view principal,
                                                std::string_view after, std::size_t limit)
{
    auto query = m_connection.query("SELECT " GRANT_COLUMNS " FROM kms_grants WHERE retiring = ?1 AND retiring <> '' AND account = ?2"
                                    " AND region = ?3 AND id > ?4 ORDER BY id LIMIT ?5");
    return store::rowsOf(query.bind(principal, account, region, after, std::uint64_t(limit)), readGrant);
}

} // namespace nephoscope::kms
