#pragma once

#include "core/Clock.h"
#include "policy/PolicyDocument.h"
#include "services/identity/Entities.h"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope::identity {

struct Organization
{
    std::string id;         ///< `o-…`
    std::string management; ///< the account it belongs to
    std::string root;       ///< `r-…`
    std::string features;   ///< `ALL`, `CONSOLIDATED_BILLING`
};

/// An organizational unit.
struct Unit
{
    std::string id; ///< `ou-…`
    std::string organization;
    std::string parent; ///< the root or another unit
    std::string name;
};

/// An account that is in an organization; its name is a setting of the account.
struct Member
{
    std::string account;
    std::string organization;
    std::string parent;
    std::string email;
    std::string method; ///< `CREATED`, `INVITED`
    std::string status; ///< `ACTIVE`, `SUSPENDED`
    Timestamp joined{};
};

struct ControlPolicy
{
    std::string id; ///< `p-…`
    std::string organization; ///< empty for AWS's own
    std::string type; ///< `SERVICE_CONTROL_POLICY` …
    std::string name;
    std::string description;
    std::string content;
};

/// A wish for an account, and what became of it.
struct AccountRequest
{
    std::string id; ///< `car-…`
    std::string organization;
    std::string name;
    std::string email;
    std::string role;
    std::string account;
    std::string state;   ///< `IN_PROGRESS`, `SUCCEEDED`, `FAILED`
    std::string failure; ///< `EMAIL_ALREADY_EXISTS` …
    Timestamp requested{};
    Timestamp completed{};
};

/// An invitation.
struct Handshake
{
    std::string id; ///< `h-…`
    std::string organization;
    std::string account; ///< who is invited
    std::string notes;
    std::string state; ///< `OPEN`, `ACCEPTED`, `DECLINED`, `CANCELED`
    Timestamp requested{};
    Timestamp expires{};
};

/// A kind of policy that limits, with AWS's own policy that everything has once the kind is enabled.
struct ControlType
{
    std::string_view name;
    policy::PolicyKind kind;
    std::string_view fullAccess; ///< id and name of AWS's own policy, after `p-`
    std::string_view content;
};
inline constexpr std::array<ControlType, 2> controlTypes = {{
    {"SERVICE_CONTROL_POLICY", policy::PolicyKind::ServiceControl, "FullAWSAccess",
     R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]})"},
    {"RESOURCE_CONTROL_POLICY", policy::PolicyKind::ResourceControl, "RCPFullAWSAccess",
     R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]})"},
}};
/// Null for types that are not emulated.
const ControlType *findControlType(std::string_view name);
/// AWS's own policy of a type.
ControlPolicy fullAccessOf(const ControlType &type);

/// `o-…/r-…/ou-…/`
std::string pathOf(const std::string &organization, const std::vector<std::string> &levels);

/// Rows of organizations, over one connection. IAM, STS and the door know accounts by them.
class Organizations
{
public:
    static std::span<const store::Migration> migrations();

    explicit Organizations(store::Connection &connection) : m_connection(connection) {}

    bool any();
    std::optional<Organization> find(std::string_view id);
    /// The one the account is in.
    std::optional<Organization> of(std::string_view account);
    void insert(const Organization &organization);
    /// With all that hangs on it.
    void remove(std::string_view id);

    std::vector<std::string> types(std::string_view organization);
    /// Enabled: everything has the full access policy. Disabled: nothing has a policy of the type.
    void enableType(const Organization &organization, const ControlType &type);
    void disableType(const Organization &organization, const ControlType &type);

    std::optional<Unit> findUnit(std::string_view id);
    std::optional<Unit> unitNamed(std::string_view parent, std::string_view name);
    std::vector<Unit> unitsOf(std::string_view parent);
    std::vector<Unit> units(std::string_view organization);
    void insert(const Unit &unit); ///< with the full access policies of the enabled types
    void rename(const Unit &unit);
    void removeUnit(std::string_view id);
    /// From the root to the place that something with this parent hangs at.
    std::vector<std::string> levelsTo(const std::string &parent);
    std::vector<std::string> levelsOf(const Member &member) { return levelsTo(member.parent); }

    std::optional<Member> findMember(std::string_view account);
    std::vector<Member> members(std::string_view organization);
    std::vector<Member> membersOf(std::string_view parent);
    bool emailTaken(std::string_view email);
    void insert(const Member &member); ///< with the full access policies of the enabled types
    void update(const Member &member);
    void removeMember(std::string_view account);

    /// AWS's own, too.
    std::optional<ControlPolicy> findPolicy(std::string_view organization, std::string_view id);
    std::vector<ControlPolicy> policies(std::string_view organization, std::string_view type);
    void put(const ControlPolicy &policy);
    void removePolicy(std::string_view id);

    std::vector<ControlPolicy> attached(std::string_view target, std::string_view type);
    std::vector<std::string> targetsOf(std::string_view organization, std::string_view policy);
    void attach(std::string_view organization, std::string_view target, std::string_view policy);
    bool detach(std::string_view target, std::string_view policy);

    Tags tags(std::string_view resource);
    void putTag(std::string_view resource, std::string_view name, std::string_view value);
    void removeTag(std::string_view resource, std::string_view name);

    std::optional<AccountRequest> findRequest(std::string_view id);
    std::vector<AccountRequest> requests(std::string_view organization);
    void put(const AccountRequest &request);

    std::optional<Handshake> findHandshake(std::string_view id);
    std::vector<Handshake> handshakesOf(std::string_view organization);
    std::vector<Handshake> handshakesFor(std::string_view account);
    void put(const Handshake &handshake);

private:
    void attachFullAccess(std::string_view organization, std::string_view target);
    void forget(std::string_view target);

    store::Connection &m_connection;
};

} // namespace nephoscope::identity
