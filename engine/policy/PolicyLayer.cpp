#include "policy/PolicyLayer.h"

#include <algorithm>

namespace nephoscope::policy {

namespace {

void denialsFirst(std::vector<const Statement *> &statements)
{
    std::stable_partition(statements.begin(), statements.end(), [](const Statement *statement) { return statement->effect() == Effect::Deny; });
}

} // namespace

PolicyLayer::PolicyLayer(std::vector<AttachedPolicy> policies) : m_policies(std::move(policies))
{
    std::vector<const Statement *> all;
    for (const AttachedPolicy &attached : m_policies) {
        for (const Statement &statement : attached.policy->statements()) {
            all.push_back(&statement);
            for (const std::string &service : statement.services()) {
                if (std::none_of(m_services.begin(), m_services.end(), [&](const Service &known) { return known.name == service; }))
                    m_services.push_back({service, {}});
            }
        }
    }
    std::sort(m_services.begin(), m_services.end(), [](const Service &a, const Service &b) { return a.name < b.name; });
    for (const Statement *statement : all) {
        if (statement->services().empty())
            m_anyService.push_back(statement);
        for (Service &service : m_services) {
            const auto &own = statement->services();
            if (own.empty() || std::find(own.begin(), own.end(), service.name) != own.end())
                service.statements.push_back(statement);
        }
    }
    denialsFirst(m_anyService);
    for (Service &service : m_services)
        denialsFirst(service.statements);
}

std::span<const Statement *const> PolicyLayer::candidates(std::string_view service) const
{
    const auto found = std::lower_bound(m_services.begin(), m_services.end(), service,
                                        [](const Service &known, std::string_view wanted) { return known.name < wanted; });
    if (found == m_services.end() || found->name != service)
        return m_anyService;
    return found->statements;
}

LayerOutcome PolicyLayer::evaluate(Evaluation &evaluation) const
{
    LayerOutcome outcome;
    for (const Statement *statement : candidates(evaluation.service)) {
        if (statement->effect() == Effect::Deny) {
            if (statement->applies(evaluation) != Grant::None)
                return {true, Grant::None};
        } else if (outcome.grant != Grant::Direct) {
            outcome.grant = std::max(outcome.grant, statement->applies(evaluation));
        }
    }
    return outcome;
}

} // namespace nephoscope::policy
