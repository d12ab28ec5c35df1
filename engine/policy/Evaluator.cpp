#include "policy/Evaluator.h"

#include "policy/Combine.h"
#include "policy/Evaluation.h"

namespace nephoscope::policy {

Evaluation::Evaluation(const RequestContext &context, bool boundary)
    : request(context), hasBoundary(boundary), m_memory(m_room.data(), m_room.size()), key(m_memory), variable(m_memory), text(&m_memory)
{
    const std::size_t size = context.action.size();
    char *lower = static_cast<char *>(m_memory.allocate(size ? size : 1, 1));
    for (std::size_t i = 0; i < size; ++i) {
        const char c = context.action[i];
        lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    action = {lower, size};
    service = action.substr(0, action.find(':'));
}

Decision decide(const RequestContext &request, const PrincipalPolicies &principal, const ResourcePolicies &resource)
{
    Findings findings = findingsFor(request, principal, resource);
    Evaluation evaluation(request, findings.hasBoundary);
    if (serviceControlApplies(request.principal)) {
        for (const PolicyLayer &level : principal.serviceControl)
            findings.addServiceControl(level.evaluate(evaluation));
    }
    if (resourceControlApplies(request.principal)) {
        for (const PolicyLayer &level : resource.resourceControl)
            findings.addResourceControl(level.evaluate(evaluation));
    }
    if (resource.resource)
        findings.resource = resource.resource->evaluate(evaluation);
    if (hasIdentity(request.principal.type)) {
        findings.identity = principal.identity.evaluate(evaluation);
        if (principal.boundary)
            findings.boundary = principal.boundary->evaluate(evaluation);
        if (principal.session)
            findings.session = principal.session->evaluate(evaluation);
    }
    return combine(findings);
}

std::string_view nameOf(Result result)
{
    switch (result) {
    case Result::Allow: return "Allow";
    case Result::ImplicitDeny: return "ImplicitDeny";
    case Result::ExplicitDeny: return "ExplicitDeny";
    }
    return {};
}

std::string_view nameOf(Layer layer)
{
    switch (layer) {
    case Layer::ServiceControl: return "ServiceControl";
    case Layer::ResourceControl: return "ResourceControl";
    case Layer::Resource: return "Resource";
    case Layer::Identity: return "Identity";
    case Layer::Boundary: return "Boundary";
    case Layer::Session: return "Session";
    case Layer::RootUser: return "RootUser";
    }
    return {};
}

std::string_view nameOf(Grant grant)
{
    switch (grant) {
    case Grant::None: return "None";
    case Grant::Account: return "Account";
    case Grant::Entity: return "Entity";
    case Grant::Direct: return "Direct";
    }
    return {};
}

} // namespace nephoscope::policy
