#pragma once

#include "core/Expected.h"
#include "gui/bridge/Remote.h"
#include "gui/connections/AwsProfiles.h"
#include "gui/connections/SavedConnection.h"

#include <functional>
#include <optional>

class QObject;

namespace nephoscope::gui {

class EngineHost;

/// From a saved connection to a cloud that answers. All `done`s are called once, on the GUI thread, unless `context` goes
/// before; nothing here waits.
namespace connections {

/// Reads the user's profiles on a worker.
void readProfiles(QObject *context, std::function<void(AwsProfiles)> done);

/// The endpoint with its keys. Errors: `NoSuchProfile`, `NoKeys` (where they should be there are none), and those of
/// SecretStore. `typed`: a secret that was just entered goes before what is kept.
void resolve(EngineHost &engine, QObject *context, const SavedConnection &connection, const std::optional<Secret> &typed,
             std::function<void(Expected<remote::RemoteEndpoint>)> done);

/// What cannot be, whatever its keys are; see remote::checkEndpoint().
void check(QObject *context, const SavedConnection &connection, std::function<void(Expected<void>)> done);

/// Opens a connection by its id: `NoSuchConnection`, what resolve() and remote::checkEndpoint() have against it. That
/// something answers there, only the first call shows.
void open(EngineHost &engine, QObject *context, const QString &id, std::function<void(Expected<RemotePtr>)> done);

/// Opens the connections of transfers that have not finished: they go on by themselves then. What
/// cannot be opened without somebody, stays; the monitor shows what they wait for.
void openForTransfers(EngineHost &engine);

/// Tests it from name to credentials, by calls of its own.
void probe(EngineHost &engine, QObject *context, const SavedConnection &connection, const std::optional<Secret> &typed,
           std::function<void(Expected<remote::Probe>)> done);

/// Asks whose the keys are of the cloud that the window shows, and tells its host; a cloud without STS does not say.
void learnAccount(EngineHost &engine);

} // namespace connections
} // namespace nephoscope::gui
