#pragma once

#include <QtWidgets/QWidget>

#include <functional>

class QHBoxLayout;

namespace nephoscope::gui {

class AccountMenu;
class Badge;
class BrandButton;
class Button;
class Catalog;
class EngineHost;
class Menu;
class NotificationCenter;
class PaceButton;
class PortBadge;
class RegionPicker;
class SearchBox;
class ServicesPanel;
class SettingsPanel;

/// Dark bar over everything: mark, services, search, endpoint, transfers, drawers at the bottom, notifications, help,
/// settings, Region, account. In a narrow window words go first, then the less used buttons move into a "More" menu.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    TopBar(const Catalog &catalog, EngineHost &engine, quint16 askedPort, QWidget *parent = nullptr);

    SearchBox &search() { return *m_search; }
    NotificationCenter &notifications() { return *m_notifications; }
    PortBadge &portBadge() { return *m_port; }
    /// The service shown has no Regions: the selector says "Global".
    void setGlobal(bool global);
    void openServices();
    void openRegions();
    void openNotifications();
    void openAccount();
    /// One more button, before the notifications, that asks for `command`; in a narrow window it is in the "More" menu.
    void addTool(const QString &command, const QString &icon, std::function<QString()> text);
    QSize minimumSizeHint() const override { return {320, 48}; }

Q_SIGNALS:
    void followed(const QString &address);
    void windowRequested(const QString &address);
    /// A command of the window: `help.page`, `drawer.cloudshell`.
    void commandRequested(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void fillHelp();
    void fit();
    void showIdentity();
    void openMore();
    struct Tool
    {
        QString command;
        QString icon;
        std::function<QString()> text;
        Button *button;
    };
    Button *addButton(const char *name, const char *icon);
    const Catalog &m_catalog;
    EngineHost &m_engine;
    quint16 m_askedPort;
    BrandButton *m_home;
    Button *m_services;
    ServicesPanel *m_servicesPanel;
    SearchBox *m_search;
    PortBadge *m_port;
    PaceButton *m_pace; ///< only while transfers are in slow motion
    Button *m_transfers;
    std::vector<std::pair<QString, Button *>> m_drawers; ///< ids of the drawers at the bottom
    std::vector<Tool> m_tools;
    QHBoxLayout *m_row = nullptr;
    Button *m_bell;
    NotificationCenter *m_notifications;
    Button *m_help;
    Menu *m_helpMenu;
    Button *m_settings;
    SettingsPanel *m_settingsPanel;
    Button *m_more;
    Menu *m_moreMenu;
    Button *m_region;
    RegionPicker *m_regions;
    Badge *m_identity; ///< whom the window acts as, or the cloud elsewhere; hidden for the first account's root user
    Button *m_account;
    AccountMenu *m_accountMenu;
    bool m_global = false;
};

} // namespace nephoscope::gui
