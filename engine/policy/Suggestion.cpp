#include "policy/Suggestion.h"

#include <algorithm>
#include <array>
#include <bit>

namespace nephoscope::policy {

namespace {

/// Layers a statement can be added to; rather early ones than late ones when it takes as many.
constexpr std::array<Layer, 4> open = {Layer::Identity, Layer::Boundary, Layer::Session, Layer::Resource};

const PolicyLayer *layerOf(const PrincipalPolicies &principal, const ResourcePolicies &resource, Layer layer, std::size_t level)
{
    switch (layer) {
    case Layer::ServiceControl: return &principal.serviceControl[level];
    case Layer::ResourceControl: return &resource.resourceControl[level];
    case Layer::Resource: return resource.resource ? &*resource.resource : nullptr;
    case Layer::Identity: return &principal.identity;
    case Layer::Boundary: return principal.boundary ? &*principal.boundary : nullptr;
    case Layer::Session: return principal.session ? &*principal.session : nullptr;
    case Layer::RootUser: break;
    }
    return nullptr;
}

/// How a resource's policy should name the caller: the lasting role rather than its session.
PrincipalEntry principalFor(const Principal &who)
{
    switch (who.type) {
    case PrincipalType::Anonymous: return {};
    case PrincipalType::Service: return {PrincipalEntry::Type::Service, who.arn};
    case PrincipalType::WebIdentity: return {PrincipalEntry::Type::Federated, who.provider};
    case PrincipalType::AssumedRole: return {PrincipalEntry::Type::Aws, who.entityArn.empty() ? who.arn : who.entityArn};
    case PrincipalType::Root:
    case PrincipalType::User:
    case PrincipalType::FederatedUser: break;
    }
    return {PrincipalEntry::Type::Aws, who.arn};
}

/// The ARN as a pattern for itself alone.
std::string literal(std::string_view arn)
{
    if (arn == "*")
        return "*";
    std::string out;
    for (std::size_t i = 0; i < arn.size(); ++i) {
        const bool special = arn[i] == '*' || arn[i] == '?' || (arn[i] == '$' && i + 1 < arn.size() && arn[i + 1] == '{');
        out += special ? "${" + std::string(1, arn[i]) + "}" : std::string(1, arn[i]);
    }
    return out;
}

class Suggester
{
public:
    Suggester(const RequestContext &request, const PrincipalPolicies &principal, const ResourcePolicies &resource,
              const Findings &findings, const Explanation &explanation)
        : m_request(request), m_principal(principal), m_resource(resource), m_findings(findings), m_explanation(explanation) {}

    std::vector<Change> changes()
    {
        // No statement can be written about these.
        if (m_request.action.find(':') == std::string_view::npos || (m_request.resource != "*" && !m_request.resource.starts_with("arn:")))
            return {};
        Findings findings = withoutDenials();
        for (const LayerReport &layer : m_explanation.layers) {
            if (layer.grant == Grant::None && (layer.layer == Layer::ServiceControl || layer.layer == Layer::ResourceControl))
                m_changes.push_back(addition(layer.layer, layer.level));
        }
        findings.serviceControl.grant = Grant::Direct;
        findings.resourceControl.grant = Grant::Direct;
        const auto layers = fewestLayers(findings);
        if (!layers)
            return {};
        for (const Layer layer : *layers)
            m_changes.push_back(addition(layer, 0));
        return std::move(m_changes);
    }

private:
    Findings withoutDenials()
    {
        for (const LayerReport &layer : m_explanation.layers) {
            for (const StatementReport &statement : layer.statements) {
                if (!statement.applies() || statement.effect == Effect::Allow)
                    continue;
                Change change;
                change.kind = Change::Kind::RemoveStatement;
                change.layer = layer.layer;
                change.level = layer.level;
                change.policy = statement.policy;
                change.statementIndex = statement.statement;
                const PolicyLayer *policies = layerOf(m_principal, m_resource, layer.layer, layer.level);
                change.statement = policies->policies()[statement.policy].policy->document().statements[statement.statement];
                m_changes.push_back(std::move(change));
            }
        }
        Findings findings = m_findings;
        for (LayerOutcome *outcome : {&findings.serviceControl, &findings.resourceControl, &findings.resource, &findings.identity,
                                      &findings.boundary, &findings.session})
            outcome->denied = false;
        return findings;
    }

    /// Tries every set of layers against the rule itself, so that the two cannot disagree.
    std::optional<std::vector<Layer>> fewestLayers(const Findings &findings) const
    {
        constexpr unsigned sets = 1u << open.size();
        std::array<unsigned, sets> order{};
        for (unsigned set = 0; set < sets; ++set)
            order[set] = set;
        std::stable_sort(order.begin(), order.end(), [](unsigned a, unsigned b) { return std::popcount(a) < std::popcount(b); });
        for (const unsigned set : order) {
            Findings tried = findings;
            std::vector<Layer> layers;
            bool possible = true;
            for (std::size_t i = 0; i < open.size(); ++i) {
                if (!(set >> i & 1u))
                    continue;
                possible = possible && grant(tried, open[i]);
                layers.push_back(open[i]);
            }
            if (possible && combine(tried).allowed())
                return layers;
        }
        return std::nullopt;
    }

    /// False when a statement cannot be added there.
    bool grant(Findings &findings, Layer layer) const
    {
        const Principal &who = m_request.principal;
        if (layer == Layer::Resource) {
            const bool role = who.type == PrincipalType::AssumedRole && !who.entityArn.empty();
            findings.resource.grant = std::max(findings.resource.grant, role ? Grant::Entity : Grant::Direct);
            return m_resource.canHavePolicy;
        }
        if (!hasIdentity(who.type))
            return false;
        if (layer == Layer::Identity) {
            findings.identity.grant = Grant::Direct;
            return true;
        }
        if (layer == Layer::Boundary) {
            findings.boundary.grant = Grant::Direct;
            return findings.hasBoundary;
        }
        findings.session.grant = Grant::Direct;
        return findings.hasSession || who.type == PrincipalType::FederatedUser;
    }

    Change addition(Layer layer, std::size_t level) const
    {
        Change change;
        change.layer = layer;
        change.level = level;
        const bool organization = layer == Layer::ServiceControl || layer == Layer::ResourceControl;
        // Resource control policies have no other Allow than the full one.
        change.statement.actions = {layer == Layer::ResourceControl ? std::string("*") : std::string(m_request.action)};
        change.statement.resources = {organization ? std::string("*") : literal(m_request.resource)};
        if (layer == Layer::ResourceControl)
            change.statement.principals = {{}};
        if (layer == Layer::Resource) {
            change.statement.principals = {principalFor(m_request.principal)};
            const PolicyLayer *policies = layerOf(m_principal, m_resource, layer, level);
            if (policies && !policies->policies().empty() && policies->policies().front().policy->document().kind == PolicyKind::Trust)
                change.statement.resources.clear();
        }
        change.nearest = nearest(layer, level);
        return change;
    }

    std::optional<StatementReport> nearest(Layer layer, std::size_t level) const
    {
        for (const LayerReport &report : m_explanation.layers) {
            if (report.layer != layer || report.level != level)
                continue;
            // Rather one about this action than one that would have to be about another.
            const StatementReport *found = nullptr;
            for (const StatementReport &statement : report.statements) {
                if (statement.effect == Effect::Allow && statement.misses() == 1 && (!found || (statement.action && !found->action)))
                    found = &statement;
            }
            if (found)
                return *found;
        }
        return std::nullopt;
    }

    const RequestContext &m_request;
    const PrincipalPolicies &m_principal;
    const ResourcePolicies &m_resource;
    const Findings &m_findings;
    const Explanation &m_explanation;
    std::vector<Change> m_changes;
};

} // namespace

std::vector<Change> suggestChanges(const RequestContext &request, const PrincipalPolicies &principal, const ResourcePolicies &resource,
                                   const Findings &findings, const Explanation &explanation)
{
    return Suggester(request, principal, resource, findings, explanation).changes();
}

} // namespace nephoscope::policy
