#include "services/identity/Keys.h"

#include "store/Rows.h"

#include <boost/json.hpp>

namespace nephoscope::identity {

namespace {

namespace json = boost::json;

json::array toJson(const Tags &pairs)
{
    json::array list;
    for (const auto &[name, value] : pairs)
        list.push_back(json::array{json::string(name), json::string(value)});
    return list;
}

json::array toJson(const std::vector<std::string> &texts)
{
    return json::array(texts.begin(), texts.end());
}

std::string toText(const Session &session)
{
    json::object out{{"token", session.token},       {"issued", millis(session.issued)}, {"expires", millis(session.expires)},
                     {"issuer", session.issuerArn},  {"name", session.name},             {"policyArns", toJson(session.policyArns)},
                     {"tags", toJson(session.tags)}, {"transitive", toJson(session.transitiveTags)},
                     {"identity", session.sourceIdentity}, {"provider", session.provider}, {"said", toJson(session.providerKeys)}};
    if (session.mfaSince)
        out["mfa"] = millis(*session.mfaSince);
    if (session.policy)
        out["policy"] = *session.policy;
    return json::serialize(out);
}

std::string textAt(const json::object &object, const char *name)
{
    return std::string(object.at(name).as_string());
}

Timestamp timeIn(const json::object &object, const char *name)
{
    return Timestamp(Duration(object.at(name).as_int64()));
}

std::vector<std::string> textsAt(const json::object &object, const char *name)
{
    std::vector<std::string> texts;
    for (const json::value &item : object.at(name).as_array())
        texts.emplace_back(item.as_string());
    return texts;
}

Tags pairsAt(const json::object &object, const char *name)
{
    Tags pairs;
    for (const json::value &item : object.at(name).as_array())
        pairs.emplace_back(item.as_array().at(0).as_string(), item.as_array().at(1).as_string());
    return pairs;
}

std::shared_ptr<Session> fromText(std::string_view text)
{
    const json::value document = json::parse(text);
    const json::object &in = document.as_object();
    auto session = std::make_shared<Session>();
    session->token = textAt(in, "token");
    session->issued = timeIn(in, "issued");
    session->expires = timeIn(in, "expires");
    session->issuerArn = textAt(in, "issuer");
    session->name = textAt(in, "name");
    session->policyArns = textsAt(in, "policyArns");
    session->tags = pairsAt(in, "tags");
    session->transitiveTags = textsAt(in, "transitive");
    session->sourceIdentity = textAt(in, "identity");
    session->provider = textAt(in, "provider");
    session->providerKeys = pairsAt(in, "said");
    if (in.contains("mfa"))
        session->mfaSince = timeIn(in, "mfa");
    if (in.contains("policy"))
        session->policy = textAt(in, "policy");
    return session;
}

#define KEY_COLUMNS "id, account, user, secret, active, created, used, used_service, used_region"
#define SESSION_COLUMNS "key, account, secret, kind, arn, user_id, issuer, parent_key, session"

KeyRow readKey(const store::Query &query)
{
    KeyRow row{query.string(0), query.string(1), query.string(2), query.string(3), query.integer(4) != 0, timeAt(query, 5)};
    if (!query.isNull(6))
        row.used = timeAt(query, 6);
    row.usedService = query.string(7);
    row.usedRegion = query.string(8);
    return row;
}

SessionRow readSession(const store::Query &query)
{
    SessionRow row;
    row.key = {query.string(0), query.string(2)};
    row.principal.kind = Principal::Kind(query.integer(3));
    row.principal.account.value = query.string(1);
    row.principal.arn = query.string(4);
    row.principal.userId = query.string(5);
    row.principal.accessKeyId = row.key.id;
    auto session = fromText(query.text(8));
    session->issuerId = query.string(6);
    session->parentKey = query.string(7);
    row.principal.session = std::move(session);
    return row;
}

} // namespace

std::vector<KeyRow> Keys::all()
{
    auto query = m_connection.query("SELECT " KEY_COLUMNS " FROM iam_keys");
    return store::rowsOf(query, readKey);
}

std::vector<KeyRow> Keys::of(std::string_view account, std::string_view user)
{
    auto query = m_connection.query("SELECT " KEY_COLUMNS " FROM iam_keys WHERE user = ? AND account = ? ORDER BY created, id");
    return store::rowsOf(query.bind(user, account), readKey);
}

std::optional<KeyRow> Keys::find(std::string_view id)
{
    auto query = m_connection.query("SELECT " KEY_COLUMNS " FROM iam_keys WHERE id = ?");
    return store::rowOf(query.bind(id), readKey);
}

void Keys::insert(const KeyRow &row)
{
    m_connection.query("INSERT INTO iam_keys(id, account, user, secret, active, created) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(row.id, row.account, row.user, row.secret, row.active, millis(row.created))
        .run();
}

void Keys::setActive(std::string_view id, bool active)
{
    m_connection.query("UPDATE iam_keys SET active = ? WHERE id = ?").bind(active, id).run();
}

void Keys::remove(std::string_view id)
{
    m_connection.query("DELETE FROM iam_keys WHERE id = ?").bind(id).run();
}

std::vector<SessionRow> Keys::sessions()
{
    auto query = m_connection.query("SELECT " SESSION_COLUMNS " FROM iam_sessions");
    return store::rowsOf(query, readSession);
}

std::optional<SessionRow> Keys::findSession(std::string_view key)
{
    auto query = m_connection.query("SELECT " SESSION_COLUMNS " FROM iam_sessions WHERE key = ?");
    return store::rowOf(query.bind(key), readSession);
}

void Keys::insert(const SessionRow &row)
{
    const Session &session = *row.principal.session;
    const std::string text = toText(session);
    m_connection
        .query("INSERT INTO iam_sessions(" SESSION_COLUMNS ", expires) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(row.key.id, row.principal.account.value, row.key.secret, int(row.principal.kind), row.principal.arn, row.principal.userId,
              session.issuerId, session.parentKey, text, millis(session.expires))
        .run();
}

void Keys::removeSessions(std::string_view issuer, std::string_view parentKey)
{
    m_connection.query("DELETE FROM iam_sessions WHERE (issuer = ?1 AND ?1 <> '') OR (parent_key = ?2 AND ?2 <> '')").bind(issuer, parentKey).run();
}

void Keys::removeOldSessions(Timestamp before)
{
    m_connection.query("DELETE FROM iam_sessions WHERE expires < ?").bind(millis(before)).run();
}

void Keys::noteUse(const Use &use, std::string_view key)
{
    m_connection.query("UPDATE iam_keys SET used = ?, used_service = ?, used_region = ? WHERE id = ?")
        .bind(millis(use.time), use.service, use.region, key)
        .run();
    m_connection.query("INSERT OR REPLACE INTO iam_used(entity, service, time, region) VALUES(?, ?, ?, ?)")
        .bind(use.entity, use.service, millis(use.time), use.region)
        .run();
}

std::vector<Keys::Use> Keys::uses(std::string_view entity)
{
    auto query = m_connection.query("SELECT entity, service, time, region FROM iam_used WHERE entity = ? ORDER BY service");
    query.bind(entity);
    std::vector<Use> uses;
    while (query.step())
        uses.push_back({query.string(0), query.string(1), timeAt(query, 2), query.string(3)});
    return uses;
}

} // namespace nephoscope::identity
