#include "gui/connections/ConnectionStore.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QPointer>
#include <QtCore/QSaveFile>

#include <algorithm>

namespace nephoscope::gui::connections {

namespace {

/// Empty: it is written.
QString writeFile(const QString &path, const QByteArray &text)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) && file.write(text) == text.size() && file.commit())
        return {};
    return file.errorString();
}

QByteArray textOf(const std::vector<SavedConnection> &all)
{
    QJsonArray list;
    for (const SavedConnection &each : all)
        list.append(each.toJson());
    return QJsonDocument(list).toJson();
}

} // namespace

ConnectionStore &ConnectionStore::of(EngineHost &engine)
{
    EngineHost &shared = engine.shared();
    if (auto *store = shared.findChild<ConnectionStore *>(QString(), Qt::FindDirectChildrenOnly))
        return *store;
    return *new ConnectionStore(shared);
}

ConnectionStore::ConnectionStore(EngineHost &engine) : QObject(&engine), m_engine(engine), m_path(QDir(engine.folder()).filePath(QStringLiteral("connections.json")))
{
    m_writer.setMaxThreadCount(1);
    load();
}

ConnectionStore::~ConnectionStore() { m_writer.waitForDone(); }

void ConnectionStore::load()
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonArray list = QJsonDocument::fromJson(file.readAll()).array();
    for (const QJsonValue &each : list) {
        if (auto connection = SavedConnection::fromJson(each.toObject()))
            m_all.push_back(std::move(*connection));
    }
    m_wanted = m_all;
}

std::optional<SavedConnection> ConnectionStore::find(const QString &id) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [&](const SavedConnection &each) { return each.id == id; });
    return found == m_all.end() ? std::nullopt : std::optional(*found);
}

QString ConnectionStore::nameOf(const QString &id) const
{
    const auto found = find(id);
    return found ? found->name : QString();
}

void ConnectionStore::save(SavedConnection connection, QObject *context, Done done)
{
    std::vector<SavedConnection> wanted = m_wanted;
    const auto clashes = [&](const SavedConnection &each) { return each.id != connection.id && each.name.compare(connection.name, Qt::CaseInsensitive) == 0; };
    if (std::any_of(wanted.begin(), wanted.end(), clashes))
        return done(Error{"NameTaken", toStd(tr("Another connection has this name.")), 0});
    const auto same = std::find_if(wanted.begin(), wanted.end(), [&](const SavedConnection &each) { return each.id == connection.id; });
    if (same == wanted.end())
        wanted.push_back(std::move(connection));
    else
        *same = std::move(connection);
    write(std::move(wanted), context, std::move(done));
}

void ConnectionStore::remove(const QString &id, QObject *context, Done done)
{
    std::vector<SavedConnection> wanted = m_wanted;
    std::erase_if(wanted, [&](const SavedConnection &each) { return each.id == id; });
    m_secrets.remove(id);
    write(std::move(wanted), context, std::move(done));
}

void ConnectionStore::write(std::vector<SavedConnection> wanted, QObject *context, Done done)
{
    m_wanted = wanted;
    m_writer.start([this, path = m_path, wanted = std::move(wanted), context = QPointer<QObject>(context), done = std::move(done)]() mutable {
        const QString problem = writeFile(path, textOf(wanted));
        // The store waits for this thread when it goes.
        QMetaObject::invokeMethod(this, [this, problem, wanted = std::move(wanted), context, done = std::move(done)] {
            if (problem.isEmpty()) {
                m_all = wanted;
                Q_EMIT changed();
                m_engine.announce("connection", {});
            } else if (m_wanted == wanted) {
                m_wanted = m_all;
            }
            if (context)
                done(problem.isEmpty() ? std::nullopt : std::optional(Error{"SaveFailed", toStd(tr("%1 was not written: %2").arg(QDir::toNativeSeparators(m_path), problem)), 0}));
        }, Qt::QueuedConnection);
    });
}

std::optional<Secret> ConnectionStore::sessionSecret(const QString &id) const
{
    const auto found = m_secrets.constFind(id);
    return found == m_secrets.cend() ? std::nullopt : std::optional(*found);
}

} // namespace nephoscope::gui::connections
