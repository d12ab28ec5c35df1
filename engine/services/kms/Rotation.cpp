#include "api/generated/kms.h"
#include "core/Text.h"
#include "services/BusNotices.h"
#include "services/kms/Access.h"
#include "services/kms/Operations.h"

namespace nephoscope::kms {

namespace {

namespace model = api::kms;

constexpr int defaultPeriod = 365;
constexpr std::size_t maxOnDemand = 25;
constexpr std::string_view jobKind = "kms.key";

Expected<void> requireRotatable(const Key &key)
{
    if (key.spec->family != KeyFamily::Symmetric)
        return fail(unsupported(key.arn() + " key spec is " + std::string(key.spec->name) + " which is not valid for this operation."));
    return requireUsable(key);
}

/// What EventBridge hears of a key (KMS Developer Guide, "Monitor KMS keys with Amazon EventBridge").
void tellBus(WriteContext &context, const Key &key, const char *detailType)
{
    BusNotices::send(context, "kms", key.account, key.region, {detailType, {key.arn()}, R"({"key-id":")" + key.id + R"("})"});
}

Expected<void> rotate(WriteContext &context, const Key &key, Material::Kind kind)
{
    auto staged = stageMaterial(context, *key.spec);
    if (!staged)
        return fail(std::move(staged.error()));
    KeyRepository repository(context.db());
    Material material;
    material.version = repository.materials(key.id).front().version + 1;
    material.id = context.random().hex(32);
    material.created = context.now();
    material.kind = kind;
    material.size = staged->size();
    material.blob = context.blobs().adopt(context.db(), std::move(*staged));
    repository.addMaterial(key.id, material);
    announce(context, key, Change::Kind::Updated);
    tellBus(context, key, "KMS CMK Rotation");
    return {};
}

void deleteForGood(WriteContext &context, const Key &key)
{
    KeyRepository repository(context.db());
    for (const Material &material : repository.materials(key.id))
        context.releaseBlob(material.blob);
    repository.remove(key.id);
    announce(context, key, Change::Kind::Deleted);
    tellBus(context, key, "KMS CMK Deletion");
}

/// The job that the key needs next: its deletion or its next rotation.
std::optional<Job> nextJob(const Key &key)
{
    const auto when = key.deletion ? key.deletion : key.nextRotation();
    if (!when)
        return std::nullopt;
    return Job{std::string(jobKind), key.id, key.account, key.region, *when};
}

Expected<std::optional<Job>> doWhatIsDue(WriteContext &context, const Job &job)
{
    KeyRepository repository(context.db());
    auto key = repository.find(job.key, Timestamp::min());
    if (!key)
        return std::nullopt;
    if (key->deletion && *key->deletion <= context.now()) {
        deleteForGood(context, *key);
        return std::nullopt;
    }
    if (const auto rotation = key->nextRotation(); rotation && *rotation <= context.now()) {
        if (auto rotated = rotate(context, *key, Material::Kind::Automatic); !rotated)
            return fail(std::move(rotated.error()));
        key->rotationFrom = context.now();
        repository.update(*key);
    }
    return nextJob(*key);
}

Expected<model::EnableKeyRotation::Output> enableRotation(WriteContext &context, const model::EnableKeyRotation::Input &input)
{
    const int days = int(input.rotationPeriodInDays.value_or(defaultPeriod));
    auto key = openKey(context, input.keyId, Naming::KeyOnly,
                       {.action = "EnableKeyRotation", .keys = {{"kms:rotationperiodindays", std::to_string(days)}}});
    if (!key)
        return fail(key.error());
    if (auto checked = requireRotatable(*key); !checked)
        return fail(std::move(checked.error()));
    if (!key->rotationDays)
        key->rotationFrom = context.now();
    key->rotationDays = days;
    KeyRepository(context.db()).update(*key);
    announce(context, *key, Change::Kind::Updated);
    keepAppointment(context, *key);
    return model::EnableKeyRotation::Output{};
}

Expected<model::DisableKeyRotation::Output> disableRotation(WriteContext &context, const model::DisableKeyRotation::Input &input)
{
    auto key = openKey(context, input.keyId, Naming::KeyOnly, {.action = "DisableKeyRotation"});
    if (!key)
        return fail(key.error());
    if (auto checked = requireRotatable(*key); !checked)
        return fail(std::move(checked.error()));
    key->rotationDays.reset();
    KeyRepository(context.db()).update(*key);
    keepAppointment(context, *key);
    announce(context, *key, Change::Kind::Updated);
    return model::DisableKeyRotation::Output{};
}

Expected<model::GetKeyRotationStatus::Output> rotationStatus(ReadContext &context, const model::GetKeyRotationStatus::Input &input)
{
    const auto key = openKey(context, input.keyId, Naming::KeyOnly, {.action = "GetKeyRotationStatus"});
    if (!key)
        return fail(key.error());
    model::GetKeyRotationStatus::Output output;
    output.keyId = key->arn();
    output.keyRotationEnabled = key->rotationDays && !key->deletion;
    if (*output.keyRotationEnabled) {
        output.rotationPeriodInDays = *key->rotationDays;
        output.nextRotationDate = key->nextRotation();
    }
    return output;
}

Expected<model::RotateKeyOnDemand::Output> rotateOnDemand(WriteContext &context, const model::RotateKeyOnDemand::Input &input)
{
    model::RotateKeyOnDemand::Output output;
    const auto key = openKey(context, input.keyId, Naming::KeyOnly, {.action = "RotateKeyOnDemand"});
    if (!key)
        return fail(key.error());
    if (auto checked = requireRotatable(*key); !checked)
        return fail(std::move(checked.error()));
    std::size_t before = 0;
    for (const Material &material : KeyRepository(context.db()).materials(key->id))
        before += material.kind == Material::Kind::OnDemand ? 1 : 0;
    if (before >= maxOnDemand)
        return fail(limitExceeded("A KMS key can be rotated on demand at most " + std::to_string(maxOnDemand) + " times."));
    if (auto rotated = rotate(context, *key, Material::Kind::OnDemand); !rotated)
        return fail(std::move(rotated.error()));
    output.keyId = key->arn();
    return output;
}

Expected<model::ListKeyRotations::Output> listRotations(ReadContext &context, const model::ListKeyRotations::Input &input)
{
    const auto key = openKey(context, input.keyId, Naming::KeyOnly, {.action = "ListKeyRotations"});
    if (!key)
        return fail(key.error());
    if (key->spec->family != KeyFamily::Symmetric)
        return fail(unsupported(key->arn() + " key spec is " + std::string(key->spec->name) + " which is not valid for this operation."));
    const auto after = afterMarker(input.marker);
    if (!after)
        return fail(after.error());
    const bool all = input.includeKeyMaterial && input.includeKeyMaterial->value == "ALL_KEY_MATERIAL";
    const std::size_t limit = pageSize(input, 100, 1000);
    auto rows = KeyRepository(context.db()).materials(key->id);
    const std::uint32_t current = rows.empty() ? 0 : rows.front().version;
    const auto bound = parseInteger(*after);
    std::erase_if(rows, [&](const Material &row) {
        return (row.kind == Material::Kind::First && !all) || (bound && std::int64_t(row.version) >= *bound);
    });
    if (rows.size() > limit + 1)
        rows.resize(limit + 1);
    model::ListKeyRotations::Output output;
    cutPage(rows, limit, output, [](const Material &row) { return std::to_string(row.version); });
    auto &list = output.rotations.emplace();
    for (const Material &row : rows) {
        auto &entry = list.emplace_back();
        entry.keyId = key->arn();
        entry.keyMaterialId = row.id;
        entry.keyMaterialState.emplace().value = row.version == current ? "CURRENT" : "NON_CURRENT";
        if (row.kind == Material::Kind::First)
            continue;
        entry.rotationDate = row.created;
        entry.rotationType.emplace().value = row.kind == Material::Kind::Automatic ? "AUTOMATIC" : "ON_DEMAND";
    }
    return output;
}

} // namespace

void keepAppointment(WriteContext &context, const Key &key)
{
    if (const auto job = nextJob(key))
        context.schedule(*job);
    else
        context.unschedule(jobKind, key.id);
}

void registerRotation(ServiceRegistry &registry)
{
    registry.write<model::EnableKeyRotation>(enableRotation);
    registry.write<model::DisableKeyRotation>(disableRotation);
    registry.read<model::GetKeyRotationStatus>(rotationStatus);
    registry.write<model::RotateKeyOnDemand>(rotateOnDemand);
    registry.read<model::ListKeyRotations>(listRotations);
    registry.job(std::string(jobKind), doWhatIsDue);
}

} // namespace nephoscope::kms
