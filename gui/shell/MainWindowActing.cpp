// The fourth part of MainWindow: whom it acts as, and the commands of the account.
#include "gui/bridge/Become.h"
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Flashbar.h"
#include "gui/shell/AccessKeysDialog.h"
#include "gui/shell/CommandSet.h"
#include "gui/shell/Connection.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Persona.h"
#include "gui/shell/RecentRoles.h"
#include "gui/shell/Session.h"

#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>

namespace nephoscope::gui {

void MainWindow::connectActing()
{
    connect(&m_engine, &EngineHost::actingChanged, this, [this] {
        m_session.setActing(m_slot, wishesOf(m_engine.acting()));
        m_commands->rebind();
        // Later: the page that asked for it is still at work.
        if (!m_becoming)
            QMetaObject::invokeMethod(this, &MainWindow::reopenPages, Qt::QueuedConnection);
    });
    connect(&m_engine, &EngineHost::actingExpired, this, [this] {
        const ActingPtr acting = m_engine.acting();
        Flash flash{FlashType::Warning, tr("The session of %1 has ended").arg(persona::kindAndName(acting.get()))};
        flash.text = tr("Its temporary credentials were good until then. Every call of this window is refused now.");
        flash.actionText = tr("Renew session");
        flash.action = [this] { persona::renew(*this); };
        m_flashbar->show(flash);
        refresh();
    });
    // What is still under way answers to it; the shared one takes what is left along.
    connect(this, &QObject::destroyed, &m_engine, &QObject::deleteLater);
}

void MainWindow::beginAs(const ActingPtr &acting)
{
    m_becoming = true; // no page is there that would have to be made again
    m_engine.act(acting);
    m_becoming = false;
}

void MainWindow::becomeWhomTheSessionKept()
{
    if (!m_session.connection(m_slot).isEmpty())
        return connectAsTheSessionKept();
    becomeAgain(m_engine, this, m_session.acting(m_slot), [this](const ActingPtr &acting, const std::optional<Error> &error) {
        m_engine.act(acting && acting->isFirstRoot() ? nullptr : acting);
        m_session.setActing(m_slot, wishesOf(m_engine.acting()));
        m_becoming = false;
        if (error)
            m_flashbar->show({.type = FlashType::Warning,
                              .title = tr("This window acts as: %1").arg(persona::kindAndName(m_engine.acting().get())),
                              .text = tr("Whom it acted as last time it could not become again. %1").arg(errorText(*error))});
        reopenPages();
        openRestoredDrawers();
    });
}

// What pages show is what somebody else may see.
void MainWindow::reopenPages()
{
    if (!m_engine.isReady() || m_history.current().isEmpty())
        return;
    for (auto it = m_pages.begin(); it != m_pages.end();) {
        if (it.key().isEmpty()) { // of the start
            ++it;
            continue;
        }
        if (*it) {
            (*it)->hide();
            (*it)->deleteLater();
        }
        it = m_pages.erase(it);
    }
    m_recent.clear();
    const QVariantMap view = std::exchange(m_waitingView, {});
    open(m_history.current());
    m_waitingView = view;
}

void MainWindow::addAccountCommands(std::vector<Command> &out)
{
    const QString group = tr("Account");
    const auto add = [&](const QString &id, const QString &text, const char *icon, std::function<void()> run, std::function<bool()> enabled) {
        Command command;
        command.id = id;
        command.text = text;
        command.group = group;
        command.icon = QString::fromLatin1(icon);
        command.run = std::move(run);
        command.enabled = std::move(enabled);
        out.push_back(std::move(command));
    };
    // Roles and accounts are the local cloud's; of another one only its keys are known.
    const auto ready = [this] { return m_engine.isReady() && !m_engine.remote(); };
    const auto acts = [this] { return m_engine.acting() != nullptr; };
    add(QStringLiteral("account.switchRole"), tr("Switch role"), "user", [this] { go(QStringLiteral("account/switch-role")); }, ready);
    add(QStringLiteral("account.actAs"), tr("Act as another user or role"), "eye", [this] { go(QStringLiteral("account/act-as")); }, ready);
    add(QStringLiteral("account.accounts"), tr("Accounts of this cloud"), "user-pool", [this] { go(QStringLiteral("account/accounts")); }, ready);
    add(QStringLiteral("account.switchBack"), tr("Switch back"), "arrow-left", [this] { leavePage([this] { persona::switchBack(*this); }); }, acts);
    add(QStringLiteral("account.renew"), tr("Renew session"), "refresh", [this] { persona::renew(*this); },
        [this] { return m_engine.acting() && m_engine.acting()->expires(); });
    int at = 0;
    for (const ActingWish &role : recentroles::all()) {
        const QString name = role.label.isEmpty() ? QString(role.name % u" @ " % role.account) : role.label;
        add(QStringLiteral("account.role.%1").arg(at++), tr("Switch role: %1").arg(name), "user", [this, role] {
            leavePage([this, role] {
                ActingWish wish = persona::roleWish(m_engine, role.account, role.name, role.label, role.color);
                persona::take(*this, wish, baseOf(m_engine.acting()));
            });
        }, ready);
    }
    add(QStringLiteral("account.connections"), tr("Connections to remote clouds"), "plug", [this] { go(QStringLiteral("connections")); }, [this] { return m_engine.isReady(); });
    const auto hasKey = [this] { return m_engine.isReady() && Connection::of(m_engine).hasKey(); };
    add(QStringLiteral("account.keys"), tr("Access keys"), "key", [this] { openAccessKeysDialog(*this, m_engine); }, [this, hasKey] { return hasKey() && !m_engine.remote(); });
    const auto copy = [this](QString (Connection::*what)() const) {
        return [this, what] { QApplication::clipboard()->setText((Connection::of(m_engine).*what)()); };
    };
    add(QStringLiteral("account.environment"), tr("Copy environment variables"), "copy", copy(&Connection::environment), hasKey);
    add(QStringLiteral("account.profile"), tr("Copy AWS CLI profile"), "copy", copy(&Connection::profile), hasKey);
}

} // namespace nephoscope::gui
