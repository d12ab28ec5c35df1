#include "gui/shell/Session.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>

namespace nephoscope::gui {

Session::Session(const QString &folder, QObject *parent)
    : QObject(parent), m_settings(QDir(folder).filePath(QStringLiteral("console.ini")), QSettings::IniFormat)
{
    m_write.setSingleShot(true);
    m_write.setInterval(400);
    connect(&m_write, &QTimer::timeout, this, [this] { m_settings.sync(); });
}

Session::~Session() { m_settings.sync(); }

void Session::put(const char *key, const QVariant &value)
{
    m_settings.setValue(QString::fromLatin1(key), value);
    m_write.start();
}

QByteArray Session::geometry() const { return m_settings.value(QStringLiteral("window/geometry")).toByteArray(); }
void Session::setGeometry(const QByteArray &geometry) { put("window/geometry", geometry); }
QString Session::address() const { return m_settings.value(QStringLiteral("window/address")).toString(); }
void Session::setAddress(const QString &address) { put("window/address", address); }

QString Session::language() const
{
    const QString system = QLocale::system().language() == QLocale::Korean ? QStringLiteral("ko") : QStringLiteral("en");
    return m_settings.value(QStringLiteral("console/language"), system).toString();
}

void Session::setLanguage(const QString &language) { put("console/language", language); }
QString Session::theme() const { return m_settings.value(QStringLiteral("console/theme"), QStringLiteral("system")).toString(); }
void Session::setTheme(const QString &theme) { put("console/theme", theme); }
qreal Session::scale() const { return m_settings.value(QStringLiteral("console/scale"), 1.0).toReal(); }
void Session::setScale(qreal scale) { put("console/scale", scale); }
QString Session::region() const { return m_settings.value(QStringLiteral("console/region")).toString(); }
void Session::setRegion(const QString &region) { put("console/region", region); }
bool Session::sideNavigationOpen() const { return m_settings.value(QStringLiteral("window/sideNavigation"), true).toBool(); }
void Session::setSideNavigationOpen(bool open) { put("window/sideNavigation", open); }

} // namespace nephoscope::gui
