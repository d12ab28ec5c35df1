#pragma once

#include "policy/Policy.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace nephoscope::policy {

/// How a policy came to apply, for explanations.
enum class PolicyOrigin : std::uint8_t { Inline, Managed, Group, Resource, Organization, Session };

struct AttachedPolicy
{
    std::shared_ptr<const Policy> policy;
    std::string name; ///< as the console shows it: a name, or an ARN
    PolicyOrigin origin = PolicyOrigin::Inline;
    std::string via = {}; ///< the group, the organizational unit … it is attached to
};

/// What the policies of one layer say to a request, all together.
struct LayerOutcome
{
    bool denied = false;
    Grant grant = Grant::None; ///< the most that an Allow gives; not looked for after a Deny
};

/// The policies of one layer, with an index from services to the statements that may be about
/// them, denials first. Immutable: make it once per principal or resource and keep it.
class PolicyLayer
{
public:
    PolicyLayer() = default;
    explicit PolicyLayer(std::vector<AttachedPolicy> policies);

    const std::vector<AttachedPolicy> &policies() const { return m_policies; }
    LayerOutcome evaluate(Evaluation &evaluation) const;

private:
    struct Service
    {
        std::string name;
        std::vector<const Statement *> statements;
    };
    std::span<const Statement *const> candidates(std::string_view service) const;

    std::vector<AttachedPolicy> m_policies;
    std::vector<Service> m_services; ///< by name
    std::vector<const Statement *> m_anyService;
};

} // namespace nephoscope::policy
