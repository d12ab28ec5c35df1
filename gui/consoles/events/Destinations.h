#pragma once

#include "gui/consoles/events/Buses.h"

// HTTP endpoints as targets: where they are (API destinations), and how to sign in there (connections).
namespace nephoscope::gui::events {

using Connection = api::events::DescribeConnection::Output;
using Destination = api::events::DescribeApiDestination::Output;

// Addresses.
QString destinationsAddress();
QString destinationAddress(const QString &name, const QString &tab = {});
QString createDestinationAddress();
QString connectionsAddress();
QString connectionAddress(const QString &name, const QString &tab = {});
QString createConnectionAddress();

// For the console.
Resource destinations(const Params &where);
Resource connections(const Params &where);

using ConnectionLoaded = std::function<void(Expected<std::shared_ptr<const Connection>>)>;
void loadConnection(EngineHost &engine, QObject *receiver, const QString &name, ConnectionLoaded done);

FormDescription connectionForm();
Setting connectionSetting(const QString &name);
FormDescription destinationForm();
Setting destinationSetting(const QString &name);
/// "API key", "Basic (user name and password)", "OAuth client credentials".
QString authorizationText(const Connection &connection);
/// Of `…:connection/NAME/UUID` and `…:api-destination/NAME/UUID`.
QString middleOf(const std::optional<std::string> &arn);

} // namespace nephoscope::gui::events
