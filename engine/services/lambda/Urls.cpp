#include "services/lambda/Access.h"
#include "services/lambda/Fleet.h"
#include "services/lambda/Operations.h"
#include "services/lambda/Target.h"

namespace nephoscope::lambda {

namespace {

using Config = model::FunctionUrlConfig;

template <class Input>
Expected<Target> openTarget(ReadContext &context, const Input &input)
{
    return openQualified(context, input, [](const std::string &qualifier) {
        return qualifier == latest || isVersionNumber(qualifier) ? "Function URLs can be configured for functions and aliases, not for versions." : nullptr;
    });
}

Expected<void> check(const std::optional<model::InvokeMode> &mode)
{
    if (mode && mode->value == "RESPONSE_STREAM")
        return fail(notEmulated("Responses of function URLs are sent in one piece: the invoke mode RESPONSE_STREAM is not available."));
    return {};
}

/// The address is told as it is now: the listener's port changes.
Config tell(Config config, const Fleet &fleet)
{
    const int port = fleet.servicePort();
    config.functionUrl = "http://" + config.functionUrl.value_or(std::string()) + (port ? ':' + std::to_string(port) : std::string()) + '/';
    return config;
}

template <class Output>
Output as(const Config &config)
{
    Output output;
    output.authType = config.authType;
    output.cors = config.cors;
    output.creationTime = config.creationTime;
    output.functionArn = config.functionArn;
    output.functionUrl = config.functionUrl;
    output.invokeMode = config.invokeMode;
    if constexpr (requires { output.lastModifiedTime; })
        output.lastModifiedTime = config.lastModifiedTime;
    return output;
}

Expected<Config> find(ReadContext &context, const Target &target)
{
    auto config = loadSetting<Config>(context, target.function, setting::url, target.qualifier);
    if (!config)
        return fail(notFound("The resource you requested does not exist."));
    return std::move(*config);
}

Expected<model::CreateFunctionUrlConfig::Output> create(WriteContext &context, const model::CreateFunctionUrlConfig::Input &input, const Fleet &fleet)
{
    const auto target = openTarget(context, input);
    if (!target)
        return fail(target.error());
    if (auto checked = check(input.invokeMode); !checked)
        return fail(std::move(checked.error()));
    if (loadSetting<Config>(context, target->function, setting::url, target->qualifier))
        return fail(conflict("Failed to create function url config for [functionArn = " + target->arn + "]. Error message: FunctionUrlConfig exists for this Lambda function"));
    const std::string id = context.random().text(32, "abcdefghijklmnopqrstuvwxyz234567");
    Config config;
    config.authType = input.authType;
    config.cors = input.cors;
    config.invokeMode.emplace().value = "BUFFERED";
    config.functionArn = target->arn;
    config.functionUrl = id + ".lambda-url." + target->function.region + ".localhost";
    config.creationTime = formatIso8601(context.now());
    config.lastModifiedTime = config.creationTime;
    saveSetting(context, target->function, setting::url, target->qualifier, config);
    FunctionRepository(context.db()).putUrl(id, target->function.id, target->qualifier);
    announce(context, target->function, Change::Kind::Created, "url", target->qualifier);
    return as<model::CreateFunctionUrlConfig::Output>(tell(std::move(config), fleet));
}

Expected<model::UpdateFunctionUrlConfig::Output> update(WriteContext &context, const model::UpdateFunctionUrlConfig::Input &input, const Fleet &fleet)
{
    const auto target = openTarget(context, input);
    auto config = target ? find(context, *target) : Expected<Config>(fail(target.error()));
    if (!config)
        return fail(config.error());
    if (auto checked = check(input.invokeMode); !checked)
        return fail(std::move(checked.error()));
    if (input.authType)
        config->authType = input.authType;
    if (input.cors)
        config->cors = input.cors;
    config->lastModifiedTime = formatIso8601(context.now());
    saveSetting(context, target->function, setting::url, target->qualifier, *config);
    announce(context, target->function, Change::Kind::Updated, "url", target->qualifier);
    return as<model::UpdateFunctionUrlConfig::Output>(tell(std::move(*config), fleet));
}

Expected<model::DeleteFunctionUrlConfig::Output> remove(WriteContext &context, const model::DeleteFunctionUrlConfig::Input &input)
{
    const auto target = openTarget(context, input);
    if (!target)
        return fail(target.error());
    FunctionRepository repository(context.db());
    if (!repository.removeSetting(target->function.id, setting::url, target->qualifier))
        return fail(notFound("The resource you requested does not exist."));
    repository.removeUrl(target->function.id, target->qualifier);
    announce(context, target->function, Change::Kind::Deleted, "url", target->qualifier);
    return model::DeleteFunctionUrlConfig::Output{};
}

Expected<model::GetFunctionUrlConfig::Output> get(ReadContext &context, const model::GetFunctionUrlConfig::Input &input, const Fleet &fleet)
{
    const auto target = openTarget(context, input);
    auto config = target ? find(context, *target) : Expected<Config>(fail(target.error()));
    if (!config)
        return fail(config.error());
    return as<model::GetFunctionUrlConfig::Output>(tell(std::move(*config), fleet));
}

Expected<model::ListFunctionUrlConfigs::Output> list(ReadContext &context, const model::ListFunctionUrlConfigs::Input &input, const Fleet &fleet)
{
    const auto function = openFunction(context, input);
    if (!function)
        return fail(function.error());
    const std::size_t limit = pageSize(input);
    const auto after = afterMarker(input.marker);
    if (!after)
        return fail(after.error());
    FunctionRepository repository(context.db());
    model::ListFunctionUrlConfigs::Output output;
    // The function's own has no qualifier and comes first.
    std::vector<std::pair<std::string, std::string>> rows;
    if (const auto own = input.marker ? std::nullopt : repository.setting(function->id, setting::url, {}))
        rows.emplace_back(std::string(), *own);
    for (auto &row : repository.settings(function->id, setting::url, *after, limit + 1))
        rows.push_back(std::move(row));
    cutPage(rows, limit, output, [](const auto &row) { return row.first; });
    auto &configs = output.functionUrlConfigs.emplace();
    for (const auto &[qualifier, text] : rows) {
        Config config;
        (void)wire::readJson(Config::shape(), text, &config);
        configs.push_back(tell(std::move(config), fleet));
    }
    return output;
}

} // namespace

void registerUrls(ServiceRegistry &registry, const Fleet &fleet)
{
    registry.write<model::CreateFunctionUrlConfig>([&fleet](WriteContext &context, const auto &input) { return create(context, input, fleet); });
    registry.write<model::UpdateFunctionUrlConfig>([&fleet](WriteContext &context, const auto &input) { return update(context, input, fleet); });
    registry.write<model::DeleteFunctionUrlConfig>(remove);
    registry.read<model::GetFunctionUrlConfig>([&fleet](ReadContext &context, const auto &input) { return get(context, input, fleet); });
    registry.read<model::ListFunctionUrlConfigs>([&fleet](ReadContext &context, const auto &input) { return list(context, input, fleet); });
}

} // namespace nephoscope::lambda
