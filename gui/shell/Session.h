#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSettings>
#include <QtCore/QStringList>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>
#include <QtCore/QVariantMap>

#include "gui/bridge/Acting.h"

namespace nephoscope::gui {

/// What the console remembers between starts, in `console.ini` of the data folder. QSettings
/// replaces the file as a whole, so a crash leaves the old or the new state, never half of one.
/// While it lives it is also the store of Preferences. Windows are told apart by a slot; 0 is the first.
class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(const QString &folder, QObject *parent = nullptr);
    ~Session() override;
    /// The one made last; null when there is none.
    static Session *current();

    /// Marks the console as running; true when the last one did not reach end(): it was killed.
    bool begin();
    void end();
    /// Slots of the windows to open, in the order they were opened; at least one.
    QList<int> openWindows() const;
    void setOpenWindows(const QList<int> &windows);

    QByteArray geometry(int window = 0) const;
    void setGeometry(const QByteArray &geometry, int window = 0);
    QString address(int window = 0) const;
    void setAddress(const QString &address, int window = 0);
    /// Addresses visited, oldest first, and which of them is shown.
    QStringList history(int window, int *at) const;
    void setHistory(int window, const QStringList &entries, int at);
    /// Ids of the open drawers.
    QStringList drawers(int window) const;
    void setDrawers(int window, const QStringList &ids);
    /// Filter and scroll positions of the page shown.
    QVariantMap view(int window) const;
    void setView(int window, const QVariantMap &view);
    /// Whom the window acted as, from the first to the last; empty: the first account's root user. No secret is kept.
    std::vector<ActingWish> acting(int window) const;
    void setActing(int window, const std::vector<ActingWish> &wishes);
    /// Id of the connection to a cloud elsewhere that the window showed; empty: the local cloud.
    QString connection(int window) const;
    void setConnection(int window, const QString &id);
    void forgetWindow(int window);

    /// `en` or `ko`; the system's language when never chosen.
    QString language() const;
    void setLanguage(const QString &language);
    /// `system`, `light`, `dark` or `high-contrast`; see themeChoice().
    QString theme() const;
    void setTheme(const QString &theme);
    /// Size of everything; 1 when never chosen.
    qreal scale() const;
    void setScale(qreal scale);
    bool isCompact() const;
    void setCompact(bool compact);
    /// `on`, `off`, or `system`.
    QString motion() const;
    void setMotion(const QString &motion);
    QString region() const;
    void setRegion(const QString &region);
    /// The Region each start begins with; empty: the one used last.
    QString defaultRegion() const;
    void setDefaultRegion(const QString &region);
    bool sideNavigationOpen() const;
    void setSideNavigationOpen(bool open);

private:
    QVariant get(const QString &key, const QVariant &otherwise = {}) const { return m_settings.value(key, otherwise); }
    void put(const QString &key, const QVariant &value);
    QSettings m_settings;
    QTimer m_write;
    QThreadPool m_writer; ///< one thread: the window does not wait for the disk
};

} // namespace nephoscope::gui
