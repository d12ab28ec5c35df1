#include "api/generated/kms.h"
#include "services/kms/Access.h"
#include "services/kms/KeyPolicy.h"
#include "services/kms/Operations.h"
#include "services/kms/Tagging.h"

namespace nephoscope::kms {

namespace {

namespace model = api::kms;

constexpr int awsRotationDays = 365;

template <class List, class Names>
void fill(std::optional<List> &list, const Names &names)
{
    if (names.empty())
        return;
    list.emplace();
    for (const std::string_view name : names)
        list->emplace_back().value = name;
}

model::KeyMetadata describe(ReadContext &context, const Key &key)
{
    model::KeyMetadata out;
    out.awsAccountId = key.account;
    out.keyId = key.id;
    out.arn = key.arn();
    out.creationDate = key.created;
    out.description = key.description;
    out.keyState.emplace().value = key.state();
    out.enabled = key.state() == "Enabled";
    out.keyManager.emplace().value = key.isAwsManaged ? "AWS" : "CUSTOMER";
    out.origin.emplace().value = "AWS_KMS";
    out.keySpec.emplace().value = key.spec->name;
    out.customerMasterKeySpec.emplace().value = key.spec->name;
    out.keyUsage.emplace().value = key.usage;
    out.multiRegion = false;
    out.deletionDate = key.deletion;
    fill(out.encryptionAlgorithms, encryptionAlgorithms(*key.spec, key.usage));
    fill(out.signingAlgorithms, signingAlgorithms(*key.spec, key.usage));
    fill(out.macAlgorithms, macAlgorithms(*key.spec));
    if (key.spec->family == KeyFamily::Symmetric) {
        if (const auto materials = KeyRepository(context.db()).materials(key.id); !materials.empty())
            out.currentKeyMaterialId = materials.front().id;
    }
    return out;
}

// CreateKey ----------------------------------------------------------------------------------------

/// Made on a worker, for an RSA key takes its time.
struct PreparedKey
{
    Key key;
    std::map<std::string, std::string> tags;
    store::StagedBlob material;
};

Expected<void> checkOrigin(const model::CreateKey::Input &input)
{
    if (input.customKeyStoreId || input.xksKeyId)
        return fail(unsupported("Custom key stores are not emulated by Nephoscope."));
    if (input.origin && input.origin->value != "AWS_KMS")
        return fail(unsupported("Keys of origin " + input.origin->value + " are not emulated by Nephoscope."));
    if (input.multiRegion.value_or(false))
        return fail(unsupported("Multi-Region keys are not emulated by Nephoscope."));
    return {};
}

Expected<void> chooseSpec(const model::CreateKey::Input &input, Key &key)
{
    if (input.keySpec && input.customerMasterKeySpec && input.keySpec->value != input.customerMasterKeySpec->value)
        return fail(invalidParameter("You cannot specify KeySpec and CustomerMasterKeySpec in the same request. CustomerMasterKeySpec is deprecated."));
    const std::string name = input.keySpec ? input.keySpec->value
        : input.customerMasterKeySpec      ? input.customerMasterKeySpec->value
                                           : std::string("SYMMETRIC_DEFAULT");
    key.spec = findSpec(name);
    if (!key.spec)
        return fail(unsupported("KeySpec " + name + " is not emulated by Nephoscope."));
    key.usage = input.keyUsage ? input.keyUsage->value : std::string(defaultUsage(*key.spec));
    if (key.usage.empty())
        return fail(invalidParameter("You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys."));
    if (!allowsUsage(*key.spec, key.usage)) {
        if (key.usage == usage::agreement && key.spec->family == KeyFamily::Ecc)
            return fail(unsupported("KeyUsage KEY_AGREEMENT is not emulated by Nephoscope."));
        return fail(invalidParameter("KeyUsage " + key.usage + " is not compatible with KeySpec " + name));
    }
    return {};
}

Expected<PreparedKey> prepareCreate(ReadContext &context, const model::CreateKey::Input &input)
{
    PreparedKey prepared;
    Key &key = prepared.key;
    if (auto checked = checkOrigin(input); !checked)
        return fail(std::move(checked.error()));
    if (auto chosen = chooseSpec(input, key); !chosen)
        return fail(std::move(chosen.error()));
    auto tags = readTags(input.tags);
    if (!tags)
        return fail(std::move(tags.error()));
    prepared.tags = std::move(*tags);
    key.id = context.random().uuid();
    key.account = context.account();
    key.region = context.region();
    key.description = input.description.value_or(std::string());
    key.policy = input.policy.value_or(defaultPolicy(key.account));
    if (auto checked = checkPolicy(context, key, key.policy, input.bypassPolicyLockoutSafetyCheck.value_or(false)); !checked)
        return fail(std::move(checked.error()));
    auto material = stageMaterial(context, *key.spec);
    if (!material)
        return fail(std::move(material.error()));
    prepared.material = std::move(*material);
    return prepared;
}

void insertKey(WriteContext &context, Key &key, store::StagedBlob &&staged)
{
    KeyRepository repository(context.db());
    key.created = key.rotationFrom = context.now();
    repository.insert(key);
    Material material;
    material.id = context.random().hex(32);
    material.created = key.created;
    material.size = staged.size();
    material.blob = context.blobs().adopt(context.db(), std::move(staged));
    repository.addMaterial(key.id, material);
    announce(context, key, Change::Kind::Created);
}

Expected<model::CreateKey::Output> applyCreate(WriteContext &context, const model::CreateKey::Input &, PreparedKey &prepared)
{
    insertKey(context, prepared.key, std::move(prepared.material));
    for (const auto &[name, value] : prepared.tags)
        KeyRepository(context.db()).putTag(prepared.key.id, name, value);
    model::CreateKey::Output output;
    output.keyMetadata = describe(context, prepared.key);
    return output;
}

/// `alias/aws/SERVICE`, which its service asks for by enabling it. Made at its first use, here and not by
/// CreateKey: who waits for it may hold the last worker.
Expected<void> makeManagedKey(WriteContext &context, const std::string &alias)
{
    KeyRepository repository(context.db());
    if (const auto existing = repository.findAlias(context.account(), context.region(), alias); existing && repository.find(existing->key, context.now()))
        return {};
    const std::string_view service = callingService(context.caller());
    Key key;
    key.id = context.random().uuid();
    key.account = context.account();
    key.region = context.region();
    key.spec = findSpec("SYMMETRIC_DEFAULT");
    key.usage = usage::encryptDecrypt;
    key.isAwsManaged = true;
    key.description = "Default key that protects my " + std::string(service) + " data when no other key is defined";
    key.policy = awsManagedPolicy(key.account, key.region, service);
    key.rotationDays = awsRotationDays;
    auto material = stageMaterial(context, *key.spec);
    if (!material)
        return fail(std::move(material.error()));
    insertKey(context, key, std::move(*material));
    repository.putAlias({alias, key.account, key.region, key.id, key.created, key.created});
    keepAppointment(context, key);
    return {};
}

// The rest -----------------------------------------------------------------------------------------

Expected<model::DescribeKey::Output> describeKey(ReadContext &context, const model::DescribeKey::Input &input)
{
    if (auto checked = checkGrantTokens(context, input.grantTokens); !checked)
        return fail(std::move(checked.error()));
    const auto key = openKey(context, input.keyId, Naming::KeyOrAlias, {.action = "DescribeKey", .byGrant = true});
    if (!key)
        return fail(key.error());
    model::DescribeKey::Output output;
    output.keyMetadata = describe(context, *key);
    return output;
}

Expected<model::ListKeys::Output> listKeys(ReadContext &context, const model::ListKeys::Input &input)
{
    const auto after = afterMarker(input.marker);
    if (!after)
        return fail(after.error());
    const std::size_t limit = pageSize(input, 100, 1000);
    auto keys = KeyRepository(context.db()).list(context.account(), context.region(), *after, limit + 1, context.now());
    model::ListKeys::Output output;
    cutPage(keys, limit, output, [](const Key &key) { return key.id; });
    auto &list = output.keys.emplace();
    for (const Key &key : keys) {
        auto &entry = list.emplace_back();
        entry.keyId = key.id;
        entry.keyArn = key.arn();
    }
    return output;
}

/// EnableKey and DisableKey.
template <class Op>
Expected<typename Op::Output> setEnabled(WriteContext &context, const typename Op::Input &input, bool enabled)
{
    const std::string_view service = callingService(context.caller());
    if (enabled && !service.empty() && *input.keyId == "alias/aws/" + std::string(service)) {
        if (auto made = makeManagedKey(context, *input.keyId); !made)
            return fail(std::move(made.error()));
        return typename Op::Output{};
    }
    auto key = openKey(context, input.keyId, Naming::KeyOnly, {.action = enabled ? "EnableKey" : "DisableKey"});
    if (!key)
        return fail(key.error());
    if (auto checked = requireNotPending(*key); !checked)
        return fail(std::move(checked.error()));
    key->enabled = enabled;
    KeyRepository(context.db()).update(*key);
    announce(context, *key, Change::Kind::Updated);
    // Rotations that fell due while it was disabled come now.
    if (key->rotationDays)
        keepAppointment(context, *key);
    return typename Op::Output{};
}

Expected<model::ScheduleKeyDeletion::Output> scheduleDeletion(WriteContext &context, const model::ScheduleKeyDeletion::Input &input)
{
    const int days = int(input.pendingWindowInDays.value_or(30));
    auto key = openKey(context, input.keyId, Naming::KeyOnly,
                       {.action = "ScheduleKeyDeletion", .keys = {{"kms:schedulekeydeletionpendingwindowindays", std::to_string(days)}}});
    if (!key)
        return fail(key.error());
    if (days < 7 || days > 30)
        return fail(invalidParameter("PendingWindowInDays must be between 7 and 30, inclusive."));
    if (auto checked = requireNotPending(*key); !checked)
        return fail(std::move(checked.error()));
    key->deletion = context.now() + std::chrono::hours(24) * days;
    KeyRepository(context.db()).update(*key);
    announce(context, *key, Change::Kind::Updated);
    keepAppointment(context, *key);
    model::ScheduleKeyDeletion::Output output;
    output.keyId = key->arn();
    output.deletionDate = key->deletion;
    output.keyState.emplace().value = key->state();
    output.pendingWindowInDays = days;
    return output;
}

Expected<model::CancelKeyDeletion::Output> cancelDeletion(WriteContext &context, const model::CancelKeyDeletion::Input &input)
{
    auto key = openKey(context, input.keyId, Naming::KeyOnly, {.action = "CancelKeyDeletion"});
    if (!key)
        return fail(key.error());
    if (!key->deletion)
        return fail(invalidState(key->arn(), "is not pending deletion."));
    key->deletion.reset();
    key->enabled = false;
    KeyRepository(context.db()).update(*key);
    keepAppointment(context, *key);
    announce(context, *key, Change::Kind::Updated);
    model::CancelKeyDeletion::Output output;
    output.keyId = key->arn();
    return output;
}

Expected<model::UpdateKeyDescription::Output> updateDescription(WriteContext &context, const model::UpdateKeyDescription::Input &input)
{
    auto key = openKey(context, input.keyId, Naming::KeyOnly, {.action = "UpdateKeyDescription"});
    if (!key)
        return fail(key.error());
    if (auto checked = requireNotPending(*key); !checked)
        return fail(std::move(checked.error()));
    key->description = *input.description;
    KeyRepository(context.db()).update(*key);
    announce(context, *key, Change::Kind::Updated);
    return model::UpdateKeyDescription::Output{};
}

} // namespace

void registerKeys(ServiceRegistry &registry)
{
    registry.staged<model::CreateKey, PreparedKey>(prepareCreate, applyCreate);
    registry.read<model::DescribeKey>(describeKey);
    registry.read<model::ListKeys>(listKeys);
    registry.write<model::EnableKey>([](WriteContext &context, const auto &input) {
        return setEnabled<model::EnableKey>(context, input, true);
    });
    registry.write<model::DisableKey>([](WriteContext &context, const auto &input) {
        return setEnabled<model::DisableKey>(context, input, false);
    });
    registry.write<model::ScheduleKeyDeletion>(scheduleDeletion);
    registry.write<model::CancelKeyDeletion>(cancelDeletion);
    registry.write<model::UpdateKeyDescription>(updateDescription);
}

} // namespace nephoscope::kms
