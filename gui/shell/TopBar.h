#pragma once

#include <QtWidgets/QWidget>

class QHBoxLayout;

namespace nephoscope::gui {

class AccountMenu;
class BrandButton;
class Button;
class Catalog;
class EngineHost;
class Menu;
class MenuButton;
class NotificationCenter;
class PortBadge;
class SearchBox;

/// Dark bar over everything: mark, services, search, endpoint, notifications, language, theme,
/// Region, account. Drops words step by step when the window is narrow.
class TopBar : public QWidget
{
    Q_OBJECT
public:
    TopBar(const Catalog &catalog, EngineHost &engine, quint16 askedPort, QWidget *parent = nullptr);

    SearchBox &search() { return *m_search; }
    NotificationCenter &notifications() { return *m_notifications; }
    PortBadge &portBadge() { return *m_port; }
    QSize minimumSizeHint() const override { return {320, 48}; }

Q_SIGNALS:
    void followed(const QString &address);
    void aboutRequested();
    void languageRequested(const QString &code);
    void themeToggled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillServices();
    void fillRegions();
    void fitWords();
    const Catalog &m_catalog;
    EngineHost &m_engine;
    quint16 m_askedPort;
    BrandButton *m_home;
    Button *m_services;
    Menu *m_servicesMenu;
    SearchBox *m_search;
    PortBadge *m_port;
    Button *m_transfers;
    Button *m_bell;
    NotificationCenter *m_notifications;
    Button *m_language;
    Menu *m_languageMenu;
    Button *m_theme;
    MenuButton *m_region;
    Button *m_account;
    AccountMenu *m_accountMenu;
};

} // namespace nephoscope::gui
