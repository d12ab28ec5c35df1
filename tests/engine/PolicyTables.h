#pragma once

#include "core/Text.h"
#include "policy/Evaluator.h"
#include "policy/Explanation.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <QtCore/QString>
#include <QtTest/QTest>

#include <fstream>
#include <map>
#include <sstream>

/// The tables of tests/data/policy, and requests made from their rows.
namespace nephoscope::policy::testing {

namespace json = boost::json;

inline std::string readFile(const std::string &name)
{
    std::ifstream file(NEPHOSCOPE_TEST_DATA "/policy/" + name, std::ios::binary);
    std::ostringstream out;
    out << file.rdbuf();
    return out.str();
}

/// Rows of a TSV; `#` begins a comment line.
inline std::vector<std::vector<std::string>> readTable(const std::string &name)
{
    std::vector<std::vector<std::string>> rows;
    const std::string text = readFile(name);
    for (const std::string_view line : split(text, '\n')) {
        if (line.empty() || line.front() == '#')
            continue;
        auto &row = rows.emplace_back();
        for (const std::string_view cell : split(line, '\t'))
            row.emplace_back(cell);
    }
    return rows;
}

inline std::string text(const json::value &value)
{
    return std::string(value.as_string());
}

inline std::vector<std::string> texts(const json::value &value)
{
    std::vector<std::string> out;
    for (const json::value &item : value.as_array())
        out.push_back(text(item));
    return out;
}

/// Keys by their lower-case names.
class MapSource final : public KeySource
{
public:
    void set(std::string_view key, std::vector<std::string> values) { m_keys[toLower(key)] = std::move(values); }
    bool values(std::string_view key, KeyValues &out) const override
    {
        ++asked;
        const auto found = m_keys.find(key);
        if (found == m_keys.end())
            return false;
        for (const std::string &value : found->second)
            out.add(value);
        return true;
    }
    mutable int asked = 0;

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_keys;
};

inline std::shared_ptr<const Policy> compile(const std::string &policy, PolicyKind kind)
{
    auto parsed = Policy::parse(policy, kind);
    if (!parsed)
        qFatal("%s: %s (%s at %s)", policy.c_str(), parsed.error().message.c_str(), parsed.error().detail.c_str(), parsed.error().path.c_str());
    return *parsed;
}

/// One statement, or a list of them, as a policy.
inline AttachedPolicy attach(const json::value &statements, PolicyKind kind, std::string name = "test")
{
    json::object policy{{"Version", "2012-10-17"}, {"Statement", statements}};
    return {compile(json::serialize(policy), kind), std::move(name)};
}

struct Request
{
    Principal principal;
    std::string action;
    std::string resource;
    std::string owner;
    Timestamp now{};
    MapSource keys;
    PrincipalPolicies principalPolicies;
    ResourcePolicies resourcePolicies;

    RequestContext context() const { return {principal, action, resource, owner, now, &keys}; }
    Decision decide() const { return policy::decide(context(), principalPolicies, resourcePolicies); }
    Explanation explain() const { return policy::explain(context(), principalPolicies, resourcePolicies); }
};

inline Principal alice()
{
    Principal out;
    out.type = PrincipalType::User;
    out.arn = "arn:aws:iam::111122223333:user/alice";
    out.account = "111122223333";
    out.userId = "AIDAALICEEXAMPLE01";
    out.userName = "alice";
    out.tags = {{"team", "blue"}};
    return out;
}

/// The layer with one statement taken out or one put in, as a Change says.
inline PolicyLayer changed(const PolicyLayer &layer, const Change &change, PolicyKind kind)
{
    std::vector<AttachedPolicy> policies = layer.policies();
    if (change.kind == Change::Kind::AddStatement) {
        json::value statement = toJson(change.statement);
        policies.push_back(attach(statement, kind, "suggested"));
    } else {
        PolicyDocument document = policies[change.policy].policy->document();
        document.statements.erase(document.statements.begin() + std::ptrdiff_t(change.statementIndex));
        policies[change.policy].policy = std::make_shared<const Policy>(std::move(document));
    }
    return PolicyLayer(std::move(policies));
}

/// What the request would be with the changes of an explanation made. Denials go from the back, so
/// that the indices of those before stay right.
inline void apply(Request &request, std::vector<Change> changes)
{
    std::stable_sort(changes.begin(), changes.end(), [](const Change &a, const Change &b) { return a.statementIndex > b.statementIndex; });
    const auto change = [](std::optional<PolicyLayer> &layer, const Change &step, PolicyKind kind) {
        layer = changed(layer ? *layer : PolicyLayer(), step, kind);
    };
    for (const Change &step : changes) {
        auto &principal = request.principalPolicies;
        auto &resource = request.resourcePolicies;
        switch (step.layer) {
        case Layer::ServiceControl: principal.serviceControl[step.level] = changed(principal.serviceControl[step.level], step, PolicyKind::ServiceControl); break;
        case Layer::ResourceControl: resource.resourceControl[step.level] = changed(resource.resourceControl[step.level], step, PolicyKind::ResourceControl); break;
        case Layer::Resource: change(resource.resource, step, step.statement.resources.empty() ? PolicyKind::Trust : PolicyKind::Resource); break;
        case Layer::Identity: principal.identity = changed(principal.identity, step, PolicyKind::Identity); break;
        case Layer::Boundary: change(principal.boundary, step, PolicyKind::Identity); break;
        case Layer::Session: change(principal.session, step, PolicyKind::Session); break;
        case Layer::RootUser: break;
        }
    }
}

/// Checks everything that must hold for any request besides its expected decision: that the
/// explanation comes to the same, that its changes lead to Allow, and that each of them is needed.
inline QString contradictions(const Request &request)
{
    const Decision decision = request.decide();
    const Explanation explanation = request.explain();
    if (explanation.decision != decision)
        return QStringLiteral("explain() decides otherwise than decide()");
    const bool allowable = request.action.find(':') != std::string::npos;
    if ((decision.allowed() || !allowable) != explanation.changes.empty())
        return QStringLiteral("changes for what is allowed, or none for what is denied");
    if (explanation.changes.empty())
        return {};
    Request all = request;
    apply(all, explanation.changes);
    if (!all.decide().allowed())
        return QStringLiteral("the suggested changes do not allow it");
    for (std::size_t i = 0; i < explanation.changes.size(); ++i) {
        std::vector<Change> others = explanation.changes;
        others.erase(others.begin() + std::ptrdiff_t(i));
        Request fewer = request;
        apply(fewer, others);
        if (fewer.decide().allowed())
            return QStringLiteral("a suggested change is not needed");
    }
    return {};
}

inline QString shown(const Decision &decision)
{
    return QString::fromStdString(std::string(nameOf(decision.result)) + " by " + std::string(nameOf(decision.layer)));
}

} // namespace nephoscope::policy::testing
