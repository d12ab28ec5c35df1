#pragma once

#include "door/Credentials.h"
#include "services/identity/Entities.h"

namespace nephoscope::identity {

/// A long-term access key as its row has it.
struct KeyRow
{
    std::string id;
    std::string account;
    std::string user; ///< its unique id; empty: the account's root user
    std::string secret;
    bool active = true;
    Timestamp created{};
    std::optional<Timestamp> used = {};
    std::string usedService = {};
    std::string usedRegion = {};
};

/// Temporary credentials: the key, and who they are good for (with Principal::session).
struct SessionRow
{
    AccessKey key;
    Principal principal;
};

/// Rows of access keys, of temporary credentials and of when they were used, over one connection.
class Keys
{
public:
    explicit Keys(store::Connection &connection) : m_connection(connection) {}

    std::vector<KeyRow> all();
    std::vector<KeyRow> of(std::string_view account, std::string_view user);
    std::optional<KeyRow> find(std::string_view id);
    void insert(const KeyRow &row);
    void setActive(std::string_view id, bool active);
    void remove(std::string_view id);

    std::vector<SessionRow> sessions();
    std::optional<SessionRow> findSession(std::string_view key);
    void insert(const SessionRow &row);
    /// Those of a role or user, or asked for with a key; empty texts are none.
    void removeSessions(std::string_view issuer, std::string_view parentKey);
    /// Long after their end nobody needs to be told that they have expired.
    void removeOldSessions(Timestamp before);

    struct Use
    {
        std::string entity;
        std::string service;
        Timestamp time{};
        std::string region;
    };
    void noteUse(const Use &use, std::string_view key);
    std::vector<Use> uses(std::string_view entity);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::identity
