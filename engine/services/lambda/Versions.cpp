#include "core/Text.h"
#include "services/lambda/Configuration.h"
#include "services/lambda/Operations.h"

#include <cmath>

namespace nephoscope::lambda {

namespace {

Expected<model::PublishVersion::Output> publishVersion(WriteContext &context, const model::PublishVersion::Input &input)
{
    auto function = openFunction(context, input);
    if (!function)
        return fail(function.error());
    const auto current = FunctionRepository(context.db()).version(function->id, 0);
    if (input.revisionId && current && *input.revisionId != current->config.revisionId)
        return fail(staleRevision());
    if (input.codeSha256 && !input.codeSha256->empty() && current && *input.codeSha256 != current->config.codeSha256) {
        return fail(invalidParameter("CodeSHA256 (" + *input.codeSha256 + ") is different from current CodeSHA256 in $LATEST ("
                                     + current->config.codeSha256.value_or(std::string()) + "). Please try again with the CodeSHA256 in $LATEST."));
    }
    auto made = publish(context, *function, input.description);
    if (!made)
        return fail(std::move(made.error()));
    return made->config;
}

Expected<model::ListVersionsByFunction::Output> listVersions(ReadContext &context, const model::ListVersionsByFunction::Input &input)
{
    const auto function = openFunction(context, input);
    if (!function)
        return fail(function.error());
    const std::size_t limit = pageSize(input);
    const auto after = afterMarker(input.marker);
    if (!after)
        return fail(after.error());
    auto versions = FunctionRepository(context.db()).versions(function->id, parseInteger(*after).value_or(-1), limit + 1);
    model::ListVersionsByFunction::Output output;
    cutPage(versions, limit, output, [](const Version &version) { return std::to_string(version.number); });
    auto &list = output.versions.emplace();
    for (Version &version : versions) {
        if (version.number == 0)
            version.config.functionArn = function->arn() + ":$LATEST";
        list.push_back(std::move(version.config));
    }
    return output;
}

/// Whether an alias may point there, with these weights.
Expected<void> checkAlias(ReadContext &context, const Function &function, const model::AliasConfiguration &alias)
{
    const std::string &target = alias.functionVersion.value_or(std::string());
    if (target != latest && !isVersionNumber(target))
        return fail(invalidParameter("Value '" + target + "' at 'functionVersion' is not the number of a version."));
    if (auto exists = requireQualifier(context, function, target); !exists)
        return exists;
    if (!alias.routingConfig || !alias.routingConfig->additionalVersionWeights)
        return {};
    const auto &weights = *alias.routingConfig->additionalVersionWeights;
    if (weights.size() > 1)
        return fail(invalidParameter("Number of items in AdditionalVersionWeights cannot be greater than 1"));
    for (const auto &[version, weight] : weights) {
        if (!isVersionNumber(version))
            return fail(invalidParameter("Routing config can only contain versions: " + version + " is none."));
        if (target == latest)
            return fail(invalidParameter("$LATEST is not supported for an alias pointing to more than 1 version"));
        if (version == target)
            return fail(invalidParameter("Invalid function version " + version + ". Function version " + version + " is already included in routing configuration."));
        if (std::isnan(weight) || weight < 0 || weight > 1)
            return fail(invalidParameter("Weight of version " + version + " must be between 0.0 and 1.0"));
        if (auto exists = requireQualifier(context, function, version); !exists)
            return exists;
    }
    return {};
}

Expected<model::CreateAlias::Output> createAlias(WriteContext &context, const model::CreateAlias::Input &input)
{
    const auto function = openFunction(context, input);
    if (!function)
        return fail(function.error());
    if (!isAliasName(*input.name))
        return fail(invalidParameter("The alias name " + *input.name + " is not valid."));
    if (findAlias(context, *function, *input.name))
        return fail(conflict("Alias already exists: " + function->arn() + ':' + *input.name));
    model::AliasConfiguration alias;
    alias.aliasArn = function->arn() + ':' + *input.name;
    alias.name = input.name;
    alias.functionVersion = input.functionVersion;
    alias.description = input.description.value_or(std::string());
    if (input.routingConfig && input.routingConfig->additionalVersionWeights && !input.routingConfig->additionalVersionWeights->empty())
        alias.routingConfig = input.routingConfig;
    alias.revisionId = context.random().uuid();
    if (auto checked = checkAlias(context, *function, alias); !checked)
        return fail(std::move(checked.error()));
    saveSetting(context, *function, setting::alias, *alias.name, alias);
    announce(context, *function, Change::Kind::Created, "alias", *alias.name);
    return alias;
}

Expected<model::AliasConfiguration> openAlias(ReadContext &context, const Function &function, const std::string &name)
{
    auto alias = findAlias(context, function, name);
    if (!alias)
        return fail(notFound("Cannot find alias arn: " + function.arn() + ':' + name));
    return std::move(*alias);
}

Expected<model::UpdateAlias::Output> updateAlias(WriteContext &context, const model::UpdateAlias::Input &input)
{
    const auto function = openFunction(context, input);
    if (!function)
        return fail(function.error());
    auto alias = openAlias(context, *function, *input.name);
    if (!alias)
        return fail(alias.error());
    if (input.revisionId && *input.revisionId != alias->revisionId)
        return fail(staleRevision());
    if (input.functionVersion)
        alias->functionVersion = input.functionVersion;
    if (input.description)
        alias->description = input.description;
    if (input.routingConfig) {
        alias->routingConfig.reset();
        if (input.routingConfig->additionalVersionWeights && !input.routingConfig->additionalVersionWeights->empty())
            alias->routingConfig = input.routingConfig;
    }
    alias->revisionId = context.random().uuid();
    if (auto checked = checkAlias(context, *function, *alias); !checked)
        return fail(std::move(checked.error()));
    saveSetting(context, *function, setting::alias, *alias->name, *alias);
    announce(context, *function, Change::Kind::Updated, "alias", *alias->name);
    return std::move(*alias);
}

Expected<model::GetAlias::Output> getAlias(ReadContext &context, const model::GetAlias::Input &input)
{
    const auto function = openFunction(context, input);
    if (!function)
        return fail(function.error());
    return openAlias(context, *function, *input.name);
}

Expected<model::ListAliases::Output> listAliases(ReadContext &context, const model::ListAliases::Input &input)
{
    const auto function = openFunction(context, input);
    if (!function)
        return fail(function.error());
    const std::size_t limit = pageSize(input);
    const auto after = afterMarker(input.marker);
    if (!after)
        return fail(after.error());
    model::ListAliases::Output output;
    auto rows = FunctionRepository(context.db()).settings(function->id, setting::alias, *after, limit + 1);
    cutPage(rows, limit, output, [](const auto &row) { return row.first; });
    auto &list = output.aliases.emplace();
    for (const auto &[name, text] : rows) {
        model::AliasConfiguration alias;
        (void)wire::readJson(model::AliasConfiguration::shape(), text, &alias);
        const bool weighted = alias.routingConfig && input.functionVersion && alias.routingConfig->additionalVersionWeights
            && alias.routingConfig->additionalVersionWeights->contains(*input.functionVersion);
        if (!input.functionVersion || weighted || alias.functionVersion == input.functionVersion)
            list.push_back(std::move(alias));
    }
    return output;
}

Expected<model::DeleteAlias::Output> deleteAlias(WriteContext &context, const model::DeleteAlias::Input &input)
{
    const auto function = openFunction(context, input);
    if (!function)
        return fail(function.error());
    FunctionRepository repository(context.db());
    if (!repository.removeSetting(function->id, setting::alias, *input.name))
        return model::DeleteAlias::Output{};
    for (const std::string_view kind : {setting::policy, setting::url, setting::invokes, setting::provisioned})
        repository.removeSetting(function->id, kind, *input.name);
    repository.removeUrl(function->id, *input.name);
    announce(context, *function, Change::Kind::Deleted, "alias", *input.name);
    return model::DeleteAlias::Output{};
}

} // namespace

void registerVersions(ServiceRegistry &registry)
{
    registry.write<model::PublishVersion>(publishVersion);
    registry.read<model::ListVersionsByFunction>(listVersions);
    registry.write<model::CreateAlias>(createAlias);
    registry.write<model::UpdateAlias>(updateAlias);
    registry.write<model::DeleteAlias>(deleteAlias);
    registry.read<model::GetAlias>(getAlias);
    registry.read<model::ListAliases>(listAliases);
}

} // namespace nephoscope::lambda
