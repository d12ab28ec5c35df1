#include "services/lambda/Configuration.h"
#include "services/lambda/Operations.h"
#include "services/lambda/Staging.h"

namespace nephoscope::lambda {

namespace {

struct Latest
{
    Function function;
    Version version;
};

Expected<Latest> openLatest(ReadContext &context, const std::optional<std::string> &functionName, const std::optional<std::string> &revision)
{
    const auto name = nameIn(context, functionName);
    if (!name)
        return fail(name.error());
    auto function = openFunction(context, *name);
    if (!function)
        return fail(function.error());
    auto version = FunctionRepository(context.db()).version(function->id, 0);
    if (!version)
        return fail(noSuchFunction(function->arn()));
    if (revision && !revision->empty() && *revision != version->config.revisionId)
        return fail(staleRevision());
    return Latest{std::move(*function), std::move(*version)};
}

/// Whatever runs is of the version before.
void retireAfterCommit(WriteContext &context, const Function &function, Fleet &fleet)
{
    announce(context, function, Change::Kind::Updated);
    context.afterCommit([&fleet, id = function.id] { fleet.retire(id); });
}

Expected<model::UpdateFunctionCode::Output> updateCode(WriteContext &context, const model::UpdateFunctionCode::Input &input, StagedCode &code,
                                                       Fleet &fleet)
{
    auto opened = openLatest(context, input.functionName, input.revisionId);
    if (!opened)
        return fail(std::move(opened.error()));
    auto &[function, version] = *opened;
    version.config.codeSha256 = code.sha256;
    version.config.codeSize = code.size;
    if (input.architectures && !input.architectures->empty())
        version.config.architectures = input.architectures;
    if (input.dryRun.value_or(false))
        return version.config;
    context.releaseBlob(version.code);
    version.code = context.blobs().adopt(context.db(), std::move(code.blob));
    touch(context, function, version);
    FunctionRepository(context.db()).putVersion(version);
    retireAfterCommit(context, function, fleet);
    if (!input.publish.value_or(false))
        return version.config;
    auto published = publish(context, function, std::nullopt);
    if (!published)
        return fail(std::move(published.error()));
    return published->config;
}

Expected<model::UpdateFunctionConfiguration::Output> updateConfiguration(WriteContext &context,
                                                                         const model::UpdateFunctionConfiguration::Input &input, Fleet &fleet)
{
    auto opened = openLatest(context, input.functionName, input.revisionId);
    if (!opened)
        return fail(std::move(opened.error()));
    auto &[function, version] = *opened;
    const auto before = version.layers;
    if (auto entered = enterConfiguration(context, input, version); !entered)
        return fail(std::move(entered.error()));
    if (input.layers) {
        for (const std::int64_t layer : version.layers)
            context.blobs().addReference(context.db(), layer);
        for (const std::int64_t layer : before)
            context.releaseBlob(layer);
    }
    touch(context, function, version);
    FunctionRepository(context.db()).putVersion(version);
    retireAfterCommit(context, function, fleet);
    return version.config;
}

} // namespace

void registerConfiguration(ServiceRegistry &registry, const ServiceHost &host, Fleet &fleet)
{
    registry.deferred<model::UpdateFunctionCode>([&host, &fleet](ReadContext &context, Deferred<model::UpdateFunctionCode> call) {
        const auto &input = call.input();
        if (input.imageUri) {
            call.answer(fail(notEmulated("Functions from container images are not available.")));
            return;
        }
        const auto source = codeSource(input);
        const auto opened = openLatest(context, input.functionName, input.revisionId);
        if (!opened || !source) {
            call.answer(fail(opened ? source.error() : opened.error()));
            return;
        }
        stageCode(host, fleet, call.caller(), *source, [call, &fleet](Expected<std::shared_ptr<StagedCode>> staged) {
            if (!staged) {
                call.answer(fail(std::move(staged.error())));
                return;
            }
            answerByWriting<model::UpdateFunctionCode>(call, [call, &fleet, code = std::move(*staged)](WriteContext &context) {
                return updateCode(context, call.input(), *code, fleet);
            });
        });
    });
    registry.write<model::UpdateFunctionConfiguration>(
        [&fleet](WriteContext &context, const auto &input) { return updateConfiguration(context, input, fleet); });
}

} // namespace nephoscope::lambda
