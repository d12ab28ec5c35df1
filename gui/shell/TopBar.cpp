#include "gui/shell/TopBar.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Regions.h"
#include "gui/kit/Badge.h"
#include "gui/kit/Button.h"
#include "gui/kit/Menu.h"
#include "gui/shell/AccountMenu.h"
#include "gui/shell/BrandButton.h"
#include "gui/shell/Catalog.h"
#include "gui/shell/NotificationCenter.h"
#include "gui/shell/Persona.h"
#include "gui/shell/PaceButton.h"
#include "gui/shell/PortBadge.h"
#include "gui/shell/RegionPicker.h"
#include "gui/shell/SearchBox.h"
#include "gui/shell/ServicesPanel.h"
#include "gui/shell/SettingsPanel.h"
#include "gui/theme/Masking.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int Height = 48;
constexpr int WideFrom = 1240;     // everything with words
constexpr int MediumFrom = 940;    // Region and account without words
constexpr int RoomyFrom = 760;     // narrower: the less used buttons go into the menu
constexpr int SmallestSearch = 120;
constexpr int IdentityLine = 3;

// A second click on the anchor closes what the first one opened.
template <class Open>
void toggle(Popover &popover, Open open)
{
    if (popover.isVisible())
        popover.closePopover();
    else
        open();
}

class Divider final : public QWidget
{
public:
    Divider() { setFixedSize(1, 24); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), colorFor(*this, Token::BorderDividerDefault)); }
};

} // namespace

TopBar::TopBar(const Catalog &catalog, EngineHost &engine, quint16 askedPort, QWidget *parent)
    : QWidget(parent), m_catalog(catalog), m_engine(engine), m_askedPort(askedPort)
{
    setContext(*this, Context::TopNavigation);
    setFixedHeight(Height);
    build();
    connectParts();
    retranslate();
}

Button *TopBar::addButton(const char *name, const char *icon)
{
    auto *button = new Button(Button::Variant::Icon);
    button->setObjectName(QString::fromLatin1(name));
    button->setIconName(QString::fromLatin1(icon));
    return button;
}

void TopBar::build()
{
    m_home = new BrandButton;
    m_home->setObjectName(QStringLiteral("home"));
    m_services = addButton("services", "grid");
    m_servicesPanel = new ServicesPanel(m_catalog, this);
    setContext(*m_servicesPanel, Context::Page);
    m_search = new SearchBox(this);
    m_search->setMaximumWidth(520);
    m_search->setMinimumWidth(SmallestSearch);
    m_port = new PortBadge(this);
    m_pace = new PaceButton(m_engine, Button::Variant::Primary, PaceButton::Role::Flag, this);
    setContext(m_pace->menu(), Context::Page);
    m_transfers = addButton("transfers", "transfers");
    for (const DrawerSpec &drawer : m_catalog.drawers()) {
        if (drawer.side != DrawerSpec::Side::Bottom || drawer.icon.isEmpty())
            continue;
        auto *button = new Button(Button::Variant::Icon);
        button->setObjectName(u"openDrawer-" % drawer.id);
        button->setIconName(drawer.icon);
        m_drawers.emplace_back(drawer.id, button);
    }
    m_bell = addButton("bell", "bell");
    m_notifications = new NotificationCenter(m_bell);
    m_help = addButton("help", "help");
    m_helpMenu = new Menu(m_help);
    m_helpMenu->setObjectName(QStringLiteral("helpMenu"));
    m_helpMenu->setAlign(Popover::Align::Right);
    setContext(*m_helpMenu, Context::Page);
    m_settings = addButton("settings", "settings");
    m_settingsPanel = new SettingsPanel(m_settings);
    setContext(*m_settingsPanel, Context::Page);
    m_more = addButton("more", "more");
    m_moreMenu = new Menu(m_more);
    m_moreMenu->setObjectName(QStringLiteral("moreMenu"));
    m_moreMenu->setAlign(Popover::Align::Right);
    setContext(*m_moreMenu, Context::Page);
    m_region = new Button(Button::Variant::Icon);
    m_region->setTrailingIcon(QStringLiteral("caret-down"));
    m_region->setIconOnly(false);
    m_region->setObjectName(QStringLiteral("region"));
    m_regions = new RegionPicker(m_region);
    setContext(*m_regions, Context::Page);
    m_identity = new Badge;
    m_identity->setObjectName(QStringLiteral("identity"));
    m_identity->hide();
    m_account = new Button(Button::Variant::Icon);
    m_account->setTrailingIcon(QStringLiteral("caret-down"));
    m_account->setIconOnly(false);
    m_account->setObjectName(QStringLiteral("account"));
    m_accountMenu = new AccountMenu(m_engine, m_account);

    auto *row = new QHBoxLayout(this);
    m_row = row;
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(4);
    row->addWidget(m_home);
    row->addSpacing(4);
    row->addWidget(new Divider);
    row->addWidget(m_services);
    row->addWidget(m_search, 10);
    row->addStretch(1);
    row->addSpacing(8);
    row->addWidget(m_pace);
    row->addSpacing(4);
    row->addWidget(m_port);
    row->addSpacing(4);
    row->addWidget(m_transfers);
    for (const auto &[id, button] : m_drawers)
        row->addWidget(button);
    for (Button *button : {m_bell, m_help, m_settings, m_more})
        row->addWidget(button);
    row->addWidget(new Divider);
    row->addWidget(m_region);
    row->addWidget(new Divider);
    row->addWidget(m_identity);
    row->addWidget(m_account);
}

void TopBar::connectParts()
{
    connect(m_home, &QPushButton::clicked, this, [this] { Q_EMIT followed(QStringLiteral("home")); });
    connect(m_services, &QPushButton::clicked, this, &TopBar::openServices);
    connect(m_servicesPanel, &ServicesPanel::followed, this, &TopBar::followed);
    connect(m_servicesPanel, &ServicesPanel::windowRequested, this, &TopBar::windowRequested);
    connect(m_search, &SearchBox::chosen, this, &TopBar::followed);
    connect(m_search, &SearchBox::windowRequested, this, &TopBar::windowRequested);
    connect(m_pace, &PaceButton::shownChanged, this, &TopBar::fit);
    connect(m_transfers, &QPushButton::clicked, this, [this] { Q_EMIT followed(QStringLiteral("transfers")); });
    for (const auto &[id, button] : m_drawers)
        connect(button, &QPushButton::clicked, this, [this, id = id] { Q_EMIT commandRequested(u"drawer." % id); });
    connect(m_bell, &QPushButton::clicked, this, &TopBar::openNotifications);
    connect(m_notifications, &NotificationCenter::unreadChanged, this, [this](int unread) { m_bell->setMark(unread > 0); });
    connect(m_help, &QPushButton::clicked, this, [this] { toggle(*m_helpMenu, [this] { m_helpMenu->openAt(m_help); }); });
    connect(m_helpMenu, &Menu::triggered, this, &TopBar::commandRequested);
    connect(m_settings, &QPushButton::clicked, this, [this] { toggle(*m_settingsPanel, [this] { m_settingsPanel->openPanel(m_settings); }); });
    connect(m_settingsPanel, &SettingsPanel::followed, this, &TopBar::followed);
    connect(m_more, &QPushButton::clicked, this, [this] { toggle(*m_moreMenu, [this] { openMore(); }); });
    connect(m_moreMenu, &Menu::triggered, this, &TopBar::commandRequested);
    connect(m_region, &QPushButton::clicked, this, &TopBar::openRegions);
    connect(m_regions, &RegionPicker::picked, this, [this](const QString &code) { m_engine.setRegion(code); });
    connect(&m_engine, &EngineHost::regionChanged, this, &TopBar::retranslate);
    connect(&m_engine, &EngineHost::actingChanged, this, &TopBar::retranslate);
    connect(&m_engine, &EngineHost::actingExpired, this, &TopBar::retranslate);
    connect(&m_engine, &EngineHost::remoteKnown, this, &TopBar::retranslate);
    connect(&m_engine, &EngineHost::remoteChanged, this, [this] {
        m_servicesPanel->refresh();
        retranslate();
    });
    connect(&m_engine, &EngineHost::ready, this, [this] {
        m_port->setPort(m_engine.port(), m_engine.portWasTaken(), m_askedPort);
        retranslate();
    });
    connect(&m_engine, &EngineHost::failed, this, [this] { m_port->setFailed(); });
    connect(m_account, &QPushButton::clicked, this, &TopBar::openAccount);
    connect(m_accountMenu, &AccountMenu::commandRequested, this, &TopBar::commandRequested);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(&Masking::instance(), &Masking::changed, this, &TopBar::fit);
    // A window opened later finds the engine ready.
    if (m_engine.isReady())
        m_port->setPort(m_engine.port(), m_engine.portWasTaken(), m_askedPort);
}

void TopBar::addTool(const QString &command, const QString &icon, std::function<QString()> text)
{
    auto *button = new Button(Button::Variant::Icon);
    button->setObjectName(u"tool-" % command);
    button->setIconName(icon);
    m_row->insertWidget(m_row->indexOf(m_bell), button);
    connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT commandRequested(command); });
    QWidget *before = m_drawers.empty() ? m_transfers : m_drawers.back().second;
    setTabOrder(before, button);
    m_tools.push_back({command, icon, std::move(text), button});
    retranslate();
}

void TopBar::openServices()
{
    toggle(*m_servicesPanel, [this] { m_servicesPanel->openPanel(m_services); });
}

void TopBar::openRegions()
{
    if (m_engine.hasRegions())
        toggle(*m_regions, [this] { m_regions->openFresh(m_region); });
}

void TopBar::openNotifications()
{
    toggle(*m_notifications, [this] { m_notifications->openAt(m_bell); });
}

void TopBar::openAccount()
{
    toggle(*m_accountMenu, [this] { m_accountMenu->openMenu(m_account); });
}

void TopBar::setGlobal(bool global)
{
    if (m_global == global)
        return;
    m_global = global;
    m_regions->setGlobal(global);
    fit();
}

void TopBar::fillHelp()
{
    m_helpMenu->clear();
    m_helpMenu->setMinimumWidth(260);
    const auto add = [this](Menu &menu, const char *id, const char *icon, const QString &text, const QString &keys) {
        menu.addItem({.id = QString::fromLatin1(id), .text = text, .icon = QString::fromLatin1(icon), .trailing = keys});
    };
    add(*m_helpMenu, "help.page", "info", tr("Help for this page"), QStringLiteral("F1"));
    add(*m_helpMenu, "help.shortcuts", "keyboard", tr("Keyboard shortcuts"), QStringLiteral("?"));
    add(*m_helpMenu, "nav.palette", "command", tr("Command palette"), QStringLiteral("Ctrl+K"));
    m_helpMenu->addSeparator();
    add(*m_helpMenu, "help.report", "copy", tr("Copy facts for a problem report"), {});
    add(*m_helpMenu, "help.about", "info", tr("About Nephoscope"), {});
}

// Only what is hidden now.
void TopBar::openMore()
{
    m_moreMenu->clear();
    m_moreMenu->setMinimumWidth(220);
    if (m_transfers->isHidden())
        m_moreMenu->addItem({.id = QStringLiteral("nav.transfers"), .text = tr("Transfers"), .icon = QStringLiteral("transfers")});
    for (const auto &[id, button] : m_drawers)
        if (button->isHidden())
            m_moreMenu->addItem({.id = u"drawer." % id, .text = button->text(), .icon = QStringLiteral("terminal")});
    for (const Tool &tool : m_tools)
        if (tool.button->isHidden())
            m_moreMenu->addItem({.id = tool.command, .text = tool.text(), .icon = tool.icon});
    if (m_help->isHidden()) {
        m_moreMenu->addItem({.id = QStringLiteral("help.page"), .text = tr("Help for this page"), .icon = QStringLiteral("help"), .trailing = QStringLiteral("F1")});
        m_moreMenu->addItem({.id = QStringLiteral("help.shortcuts"), .text = tr("Keyboard shortcuts"), .icon = QStringLiteral("keyboard"), .trailing = QStringLiteral("?")});
        m_moreMenu->addItem({.id = QStringLiteral("help.about"), .text = tr("About Nephoscope"), .icon = QStringLiteral("info")});
    }
    m_moreMenu->openAt(m_more);
}

void TopBar::fit()
{
    const bool wide = width() >= WideFrom;
    const bool medium = width() >= MediumFrom;
    const bool roomy = width() >= RoomyFrom;
    m_port->setShort(!wide || !m_pace->isHidden());
    m_port->setVisible(!m_engine.remote()); // the banner says where that is
    m_pace->setShort(!medium);
    const QString code = m_engine.region();
    const QString region = m_global ? tr("Global") : regionShortName(code);
    m_region->setLabel(tr("Region: %1").arg(region));
    m_region->setText(medium ? region : QString());
    m_region->setIconName(medium ? QString() : QStringLiteral("globe"));
    m_region->setEnabled(m_engine.hasRegions());
    m_region->setToolTip(!m_engine.hasRegions() ? tr("%1: the Region of the connection").arg(code) : m_global ? tr("Global") : regionText(code));
    const QString account = m_engine.isReady() ? Masking::instance().text(Masking::Kind::Account, m_engine.accountId()) : QString();
    showIdentity();
    m_account->setLabel(account.isEmpty() ? tr("Account") : tr("Account %1").arg(account));
    if (const RemotePtr &remote = m_engine.remote()) {
        const QString all = tr("Remote cloud %1").arg(remote->name());
        m_account->setToolTip(all);
        m_account->setAccessibleName(m_account->text() % u". " % all);
    } else if (const ActingPtr &acting = m_engine.acting()) {
        const QString all = m_account->text() % u". " % persona::sentence(*acting);
        m_account->setToolTip(all);
        m_account->setAccessibleName(all);
    }
    QString grouped = account;
    if (grouped.size() == 12)
        grouped = grouped.left(4) % u'-' % grouped.mid(4, 4) % u'-' % grouped.mid(8);
    m_account->setText(wide ? (grouped.isEmpty() ? tr("Account") : grouped) : QString());
    m_account->setIconName(wide ? QString() : QStringLiteral("user"));
    m_home->setNameVisible(medium);
    m_transfers->setVisible(roomy);
    for (const auto &[id, button] : m_drawers)
        button->setVisible(roomy);
    for (const Tool &tool : m_tools)
        tool.button->setVisible(roomy);
    m_help->setVisible(roomy);
    m_more->setVisible(!roomy);
}

// Whoever looks at the window knows whose it is: in the chosen colour, at every width.
void TopBar::showIdentity()
{
    const ActingPtr &acting = m_engine.acting();
    const RemotePtr &remote = m_engine.remote();
    const QString label = remote ? remote->name() : acting ? acting->label() : QString();
    m_identity->setVisible(!label.isEmpty());
    if (label.isEmpty())
        return;
    const int room = width() >= WideFrom ? 180 : width() >= RoomyFrom ? 110 : 56;
    m_identity->setText(m_identity->fontMetrics().elidedText(label, Qt::ElideRight, room));
    m_identity->setColor(persona::badgeColor(remote ? remote->color : acting->wish.color));
    const QString all = remote ? tr("Remote cloud %1").arg(label) : m_engine.hasExpired() ? tr("%1. The session has ended.").arg(persona::sentence(*acting)) : persona::sentence(*acting);
    m_identity->setToolTip(all);
    m_identity->setAccessibleName(all);
}

void TopBar::retranslate()
{
    m_home->setLabel(tr("Nephoscope home"));
    m_services->setLabel(tr("Services"));
    m_transfers->setLabel(tr("Transfers"));
    for (const DrawerSpec &drawer : m_catalog.drawers())
        for (const auto &[id, button] : m_drawers)
            if (id == drawer.id)
                button->setLabel(Catalog::text(drawer.title));
    for (const Tool &tool : m_tools)
        tool.button->setLabel(tool.text());
    m_bell->setLabel(tr("Notifications"));
    m_help->setLabel(tr("Help"));
    m_helpMenu->setAccessibleName(tr("Help"));
    m_settings->setLabel(tr("Settings"));
    m_more->setLabel(tr("More"));
    m_moreMenu->setAccessibleName(tr("More"));
    m_regions->setRegion(m_engine.region());
    fillHelp();
    fit();
    update();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorFor(*this, Token::BackgroundLayoutMain));
    const bool another = m_engine.acting() && !m_engine.acting()->label().isEmpty();
    if (another && !m_engine.remote()) // whose banner is below
        painter.fillRect(QRect(0, height() - IdentityLine, width(), IdentityLine), colorFor(*this, persona::colorToken(m_engine.acting()->wish.color)));
    else
        painter.fillRect(QRect(0, height() - 1, width(), 1), colorFor(*this, Token::BorderDividerDefault));
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
