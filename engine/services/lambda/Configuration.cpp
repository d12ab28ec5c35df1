#include "services/lambda/Configuration.h"

#include "services/lambda/Folders.h"

#include <algorithm>
#include <array>

namespace nephoscope::lambda {

namespace {

constexpr std::size_t maxEnvironment = 4096;
constexpr std::size_t maxLayers = 5;
constexpr int maxTimeout = 900; ///< seconds

constexpr std::array<std::string_view, 20> reservedNames{
    "_HANDLER", "_X_AMZN_TRACE_ID", "AWS_DEFAULT_REGION", "AWS_REGION", "AWS_EXECUTION_ENV", "AWS_LAMBDA_FUNCTION_NAME",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "AWS_LAMBDA_FUNCTION_VERSION", "AWS_LAMBDA_INITIALIZATION_TYPE", "AWS_LAMBDA_LOG_GROUP_NAME",
    "AWS_LAMBDA_LOG_STREAM_NAME", "AWS_ACCESS_KEY", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
    "AWS_LAMBDA_LOG_FORMAT", "AWS_LAMBDA_LOG_LEVEL", "AWS_LAMBDA_RUNTIME_API", "LAMBDA_TASK_ROOT", "LAMBDA_RUNTIME_DIR"};

bool sameButForNames(const model::FunctionConfiguration &a, const model::FunctionConfiguration &b)
{
    const auto bare = [](model::FunctionConfiguration config) {
        config.functionArn.reset();
        config.version.reset();
        config.revisionId.reset();
        config.lastModified.reset();
        config.description.reset();
        config.state.reset();
        config.stateReason.reset();
        config.stateReasonCode.reset();
        config.lastUpdateStatus.reset();
        return wire::writeJson(model::FunctionConfiguration::shape(), &config);
    };
    return bare(a) == bare(b);
}

} // namespace

Expected<void> checkRuntime(const std::optional<model::Runtime> &runtime)
{
    if (!runtime)
        return {};
    if (runtimeFamily(runtime->value).empty())
        return fail(notEmulated("The runtime " + runtime->value + " is not available; nodejs*, python3* and provided.* are."));
    return {};
}

Expected<void> checkTimeout(const std::optional<std::int32_t> &timeout)
{
    if (timeout.value_or(0) <= maxTimeout)
        return {};
    return fail(Error{"ValidationException", "1 validation error detected: Value '" + std::to_string(*timeout) + "' at 'timeout' failed to satisfy constraint: "
                      "Member must have value less than or equal to " + std::to_string(maxTimeout), 400});
}

Expected<void> checkEnvironment(const std::optional<model::Environment> &environment)
{
    if (!environment || !environment->variables)
        return {};
    std::size_t size = 0;
    std::string reserved;
    for (const auto &[name, value] : *environment->variables) {
        size += name.size() + value.size();
        if (std::find(reservedNames.begin(), reservedNames.end(), name) != reservedNames.end())
            reserved += (reserved.empty() ? "" : ", ") + name;
    }
    if (!reserved.empty()) {
        return fail(invalidParameter("Lambda was unable to configure your environment variables because the environment variables you have "
                                     "provided contains reserved keys that are currently not supported for modification. Reserved keys used "
                                     "in this request: " + reserved));
    }
    if (size > maxEnvironment) {
        return fail(invalidParameter("Lambda was unable to configure your environment variables because the environment variables you have "
                                     "provided exceeded the 4KB limit. String measured: " + std::to_string(size)));
    }
    return {};
}

Expected<void> settleLogging(model::LoggingConfig &logging, const model::LoggingConfig &entered)
{
    if (logging.logFormat && logging.logFormat->value == "JSON") {
        if (!logging.applicationLogLevel)
            logging.applicationLogLevel.emplace().value = "INFO";
        if (!logging.systemLogLevel)
            logging.systemLogLevel.emplace().value = "INFO";
        return {};
    }
    if (entered.applicationLogLevel || entered.systemLogLevel)
        return fail(invalidParameter("ApplicationLogLevel and SystemLogLevel can be set only when LogFormat is JSON."));
    logging.applicationLogLevel.reset();
    logging.systemLogLevel.reset();
    return {};
}

Expected<std::vector<std::pair<model::Layer, std::int64_t>>> findLayers(ReadContext &context, const std::vector<std::string> &arns)
{
    if (arns.size() > maxLayers)
        return fail(invalidParameter("Cannot reference more than 5 layers."));
    std::vector<std::pair<model::Layer, std::int64_t>> found;
    for (const std::string &arn : arns) {
        const auto name = parseLayerName(arn, context.account(), context.region());
        if (!name)
            return fail(name.error());
        auto query = context.db().query("SELECT code, config FROM lambda_layers WHERE account = ? AND region = ? AND name = ? AND version = ? "
                                        "AND config IS NOT NULL");
        if (!query.bind(name->account, name->region, name->name, name->version).step())
            return fail(invalidParameter("Layer version " + arn + " does not exist."));
        model::GetLayerVersion::Output layer;
        (void)wire::readJson(model::GetLayerVersion::Output::shape(), query.text(1), &layer);
        auto &[entry, blob] = found.emplace_back();
        entry.arn = name->arn();
        entry.codeSize = layer.content ? layer.content->codeSize.value_or(0) : 0;
        blob = query.integer(0);
        const auto twice = std::count_if(found.begin(), found.end(), [&](const auto &other) {
            return other.first.arn->substr(0, other.first.arn->rfind(':')) == name->layerArn();
        });
        if (twice > 1)
            return fail(invalidParameter("Two different versions of the same layer are not allowed to be referenced in the same function: "
                                         + name->layerArn()));
    }
    return found;
}

void scheduleSettling(WriteContext &context, const Function &function)
{
    context.schedule({"lambda.settle", std::to_string(function.id), function.account, function.region, context.now()});
}

void touch(WriteContext &context, const Function &function, Version &version)
{
    version.config.revisionId = context.random().uuid();
    version.config.lastModified = lambdaTime(context.now());
    version.config.lastUpdateStatus.emplace().value = "InProgress";
    version.config.lastUpdateStatusReason = "The function is being created.";
    version.config.lastUpdateStatusReasonCode.emplace().value = "Creating";
    scheduleSettling(context, function);
}

Expected<Version> publish(WriteContext &context, Function &function, const std::optional<std::string> &description)
{
    FunctionRepository repository(context.db());
    const auto current = repository.version(function.id, 0);
    if (!current)
        return fail(noSuchFunction(function.arn()));
    if (function.nextVersion > 1) {
        const auto last = repository.versions(function.id, function.nextVersion - 2, 1);
        if (!last.empty() && last.front().code == current->code && sameButForNames(last.front().config, current->config))
            return last.front();
    }
    Version made = *current;
    made.number = function.nextVersion++;
    repository.update(function);
    made.config.version = std::to_string(made.number);
    made.config.functionArn = function.arn() + ':' + *made.config.version;
    made.config.revisionId = context.random().uuid();
    made.config.lastUpdateStatus.emplace().value = "Successful";
    made.config.lastUpdateStatusReason.reset();
    made.config.lastUpdateStatusReasonCode.reset();
    if (description)
        made.config.description = description;
    context.blobs().addReference(context.db(), made.code);
    for (const std::int64_t layer : made.layers)
        context.blobs().addReference(context.db(), layer);
    repository.putVersion(made);
    scheduleSettling(context, function);
    announce(context, function, Change::Kind::Created, "version", *made.config.version);
    return made;
}

void releasePackages(WriteContext &context, const Version &version)
{
    context.releaseBlob(version.code);
    for (const std::int64_t layer : version.layers)
        context.releaseBlob(layer);
}

} // namespace nephoscope::lambda
