#pragma once

#include "gui/theme/Theme.h"

#include <QtCore/QObject>
#include <QtDBus/QDBusMessage>

#include <memory>

namespace nephoscope::gui {

/// Tells the theme what the desktop asks for, now and whenever it changes: light or dark, contrast and animations, from
/// the settings portal (org.freedesktop.portal.Settings), and where there is none from the platform's palette and GTK's
/// settings file. Nothing here waits: the bus is reached on another thread, after the first window.
class DesktopSettings : public QObject
{
    Q_OBJECT
public:
    explicit DesktopSettings(QObject *parent = nullptr);
    ~DesktopSettings() override;

    /// What GTK 3 programs read, in ~/.config: `gtk-application-prefer-dark-theme`, `gtk-enable-animations`.
    static Theme::Desktop readGtk(const QString &file, Theme::Desktop otherwise);

Q_SIGNALS:
    /// The portal answered for the first time, or there is none.
    void settled();

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private Q_SLOTS:
    void onSettingChanged(const QDBusMessage &message);

private:
    struct Bus;
    void readPlatform();
    void reachPortal();
    void ask();
    void take(const QString &group, const QString &key, const QVariant &value);

    std::unique_ptr<Bus> m_bus;
    Theme::Desktop m_platform;
    int m_schemeAsked = 0; ///< of the portal: 0 no preference, 1 dark, 2 light
    bool m_contrast = false;
    int m_animations = -1; ///< of the portal: -1 unknown
    int m_waiting = 0;
    void announce();
};

} // namespace nephoscope::gui
