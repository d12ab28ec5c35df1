#include "gui/shell/Session.h"

#include "gui/kit/Preferences.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>

namespace nephoscope::gui {
namespace {

Session *latest = nullptr;

QString ofWindow(int window, const char *name)
{
    return window == 0 ? QString(u"window/" % QLatin1String(name))
                       : QString(u"window" % QString::number(window + 1) % u'/' % QLatin1String(name));
}

} // namespace

Session::Session(const QString &folder, QObject *parent)
    : QObject(parent), m_settings(QDir(folder).filePath(QStringLiteral("console.ini")), QSettings::IniFormat)
{
    m_write.setSingleShot(true);
    m_write.setInterval(400);
    // On a busy disk a file takes its time. QSettings of one file share what is not yet written, whichever thread they are in.
    m_writer.setMaxThreadCount(1);
    m_writer.setExpiryTimeout(-1);
    m_writer.start([] {}); // the thread is there from the first to the last
    connect(&m_write, &QTimer::timeout, this, [this] {
        m_writer.start([path = m_settings.fileName()] { QSettings(path, QSettings::IniFormat).sync(); });
    });
    latest = this;
    Preferences::instance().setStore(
        {.read = [this](const QString &key) { return m_settings.value(u"preferences/" % key); },
         .write = [this](const QString &key, const QVariant &value) { put(u"preferences/" % key, value); }});
}

Session::~Session()
{
    m_writer.waitForDone();
    m_settings.sync();
    if (latest == this) {
        latest = nullptr;
        Preferences::instance().setStore({});
    }
}

Session *Session::current() { return latest; }

void Session::put(const QString &key, const QVariant &value)
{
    if (!value.isValid())
        m_settings.remove(key);
    else if (m_settings.value(key) == value)
        return;
    else
        m_settings.setValue(key, value);
    m_write.start();
}

bool Session::begin()
{
    const bool killed = get(QStringLiteral("session/running"), false).toBool();
    put(QStringLiteral("session/running"), true);
    m_settings.sync();
    return killed;
}

void Session::end()
{
    put(QStringLiteral("session/running"), false);
    m_settings.sync();
}

QList<int> Session::openWindows() const
{
    QList<int> out;
    for (const QString &each : get(QStringLiteral("session/windows")).toStringList())
        out.append(each.toInt());
    return out.isEmpty() ? QList<int>{0} : out;
}

void Session::setOpenWindows(const QList<int> &windows)
{
    QStringList out;
    for (const int each : windows)
        out.append(QString::number(each));
    put(QStringLiteral("session/windows"), out);
}

QByteArray Session::geometry(int window) const { return get(ofWindow(window, "geometry")).toByteArray(); }
void Session::setGeometry(const QByteArray &geometry, int window) { put(ofWindow(window, "geometry"), geometry); }
QString Session::address(int window) const { return get(ofWindow(window, "address")).toString(); }
void Session::setAddress(const QString &address, int window) { put(ofWindow(window, "address"), address); }

QStringList Session::history(int window, int *at) const
{
    *at = get(ofWindow(window, "historyAt"), -1).toInt();
    return get(ofWindow(window, "history")).toStringList();
}

void Session::setHistory(int window, const QStringList &entries, int at)
{
    put(ofWindow(window, "history"), entries);
    put(ofWindow(window, "historyAt"), at);
}

QStringList Session::drawers(int window) const { return get(ofWindow(window, "drawers")).toStringList(); }
void Session::setDrawers(int window, const QStringList &ids) { put(ofWindow(window, "drawers"), ids); }

QVariantMap Session::view(int window) const
{
    return QJsonDocument::fromJson(get(ofWindow(window, "view")).toString().toUtf8()).object().toVariantMap();
}

void Session::setView(int window, const QVariantMap &view)
{
    put(ofWindow(window, "view"), QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(view)).toJson(QJsonDocument::Compact)));
}

std::vector<ActingWish> Session::acting(int window) const
{
    std::vector<ActingWish> wishes;
    const QJsonArray kept = QJsonDocument::fromJson(get(ofWindow(window, "acting")).toString().toUtf8()).array();
    for (const QJsonValue &each : kept)
        wishes.push_back(ActingWish::fromMap(each.toObject().toVariantMap()));
    return wishes;
}

void Session::setActing(int window, const std::vector<ActingWish> &wishes)
{
    QJsonArray out;
    for (const ActingWish &wish : wishes)
        out.append(QJsonObject::fromVariantMap(wish.toMap()));
    put(ofWindow(window, "acting"), wishes.empty() ? QVariant() : QVariant(QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact))));
}

QString Session::connection(int window) const { return get(ofWindow(window, "connection")).toString(); }
void Session::setConnection(int window, const QString &id) { put(ofWindow(window, "connection"), id.isEmpty() ? QVariant() : QVariant(id)); }

void Session::forgetWindow(int window)
{
    for (const char *name : {"geometry", "address", "history", "historyAt", "drawers", "view", "acting", "connection"})
        put(ofWindow(window, name), {});
}

QString Session::language() const
{
    const QString system = QLocale::system().language() == QLocale::Korean ? QStringLiteral("ko") : QStringLiteral("en");
    return get(QStringLiteral("console/language"), system).toString();
}

void Session::setLanguage(const QString &language) { put(QStringLiteral("console/language"), language); }
QString Session::theme() const { return get(QStringLiteral("console/theme"), QStringLiteral("system")).toString(); }
void Session::setTheme(const QString &theme) { put(QStringLiteral("console/theme"), theme); }
qreal Session::scale() const { return get(QStringLiteral("console/scale"), 1.0).toReal(); }
void Session::setScale(qreal scale) { put(QStringLiteral("console/scale"), scale); }
bool Session::isCompact() const { return get(QStringLiteral("console/compact"), false).toBool(); }
void Session::setCompact(bool compact) { put(QStringLiteral("console/compact"), compact); }
QString Session::motion() const { return get(QStringLiteral("console/motion"), QStringLiteral("system")).toString(); }
void Session::setMotion(const QString &motion) { put(QStringLiteral("console/motion"), motion); }
QString Session::region() const { return get(QStringLiteral("console/region")).toString(); }
void Session::setRegion(const QString &region) { put(QStringLiteral("console/region"), region); }
QString Session::defaultRegion() const { return get(QStringLiteral("console/defaultRegion")).toString(); }
void Session::setDefaultRegion(const QString &region) { put(QStringLiteral("console/defaultRegion"), region); }
bool Session::sideNavigationOpen() const { return get(QStringLiteral("window/sideNavigation"), true).toBool(); }
void Session::setSideNavigationOpen(bool open) { put(QStringLiteral("window/sideNavigation"), open); }

} // namespace nephoscope::gui
