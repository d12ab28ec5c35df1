#include "services/lambda/Access.h"
#include "services/lambda/Downloads.h"
#include "services/lambda/Operations.h"
#include "services/lambda/Staging.h"

#include "core/Text.h"

#include <algorithm>

namespace nephoscope::lambda {

namespace {

/// A version of a layer as it is kept: what GetLayerVersion answers.
using LayerConfig = model::GetLayerVersion::Output;

Error noSuchLayer(const LayerName &name)
{
    return notFound("Layer version " + name.arn() + " does not exist.");
}

std::optional<LayerConfig> findLayer(ReadContext &context, const LayerName &name)
{
    auto query = context.db().query("SELECT config FROM lambda_layers WHERE account = ? AND region = ? AND name = ? AND version = ? "
                                    "AND config IS NOT NULL");
    LayerConfig config;
    if (!query.bind(name.account, name.region, name.name, name.version).step() || !wire::readJson(LayerConfig::shape(), query.text(0), &config))
        return std::nullopt;
    return config;
}

Expected<LayerConfig> openLayer(ReadContext &context, LayerName name, std::optional<std::int64_t> version, const Fleet &fleet, Downloads &downloads)
{
    if (version)
        name.version = *version;
    auto config = findLayer(context, name);
    if (!config)
        return fail(noSuchLayer(name));
    auto query = context.db().query("SELECT code FROM lambda_layers WHERE account = ? AND region = ? AND name = ? AND version = ?");
    if (query.bind(name.account, name.region, name.name, name.version).step() && config->content) {
        const Package package{query.integer(0), std::uint64_t(config->content->codeSize.value_or(0))};
        if (std::string link = downloads.offer(package, fleet.servicePort()); !link.empty())
            config->content->location = std::move(link);
    }
    return std::move(*config);
}

Expected<model::PublishLayerVersion::Output> publishLayer(WriteContext &context, const model::PublishLayerVersion::Input &input, LayerName name,
                                                          StagedCode &code)
{
    {
        // Numbers of deleted versions do not come back: their rows stay, without content.
        auto query = context.db().query("SELECT ifnull(max(version), 0) + 1 FROM lambda_layers WHERE account = ? AND region = ? AND name = ?");
        query.bind(name.account, name.region, name.name).step();
        name.version = query.integer(0);
    }
    LayerConfig config;
    config.layerArn = name.layerArn();
    config.layerVersionArn = name.arn();
    config.version = name.version;
    config.description = input.description.value_or(std::string());
    config.createdDate = lambdaTime(context.now());
    config.compatibleRuntimes = input.compatibleRuntimes;
    config.compatibleArchitectures = input.compatibleArchitectures;
    config.licenseInfo = input.licenseInfo;
    config.content.emplace().codeSha256 = code.sha256;
    config.content->codeSize = code.size;
    const std::int64_t blob = context.blobs().adopt(context.db(), std::move(code.blob));
    const std::string text = wire::writeJson(LayerConfig::shape(), &config);
    context.db()
        .query("INSERT INTO lambda_layers(account, region, name, version, config, code) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(name.account, name.region, name.name, name.version, text, blob)
        .run();
    context.changed(Change::Kind::Created, "lambda", "layer", {}, name.name);
    model::PublishLayerVersion::Output output;
    (void)wire::readJson(model::PublishLayerVersion::Output::shape(), text, &output);
    return output;
}

Expected<model::DeleteLayerVersion::Output> deleteLayer(WriteContext &context, const model::DeleteLayerVersion::Input &input)
{
    auto name = parseLayerName(*input.layerName, context.account(), context.region());
    if (!name)
        return fail(name.error());
    name->version = *input.versionNumber;
    std::int64_t blob = 0;
    {
        auto query = context.db().query("SELECT code FROM lambda_layers WHERE account = ? AND region = ? AND name = ? AND version = ? "
                                        "AND config IS NOT NULL");
        if (!query.bind(name->account, name->region, name->name, name->version).step())
            return model::DeleteLayerVersion::Output{};
        blob = query.integer(0);
    }
    // Functions that have it keep what they hold of it.
    context.releaseBlob(blob);
    context.db()
        .query("UPDATE lambda_layers SET config = NULL, policy = NULL WHERE account = ? AND region = ? AND name = ? AND version = ?")
        .bind(name->account, name->region, name->name, name->version)
        .run();
    context.changed(Change::Kind::Deleted, "lambda", "layer", {}, name->name);
    return model::DeleteLayerVersion::Output{};
}

bool fits(const LayerConfig &config, const auto &input)
{
    const auto has = [](const auto &list, const auto &wanted) { return !wanted || (list && std::find(list->begin(), list->end(), *wanted) != list->end()); };
    return has(config.compatibleRuntimes, input.compatibleRuntime) && has(config.compatibleArchitectures, input.compatibleArchitecture);
}

model::LayerVersionsListItem itemOf(const LayerConfig &config)
{
    model::LayerVersionsListItem item;
    item.compatibleArchitectures = config.compatibleArchitectures;
    item.compatibleRuntimes = config.compatibleRuntimes;
    item.createdDate = config.createdDate;
    item.description = config.description;
    item.layerVersionArn = config.layerVersionArn;
    item.licenseInfo = config.licenseInfo;
    item.version = config.version;
    return item;
}

Expected<model::ListLayerVersions::Output> listLayerVersions(ReadContext &context, const model::ListLayerVersions::Input &input)
{
    const auto name = parseLayerName(*input.layerName, context.account(), context.region());
    if (!name)
        return fail(name.error());
    const std::size_t limit = pageSize(input);
    const auto before = afterMarker(input.marker);
    if (!before)
        return fail(before.error());
    auto query = context.db().query("SELECT config FROM lambda_layers WHERE account = ? AND region = ? AND name = ? AND version < ? "
                                    "AND config IS NOT NULL ORDER BY version DESC");
    query.bind(name->account, name->region, name->name, parseInteger(*before).value_or(INT64_MAX));
    std::vector<LayerConfig> found;
    while (found.size() <= limit && query.step()) {
        LayerConfig config;
        if (wire::readJson(LayerConfig::shape(), query.text(0), &config) && fits(config, input))
            found.push_back(std::move(config));
    }
    model::ListLayerVersions::Output output;
    cutPage(found, limit, output, [](const LayerConfig &config) { return std::to_string(*config.version); });
    auto &list = output.layerVersions.emplace();
    for (const LayerConfig &config : found)
        list.push_back(itemOf(config));
    return output;
}

Expected<model::ListLayers::Output> listLayers(ReadContext &context, const model::ListLayers::Input &input)
{
    const std::size_t limit = pageSize(input);
    const auto after = afterMarker(input.marker);
    if (!after)
        return fail(after.error());
    auto query = context.db().query("SELECT name, config FROM lambda_layers WHERE account = ? AND region = ? AND name > ? AND config IS NOT NULL "
                                    "ORDER BY name, version DESC");
    query.bind(context.account(), context.region(), *after);
    std::vector<model::LayersListItem> found;
    while (found.size() <= limit && query.step()) {
        LayerConfig config;
        const std::string name = query.string(0);
        if ((!found.empty() && found.back().layerName == name) || !wire::readJson(LayerConfig::shape(), query.text(1), &config) || !fits(config, input))
            continue;
        auto &item = found.emplace_back();
        item.layerName = name;
        item.layerArn = config.layerArn;
        item.latestMatchingVersion = itemOf(config);
    }
    model::ListLayers::Output output;
    cutPage(found, limit, output, [](const auto &item) { return *item.layerName; });
    output.layers = std::move(found);
    return output;
}

} // namespace

void registerLayers(ServiceRegistry &registry, const ServiceHost &host, Fleet &fleet, Downloads &downloads)
{
    registry.deferred<model::PublishLayerVersion>([&host, &fleet](ReadContext &context, Deferred<model::PublishLayerVersion> call) {
        const auto name = parseLayerName(*call.input().layerName, context.account(), context.region());
        const auto source = codeSource(*call.input().content);
        if (!name || !source) {
            call.answer(fail(name ? source.error() : name.error()));
            return;
        }
        stageCode(host, fleet, call.caller(), *source, [call, name = *name](Expected<std::shared_ptr<StagedCode>> staged) {
            if (!staged) {
                call.answer(fail(std::move(staged.error())));
                return;
            }
            answerByWriting<model::PublishLayerVersion>(call, [call, name, code = std::move(*staged)](WriteContext &writing) {
                return publishLayer(writing, call.input(), name, *code);
            });
        });
    });
    registry.write<model::DeleteLayerVersion>(deleteLayer);
    registry.read<model::GetLayerVersion>([&fleet, &downloads](ReadContext &context, const auto &input) -> Expected<LayerConfig> {
        const auto name = parseLayerName(*input.layerName, context.account(), context.region());
        return name ? openLayer(context, *name, input.versionNumber, fleet, downloads) : Expected<LayerConfig>(fail(name.error()));
    });
    registry.read<model::GetLayerVersionByArn>([&fleet, &downloads](ReadContext &context, const auto &input) -> Expected<LayerConfig> {
        const auto name = parseLayerName(*input.arn, context.account(), context.region());
        return name ? openLayer(context, *name, std::nullopt, fleet, downloads) : Expected<LayerConfig>(fail(name.error()));
    });
    registry.read<model::ListLayerVersions>(listLayerVersions);
    registry.read<model::ListLayers>(listLayers);
}

} // namespace nephoscope::lambda
