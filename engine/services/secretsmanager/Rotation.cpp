#include "services/secretsmanager/Rotation.h"

#include "api/generated/secretsmanager.h"
#include "services/secretsmanager/Operations.h"
#include "services/secretsmanager/RotationRules.h"

#include <memory>

namespace nephoscope::secretsmanager {

namespace {

namespace model = api::secretsmanager;
using Output = model::RotateSecret::Output;

/// What an input wants, applied to the secret.
Expected<Secret> configured(Secret secret, const model::RotateSecret::Input &input)
{
    if (input.externalSecretRotationRoleArn || (input.externalSecretRotationMetadata && !input.externalSecretRotationMetadata->empty()))
        return fail(notEmulated("Managed external secrets are"));
    if (input.rotationLambdaARN && !input.rotationLambdaARN->empty())
        secret.rotationFunction = *input.rotationLambdaARN;
    if (secret.rotationFunction.empty())
        return fail(invalidRequest("No Lambda rotation function ARN is associated with this secret."));
    if (Arn::parse(secret.rotationFunction).service != "lambda")
        return fail(invalidParameter("RotationLambdaARN must be the ARN of a Lambda function."));
    if (input.rotationRules) {
        const auto &rules = *input.rotationRules;
        secret.rules = {rules.automaticallyAfterDays, rules.scheduleExpression.value_or(std::string()), rules.duration.value_or(std::string())};
        if (auto checked = checkRules(secret.rules); !checked)
            return fail(std::move(checked.error()));
    }
    secret.rotates = true;
    return secret;
}

/// A rotation that has not ended well is tried again, whatever the caller hears.
struct Outcome
{
    Output output;
    bool unfinished = false;
};

Expected<Outcome> rotate(WriteContext &context, const model::RotateSecret::Input &input)
{
    auto existing = openSecret(context, input.secretId);
    if (!existing)
        return fail(std::move(existing.error()));
    auto secret = configured(std::move(*existing), input);
    if (!secret)
        return fail(std::move(secret.error()));
    secret->rotation = nextRotation(secret->rules, context.now());
    keepAppointments(context, *secret);
    Outcome outcome{named<Output>(*secret), false};
    const bool now = input.rotateImmediately.value_or(true);
    const auto pending = pendingVersion(context, *secret);
    if (pending && now) {
        outcome.unfinished = true;
        if (secret->rotating.empty())
            beginRotation(context, *secret, *pending);
    } else if (!pending && secret->rotating.empty()) {
        const bool given = input.clientRequestToken && !input.clientRequestToken->empty();
        const std::string version = given ? *input.clientRequestToken : context.random().uuid();
        if (SecretRepository(context.db()).version(secret->id, version))
            return fail(tokenInUse(version, secret->arn()));
        beginRotation(context, *secret, version, !now);
        if (now)
            outcome.output.versionId = version;
    }
    save(context, *secret);
    return outcome;
}

void rotateSecret(ReadContext &context, const Deferred<model::RotateSecret> &call)
{
    auto secret = openSecret(context, call.input().secretId);
    if (!secret)
        return call.answer(fail(std::move(secret.error())));
    const auto wanted = configured(std::move(*secret), call.input());
    if (!wanted)
        return call.answer(fail(wanted.error()));
    // Whether the function exists and its policy lets Secrets Manager in.
    const auto outcome = std::make_shared<Outcome>();
    context.cloud().submit(functionCall(*wanted, "{}", true), [call, outcome](const Reply &reply) {
        if (!reply) {
            return call.answer(fail(Error{"AccessDeniedException",
                                          "Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants "
                                          "access to the principal secretsmanager.amazonaws.com.",
                                          400}));
        }
        call.write(
            [call, outcome](WriteContext &writing) -> Expected<void> {
                auto rotated = rotate(writing, call.input());
                if (!rotated)
                    return fail(std::move(rotated.error()));
                *outcome = std::move(*rotated);
                return {};
            },
            [call, outcome](const Error *error) {
                if (error)
                    call.answer(fail(*error));
                else if (outcome->unfinished)
                    call.answer(fail(invalidRequest("A previous rotation isn't complete. That rotation will be reattempted.")));
                else
                    call.answer(std::move(outcome->output));
            });
    });
}

Expected<model::CancelRotateSecret::Output> cancelRotation(WriteContext &context, const model::CancelRotateSecret::Input &input)
{
    auto secret = openSecret(context, input.secretId);
    if (!secret)
        return fail(secret.error());
    if (!secret->rotates)
        return fail(invalidRequest("No Lambda rotation function ARN is associated with this secret."));
    auto output = named<model::CancelRotateSecret::Output>(*secret);
    if (!secret->rotating.empty())
        output.versionId = secret->rotating;
    secret->rotates = false;
    secret->rotation.reset();
    secret->rotating.clear();
    keepAppointments(context, *secret);
    save(context, *secret);
    return output;
}

} // namespace

void registerRotation(ServiceRegistry &registry)
{
    registry.deferred<model::RotateSecret>([](ReadContext &context, const Deferred<model::RotateSecret> &call) { rotateSecret(context, call); });
    registry.write<model::CancelRotateSecret>(cancelRotation);
}

} // namespace nephoscope::secretsmanager
