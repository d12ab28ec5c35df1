#pragma once

#include "core/Clock.h"

#include <cstdint>
#include <memory_resource>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::policy {

enum class PrincipalType : std::uint8_t {
    Anonymous,
    Root,          ///< of an account
    User,          ///< with its own keys or with GetSessionToken's
    AssumedRole,   ///< a role's session
    FederatedUser, ///< GetFederationToken's session
    WebIdentity,   ///< a stranger whom an OIDC or SAML provider vouches for, before AssumeRoleWith…
    Service,       ///< an AWS service on its own behalf
};

/// Who asks. Made once per session and kept; a decision only looks.
struct Principal
{
    PrincipalType type = PrincipalType::Anonymous;
    std::string arn;       ///< the session's ARN for sessions; a service's name (`s3.amazonaws.com`)
    std::string account;   ///< empty for anonymous, services and strangers
    std::string entityArn; ///< the role of a role's session, the user behind a federated one
    std::string userId;    ///< `AIDA…`, `AROA…:session`, `ACCOUNT:name`
    std::string userName;  ///< users only
    std::string provider;  ///< OIDC host or SAML provider ARN, of strangers and of sessions they opened
    std::string canonicalId;
    std::vector<std::pair<std::string, std::string>> tags; ///< of the user, or of role and session
    bool serviceLinked = false; ///< role under `/aws-service-role/`: organization policies spare it
};

/// The values of one condition key, as a KeySource hands them over.
class KeyValues
{
public:
    explicit KeyValues(std::pmr::memory_resource &memory) : m_memory(memory), m_values(&memory) {}
    KeyValues(const KeyValues &) = delete;
    KeyValues &operator=(const KeyValues &) = delete;

    /// `value` must live as long as the decision.
    void add(std::string_view value) { m_values.push_back(value); }
    void addCopy(std::string_view value);
    void clear() { m_values.clear(); }

    std::size_t size() const { return m_values.size(); }
    bool empty() const { return m_values.empty(); }
    std::string_view operator[](std::size_t i) const { return m_values[i]; }
    auto begin() const { return m_values.begin(); }
    auto end() const { return m_values.end(); }

private:
    std::pmr::memory_resource &m_memory;
    std::pmr::vector<std::string_view> m_values;
};

/// Where a decision asks for condition keys it does not know by itself, only when a statement that
/// otherwise applies needs one.
class KeySource
{
public:
    virtual ~KeySource() = default;
    /// `key` is in lower case (`aws:sourcearn`, `s3:prefix`, `aws:requesttag/team`). False when
    /// the request has no such key; true without values is a key whose set is empty. Numbers in
    /// decimals, times in ISO 8601 or epoch seconds, binary values as their bytes.
    virtual bool values(std::string_view key, KeyValues &out) const = 0;
};

/// Keys that follow from the rest of the request; everything else is asked from the KeySource,
/// which may also override these (SimulateCustomPolicy does).
enum class KnownKey : std::uint8_t {
    None,
    CurrentTime,
    EpochTime,
    PrincipalAccount,
    PrincipalArn,
    PrincipalIsAwsService,
    PrincipalServiceName,
    PrincipalTag,
    PrincipalType,
    ResourceAccount,
    UserId,
    UserName,
};

/// A condition key's name, prepared: they are compared without regard to case.
struct KeyName
{
    KeyName() = default;
    explicit KeyName(std::string_view written);

    KnownKey known = KnownKey::None;
    std::string name; ///< lower case
    std::string_view tag() const;
};

/// What a decision is about. All views must outlive it.
struct RequestContext
{
    const Principal &principal;
    std::string_view action;          ///< `s3:GetObject`
    std::string_view resource;        ///< an ARN; `*` for actions without one
    std::string_view resourceAccount; ///< empty: the principal's own
    Timestamp now{};
    const KeySource *keys = nullptr;

    bool crossAccount() const { return principal.account.empty() || (!resourceAccount.empty() && resourceAccount != principal.account); }
    /// False when the request has no such key. `out` is cleared first.
    bool values(const KeyName &key, KeyValues &out) const;
    /// Whether the source has the key, be it known here or not.
    bool overrides(const KeyName &key, KeyValues &out) const;
};

} // namespace nephoscope::policy
