#include "services/identity/Organizations.h"

#include "store/Rows.h"

namespace nephoscope::identity {

namespace {

#define ORG_REQUEST_COLUMNS "id, organization, name, email, role, account, state, failure, requested, completed"
#define ORG_HANDSHAKE_COLUMNS "id, organization, account, notes, state, requested, expires"

AccountRequest readRequest(const store::Query &query)
{
    return {query.string(0), query.string(1), query.string(2), query.string(3), query.string(4),
            query.string(5), query.string(6), query.string(7), timeAt(query, 8), timeAt(query, 9)};
}

Handshake readHandshake(const store::Query &query)
{
    return {query.string(0), query.string(1), query.string(2), query.string(3), query.string(4), timeAt(query, 5), timeAt(query, 6)};
}

} // namespace

std::optional<AccountRequest> Organizations::findRequest(std::string_view id)
{
    auto query = m_connection.query("SELECT " ORG_REQUEST_COLUMNS " FROM org_requests WHERE id = ?");
    return store::rowOf(query.bind(id), readRequest);
}

std::vector<AccountRequest> Organizations::requests(std::string_view organization)
{
    auto query = m_connection.query("SELECT " ORG_REQUEST_COLUMNS " FROM org_requests WHERE organization = ? ORDER BY id");
    return store::rowsOf(query.bind(organization), readRequest);
}

void Organizations::put(const AccountRequest &request)
{
    m_connection
        .query("INSERT OR REPLACE INTO org_requests(" ORG_REQUEST_COLUMNS ") VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .bind(request.id, request.organization, request.name, request.email, request.role, request.account, request.state, request.failure,
              millis(request.requested), millis(request.completed))
        .run();
}

std::optional<Handshake> Organizations::findHandshake(std::string_view id)
{
    auto query = m_connection.query("SELECT " ORG_HANDSHAKE_COLUMNS " FROM org_handshakes WHERE id = ?");
    return store::rowOf(query.bind(id), readHandshake);
}

std::vector<Handshake> Organizations::handshakesOf(std::string_view organization)
{
    auto query = m_connection.query("SELECT " ORG_HANDSHAKE_COLUMNS " FROM org_handshakes WHERE organization = ? ORDER BY id");
    return store::rowsOf(query.bind(organization), readHandshake);
}

std::vector<Handshake> Organizations::handshakesFor(std::string_view account)
{
    auto query = m_connection.query("SELECT " ORG_HANDSHAKE_COLUMNS " FROM org_handshakes WHERE account = ? ORDER BY id");
    return store::rowsOf(query.bind(account), readHandshake);
}

void Organizations::put(const Handshake &handshake)
{
    m_connection.query("INSERT OR REPLACE INTO org_handshakes(" ORG_HANDSHAKE_COLUMNS ") VALUES(?, ?, ?, ?, ?, ?, ?)")
        .bind(handshake.id, handshake.organization, handshake.account, handshake.notes, handshake.state, millis(handshake.requested),
              millis(handshake.expires))
        .run();
}

} // namespace nephoscope::identity
