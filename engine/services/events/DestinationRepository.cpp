#include "services/events/Connections.h"

#include "services/events/NamedRows.h"
#include "store/Times.h"

namespace nephoscope::events {

namespace {

using store::millis;

#define CONNECTION_COLUMNS \
    "account, region, name, uuid, description, type, public, secrets, secret_bytes, state, reason, created, modified, authorized"
#define DESTINATION_COLUMNS "account, region, name, uuid, description, connection, endpoint, method, rate, created, modified"

Connection readConnection(const store::Query &query)
{
    Connection connection{{query.string(0), query.string(1)}, query.string(2), query.string(3), query.string(4), query.string(5), query.string(6),
                          query.integer(7), query.integer(8), query.string(9), query.string(10), timeAt(query, 11), timeAt(query, 12), {}};
    if (!query.isNull(13))
        connection.authorized = timeAt(query, 13);
    return connection;
}

ApiDestination readDestination(const store::Query &query)
{
    return {{query.string(0), query.string(1)}, query.string(2), query.string(3), query.string(4), query.string(5), query.string(6),
            query.string(7), query.integer(8), timeAt(query, 9), timeAt(query, 10)};
}

/// The name in `TYPE/NAME/UUID` of an ARN, when it is of that type.
std::optional<std::string> nameIn(const Arn &arn, std::string_view type)
{
    if (arn.service != "events" || !arn.resource.starts_with(type))
        return std::nullopt;
    const std::string rest = arn.resource.substr(type.size());
    return rest.substr(0, rest.find('/'));
}

} // namespace

std::optional<Connection> DestinationRepository::findConnection(const Place &place, std::string_view name)
{
    auto query = m_connection.query("SELECT " CONNECTION_COLUMNS " FROM events_connections WHERE account = ? AND region = ? AND name = ?");
    if (!query.bind(place.account, place.region, name).step())
        return std::nullopt;
    return readConnection(query);
}

void DestinationRepository::put(const Connection &connection)
{
    const auto authorized = connection.authorized ? std::optional(millis(*connection.authorized)) : std::nullopt;
    m_connection
        .query("INSERT OR REPLACE INTO events_connections(" CONNECTION_COLUMNS ") "
               "VALUES(?, ?, ?, ?, nullif(?, ''), ?, ?, nullif(?, 0), ?, ?, nullif(?, ''), ?, ?, ?)")
        .bind(connection.place.account, connection.place.region, connection.name, connection.uuid, connection.description, connection.type,
              connection.shown, connection.secrets, connection.secretBytes, connection.state, connection.reason, millis(connection.created),
              millis(connection.modified), authorized)
        .run();
}

void DestinationRepository::remove(const Connection &connection)
{
    m_connection.query("DELETE FROM events_connections WHERE account = ? AND region = ? AND name = ?")
        .bind(connection.place.account, connection.place.region, connection.name)
        .run();
}

std::vector<Connection> DestinationRepository::connections(const Place &place, std::string_view prefix, std::string_view after, std::size_t limit)
{
    auto query = m_connection.query("SELECT " CONNECTION_COLUMNS " FROM events_connections WHERE account = ? AND region = ? AND name > ? AND name >= ? "
                                    "ORDER BY name");
    return pageOf(query.bind(place.account, place.region, after, prefix), 2, prefix, limit, readConnection);
}

std::optional<ApiDestination> DestinationRepository::findDestination(const Place &place, std::string_view name)
{
    auto query = m_connection.query("SELECT " DESTINATION_COLUMNS " FROM events_destinations WHERE account = ? AND region = ? AND name = ?");
    if (!query.bind(place.account, place.region, name).step())
        return std::nullopt;
    return readDestination(query);
}

void DestinationRepository::put(const ApiDestination &destination)
{
    m_connection
        .query("INSERT OR REPLACE INTO events_destinations(" DESTINATION_COLUMNS ") VALUES(?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?, ?)")
        .bind(destination.place.account, destination.place.region, destination.name, destination.uuid, destination.description,
              destination.connection, destination.endpoint, destination.method, destination.rate, millis(destination.created),
              millis(destination.modified))
        .run();
}

void DestinationRepository::remove(const ApiDestination &destination)
{
    m_connection.query("DELETE FROM events_destinations WHERE account = ? AND region = ? AND name = ?")
        .bind(destination.place.account, destination.place.region, destination.name)
        .run();
}

std::vector<ApiDestination> DestinationRepository::destinations(const Place &place, std::string_view prefix, std::string_view after, std::size_t limit)
{
    auto query = m_connection.query("SELECT " DESTINATION_COLUMNS " FROM events_destinations WHERE account = ? AND region = ? AND name > ? AND name >= ? "
                                    "ORDER BY name");
    return pageOf(query.bind(place.account, place.region, after, prefix), 2, prefix, limit, readDestination);
}

std::optional<Connection> connectionOf(ReadContext &context, const std::string &text)
{
    const Arn arn = Arn::parse(text);
    const auto name = nameIn(arn, "connection/");
    return name ? DestinationRepository(context.db()).findConnection({arn.account, arn.region}, *name) : std::nullopt;
}

std::optional<ApiDestination> destinationOf(ReadContext &context, const std::string &text)
{
    const Arn arn = Arn::parse(text);
    const auto name = nameIn(arn, "api-destination/");
    return name ? DestinationRepository(context.db()).findDestination({arn.account, arn.region}, *name) : std::nullopt;
}

} // namespace nephoscope::events
