#include "api/generated/secretsmanager.h"
#include "core/Text.h"
#include "services/secretsmanager/Access.h"
#include "services/secretsmanager/Operations.h"
#include "services/secretsmanager/RotationRules.h"

namespace nephoscope::secretsmanager {

namespace {

namespace model = api::secretsmanager;

constexpr std::string_view jobKind = "secretsmanager.delete";
constexpr std::int64_t defaultWindow = 30;

void deleteForGood(WriteContext &context, const Secret &secret)
{
    SecretRepository(context.db()).remove(secret.id);
    announce(context, secret, Change::Kind::Deleted);
}

Expected<std::optional<Job>> deleteWhatIsDue(WriteContext &context, const Job &job)
{
    const auto secret = SecretRepository(context.db()).findById(parseInteger(job.key).value_or(0));
    if (secret && secret->deletion && *secret->deletion <= context.now())
        deleteForGood(context, *secret);
    return std::nullopt;
}

Expected<void> checkWindow(const model::DeleteSecret::Input &input, bool force)
{
    if (force && input.recoveryWindowInDays)
        return fail(invalidParameter("You can't use ForceDeleteWithoutRecovery in conjunction with RecoveryWindowInDays."));
    const std::int64_t days = input.recoveryWindowInDays.value_or(defaultWindow);
    if (days < 7 || days > 30)
        return fail(invalidParameter("The RecoveryWindowInDays value must be between 7 and 30 days (inclusive)."));
    return {};
}

/// Deleting at once what is not there succeeds.
model::DeleteSecret::Output nothingToDelete(ReadContext &context, const std::string &text)
{
    model::DeleteSecret::Output output;
    output.name = text;
    output.arn = text.starts_with("arn:") ? text : "arn:aws:secretsmanager:" + context.region() + ':' + context.account() + ":secret:" + text;
    output.deletionDate = context.now();
    return output;
}

Expected<model::DeleteSecret::Output> deleteSecret(WriteContext &context, const model::DeleteSecret::Input &input)
{
    const bool force = input.forceDeleteWithoutRecovery.value_or(false);
    if (auto checked = checkWindow(input, force); !checked)
        return fail(std::move(checked.error()));
    auto secret = lookUp(context, *input.secretId);
    if (!secret)
        return force ? Expected<model::DeleteSecret::Output>(nothingToDelete(context, *input.secretId)) : fail(noSuchSecret());
    if (secret->deletion && !force)
        return fail(invalidRequest("You tried to perform the operation on a secret that's currently marked deleted."));
    auto output = named<model::DeleteSecret::Output>(*secret);
    output.deletionDate = force ? context.now() : context.now() + std::chrono::hours(24) * input.recoveryWindowInDays.value_or(defaultWindow);
    secret->deletion = output.deletionDate;
    keepAppointments(context, *secret);
    if (force)
        deleteForGood(context, *secret);
    else
        save(context, *secret);
    return output;
}

Expected<model::RestoreSecret::Output> restoreSecret(WriteContext &context, const model::RestoreSecret::Input &input)
{
    auto secret = openSecret(context, input.secretId, Marked::Allowed);
    if (!secret)
        return fail(secret.error());
    if (secret->deletion) {
        secret->deletion.reset();
        keepAppointments(context, *secret);
        save(context, *secret);
    }
    return named<model::RestoreSecret::Output>(*secret);
}

} // namespace

void keepAppointments(WriteContext &context, const Secret &secret)
{
    const std::string key = std::to_string(secret.id);
    const auto keep = [&](std::string_view kind, const std::optional<Timestamp> &due) {
        if (due)
            context.schedule({std::string(kind), key, secret.account, secret.region, *due});
        else
            context.unschedule(kind, key);
    };
    keep(jobKind, secret.deletion);
    keep(rotationJob, secret.deletion || !secret.rotates.value_or(false) ? std::nullopt : secret.rotation);
}

void registerDeletion(ServiceRegistry &registry)
{
    registry.write<model::DeleteSecret>(deleteSecret);
    registry.write<model::RestoreSecret>(restoreSecret);
    registry.job(std::string(jobKind), deleteWhatIsDue);
}

} // namespace nephoscope::secretsmanager
