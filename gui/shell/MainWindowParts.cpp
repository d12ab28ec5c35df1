// The second part of MainWindow: its parts, their places, their words.
#include "gui/bridge/EngineHost.h"
#include "gui/connections/Connect.h"
#include "gui/kit/Breadcrumbs.h"
#include "gui/kit/Button.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/HelpPanel.h"
#include "gui/kit/PlainScroll.h"
#include "gui/shell/CommandPalette.h"
#include "gui/shell/CommandSet.h"
#include "gui/shell/DrawerArea.h"
#include "gui/shell/DrawerFrame.h"
#include "gui/shell/FavouritesBar.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/NotificationCenter.h"
#include "gui/shell/RemoteBanner.h"
#include "gui/shell/SearchBox.h"
#include "gui/shell/Session.h"
#include "gui/shell/SideNavigation.h"
#include "gui/shell/TopBar.h"
#include "gui/theme/Theme.h"

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>

#include <algorithm>

namespace nephoscope::gui {
namespace {

constexpr int NavigationWidth = 280;
constexpr int LeastPage = 300; // of pages that do not say what they need
constexpr int OverlayBelow = 900; // narrower windows show the side navigation over the page

class ToolbarRow final : public QWidget
{
protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), colorFor(*this, Token::BackgroundLayoutToolbar));
        painter.fillRect(QRect(0, height() - 1, width(), 1), colorFor(*this, Token::BorderDividerSecondary));
    }
};

/// The pages, as low as the one in sight can be: what it would like is no reason to scroll it, nor what others need.
class Pages final : public QStackedWidget
{
public:
    int heightForWidth(int width) const override
    {
        const QWidget *page = currentWidget();
        const QLayout *layout = page ? page->layout() : nullptr;
        if (!layout)
            return LeastPage;
        return std::max(LeastPage, layout->hasHeightForWidth() ? layout->totalMinimumHeightForWidth(width) : layout->totalMinimumSize().height());
    }
};

Button *toolButton(const char *name, const char *icon)
{
    auto *button = new Button(Button::Variant::Icon);
    button->setObjectName(QString::fromLatin1(name));
    button->setIconName(QString::fromLatin1(icon));
    return button;
}

} // namespace

void MainWindow::build(quint16 askedPort)
{
    m_topBar = new TopBar(m_catalog, m_engine, askedPort);
    m_topBar->setObjectName(QStringLiteral("topBar"));
    m_banner = new RemoteBanner(m_engine, this);
    m_favourites = new FavouritesBar(m_catalog, this);
    m_favourites->setObjectName(QStringLiteral("favouritesBar"));
    m_body = new QWidget;
    m_content = new QWidget;
    m_flashbar = new Flashbar;
    m_flashbar->setObjectName(QStringLiteral("flashbar"));
    m_stack = new Pages;
    m_stack->setObjectName(QStringLiteral("pages"));
    m_stack->setMinimumSize(1, LeastPage);
    // What a drawer or notifications leave may be lower than any page can be.
    auto *low = plainScrollArea(m_stack);
    low->setObjectName(QStringLiteral("lowPages"));
    low->setMinimumHeight(1);
    // Pages bring what has the focus into their own view first.
    connect(qApp, &QApplication::focusChanged, low, [low](QWidget *, QWidget *now) {
        if (now && low->verticalScrollBar()->maximum() > 0 && low->widget()->isAncestorOf(now))
            QTimer::singleShot(0, low, [low, now = QPointer<QWidget>(now)] {
                if (now)
                    low->ensureWidgetVisible(now, 0, 8);
            });
    });
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(m_flashbar);
    content->addWidget(low, 1);
    buildDrawers();
    buildToolbar();
    m_navigation = new SideNavigation(m_body);
    m_navigation->setObjectName(QStringLiteral("sideNavigation"));
    m_navigation->setOffers([this](const QString &address) { return m_catalog.offers(address); });
    m_body->installEventFilter(this);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_topBar);
    all->addWidget(m_banner);
    all->addWidget(m_favourites);
    all->addWidget(m_toolbar);
    all->addWidget(m_body, 1);
    m_commands = new CommandSet(*this);
    m_palette = new CommandPalette(*m_commands, [this](const QString &query, SearchQuery::Answer answer) { search(query, std::move(answer)); }, this);
}

void MainWindow::buildDrawers()
{
    m_drawers = new DrawerArea(m_content, *this, m_body);
    m_drawers->setObjectName(QStringLiteral("drawers"));
    std::vector<DrawerSpec> drawers = m_catalog.drawers();
    DrawerSpec help;
    help.id = QStringLiteral("help");
    help.title = QT_TRANSLATE_NOOP("nephoscope::gui::SideNavigation", "Help");
    help.icon = QStringLiteral("info");
    help.size = 320;
    help.make = [this](Navigator &) {
        m_help = new HelpPanel;
        connect(m_help, &HelpPanel::followed, this, &MainWindow::go);
        m_help->showTopic(pageHelp());
        return m_help.data();
    };
    drawers.insert(drawers.begin(), help);
    m_drawers->setDrawers(std::move(drawers));
}

void MainWindow::buildToolbar()
{
    m_toolbar = new ToolbarRow;
    m_toolbar->setObjectName(QStringLiteral("toolbar"));
    m_toolbar->setFixedHeight(44);
    m_navigationToggle = toolButton("toggleSideNavigation", "menu");
    m_back = toolButton("back", "arrow-left");
    m_forward = toolButton("forward", "arrow-right");
    m_refresh = toolButton("refresh", "refresh");
    m_breadcrumbs = new Breadcrumbs;
    m_breadcrumbs->setObjectName(QStringLiteral("breadcrumbs"));
    auto *tools = new QHBoxLayout(m_toolbar);
    tools->setContentsMargins(16, 0, 16, 0);
    tools->setSpacing(2);
    tools->addWidget(m_navigationToggle);
    tools->addWidget(m_back);
    tools->addWidget(m_forward);
    tools->addSpacing(8);
    tools->addWidget(m_breadcrumbs, 1);
    tools->addWidget(m_refresh);
    for (const DrawerSpec &drawer : m_drawers->drawers()) {
        if (drawer.icon.isEmpty() || drawer.side != DrawerSpec::Side::Right)
            continue;
        auto *button = new Button(Button::Variant::Icon);
        button->setObjectName(u"openDrawer-" % drawer.id);
        button->setIconName(drawer.icon);
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, id = drawer.id] { m_commands->run(u"drawer." % id); });
        tools->addWidget(button);
        m_drawerButtons.insert(drawer.id, button);
    }
}

void MainWindow::connectParts()
{
    connect(m_topBar, &TopBar::followed, this, &MainWindow::go);
    connect(m_topBar, &TopBar::windowRequested, this, &MainWindow::openWindow);
    connect(m_topBar, &TopBar::commandRequested, this, [this](const QString &id) { m_commands->run(id); });
    m_topBar->search().setProvider([this](const QString &query, SearchQuery::Answer answer) { search(query, std::move(answer)); });
    connect(m_banner, &RemoteBanner::followed, this, &MainWindow::go);
    connect(m_favourites, &FavouritesBar::followed, this, &MainWindow::go);
    connect(m_favourites, &FavouritesBar::windowRequested, this, &MainWindow::openWindow);
    connect(m_palette, &CommandPalette::followed, this, &MainWindow::go);
    connect(m_palette, &CommandPalette::windowRequested, this, &MainWindow::openWindow);
    m_topBar->notifications().keepAs(QString::number(m_slot));
    connect(m_flashbar, &Flashbar::notified, &m_topBar->notifications(), &NotificationCenter::add);
    connect(m_breadcrumbs, &Breadcrumbs::followed, this, &MainWindow::go);
    connect(m_breadcrumbs, &Breadcrumbs::followedApart, this, &MainWindow::openWindow);
    connect(m_navigation, &SideNavigation::followed, this, &MainWindow::go);
    connect(m_navigation, &SideNavigation::windowRequested, this, &MainWindow::openWindow);
    connect(m_navigation, &SideNavigation::closeRequested, this, [this] { setSideNavigationOpen(false); });
    connect(m_navigationToggle, &QPushButton::clicked, this, [this] { setSideNavigationOpen(!m_navigation->isVisible()); });
    connect(m_back, &QPushButton::clicked, this, &MainWindow::back);
    connect(m_forward, &QPushButton::clicked, this, &MainWindow::forward);
    connect(m_refresh, &QPushButton::clicked, this, &MainWindow::refresh);
    connect(m_drawers, &DrawerArea::changed, this, [this] {
        m_session.setDrawers(m_slot, m_drawers->openDrawers());
        for (auto it = m_drawerButtons.cbegin(); it != m_drawerButtons.cend(); ++it) {
            const bool open = m_drawers->isOpen(it.key());
            // What goes on in a closed drawer, such as a recording, sets this property of its widget.
            const DrawerFrame *frame = m_drawers->frame(it.key());
            const bool working = !open && frame && frame->content()->property("atWork").toBool();
            it.value()->setChecked(open);
            it.value()->setMark(working);
            it.value()->setAccessibleDescription(working ? tr("At work") : QString());
        }
    });
    connect(&m_viewTimer, &QTimer::timeout, this, &MainWindow::keepView);
    m_commands->setProviders([this] { return windowCommands(); }, [this] { return page() ? page()->commands() : std::vector<Command>(); });
}

void MainWindow::connectEngine()
{
    connect(&m_engine, &EngineHost::ready, this, [this] {
        // Once for all windows: they share the engine and its Region.
        if (m_session.openWindows().front() == m_slot) {
            const QString region = m_session.defaultRegion().isEmpty() ? m_session.region() : m_session.defaultRegion();
            if (!region.isEmpty())
                m_engine.setRegion(region);
            if (m_engine.portWasTaken())
                m_flashbar->show({.type = FlashType::Warning,
                                  .title = tr("The port asked for is taken by another program"),
                                  .text = tr("The engine listens on http://127.0.0.1:%1 instead.").arg(m_engine.port())});
            connections::openForTransfers(m_engine);
        }
        if (m_becoming)
            return becomeWhomTheSessionKept();
        if (!m_waiting.isEmpty())
            open(m_history.current());
        openRestoredDrawers();
    });
    connect(&m_engine, &EngineHost::failed, this, [this](const QString &code, const QString &message) {
        // Home says nothing about the engine: the notification does.
        if (m_waiting.isEmpty())
            m_flashbar->error(tr("The engine could not start"), QString(code % QStringLiteral(": ") % message));
    });
    connect(&m_engine, &EngineHost::regionChanged, this, [this](const QString &region) {
        if (!m_engine.remote())
            m_session.setRegion(region);
        if (page() && m_engine.isReady())
            page()->refresh();
    });
}

void MainWindow::retranslate()
{
    m_navigationToggle->setLabel(tr("Side navigation"));
    m_back->setLabel(tr("Back"));
    m_forward->setLabel(tr("Forward"));
    m_refresh->setLabel(tr("Refresh"));
    // The keys beside the names, so that they are learned by the way.
    const auto hint = [](Button *button, const QKeySequence &keys) { button->setToolTip(button->text() % u"  (" % keys.toString(QKeySequence::NativeText) % u')'); };
    hint(m_navigationToggle, QKeySequence(Qt::CTRL | Qt::Key_B));
    hint(m_back, QKeySequence(Qt::ALT | Qt::Key_Left));
    hint(m_forward, QKeySequence(Qt::ALT | Qt::Key_Right));
    hint(m_refresh, QKeySequence(Qt::Key_F5));
    m_flashbar->setAccessibleName(tr("Notifications"));
    m_breadcrumbs->setAccessibleName(tr("Breadcrumbs"));
    m_navigation->setAccessibleName(tr("Side navigation"));
    for (const DrawerSpec &drawer : m_drawers->drawers())
        if (Button *button = m_drawerButtons.value(drawer.id))
            button->setLabel(Catalog::text(drawer.title));
    pageChanged();
}

void MainWindow::pageChanged()
{
    Page *shown = page();
    m_back->setEnabled(m_history.canGoBack());
    m_forward->setEnabled(m_history.canGoForward());
    if (!shown) {
        setWindowTitle(QStringLiteral("Nephoscope"));
        return;
    }
    std::vector<Breadcrumb> path = shown->breadcrumbs();
    QStringList above;
    for (const Breadcrumb &each : path) {
        if (!each.address.isEmpty())
            above.append(each.address);
    }
    path.insert(path.begin(), {tr("Console home"), path.empty() ? QString() : QStringLiteral("home")});
    m_breadcrumbs->setPath(std::move(path));
    const RemotePtr &remote = m_engine.remote();
    setWindowTitle(shown->title() % (remote ? QString(QStringLiteral(" · ") % remote->name()) : QString()) % QStringLiteral(" · Nephoscope"));
    const ServiceConsole *console = m_catalog.find(shown->service());
    m_navigation->setConsole(console);
    m_navigation->setAddress(m_history.current(), above);
    m_topBar->setGlobal(console && console->global);
    m_favourites->setAddress(m_history.current());
    m_commands->rebind();
    layoutBody();
}

bool MainWindow::isSideNavigationOpen() const { return m_navigationHidden || width() < OverlayBelow ? m_overlayOpen : m_navigationOpen; }

void MainWindow::setSideNavigationOpen(bool open)
{
    if (m_navigationHidden || width() < OverlayBelow) {
        m_overlayOpen = open;
    } else {
        m_navigationOpen = open;
        m_session.setSideNavigationOpen(open);
    }
    layoutBody();
}

void MainWindow::hideNavigation(bool hidden)
{
    if (m_navigationHidden == hidden)
        return;
    m_navigationHidden = hidden;
    m_overlayBefore = std::exchange(m_overlayOpen, hidden ? false : m_overlayBefore);
    layoutBody();
}

void MainWindow::layoutBody()
{
    if (!m_body)
        return;
    const bool narrow = m_navigationHidden || width() < OverlayBelow;
    const bool exists = page() && m_catalog.find(page()->service());
    const bool shown = exists && (narrow ? m_overlayOpen : m_navigationOpen);
    m_navigationToggle->setVisible(exists);
    m_navigation->setVisible(shown);
    m_navigation->setGeometry(0, 0, std::min(NavigationWidth, m_body->width()), m_body->height());
    const int left = shown && !narrow ? NavigationWidth : 0;
    m_drawers->setGeometry(left, 0, m_body->width() - left, m_body->height());
    m_navigation->raise();
}

} // namespace nephoscope::gui
