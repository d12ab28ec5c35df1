#include "gui/app/SingleInstance.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtNetwork/QLocalSocket>

namespace nephoscope::gui {
namespace {

constexpr int ConnectMs = 300;
constexpr int AnswerMs = 3000;

} // namespace

SingleInstance::SingleInstance(const QString &folder, QObject *parent) : QObject(parent)
{
    // Links and relative paths to one folder must meet in one name.
    QString path = QDir(folder).canonicalPath();
    if (path.isEmpty())
        path = QDir(folder).absolutePath();
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256).toHex().left(20);
    m_name = u"nephoscope-" % QString::fromLatin1(hash);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::answer);
}

bool SingleInstance::raiseRunning(const QString &page)
{
    QLocalSocket socket;
    socket.connectToServer(m_name);
    if (!socket.waitForConnected(ConnectMs))
        return false;
    socket.write(page.toUtf8() + '\n');
    socket.flush();
    // A socket left behind by a crash connects to nobody; only an answer counts.
    return socket.waitForReadyRead(AnswerMs);
}

void SingleInstance::listen()
{
    QLocalServer::removeServer(m_name);
    m_server.listen(m_name);
}

void SingleInstance::answer()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (!socket->canReadLine())
                return;
            const QString page = QString::fromUtf8(socket->readLine()).trimmed();
            socket->write("ok\n");
            socket->flush();
            Q_EMIT raiseRequested(page);
        });
    }
}

} // namespace nephoscope::gui
