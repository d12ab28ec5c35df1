#pragma once

#include "services/events/Access.h"
#include "store/BlobStore.h"

#include <boost/json/object.hpp>

#include <optional>
#include <string>
#include <vector>

namespace nephoscope::events {

/// How calls to API destinations prove who they are.
struct Connection
{
    Place place;
    std::string name;
    std::string uuid;
    std::string description;
    std::string type;   ///< `BASIC`, `API_KEY`, `OAUTH_CLIENT_CREDENTIALS`
    std::string shown;  ///< its parameters without secrets, JSON of ConnectionAuthResponseParameters
    std::int64_t secrets = 0; ///< the blob with all of them, sealed; 0: gone
    std::int64_t secretBytes = 0;
    std::string state;
    std::string reason;
    Timestamp created{};
    Timestamp modified{};
    std::optional<Timestamp> authorized;

    std::string arn() const { return "arn:aws:events:" + place.region + ':' + place.account + ":connection/" + name + '/' + uuid; }
    std::string secretArn() const
    {
        return "arn:aws:secretsmanager:" + place.region + ':' + place.account + ":secret:events!connection/" + name + '/' + uuid;
    }
};

/// An HTTP endpoint as a target.
struct ApiDestination
{
    Place place;
    std::string name;
    std::string uuid;
    std::string description;
    std::string connection; ///< ARN
    std::string endpoint;
    std::string method;
    std::int64_t rate = 300; ///< calls a second
    Timestamp created{};
    Timestamp modified{};

    std::string arn() const { return "arn:aws:events:" + place.region + ':' + place.account + ":api-destination/" + name + '/' + uuid; }
};

/// Rows of connections and API destinations.
class DestinationRepository
{
public:
    explicit DestinationRepository(store::Connection &connection) : m_connection(connection) {}

    std::optional<Connection> findConnection(const Place &place, std::string_view name);
    void put(const Connection &connection);
    void remove(const Connection &connection);
    std::vector<Connection> connections(const Place &place, std::string_view prefix, std::string_view after, std::size_t limit);

    std::optional<ApiDestination> findDestination(const Place &place, std::string_view name);
    void put(const ApiDestination &destination);
    void remove(const ApiDestination &destination);
    std::vector<ApiDestination> destinations(const Place &place, std::string_view prefix, std::string_view after, std::size_t limit);

private:
    store::Connection &m_connection;
};

/// By `arn:aws:events:…:connection/NAME/UUID`, of the place it names.
std::optional<Connection> connectionOf(ReadContext &context, const std::string &arn);
std::optional<ApiDestination> destinationOf(ReadContext &context, const std::string &arn);
/// The parameters with their secrets, as requests have them.
Expected<boost::json::object> secretsOf(ReadContext &context, const Connection &connection);

} // namespace nephoscope::events
