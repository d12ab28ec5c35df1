#pragma once

#include "gui/bridge/Acting.h"
#include "gui/shell/Catalog.h"
#include "gui/shell/History.h"
#include "gui/shell/Page.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

class QStackedWidget;

namespace nephoscope::gui {

class Breadcrumbs;
class Button;
class CommandPalette;
class CommandSet;
class DrawerArea;
class FavouritesBar;
class HelpPanel;
class RemoteBanner;
class Session;
class SideNavigation;
class TopBar;

/// A window of the console: top bar, favourites, breadcrumbs, side navigation, notifications, drawers, and the page of
/// the current address. Pages stay alive behind the one shown, so going back is instant.
class MainWindow : public QWidget, public Navigator
{
    Q_OBJECT
public:
    /// `slot`: its place in the session, 0 for the first.
    MainWindow(Catalog catalog, EngineHost &engine, Session &session, quint16 askedPort, int slot = 0);
    ~MainWindow() override;

    void go(const QString &address) override;
    EngineHost &engine() override { return m_engine; }
    Flashbar &flashbar() override { return *m_flashbar; }
    void pageChanged() override;
    void showHelp(const HelpTopic &topic) override;
    QWidget *openDrawer(const QString &id) override;
    void openWindow(const QString &address) override;
    void openCloud(std::shared_ptr<const Remote> remote, const QString &address) override;

    /// Who makes other windows; without one openWindow() goes there in this one.
    void setWindowOpener(std::function<void(const QString &address)> opener) { m_opener = std::move(opener); }
    /// Who makes windows on other clouds; without one openCloud() turns this one to it.
    void setCloudOpener(std::function<void(std::shared_ptr<const Remote>, const QString &address)> opener) { m_cloudOpener = std::move(opener); }
    /// Addresses, drawers and view of the session; a `page` that is not empty replaces the address.
    void restore(const QString &page);
    /// Writes filter and scroll positions into the session.
    void keepView();
    /// Acts as whom another window acts as, from the first page on.
    void beginAs(const ActingPtr &acting);
    /// Shows another cloud, from the first page on; null: the local one.
    void beginOn(std::shared_ptr<const Remote> remote);
    int slot() const { return m_slot; }

    void back();
    void forward();
    void refresh();
    QString address() const { return m_history.current(); }
    Page *page() const;
    /// The page shown is the one asked for and has its data.
    bool isSettled() const;
    TopBar &topBar() { return *m_topBar; }
    CommandSet &commands() { return *m_commands; }
    DrawerArea &drawers() { return *m_drawers; }
    /// More commands for this window, asked anew for every list and key press.
    void addCommands(std::function<std::vector<Command>()> make);
    /// While hidden the side navigation opens over the page and goes away again, as in a narrow window.
    void hideNavigation(bool hidden);
    bool isSideNavigationOpen() const;
    void setSideNavigationOpen(bool open);

Q_SIGNALS:
    /// The user closed the window.
    void closed();

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build(quint16 askedPort);
    void buildToolbar();
    void buildDrawers();
    void connectParts();
    void connectEngine();
    void connectActing();
    void becomeWhomTheSessionKept();
    void connectRemote();
    void connectAsTheSessionKept();
    void lookAgain();
    void reopenPages();
    void addAccountCommands(std::vector<Command> &out);
    void retranslate();
    /// Runs `then` unless the page has unsaved input and the user stays.
    void leavePage(std::function<void()> then);
    void open(const QString &address);
    void openRestoredDrawers();
    Page *pageFor(const QString &address);
    void layoutBody();
    void search(const QString &query, std::function<void(std::vector<SearchHit>)> answer);

    std::vector<Command> windowCommands();
    void addNavigationCommands(std::vector<Command> &out);
    void addWindowCommands(std::vector<Command> &out);
    void addViewCommands(std::vector<Command> &out);
    void addServiceCommands(std::vector<Command> &out);
    HelpTopic pageHelp() const;
    bool focusFilter();
    void cycleFocus(int by);

    Catalog m_catalog;
    EngineHost &m_engine; ///< this window's share, which lives a little longer than the window
    Session &m_session;
    int m_slot;
    std::function<void(const QString &)> m_opener;
    std::function<void(std::shared_ptr<const Remote>, const QString &)> m_cloudOpener;
    std::vector<std::function<std::vector<Command>()>> m_moreCommands;
    History m_history;
    CommandSet *m_commands = nullptr;
    CommandPalette *m_palette = nullptr;
    TopBar *m_topBar = nullptr;
    RemoteBanner *m_banner = nullptr;
    FavouritesBar *m_favourites = nullptr;
    QWidget *m_toolbar = nullptr;
    Button *m_navigationToggle = nullptr;
    Button *m_back = nullptr;
    Button *m_forward = nullptr;
    Button *m_refresh = nullptr;
    QHash<QString, Button *> m_drawerButtons;
    Breadcrumbs *m_breadcrumbs = nullptr;
    QWidget *m_body = nullptr;
    SideNavigation *m_navigation = nullptr;
    DrawerArea *m_drawers = nullptr;
    QPointer<HelpPanel> m_help;
    QWidget *m_content = nullptr;
    Flashbar *m_flashbar = nullptr;
    QStackedWidget *m_stack = nullptr;
    QHash<QString, QPointer<Page>> m_pages;
    QStringList m_recent; ///< addresses of m_pages, latest first
    QString m_waiting;    ///< asked for before the engine was ready
    QStringList m_waitingDrawers;
    QVariantMap m_waitingView;
    QTimer m_viewTimer;
    QTimer m_lookTimer; ///< nobody tells what others change on a cloud elsewhere
    bool m_navigationOpen = true;
    bool m_overlayOpen = false;
    bool m_navigationHidden = false;
    bool m_overlayBefore = false; ///< before it was hidden
    bool m_mayClose = false;
    bool m_becoming = false; ///< whom the session kept: service pages wait for it
};

} // namespace nephoscope::gui
