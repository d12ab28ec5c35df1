#include "policy/Explanation.h"

#include "policy/Combine.h"
#include "policy/Evaluation.h"
#include "policy/Suggestion.h"

#include <algorithm>

namespace nephoscope::policy {

namespace {

ConditionReport report(const Condition &condition, Evaluation &evaluation)
{
    ConditionReport out;
    out.op = condition.document().op;
    out.key = condition.document().key;
    out.expected = condition.document().values;
    out.met = condition.met(evaluation);
    out.present = evaluation.request.values(condition.key(), evaluation.key);
    if (out.present)
        out.actual.assign(evaluation.key.begin(), evaluation.key.end());
    return out;
}

StatementReport report(const Statement &statement, Evaluation &evaluation)
{
    StatementReport out;
    out.sid = statement.document().sid;
    out.effect = statement.effect();
    out.action = statement.actionMatches(evaluation);
    out.resource = statement.resourceMatches(evaluation);
    out.principal = statement.principalMatches(evaluation);
    for (const Condition &condition : statement.conditions())
        out.conditions.push_back(report(condition, evaluation));
    return out;
}

class Explainer
{
public:
    Explainer(const RequestContext &request, bool boundary, Explanation &out) : m_request(request), m_boundary(boundary), m_out(out) {}

    LayerOutcome layer(Layer layer, const PolicyLayer &policies, std::size_t level = 0)
    {
        LayerReport &out = m_out.layers.emplace_back();
        out.layer = layer;
        out.level = level;
        out.policies = policies.policies();
        LayerOutcome outcome;
        for (std::size_t p = 0; p < policies.policies().size(); ++p) {
            const AttachedPolicy &attached = policies.policies()[p];
            for (std::size_t s = 0; s < attached.policy->statements().size(); ++s) {
                // One for each statement: its memory is for one decision.
                Evaluation evaluation(m_request, m_boundary);
                StatementReport statement = report(attached.policy->statements()[s], evaluation);
                statement.policy = p;
                statement.statement = s;
                statement.policyName = attached.name;
                statement.origin = attached.origin;
                statement.via = attached.via;
                if (statement.applies() && statement.effect == Effect::Deny)
                    outcome.denied = true;
                else if (statement.applies())
                    outcome.grant = std::max(outcome.grant, statement.principal);
                out.statements.push_back(std::move(statement));
            }
        }
        out.grant = outcome.grant;
        out.result = outcome.denied ? Result::ExplicitDeny : outcome.grant != Grant::None ? Result::Allow : Result::ImplicitDeny;
        return outcome;
    }

private:
    const RequestContext &m_request;
    bool m_boundary;
    Explanation &m_out;
};

} // namespace

std::size_t StatementReport::misses() const
{
    const auto unmet = std::count_if(conditions.begin(), conditions.end(), [](const ConditionReport &condition) { return !condition.met; });
    return std::size_t(!action) + std::size_t(!resource) + std::size_t(principal == Grant::None) + static_cast<std::size_t>(unmet);
}

Explanation explain(const RequestContext &request, const PrincipalPolicies &principal, const ResourcePolicies &resource)
{
    Explanation out;
    Findings findings = findingsFor(request, principal, resource);
    out.crossAccount = findings.crossAccount;
    Explainer explainer(request, findings.hasBoundary, out);
    if (serviceControlApplies(request.principal)) {
        for (std::size_t level = 0; level < principal.serviceControl.size(); ++level)
            findings.addServiceControl(explainer.layer(Layer::ServiceControl, principal.serviceControl[level], level));
    }
    if (resourceControlApplies(request.principal)) {
        for (std::size_t level = 0; level < resource.resourceControl.size(); ++level)
            findings.addResourceControl(explainer.layer(Layer::ResourceControl, resource.resourceControl[level], level));
    }
    if (resource.resource)
        findings.resource = explainer.layer(Layer::Resource, *resource.resource);
    if (hasIdentity(request.principal.type)) {
        findings.identity = explainer.layer(Layer::Identity, principal.identity);
        if (principal.boundary)
            findings.boundary = explainer.layer(Layer::Boundary, *principal.boundary);
        if (principal.session)
            findings.session = explainer.layer(Layer::Session, *principal.session);
    }
    out.decision = combine(findings);
    if (!out.decision.allowed())
        out.changes = suggestChanges(request, principal, resource, findings, out);
    return out;
}

} // namespace nephoscope::policy
