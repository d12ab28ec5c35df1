#include "api/generated/secretsmanager.h"
#include "services/secretsmanager/Labels.h"
#include "services/secretsmanager/NewValue.h"
#include "services/secretsmanager/Operations.h"

#include <set>

namespace nephoscope::secretsmanager {

namespace {

namespace model = api::secretsmanager;

Expected<PreparedVersion> preparePut(ReadContext &context, const model::PutSecretValue::Input &input)
{
    const auto secret = openSecret(context, input.secretId);
    if (!secret)
        return fail(secret.error());
    const auto value = readValue(input);
    if (!value)
        return fail(value.error());
    if (value->kind == Version::Kind::None)
        return fail(invalidRequest("You must provide either SecretString or SecretBinary."));
    if (input.versionStages && std::set(input.versionStages->begin(), input.versionStages->end()).size() != input.versionStages->size())
        return fail(invalidParameter("You can't use the same staging label more than once."));
    return prepareVersion(context, *secret, input.clientRequestToken, *value);
}

Expected<model::PutSecretValue::Output> applyPut(WriteContext &context, const model::PutSecretValue::Input &input, PreparedVersion &prepared)
{
    auto secret = openSecret(context, input.secretId);
    if (!secret)
        return fail(secret.error());
    const std::vector<std::string> stages = input.versionStages.value_or(std::vector{std::string(stage::current)});
    if (auto put = putVersion(context, *secret, prepared, stages); !put)
        return fail(std::move(put.error()));
    auto output = named<model::PutSecretValue::Output>(*secret);
    output.versionId = prepared.version.id;
    output.versionStages = stagesOf(SecretRepository(context.db()).stages(secret->id), prepared.version.id);
    return output;
}

} // namespace

Expected<PreparedVersion> prepareVersion(ReadContext &context, const Secret &secret, const std::optional<std::string> &token, const NewValue &value)
{
    PreparedVersion prepared;
    prepared.version.id = token && !token->empty() ? *token : context.random().uuid();
    prepared.version.kind = value.kind;
    const auto existing = secret.id ? SecretRepository(context.db()).version(secret.id, prepared.version.id) : std::nullopt;
    if (existing && existing->kind != Version::Kind::None) {
        const auto before = open(context, secret, *existing);
        if (!before)
            return fail(before.error());
        if (existing->kind != value.kind || *before != value.bytes)
            return fail(tokenInUse(prepared.version.id, secret.arn()));
        prepared.repeats = true;
        return prepared;
    }
    if (auto sealed = seal(context, secret, value.bytes, prepared.version); !sealed)
        return fail(std::move(sealed.error()));
    return prepared;
}

Expected<void> putVersion(WriteContext &context, const Secret &secret, PreparedVersion &prepared, const std::vector<std::string> &stages)
{
    if (prepared.repeats)
        return {};
    SecretRepository repository(context.db());
    // Which of two requests with one token has the same value only KMS could tell; the client asks again.
    if (const auto existing = repository.version(secret.id, prepared.version.id); existing && existing->kind != Version::Kind::None)
        return fail(internalError("a version was made twice at the same time"));
    prepared.version.created = context.now();
    repository.putVersion(secret.id, prepared.version);
    for (const std::string &stage : stages)
        attach(context, secret, stage, prepared.version.id);
    // A secret's first value is its current one, whatever its labels.
    if (!repository.stages(secret.id).contains(stage::current))
        attach(context, secret, stage::current, prepared.version.id);
    prune(context, secret);
    Secret changed = secret;
    save(context, changed);
    return {};
}

void registerValues(ServiceRegistry &registry)
{
    registry.staged<model::PutSecretValue, PreparedVersion>(preparePut, applyPut);
}

} // namespace nephoscope::secretsmanager
