#include "policy/Policy.h"

#include "core/Text.h"

#include <algorithm>
#include <cstring>

namespace nephoscope::policy {

namespace {

bool isRootArn(std::string_view arn)
{
    return arn.ends_with(":root") && arn.starts_with("arn:");
}

/// The account of `value` when it names a whole account: `123456789012` or `arn:aws:iam::123456789012:root`.
std::string_view wholeAccount(std::string_view value)
{
    constexpr std::size_t digits = 12;
    if (value.size() == digits && value.find(':') == std::string_view::npos)
        return value;
    if (!isRootArn(value))
        return {};
    value.remove_suffix(std::strlen(":root"));
    return value.substr(value.rfind(':') + 1);
}

Grant grantOf(const PrincipalEntry &entry, const Principal &who)
{
    switch (entry.type) {
    case PrincipalEntry::Type::Everyone:
        return Grant::Direct;
    case PrincipalEntry::Type::Service:
        return who.type == PrincipalType::Service && equalsIgnoreCase(entry.value, who.arn) ? Grant::Direct : Grant::None;
    case PrincipalEntry::Type::Federated:
        return !who.provider.empty() && entry.value == who.provider ? Grant::Direct : Grant::None;
    case PrincipalEntry::Type::CanonicalUser:
        // The canonical ID is the account's, so it delegates as the account's ARN does.
        if (who.canonicalId.empty() || entry.value != who.canonicalId)
            return Grant::None;
        return who.type == PrincipalType::Root ? Grant::Direct : Grant::Account;
    case PrincipalEntry::Type::Aws:
        break;
    }
    if (who.account.empty())
        return Grant::None;
    if (entry.value == who.arn)
        return Grant::Direct;
    if (!who.entityArn.empty() && entry.value == who.entityArn)
        return Grant::Entity;
    // A unique ID; a session's user ID goes on after it with the session's name.
    const std::string_view uniqueId = std::string_view(who.userId).substr(0, who.userId.find(':'));
    if (entry.value.starts_with('A') && entry.value == uniqueId)
        return who.type == PrincipalType::User ? Grant::Direct : Grant::Entity;
    if (wholeAccount(entry.value) == who.account)
        return who.type == PrincipalType::Root ? Grant::Direct : Grant::Account;
    return Grant::None;
}

} // namespace

Statement::Statement(const StatementDocument &document, bool variables) : m_document(&document)
{
    const unsigned fill = variables ? Pattern::Variables : 0u;
    bool anyService = document.notAction;
    for (const std::string &action : document.actions) {
        m_actions.emplace_back(action, Pattern::Wildcards | Pattern::LowerCase);
        const std::string service = toLower(std::string_view(action).substr(0, action.find(':')));
        if (service.find_first_of("*?") != std::string::npos)
            anyService = true;
        else if (std::find(m_services.begin(), m_services.end(), service) == m_services.end())
            m_services.push_back(service);
    }
    if (anyService)
        m_services.clear();
    for (const std::string &resource : document.resources)
        m_resources.emplace_back(resource, Pattern::Wildcards | fill);
    for (const ConditionEntry &entry : document.conditions) {
        // The parser lets no unknown operator through; a document made by hand errs on the side of denial.
        if (auto condition = Condition::compile(entry, variables))
            m_conditions.push_back(std::move(*condition));
        else
            m_neverApplies = document.effect == Effect::Allow;
    }
}

Grant Statement::applies(Evaluation &evaluation) const
{
    if (m_neverApplies || !actionMatches(evaluation) || !resourceMatches(evaluation))
        return Grant::None;
    const Grant grant = principalMatches(evaluation);
    if (grant == Grant::None)
        return grant;
    const bool met = std::all_of(m_conditions.begin(), m_conditions.end(), [&](const Condition &condition) { return condition.met(evaluation); });
    return met ? grant : Grant::None;
}

bool Statement::actionMatches(Evaluation &evaluation) const
{
    const bool listed = std::any_of(m_actions.begin(), m_actions.end(), [&](const Pattern &pattern) { return pattern.matches(evaluation.action, evaluation); });
    return listed != m_document->notAction;
}

bool Statement::resourceMatches(Evaluation &evaluation) const
{
    if (m_resources.empty())
        return true;
    const bool listed = std::any_of(m_resources.begin(), m_resources.end(), [&](const Pattern &pattern) { return pattern.matches(evaluation.request.resource, evaluation); });
    return listed != m_document->notResource;
}

Grant Statement::principalMatches(Evaluation &evaluation) const
{
    const Principal &who = evaluation.request.principal;
    if (m_document->principals.empty())
        return Grant::Direct;
    if (m_document->notPrincipal)
        return exempted(who, evaluation.hasBoundary) ? Grant::None : Grant::Direct;
    Grant best = Grant::None;
    for (const PrincipalEntry &entry : m_document->principals)
        best = std::max(best, grantOf(entry, who));
    return best;
}

/// NotPrincipal exempts only whom it names together with everything above: the account, and for
/// a session its role ("AWS JSON policy elements: NotPrincipal"); and nobody with a boundary.
bool Statement::exempted(const Principal &who, bool hasBoundary) const
{
    bool account = who.account.empty();
    bool entity = who.entityArn.empty();
    bool itself = false;
    for (const PrincipalEntry &entry : m_document->principals) {
        if (entry.type == PrincipalEntry::Type::Everyone)
            return true;
        if (entry.type != PrincipalEntry::Type::Aws) {
            if (grantOf(entry, who) == Grant::Direct)
                return true;
            continue;
        }
        account = account || wholeAccount(entry.value) == who.account;
        entity = entity || entry.value == who.entityArn;
        itself = itself || grantOf(entry, who) == Grant::Direct;
    }
    return itself && account && entity && !hasBoundary;
}

Policy::Policy(PolicyDocument document) : m_document(std::move(document))
{
    m_statements.reserve(m_document.statements.size());
    for (const StatementDocument &statement : m_document.statements)
        m_statements.emplace_back(statement, m_document.hasVariables());
}

tl::expected<std::shared_ptr<const Policy>, PolicyError> Policy::parse(std::string_view text, PolicyKind kind)
{
    auto document = PolicyDocument::parse(text, kind);
    if (!document)
        return tl::unexpected(std::move(document.error()));
    return std::make_shared<const Policy>(std::move(*document));
}

} // namespace nephoscope::policy
