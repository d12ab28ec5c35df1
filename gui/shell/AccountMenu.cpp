#include "gui/shell/AccountMenu.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Badge.h"
#include "gui/kit/CopyButton.h"
#include "gui/kit/Format.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/kit/PlainScroll.h"
#include "gui/kit/Spacing.h"
#include "gui/shell/Persona.h"
#include "gui/shell/RecentRoles.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {
namespace {

constexpr int Pad = 4;
constexpr int ShadowRoom = 24;
constexpr int ScrollRoom = 12;

} // namespace

AccountMenu::AccountMenu(EngineHost &engine, QWidget *owner) : Popover(owner), m_engine(engine), m_scroll(new QScrollArea)
{
    setObjectName(QStringLiteral("accountMenu"));
    setContext(*this, Context::Page);
    setAlign(Align::Right);
    setPadding(Pad, Pad); // what scrolls is cut at the border
    m_scroll->setObjectName(QStringLiteral("accountScroll"));
    makePlain(*m_scroll);
    column()->addWidget(m_scroll);
    connect(&engine, &EngineHost::ready, this, &AccountMenu::rebuild);
    connect(&engine, &EngineHost::regionChanged, this, &AccountMenu::rebuild);
    connect(&engine, &EngineHost::actingChanged, this, &AccountMenu::rebuild);
    connect(&engine, &EngineHost::remoteChanged, this, &AccountMenu::rebuild);
    rebuild();
}

void AccountMenu::rebuild()
{
    auto *body = new QWidget;
    auto *rows = new QVBoxLayout(body);
    followDensity(rows, [](const Theme &theme) { return Spacing{theme.space("s"), {theme.space("m"), theme.space("s"), theme.space("m"), theme.space("s")}}; });
    setAccessibleName(tr("Account"));
    const ActingPtr acting = m_engine.acting();
    const RemotePtr remote = m_engine.remote();
    const Connection connection = Connection::of(m_engine);
    rows->addWidget(new Label(TextStyle::H3, remote ? remote->name() : acting ? acting->accountName : tr("Account")));
    rows->addWidget(who(connection));
    if (acting && acting->isTeaching()) {
        auto *remark = new Label(TextStyle::Small, tr("\"Act as\" is a tool of Nephoscope for trying policies out; AWS has none."));
        remark->setToken(Token::TextFormSecondary);
        remark->setWordWrap(true);
        rows->addWidget(remark);
    }
    const auto command = [&](const char *name, const char *icon, const QString &text, const QString &id, Button::Variant variant) {
        auto *button = new Button(variant, text);
        button->setObjectName(QString::fromLatin1(name));
        button->setIconName(QString::fromLatin1(icon));
        button->setEnabled(m_engine.isReady());
        connect(button, &QPushButton::clicked, this, [this, id] {
            closePopover();
            Q_EMIT commandRequested(id);
        });
        rows->addWidget(button);
        return button;
    };
    const auto wide = [](Button *button) { button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); };
    if (m_engine.hasExpired())
        wide(command("renewSession", "refresh", tr("Renew session"), QStringLiteral("account.renew"), Button::Variant::Primary));
    if (acting)
        wide(command("switchBack", "arrow-left", tr("Switch back to %1").arg(persona::kindAndName(acting->before.get())), QStringLiteral("account.switchBack"), Button::Variant::Normal));
    const auto copy = [&](const QString &name, const QString &what, const QString &text) {
        auto *button = new CopyButton(text, what, nullptr, Button::Variant::Normal);
        button->setObjectName(name);
        button->setEnabled(m_engine.isReady() && connection.hasKey());
        wide(button);
        rows->addWidget(button);
    };
    copy(QStringLiteral("copyEnvironment"), tr("Copy as environment variables"), connection.environment());
    copy(QStringLiteral("copyProfile"), tr("Copy as AWS CLI profile"), connection.profile());
    const auto link = [&](const char *name, const char *icon, const QString &text, const char *id) {
        return command(name, icon, text, QString::fromLatin1(id), Button::Variant::InlineLink);
    };
    if (!remote) {
        link("switchRole", "user", tr("Switch role"), "account.switchRole");
        addRecentRoles(*rows);
        link("actAs", "eye", tr("Act as…"), "account.actAs");
        link("accounts", "user-pool", tr("Accounts"), "account.accounts");
        link("accessKeys", "key", tr("Access keys"), "account.keys")->setEnabled(m_engine.isReady() && connection.hasKey());
    }
    link("connections", "plug", tr("Connections"), "account.connections");
    link("accountSettings", "settings", tr("Settings"), "view.settings")->setEnabled(true);
    link("newWindow", "window", tr("New window"), "window.new")->setEnabled(true);
    link("about", "info", tr("About Nephoscope"), "help.about")->setEnabled(true);
    link("quit", "close", tr("Quit Nephoscope"), "window.quit")->setEnabled(true);
    // A button of the old one may be the one that was pressed.
    if (QWidget *old = m_scroll->takeWidget())
        old->deleteLater();
    setPlainContent(*m_scroll, body);
}

QWidget *AccountMenu::who(const Connection &connection) const
{
    const ActingPtr acting = m_engine.acting();
    auto *facts = new KeyValueGrid(1);
    facts->setObjectName(QStringLiteral("actingFacts"));
    facts->setMinimumWidth(300);
    if (const RemotePtr &remote = m_engine.remote()) {
        auto *badge = new Badge(remote->name(), persona::badgeColor(remote->color));
        badge->setObjectName(QStringLiteral("remoteBadge"));
        facts->add(tr("Remote cloud"), badge);
        facts->add(tr("Endpoint"), remote->isAws() ? QStringLiteral("AWS") : connection.endpoint, !remote->isAws());
        facts->add(tr("Account ID"), connection.accountId, !connection.accountId.isEmpty());
        facts->add(tr("Access key ID"), connection.accessKeyId, connection.hasKey());
        return facts;
    }
    facts->add(tr("Account ID"), connection.accountId, true);
    if (acting && !acting->label().isEmpty()) {
        auto *badge = new Badge(persona::kindAndName(acting.get()), persona::badgeColor(acting->wish.color));
        badge->setObjectName(QStringLiteral("actingBadge"));
        facts->add(tr("Signed in as"), badge);
        if (!acting->wish.session.isEmpty())
            facts->add(tr("Session name"), acting->wish.session);
        if (const auto until = acting->expires())
            facts->add(m_engine.hasExpired() ? tr("Session ended") : tr("Session ends"), formatDateTime(toQt(*until)));
    } else {
        facts->add(tr("Signed in as"), tr("Root user"));
    }
    facts->add(tr("Access key ID"), connection.accessKeyId, connection.hasKey());
    return facts;
}

void AccountMenu::addRecentRoles(QVBoxLayout &rows)
{
    int at = 0;
    for (const ActingWish &role : recentroles::all()) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xs"), {theme.space("l"), 0, 0, 0}}; });
        auto *dot = new Badge({}, persona::badgeColor(role.color));
        auto *button = new Button(Button::Variant::InlineLink, role.label.isEmpty() ? QString(role.name % u" @ " % role.account) : role.label);
        button->setObjectName(QStringLiteral("recentRole%1").arg(at));
        button->setToolTip(role.roleArn());
        row->addWidget(dot);
        row->addWidget(button);
        row->addStretch(1);
        connect(button, &QPushButton::clicked, this, [this, id = QStringLiteral("account.role.%1").arg(at)] {
            closePopover();
            Q_EMIT commandRequested(id);
        });
        rows.addWidget(line);
        ++at;
    }
}

// The window may be too low for all of it: then it scrolls.
void AccountMenu::openMenu(QWidget *anchor)
{
    rebuild(); // time has passed, and other windows take roles too
    const QSize room = anchor->window()->size();
    const QSize wanted = m_scroll->widget()->sizeHint() + QSize(ScrollRoom, 0);
    setFixedSize(std::min(wanted.width(), room.width() - 16) + 2 * Pad + ShadowRoom, std::min(wanted.height(), room.height() - 80) + 2 * Pad + ShadowRoom);
    openAt(anchor);
}

void AccountMenu::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    Popover::changeEvent(event);
}

} // namespace nephoscope::gui
