#include "gui/shell/TopBar.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Regions.h"
#include "gui/kit/Menu.h"
#include "gui/kit/Button.h"
#include "gui/shell/AccountMenu.h"
#include "gui/shell/BrandButton.h"
#include "gui/shell/Catalog.h"
#include "gui/shell/Language.h"
#include "gui/shell/NotificationCenter.h"
#include "gui/shell/PortBadge.h"
#include "gui/shell/SearchBox.h"
#include "gui/theme/Masking.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int Height = 48;
constexpr int WideFrom = 1160;   // everything with words
constexpr int MediumFrom = 860;  // Region and account without words

Button *iconButton(const QString &name, const QString &icon)
{
    auto *button = new Button(Button::Variant::Icon);
    button->setObjectName(name);
    button->setIconName(icon);
    return button;
}

// A second click on the anchor closes what the first one opened.
void toggle(Popover &popover, QWidget *anchor)
{
    if (popover.isVisible())
        popover.closePopover();
    else
        popover.openAt(anchor);
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
    m_home = new BrandButton;
    m_home->setObjectName(QStringLiteral("home"));
    m_services = iconButton(QStringLiteral("services"), QStringLiteral("grid"));
    m_servicesMenu = new Menu(this);
    setContext(*m_servicesMenu, Context::TopNavigation);
    m_servicesMenu->setObjectName(QStringLiteral("servicesMenu"));
    m_search = new SearchBox(this);
    m_search->setMaximumWidth(520);
    m_search->setMinimumWidth(120);
    m_port = new PortBadge(this);
    m_transfers = iconButton(QStringLiteral("transfers"), QStringLiteral("transfers"));
    m_bell = iconButton(QStringLiteral("bell"), QStringLiteral("bell"));
    m_notifications = new NotificationCenter(m_bell);
    m_language = iconButton(QStringLiteral("language"), QStringLiteral("language"));
    m_languageMenu = new Menu(m_language);
    m_languageMenu->setObjectName(QStringLiteral("languageMenu"));
    m_languageMenu->setAlign(Popover::Align::Right);
    m_theme = iconButton(QStringLiteral("theme"), QStringLiteral("moon"));
    m_region = new MenuButton(Button::Variant::Icon);
    m_region->setIconOnly(false);
    m_region->setObjectName(QStringLiteral("region"));
    m_region->menu().setObjectName(QStringLiteral("regionMenu"));
    m_region->menu().setAlign(Popover::Align::Right);
    m_account = new Button(Button::Variant::Icon);
    m_account->setTrailingIcon(QStringLiteral("caret-down"));
    m_account->setIconOnly(false);
    m_account->setObjectName(QStringLiteral("account"));
    m_accountMenu = new AccountMenu(engine, m_account);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(4);
    row->addWidget(m_home);
    row->addSpacing(4);
    row->addWidget(new Divider);
    row->addWidget(m_services);
    row->addWidget(m_search, 10);
    row->addStretch(1);
    row->addSpacing(8);
    row->addWidget(m_port);
    row->addSpacing(4);
    for (Button *button : {m_transfers, m_bell, m_theme, m_language})
        row->addWidget(button);
    row->addWidget(new Divider);
    row->addWidget(m_region);
    row->addWidget(new Divider);
    row->addWidget(m_account);

    connect(m_home, &QPushButton::clicked, this, [this] { Q_EMIT followed(QStringLiteral("home")); });
    connect(m_services, &QPushButton::clicked, this, [this] { toggle(*m_servicesMenu, m_services); });
    connect(m_servicesMenu, &Menu::triggered, this, &TopBar::followed);
    connect(m_search, &SearchBox::chosen, this, &TopBar::followed);
    connect(m_transfers, &QPushButton::clicked, this, [this] { Q_EMIT followed(QStringLiteral("transfers")); });
    connect(m_bell, &QPushButton::clicked, this, [this] { toggle(*m_notifications, m_bell); });
    connect(m_notifications, &NotificationCenter::unreadChanged, this, [this](int unread) { m_bell->setMark(unread > 0); });
    connect(m_language, &QPushButton::clicked, this, [this] { toggle(*m_languageMenu, m_language); });
    connect(m_languageMenu, &Menu::triggered, this, &TopBar::languageRequested);
    connect(m_theme, &QPushButton::clicked, this, &TopBar::themeToggled);
    connect(&m_region->menu(), &Menu::triggered, this, [this](const QString &code) { m_engine.setRegion(code); });
    connect(&engine, &EngineHost::regionChanged, this, &TopBar::retranslate);
    connect(&engine, &EngineHost::ready, this, [this] {
        m_port->setPort(m_engine.port(), m_engine.portWasTaken(), m_askedPort);
        retranslate();
    });
    connect(&engine, &EngineHost::failed, this, [this] { m_port->setFailed(); });
    connect(m_account, &QPushButton::clicked, this, [this] { toggle(*m_accountMenu, m_account); });
    connect(m_accountMenu, &AccountMenu::aboutRequested, this, &TopBar::aboutRequested);
    connect(&Theme::instance(), &Theme::changed, this, &TopBar::retranslate);
    connect(&Masking::instance(), &Masking::changed, this, &TopBar::retranslate);
    retranslate();
}

void TopBar::fillServices()
{
    m_servicesMenu->clear();
    m_servicesMenu->setMinimumWidth(320);
    m_servicesMenu->addItem({.id = QStringLiteral("home"), .text = tr("Console home"), .icon = QStringLiteral("home")});
    m_servicesMenu->addItem({.id = QStringLiteral("transfers"), .text = tr("Transfers"), .icon = QStringLiteral("transfers")});
    // Categories in the order their first service was registered.
    QStringList categories;
    for (const ServiceConsole &console : m_catalog.consoles())
        if (const QString category = Catalog::text(console.category); !categories.contains(category))
            categories.append(category);
    for (const QString &category : categories) {
        m_servicesMenu->addHeading(category);
        for (const ServiceConsole &console : m_catalog.consoles())
            if (Catalog::text(console.category) == category)
                m_servicesMenu->addItem({.id = console.id, .text = Catalog::text(console.name),
                                         .description = console.summary ? Catalog::text(console.summary) : QString(), .icon = console.icon});
    }
}

void TopBar::fillRegions()
{
    Menu &menu = m_region->menu();
    menu.clear();
    menu.setMinimumWidth(340);
    for (const RegionName &region : regionNames())
        menu.addItem({.id = region.code, .text = region.name, .trailing = region.code, .checked = region.code == m_engine.region()});
}

void TopBar::fitWords()
{
    const bool wide = width() >= WideFrom;
    const bool medium = width() >= MediumFrom;
    m_port->setShort(!wide);
    const QString code = m_engine.region();
    QString region = code;
    for (const RegionName &each : regionNames()) {
        if (each.code != code)
            continue;
        // "Asia Pacific (Seoul)" is "Seoul" in the bar, as in the AWS console.
        const qsizetype open = each.name.indexOf(u'(');
        region = open < 0 ? each.name : each.name.mid(open + 1, each.name.size() - open - 2);
    }
    m_region->setLabel(tr("Region: %1").arg(region));
    m_region->setText(medium ? region : QString());
    m_region->setIconName(medium ? QString() : QStringLiteral("globe"));
    m_region->setToolTip(regionText(code));
    const QString account = m_engine.isReady() ? Masking::instance().text(Masking::Kind::Account, m_engine.accountId()) : QString();
    m_account->setLabel(account.isEmpty() ? tr("Account") : tr("Account %1").arg(account));
    QString grouped = account;
    if (grouped.size() == 12)
        grouped = grouped.left(4) % u'-' % grouped.mid(4, 4) % u'-' % grouped.mid(8);
    m_account->setText(wide ? (grouped.isEmpty() ? tr("Account") : grouped) : QString());
    m_account->setIconName(wide ? QString() : QStringLiteral("user"));
    m_home->setNameVisible(medium);
}

void TopBar::retranslate()
{
    m_home->setLabel(tr("Nephoscope home"));
    m_services->setLabel(tr("Services"));
    m_transfers->setLabel(tr("Transfers"));
    m_bell->setLabel(tr("Notifications"));
    m_language->setLabel(tr("Language"));
    m_theme->setLabel(Theme::instance().isDark() ? tr("Switch to light theme") : tr("Switch to dark theme"));
    m_theme->setIconName(Theme::instance().isDark() ? QStringLiteral("sun") : QStringLiteral("moon"));
    m_servicesMenu->setAccessibleName(tr("Services"));
    m_languageMenu->setAccessibleName(tr("Language"));
    m_region->menu().setAccessibleName(tr("Region"));
    // Each language names itself in itself, so that nobody gets lost.
    m_languageMenu->clear();
    const QString now = Language::instance().code();
    m_languageMenu->addItem({.id = QStringLiteral("en"), .text = QStringLiteral("English"), .checked = now == QLatin1String("en")});
    m_languageMenu->addItem({.id = QStringLiteral("ko"), .text = QStringLiteral("한국어"), .checked = now == QLatin1String("ko")});
    m_languageMenu->setMinimumWidth(180);
    fillServices();
    fillRegions();
    fitWords();
    update();
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), colorFor(*this, Token::BackgroundLayoutMain));
    painter.fillRect(QRect(0, height() - 1, width(), 1), colorFor(*this, Token::BorderDividerDefault));
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitWords();
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui
