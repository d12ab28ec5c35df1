#include "services/events/Access.h"
#include "services/events/Operations.h"
#include "services/events/Tagging.h"

namespace nephoscope::events {

namespace {

constexpr std::int64_t maxBuses = 100;

std::string deadLetterOf(const std::optional<api::events::DeadLetterConfig> &config)
{
    return config && config->arn ? *config->arn : std::string();
}

template <class Output>
void describe(const Bus &bus, Output &output)
{
    if (!bus.description.empty())
        output.description = bus.description;
    if (!bus.deadLetter.empty())
        output.deadLetterConfig.emplace().arn = bus.deadLetter;
}

/// What would be kept without any effect is refused. (A dead-letter queue of a bus takes only what a key of KMS fails for.)
Expected<void> checkOptions(const auto &input)
{
    if (input.logConfig)
        return fail(validation("Parameter LogConfig is not valid. Reason: logging of event buses is not emulated by Nephoscope yet."));
    if (!input.kmsKeyIdentifier.value_or(std::string()).empty()) {
        return fail(validation("Parameter KmsKeyIdentifier is not valid. Reason: encryption of event buses with customer managed keys is not "
                               "emulated by Nephoscope yet."));
    }
    return {};
}

Expected<api::events::CreateEventBus::Output> createEventBus(WriteContext &context, const api::events::CreateEventBus::Input &input)
{
    if (input.eventSourceName)
        return fail(notFound("Event source " + *input.eventSourceName + " does not exist."));
    if (input.name->find('/') != std::string::npos)
        return fail(validation("Event bus name must not contain '/'."));
    if (auto known = checkOptions(input); !known)
        return fail(std::move(known.error()));
    Repository repository(context.db());
    if (repository.findBus(placeOf(context), *input.name))
        return fail(alreadyExists("Event bus " + *input.name + " already exists."));
    if (repository.countBuses(placeOf(context)) >= maxBuses)
        return fail(limitExceeded());
    Bus bus;
    bus.place = placeOf(context);
    bus.name = *input.name;
    bus.description = input.description.value_or(std::string());
    bus.deadLetter = deadLetterOf(input.deadLetterConfig);
    bus.created = bus.modified = context.now();
    if (auto tagged = putTags(context, bus.arn(), input.tags); !tagged)
        return fail(std::move(tagged.error()));
    repository.putBus(bus);
    announce(context, bus.place, Change::Kind::Created, "bus", bus.name);
    api::events::CreateEventBus::Output output;
    output.eventBusArn = bus.arn();
    describe(bus, output);
    return output;
}

Expected<api::events::UpdateEventBus::Output> updateEventBus(WriteContext &context, const api::events::UpdateEventBus::Input &input)
{
    auto bus = openBus(context, input.name);
    if (!bus)
        return fail(std::move(bus.error()));
    if (auto known = checkOptions(input); !known)
        return fail(std::move(known.error()));
    bus->description = input.description.value_or(bus->description);
    if (input.deadLetterConfig)
        bus->deadLetter = deadLetterOf(input.deadLetterConfig);
    bus->modified = context.now();
    Repository(context.db()).putBus(*bus);
    announce(context, bus->place, Change::Kind::Updated, "bus", bus->name);
    api::events::UpdateEventBus::Output output;
    output.arn = bus->arn();
    output.name = bus->name;
    describe(*bus, output);
    return output;
}

Expected<api::events::DeleteEventBus::Output> deleteEventBus(WriteContext &context, const api::events::DeleteEventBus::Input &input)
{
    const BusName named = busNamed(context, input.name);
    if (named.name == defaultBus)
        return fail(validation("Cannot delete event bus default."));
    const auto bus = openBus(context, input.name);
    if (!bus)
        return api::events::DeleteEventBus::Output{};
    Repository repository(context.db());
    if (repository.countRules(bus->place, bus->name) > 0)
        return fail(validation("Event bus " + bus->name + " can't be deleted since it has rules."));
    repository.removeBus(*bus);
    announce(context, bus->place, Change::Kind::Deleted, "bus", bus->name);
    return api::events::DeleteEventBus::Output{};
}

Expected<api::events::DescribeEventBus::Output> describeEventBus(ReadContext &context, const api::events::DescribeEventBus::Input &input)
{
    const auto bus = openBus(context, input.name);
    if (!bus)
        return fail(bus.error());
    api::events::DescribeEventBus::Output output;
    output.name = bus->name;
    output.arn = bus->arn();
    if (!bus->policy.empty())
        output.policy = bus->policy;
    describe(*bus, output);
    if (bus->created != Timestamp{}) {
        output.creationTime = bus->created;
        output.lastModifiedTime = bus->modified;
    }
    return output;
}

Expected<api::events::ListEventBuses::Output> listEventBuses(ReadContext &context, const api::events::ListEventBuses::Input &input)
{
    api::events::ListEventBuses::Output output;
    const auto buses = page<Bus>(
        input.nextToken, input.limit, output.nextToken,
        [&](const std::string &after, std::size_t limit) {
            return Repository(context.db()).buses(placeOf(context), input.namePrefix.value_or(std::string()), after, limit);
        },
        [](const Bus &bus) { return bus.name; });
    if (!buses)
        return fail(buses.error());
    auto &entries = output.eventBuses.emplace();
    for (const Bus &bus : *buses) {
        auto &entry = entries.emplace_back();
        entry.name = bus.name;
        entry.arn = bus.arn();
        if (!bus.description.empty())
            entry.description = bus.description;
        if (!bus.policy.empty())
            entry.policy = bus.policy;
        if (bus.created != Timestamp{}) {
            entry.creationTime = bus.created;
            entry.lastModifiedTime = bus.modified;
        }
    }
    return output;
}

} // namespace

void registerBuses(ServiceRegistry &registry)
{
    registry.write<api::events::CreateEventBus>(createEventBus);
    registry.write<api::events::UpdateEventBus>(updateEventBus);
    registry.write<api::events::DeleteEventBus>(deleteEventBus);
    registry.read<api::events::DescribeEventBus>(describeEventBus);
    registry.read<api::events::ListEventBuses>(listEventBuses);
}

} // namespace nephoscope::events
