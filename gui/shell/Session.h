#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QSettings>
#include <QtCore/QTimer>

namespace nephoscope::gui {

/// What the window remembers between starts, in `console.ini` of the data folder. QSettings
/// replaces the file as a whole, so a crash leaves the old or the new state, never half of one.
class Session : public QObject
{
    Q_OBJECT
public:
    explicit Session(const QString &folder, QObject *parent = nullptr);
    ~Session() override;

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    QString address() const;
    void setAddress(const QString &address);
    /// `en` or `ko`; the system's language when never chosen.
    QString language() const;
    void setLanguage(const QString &language);
    /// `system`, `light`, `dark` or `high-contrast`; see themeChoice().
    QString theme() const;
    void setTheme(const QString &theme);
    /// Size of everything; 1 when never chosen.
    qreal scale() const;
    void setScale(qreal scale);
    QString region() const;
    void setRegion(const QString &region);
    bool sideNavigationOpen() const;
    void setSideNavigationOpen(bool open);

private:
    void put(const char *key, const QVariant &value);
    QSettings m_settings;
    QTimer m_write;
};

} // namespace nephoscope::gui
