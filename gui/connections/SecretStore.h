#pragma once

#include "core/Expected.h"
#include "gui/connections/SavedConnection.h"

#include <functional>
#include <memory>

class QObject;

namespace nephoscope::gui::connections {

/// Where secrets of connections lie: the keyring of the desktop. Errors: `KeyringUnavailable` (no keyring service runs,
/// as on a machine without a desktop, or it is locked), `KeyringDenied` (its owner said no), `NoSuchSecret`. `done` is
/// called once, on the GUI thread, unless `context` goes before.
class SecretStore
{
public:
    virtual ~SecretStore() = default;
    virtual void read(const QString &id, QObject *context, std::function<void(Expected<Secret>)> done) = 0;
    virtual void write(const QString &id, const Secret &secret, QObject *context, std::function<void(Expected<void>)> done) = 0;
    /// What is not there needs no removal.
    virtual void remove(const QString &id, QObject *context, std::function<void(Expected<void>)> done) = 0;

    /// The keyring, unless another one was set.
    static SecretStore &instance();
    /// For tests; null: the keyring again.
    static void setInstance(std::unique_ptr<SecretStore> store);
};

} // namespace nephoscope::gui::connections
