#pragma once

#include "policy/Evaluator.h"
#include "policy/RequestContext.h"

#include <memory>

namespace nephoscope {

namespace api {
struct Operation;
}
class ReadContext;
struct Caller;
struct Principal;

/// What IAM knows of the one who asks.
struct Identity
{
    policy::Principal principal;
    policy::PrincipalPolicies policies;
};

/// Where the door finds a principal's policies. IAM implements it (Service::identities()); it is asked
/// for each decision, so it answers from memory. Thread-safe.
class Identities
{
public:
    virtual ~Identities() = default;
    /// Never null: a principal that IAM does not know has no policies.
    virtual std::shared_ptr<const Identity> find(ReadContext &context, const Principal &principal) = 0;
    /// Somebody but the root user called: for when keys and services were last used.
    virtual void used(const Caller &, const api::Operation &, Timestamp) {}
};

/// The principal as policies see it, by what the door knows of it alone.
policy::Principal policyPrincipal(const Principal &principal);

} // namespace nephoscope
