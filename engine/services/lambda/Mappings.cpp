#include "api/generated/sqs.h"
#include "core/Text.h"
#include "pattern/EventPattern.h"
#include "services/lambda/Events.h"
#include "services/lambda/Operations.h"
#include "services/lambda/Pollers.h"
#include "services/lambda/Roles.h"
#include "services/lambda/Step.h"

namespace nephoscope::lambda {

namespace {

constexpr std::string_view jobKind = "lambda.mapping";
constexpr std::size_t maxFilters = 5;
constexpr int largestStandard = 10'000, largestFifo = 10;

bool isFifo(const Arn &queue)
{
    return queue.resource.ends_with(".fifo");
}

Expected<Arn> readSource(const std::optional<std::string> &source)
{
    if (!source || source->empty())
        return fail(notEmulated("Kafka and other self-managed event sources are not available."));
    const Arn arn = Arn::parse(*source);
    if (arn.service.empty())
        return fail(invalidParameter("Unrecognized event source " + *source));
    if (arn.service != "sqs")
        return fail(notEmulated("Event sources of the service " + arn.service + " are not available; queues are."));
    return arn;
}

Expected<void> checkFilters(const std::optional<model::FilterCriteria> &criteria)
{
    if (!criteria || !criteria->filters)
        return {};
    if (criteria->filters->size() > maxFilters)
        return fail(invalidParameter("The number of filters (" + std::to_string(criteria->filters->size()) + ") exceeds the limit of 5."));
    for (const model::Filter &filter : *criteria->filters) {
        if (const auto parsed = pattern::EventPattern::parse(filter.pattern.value_or(std::string()), pattern::Dialect::Event); !parsed)
            return fail(invalidParameter("Invalid filter pattern definition. " + parsed.error().message));
    }
    return {};
}

/// How a mapping is watched: queues only have the count of events, and no log of their own.
template <class Input>
Expected<void> checkWatching(const Input &input)
{
    if (input.loggingConfig && input.loggingConfig->systemLogLevel)
        return fail(invalidParameter("LoggingConfig is not supported for an event source of the type SQS."));
    if (input.kmsKeyArn && !input.kmsKeyArn->empty())
        return fail(notEmulated("Filter criteria encrypted with a customer managed key are not available."));
    if (!input.metricsConfig || !input.metricsConfig->metrics)
        return {};
    for (const auto &metric : *input.metricsConfig->metrics) {
        if (metric.value != model::EventSourceMappingMetric::EventCount)
            return fail(invalidParameter("The metric " + metric.value + " is not supported for an event source of the type SQS."));
    }
    return {};
}

/// What Create and Update have in common.
template <class Input>
Expected<void> enter(MappingConfig &config, const Input &input, const Arn &queue)
{
    if (input.destinationConfig || input.bisectBatchOnFunctionError || input.maximumRecordAgeInSeconds || input.maximumRetryAttempts
        || input.parallelizationFactor || input.tumblingWindowInSeconds)
        return fail(invalidParameter("Unsupported parameter for an event source of the type SQS."));
    if (input.provisionedPollerConfig || (input.sourceAccessConfigurations && !input.sourceAccessConfigurations->empty()))
        return fail(notEmulated("Provisioned pollers and source access configurations are not available."));
    if (auto checked = checkFilters(input.filterCriteria); !checked)
        return checked;
    if (auto checked = checkWatching(input); !checked)
        return checked;
    api::take(config.batchSize, input.batchSize);
    api::take(config.maximumBatchingWindowInSeconds, input.maximumBatchingWindowInSeconds);
    api::take(config.functionResponseTypes, input.functionResponseTypes);
    api::take(config.filterCriteria, input.filterCriteria);
    if (config.filterCriteria && (!config.filterCriteria->filters || config.filterCriteria->filters->empty()))
        config.filterCriteria.reset();
    api::take(config.scalingConfig, input.scalingConfig);
    if (config.scalingConfig && !config.scalingConfig->maximumConcurrency)
        config.scalingConfig.reset();
    api::take(config.metricsConfig, input.metricsConfig);
    if (config.metricsConfig && (!config.metricsConfig->metrics || config.metricsConfig->metrics->empty()))
        config.metricsConfig.reset();
    const int size = config.batchSize.value_or(10), window = config.maximumBatchingWindowInSeconds.value_or(0);
    const int largest = isFifo(queue) ? largestFifo : largestStandard;
    if (size < 1 || size > largest)
        return fail(invalidParameter("Batch size must be between 1 and " + std::to_string(largest) + " for the given event source."));
    if (isFifo(queue) && window > 0)
        return fail(invalidParameter("Batching window is not supported for FIFO queues"));
    if (size > 10 && window < 1)
        return fail(invalidParameter("Maximum batch window in seconds must be greater than 0 if maximum batch size is greater than 10"));
    return {};
}

Expected<Mapping> open(ReadContext &context, const std::string &uuid)
{
    auto mapping = MappingRepository(context.db()).find(uuid);
    if (!mapping || mapping->account != context.account() || mapping->region != context.region())
        return fail(notFound("The resource you requested does not exist."));
    return std::move(*mapping);
}

void schedule(WriteContext &context, const Mapping &mapping)
{
    context.schedule({std::string(jobKind), mapping.uuid, mapping.account, mapping.region, context.now()});
    context.changed(Change::Kind::Updated, "lambda", "event-source-mapping", {}, mapping.uuid);
}

/// How the queue stands to the function, as its attributes tell.
Expected<void> checkQueue(const Reply &reply, const Resolved &resolved)
{
    if (!reply) {
        return fail(invalidParameter("Error occurred while ReceiveMessage. SQS Error Code: " + reply.error().code + ". SQS Error Message: "
                                     + reply.error().message));
    }
    const auto &attributes = reply->as<api::sqs::GetQueueAttributes::Output>().attributes;
    const auto visibility = attributes ? attributes->find("VisibilityTimeout") : std::map<std::string, std::string>::const_iterator();
    if (!attributes || visibility == attributes->end())
        return {};
    const auto seconds = parseInteger(visibility->second).value_or(0);
    const int timeout = resolved.version.config.timeout.value_or(3);
    if (seconds < timeout) {
        return fail(invalidParameter("Queue visibility timeout: " + std::to_string(seconds) + " seconds is less than Function timeout: "
                                     + std::to_string(timeout) + " seconds"));
    }
    return {};
}

Expected<model::CreateEventSourceMapping::Output> create(WriteContext &context, const model::CreateEventSourceMapping::Input &input,
                                                         const Resolved &resolved, const Arn &queue)
{
    MappingRepository repository(context.db());
    for (const Mapping &other : repository.list(context.account(), context.region(), resolved.function.id, *input.eventSourceArn, {}, SIZE_MAX)) {
        if (other.qualifier == resolved.name.qualifier) {
            return fail(conflict("An event source mapping with SQS arn (\" " + *input.eventSourceArn + " \") and function (\" "
                                 + resolved.name.arn() + " \") already exists. Please update or delete the existing mapping with UUID " + other.uuid));
        }
    }
    Mapping mapping;
    mapping.uuid = context.random().uuid();
    mapping.account = context.account();
    mapping.region = context.region();
    mapping.function = resolved.function.id;
    mapping.qualifier = resolved.name.qualifier;
    MappingConfig &config = mapping.config;
    config.uuid = mapping.uuid;
    config.eventSourceArn = input.eventSourceArn;
    config.eventSourceMappingArn = "arn:aws:lambda:" + mapping.region + ':' + mapping.account + ":event-source-mapping:" + mapping.uuid;
    config.functionArn = resolved.name.arn();
    config.batchSize = 10;
    config.maximumBatchingWindowInSeconds = 0;
    config.functionResponseTypes.emplace();
    config.lastModified = context.now();
    config.state = "Creating";
    config.stateTransitionReason = "USER_INITIATED";
    if (auto entered = enter(config, input, queue); !entered)
        return fail(std::move(entered.error()));
    if (auto tagged = addTags(mapping.tags, input.tags.value_or(std::map<std::string, std::string>())); !tagged)
        return fail(std::move(tagged.error()));
    config.state = input.enabled.value_or(true) ? "Enabling" : "Disabling";
    repository.put(mapping);
    schedule(context, mapping);
    config.state = "Creating";
    return std::move(config);
}

Expected<model::UpdateEventSourceMapping::Output> update(WriteContext &context, const model::UpdateEventSourceMapping::Input &input)
{
    auto mapping = open(context, *input.uuid);
    if (!mapping)
        return fail(mapping.error());
    if (auto entered = enter(mapping->config, input, Arn::parse(*mapping->config.eventSourceArn)); !entered)
        return fail(std::move(entered.error()));
    if (input.functionName) {
        const auto name = nameIn(context, input.functionName);
        const auto resolved = name ? resolve(context, *name) : Expected<Resolved>(fail(name.error()));
        if (!resolved)
            return fail(resolved.error());
        mapping->function = resolved->function.id;
        mapping->qualifier = name->qualifier;
        mapping->config.functionArn = name->arn();
    }
    const bool enabled = input.enabled ? *input.enabled : mapping->config.state == "Enabled" || mapping->config.state == "Enabling";
    mapping->config.lastModified = context.now();
    mapping->config.state = enabled ? "Enabling" : "Disabling";
    MappingRepository(context.db()).put(*mapping);
    schedule(context, *mapping);
    mapping->config.state = input.enabled ? *mapping->config.state : "Updating";
    return std::move(mapping->config);
}

Expected<model::ListEventSourceMappings::Output> list(ReadContext &context, const model::ListEventSourceMappings::Input &input)
{
    std::int64_t function = 0;
    std::string arn;
    if (input.functionName) {
        const auto name = nameIn(context, input.functionName);
        const auto found = name ? openFunction(context, *name) : Expected<Function>(fail(name.error()));
        if (!found)
            return fail(found.error());
        function = found->id;
    }
    const std::size_t limit = pageSize(input, 100);
    const auto after = afterMarker(input.marker);
    if (!after)
        return fail(after.error());
    model::ListEventSourceMappings::Output output;
    auto mappings = MappingRepository(context.db())
                        .list(context.account(), context.region(), function, input.eventSourceArn.value_or(std::string()),
                              *after, limit + 1);
    cutPage(mappings, limit, output, [](const Mapping &mapping) { return mapping.uuid; });
    auto &configs = output.eventSourceMappings.emplace();
    for (Mapping &mapping : mappings)
        configs.push_back(std::move(mapping.config));
    return output;
}

void begin(ReadContext &context, const Deferred<model::CreateEventSourceMapping> &call, const ServiceHost &host, Roles &roles)
{
    const auto &input = call.input();
    const auto queue = readSource(input.eventSourceArn);
    const auto name = nameIn(context, input.functionName);
    const auto resolved = name ? resolve(context, *name) : Expected<Resolved>(fail(name.error()));
    if (!queue || !resolved) {
        call.answer(fail(queue ? resolved.error() : queue.error()));
        return;
    }
    // Lambda reads the queue as the function's role, and begins with looking at it.
    roles.assume(resolved->function.account, resolved->function.region, resolved->function.name, resolved->version.config.role.value_or(std::string()),
                 [call, &host, resolved = *resolved, queue = *queue](RoleSession session) {
                     api::sqs::GetQueueAttributes::Input ask;
                     ask.queueUrl = queueUrl(queue);
                     ask.attributeNames.emplace().emplace_back("All");
                     session.caller.region = Region{queue.region};
                     host.cloud.submit({&api::sqs::GetQueueAttributes::model(), session.caller, api::Value::of(std::move(ask))},
                                       [call, resolved, queue](const Reply &reply) {
                                           if (auto checked = checkQueue(reply, resolved); !checked) {
                                               call.answer(fail(std::move(checked.error())));
                                               return;
                                           }
                                           answerByWriting<model::CreateEventSourceMapping>(call, [call, resolved, queue](WriteContext &writing) {
                                               return create(writing, call.input(), resolved, queue);
                                           });
                                       });
                 });
}

} // namespace

void resumeMappings(const ServiceHost &host)
{
    for (const Mapping &mapping : MappingRepository(host.database.writer()).all()) {
        if (mapping.isEnabled())
            runStep(host.cloud, mapping.account, mapping.region, [mapping](WriteContext &context) { schedule(context, mapping); });
    }
}

void registerMappings(ServiceRegistry &registry, const ServiceHost &host, Roles &roles, Pollers &pollers)
{
    registry.deferred<model::CreateEventSourceMapping>([&host, &roles](ReadContext &context, const Deferred<model::CreateEventSourceMapping> &call) {
        begin(context, call, host, roles);
    });
    registry.write<model::UpdateEventSourceMapping>(update);
    registry.write<model::DeleteEventSourceMapping>([&pollers](WriteContext &context, const auto &input) -> Expected<MappingConfig> {
        auto mapping = open(context, *input.uuid);
        if (!mapping)
            return fail(mapping.error());
        MappingRepository(context.db()).remove(mapping->uuid);
        context.changed(Change::Kind::Deleted, "lambda", "event-source-mapping", {}, mapping->uuid);
        context.afterCommit([&pollers, uuid = mapping->uuid] { pollers.look(uuid, std::nullopt); });
        mapping->config.state = "Deleting";
        return std::move(mapping->config);
    });
    registry.read<model::GetEventSourceMapping>([](ReadContext &context, const auto &input) -> Expected<MappingConfig> {
        auto mapping = open(context, *input.uuid);
        if (!mapping)
            return fail(mapping.error());
        return std::move(mapping->config);
    });
    registry.read<model::ListEventSourceMappings>(list);
    registry.job(std::string(jobKind), [&pollers](WriteContext &context, const Job &job) -> Expected<std::optional<Job>> {
        auto mapping = MappingRepository(context.db()).find(job.key);
        if (!mapping)
            return std::nullopt;
        mapping->config.state = mapping->config.state == "Disabling" || mapping->config.state == "Disabled" ? "Disabled" : "Enabled";
        MappingRepository(context.db()).put(*mapping);
        context.changed(Change::Kind::Updated, "lambda", "event-source-mapping", {}, mapping->uuid);
        context.afterCommit([&pollers, mapping = *mapping] { pollers.look(mapping.uuid, mapping); });
        return std::nullopt;
    });
}

} // namespace nephoscope::lambda
