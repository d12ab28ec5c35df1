#pragma once

#include "services/lambda/Access.h"

namespace nephoscope::lambda {

/// `InvalidParameterValueException` for what Lambda refuses, or what is not emulated, in a runtime, handler, role, environment …;
/// members that an input does not have are left out.
Expected<void> checkRuntime(const std::optional<model::Runtime> &runtime);
/// `ValidationException` beyond 900 seconds (Lambda quotas).
Expected<void> checkTimeout(const std::optional<std::int32_t> &timeout);
Expected<void> checkEnvironment(const std::optional<model::Environment> &environment);
/// Fills in the levels that logs in JSON have, and takes them from logs as text, for which none can be `entered`.
Expected<void> settleLogging(model::LoggingConfig &logging, const model::LoggingConfig &entered);
/// The layers that ARNs name, as a version keeps them. At most five.
Expected<std::vector<std::pair<model::Layer, std::int64_t>>> findLayers(ReadContext &context, const std::vector<std::string> &arns);

/// What Create and Update have in common, entered into a configuration.
template <class Input>
Expected<void> enterConfiguration(ReadContext &context, const Input &input, Version &version);

/// A change of `$LATEST`: new revision, time, and a status that settles at once.
void touch(WriteContext &context, const Function &function, Version &version);
/// Says that a function's code or configuration is about to be in use; the job does away with it.
void scheduleSettling(WriteContext &context, const Function &function);

/// Makes a version of `$LATEST`, unless the last one is the same.
Expected<Version> publish(WriteContext &context, Function &function, const std::optional<std::string> &description);
/// Blobs of a version that goes.
void releasePackages(WriteContext &context, const Version &version);

template <class Input>
Expected<void> enterConfiguration(ReadContext &context, const Input &input, Version &version)
{
    model::FunctionConfiguration &config = version.config;
    if (auto checked = checkRuntime(input.runtime); !checked)
        return checked;
    if (auto checked = checkTimeout(input.timeout); !checked)
        return checked;
    if (auto checked = checkEnvironment(input.environment); !checked)
        return checked;
    if (input.capacityProviderConfig || input.durableConfig)
        return fail(notEmulated("Managed instances and durable functions are not available."));
    if (input.vpcConfig && input.vpcConfig->subnetIds && !input.vpcConfig->subnetIds->empty())
        return fail(notEmulated("Functions in a VPC are not available."));
    if (input.fileSystemConfigs && !input.fileSystemConfigs->empty())
        return fail(notEmulated("File systems for functions are not available."));
    if (input.imageConfig)
        return fail(notEmulated("Functions from container images are not available."));
    if (input.snapStart && input.snapStart->applyOn && input.snapStart->applyOn->value != "None")
        return fail(notEmulated("SnapStart is not available."));
    api::take(config.runtime, input.runtime);
    api::take(config.handler, input.handler);
    api::take(config.role, input.role);
    api::take(config.description, input.description);
    api::take(config.timeout, input.timeout);
    api::take(config.memorySize, input.memorySize);
    api::take(config.ephemeralStorage, input.ephemeralStorage);
    api::take(config.kmsKeyArn, input.kmsKeyArn);
    if (input.deadLetterConfig) {
        config.deadLetterConfig.reset();
        if (input.deadLetterConfig->targetArn && !input.deadLetterConfig->targetArn->empty())
            config.deadLetterConfig = input.deadLetterConfig;
    }
    if (input.environment) {
        config.environment.reset();
        if (input.environment->variables && !input.environment->variables->empty())
            config.environment.emplace().variables = input.environment->variables;
    }
    if (input.tracingConfig && input.tracingConfig->mode)
        config.tracingConfig.emplace().mode = input.tracingConfig->mode;
    if (input.loggingConfig) {
        auto &logging = config.loggingConfig ? *config.loggingConfig : config.loggingConfig.emplace();
        api::take(logging.logFormat, input.loggingConfig->logFormat);
        api::take(logging.logGroup, input.loggingConfig->logGroup);
        api::take(logging.applicationLogLevel, input.loggingConfig->applicationLogLevel);
        api::take(logging.systemLogLevel, input.loggingConfig->systemLogLevel);
        if (auto checked = settleLogging(logging, *input.loggingConfig); !checked)
            return fail(std::move(checked.error()));
    }
    if (input.layers) {
        auto layers = findLayers(context, *input.layers);
        if (!layers)
            return fail(std::move(layers.error()));
        config.layers.reset();
        version.layers.clear();
        for (auto &[layer, blob] : *layers) {
            if (!config.layers)
                config.layers.emplace();
            config.layers->push_back(std::move(layer));
            version.layers.push_back(blob);
        }
    }
    return {};
}

} // namespace nephoscope::lambda
