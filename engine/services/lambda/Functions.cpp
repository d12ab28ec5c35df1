#include "core/Text.h"
#include "services/lambda/Configuration.h"
#include "services/lambda/Downloads.h"
#include "services/lambda/Operations.h"
#include "services/lambda/Roles.h"
#include "services/lambda/Staging.h"

#include <algorithm>

namespace nephoscope::lambda {

namespace {

constexpr std::size_t maxTags = 50;

/// A new function's `$LATEST`, but for its code.
Expected<Version> firstVersion(ReadContext &context, const FunctionName &name, const model::CreateFunction::Input &input)
{
    Version version;
    model::FunctionConfiguration &config = version.config;
    config.functionName = name.name;
    config.functionArn = name.unqualifiedArn();
    config.version = latest;
    config.packageType.emplace().value = "Zip";
    config.description = "";
    config.timeout = 3;
    config.memorySize = 128;
    config.ephemeralStorage.emplace().size = 512;
    config.tracingConfig.emplace().mode.emplace().value = "PassThrough";
    config.snapStart.emplace().applyOn.emplace().value = "None";
    config.snapStart->optimizationStatus.emplace().value = "Off";
    config.loggingConfig.emplace().logFormat.emplace().value = "Text";
    config.loggingConfig->logGroup = "/aws/lambda/" + name.name;
    if (input.architectures && !input.architectures->empty())
        config.architectures = input.architectures;
    else
        config.architectures.emplace().emplace_back("x86_64");
    if (auto entered = enterConfiguration(context, input, version); !entered)
        return fail(std::move(entered.error()));
    config.runtimeVersionConfig.emplace().runtimeVersionArn = "arn:aws:lambda:" + name.region + "::runtime:" + config.runtime->value;
    config.state.emplace().value = "Pending";
    config.stateReason = "The function is being created.";
    config.stateReasonCode.emplace().value = "Creating";
    return version;
}

Expected<void> checkNew(const model::CreateFunction::Input &input)
{
    if ((input.packageType && input.packageType->value == "Image") || (input.code && input.code->imageUri))
        return fail(notEmulated("Functions from container images are not available."));
    if (input.codeSigningConfigArn)
        return fail(notEmulated("Code signing is not available."));
    if (!input.runtime)
        return fail(invalidParameter("Runtime is mandatory for functions created with deployment packages."));
    if (!input.handler || input.handler->empty())
        return fail(invalidParameter("Handler is mandatory for functions created with deployment packages."));
    if (input.tags && input.tags->size() > maxTags)
        return fail(invalidParameter("Invalid number of tags (" + std::to_string(input.tags->size()) + "): at most 50 are allowed."));
    return {};
}

Expected<void> requireNew(ReadContext &context, const FunctionName &name)
{
    if (FunctionRepository(context.db()).find(name.account, name.region, name.name))
        return fail(conflict("Function already exist: " + name.name));
    return {};
}

Expected<model::CreateFunction::Output> create(WriteContext &context, const model::CreateFunction::Input &input, const FunctionName &name,
                                               StagedCode &code)
{
    if (auto checked = requireNew(context, name); !checked)
        return fail(std::move(checked.error()));
    auto version = firstVersion(context, name, input);
    if (!version)
        return fail(std::move(version.error()));
    Function function{0, name.account, name.region, name.name, 1, std::nullopt, input.tags.value_or(std::map<std::string, std::string>())};
    FunctionRepository repository(context.db());
    repository.insert(function);
    version->function = function.id;
    version->config.codeSha256 = code.sha256;
    version->config.codeSize = code.size;
    version->code = context.blobs().adopt(context.db(), std::move(code.blob));
    for (const std::int64_t layer : version->layers)
        context.blobs().addReference(context.db(), layer);
    version->config.revisionId = context.random().uuid();
    version->config.lastModified = lambdaTime(context.now());
    repository.putVersion(*version);
    scheduleSettling(context, function);
    announce(context, function, Change::Kind::Created);
    if (!input.publish.value_or(false))
        return version->config;
    auto published = publish(context, function, std::nullopt);
    if (!published)
        return fail(std::move(published.error()));
    return published->config;
}

Expected<model::GetFunctionConfiguration::Output> getConfiguration(ReadContext &context, const model::GetFunctionConfiguration::Input &input)
{
    const auto resolved = resolve(context, input);
    if (!resolved)
        return fail(resolved.error());
    return describe(*resolved);
}

Expected<model::GetFunction::Output> getFunction(ReadContext &context, const model::GetFunction::Input &input, const Fleet &fleet, Downloads &downloads)
{
    const auto resolved = resolve(context, input);
    if (!resolved)
        return fail(resolved.error());
    model::GetFunction::Output output;
    output.configuration = describe(*resolved);
    output.code.emplace().repositoryType = "S3";
    if (std::string link = downloads.offer(imageOf(*resolved)->code, fleet.servicePort()); !link.empty())
        output.code->location = std::move(link);
    if (!resolved->function.tags.empty())
        output.tags = resolved->function.tags;
    if (resolved->function.concurrency)
        output.concurrency.emplace().reservedConcurrentExecutions = resolved->function.concurrency;
    return output;
}

Expected<model::ListFunctions::Output> listFunctions(ReadContext &context, const model::ListFunctions::Input &input)
{
    const std::size_t limit = pageSize(input);
    const auto after = afterMarker(input.marker);
    if (!after)
        return fail(after.error());
    FunctionRepository repository(context.db());
    model::ListFunctions::Output output;
    auto functions = repository.list(context.account(), context.region(), *after, limit + 1);
    cutPage(functions, limit, output, [](const Function &function) { return function.name; });
    auto &list = output.functions.emplace();
    for (const Function &function : functions) {
        if (input.functionVersion && input.functionVersion->value == "ALL") {
            for (Version &version : repository.versions(function.id, -1, SIZE_MAX))
                list.push_back(std::move(version.config));
        } else if (auto version = repository.version(function.id, 0)) {
            list.push_back(std::move(version->config));
        }
    }
    // Lists tell less than a function itself does.
    for (auto &config : list) {
        config.state.reset();
        config.stateReason.reset();
        config.stateReasonCode.reset();
        config.lastUpdateStatus.reset();
        config.lastUpdateStatusReason.reset();
        config.lastUpdateStatusReasonCode.reset();
    }
    return output;
}

Expected<model::DeleteFunction::Output> deleteFunction(WriteContext &context, const model::DeleteFunction::Input &input, Fleet &fleet)
{
    const auto name = nameIn(context, input.functionName, input.qualifier);
    if (!name)
        return fail(name.error());
    const auto function = openFunction(context, *name);
    if (!function)
        return fail(function.error());
    FunctionRepository repository(context.db());
    if (name->qualifier.empty()) {
        for (const Version &version : repository.versions(function->id, -1, SIZE_MAX))
            releasePackages(context, version);
        repository.remove(function->id);
        announce(context, *function, Change::Kind::Deleted);
    } else {
        if (!isVersionNumber(name->qualifier))
            return fail(invalidParameter(name->qualifier == latest ? "$LATEST version cannot be deleted without deleting the function."
                                                                   : "Deletion of aliases is not currently supported."));
        const std::int64_t number = parseInteger(name->qualifier).value_or(0);
        const auto version = repository.version(function->id, number);
        for (const auto &[alias, text] : repository.settings(function->id, setting::alias, {}, SIZE_MAX)) {
            const auto config = findAlias(context, *function, alias);
            const bool weighted = config && config->routingConfig && config->routingConfig->additionalVersionWeights
                && config->routingConfig->additionalVersionWeights->contains(name->qualifier);
            if (weighted || (config && config->functionVersion == name->qualifier))
                return fail(conflict("Version (" + name->qualifier + ") of function (" + function->arn() + ") is used by alias (" + alias + ')'));
        }
        if (version) {
            releasePackages(context, *version);
            repository.removeVersion(function->id, number);
            announce(context, *function, Change::Kind::Deleted, "version", name->qualifier);
        }
    }
    context.afterCommit([&fleet, id = function->id] { fleet.retire(id); });
    model::DeleteFunction::Output output;
    output.statusCode = 204;
    return output;
}

/// Everything is in place as soon as it was written: a function becomes active, an update is over.
Expected<std::optional<Job>> settle(WriteContext &context, const Job &job)
{
    FunctionRepository repository(context.db());
    const auto function = repository.find(parseInteger(job.key).value_or(0));
    if (!function)
        return std::nullopt;
    for (Version &version : repository.versions(function->id, -1, SIZE_MAX)) {
        auto &config = version.config;
        const bool pending = (config.state && config.state->value == "Pending") || (config.lastUpdateStatus && config.lastUpdateStatus->value == "InProgress");
        if (!pending)
            continue;
        config.state.emplace().value = "Active";
        config.stateReason.reset();
        config.stateReasonCode.reset();
        config.lastUpdateStatus.emplace().value = "Successful";
        config.lastUpdateStatusReason.reset();
        config.lastUpdateStatusReasonCode.reset();
        repository.putVersion(version);
    }
    announce(context, *function, Change::Kind::Updated);
    return std::nullopt;
}

} // namespace

void registerFunctions(ServiceRegistry &registry, const ServiceHost &host, Fleet &fleet, Downloads &downloads, Roles &roles)
{
    registry.deferred<model::CreateFunction>([&host, &fleet, &roles](ReadContext &context, Deferred<model::CreateFunction> call) {
        const auto &input = call.input();
        const auto name = nameIn(context, input.functionName);
        if (!name) {
            call.answer(fail(name.error()));
            return;
        }
        const auto source = codeSource(*input.code);
        for (const Expected<void> &checked : {checkNew(input), source ? Expected<void>() : Expected<void>(fail(source.error())), requireNew(context, *name)}) {
            if (!checked) {
                call.answer(fail(checked.error()));
                return;
            }
        }
        // Before the bytes are looked at, for its sake.
        if (const auto version = firstVersion(context, *name, input); !version) {
            call.answer(fail(version.error()));
            return;
        }
        const auto staged = [call, name = *name](Expected<std::shared_ptr<StagedCode>> arrived) {
            if (!arrived) {
                call.answer(fail(std::move(arrived.error())));
                return;
            }
            answerByWriting<model::CreateFunction>(call, [call, name, code = std::move(*arrived)](WriteContext &writing) {
                return create(writing, call.input(), name, *code);
            });
        };
        // The source points into the input, which the call keeps.
        roles.assume(name->account, name->region, name->name, input.role.value_or(std::string()),
                     [call, source = *source, staged, &host, &fleet](const RoleSession &session) {
                         if (session.refused)
                             call.answer(fail(invalidParameter("The role defined for the function cannot be assumed by Lambda.")));
                         else
                             stageCode(host, fleet, call.caller(), source, staged);
                     });
    });
    registry.read<model::GetFunction>([&fleet, &downloads](ReadContext &context, const auto &input) { return getFunction(context, input, fleet, downloads); });
    registry.read<model::GetFunctionConfiguration>(getConfiguration);
    registry.read<model::ListFunctions>(listFunctions);
    registry.write<model::DeleteFunction>([&fleet](WriteContext &context, const auto &input) { return deleteFunction(context, input, fleet); });
    registry.job("lambda.settle", settle);
}

} // namespace nephoscope::lambda
