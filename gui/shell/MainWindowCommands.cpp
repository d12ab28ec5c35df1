// The third part of MainWindow: what it can be told to do, by key, palette or menu.
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Regions.h"
#include "gui/kit/Button.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/HelpPanel.h"
#include "gui/shell/AboutDialog.h"
#include "gui/shell/CommandPalette.h"
#include "gui/shell/CommandSet.h"
#include "gui/shell/DrawerArea.h"
#include "gui/shell/FavouritesBar.h"
#include "gui/shell/Language.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Places.h"
#include "gui/shell/RemoteBanner.h"
#include "gui/shell/SearchBox.h"
#include "gui/shell/ShortcutSheet.h"
#include "gui/shell/SideNavigation.h"
#include "gui/shell/TopBar.h"
#include "gui/shell/UserSettings.h"
#include "gui/theme/Scale.h"
#include "gui/theme/Theme.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>

namespace nephoscope::gui {
namespace {

constexpr qreal ScaleStep = 0.1;

/// The first part of a widget that Tab would reach, or null.
QWidget *firstStop(QWidget *area)
{
    for (QWidget *at = area; at;) {
        if (at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) && (at == area || area->isAncestorOf(at)))
            return at;
        at = at->nextInFocusChain();
        if (at == area)
            break;
    }
    return nullptr;
}

Command command(const char *id, const QString &text, const QString &group, const QKeySequence &keys, const char *icon, std::function<void()> run)
{
    Command out;
    out.id = QString::fromLatin1(id);
    out.text = text;
    out.group = group;
    out.keys = keys;
    out.icon = QString::fromLatin1(icon);
    out.run = std::move(run);
    return out;
}

} // namespace

std::vector<Command> MainWindow::windowCommands()
{
    std::vector<Command> out;
    addNavigationCommands(out);
    addWindowCommands(out);
    addAccountCommands(out);
    addViewCommands(out);
    addServiceCommands(out);
    return out;
}

void MainWindow::addCommands(std::function<std::vector<Command>()> make)
{
    m_moreCommands.push_back(std::move(make));
    m_commands->rebind();
}

void MainWindow::addNavigationCommands(std::vector<Command> &out)
{
    const QString group = tr("Navigation");
    const auto add = [&](const char *id, const QString &text, const QKeySequence &keys, const char *icon, std::function<void()> run) -> Command & {
        return out.emplace_back(command(id, text, group, keys, icon, std::move(run)));
    };
    add("nav.palette", tr("Command palette"), QKeySequence(Qt::CTRL | Qt::Key_K), "search", [this] { m_palette->openPalette(); });
    add("nav.search", tr("Search services, pages and resources"), QKeySequence(Qt::ALT | Qt::Key_S), "search", [this] {
        m_topBar->search().setFocus(Qt::ShortcutFocusReason);
        m_topBar->search().selectAll();
    });
    add("nav.filter", tr("Filter the list on this page"), QKeySequence(Qt::Key_Slash), "search", [this] { focusFilter(); });
    add("nav.back", tr("Back"), QKeySequence(Qt::ALT | Qt::Key_Left), "arrow-left", [this] { back(); }).enabled = [this] { return m_history.canGoBack(); };
    add("nav.forward", tr("Forward"), QKeySequence(Qt::ALT | Qt::Key_Right), "arrow-right", [this] { forward(); }).enabled = [this] { return m_history.canGoForward(); };
    add("nav.refresh", tr("Refresh"), QKeySequence(Qt::Key_F5), "refresh", [this] { refresh(); });
    add("nav.home", tr("Console home"), QKeySequence(Qt::ALT | Qt::Key_Home), "home", [this] { go(QStringLiteral("home")); });
    add("nav.transfers", tr("Transfers"), QKeySequence(Qt::CTRL | Qt::Key_J), "transfers", [this] { go(QStringLiteral("transfers")); });
    add("nav.services", tr("Services menu"), QKeySequence(Qt::ALT | Qt::Key_V), "grid", [this] { m_topBar->openServices(); });
    add("nav.region", tr("Choose a Region"), QKeySequence(Qt::ALT | Qt::Key_R), "globe", [this] { m_topBar->openRegions(); }).enabled = [this] { return m_engine.hasRegions(); };
    add("nav.notifications", tr("Notifications"), QKeySequence(Qt::ALT | Qt::Key_N), "bell", [this] { m_topBar->openNotifications(); });
    add("nav.account", tr("Account"), QKeySequence(Qt::ALT | Qt::Key_A), "user", [this] { m_topBar->openAccount(); });
    add("nav.nextArea", tr("Next area of the window"), QKeySequence(Qt::Key_F6), "chevron-right", [this] { cycleFocus(1); });
    add("nav.previousArea", tr("Previous area of the window"), QKeySequence(Qt::SHIFT | Qt::Key_F6), "chevron-left", [this] { cycleFocus(-1); });
    add("nav.favourite",
        Places::instance().isFavourite(m_history.current()) ? tr("Remove this page from the favorites") : tr("Add this page to the favorites"),
        QKeySequence(Qt::CTRL | Qt::Key_D), "star", [this] { Places::instance().toggleFavourite(m_history.current()); })
        .enabled = [this] { return m_catalog.place(m_history.current()).has_value(); };
}

void MainWindow::addWindowCommands(std::vector<Command> &out)
{
    const QString group = tr("Window and help");
    const auto add = [&](const char *id, const QString &text, const QKeySequence &keys, const char *icon, std::function<void()> run) -> Command & {
        return out.emplace_back(command(id, text, group, keys, icon, std::move(run)));
    };
    add("help.page", tr("Help for this page"), QKeySequence(Qt::Key_F1), "help", [this] { showHelp(pageHelp()); });
    add("help.shortcuts", tr("Keyboard shortcuts"), QKeySequence(Qt::Key_Question), "keyboard", [this] { openShortcutSheet(*m_commands, *this); });
    add("help.report", tr("Copy facts for a problem report"), {}, "copy", [this] {
        QApplication::clipboard()->setText(u"Nephoscope " NEPHOSCOPE_VERSION "\nQt "_qs % QString::fromLatin1(qVersion()) % u"\n" % QSysInfo::prettyProductName()
                                           % u"\n" % QSysInfo::kernelType() % u' ' % QSysInfo::kernelVersion() % u"\n" % QApplication::platformName()
                                           % u"\n" % m_history.current().section(u'?', 0, 0) % u"\n");
        m_flashbar->success(tr("Facts copied"), tr("Version, system and page are in the clipboard. No key and no content is among them."));
    });
    add("help.about", tr("About Nephoscope"), {}, "info", [this] { openAboutDialog(*this); });
    add("window.new", tr("New window"), QKeySequence(Qt::CTRL | Qt::Key_N), "window", [this] { openWindow(m_history.current()); });
    add("window.close", tr("Close window"), QKeySequence(Qt::CTRL | Qt::Key_W), "close", [this] { close(); });
    add("window.quit", tr("Quit Nephoscope"), QKeySequence(Qt::CTRL | Qt::Key_Q), "close", [] { QApplication::quit(); });
    for (const DrawerSpec &drawer : m_drawers->drawers()) {
        Command each;
        each.id = u"drawer." % drawer.id;
        const QString title = Catalog::text(drawer.title);
        each.text = m_drawers->isOpen(drawer.id) ? tr("Close %1").arg(title) : tr("Open %1").arg(title);
        each.group = group;
        each.icon = drawer.icon;
        if (drawer.id == QLatin1String("cloudshell"))
            each.keys = QKeySequence(Qt::CTRL | Qt::Key_QuoteLeft);
        each.run = [this, id = drawer.id] {
            m_drawers->toggleDrawer(id);
            if (id == QLatin1String("help") && m_help && m_drawers->isOpen(id))
                m_help->showTopic(pageHelp());
        };
        out.push_back(std::move(each));
    }
}

void MainWindow::addViewCommands(std::vector<Command> &out)
{
    const QString group = tr("View");
    const auto add = [&](const char *id, const QString &text, const QKeySequence &keys, const char *icon, std::function<void()> run) -> Command & {
        return out.emplace_back(command(id, text, group, keys, icon, std::move(run)));
    };
    add("view.sideNavigation", tr("Show or hide the side navigation"), QKeySequence(Qt::CTRL | Qt::Key_B), "menu", [this] {
        setSideNavigationOpen(!m_navigation->isVisible());
    }).enabled = [this] { return page() && m_catalog.find(page()->service()); };
    const auto scaleBy = [](qreal step) {
        return [step] { settings::setScale(std::clamp(std::round((Scale::instance().factor() + step) * 10) / 10, 1.0, 2.0)); };
    };
    add("view.bigger", tr("Make everything bigger"), QKeySequence(Qt::CTRL | Qt::Key_Plus), "plus", scaleBy(ScaleStep));
    add("view.smaller", tr("Make everything smaller"), QKeySequence(Qt::CTRL | Qt::Key_Minus), "minus", scaleBy(-ScaleStep));
    add("view.normal", tr("Normal size"), QKeySequence(Qt::CTRL | Qt::Key_0), "search", [] { settings::setScale(1.0); });
    add("view.settings", tr("Settings"), QKeySequence(Qt::CTRL | Qt::Key_Comma), "settings", [this] { go(QStringLiteral("settings")); });
    add("theme.system", tr("Theme: as the system"), {}, "sun", [] { settings::setTheme(QStringLiteral("system")); });
    add("theme.light", tr("Theme: light"), {}, "sun", [] { settings::setTheme(QStringLiteral("light")); });
    add("theme.dark", tr("Theme: dark"), {}, "moon", [] { settings::setTheme(QStringLiteral("dark")); });
    add("theme.contrast", tr("Theme: high contrast"), {}, "moon", [] { settings::setTheme(QStringLiteral("high-contrast")); });
    const bool compact = Theme::instance().density() == Theme::Density::Compact;
    add("view.density", compact ? tr("Density: comfortable") : tr("Density: compact"), {}, "menu", [compact] { settings::setCompact(!compact); });
    // Each language names itself in itself, so that nobody gets lost.
    add("language.en", QStringLiteral("Language: English"), {}, "language", [] { settings::setLanguage(QStringLiteral("en")); });
    add("language.ko", QStringLiteral("언어: 한국어"), {}, "language", [] { settings::setLanguage(QStringLiteral("ko")); });
}

void MainWindow::addServiceCommands(std::vector<Command> &out)
{
    for (Command &each : m_catalog.commands(*this))
        out.push_back(std::move(each));
    for (const auto &make : m_moreCommands)
        for (Command &each : make())
            out.push_back(std::move(each));
    for (const ServiceConsole &console : m_catalog.consoles()) {
        for (const SideLink &action : console.actions) {
            if (!m_catalog.offers(action.address))
                continue;
            Command each;
            each.id = u"go." % action.address;
            each.text = Catalog::text(action.text);
            each.group = Catalog::text(console.name);
            each.icon = console.icon;
            each.run = [this, address = action.address] { go(address); };
            out.push_back(std::move(each));
        }
    }
    for (const RegionName &region : regionNames()) {
        Command each;
        each.id = u"region." % region.code;
        each.text = region.name % u"  " % region.code;
        each.group = tr("Region");
        each.icon = QStringLiteral("globe");
        each.run = [this, code = region.code] { m_engine.setRegion(code); };
        each.enabled = [this] { return m_engine.hasRegions(); };
        out.push_back(std::move(each));
    }
}

HelpTopic MainWindow::pageHelp() const
{
    if (page())
        if (const std::optional<HelpTopic> topic = page()->help())
            return *topic;
    const ServiceConsole *console = page() ? m_catalog.find(page()->service()) : nullptr;
    if (console && console->help)
        return console->help();
    HelpTopic topic;
    topic.title = tr("The console");
    topic.body = tr("<p>This window shows a cloud that lives on this computer. SDKs and the AWS CLI reach it at the endpoint in the top bar.</p>"
                    "<p><b>Find things</b> with the search (<code>Alt+S</code>) or the command palette (<code>Ctrl+K</code>): services, pages, "
                    "resources and everything that can be done.</p>"
                    "<p><b>Keys.</b> <code>?</code> shows all shortcuts, <code>/</code> goes to the filter of a list, <code>F6</code> walks through the "
                    "areas of the window.</p>"
                    "<p><b>Windows.</b> <code>Ctrl+N</code> opens another window on the same cloud: watch transfers in one while you work in the other.</p>");
    topic.links.push_back({tr("Console home"), QStringLiteral("home")});
    topic.links.push_back({tr("Settings"), QStringLiteral("settings")});
    return topic;
}

void MainWindow::showHelp(const HelpTopic &topic)
{
    m_drawers->openDrawer(QStringLiteral("help"));
    if (m_help)
        m_help->showTopic(topic);
}

QWidget *MainWindow::openDrawer(const QString &id) { return m_drawers->openDrawer(id); }

bool MainWindow::focusFilter()
{
    if (!page())
        return false;
    for (QWidget *input : page()->findChildren<QWidget *>(QStringLiteral("filterInput"))) {
        if (!input->isVisible() || !input->isEnabled())
            continue;
        input->setFocus(Qt::ShortcutFocusReason);
        return true;
    }
    return false;
}

void MainWindow::cycleFocus(int by)
{
    std::vector<QWidget *> areas{m_topBar, m_banner, m_favourites, m_toolbar, m_navigation, m_content};
    for (const QString &id : m_drawers->openDrawers())
        areas.push_back(findChild<QWidget *>(u"drawer-" % id));
    std::erase_if(areas, [](QWidget *area) { return !area || !area->isVisible() || !firstStop(area); });
    if (areas.empty())
        return;
    const QWidget *focused = QApplication::focusWidget();
    const auto count = int(areas.size());
    int at = by > 0 ? -1 : count;
    for (int i = 0; i < count; ++i)
        if (focused && (focused == areas[size_t(i)] || areas[size_t(i)]->isAncestorOf(focused)))
            at = i;
    firstStop(areas[size_t((at + by + count) % count)])->setFocus(Qt::TabFocusReason);
}

} // namespace nephoscope::gui
