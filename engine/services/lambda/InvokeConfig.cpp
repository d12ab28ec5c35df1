#include "services/lambda/Operations.h"
#include "services/lambda/Target.h"

#include <algorithm>

namespace nephoscope::lambda {

namespace {

using Config = model::FunctionEventInvokeConfig;

/// Without a qualifier it is `$LATEST` that is meant.
template <class Input>
Expected<Target> openTarget(ReadContext &context, const Input &input)
{
    auto target = openQualified(context, input, [](const std::string &) -> const char * { return nullptr; });
    if (target && target->qualifier.empty())
        target->qualifier = latest;
    return target;
}

Error noConfig(const Target &target)
{
    return notFound("The function " + target.function.arn() + ':' + target.qualifier + " doesn't have an EventInvokeConfig");
}

Expected<void> checkDestinations(const std::optional<model::DestinationConfig> &destinations, const Function &function)
{
    if (!destinations)
        return {};
    static constexpr std::string_view services[] = {"sqs", "sns", "lambda", "events"};
    for (const auto &target : {destinations->onSuccess ? destinations->onSuccess->destination : std::nullopt,
                               destinations->onFailure ? destinations->onFailure->destination : std::nullopt}) {
        if (!target || target->empty())
            continue;
        const Arn arn = Arn::parse(*target);
        if (arn.service == "s3")
            return fail(notEmulated("Buckets as destinations are not available."));
        if (std::find(std::begin(services), std::end(services), arn.service) == std::end(services))
            return fail(invalidParameter("The destination ARN " + *target + " is invalid."));
        if (arn.service == "lambda" && target->starts_with(function.arn()) && (target->size() == function.arn().size() || (*target)[function.arn().size()] == ':'))
            return fail(invalidParameter("You can't specify the function as a destination for itself."));
    }
    return {};
}

Expected<Config> save(WriteContext &context, const Target &target, Config config)
{
    config.functionArn = target.function.arn() + ':' + target.qualifier;
    config.lastModified = context.now();
    if (auto checked = checkDestinations(config.destinationConfig, target.function); !checked)
        return fail(std::move(checked.error()));
    saveSetting(context, target.function, setting::invokes, target.qualifier, config);
    announce(context, target.function, Change::Kind::Updated, "event-invoke-config", target.qualifier);
    return config;
}

Expected<Config> put(WriteContext &context, const model::PutFunctionEventInvokeConfig::Input &input)
{
    const auto target = openTarget(context, input);
    if (!target)
        return fail(target.error());
    Config config;
    config.destinationConfig = input.destinationConfig.value_or(model::DestinationConfig{model::OnFailure{}, model::OnSuccess{}});
    config.maximumEventAgeInSeconds = input.maximumEventAgeInSeconds;
    config.maximumRetryAttempts = input.maximumRetryAttempts;
    return save(context, *target, std::move(config));
}

Expected<Config> find(ReadContext &context, const auto &input)
{
    const auto target = openTarget(context, input);
    if (!target)
        return fail(target.error());
    auto config = loadSetting<Config>(context, target->function, setting::invokes, target->qualifier);
    if (!config)
        return fail(noConfig(*target));
    return std::move(*config);
}

Expected<Config> update(WriteContext &context, const model::UpdateFunctionEventInvokeConfig::Input &input)
{
    auto config = find(context, input);
    if (!config)
        return config;
    if (input.destinationConfig)
        config->destinationConfig = input.destinationConfig;
    if (input.maximumEventAgeInSeconds)
        config->maximumEventAgeInSeconds = input.maximumEventAgeInSeconds;
    if (input.maximumRetryAttempts)
        config->maximumRetryAttempts = input.maximumRetryAttempts;
    return save(context, *openTarget(context, input), std::move(*config));
}

Expected<model::DeleteFunctionEventInvokeConfig::Output> remove(WriteContext &context, const model::DeleteFunctionEventInvokeConfig::Input &input)
{
    const auto target = openTarget(context, input);
    if (!target)
        return fail(target.error());
    if (!FunctionRepository(context.db()).removeSetting(target->function.id, setting::invokes, target->qualifier))
        return fail(noConfig(*target));
    announce(context, target->function, Change::Kind::Updated, "event-invoke-config", target->qualifier);
    return model::DeleteFunctionEventInvokeConfig::Output{};
}

Expected<model::ListFunctionEventInvokeConfigs::Output> list(ReadContext &context, const model::ListFunctionEventInvokeConfigs::Input &input)
{
    const auto function = openFunction(context, input);
    if (!function)
        return fail(function.error());
    const std::size_t limit = pageSize(input);
    const auto after = afterMarker(input.marker);
    if (!after)
        return fail(after.error());
    auto rows = FunctionRepository(context.db()).settings(function->id, setting::invokes, *after, limit + 1);
    model::ListFunctionEventInvokeConfigs::Output output;
    cutPage(rows, limit, output, [](const auto &row) { return row.first; });
    auto &configs = output.functionEventInvokeConfigs.emplace();
    for (const auto &[qualifier, text] : rows)
        (void)wire::readJson(Config::shape(), text, &configs.emplace_back());
    return output;
}

} // namespace

void registerInvokeConfig(ServiceRegistry &registry)
{
    registry.write<model::PutFunctionEventInvokeConfig>(put);
    registry.write<model::UpdateFunctionEventInvokeConfig>(update);
    registry.write<model::DeleteFunctionEventInvokeConfig>(remove);
    registry.read<model::GetFunctionEventInvokeConfig>([](ReadContext &context, const auto &input) { return find(context, input); });
    registry.read<model::ListFunctionEventInvokeConfigs>(list);
}

} // namespace nephoscope::lambda
