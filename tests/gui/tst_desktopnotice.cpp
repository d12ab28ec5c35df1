// What ends while nobody looks is told by the desktop, on a bus of the test's own; what ends before a person's eyes is not.
#include "gui/theme/DesktopNotice.h"

#include <QtCore/QProcess>
#include <QtCore/QThreadPool>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusMessage>
#include <QtTest/QTest>
#include <QtWidgets/QWidget>

using namespace nephoscope::gui;

namespace {

/// A desktop's service.
class FakeNotifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList told;

public Q_SLOTS:
    uint Notify(const QString &program, uint, const QString &, const QString &title, const QString &text, const QStringList &, const QVariantMap &, int)
    {
        told << program + u'|' + title + u'|' + text;
        return uint(told.size());
    }
};

} // namespace

class TestDesktopNotice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyWhileNobodyLooks();
    void noBusIsNoHarm();
};

void TestDesktopNotice::onlyWhileNobodyLooks()
{
    QProcess bus;
    bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY2(bus.waitForStarted(), "dbus-daemon is not installed");
    QVERIFY(bus.waitForReadyRead());
    const QByteArray address = bus.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    {
        QDBusConnection desk = QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("desk"));
        FakeNotifications desktop;
        QVERIFY(desk.registerObject(QStringLiteral("/org/freedesktop/Notifications"), &desktop, QDBusConnection::ExportAllSlots));
        QVERIFY(desk.registerService(QStringLiteral("org.freedesktop.Notifications")));
        QGuiApplication::setApplicationDisplayName(QStringLiteral("Nephoscope"));

        QWidget window;
        QVERIFY(QGuiApplication::applicationState() != Qt::ApplicationActive);
        tellDesktop(window, QStringLiteral("Upload succeeded"), QStringLiteral("s3://a/<b>, 1.0 MB"));
        const QStringList told{QStringLiteral("Nephoscope|Upload succeeded|s3://a/&lt;b&gt;, 1.0 MB")};
        QTRY_COMPARE(desktop.told, told);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTRY_COMPARE(QGuiApplication::applicationState(), Qt::ApplicationActive);
        tellDesktop(window, QStringLiteral("Upload succeeded"), QStringLiteral("before your eyes"));
        // What is said on one connection comes in its order: behind this call nothing is on its way any more.
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
        QDBusMessage last = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
                                                           QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
        last.setArguments({QStringLiteral("test"), uint(0), QString(), QStringLiteral("last"), QString(), QStringList(), QVariantMap(), 0});
        QVERIFY(QDBusConnection(QStringLiteral("nephoscope-notices")).send(last));
        QTRY_COMPARE(desktop.told, told + QStringList{QStringLiteral("test|last|")});
        QDBusConnection::disconnectFromBus(QStringLiteral("nephoscope-notices"));
        QDBusConnection::disconnectFromBus(QStringLiteral("desk"));
    }
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    bus.terminate();
    QVERIFY(bus.waitForFinished());
}

void TestDesktopNotice::noBusIsNoHarm()
{
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("XDG_RUNTIME_DIR", "/nonexistent");
    QVERIFY(!hasSessionBus());
    QWidget window;
    tellDesktop(window, QStringLiteral("Nobody"), QStringLiteral("hears it"));
}

QTEST_MAIN(TestDesktopNotice)
#include "tst_desktopnotice.moc"
