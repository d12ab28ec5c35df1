#include "api/generated/secretsmanager.h"
#include "core/Text.h"
#include "policy/PublicPolicy.h"
#include "services/secretsmanager/Access.h"
#include "services/secretsmanager/Operations.h"

namespace nephoscope::secretsmanager {

namespace {

namespace model = api::secretsmanager;

constexpr std::string_view tooBroad = "The resource policy grants broad access to the secret: it lets in anyone.";

Expected<policy::PolicyDocument> readPolicy(const std::string &text)
{
    auto document = policy::PolicyDocument::parse(text, policy::PolicyKind::Resource);
    if (!document)
        return fail(document.error().toError("MalformedPolicyDocumentException"));
    for (const auto &statement : document->statements) {
        const bool own = std::all_of(statement.actions.begin(), statement.actions.end(), [](std::string_view action) {
            return action == "*" || equalsIgnoreCase(action.substr(0, action.find(':')), "secretsmanager");
        });
        if (!own)
            return fail(malformedPolicy("This resource policy contains an action that isn't one of Secrets Manager's."));
        if (statement.resources.empty())
            return fail(malformedPolicy("This resource policy has a statement without a Resource."));
    }
    return std::move(*document);
}

Expected<model::PutResourcePolicy::Output> putPolicy(WriteContext &context, const model::PutResourcePolicy::Input &input)
{
    auto secret = openSecret(context, input.secretId);
    if (!secret)
        return fail(secret.error());
    const auto document = readPolicy(*input.resourcePolicy);
    if (!document)
        return fail(document.error());
    if (input.blockPublicPolicy.value_or(false) && policy::isPublic(*document))
        return fail(Error{"PublicPolicyException", std::string(tooBroad), 400});
    secret->policy = *input.resourcePolicy;
    save(context, *secret);
    return named<model::PutResourcePolicy::Output>(*secret);
}

Expected<model::GetResourcePolicy::Output> getPolicy(ReadContext &context, const model::GetResourcePolicy::Input &input)
{
    const auto secret = openSecret(context, input.secretId, Marked::Allowed);
    if (!secret)
        return fail(secret.error());
    auto output = named<model::GetResourcePolicy::Output>(*secret);
    if (!secret->policy.empty())
        output.resourcePolicy = secret->policy;
    return output;
}

Expected<model::DeleteResourcePolicy::Output> deletePolicy(WriteContext &context, const model::DeleteResourcePolicy::Input &input)
{
    auto secret = openSecret(context, input.secretId);
    if (!secret)
        return fail(secret.error());
    if (!secret->policy.empty()) {
        secret->policy.clear();
        save(context, *secret);
    }
    return named<model::DeleteResourcePolicy::Output>(*secret);
}

Expected<model::ValidateResourcePolicy::Output> validatePolicy(ReadContext &context, const model::ValidateResourcePolicy::Input &input)
{
    if (input.secretId) {
        if (const auto secret = openSecret(context, input.secretId, Marked::Allowed); !secret)
            return fail(secret.error());
    }
    const auto document = readPolicy(*input.resourcePolicy);
    if (!document)
        return fail(document.error());
    const bool open = policy::isPublic(*document);
    model::ValidateResourcePolicy::Output output;
    output.policyValidationPassed = !open;
    auto &errors = output.validationErrors.emplace();
    if (open) {
        auto &entry = errors.emplace_back();
        entry.checkName = "PUBLIC_POLICY";
        entry.errorMessage = tooBroad;
    }
    return output;
}

} // namespace

void registerPolicies(ServiceRegistry &registry)
{
    registry.write<model::PutResourcePolicy>(putPolicy);
    registry.read<model::GetResourcePolicy>(getPolicy);
    registry.write<model::DeleteResourcePolicy>(deletePolicy);
    registry.read<model::ValidateResourcePolicy>(validatePolicy);
}

} // namespace nephoscope::secretsmanager
