#include "gui/theme/DesktopNotice.h"

#include <QtCore/QFileInfo>
#include <QtCore/QStringBuilder>
#include <QtCore/QThreadPool>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtWidgets/QApplication>

namespace nephoscope::gui {

bool hasSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || QFileInfo::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") % QStringLiteral("/bus"));
}

void tellDesktop(QWidget &window, const QString &title, const QString &text)
{
    if (QGuiApplication::applicationState() == Qt::ApplicationActive)
        return;
    QApplication::alert(&window);
    if (!hasSessionBus())
        return;
    const QString service = QStringLiteral("org.freedesktop.Notifications");
    QDBusMessage call = QDBusMessage::createMethodCall(service, QStringLiteral("/org/freedesktop/Notifications"), service, QStringLiteral("Notify"));
    constexpr int asTheDesktopLikes = -1; // how long it stays
    call.setArguments({QGuiApplication::applicationDisplayName(), uint(0), QString(), title, text.toHtmlEscaped(), QStringList(),
                       QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("nephoscope")}}, asTheDesktopLikes});
    // Reaching the bus for the first time may take a while.
    QThreadPool::globalInstance()->start([call] {
        const QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("nephoscope-notices"));
        if (bus.isConnected())
            bus.send(call);
    });
}

} // namespace nephoscope::gui
