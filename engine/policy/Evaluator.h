#pragma once

#include "policy/PolicyLayer.h"

#include <memory>
#include <optional>
#include <vector>

namespace nephoscope::policy {

enum class Result : std::uint8_t { Allow, ImplicitDeny, ExplicitDeny };

/// The kinds of policy, in the order in which they are asked.
enum class Layer : std::uint8_t {
    ServiceControl,
    ResourceControl,
    Resource, ///< policy of the resource, of the key; trust policy of the role
    Identity,
    Boundary,
    Session,
    RootUser, ///< no policy: an account's root user may do everything in it
};

/// What applies to a principal; made once and kept until one of its policies changes.
struct PrincipalPolicies
{
    /// Service control policies from the organization's root down to the account: each level
    /// must allow. Empty outside of organizations and for the management account.
    std::vector<PolicyLayer> serviceControl = {};
    /// Inline, managed and groups'; of a session its role's or its user's.
    PolicyLayer identity = {};
    std::optional<PolicyLayer> boundary = {};
    /// Inline and managed ones of the session together. A federated user without any has no
    /// permissions but those resources give.
    std::optional<PolicyLayer> session = {};
};

/// What applies to a resource.
struct ResourcePolicies
{
    std::vector<PolicyLayer> resourceControl = {}; ///< as serviceControl, for the resource's account
    std::optional<PolicyLayer> resource = {};
    /// Roles and KMS keys: identity policies count only where the resource's policy names at
    /// least the account.
    bool mustNamePrincipal = false;
    bool canHavePolicy = true; ///< false for kinds of resources that take none: nothing suggests one then
};

struct Decision
{
    Result result = Result::ImplicitDeny;
    Layer layer = Layer::Identity; ///< that granted it, denied it, or first failed to allow it

    bool allowed() const { return result == Result::Allow; }
    bool operator==(const Decision &) const = default;
};

/// Decides as AWS documents it ("Policy evaluation logic"):
///
/// - One Deny in any layer decides. Then every level of the organization's policies must allow.
/// - Same account: the resource's policy suffices when it names the caller directly: a user, a
///   session's own ARN, everyone; neither boundary nor session policies limit that. What it gives
///   to a session's role, or to the user behind a federated one, boundary and session limit.
///   Naming the account leaves the say to identity policies. Otherwise identity policies,
///   boundary and session policies must all allow.
/// - Other account: the resource's policy must name the caller, its role or its account, and the
///   caller's identity policies, boundary and session policies must allow as well.
/// - Services, strangers and anonymous callers have nothing but the resource's policy.
/// - The root user needs no identity policy; organization policies, Deny and mustNamePrincipal bind it.
///
/// Thread-safe; as a rule without a single allocation.
Decision decide(const RequestContext &request, const PrincipalPolicies &principal, const ResourcePolicies &resource);

std::string_view nameOf(Result result);
std::string_view nameOf(Layer layer);
/// `Account`, `Entity`, `Direct`, `None`.
std::string_view nameOf(Grant grant);

} // namespace nephoscope::policy
