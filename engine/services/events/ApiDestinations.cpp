#include "services/events/Connections.h"
#include "services/events/Operations.h"

namespace nephoscope::events {

namespace {

template <class Output>
void describe(const ApiDestination &destination, Output &output)
{
    output.apiDestinationArn = destination.arn();
    output.apiDestinationState.emplace().value = "ACTIVE";
    output.creationTime = destination.created;
    output.lastModifiedTime = destination.modified;
}

template <class Output>
void describeAll(const ApiDestination &destination, Output &output)
{
    describe(destination, output);
    output.name = destination.name;
    output.connectionArn = destination.connection;
    output.invocationEndpoint = destination.endpoint;
    output.httpMethod.emplace().value = destination.method;
    output.invocationRateLimitPerSecond = static_cast<std::int32_t>(destination.rate);
}

Expected<ApiDestination> openDestination(ReadContext &context, const std::string &name)
{
    auto destination = DestinationRepository(context.db()).findDestination(placeOf(context), name);
    if (!destination)
        return fail(notFound("Failed to describe the api-destination(s). An api-destination '" + name + "' does not exist."));
    return std::move(*destination);
}

Expected<void> check(ReadContext &context, const ApiDestination &destination)
{
    if (!destination.endpoint.starts_with("https://") && !destination.endpoint.starts_with("http://"))
        return fail(validation("Parameter InvocationEndpoint is not valid. Reason: it must begin with https:// or, here, http://."));
    const auto connection = connectionOf(context, destination.connection);
    if (!connection || connection->place.account != context.account() || connection->place.region != context.region())
        return fail(notFound("Connection '" + destination.connection + "' does not exist."));
    return {};
}

Expected<api::events::CreateApiDestination::Output> createDestination(WriteContext &context, const api::events::CreateApiDestination::Input &input)
{
    DestinationRepository repository(context.db());
    if (repository.findDestination(placeOf(context), *input.name))
        return fail(alreadyExists("An api-destination '" + *input.name + "' already exists."));
    ApiDestination destination;
    destination.place = placeOf(context);
    destination.name = *input.name;
    destination.uuid = context.random().uuid();
    destination.description = input.description.value_or(std::string());
    destination.connection = *input.connectionArn;
    destination.endpoint = *input.invocationEndpoint;
    destination.method = input.httpMethod->value;
    destination.rate = input.invocationRateLimitPerSecond.value_or(300);
    destination.created = destination.modified = context.now();
    if (auto checked = check(context, destination); !checked)
        return fail(std::move(checked.error()));
    repository.put(destination);
    announce(context, destination.place, Change::Kind::Created, "api-destination", destination.name);
    api::events::CreateApiDestination::Output output;
    describe(destination, output);
    return output;
}

Expected<api::events::UpdateApiDestination::Output> updateDestination(WriteContext &context, const api::events::UpdateApiDestination::Input &input)
{
    auto destination = openDestination(context, *input.name);
    if (!destination)
        return fail(std::move(destination.error()));
    destination->description = input.description.value_or(destination->description);
    destination->connection = input.connectionArn.value_or(destination->connection);
    destination->endpoint = input.invocationEndpoint.value_or(destination->endpoint);
    destination->method = input.httpMethod ? input.httpMethod->value : destination->method;
    destination->rate = input.invocationRateLimitPerSecond.value_or(static_cast<std::int32_t>(destination->rate));
    destination->modified = context.now();
    if (auto checked = check(context, *destination); !checked)
        return fail(std::move(checked.error()));
    DestinationRepository(context.db()).put(*destination);
    announce(context, destination->place, Change::Kind::Updated, "api-destination", destination->name);
    api::events::UpdateApiDestination::Output output;
    describe(*destination, output);
    return output;
}

Expected<api::events::DeleteApiDestination::Output> deleteDestination(WriteContext &context, const api::events::DeleteApiDestination::Input &input)
{
    const auto destination = openDestination(context, *input.name);
    if (!destination)
        return fail(destination.error());
    DestinationRepository(context.db()).remove(*destination);
    announce(context, destination->place, Change::Kind::Deleted, "api-destination", destination->name);
    return api::events::DeleteApiDestination::Output{};
}

Expected<api::events::DescribeApiDestination::Output> describeDestination(ReadContext &context, const api::events::DescribeApiDestination::Input &input)
{
    const auto destination = openDestination(context, *input.name);
    if (!destination)
        return fail(destination.error());
    api::events::DescribeApiDestination::Output output;
    describeAll(*destination, output);
    if (!destination->description.empty())
        output.description = destination->description;
    return output;
}

Expected<api::events::ListApiDestinations::Output> listDestinations(ReadContext &context, const api::events::ListApiDestinations::Input &input)
{
    api::events::ListApiDestinations::Output output;
    const auto destinations = page<ApiDestination>(
        input.nextToken, input.limit, output.nextToken,
        [&](const std::string &after, std::size_t limit) {
            return DestinationRepository(context.db()).destinations(placeOf(context), input.namePrefix.value_or(std::string()), after, limit);
        },
        [](const ApiDestination &destination) { return destination.name; });
    if (!destinations)
        return fail(destinations.error());
    auto &list = output.apiDestinations.emplace();
    for (const ApiDestination &destination : *destinations) {
        if (!input.connectionArn || *input.connectionArn == destination.connection)
            describeAll(destination, list.emplace_back());
    }
    return output;
}

} // namespace

void registerApiDestinations(ServiceRegistry &registry)
{
    registry.write<api::events::CreateApiDestination>(createDestination);
    registry.write<api::events::UpdateApiDestination>(updateDestination);
    registry.write<api::events::DeleteApiDestination>(deleteDestination);
    registry.read<api::events::DescribeApiDestination>(describeDestination);
    registry.read<api::events::ListApiDestinations>(listDestinations);
}

} // namespace nephoscope::events
