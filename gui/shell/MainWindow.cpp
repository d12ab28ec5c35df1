#include "gui/shell/MainWindow.h"

#include "gui/bridge/EngineHost.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Flashbar.h"
#include "gui/shell/AboutDialog.h"
#include "gui/shell/Language.h"
#include "gui/shell/NotificationCenter.h"
#include "gui/shell/SearchBox.h"
#include "gui/shell/Session.h"
#include "gui/shell/SideNavigation.h"
#include "gui/shell/StatePages.h"
#include "gui/shell/TopBar.h"
#include "gui/theme/Theme.h"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStackedWidget>

namespace nephoscope::gui {
namespace {

constexpr qsizetype PagesKept = 12;

} // namespace

MainWindow::MainWindow(Catalog catalog, EngineHost &engine, Session &session, quint16 askedPort, QWidget *parent)
    : QWidget(parent), m_catalog(std::move(catalog)), m_engine(engine), m_session(session)
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(640, 440);
    m_navigationOpen = session.sideNavigationOpen();
    build(askedPort);
    connectParts();
    if (session.geometry().isEmpty() || !restoreGeometry(session.geometry()))
        resize(1280, 800);
    retranslate();
    qApp->installEventFilter(this);
}

// Pages refer to the window as their navigator: they go first, while it is whole.
MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    for (const auto &page : std::as_const(m_pages))
        delete page.data();
}

void MainWindow::go(const QString &address)
{
    const QString clean = address.startsWith(u'/') ? address.mid(1) : address;
    m_history.visit(clean.isEmpty() ? QStringLiteral("home") : clean);
    open(m_history.current());
}

Page *MainWindow::pageFor(const QString &address)
{
    if (Page *page = m_pages.value(address)) {
        m_recent.removeOne(address);
        m_recent.prepend(address);
        return page;
    }
    Page *page = m_catalog.makePage(address, *this);
    if (!page)
        page = new NotFoundPage(address, *this);
    m_stack->addWidget(page);
    m_pages.insert(address, page);
    m_recent.prepend(address);
    while (m_recent.size() > PagesKept) {
        if (Page *old = m_pages.take(m_recent.takeLast()))
            old->deleteLater();
    }
    return page;
}

void MainWindow::open(const QString &address)
{
    const bool home = address == QLatin1String("home");
    if (!m_engine.isReady() && !home) {
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
    m_session.setAddress(address);
    pageChanged();
}

Page *MainWindow::page() const { return qobject_cast<Page *>(m_stack->currentWidget()); }

bool MainWindow::isSettled() const { return m_engine.isReady() ? m_waiting.isEmpty() && page() && page()->isSettled() : page() && page()->isSettled(); }

void MainWindow::back()
{
    if (!m_history.canGoBack() || Dialog::isOpenOn(this))
        return;
    open(m_history.back());
}

void MainWindow::forward()
{
    if (!m_history.canGoForward() || Dialog::isOpenOn(this))
        return;
    open(m_history.forward());
}

void MainWindow::refresh()
{
    if (page() && !Dialog::isOpenOn(this))
        page()->refresh();
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

void MainWindow::showAbout() { openAboutDialog(*this); }

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_session.setGeometry(saveGeometry());
    QWidget::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_session.setGeometry(saveGeometry());
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
