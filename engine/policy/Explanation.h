#pragma once

#include "policy/Evaluator.h"

#include <string>
#include <vector>

namespace nephoscope::policy {

struct ConditionReport
{
    std::string op;
    std::string key;
    std::vector<std::string> expected; ///< as written
    std::vector<std::string> actual;
    bool present = false; ///< whether the request has the key
    bool met = false;
};

/// One statement and what of it fits the request.
struct StatementReport
{
    std::size_t policy = 0;    ///< in its layer
    std::size_t statement = 0; ///< in its policy
    std::string policyName;
    PolicyOrigin origin = PolicyOrigin::Inline;
    std::string via;
    std::string sid;
    Effect effect = Effect::Allow;

    bool action = false;
    bool resource = false;
    Grant principal = Grant::None;
    std::vector<ConditionReport> conditions;

    /// Of action, resource, principal and each condition, how many do not fit.
    std::size_t misses() const;
    bool applies() const { return misses() == 0; }
};

struct LayerReport
{
    Layer layer = Layer::Identity;
    std::size_t level = 0; ///< of organization policies, from the root
    Result result = Result::ImplicitDeny; ///< of this layer alone
    Grant grant = Grant::None;
    std::vector<AttachedPolicy> policies; ///< as they were then
    std::vector<StatementReport> statements;
};

/// A step towards Allow.
struct Change
{
    enum class Kind : std::uint8_t {
        RemoveStatement, ///< a Deny; or narrow it
        AddStatement,
    };
    Kind kind = Kind::AddStatement;
    Layer layer = Layer::Identity;
    std::size_t level = 0;
    std::size_t policy = 0;        ///< RemoveStatement
    std::size_t statementIndex = 0; ///< RemoveStatement
    StatementDocument statement;   ///< the one to add, or the one in the way
    /// AddStatement: an Allow of that layer which fails in one point only, and could be widened.
    std::optional<StatementReport> nearest;
};

struct Explanation
{
    Decision decision;
    bool crossAccount = false;
    std::vector<LayerReport> layers; ///< those that had a say, in the order of Layer
    /// The fewest changes that together allow the request, empty when it is allowed or when
    /// nothing could allow it.
    std::vector<Change> changes;
};

/// Decides as decide() does, but looks at every statement of every layer. Slow next to it: for people.
Explanation explain(const RequestContext &request, const PrincipalPolicies &principal, const ResourcePolicies &resource);

} // namespace nephoscope::policy
