#include "api/generated/secretsmanager.h"
#include "services/secretsmanager/Access.h"
#include "services/secretsmanager/Labels.h"
#include "services/secretsmanager/Operations.h"

namespace nephoscope::secretsmanager {

namespace {

namespace model = api::secretsmanager;

Expected<model::ListSecretVersionIds::Output> listVersions(ReadContext &context, const model::ListSecretVersionIds::Input &input)
{
    const auto secret = openSecret(context, input.secretId, Marked::Allowed);
    if (!secret)
        return fail(secret.error());
    SecretRepository repository(context.db());
    const auto versions = repository.versions(secret->id);
    auto version = versions.begin();
    if (input.nextToken) {
        version = std::find_if(versions.begin(), versions.end(), [&](const Version &one) { return one.id == *input.nextToken; });
        if (version == versions.end())
            return fail(Error{"InvalidNextTokenException", "The NextToken value is invalid.", 400});
        ++version;
    }
    const Stages stages = repository.stages(secret->id);
    const std::size_t limit = pageSize(input, 100);
    auto output = named<model::ListSecretVersionIds::Output>(*secret);
    auto &list = output.versions.emplace();
    for (; version != versions.end(); ++version) {
        auto labels = stagesOf(stages, version->id);
        if (labels.empty() && !input.includeDeprecated.value_or(false))
            continue;
        if (list.size() == limit) {
            output.nextToken = list.back().versionId;
            break;
        }
        auto &entry = list.emplace_back();
        entry.versionId = version->id;
        entry.createdDate = version->created;
        entry.lastAccessedDate = version->accessed;
        if (!labels.empty())
            entry.versionStages = std::move(labels);
        if (version->kind != Version::Kind::None)
            entry.kmsKeyIds.emplace().push_back(version->ownKey ? "DefaultEncryptionKey" : version->keyArn);
    }
    return output;
}

Expected<void> checkMove(const Stages &stages, const model::UpdateSecretVersionStage::Input &input)
{
    const std::string &label = *input.versionStage;
    const auto holder = stages.find(label);
    const auto &from = input.removeFromVersionId, &to = input.moveToVersionId;
    if (!from && !to)
        return fail(invalidParameter("You must specify MoveToVersionId, RemoveFromVersionId, or both."));
    if (label == stage::current && !to)
        return fail(invalidParameter("You can only move staging label AWSCURRENT to a different secret version. It can't be completely removed."));
    if (holder == stages.end())
        return from ? Expected<void>(fail(invalidParameter("Staging label " + label + " isn't attached to version " + *from + '.'))) : Expected<void>();
    const std::string attached = "Staging label " + label + " is currently attached to version " + holder->second;
    if (from && *from != holder->second)
        return fail(invalidParameter(attached + ", so you must explicitly reference that version in RemoveFromVersionId."));
    if (!from && to && *to != holder->second)
        return fail(invalidParameter("The parameter RemoveFromVersionId can't be empty. " + attached
                                     + ", so you must explicitly reference that version in RemoveFromVersionId."));
    return {};
}

Expected<model::UpdateSecretVersionStage::Output> updateStage(WriteContext &context, const model::UpdateSecretVersionStage::Input &input)
{
    auto secret = openSecret(context, input.secretId);
    if (!secret)
        return fail(secret.error());
    SecretRepository repository(context.db());
    for (const auto &id : {input.removeFromVersionId, input.moveToVersionId}) {
        if (id && !repository.version(secret->id, *id))
            return fail(Error{"ResourceNotFoundException", "Secrets Manager can't find the specified secret version: " + *id, 400});
    }
    const Stages stages = repository.stages(secret->id);
    if (auto checked = checkMove(stages, input); !checked)
        return fail(std::move(checked.error()));
    if (input.moveToVersionId) {
        const auto labels = stagesOf(stages, *input.moveToVersionId);
        if (labels.size() >= maxStages && std::find(labels.begin(), labels.end(), *input.versionStage) == labels.end())
            return fail(Error{"LimitExceededException", "A version can have at most 20 staging labels.", 400});
        if (*input.versionStage == stage::current && repository.version(secret->id, *input.moveToVersionId)->kind == Version::Kind::None)
            return fail(invalidRequest("You can't move the staging label AWSCURRENT to a version without a value."));
        attach(context, *secret, *input.versionStage, *input.moveToVersionId);
    } else {
        repository.removeStage(secret->id, *input.versionStage);
    }
    save(context, *secret);
    return named<model::UpdateSecretVersionStage::Output>(*secret);
}

} // namespace

void registerVersions(ServiceRegistry &registry)
{
    registry.read<model::ListSecretVersionIds>(listVersions);
    registry.write<model::UpdateSecretVersionStage>(updateStage);
}

} // namespace nephoscope::secretsmanager
