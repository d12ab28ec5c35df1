#include "services/lambda/Access.h"
#include "services/lambda/Operations.h"
#include "services/lambda/Target.h"

#include "core/Identity.h"
#include "core/Text.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::lambda {

namespace {

namespace json = boost::json;

constexpr std::size_t maxPolicy = 20'480;

/// A policy as it is kept: text and revision.
using Stored = model::GetPolicy::Output;

json::array statementsOf(const Stored &stored)
{
    json::error_code unreadable;
    const json::value document = json::parse(stored.policy.value_or("{}"), unreadable);
    const auto *object = document.if_object();
    const auto *list = object ? object->if_contains("Statement") : nullptr;
    return list && list->is_array() ? list->get_array() : json::array();
}

Stored storedPolicy(json::array statements, Random &random)
{
    Stored stored;
    stored.policy = json::serialize(json::object{{"Version", "2012-10-17"}, {"Id", "default"}, {"Statement", std::move(statements)}});
    stored.revisionId = random.uuid();
    return stored;
}

bool isNamed(const json::value &statement, const std::string &id)
{
    const auto *sid = statement.is_object() ? statement.get_object().if_contains("Sid") : nullptr;
    return sid && sid->is_string() && std::string_view(sid->get_string().data(), sid->get_string().size()) == id;
}

Expected<json::value> principalOf(const std::string &principal)
{
    if (principal == "*")
        return json::value("*");
    if (AccountId::isValid(principal))
        return json::value(json::object{{"AWS", "arn:aws:iam::" + principal + ":root"}});
    if (principal.starts_with("arn:"))
        return json::value(json::object{{"AWS", principal}});
    if (principal.ends_with(".amazonaws.com") || principal.ends_with(".amazon.com"))
        return json::value(json::object{{"Service", principal}});
    return fail(invalidParameter("The provided principal was invalid. Please check the principal and try again."));
}

template <class Input>
Expected<json::object> statementOf(const Input &input, const std::string &resource)
{
    auto principal = principalOf(*input.principal);
    if (!principal)
        return fail(std::move(principal.error()));
    json::object conditions;
    json::object equals, like;
    if constexpr (requires { input.sourceAccount; }) {
        if (input.sourceAccount)
            equals["AWS:SourceAccount"] = *input.sourceAccount;
        if (input.sourceArn)
            like["AWS:SourceArn"] = *input.sourceArn;
        if (input.principalOrgID)
            equals["aws:PrincipalOrgID"] = *input.principalOrgID;
        if (input.functionUrlAuthType)
            equals["lambda:FunctionUrlAuthType"] = input.functionUrlAuthType->value;
        if (input.eventSourceToken)
            equals["lambda:EventSourceToken"] = *input.eventSourceToken;
        if (input.invokedViaFunctionUrl)
            conditions["Bool"] = json::object{{"lambda:InvokedViaFunctionUrl", *input.invokedViaFunctionUrl ? "true" : "false"}};
    } else if (input.organizationId) {
        equals["aws:PrincipalOrgID"] = *input.organizationId;
    }
    if (!equals.empty())
        conditions["StringEquals"] = std::move(equals);
    if (!like.empty())
        conditions["ArnLike"] = std::move(like);
    json::object statement{{"Sid", *input.statementId}, {"Effect", "Allow"}, {"Principal", std::move(*principal)},
                           {"Action", *input.action},   {"Resource", resource}};
    if (!conditions.empty())
        statement["Condition"] = std::move(conditions);
    return statement;
}

/// A statement more; its text.
template <class Input>
Expected<std::string> addStatement(std::optional<Stored> &stored, const Input &input, const std::string &resource, Random &random)
{
    if (stored && input.revisionId && *input.revisionId != stored->revisionId)
        return fail(staleRevision());
    json::array statements = stored ? statementsOf(*stored) : json::array();
    if (std::any_of(statements.begin(), statements.end(), [&](const auto &each) { return isNamed(each, *input.statementId); })) {
        return fail(conflict("The statement id (" + *input.statementId + ") provided already exists. Please provide a new statement id, or "
                             "remove the existing statement."));
    }
    auto statement = statementOf(input, resource);
    if (!statement)
        return fail(std::move(statement.error()));
    const std::string text = json::serialize(*statement);
    statements.push_back(std::move(*statement));
    stored = storedPolicy(std::move(statements), random);
    if (stored->policy->size() > maxPolicy)
        return fail(Error{"PolicyLengthExceededException", "The final policy size (" + std::to_string(stored->policy->size())
                                                               + ") is bigger than the limit (20480).", 400});
    return text;
}

/// False: there is no such statement. What is left may be nothing.
bool dropStatement(std::optional<Stored> &stored, const std::string &id, Random &random)
{
    json::array statements = statementsOf(*stored), left;
    for (json::value &statement : statements) {
        if (!isNamed(statement, id))
            left.push_back(std::move(statement));
    }
    if (left.size() == statements.size())
        return false;
    if (left.empty())
        stored.reset();
    else
        stored = storedPolicy(std::move(left), random);
    return true;
}

Error noPolicy()
{
    return notFound("The resource you requested does not exist.");
}

template <class Input>
Expected<Target> openTarget(ReadContext &context, const Input &input)
{
    return openQualified(context, input, [](const std::string &qualifier) {
        return qualifier == latest ? "We currently do not support adding policies for $LATEST." : nullptr;
    });
}

Expected<model::AddPermission::Output> addPermission(WriteContext &context, const model::AddPermission::Input &input)
{
    const auto target = openTarget(context, input);
    if (!target)
        return fail(target.error());
    if (!input.action->starts_with("lambda:"))
        return fail(invalidParameter("The action " + *input.action + " is none of Lambda's."));
    auto stored = loadSetting<Stored>(context, target->function, setting::policy, target->qualifier);
    auto text = addStatement(stored, input, target->arn, context.random());
    if (!text)
        return fail(std::move(text.error()));
    saveSetting(context, target->function, setting::policy, target->qualifier, *stored);
    announce(context, target->function, Change::Kind::Updated, "policy", target->qualifier);
    model::AddPermission::Output output;
    output.statement = std::move(*text);
    return output;
}

Expected<model::RemovePermission::Output> removePermission(WriteContext &context, const model::RemovePermission::Input &input)
{
    const auto target = openTarget(context, input);
    if (!target)
        return fail(target.error());
    auto stored = loadSetting<Stored>(context, target->function, setting::policy, target->qualifier);
    if (!stored)
        return fail(notFound("No policy is associated with the given resource."));
    if (input.revisionId && *input.revisionId != stored->revisionId)
        return fail(staleRevision());
    if (!dropStatement(stored, *input.statementId, context.random()))
        return fail(notFound("Statement " + *input.statementId + " is not found in resource policy."));
    if (stored)
        saveSetting(context, target->function, setting::policy, target->qualifier, *stored);
    else
        FunctionRepository(context.db()).removeSetting(target->function.id, setting::policy, target->qualifier);
    announce(context, target->function, Change::Kind::Updated, "policy", target->qualifier);
    return model::RemovePermission::Output{};
}

Expected<model::GetPolicy::Output> getPolicy(ReadContext &context, const model::GetPolicy::Input &input)
{
    const auto target = openTarget(context, input);
    if (!target)
        return fail(target.error());
    auto stored = loadSetting<Stored>(context, target->function, setting::policy, target->qualifier);
    if (!stored)
        return fail(noPolicy());
    return std::move(*stored);
}

/// A layer version's policy, and where it is kept.
class LayerPolicy
{
public:
    static Expected<LayerPolicy> open(ReadContext &context, const std::string &layer, std::int64_t version)
    {
        auto name = parseLayerName(layer, context.account(), context.region());
        if (!name)
            return fail(name.error());
        name->version = version;
        auto query = context.db().query("SELECT policy FROM lambda_layers WHERE account = ? AND region = ? AND name = ? AND version = ? "
                                        "AND config IS NOT NULL");
        if (!query.bind(name->account, name->region, name->name, name->version).step())
            return fail(notFound("Layer version " + name->arn() + " does not exist."));
        LayerPolicy policy{*name, std::nullopt};
        if (!query.isNull(0))
            (void)wire::readJson(Stored::shape(), query.text(0), &policy.stored.emplace());
        return policy;
    }
    void save(WriteContext &context) const
    {
        const auto text = stored ? std::optional(wire::writeJson(Stored::shape(), &*stored)) : std::nullopt;
        context.db()
            .query("UPDATE lambda_layers SET policy = ? WHERE account = ? AND region = ? AND name = ? AND version = ?")
            .bind(text, name.account, name.region, name.name, name.version)
            .run();
    }

    LayerName name;
    std::optional<Stored> stored;
};

Expected<model::AddLayerVersionPermission::Output> addLayerPermission(WriteContext &context, const model::AddLayerVersionPermission::Input &input)
{
    auto policy = LayerPolicy::open(context, *input.layerName, *input.versionNumber);
    if (!policy)
        return fail(policy.error());
    auto text = addStatement(policy->stored, input, policy->name.arn(), context.random());
    if (!text)
        return fail(std::move(text.error()));
    policy->save(context);
    model::AddLayerVersionPermission::Output output;
    output.statement = std::move(*text);
    output.revisionId = policy->stored->revisionId;
    return output;
}

Expected<model::RemoveLayerVersionPermission::Output> removeLayerPermission(WriteContext &context,
                                                                            const model::RemoveLayerVersionPermission::Input &input)
{
    auto policy = LayerPolicy::open(context, *input.layerName, *input.versionNumber);
    if (!policy)
        return fail(policy.error());
    if (policy->stored && input.revisionId && *input.revisionId != policy->stored->revisionId)
        return fail(staleRevision());
    if (!policy->stored || !dropStatement(policy->stored, *input.statementId, context.random()))
        return fail(notFound("Statement " + *input.statementId + " is not found in resource policy."));
    policy->save(context);
    return model::RemoveLayerVersionPermission::Output{};
}

Expected<model::GetLayerVersionPolicy::Output> getLayerPolicy(ReadContext &context, const model::GetLayerVersionPolicy::Input &input)
{
    const auto policy = LayerPolicy::open(context, *input.layerName, *input.versionNumber);
    if (!policy)
        return fail(policy.error());
    if (!policy->stored)
        return fail(notFound("No policy is associated with the given resource."));
    model::GetLayerVersionPolicy::Output output;
    output.policy = policy->stored->policy;
    output.revisionId = policy->stored->revisionId;
    return output;
}

} // namespace

void registerPermissions(ServiceRegistry &registry)
{
    registry.write<model::AddPermission>(addPermission);
    registry.write<model::RemovePermission>(removePermission);
    registry.read<model::GetPolicy>(getPolicy);
    registry.write<model::AddLayerVersionPermission>(addLayerPermission);
    registry.write<model::RemoveLayerVersionPermission>(removeLayerPermission);
    registry.read<model::GetLayerVersionPolicy>(getLayerPolicy);
}

} // namespace nephoscope::lambda
