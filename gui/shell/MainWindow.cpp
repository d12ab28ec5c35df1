#include "gui/shell/MainWindow.h"

#include "gui/bridge/EngineHost.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Flashbar.h"
#include "gui/kit/UnsavedDialog.h"
#include "gui/shell/DrawerArea.h"
#include "gui/shell/Places.h"
#include "gui/shell/Session.h"
#include "gui/shell/StatePages.h"
#include "gui/shell/ViewState.h"
#include "gui/theme/Theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>

namespace nephoscope::gui {
namespace {

constexpr qsizetype PagesKept = 12;
constexpr int LookForDataMs = 30;
constexpr int KeepViewMs = 2000;

} // namespace

MainWindow::MainWindow(Catalog catalog, EngineHost &engine, Session &session, quint16 askedPort, int slot)
    : m_catalog(std::move(catalog)), m_engine(engine.share()), m_session(session), m_slot(slot)
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(640, 440);
    m_navigationOpen = session.sideNavigationOpen();
    build(askedPort);
    connectParts();
    connectEngine();
    connectActing();
    connectRemote();
    if (session.geometry(slot).isEmpty() || !restoreGeometry(session.geometry(slot)))
        resize(1280, 800);
    retranslate();
    qApp->installEventFilter(this);
}

// What is open closes and pages, which refer to the window as their navigator, go while it is whole.
MainWindow::~MainWindow()
{
    hide();
    qApp->removeEventFilter(this);
    for (const auto &page : std::as_const(m_pages))
        delete page.data();
    delete m_drawers;
}

void MainWindow::go(const QString &address)
{
    QString clean = address.startsWith(u'/') ? address.mid(1) : address;
    if (clean.isEmpty())
        clean = QStringLiteral("home");
    const auto then = [this, clean] {
        m_history.visit(clean);
        open(clean);
    };
    if (clean == m_history.current())
        then();
    else
        leavePage(then);
}

void MainWindow::leavePage(std::function<void()> then)
{
    m_waitingView.clear();
    Page *from = page();
    if (!from || !from->hasUnsavedChanges()) {
        then();
        return;
    }
    UnsavedDialog::ask(this, true, [this, left = QPointer(from), then = std::move(then)] {
        // It is made anew when somebody comes back.
        if (left) {
            const QString key = m_pages.key(left);
            m_pages.remove(key);
            m_recent.removeOne(key);
        }
        then();
        if (left)
            left->deleteLater();
    });
}

Page *MainWindow::pageFor(const QString &address)
{
    m_recent.removeOne(address);
    if (Page *page = m_pages.value(address)) {
        m_recent.prepend(address);
        return page;
    }
    Page *page = m_catalog.offers(address) ? m_catalog.makePage(address, *this) : new LocalOnlyPage(address, *this);
    if (!page)
        page = new NotFoundPage(address, *this);
    m_stack->addWidget(page);
    m_pages.insert(address, page);
    m_recent.prepend(address);
    while (m_recent.size() > PagesKept) {
        // Typed input outlives the others.
        qsizetype oldest = m_recent.size() - 1;
        while (oldest > 0 && m_pages.value(m_recent.at(oldest)) && m_pages.value(m_recent.at(oldest))->hasUnsavedChanges())
            --oldest;
        if (oldest == 0)
            break;
        if (Page *old = m_pages.take(m_recent.takeAt(oldest)))
            old->deleteLater();
    }
    return page;
}

void MainWindow::open(const QString &address)
{
    m_session.setAddress(address, m_slot);
    m_session.setHistory(m_slot, m_history.entries(), m_history.at());
    const bool home = address == QLatin1String("home") || address == QLatin1String("settings");
    if ((!m_engine.isReady() || m_becoming) && !home) {
        // Service pages ask the engine in their constructor: they are made once it is there.
        m_waiting = address;
        if (!m_pages.value(QString()))
            m_pages.insert(QString(), new StartingPage(*this));
        m_stack->addWidget(m_pages.value(QString()));
        m_stack->setCurrentWidget(m_pages.value(QString()));
        pageChanged();
        return;
    }
    m_waiting.clear();
    const bool cached = m_pages.value(address);
    // From here Tab leads into the page. Before it is shown, since it may take the focus itself.
    m_content->setFocus(Qt::OtherFocusReason);
    Page *next = pageFor(address);
    m_stack->setCurrentWidget(next);
    // What it shows may have changed while it was hidden.
    if (cached)
        next->refresh();
    m_overlayOpen = false;
    const QString service = address.section(u'/', 0, 0).section(u'?', 0, 0);
    if (service == QLatin1String("transfers") || m_catalog.find(service))
        Places::instance().visit(service);
    pageChanged();
    m_viewTimer.start(m_waitingView.isEmpty() ? KeepViewMs : LookForDataMs);
}

void MainWindow::restore(const QString &page)
{
    int at = -1;
    const QStringList entries = m_session.history(m_slot, &at);
    m_history.restore(entries, at);
    const QVariantMap view = page.isEmpty() ? m_session.view(m_slot) : QVariantMap();
    m_waitingDrawers = m_session.drawers(m_slot);
    m_becoming = !m_session.acting(m_slot).empty() || !m_session.connection(m_slot).isEmpty();
    go(page.isEmpty() ? m_session.address(m_slot) : page);
    m_waitingView = view;
    if (!view.isEmpty())
        m_viewTimer.start(LookForDataMs);
    if (!m_engine.isReady())
        return;
    if (m_becoming)
        becomeWhomTheSessionKept();
    else
        openRestoredDrawers();
}

void MainWindow::openRestoredDrawers()
{
    for (const QString &id : std::exchange(m_waitingDrawers, {}))
        m_drawers->openDrawer(id, false);
}

void MainWindow::keepView()
{
    if (!page() || !isVisible() || !isSettled())
        return;
    if (!m_waitingView.isEmpty()) {
        applyView(*page(), std::exchange(m_waitingView, {}));
        m_viewTimer.start(KeepViewMs);
    } else {
        m_session.setView(m_slot, viewOf(*page()));
    }
}

Page *MainWindow::page() const { return qobject_cast<Page *>(m_stack->currentWidget()); }

bool MainWindow::isSettled() const { return m_engine.isReady() && !m_becoming ? m_waiting.isEmpty() && page() && page()->isSettled() : page() && page()->isSettled(); }

void MainWindow::back()
{
    if (m_history.canGoBack() && !Dialog::isOpenOn(this))
        leavePage([this] { open(m_history.back()); });
}

void MainWindow::forward()
{
    if (m_history.canGoForward() && !Dialog::isOpenOn(this))
        leavePage([this] { open(m_history.forward()); });
}

void MainWindow::refresh()
{
    if (page() && !Dialog::isOpenOn(this))
        page()->refresh();
}

void MainWindow::openWindow(const QString &address)
{
    if (m_opener)
        m_opener(address);
    else
        go(address);
}

void MainWindow::search(const QString &query, std::function<void(std::vector<SearchHit>)> answer)
{
    answer(m_catalog.findPages(query));
    if (!m_engine.isReady())
        return;
    for (const ServiceConsole &console : m_catalog.consoles())
        if (console.search)
            console.search(query, *this, answer);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_mayClose && page() && page()->hasUnsavedChanges()) {
        event->ignore();
        if (!Dialog::isOpenOn(this))
            leavePage([this] {
                m_mayClose = true;
                close();
            });
        return;
    }
    keepView();
    m_session.setGeometry(saveGeometry(), m_slot);
    QWidget::closeEvent(event);
    Q_EMIT closed();
}

bool MainWindow::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    // The page has heard of the language now: its breadcrumbs and title follow.
    if (event->type() == QEvent::LanguageChange)
        pageChanged();
    return handled;
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        // The page is told after the window: only then has it the new title and breadcrumbs.
        QMetaObject::invokeMethod(this, &MainWindow::pageChanged, Qt::QueuedConnection);
    }
    QWidget::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_session.setGeometry(saveGeometry(), m_slot);
    layoutBody();
}

void MainWindow::mousePressEvent(QMouseEvent *event)
{
    QWidget::mousePressEvent(event);
    // A click on empty ground takes the focus from inputs.
    if (QWidget *focused = QApplication::focusWidget(); focused && focused->window() == this)
        focused->clearFocus();
}

bool MainWindow::eventFilter(QObject *object, QEvent *event)
{
    if (object == m_body && event->type() == QEvent::Resize)
        layoutBody();
    if (event->type() == QEvent::MouseButtonPress) {
        const auto *widget = qobject_cast<QWidget *>(object);
        if (widget && widget->window() == this) {
            // The side buttons of a mouse work over every widget.
            const auto button = static_cast<QMouseEvent *>(event)->button();
            if (button == Qt::BackButton || button == Qt::ForwardButton) {
                button == Qt::BackButton ? back() : forward();
                return true;
            }
            if (m_overlayOpen && m_content->isAncestorOf(widget)) {
                m_overlayOpen = false;
                layoutBody();
            }
        }
    }
    return QWidget::eventFilter(object, event);
}

void MainWindow::paintEvent(QPaintEvent *) { QPainter(this).fillRect(rect(), colorFor(*this, Token::BackgroundLayoutMain)); }

} // namespace nephoscope::gui
