#pragma once

#include <QtCore/QHash>
#include <QtCore/QObject>
#include <QtCore/QThreadPool>

#include "core/Expected.h"
#include "gui/connections/SavedConnection.h"

#include <functional>
#include <optional>
#include <vector>

namespace nephoscope::gui {

class EngineHost;

namespace connections {

/// The connections to clouds elsewhere, in `connections.json` of the data folder (mode 0600), which holds no secret. One
/// for all windows. GUI thread only.
class ConnectionStore : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(std::optional<Error>)>;

    /// That of the engine; its file is read on first use.
    static ConnectionStore &of(EngineHost &engine);
    ~ConnectionStore() override;

    /// In the order they were made.
    const std::vector<SavedConnection> &all() const { return m_all; }
    std::optional<SavedConnection> find(const QString &id) const;
    /// Empty when there is none.
    QString nameOf(const QString &id) const;

    /// Adds it, or replaces the one of its id. `done` is called once, unless `context` goes before, when the file is
    /// written: `NameTaken`, or what the disk has against it (`SaveFailed`); then nothing has changed.
    void save(SavedConnection connection, QObject *context, Done done);
    void remove(const QString &id, QObject *context, Done done);

    /// Keys for this session only.
    void setSessionSecret(const QString &id, Secret secret) { m_secrets.insert(id, std::move(secret)); }
    std::optional<Secret> sessionSecret(const QString &id) const;

Q_SIGNALS:
    void changed();

private:
    explicit ConnectionStore(EngineHost &engine);
    void load();
    void write(std::vector<SavedConnection> wanted, QObject *context, Done done);

    EngineHost &m_engine;
    QString m_path;
    std::vector<SavedConnection> m_all;
    std::vector<SavedConnection> m_wanted; ///< with what is being written
    QHash<QString, Secret> m_secrets;
    QThreadPool m_writer; ///< one thread: files are written in order
};

} // namespace connections
} // namespace nephoscope::gui
