#pragma once

#include "gui/shell/Catalog.h"
#include "gui/shell/History.h"
#include "gui/shell/Page.h"

#include <QtCore/QHash>
#include <QtCore/QPointer>

class QStackedWidget;

namespace nephoscope::gui {

class Breadcrumbs;
class Button;
class Session;
class SideNavigation;
class TopBar;

/// The console's window: top bar, breadcrumbs, side navigation, notifications and the page of the
/// current address. Pages stay alive behind the one shown, so going back is instant.
class MainWindow : public QWidget, public Navigator
{
    Q_OBJECT
public:
    MainWindow(Catalog catalog, EngineHost &engine, Session &session, quint16 askedPort, QWidget *parent = nullptr);
    ~MainWindow() override;

    void go(const QString &address) override;
    EngineHost &engine() override { return m_engine; }
    Flashbar &flashbar() override { return *m_flashbar; }
    void pageChanged() override;

    void back();
    void forward();
    void refresh();
    QString address() const { return m_history.current(); }
    Page *page() const;
    /// The page shown is the one asked for and has its data.
    bool isSettled() const;
    TopBar &topBar() { return *m_topBar; }
    /// While hidden the side navigation opens over the page and goes away again, as in a narrow window.
    void hideNavigation(bool hidden);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void build(quint16 askedPort);
    void connectParts();
    void retranslate();
    void open(const QString &address);
    Page *pageFor(const QString &address);
    void setSideNavigationOpen(bool open);
    void layoutBody();
    void showAbout();
    void search(const QString &query, std::function<void(std::vector<SearchHit>)> answer);

    Catalog m_catalog;
    EngineHost &m_engine;
    Session &m_session;
    History m_history;
    TopBar *m_topBar = nullptr;
    QWidget *m_toolbar = nullptr;
    Button *m_navigationToggle = nullptr;
    Button *m_back = nullptr;
    Button *m_forward = nullptr;
    Button *m_refresh = nullptr;
    Breadcrumbs *m_breadcrumbs = nullptr;
    QWidget *m_body = nullptr;
    SideNavigation *m_navigation = nullptr;
    QWidget *m_content = nullptr;
    Flashbar *m_flashbar = nullptr;
    QStackedWidget *m_stack = nullptr;
    QHash<QString, QPointer<Page>> m_pages;
    QStringList m_recent; ///< addresses of m_pages, latest first
    QString m_waiting;    ///< asked for before the engine was ready
    bool m_navigationOpen = true;
    bool m_overlayOpen = false;
    bool m_navigationHidden = false;
    bool m_overlayBefore = false; ///< before it was hidden
};

} // namespace nephoscope::gui
