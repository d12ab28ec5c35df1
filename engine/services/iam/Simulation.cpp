#include "services/iam/Common.h"

#include "policy/Explanation.h"
#include "policy/JsonPlace.h"

#include <set>

namespace nephoscope::iam {

namespace {

using policy::AttachedPolicy;
using policy::PolicyLayer;
using policy::PolicyOrigin;

/// What a simulation has in place of a request: policies, and the keys the caller of it names.
struct Scene
{
    policy::Principal principal;
    policy::PrincipalPolicies policies;
    policy::ResourcePolicies resource;
    std::map<std::string, std::string> texts; ///< of policies, by the name they are attached under
    Kind kind = Kind::User;
};

/// The context entries of a request, by name in lower case.
class EntryKeys final : public policy::KeySource
{
public:
    explicit EntryKeys(const std::optional<std::vector<model::ContextEntry>> &entries)
    {
        if (!entries)
            return;
        for (const model::ContextEntry &entry : *entries)
            m_values[toLower(*entry.contextKeyName)] = entry.contextKeyValues.value_or(std::vector<std::string>());
    }

    bool values(std::string_view key, policy::KeyValues &out) const override
    {
        const auto found = m_values.find(key);
        if (found == m_values.end())
            return false;
        for (const std::string &value : found->second)
            out.addCopy(value);
        return true;
    }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> m_values;
};

/// Policies given as texts: `PolicyInputList.1` …
Expected<std::vector<AttachedPolicy>> readPolicies(Scene &scene, const std::optional<std::vector<std::string>> &texts, const std::string &name,
                                                   policy::PolicyKind kind = policy::PolicyKind::Identity)
{
    std::vector<AttachedPolicy> policies;
    for (std::size_t i = 0; texts && i < texts->size(); ++i) {
        auto parsed = policy::Policy::parse(texts->at(i), kind);
        if (!parsed)
            return fail(parsed.error().toError("InvalidInput"));
        const std::string id = name + '.' + std::to_string(i + 1);
        scene.texts[id] = texts->at(i);
        policies.push_back({std::move(*parsed), id, kind == policy::PolicyKind::Resource ? PolicyOrigin::Resource : PolicyOrigin::Session});
    }
    return policies;
}

/// The scene with everything both kinds of simulation are told.
template <class Input>
Expected<void> complete(Scene &scene, const Input &input, std::vector<AttachedPolicy> identity)
{
    auto more = readPolicies(scene, input.policyInputList, "PolicyInputList");
    if (!more)
        return fail(more.error());
    identity.insert(identity.end(), more->begin(), more->end());
    scene.policies.identity = PolicyLayer(std::move(identity));
    if (input.permissionsBoundaryPolicyInputList) {
        auto boundary = readPolicies(scene, input.permissionsBoundaryPolicyInputList, "PermissionsBoundaryPolicyInputList");
        if (!boundary)
            return fail(boundary.error());
        scene.policies.boundary = PolicyLayer(std::move(*boundary));
    }
    if (input.resourcePolicy) {
        auto resource = readPolicies(scene, std::vector<std::string>{*input.resourcePolicy}, "ResourcePolicy", policy::PolicyKind::Resource);
        if (!resource)
            return fail(resource.error());
        scene.resource.resource = PolicyLayer(std::move(*resource));
    }
    if (input.callerArn)
        scene.principal.arn = *input.callerArn;
    return {};
}

std::string decisionOf(policy::Result result)
{
    return result == policy::Result::Allow ? "allowed" : result == policy::Result::ExplicitDeny ? "explicitDeny" : "implicitDeny";
}

std::string sourceType(const Scene &scene, const policy::StatementReport &report)
{
    switch (report.origin) {
    case PolicyOrigin::Managed: return report.policyName.starts_with("arn:aws:iam::aws:") ? "aws-managed" : "user-managed";
    case PolicyOrigin::Group: return "group";
    case PolicyOrigin::Resource: return "resource";
    case PolicyOrigin::Inline: return scene.kind == Kind::Role ? "role" : scene.kind == Kind::Group ? "group" : "user";
    case PolicyOrigin::Organization:
    case PolicyOrigin::Session: break;
    }
    return "IAM Policy";
}

/// Where the JSON object that begins at `from` ends.
std::size_t endOfObject(std::string_view text, std::size_t from)
{
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = from; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted)
            quoted = c != '"' || text[i - 1] == '\\';
        else if (c == '"')
            quoted = true;
        else if (c == '{')
            ++depth;
        else if (c == '}' && --depth == 0)
            return i + 1;
    }
    return text.size();
}

model::Position toPosition(std::string_view text, std::size_t offset)
{
    const policy::TextPlace place = policy::placeOf(text, offset);
    model::Position position;
    position.line = std::int32_t(place.line);
    position.column = std::int32_t(place.column);
    return position;
}

model::Statement toStatement(const Scene &scene, const policy::StatementReport &report)
{
    model::Statement statement;
    statement.sourcePolicyId = report.policyName;
    statement.sourcePolicyType.emplace().value = sourceType(scene, report);
    if (const auto text = scene.texts.find(report.policyName); text != scene.texts.end()) {
        std::size_t from = policy::findInJson(text->second, {std::string("Statement"), report.statement});
        from = std::min(text->second.find('{', from), text->second.size());
        statement.startPosition = toPosition(text->second, from);
        statement.endPosition = toPosition(text->second, endOfObject(text->second, from));
    }
    return statement;
}

model::EvaluationResult evaluate(ReadContext &context, const Scene &scene, const std::string &action, const std::string &resource,
                                 const std::string &owner, const policy::KeySource &keys)
{
    const policy::RequestContext request{scene.principal, action, resource, owner, context.now(), &keys};
    const policy::Explanation explanation = policy::explain(request, scene.policies, scene.resource);
    model::EvaluationResult result;
    result.evalActionName = action;
    result.evalResourceName = resource;
    result.evalDecision.emplace().value = decisionOf(explanation.decision.result);
    auto &matched = result.matchedStatements.emplace();
    std::set<std::string> missing;
    const bool denied = explanation.decision.result == policy::Result::ExplicitDeny;
    for (const policy::LayerReport &layer : explanation.layers) {
        if (layer.layer == policy::Layer::Boundary)
            result.permissionsBoundaryDecisionDetail.emplace().allowedByPermissionsBoundary = layer.result == policy::Result::Allow;
        for (const policy::StatementReport &statement : layer.statements) {
            if (!statement.action || !statement.resource)
                continue;
            for (const policy::ConditionReport &condition : statement.conditions) {
                if (!condition.present)
                    missing.insert(condition.key);
            }
            if (statement.applies() && (statement.effect == policy::Effect::Deny) == denied && layer.layer != policy::Layer::Boundary)
                matched.push_back(toStatement(scene, statement));
        }
    }
    result.missingContextValues = std::vector<std::string>(missing.begin(), missing.end());
    return result;
}

template <class Output, class Input>
Expected<Output> simulate(ReadContext &context, const Input &input, const Scene &scene)
{
    const EntryKeys keys(input.contextEntries);
    const std::vector<std::string> resources = input.resourceArns.value_or(std::vector<std::string>{"*"});
    const std::string owner = input.resourceOwner ? Arn::parse(*input.resourceOwner).account : std::string();
    const auto page = pageOf(input);
    if (!page)
        return fail(page.error());
    std::vector<std::pair<std::size_t, model::EvaluationResult>> rows;
    for (const std::string &action : *input.actionNames) {
        if (action.find(':') == std::string::npos)
            return fail(invalidInput("Invalid Entity Arn or action name: " + action + " needs the form service:Action."));
        for (const std::string &resource : resources)
            rows.emplace_back(rows.size(), evaluate(context, scene, action, resource, owner, keys));
    }
    Output output;
    const std::size_t after = page->after.empty() ? 0 : std::size_t(parseInteger(page->after).value_or(0)) + 1;
    rows.erase(rows.begin(), rows.begin() + std::ptrdiff_t(std::min(after, rows.size())));
    cutPage(rows, page->limit, output, [](const auto &row) { return std::to_string(row.first); });
    auto &results = output.evaluationResults.emplace();
    for (auto &row : rows)
        results.push_back(std::move(row.second));
    return output;
}

Expected<model::SimulateCustomPolicy::Output> simulateCustom(ReadContext &context, const model::SimulateCustomPolicy::Input &input)
{
    Scene scene;
    scene.principal.type = policy::PrincipalType::User;
    scene.principal.arn = "arn:aws:iam::" + context.account() + ":user/simulated";
    scene.principal.account = context.account();
    if (auto read = complete(scene, input, {}); !read)
        return fail(std::move(read.error()));
    return simulate<model::SimulateCustomPolicy::Output>(context, input, scene);
}

void noteTexts(Entities &entities, const Entity &owner, Scene &scene)
{
    for (const auto &[name, document] : entities.inlinePolicies(owner.id))
        scene.texts[name] = document;
    for (const std::string &arn : entities.attached(owner.id))
        scene.texts[arn] = Book::documentOf(entities, arn);
}

Expected<model::SimulatePrincipalPolicy::Output> simulatePrincipal(ReadContext &context, const model::SimulatePrincipalPolicy::Input &input, Book &book)
{
    const auto source = findSource(context, *input.policySourceArn);
    if (!source)
        return fail(source.error());
    Entities entities(context.db());
    Scene scene;
    scene.kind = source->kind;
    scene.principal.type = policy::PrincipalType::User;
    scene.principal.arn = source->arn();
    scene.principal.account = source->account;
    scene.principal.userId = source->id;
    if (source->kind == Kind::User)
        scene.principal.userName = source->name;
    scene.principal.tags = entities.tags(source->id);
    noteTexts(entities, *source, scene);
    if (source->kind == Kind::User) {
        for (const Entity &group : entities.owners(source->id, Kind::Group))
            noteTexts(entities, group, scene);
    }
    if (!source->boundary.empty()) {
        auto boundary = readPolicies(scene, std::vector<std::string>{Book::documentOf(entities, source->boundary)}, source->boundary);
        if (boundary)
            scene.policies.boundary = PolicyLayer(std::move(*boundary));
    }
    if (auto read = complete(scene, input, book.layerOf(entities, *source).policies()); !read)
        return fail(std::move(read.error()));
    return simulate<model::SimulatePrincipalPolicy::Output>(context, input, scene);
}

} // namespace

void registerSimulation(ServiceRegistry &registry, Book &book)
{
    registry.read<model::SimulateCustomPolicy>(simulateCustom);
    registry.read<model::SimulatePrincipalPolicy>(
        [&book](ReadContext &context, const auto &input) { return simulatePrincipal(context, input, book); });
}

} // namespace nephoscope::iam
