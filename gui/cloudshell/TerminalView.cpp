#include "gui/cloudshell/TerminalView.h"

#include "gui/cloudshell/TerminalAccessible.h"
#include "gui/theme/Theme.h"

#include <QtGui/QFontMetricsF>
#include <QtGui/QPainter>
#include <QtGui/QStyleHints>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <cmath>

namespace nephoscope::gui {
namespace {

constexpr int Margin = 8;
constexpr int FrameMs = 16;
constexpr int BudgetMs = 6;        // of one turn of the event loop for what a program writes
constexpr int SliceBytes = 1024;   // between two looks at the clock
constexpr QSize FirstGrid(80, 24);

} // namespace

TerminalView::TerminalView(QWidget *parent)
    : QAbstractScrollArea(parent), m_terminal(new Terminal(FirstGrid, this)), m_pixels(Theme::instance().font(TextStyle::Code).pixelSize())
{
    installTerminalAccessible();
    setObjectName(QStringLiteral("terminal"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAttribute(Qt::WA_InputMethodEnabled);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setViewportMargins(Margin, Margin, 0, Margin);
    setAutoFillBackground(true);
    setAcceptDrops(true);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setFocusPolicy(Qt::NoFocus);
    m_next.setSingleShot(true);
    m_frame.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &TerminalView::drain);
    connect(&m_frame, &QTimer::timeout, this, [this] {
        m_sinceFrame.start();
        updateScrollBar();
        viewport()->update();
        announceTerminal(*this);
        Q_EMIT updated();
    });
    connect(m_terminal, &Terminal::output, this, [this](const QByteArray &bytes) {
        if (m_pty)
            m_pty->write(bytes);
    });
    connect(m_terminal, &Terminal::alternateChanged, this, [this] { clearSelection(); });
    connect(&Theme::instance(), &Theme::changed, this, &TerminalView::restyle);
    restyle();
}

TerminalView::~TerminalView() = default;

bool TerminalView::start(const Pty::Command &command, const QByteArray &greeting)
{
    delete m_pty;
    m_backlog.clear();
    m_done = 0;
    m_terminal->reset();
    clearSelection();
    fitGrid();
    m_pty = new Pty(this);
    connect(m_pty, &Pty::received, this, [this](const QByteArray &bytes) {
        m_backlog += bytes;
        drain();
    });
    connect(m_pty, &Pty::finished, this, [this](int code) {
        changed();
        Q_EMIT finished(code);
    });
    m_terminal->feed(greeting);
    const bool started = m_pty->start(command, m_terminal->size());
    if (!started)
        m_terminal->feed(QString(command.program % u": " % m_pty->errorText() % u"\r\n").toUtf8());
    restartBlink();
    changed();
    return started;
}

void TerminalView::drain()
{
    QElapsedTimer clock;
    clock.start();
    while (m_done < m_backlog.size() && clock.elapsed() < BudgetMs) {
        const qsizetype count = std::min<qsizetype>(SliceBytes, m_backlog.size() - m_done);
        m_terminal->feed(m_backlog.constData() + m_done, count);
        m_done += count;
    }
    const bool more = m_done < m_backlog.size();
    if (!more) {
        m_backlog.clear();
        m_done = 0;
    } else {
        m_next.start(0);
    }
    // A program that writes faster than this can be shown waits, as on any terminal.
    if (m_pty)
        m_pty->setPaused(more);
    changed();
}

void TerminalView::changed()
{
    if (m_frame.isActive())
        return;
    const qint64 since = m_sinceFrame.isValid() ? m_sinceFrame.elapsed() : FrameMs;
    m_frame.start(int(std::clamp<qint64>(FrameMs - since, 0, FrameMs)));
}

void TerminalView::restyle()
{
    QFont font = Theme::instance().font(TextStyle::Code);
    font.setPixelSize(m_pixels);
    font.setFixedPitch(true);
    font.setKerning(false);
    const QFontMetricsF metrics(font);
    const qreal advance = metrics.horizontalAdvance(u'M');
    m_cell = {std::max(4, int(std::lround(advance))), std::max(8, int(std::ceil(metrics.ascent() + metrics.descent())) + 2)};
    m_ascent = int(std::ceil(metrics.ascent())) + 1;
    // Letters fall on whole pixels, in columns, at every size.
    font.setLetterSpacing(QFont::AbsoluteSpacing, m_cell.width() - advance);
    setFont(font);
    m_colors.update(*this);
    QPalette colors = palette();
    colors.setColor(QPalette::Window, m_colors.paper()); // the margins around the grid
    setPalette(colors);
    fitGrid();
    restartBlink();
    update();
    viewport()->update();
}

void TerminalView::setFontPixels(int pixels)
{
    pixels = std::clamp(pixels, smallestFont, largestFont);
    if (pixels == m_pixels)
        return;
    m_pixels = pixels;
    restyle();
    Q_EMIT fontPixelsChanged(pixels);
}

void TerminalView::fitGrid()
{
    const QSize room = viewport()->size();
    const QSize grid(std::max(10, room.width() / m_cell.width()), std::max(2, room.height() / m_cell.height()));
    if (grid == m_terminal->size() || !isVisible())
        return;
    m_terminal->resize(grid);
    if (m_pty)
        m_pty->resize(m_terminal->size());
    updateScrollBar();
    changed();
}

void TerminalView::updateScrollBar()
{
    QScrollBar *bar = verticalScrollBar();
    const int history = m_terminal->isAlternate() ? 0 : int(m_terminal->screenTop() - m_terminal->firstLine());
    const auto gone = int(m_terminal->firstLine() - m_lastForgotten);
    m_lastForgotten = m_terminal->firstLine();
    const int value = m_follows ? history : std::max(0, bar->value() - gone);
    bar->setPageStep(m_terminal->size().height());
    const QSignalBlocker blocker(bar);
    bar->setRange(0, history);
    bar->setValue(value);
    m_follows = bar->value() >= bar->maximum();
    bar->update();
}

qint64 TerminalView::topLine() const
{
    if (m_terminal->isAlternate() || m_follows)
        return m_terminal->screenTop();
    return std::min(m_terminal->firstLine() + verticalScrollBar()->value(), m_terminal->screenTop());
}

void TerminalView::scrollToLine(qint64 line)
{
    const qint64 top = topLine();
    const int rows = m_terminal->size().height();
    if (line >= top && line < top + rows)
        return;
    verticalScrollBar()->setValue(int(line - m_terminal->firstLine()) - rows / 2);
}

void TerminalView::scrollContentsBy(int, int)
{
    m_follows = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    viewport()->update();
}

void TerminalView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    fitGrid();
}

void TerminalView::restartBlink()
{
    if (m_blink)
        killTimer(m_blink);
    m_blink = 0;
    m_cursorOn = true;
    const int period = QGuiApplication::styleHints()->cursorFlashTime();
    if (hasFocus() && m_terminal->blinksCursor() && Theme::instance().hasMotion() && period > 0)
        m_blink = startTimer(period / 2);
    viewport()->update();
}

void TerminalView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_blink) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    m_cursorOn = !m_cursorOn || !m_terminal->blinksCursor();
    viewport()->update();
}

QString TerminalView::screenText() const
{
    QString out;
    for (qint64 number = m_terminal->screenTop(); number < m_terminal->endLine(); ++number) {
        if (number > m_terminal->screenTop())
            out += u'\n';
        out += m_terminal->line(number).text();
    }
    return out;
}

int TerminalView::caretOffset() const
{
    qsizetype out = 0;
    const qint64 caretLine = m_terminal->screenTop() + m_terminal->cursor().y();
    for (qint64 number = m_terminal->screenTop(); number < caretLine; ++number)
        out += m_terminal->line(number).text().size() + 1;
    std::vector<int> columns;
    const QString text = m_terminal->line(caretLine).text(&columns);
    const auto at = std::lower_bound(columns.begin(), columns.end(), m_terminal->cursor().x());
    return int(out + std::min<qsizetype>(at - columns.begin(), text.size()));
}

void TerminalView::clear()
{
    clearSelection();
    m_terminal->clear();
    m_follows = true;
    changed();
}

} // namespace nephoscope::gui
