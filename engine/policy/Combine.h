#pragma once

#include "policy/Evaluator.h"

namespace nephoscope::policy {

/// What the layers said, for the rule that makes one decision of it: the fast way and the
/// explained way fill it in differently and share the rule.
struct Findings
{
    PrincipalType principal = PrincipalType::Anonymous;
    bool crossAccount = false;
    bool mustNamePrincipal = false;
    bool hasBoundary = false;
    bool hasSession = false;

    /// All levels together: denied when one denies, Direct when all allow.
    LayerOutcome serviceControl{false, Grant::Direct};
    LayerOutcome resourceControl{false, Grant::Direct};
    LayerOutcome resource;
    LayerOutcome identity;
    LayerOutcome boundary{false, Grant::Direct};
    LayerOutcome session{false, Grant::Direct};

    void addServiceControl(LayerOutcome level) { add(serviceControl, level); }
    void addResourceControl(LayerOutcome level) { add(resourceControl, level); }

private:
    static void add(LayerOutcome &all, LayerOutcome level)
    {
        all.denied = all.denied || level.denied;
        if (level.grant == Grant::None)
            all.grant = Grant::None;
    }
};

/// Findings that hold before any layer was asked.
Findings findingsFor(const RequestContext &request, const PrincipalPolicies &principal, const ResourcePolicies &resource);
Decision combine(const Findings &findings);

/// Whether organization policies of the principal's account, or of the resource's, have a say.
bool serviceControlApplies(const Principal &principal);
bool resourceControlApplies(const Principal &principal);
/// Whether the principal has policies of its own: not services, strangers, anonymous.
bool hasIdentity(PrincipalType type);

} // namespace nephoscope::policy
