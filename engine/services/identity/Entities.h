#pragma once

#include "core/Clock.h"
#include "store/Database.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::identity {

/// What an account consists of, as IAM counts it.
enum class Kind : int { User, Group, Role, Profile, Policy, Mfa, Oidc, Saml };

/// A user, group, role, instance profile, managed policy, virtual MFA device or identity provider: they have
/// more in common than not.
struct Entity
{
    std::string id; ///< `AIDA…`, `AROA…`; of kinds without one of AWS's a random one
    std::string account;
    Kind kind = Kind::User;
    std::string name;
    std::string path = "/";
    Timestamp created{};
    Timestamp updated{};     ///< policies: the newest version's; MFA devices: when it was enabled
    std::string description = {};
    std::string document = {}; ///< role: trust policy; SAML: metadata; OIDC: client ids and thumbprints; MFA: seed
    std::string boundary = {}; ///< ARN of the permissions boundary, empty without
    std::int64_t number = 0;   ///< role: longest session in seconds; MFA: the last time step used

    std::string arn() const;
};

using Tags = std::vector<std::pair<std::string, std::string>>;

struct PolicyVersion
{
    int number = 1;
    std::string document;
    Timestamp created{};
    bool isDefault = false;
};

/// A page's worth of a list by name.
struct Page
{
    std::string_view pathPrefix = {};
    std::string_view after = {};
    std::size_t limit = SIZE_MAX;
};

/// Rows of who and what exists in an account, over one connection.
class Entities
{
public:
    static std::span<const store::Migration> migrations();

    explicit Entities(store::Connection &connection) : m_connection(connection) {}

    std::optional<Entity> find(std::string_view account, Kind kind, std::string_view name);
    std::optional<Entity> findId(std::string_view id);
    /// By ARN, whatever the kind; nothing for ARNs of other services.
    std::optional<Entity> findArn(std::string_view arn);
    void insert(const Entity &entity);
    void update(const Entity &entity);
    /// With what hangs on it: inline and attached policies, tags, memberships, versions.
    void remove(const Entity &entity);
    std::vector<Entity> list(std::string_view account, Kind kind, const Page &page = {});
    std::int64_t count(std::string_view account, Kind kind);

    std::optional<std::string> inlinePolicy(std::string_view entity, std::string_view name);
    std::vector<std::pair<std::string, std::string>> inlinePolicies(std::string_view entity);
    void putInline(std::string_view entity, std::string_view name, std::string_view document);
    bool removeInline(std::string_view entity, std::string_view name);

    /// ARNs, in the order of their attachment.
    std::vector<std::string> attached(std::string_view entity);
    void attach(std::string_view entity, std::string_view policy, Timestamp now);
    bool detach(std::string_view entity, std::string_view policy);
    /// Entities of `account` that `policy` is attached to, or is the boundary of.
    std::vector<Entity> attachedTo(std::string_view account, std::string_view policy);
    std::vector<Entity> boundedBy(std::string_view account, std::string_view policy);

    // Groups have users, instance profiles a role, users MFA devices.
    std::vector<Entity> members(std::string_view owner);
    std::vector<Entity> owners(std::string_view member, Kind kind);
    void link(std::string_view owner, std::string_view member);
    bool unlink(std::string_view owner, std::string_view member);

    Tags tags(std::string_view entity);
    void putTag(std::string_view entity, std::string_view name, std::string_view value);
    void removeTag(std::string_view entity, std::string_view name);

    std::vector<PolicyVersion> versions(std::string_view policy); ///< newest first
    std::optional<PolicyVersion> defaultVersion(std::string_view policy);
    void putVersion(std::string_view policy, const PolicyVersion &version);
    void removeVersion(std::string_view policy, int number);

    /// An account's setting (`alias`, `password-policy` …).
    std::optional<std::string> setting(std::string_view account, std::string_view name);
    void putSetting(std::string_view account, std::string_view name, std::string_view value);
    bool removeSetting(std::string_view account, std::string_view name);

private:
    store::Connection &m_connection;
};

/// `user/path/name`, the resource of an ARN.
std::string resourceOf(Kind kind, std::string_view path, std::string_view name);

inline std::int64_t millis(Timestamp time)
{
    return time.time_since_epoch().count();
}
inline Timestamp timeAt(const store::Query &query, int column)
{
    return Timestamp(Duration(query.integer(column)));
}

} // namespace nephoscope::identity
