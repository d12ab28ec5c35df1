#include "gui/shell/Windows.h"

#include "gui/bridge/EngineHost.h"
#include "gui/kit/Flashbar.h"
#include "gui/shell/MainWindow.h"
#include "gui/shell/Session.h"

#include <QtCore/QEvent>
#include <QtCore/QTimer>

namespace nephoscope::gui {
namespace {

constexpr int Cascade = 32; // a new window stands this far from the one it came from

} // namespace

Windows::Windows(std::function<Catalog()> makeCatalog, EngineHost &engine, Session &session, quint16 askedPort, QObject *parent)
    : QObject(parent), m_makeCatalog(std::move(makeCatalog)), m_engine(engine), m_session(session), m_askedPort(askedPort)
{
}

Windows::~Windows()
{
    if (m_windows.empty())
        return;
    for (MainWindow *window : m_windows) {
        window->keepView();
        window->removeEventFilter(this);
    }
    m_session.end();
    for (MainWindow *window : std::exchange(m_windows, {}))
        delete window;
}

MainWindow *Windows::make(int slot)
{
    auto *window = new MainWindow(m_makeCatalog(), m_engine, m_session, m_askedPort, slot);
    window->installEventFilter(this);
    window->setWindowOpener([this](const QString &address) { open(address); });
    window->setCloudOpener([this](RemotePtr remote, const QString &address) { open(std::move(remote), address); });
    connect(window, &MainWindow::closed, this, [this, window] { closed(window); });
    m_windows.push_back(window);
    m_active = window;
    Q_EMIT made(window);
    return window;
}

void Windows::restore(const QString &page)
{
    const bool killed = m_session.begin();
    bool first = true;
    for (const int slot : m_session.openWindows()) {
        MainWindow *window = make(slot);
        window->restore(first ? page : QString());
        window->show();
        first = false;
    }
    keepList();
    m_active = m_windows.front();
    if (killed && page.isEmpty())
        m_active->flashbar().info(tr("Session restored"), tr("The console did not close in good order last time. Its windows, pages and panels are back as they were."));
}

MainWindow *Windows::make()
{
    int slot = 0;
    while (std::any_of(m_windows.begin(), m_windows.end(), [&](const MainWindow *window) { return window->slot() == slot; }))
        ++slot;
    m_session.forgetWindow(slot);
    return make(slot);
}

MainWindow *Windows::open(const QString &address)
{
    MainWindow *from = active();
    MainWindow *window = make();
    if (from && from->engine().remote())
        window->beginOn(from->engine().remote());
    else if (from)
        window->beginAs(from->engine().acting());
    return place(window, from, address);
}

MainWindow *Windows::open(RemotePtr remote, const QString &address)
{
    MainWindow *from = active();
    MainWindow *window = make();
    window->beginOn(std::move(remote));
    return place(window, from, address);
}

MainWindow *Windows::place(MainWindow *window, const MainWindow *from, const QString &address)
{
    if (from) {
        window->resize(from->size());
        window->move(from->pos() + QPoint(Cascade, Cascade));
    }
    window->go(address.isEmpty() ? QStringLiteral("home") : address);
    window->show();
    window->activateWindow();
    keepList();
    return window;
}

MainWindow *Windows::active() const { return m_active; }
std::vector<MainWindow *> Windows::all() const { return m_windows; }

bool Windows::isAnyOpen(const MainWindow *except) const
{
    return std::any_of(m_windows.begin(), m_windows.end(), [except](const MainWindow *window) { return window != except && window->isVisible(); });
}

void Windows::closed(MainWindow *window)
{
    if (!isAnyOpen(window)) {
        // What closed last, or all at once by quitting, opens again next time.
        m_session.end();
        Q_EMIT finished();
        return;
    }
    // Later: when the program quits, the others are about to follow.
    QTimer::singleShot(0, window, [this, window] {
        if (isAnyOpen())
            forget(window);
    });
}

void Windows::forget(MainWindow *window)
{
    std::erase(m_windows, window);
    if (m_active == window)
        m_active = m_windows.back();
    m_session.forgetWindow(window->slot());
    keepList();
    window->deleteLater();
}

void Windows::keepList()
{
    QList<int> slotsOpen;
    for (const MainWindow *window : m_windows)
        slotsOpen.append(window->slot());
    m_session.setOpenWindows(slotsOpen);
}

bool Windows::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        m_active = static_cast<MainWindow *>(object);
    return QObject::eventFilter(object, event);
}

} // namespace nephoscope::gui
