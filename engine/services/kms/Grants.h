#pragma once

#include "core/Clock.h"
#include "services/kms/Crypto.h"
#include "store/Database.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::kms {

struct Grant
{
    std::string id;
    std::string key;
    std::string account; ///< of the key
    std::string region;
    std::string token;
    std::string name;
    std::string grantee;
    std::string retiring; ///< empty: nobody but the key's account
    std::string issuer;
    Timestamp created{};
    std::vector<std::string> operations;
    std::optional<EncryptionContext> equals; ///< the context must be this
    std::optional<EncryptionContext> subset; ///< the context must contain this

    /// Whether it lets its grantee do `operation` with `context`; null where operations take none.
    bool allows(std::string_view operation, const EncryptionContext *context) const;
};

/// Rows of kms_grants, over one connection.
class GrantRepository
{
public:
    explicit GrantRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<Grant> find(std::string_view id);
    std::optional<Grant> findToken(std::string_view token);
    void insert(const Grant &grant);
    void remove(std::string_view id);
    std::int64_t count(std::string_view key);
    /// By id, from beyond `after`; empty texts do not choose.
    std::vector<Grant> ofKey(std::string_view key, std::string_view id, std::string_view grantee, std::string_view after, std::size_t limit);
    std::vector<Grant> retirableBy(std::string_view account, std::string_view region, std::string_view principal, std::string_view after,
                                   std::size_t limit);

private:
    store::Connection &m_connection;
};

} // namespace nephoscope::kms
