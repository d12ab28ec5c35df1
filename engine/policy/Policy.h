#pragma once

#include "policy/Condition.h"
#include "policy/Pattern.h"
#include "policy/PolicyDocument.h"

#include <memory>
#include <string>
#include <vector>

namespace nephoscope::policy {

/// How directly a Principal element names the one who asks; the higher, the more it grants by
/// itself (see Evaluator.h).
enum class Grant : std::uint8_t {
    None,
    Account, ///< its account: leaves the say to that account's identity policies
    Entity,  ///< the role of a session, or the user behind a federated one
    Direct,  ///< itself, or everyone
};

/// A statement, compiled.
class Statement
{
public:
    Statement(const StatementDocument &document, bool variables);

    const StatementDocument &document() const { return *m_document; }
    Effect effect() const { return m_document->effect; }

    /// How far the statement applies to the request; None when it does not. Statements without
    /// a principal apply directly. Asks in the order action, resource, principal, conditions.
    Grant applies(Evaluation &evaluation) const;

    bool actionMatches(Evaluation &evaluation) const;
    bool resourceMatches(Evaluation &evaluation) const;
    Grant principalMatches(Evaluation &evaluation) const;
    const std::vector<Condition> &conditions() const { return m_conditions; }

    /// The services whose actions it may be about, in lower case; empty when it may be any.
    const std::vector<std::string> &services() const { return m_services; }

private:
    bool exempted(const Principal &who, bool hasBoundary) const;

    const StatementDocument *m_document;
    std::vector<Pattern> m_actions;
    std::vector<Pattern> m_resources;
    std::vector<Condition> m_conditions;
    std::vector<std::string> m_services;
    bool m_neverApplies = false;
};

/// A policy, compiled; never changes, so that many principals and threads share one.
class Policy
{
public:
    explicit Policy(PolicyDocument document);
    Policy(const Policy &) = delete;
    Policy &operator=(const Policy &) = delete;

    static tl::expected<std::shared_ptr<const Policy>, PolicyError> parse(std::string_view text, PolicyKind kind);

    const PolicyDocument &document() const { return m_document; }
    const std::vector<Statement> &statements() const { return m_statements; }

private:
    PolicyDocument m_document;
    std::vector<Statement> m_statements;
};

} // namespace nephoscope::policy
