#include "services/events/Connections.h"

#include "services/events/Operations.h"
#include "wire/Codec.h"

#include <boost/json.hpp>

namespace nephoscope::events {

namespace json = boost::json;

namespace {

using Shown = api::events::ConnectionAuthResponseParameters;

/// Takes out what is never shown again.
void hide(json::value &value)
{
    if (auto *array = value.if_array()) {
        for (json::value &element : *array)
            hide(element);
        return;
    }
    auto *object = value.if_object();
    if (!object)
        return;
    for (const char *secret : {"ApiKeyValue", "Password", "ClientSecret"})
        object->erase(secret);
    if (const auto *isSecret = object->if_contains("IsValueSecret"); isSecret && isSecret->is_bool() && isSecret->as_bool())
        object->erase("Value");
    for (auto &member : *object)
        hide(member.value());
}

/// What an update says in place of what was said before.
void merge(json::object &into, const json::object &more)
{
    for (const auto &member : more) {
        json::value &old = into[member.key()];
        if (old.is_object() && member.value().is_object())
            merge(old.as_object(), member.value().as_object());
        else
            old = member.value();
    }
}

Expected<void> checkParameters(const std::string &type, const json::object &parameters)
{
    const auto needs = [&](std::string_view wanted, std::string_view member) { return type == wanted && !parameters.contains(member); };
    if (needs("BASIC", "BasicAuthParameters") || needs("API_KEY", "ApiKeyAuthParameters") || needs("OAUTH_CLIENT_CREDENTIALS", "OAuthParameters"))
        return fail(validation("Parameters for the authorization type " + type + " must be specified."));
    if (parameters.contains("ConnectivityParameters"))
        return fail(validation("Private connectivity is not emulated by Nephoscope."));
    return {};
}

/// Secrets lie in the blob store, encrypted like every other content. Their bytes are few.
Expected<void> seal(WriteContext &context, Connection &connection, const json::object &parameters)
{
    json::value shown = parameters;
    hide(shown);
    connection.shown = json::serialize(shown);
    const std::string bytes = json::serialize(parameters);
    auto staged = context.blobs().store(api::Body::fromString(bytes), {});
    if (!staged)
        return fail(std::move(staged.error()));
    if (connection.secrets != 0)
        context.releaseBlob(connection.secrets);
    connection.secrets = context.blobs().adopt(context.db(), std::move(*staged));
    connection.secretBytes = static_cast<std::int64_t>(bytes.size());
    connection.state = "AUTHORIZED";
    connection.reason.clear();
    connection.authorized = context.now();
    return {};
}

template <class T>
json::object objectOf(const std::optional<T> &parameters)
{
    return parameters ? json::parse(wire::writeJson(T::shape(), &*parameters)).as_object() : json::object();
}

template <class Output>
void describe(const Connection &connection, Output &output)
{
    output.connectionArn = connection.arn();
    output.connectionState.emplace().value = connection.state;
    output.creationTime = connection.created;
    output.lastModifiedTime = connection.modified;
}

Expected<Connection> openConnection(ReadContext &context, const std::string &name)
{
    auto connection = DestinationRepository(context.db()).findConnection(placeOf(context), name);
    if (!connection)
        return fail(notFound("Failed to describe the connection(s). Connection '" + name + "' does not exist."));
    return std::move(*connection);
}

Expected<api::events::CreateConnection::Output> createConnection(WriteContext &context, const api::events::CreateConnection::Input &input)
{
    DestinationRepository repository(context.db());
    if (repository.findConnection(placeOf(context), *input.name))
        return fail(alreadyExists("Connection " + *input.name + " already exists."));
    if (input.invocationConnectivityParameters)
        return fail(validation("Private connectivity is not emulated by Nephoscope."));
    Connection connection;
    connection.place = placeOf(context);
    connection.name = *input.name;
    connection.uuid = context.random().uuid();
    connection.description = input.description.value_or(std::string());
    connection.type = input.authorizationType->value;
    connection.created = connection.modified = context.now();
    const json::object parameters = objectOf(input.authParameters);
    if (auto checked = checkParameters(connection.type, parameters); !checked)
        return fail(std::move(checked.error()));
    if (auto sealed = seal(context, connection, parameters); !sealed)
        return fail(std::move(sealed.error()));
    repository.put(connection);
    announce(context, connection.place, Change::Kind::Created, "connection", connection.name);
    api::events::CreateConnection::Output output;
    describe(connection, output);
    return output;
}

Expected<api::events::UpdateConnection::Output> updateConnection(WriteContext &context, const api::events::UpdateConnection::Input &input)
{
    auto connection = openConnection(context, *input.name);
    if (!connection)
        return fail(std::move(connection.error()));
    if (input.invocationConnectivityParameters)
        return fail(validation("Private connectivity is not emulated by Nephoscope."));
    json::object parameters;
    if (connection->secrets != 0) {
        auto known = secretsOf(context, *connection);
        if (!known)
            return fail(std::move(known.error()));
        parameters = std::move(*known);
    }
    if (input.authorizationType && input.authorizationType->value != connection->type) {
        connection->type = input.authorizationType->value;
        parameters.clear();
    }
    merge(parameters, objectOf(input.authParameters));
    if (auto checked = checkParameters(connection->type, parameters); !checked)
        return fail(std::move(checked.error()));
    connection->description = input.description.value_or(connection->description);
    connection->modified = context.now();
    if (auto sealed = seal(context, *connection, parameters); !sealed)
        return fail(std::move(sealed.error()));
    DestinationRepository(context.db()).put(*connection);
    announce(context, connection->place, Change::Kind::Updated, "connection", connection->name);
    api::events::UpdateConnection::Output output;
    describe(*connection, output);
    output.lastAuthorizedTime = connection->authorized;
    return output;
}

Expected<api::events::DeauthorizeConnection::Output> deauthorize(WriteContext &context, const api::events::DeauthorizeConnection::Input &input)
{
    auto connection = openConnection(context, *input.name);
    if (!connection)
        return fail(std::move(connection.error()));
    if (connection->secrets != 0)
        context.releaseBlob(connection->secrets);
    connection->secrets = connection->secretBytes = 0;
    connection->state = "DEAUTHORIZED";
    connection->modified = context.now();
    DestinationRepository(context.db()).put(*connection);
    announce(context, connection->place, Change::Kind::Updated, "connection", connection->name);
    api::events::DeauthorizeConnection::Output output;
    describe(*connection, output);
    output.lastAuthorizedTime = connection->authorized;
    return output;
}

Expected<api::events::DeleteConnection::Output> deleteConnection(WriteContext &context, const api::events::DeleteConnection::Input &input)
{
    auto connection = openConnection(context, *input.name);
    if (!connection)
        return fail(std::move(connection.error()));
    if (connection->secrets != 0)
        context.releaseBlob(connection->secrets);
    DestinationRepository(context.db()).remove(*connection);
    connection->state = "DELETING";
    announce(context, connection->place, Change::Kind::Deleted, "connection", connection->name);
    api::events::DeleteConnection::Output output;
    describe(*connection, output);
    output.lastAuthorizedTime = connection->authorized;
    return output;
}

Expected<api::events::DescribeConnection::Output> describeConnection(ReadContext &context, const api::events::DescribeConnection::Input &input)
{
    const auto connection = openConnection(context, *input.name);
    if (!connection)
        return fail(connection.error());
    api::events::DescribeConnection::Output output;
    describe(*connection, output);
    output.name = connection->name;
    output.authorizationType.emplace().value = connection->type;
    if (!connection->description.empty())
        output.description = connection->description;
    if (!connection->reason.empty())
        output.stateReason = connection->reason;
    output.secretArn = connection->secretArn();
    output.lastAuthorizedTime = connection->authorized;
    if (auto read = wire::readJson(Shown::shape(), connection->shown, &output.authParameters.emplace()); !read)
        return fail(internalError(read.error().message));
    return output;
}

Expected<api::events::ListConnections::Output> listConnections(ReadContext &context, const api::events::ListConnections::Input &input)
{
    api::events::ListConnections::Output output;
    const auto connections = page<Connection>(
        input.nextToken, input.limit, output.nextToken,
        [&](const std::string &after, std::size_t limit) {
            return DestinationRepository(context.db()).connections(placeOf(context), input.namePrefix.value_or(std::string()), after, limit);
        },
        [](const Connection &connection) { return connection.name; });
    if (!connections)
        return fail(connections.error());
    auto &list = output.connections.emplace();
    for (const Connection &connection : *connections) {
        if (input.connectionState && input.connectionState->value != connection.state)
            continue;
        auto &entry = list.emplace_back();
        describe(connection, entry);
        entry.name = connection.name;
        entry.authorizationType.emplace().value = connection.type;
        entry.lastAuthorizedTime = connection.authorized;
    }
    return output;
}

} // namespace

Expected<json::object> secretsOf(ReadContext &context, const Connection &connection)
{
    if (connection.secrets == 0)
        return fail(Error{"InvalidStateException", "The connection " + connection.name + " is not authorized.", 400});
    const auto body = context.blobs().open(context.db(), {{connection.secrets, 0, static_cast<std::uint64_t>(connection.secretBytes)}});
    if (!body)
        return fail(body.error());
    const auto bytes = body->readAll();
    if (!bytes)
        return fail(bytes.error());
    json::error_code error;
    json::value parsed = json::parse(*bytes, error);
    if (error || !parsed.is_object())
        return fail(internalError("the secrets of a connection cannot be read"));
    return std::move(parsed.as_object());
}

void registerConnections(ServiceRegistry &registry)
{
    registry.write<api::events::CreateConnection>(createConnection);
    registry.write<api::events::UpdateConnection>(updateConnection);
    registry.write<api::events::DeauthorizeConnection>(deauthorize);
    registry.write<api::events::DeleteConnection>(deleteConnection);
    registry.read<api::events::DescribeConnection>(describeConnection);
    registry.read<api::events::ListConnections>(listConnections);
}

} // namespace nephoscope::events
