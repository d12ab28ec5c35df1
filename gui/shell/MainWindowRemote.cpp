// The fifth part of MainWindow: the cloud elsewhere that it shows.
#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/connections/Connect.h"
#include "gui/connections/ConnectionStore.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Flashbar.h"
#include "gui/shell/CommandSet.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Session.h"
#include "gui/shell/SideNavigation.h"

namespace nephoscope::gui {
namespace {

constexpr int LookAgainMs = 60'000; // lists of real clouds cost money

} // namespace

void MainWindow::connectRemote()
{
    connect(&m_engine, &EngineHost::remoteChanged, this, [this] {
        const RemotePtr &remote = m_engine.remote();
        m_session.setConnection(m_slot, remote ? remote->id() : QString());
        m_session.setActing(m_slot, {});
        m_catalog.setElsewhere(remote != nullptr);
        m_navigation->refresh();
        m_commands->rebind();
        connections::learnAccount(m_engine);
        if (remote)
            m_lookTimer.start(LookAgainMs);
        else
            m_lookTimer.stop();
        // Later: the page that asked for it is still at work.
        if (!m_becoming)
            QMetaObject::invokeMethod(this, &MainWindow::reopenPages, Qt::QueuedConnection);
    });
    m_lookTimer.setTimerType(Qt::VeryCoarseTimer);
    connect(&m_lookTimer, &QTimer::timeout, this, &MainWindow::lookAgain);
}

void MainWindow::beginOn(RemotePtr remote)
{
    m_becoming = true; // no page is there that would have to be made again
    m_engine.connectTo(std::move(remote));
    m_becoming = false;
}

void MainWindow::openCloud(RemotePtr remote, const QString &address)
{
    if (m_cloudOpener)
        return m_cloudOpener(std::move(remote), address);
    leavePage([this, remote = std::move(remote), address] {
        m_history = History();
        m_history.visit(address);
        const bool same = remote == m_engine.remote();
        m_engine.connectTo(remote); // which opens the page anew
        if (same)
            open(address);
    });
}

// Its keys may be gone, or for that session only: then the window does not pass off the local cloud as the other one.
void MainWindow::connectAsTheSessionKept()
{
    const QString id = m_session.connection(m_slot);
    connections::open(m_engine, this, id, [this, id](Expected<RemotePtr> remote) {
        if (remote) {
            m_engine.connectTo(std::move(*remote));
        } else {
            const QString name = connections::ConnectionStore::of(m_engine).nameOf(id);
            m_session.setConnection(m_slot, {});
            m_history = History();
            m_history.visit(QStringLiteral("connections"));
            m_waitingDrawers.clear();
            m_waitingView.clear();
            m_flashbar->error(tr("This window showed the remote cloud %1").arg(name.isEmpty() ? id : name),
                              tr("It could not be opened again, so the window shows the local cloud. %1").arg(errorText(remote.error())));
        }
        m_becoming = false;
        reopenPages();
        openRestoredDrawers();
    });
}

void MainWindow::lookAgain()
{
    if (isActiveWindow() && isSettled() && !page()->hasUnsavedChanges() && !Dialog::isOpenOn(this))
        page()->refresh();
}

} // namespace nephoscope::gui
