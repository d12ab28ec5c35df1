#include "gui/theme/DesktopSettings.h"

#include "gui/theme/DesktopNotice.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>
#include <QtDBus/QDBusConnection>
#include <QtDBus/QDBusPendingCallWatcher>
#include <QtDBus/QDBusPendingReply>
#include <QtDBus/QDBusVariant>
#include <QtGui/QGuiApplication>

#include <QtCore/QPointer>
#include <QtGui/private/qguiapplication_p.h>
#include <qpa/qplatformtheme.h>

#include <array>
#include <utility>

namespace nephoscope::gui {
namespace {

QString service() { return QStringLiteral("org.freedesktop.portal.Desktop"); }
QString path() { return QStringLiteral("/org/freedesktop/portal/desktop"); }
QString interface() { return QStringLiteral("org.freedesktop.portal.Settings"); }
QString busName() { return QStringLiteral("nephoscope-desktop-settings"); }

constexpr char Appearance[] = "org.freedesktop.appearance";
constexpr char Gnome[] = "org.gnome.desktop.interface";

// Read() wraps its answer twice.
QVariant unwrap(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

struct DesktopSettings::Bus
{
    QDBusConnection connection{busName()};
};

DesktopSettings::DesktopSettings(QObject *parent) : QObject(parent)
{
    readPlatform();
    announce();
    qGuiApp->installEventFilter(this);
    QTimer::singleShot(0, this, &DesktopSettings::reachPortal);
}

DesktopSettings::~DesktopSettings()
{
    if (m_bus)
        QDBusConnection::disconnectFromBus(busName());
}

Theme::Desktop DesktopSettings::readGtk(const QString &file, Theme::Desktop otherwise)
{
    if (!QFileInfo::exists(file))
        return otherwise;
    const QSettings settings(file, QSettings::IniFormat);
    const auto flag = [&](const char *name, bool fallback) {
        const QString value = settings.value(QStringLiteral("Settings/") % QLatin1String(name)).toString().trimmed().toLower();
        return value.isEmpty() ? fallback : value == QLatin1String("1") || value == QLatin1String("true");
    };
    otherwise.dark = flag("gtk-application-prefer-dark-theme", otherwise.dark);
    otherwise.motion = flag("gtk-enable-animations", otherwise.motion);
    const QString theme = settings.value(QStringLiteral("Settings/gtk-theme-name")).toString();
    otherwise.highContrast = theme.startsWith(QLatin1String("HighContrast"), Qt::CaseInsensitive);
    return otherwise;
}

void DesktopSettings::readPlatform()
{
    Theme::Desktop found;
    // The platform's own palette: the application's is the console's.
    if (const QPlatformTheme *theme = QGuiApplicationPrivate::platformTheme())
        if (const QPalette *palette = theme->palette())
            found.dark = palette->color(QPalette::Window).lightness() < palette->color(QPalette::WindowText).lightness();
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    m_platform = readGtk(config % QStringLiteral("/gtk-3.0/settings.ini"), found);
}

void DesktopSettings::announce()
{
    Theme::Desktop desktop = m_platform;
    if (m_schemeAsked != 0)
        desktop.dark = m_schemeAsked == 1;
    desktop.highContrast = desktop.highContrast || m_contrast;
    if (m_animations >= 0)
        desktop.motion = m_animations > 0;
    Theme::instance().setDesktop(desktop);
}

bool DesktopSettings::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange || (object == qGuiApp && event->type() == QEvent::ApplicationPaletteChange)) {
        const Theme::Desktop before = m_platform;
        readPlatform();
        if (!(m_platform == before))
            announce();
    }
    return QObject::eventFilter(object, event);
}

void DesktopSettings::reachPortal()
{
    if (!hasSessionBus()) {
        Q_EMIT settled();
        return;
    }
    const QPointer<DesktopSettings> self(this);
    QThreadPool::globalInstance()->start([self] {
        const bool reached = QDBusConnection::connectToBus(QDBusConnection::SessionBus, busName()).isConnected();
        QMetaObject::invokeMethod(qGuiApp, [self, reached] {
            if (!self)
                return;
            if (!reached) {
                Q_EMIT self->settled();
                return;
            }
            self->m_bus = std::make_unique<Bus>();
            self->ask();
        });
    });
}

void DesktopSettings::ask()
{
    // No owner is named: the portal may start later, or anew.
    m_bus->connection.connect(QString(), path(), interface(), QStringLiteral("SettingChanged"), this,
                              SLOT(onSettingChanged(QDBusMessage)));
    constexpr std::array<std::pair<const char *, const char *>, 3> wanted{
        {{Appearance, "color-scheme"}, {Appearance, "contrast"}, {Gnome, "enable-animations"}}};
    m_waiting = int(wanted.size());
    for (const auto &[group, key] : wanted) {
        QDBusMessage call = QDBusMessage::createMethodCall(service(), path(), interface(), QStringLiteral("Read"));
        call.setArguments({QString::fromLatin1(group), QString::fromLatin1(key)});
        auto *watcher = new QDBusPendingCallWatcher(m_bus->connection.asyncCall(call), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, group = group, key = key] {
            watcher->deleteLater();
            // A desktop without the key answers with an error: its own way of "no preference".
            if (const QDBusPendingReply<QDBusVariant> reply = *watcher; !reply.isError())
                take(QString::fromLatin1(group), QString::fromLatin1(key), unwrap(reply.value().variant()));
            if (--m_waiting == 0)
                Q_EMIT settled();
        });
    }
}

// As a whole message: a slot with a QDBusVariant is found only once Qt has sent or read one.
void DesktopSettings::onSettingChanged(const QDBusMessage &message)
{
    const QVariantList values = message.arguments();
    if (values.size() == 3)
        take(values.at(0).toString(), values.at(1).toString(), unwrap(values.at(2)));
}

void DesktopSettings::take(const QString &group, const QString &key, const QVariant &value)
{
    if (group == QLatin1String(Appearance) && key == QLatin1String("color-scheme"))
        m_schemeAsked = value.toInt();
    else if (group == QLatin1String(Appearance) && key == QLatin1String("contrast"))
        m_contrast = value.toInt() == 1;
    else if (group == QLatin1String(Gnome) && key == QLatin1String("enable-animations"))
        m_animations = value.toBool() ? 1 : 0;
    else
        return;
    announce();
}

} // namespace nephoscope::gui
