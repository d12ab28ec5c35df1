#include "services/lambda/Access.h"

#include "core/Text.h"

#include <algorithm>

namespace nephoscope::lambda {

namespace {

/// A text member of an input by its name in the model, where the shape has one.
std::string textMember(const api::Value &input, std::string_view name)
{
    if (!input.shape())
        return {};
    for (const api::Member &member : input.shape()->members) {
        if (member.name != name || member.shape->kind != api::Kind::String)
            continue;
        const void *value = member.ops->get(static_cast<const std::byte *>(input.data()) + member.offset);
        return value ? *static_cast<const std::string *>(value) : std::string();
    }
    return {};
}

std::int64_t numberMember(const api::Value &input, std::string_view name)
{
    for (const api::Member &member : input.shape()->members) {
        if (member.name != name || member.shape->kind != api::Kind::Long)
            continue;
        const void *value = member.ops->get(static_cast<const std::byte *>(input.data()) + member.offset);
        return value ? *static_cast<const std::int64_t *>(value) : 0;
    }
    return 0;
}

Error noSuchVersion(const Function &function, const std::string &qualifier)
{
    return noSuchFunction(function.arn() + ':' + qualifier);
}

/// The version an alias sends this caller to.
std::string chooseVersion(ReadContext &context, const model::AliasConfiguration &alias)
{
    if (alias.routingConfig && alias.routingConfig->additionalVersionWeights) {
        double chance = double(context.random().next() >> 11) / double(std::uint64_t(1) << 53);
        for (const auto &[version, weight] : *alias.routingConfig->additionalVersionWeights) {
            if (chance < weight)
                return version;
            chance -= weight;
        }
    }
    return alias.functionVersion.value_or(std::string());
}

/// The alias has it, or else the version.
std::optional<Provision> provisionOf(ReadContext &context, const Function &function, const std::vector<std::string> &qualifiers)
{
    for (const std::string &qualifier : qualifiers) {
        const auto found = loadSetting<model::GetProvisionedConcurrencyConfig::Output>(context, function, setting::provisioned, qualifier);
        if (found && found->allocatedProvisionedConcurrentExecutions.value_or(0) > 0)
            return Provision{qualifier, *found->allocatedProvisionedConcurrentExecutions};
    }
    return std::nullopt;
}

std::string policyText(ReadContext &context, const FunctionName &name)
{
    FunctionRepository repository(context.db());
    const auto function = repository.find(name.account, name.region, name.name);
    if (!function)
        return {};
    const auto stored = loadSetting<model::GetPolicy::Output>(context, *function, setting::policy, name.qualifier == latest ? "" : name.qualifier);
    return stored ? stored->policy.value_or(std::string()) : std::string();
}

AccessQuestion layerQuestion(ReadContext &context, std::string action, const LayerName &name, CompiledPolicies &compiled)
{
    AccessQuestion question;
    question.action = std::move(action);
    question.resource = name.version > 0 ? name.arn() : name.layerArn();
    question.resourceAccount = name.account;
    auto query = context.db().query("SELECT policy FROM lambda_layers WHERE account = ? AND region = ? AND name = ? AND version = ?");
    if (query.bind(name.account, name.region, name.name, name.version).step() && !query.isNull(0)) {
        model::GetPolicy::Output stored;
        if (wire::readJson(model::GetPolicy::Output::shape(), query.text(0), &stored) && stored.policy)
            question.policies = compiled.find(*stored.policy);
    }
    return question;
}

} // namespace

Expected<FunctionName> nameIn(const ReadContext &context, const std::optional<std::string> &function, const std::optional<std::string> &qualifier)
{
    return parseFunctionName(function.value_or(std::string()), qualifier, context.account(), context.region());
}

Expected<std::string> afterMarker(const std::optional<std::string> &marker)
{
    if (!marker || marker->empty())
        return std::string();
    auto after = readPageToken(*marker);
    if (!after)
        return fail(invalidParameter("The marker is invalid."));
    return std::move(*after);
}

Expected<Function> openFunction(ReadContext &context, const FunctionName &name)
{
    auto function = FunctionRepository(context.db()).find(name.account, name.region, name.name);
    if (!function)
        return fail(noSuchFunction(name.arn()));
    return std::move(*function);
}

std::optional<model::AliasConfiguration> findAlias(ReadContext &context, const Function &function, const std::string &name)
{
    return loadSetting<model::AliasConfiguration>(context, function, setting::alias, name);
}

Expected<void> requireQualifier(ReadContext &context, const Function &function, const std::string &qualifier)
{
    if (qualifier.empty() || qualifier == latest)
        return {};
    const bool exists = isVersionNumber(qualifier)
        ? FunctionRepository(context.db()).version(function.id, parseInteger(qualifier).value_or(0)).has_value()
        : findAlias(context, function, qualifier).has_value();
    return exists ? Expected<void>() : Expected<void>(fail(noSuchVersion(function, qualifier)));
}

Expected<Resolved> resolve(ReadContext &context, const FunctionName &name)
{
    auto function = openFunction(context, name);
    if (!function)
        return fail(function.error());
    std::string chosen = name.qualifier;
    if (!chosen.empty() && chosen != latest && !isVersionNumber(chosen)) {
        const auto alias = findAlias(context, *function, chosen);
        if (!alias)
            return fail(noSuchVersion(*function, chosen));
        chosen = chooseVersion(context, *alias);
    }
    const std::int64_t number = chosen.empty() || chosen == latest ? 0 : parseInteger(chosen).value_or(-1);
    auto version = FunctionRepository(context.db()).version(function->id, number);
    if (!version || chosen == "0")
        return fail(noSuchVersion(*function, name.qualifier));
    auto provision = number > 0 ? provisionOf(context, *function, {name.qualifier, chosen}) : std::nullopt;
    return Resolved{name, std::move(*function), std::move(*version), std::move(provision)};
}

std::shared_ptr<const Image> imageOf(const Resolved &resolved)
{
    const model::FunctionConfiguration &config = resolved.version.config;
    auto image = std::make_shared<Image>();
    image->function = resolved.function.id;
    image->account = resolved.function.account;
    image->region = resolved.function.region;
    image->name = resolved.function.name;
    image->version = config.version.value_or(std::string(latest));
    image->revision = config.revisionId.value_or(std::string());
    image->arn = resolved.function.arn();
    image->role = config.role.value_or(std::string());
    image->runtime = config.runtime ? config.runtime->value : std::string();
    image->handler = config.handler.value_or(std::string());
    image->memory = config.memorySize.value_or(128);
    image->scratch = config.ephemeralStorage ? config.ephemeralStorage->size.value_or(512) : 512;
    image->timeout = std::chrono::seconds(config.timeout.value_or(3));
    image->logGroup = config.loggingConfig && config.loggingConfig->logGroup ? *config.loggingConfig->logGroup : "/aws/lambda/" + image->name;
    if (config.loggingConfig && config.loggingConfig->logFormat && config.loggingConfig->logFormat->value == "JSON") {
        image->jsonLogs = true;
        image->applicationLevel = config.loggingConfig->applicationLogLevel ? config.loggingConfig->applicationLogLevel->value : "INFO";
        image->systemLevel = config.loggingConfig->systemLogLevel ? config.loggingConfig->systemLogLevel->value : "INFO";
    }
    if (config.environment && config.environment->variables)
        image->environment = *config.environment->variables;
    image->code = {resolved.version.code, std::uint64_t(config.codeSize.value_or(0))};
    for (std::size_t index = 0; index < resolved.version.layers.size() && config.layers && index < config.layers->size(); ++index)
        image->layers.push_back({resolved.version.layers[index], std::uint64_t((*config.layers)[index].codeSize.value_or(0))});
    image->concurrency = resolved.function.concurrency;
    image->provision = resolved.provision;
    return image;
}

model::FunctionConfiguration describe(const Resolved &resolved)
{
    model::FunctionConfiguration config = resolved.version.config;
    config.functionArn = resolved.name.qualifier.empty() ? resolved.function.arn() : resolved.function.arn() + ':' + resolved.name.qualifier;
    return config;
}

AccessQuestion accessQuestion(ReadContext &context, std::string action, const FunctionName &name, CompiledPolicies &compiled)
{
    AccessQuestion question;
    question.action = std::move(action);
    question.resource = name.arn();
    question.resourceAccount = name.account;
    if (const std::string policy = policyText(context, name); !policy.empty())
        question.policies = compiled.find(policy);
    return question;
}

Expected<void> authorizeCall(ReadContext &context, const api::Operation &operation, const api::Value &input, CompiledPolicies &compiled)
{
    const std::string action = "lambda:" + (operation.name == "Invoke" ? std::string("InvokeFunction") : std::string(operation.name));
    if (const std::string function = textMember(input, "FunctionName"); !function.empty()) {
        const auto name = parseFunctionName(function, textMember(input, "Qualifier"), context.account(), context.region());
        if (!name)
            return fail(name.error());
        return requireAccess(context, accessQuestion(context, action, *name, compiled), "AccessDeniedException");
    }
    std::string layer = textMember(input, "LayerName");
    if (layer.empty() && operation.name == "GetLayerVersionByArn")
        layer = textMember(input, "Arn");
    if (!layer.empty()) {
        auto name = parseLayerName(layer, context.account(), context.region());
        if (!name)
            return fail(name.error());
        if (const std::int64_t version = numberMember(input, "VersionNumber"))
            name->version = version;
        const std::string asked = action == "lambda:GetLayerVersionByArn" ? "lambda:GetLayerVersion" : action;
        return requireAccess(context, layerQuestion(context, asked, *name, compiled), "AccessDeniedException");
    }
    const std::string resource = textMember(input, "Resource");
    return requireAccess(context, {.action = action, .resource = resource.empty() ? "*" : resource}, "AccessDeniedException");
}

void announce(WriteContext &context, const Function &function, Change::Kind kind, std::string type, std::string id)
{
    Change change;
    change.kind = kind;
    change.service = "lambda";
    change.account = AccountId{function.account};
    change.region = Region{function.region};
    change.parent = type == "function" ? std::string() : function.name;
    change.id = type == "function" ? function.name : std::move(id);
    change.type = std::move(type);
    context.changed(std::move(change));
}

} // namespace nephoscope::lambda
