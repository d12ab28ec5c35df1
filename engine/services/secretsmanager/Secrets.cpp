#include "api/generated/secretsmanager.h"
#include "services/secretsmanager/Labels.h"
#include "services/secretsmanager/Listing.h"
#include "services/secretsmanager/NewValue.h"
#include "services/secretsmanager/Operations.h"
#include "services/secretsmanager/RotationRules.h"

namespace nephoscope::secretsmanager {

namespace {

namespace model = api::secretsmanager;
using Tags = std::map<std::string, std::string>;

Error scheduledName()
{
    return invalidRequest("You can't create this secret because a secret with this name is already scheduled for deletion.");
}

bool isName(std::string_view name)
{
    static constexpr std::string_view marks = "/_+=.@-!";
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || marks.find(c) != std::string_view::npos;
    });
}

/// A key as it is kept: the account's own has no name.
std::string keyOf(const std::string &named)
{
    return named.ends_with("alias/aws/secretsmanager") ? std::string() : named;
}

// CreateSecret -------------------------------------------------------------------------------------

struct PreparedSecret
{
    Secret secret;
    Tags tags;
    std::optional<PreparedVersion> version;
    bool repeats = false;
};

Expected<void> checkCreation(const model::CreateSecret::Input &input)
{
    if (!isName(*input.name))
        return fail(Error{"ValidationException", "Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: "
                                                 "-/_+=.@!", 400});
    if (input.addReplicaRegions && !input.addReplicaRegions->empty())
        return fail(notEmulated("Replicas in other Regions are"));
    if (input.type && !input.type->empty())
        return fail(notEmulated("Managed external secrets are"));
    return {};
}

/// A secret of this name: it may be the one that this very request has made.
Expected<PreparedSecret> prepareAgain(ReadContext &context, const model::CreateSecret::Input &input, Secret &&existing, const NewValue &value)
{
    if (existing.deletion)
        return fail(scheduledName());
    const bool known = input.clientRequestToken && value.kind != Version::Kind::None
        && SecretRepository(context.db()).version(existing.id, *input.clientRequestToken);
    if (!known)
        return fail(secretExists(existing.name));
    auto version = prepareVersion(context, existing, input.clientRequestToken, value);
    if (!version)
        return fail(std::move(version.error()));
    if (!version->repeats)
        return fail(secretExists(existing.name));
    return PreparedSecret{std::move(existing), {}, std::move(*version), true};
}

Expected<PreparedSecret> prepareCreate(ReadContext &context, const model::CreateSecret::Input &input)
{
    if (auto checked = checkCreation(input); !checked)
        return fail(std::move(checked.error()));
    auto value = readValue(input);
    if (!value)
        return fail(std::move(value.error()));
    auto tags = readTags(input.tags);
    if (!tags)
        return fail(std::move(tags.error()));
    if (auto existing = SecretRepository(context.db()).find(context.account(), context.region(), *input.name, context.now()))
        return prepareAgain(context, input, std::move(*existing), *value);
    static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    PreparedSecret prepared;
    prepared.tags = std::move(*tags);
    Secret &secret = prepared.secret;
    secret.account = context.account();
    secret.region = context.region();
    secret.name = *input.name;
    secret.suffix = context.random().text(6, alphabet);
    secret.description = input.description.value_or(std::string());
    secret.kmsKey = keyOf(input.kmsKeyId.value_or(std::string()));
    if (value->kind == Version::Kind::None)
        return prepared;
    auto version = prepareVersion(context, secret, input.clientRequestToken, *value);
    if (!version)
        return fail(std::move(version.error()));
    prepared.version = std::move(*version);
    return prepared;
}

Expected<model::CreateSecret::Output> applyCreate(WriteContext &context, const model::CreateSecret::Input &, PreparedSecret &prepared)
{
    Secret &secret = prepared.secret;
    if (!prepared.repeats) {
        SecretRepository repository(context.db());
        if (const auto existing = repository.find(secret.account, secret.region, secret.name, context.now()))
            return fail(existing->deletion ? scheduledName() : secretExists(secret.name));
        secret.created = secret.changed = context.now();
        repository.insert(secret);
        for (const auto &[name, value] : prepared.tags)
            repository.putTag(secret.id, name, value);
        announce(context, secret, Change::Kind::Created);
        if (prepared.version) {
            if (auto put = putVersion(context, secret, *prepared.version, {std::string(stage::current)}); !put)
                return fail(std::move(put.error()));
        }
    }
    auto output = named<model::CreateSecret::Output>(secret);
    if (prepared.version)
        output.versionId = prepared.version->version.id;
    return output;
}

// UpdateSecret -------------------------------------------------------------------------------------

struct PreparedUpdate
{
    std::optional<PreparedVersion> version;
    std::vector<std::pair<std::string, Version>> resealed; ///< with the data keys they had
};

/// With another key, the versions in use are encrypted anew.
Expected<void> reseal(ReadContext &context, const Secret &before, const Secret &after, PreparedUpdate &prepared)
{
    SecretRepository repository(context.db());
    for (const auto &[id, labels] : labelledVersions(repository.stages(after.id))) {
        const bool used = std::any_of(labels.begin(), labels.end(), [](const std::string &label) {
            return label == stage::current || label == stage::previous || label == stage::pending;
        });
        auto version = used ? repository.version(after.id, id) : std::nullopt;
        if (!version || version->kind == Version::Kind::None)
            continue;
        std::string dataKey = version->dataKey;
        const auto value = open(context, before, *version);
        if (!value)
            return fail(value.error());
        if (auto sealed = seal(context, after, *value, *version); !sealed)
            return fail(std::move(sealed.error()));
        prepared.resealed.emplace_back(std::move(dataKey), std::move(*version));
    }
    return {};
}

Expected<PreparedUpdate> prepareUpdate(ReadContext &context, const model::UpdateSecret::Input &input)
{
    const auto secret = openSecret(context, input.secretId);
    if (!secret)
        return fail(secret.error());
    if (input.type && !input.type->empty())
        return fail(notEmulated("Managed external secrets are"));
    const auto value = readValue(input);
    if (!value)
        return fail(value.error());
    Secret changed = *secret;
    changed.kmsKey = keyOf(input.kmsKeyId.value_or(secret->kmsKey));
    PreparedUpdate prepared;
    if (changed.kmsKey != secret->kmsKey) {
        if (auto resealed = reseal(context, *secret, changed, prepared); !resealed)
            return fail(std::move(resealed.error()));
    }
    if (value->kind != Version::Kind::None) {
        auto version = prepareVersion(context, changed, input.clientRequestToken, *value);
        if (!version)
            return fail(std::move(version.error()));
        prepared.version = std::move(*version);
    }
    return prepared;
}

Expected<model::UpdateSecret::Output> applyUpdate(WriteContext &context, const model::UpdateSecret::Input &input, PreparedUpdate &prepared)
{
    auto secret = openSecret(context, input.secretId);
    if (!secret)
        return fail(secret.error());
    SecretRepository repository(context.db());
    for (const auto &[dataKey, version] : prepared.resealed) {
        const auto now = repository.version(secret->id, version.id);
        if (now && now->dataKey == dataKey)
            repository.putVersion(secret->id, version);
    }
    secret->kmsKey = keyOf(input.kmsKeyId.value_or(secret->kmsKey));
    secret->description = input.description.value_or(secret->description);
    save(context, *secret);
    auto output = named<model::UpdateSecret::Output>(*secret);
    if (prepared.version) {
        if (auto put = putVersion(context, *secret, *prepared.version, {std::string(stage::current)}); !put)
            return fail(std::move(put.error()));
        output.versionId = prepared.version->version.id;
    }
    return output;
}

Expected<model::DescribeSecret::Output> describeSecret(ReadContext &context, const model::DescribeSecret::Input &input)
{
    const auto secret = openSecret(context, input.secretId, Marked::Allowed);
    if (!secret)
        return fail(secret.error());
    SecretRepository repository(context.db());
    model::DescribeSecret::Output output;
    describe(*secret, repository.tags(secret->id), output);
    output.nextRotationDate = nextRotationDate(*secret);
    if (auto labelled = labelledVersions(repository.stages(secret->id)); !labelled.empty())
        output.versionIdsToStages = std::move(labelled);
    return output;
}

} // namespace

void registerSecrets(ServiceRegistry &registry)
{
    registry.staged<model::CreateSecret, PreparedSecret>(prepareCreate, applyCreate);
    registry.staged<model::UpdateSecret, PreparedUpdate>(prepareUpdate, applyUpdate);
    registry.read<model::DescribeSecret>(describeSecret);
}

} // namespace nephoscope::secretsmanager
