#include "policy/Combine.h"

namespace nephoscope::policy {

namespace {

constexpr Decision allowedBy(Layer layer)
{
    return {Result::Allow, layer};
}

constexpr Decision notAllowedBy(Layer layer)
{
    return {Result::ImplicitDeny, layer};
}

bool allows(const LayerOutcome &outcome)
{
    return outcome.grant != Grant::None;
}

/// `granted`, unless boundary or session policies fail to allow it.
Decision limited(const Findings &findings, Layer granted)
{
    if (!allows(findings.boundary))
        return notAllowedBy(Layer::Boundary);
    if (!allows(findings.session))
        return notAllowedBy(Layer::Session);
    return allowedBy(granted);
}

Decision ofIdentity(const Findings &findings)
{
    return allows(findings.identity) ? limited(findings, Layer::Identity) : notAllowedBy(Layer::Identity);
}

Decision ofRoot(const Findings &findings)
{
    const bool named = allows(findings.resource);
    if (findings.crossAccount || findings.mustNamePrincipal)
        return named ? allowedBy(Layer::Resource) : notAllowedBy(Layer::Resource);
    return allowedBy(Layer::RootUser);
}

} // namespace

bool serviceControlApplies(const Principal &principal)
{
    return !principal.account.empty() && !principal.serviceLinked && principal.type != PrincipalType::Service;
}

bool resourceControlApplies(const Principal &principal)
{
    return !principal.serviceLinked;
}

bool hasIdentity(PrincipalType type)
{
    return type == PrincipalType::User || type == PrincipalType::AssumedRole || type == PrincipalType::FederatedUser;
}

Findings findingsFor(const RequestContext &request, const PrincipalPolicies &principal, const ResourcePolicies &resource)
{
    Findings findings;
    findings.principal = request.principal.type;
    findings.crossAccount = request.crossAccount();
    findings.mustNamePrincipal = resource.mustNamePrincipal;
    if (hasIdentity(findings.principal)) {
        findings.hasBoundary = principal.boundary.has_value();
        findings.hasSession = principal.session.has_value();
        // GetFederationToken without a policy gives a session that may do nothing by itself.
        if (findings.principal == PrincipalType::FederatedUser && !findings.hasSession)
            findings.session.grant = Grant::None;
    }
    return findings;
}

Decision combine(const Findings &findings)
{
    const std::pair<const LayerOutcome &, Layer> layers[] = {
        {findings.serviceControl, Layer::ServiceControl}, {findings.resourceControl, Layer::ResourceControl},
        {findings.resource, Layer::Resource},             {findings.identity, Layer::Identity},
        {findings.boundary, Layer::Boundary},             {findings.session, Layer::Session},
    };
    for (const auto &[outcome, layer] : layers) {
        if (outcome.denied)
            return {Result::ExplicitDeny, layer};
    }
    if (!allows(findings.serviceControl))
        return notAllowedBy(Layer::ServiceControl);
    if (!allows(findings.resourceControl))
        return notAllowedBy(Layer::ResourceControl);

    const Grant named = findings.resource.grant;
    if (findings.principal == PrincipalType::Root)
        return ofRoot(findings);
    if (!hasIdentity(findings.principal))
        return named == Grant::Direct ? allowedBy(Layer::Resource) : notAllowedBy(Layer::Resource);
    if (findings.crossAccount)
        return named == Grant::None ? notAllowedBy(Layer::Resource) : ofIdentity(findings);
    if (named == Grant::Direct)
        return allowedBy(Layer::Resource);
    if (named == Grant::Entity)
        return limited(findings, Layer::Resource);
    if (findings.mustNamePrincipal && named == Grant::None)
        return notAllowedBy(Layer::Resource);
    return ofIdentity(findings);
}

} // namespace nephoscope::policy
