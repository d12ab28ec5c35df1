#include "api/generated/kms.h"
#include "services/kms/Access.h"
#include "services/kms/Operations.h"

namespace nephoscope::kms {

namespace {

namespace model = api::kms;

constexpr std::size_t maxAliasesPerKey = 50;

/// What a caller may call an alias: `alias/NAME`, but not as services do.
Expected<void> checkName(std::string_view name)
{
    if (!name.starts_with("alias/")) {
        return fail({"InvalidAliasNameException",
                     "Alias must start with the prefix \"alias/\". Please see https://docs.aws.amazon.com/kms/latest/developerguide/"
                     "kms-alias.html",
                     400});
    }
    if (name.size() == std::string_view("alias/").size() || name.find(':') != std::string_view::npos)
        return fail({"InvalidAliasNameException", "Alias name " + std::string(name) + " is not valid.", 400});
    if (name.starts_with("alias/aws/"))
        return fail({"NotAuthorizedException", "The alias prefix alias/aws/ is reserved for AWS managed keys.", 400});
    return {};
}

/// What an alias is to point to: a customer's key that is not about to go.
Expected<Key> openTarget(WriteContext &context, const std::optional<std::string> &target, std::string_view action)
{
    auto key = openKey(context, target, Naming::KeyOnly, {.action = action});
    if (!key)
        return key;
    if (auto checked = requireNotPending(*key); !checked)
        return fail(std::move(checked.error()));
    if (KeyRepository(context.db()).listAliases(key->account, key->region, key->id, {}, maxAliasesPerKey).size() == maxAliasesPerKey)
        return fail(limitExceeded("A KMS key can have at most " + std::to_string(maxAliasesPerKey) + " aliases."));
    return key;
}

Expected<Alias> openAlias(WriteContext &context, const std::string &name)
{
    if (auto checked = checkName(name); !checked)
        return fail(std::move(checked.error()));
    auto alias = KeyRepository(context.db()).findAlias(context.account(), context.region(), name);
    if (!alias)
        return fail(noSuchAlias(Alias{name, context.account(), context.region(), {}, {}, {}}.arn()));
    return std::move(*alias);
}

Expected<model::CreateAlias::Output> createAlias(WriteContext &context, const model::CreateAlias::Input &input)
{
    if (auto checked = checkName(*input.aliasName); !checked)
        return fail(std::move(checked.error()));
    const auto key = openTarget(context, input.targetKeyId, "CreateAlias");
    if (!key)
        return fail(key.error());
    KeyRepository repository(context.db());
    const Alias alias{*input.aliasName, context.account(), context.region(), key->id, context.now(), context.now()};
    if (repository.findAlias(alias.account, alias.region, alias.name))
        return fail({"AlreadyExistsException", "An alias with the name " + alias.arn() + " already exists", 400});
    repository.putAlias(alias);
    announce(context, *key, Change::Kind::Created, "alias", alias.name);
    return model::CreateAlias::Output{};
}

Expected<model::UpdateAlias::Output> updateAlias(WriteContext &context, const model::UpdateAlias::Input &input)
{
    auto alias = openAlias(context, *input.aliasName);
    if (!alias)
        return fail(alias.error());
    KeyRepository repository(context.db());
    const auto key = openTarget(context, input.targetKeyId, "UpdateAlias");
    if (!key)
        return fail(key.error());
    const auto before = repository.find(alias->key, context.now());
    if (before && (before->spec->family != key->spec->family || before->usage != key->usage))
        return fail(invalidParameter("Cannot update alias to refer to a key of a different type or usage."));
    alias->key = key->id;
    alias->updated = context.now();
    repository.putAlias(*alias);
    announce(context, *key, Change::Kind::Updated, "alias", alias->name);
    return model::UpdateAlias::Output{};
}

Expected<model::DeleteAlias::Output> deleteAlias(WriteContext &context, const model::DeleteAlias::Input &input)
{
    const auto alias = openAlias(context, *input.aliasName);
    if (!alias)
        return fail(alias.error());
    const auto key = openKey(context, alias->key, Naming::KeyOnly, {.action = "DeleteAlias"});
    if (!key)
        return fail(key.error());
    KeyRepository(context.db()).removeAlias(*alias);
    announce(context, *key, Change::Kind::Deleted, "alias", alias->name);
    return model::DeleteAlias::Output{};
}

Expected<model::ListAliases::Output> listAliases(ReadContext &context, const model::ListAliases::Input &input)
{
    const auto after = afterMarker(input.marker);
    if (!after)
        return fail(after.error());
    std::string keyId;
    if (input.keyId) {
        const auto key = findKey(context, *input.keyId, Naming::KeyOnly);
        if (!key)
            return fail(key.error());
        keyId = key->id;
    }
    const std::size_t limit = pageSize(input, 50, 100);
    auto aliases = KeyRepository(context.db()).listAliases(context.account(), context.region(), keyId, *after, limit + 1);
    model::ListAliases::Output output;
    cutPage(aliases, limit, output, [](const Alias &alias) { return alias.name; });
    auto &list = output.aliases.emplace();
    for (const Alias &alias : aliases) {
        auto &entry = list.emplace_back();
        entry.aliasName = alias.name;
        entry.aliasArn = alias.arn();
        entry.targetKeyId = alias.key;
        entry.creationDate = alias.created;
        entry.lastUpdatedDate = alias.updated;
    }
    return output;
}

} // namespace

void registerAliases(ServiceRegistry &registry)
{
    registry.write<model::CreateAlias>(createAlias);
    registry.write<model::UpdateAlias>(updateAlias);
    registry.write<model::DeleteAlias>(deleteAlias);
    registry.read<model::ListAliases>(listAliases);
}

} // namespace nephoscope::kms
