// What the user does with the terminal: keys, input methods, the mouse, files dropped on it.
#include "gui/cloudshell/TerminalView.h"
#include "gui/theme/Theme.h"

#include <QtCore/QMimeData>
#include <QtCore/QUrl>
#include <QtGui/QClipboard>
#include <QtGui/QDragEnterEvent>
#include <QtGui/QInputMethodEvent>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

namespace nephoscope::gui {
namespace {

constexpr int WheelLines = 3;
constexpr int WheelStep = 120; // an eighth of a degree each

int terminalButton(Qt::MouseButton button)
{
    return button == Qt::LeftButton ? 1 : button == Qt::MiddleButton ? 2 : button == Qt::RightButton ? 3 : 0;
}

// For a shell: in quotes unless nothing in it is special.
QString quoted(const QString &path)
{
    for (const QChar c : path) {
        if (!c.isLetterOrNumber() && !QStringLiteral("/._-+:@%").contains(c))
            return QString(u'\'' % QString(path).replace(u'\'', QStringLiteral("'\\''")) % u'\'');
    }
    return path;
}

} // namespace

bool TerminalView::keepsKey(const QKeyEvent &event) const
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const bool ours = event.key() == Qt::Key_C || event.key() == Qt::Key_V || event.key() == Qt::Key_A;
    if (modifiers.testFlag(Qt::ControlModifier) && modifiers.testFlag(Qt::ShiftModifier))
        return ours;
    // Ctrl with these belongs to the tabs and to the window around the shell.
    const bool leaves = event.key() == Qt::Key_Tab || event.key() == Qt::Key_Backtab || event.key() == Qt::Key_PageUp
        || event.key() == Qt::Key_PageDown || event.key() == Qt::Key_QuoteLeft;
    return !(modifiers.testFlag(Qt::ControlModifier) && leaves) && !modifiers.testFlag(Qt::MetaModifier);
}

bool TerminalView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && keepsKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        const bool tab = key->key() == Qt::Key_Tab || key->key() == Qt::Key_Backtab;
        if (tab && key->modifiers() & Qt::ControlModifier)
            return focusNextPrevChild(key->key() == Qt::Key_Tab && !(key->modifiers() & Qt::ShiftModifier));
        if (tab) {
            keyPressEvent(key);
            return true;
        }
    }
    if (event->type() == QEvent::Show)
        QTimer::singleShot(0, this, [this] { fitGrid(); });
    return QAbstractScrollArea::event(event);
}

bool TerminalView::ownKey(QKeyEvent *event)
{
    const int key = event->key();
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        if (key == Qt::Key_C)
            copy();
        else if (key == Qt::Key_V)
            paste();
        else if (key == Qt::Key_A)
            selectAll();
        else if (key == Qt::Key_Plus)
            setFontPixels(m_pixels + 1);
        else
            return selectByKey(key, modifiers);
        return true;
    }
    if (modifiers == Qt::ControlModifier) {
        switch (key) {
        case Qt::Key_Plus:
        case Qt::Key_Equal: setFontPixels(m_pixels + 1); return true;
        case Qt::Key_Minus: setFontPixels(m_pixels - 1); return true;
        case Qt::Key_0: setFontPixels(Theme::instance().font(TextStyle::Code).pixelSize()); return true;
        case Qt::Key_Insert: copy(); return true;
        default: return false;
        }
    }
    if (modifiers != Qt::ShiftModifier || m_terminal->isAlternate())
        return modifiers == Qt::ShiftModifier && key == Qt::Key_Insert ? (paste(), true) : false;
    const int page = std::max(1, m_terminal->size().height() - 1);
    switch (key) {
    case Qt::Key_Insert: paste(); return true;
    case Qt::Key_PageUp: verticalScrollBar()->setValue(verticalScrollBar()->value() - page); return true;
    case Qt::Key_PageDown: verticalScrollBar()->setValue(verticalScrollBar()->value() + page); return true;
    default: return selectByKey(key, modifiers);
    }
}

void TerminalView::keyPressEvent(QKeyEvent *event)
{
    if (ownKey(event)) {
        event->accept();
        return;
    }
    if (!keepsKey(*event)) {
        event->ignore();
        return;
    }
    const int key = event->key();
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (!isRunning()) {
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            Q_EMIT restartRequested();
        event->accept();
        return;
    }
    const bool control = modifiers & (Qt::ControlModifier | Qt::AltModifier);
    const bool special = key >= Qt::Key_Escape || control;
    if (key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr || key == Qt::Key_Meta) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    typed();
    if (special)
        m_terminal->sendKey(key, modifiers);
    // What typed no control byte types its letter; Alt goes ahead of it as Escape.
    const QString text = event->text();
    const bool letter = !text.isEmpty() && text.at(0).unicode() >= 0x20 && text.at(0).unicode() != 0x7f && key < Qt::Key_Escape;
    if (letter && !(modifiers & Qt::ControlModifier))
        m_terminal->sendText(modifiers & Qt::AltModifier ? QString(u'\x1b' % text) : text);
    event->accept();
}

void TerminalView::typed()
{
    clearSelection();
    m_follows = true;
    updateScrollBar();
    restartBlink();
}

void TerminalView::inputMethodEvent(QInputMethodEvent *event)
{
    m_preedit = event->preeditString();
    if (!event->commitString().isEmpty() && isRunning()) {
        typed();
        m_terminal->sendText(event->commitString());
    }
    viewport()->update();
    event->accept();
}

QVariant TerminalView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled: return isRunning();
    case Qt::ImCursorRectangle: return cursorRect().translated(viewport()->pos());
    case Qt::ImFont: return font();
    case Qt::ImHints: return int(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    default: return QAbstractScrollArea::inputMethodQuery(query);
    }
}

QPoint TerminalView::screenCell(const QPointF &position) const
{
    const QSize grid = m_terminal->size();
    return {std::clamp(int(position.x()) / m_cell.width(), 0, grid.width() - 1),
            std::clamp(int(position.y()) / m_cell.height(), 0, grid.height() - 1)};
}

bool TerminalView::reportsMouse(const QMouseEvent &event) const
{
    return m_terminal->mouseReports() != Terminal::MouseReports::None && !(event.modifiers() & Qt::ShiftModifier) && isRunning();
}

void TerminalView::mousePressEvent(QMouseEvent *event)
{
    if (reportsMouse(*event) && terminalButton(event->button())) {
        m_reported = event->button();
        m_terminal->sendMouse(screenCell(event->position()), terminalButton(event->button()), true, event->modifiers());
        return;
    }
    if (event->button() == Qt::MiddleButton && QApplication::clipboard()->supportsSelection()) {
        m_terminal->paste(QApplication::clipboard()->text(QClipboard::Selection));
        return;
    }
    if (event->button() != Qt::LeftButton)
        return;
    const TerminalPoint at = pointAt(event->position());
    if (event->modifiers() & Qt::ControlModifier) {
        if (const QString link = linkAt(at); !link.isEmpty()) {
            Q_EMIT linkActivated(link);
            return;
        }
    }
    if (m_sinceDouble.isValid() && m_sinceDouble.elapsed() < QApplication::doubleClickInterval()) {
        m_unit = Unit::Line;
        selectUnit(at, true);
    } else if (event->modifiers() & Qt::ShiftModifier && m_selection) {
        select(m_selection->anchor, pointAt(event->position(), Edge::Nearest));
    } else {
        clearSelection();
        m_unit = Unit::Cell;
        const TerminalPoint edge = pointAt(event->position(), Edge::Nearest);
        m_unitOrigin = {edge, edge};
    }
    m_sinceDouble.invalidate();
}

void TerminalView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (reportsMouse(*event) || event->button() != Qt::LeftButton) {
        mousePressEvent(event);
        return;
    }
    m_unit = Unit::Word;
    selectUnit(pointAt(event->position()), true);
    m_sinceDouble.start();
}

void TerminalView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_terminal->mouseReports() >= Terminal::MouseReports::Drags && !(event->modifiers() & Qt::ShiftModifier)) {
        m_terminal->sendMouseMove(screenCell(event->position()), event->modifiers());
        return;
    }
    if (event->buttons() & Qt::LeftButton && m_reported == Qt::NoButton) {
        if (event->position().y() < 0)
            verticalScrollBar()->setValue(verticalScrollBar()->value() - 1);
        else if (event->position().y() > viewport()->height())
            verticalScrollBar()->setValue(verticalScrollBar()->value() + 1);
        if (m_unit == Unit::Cell)
            select(m_unitOrigin.from, pointAt(event->position(), Edge::Nearest));
        else
            selectUnit(pointAt(event->position()), false);
        return;
    }
    Match link;
    const bool found = event->modifiers() & Qt::ControlModifier && !linkAt(pointAt(event->position()), &link).isEmpty();
    if (!found)
        link = {};
    if (link != m_hovered) {
        m_hovered = link;
        viewport()->setCursor(found ? Qt::PointingHandCursor : Qt::IBeamCursor);
        viewport()->update();
    }
}

void TerminalView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_reported == event->button() && m_reported != Qt::NoButton) {
        m_reported = Qt::NoButton;
        m_terminal->sendMouse(screenCell(event->position()), terminalButton(event->button()), false, event->modifiers());
        return;
    }
    if (m_selection && QApplication::clipboard()->supportsSelection())
        QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void TerminalView::wheelEvent(QWheelEvent *event)
{
    const int steps = event->angleDelta().y() / WheelStep;
    if (event->modifiers() & Qt::ControlModifier) {
        setFontPixels(m_pixels + steps);
        return;
    }
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (m_terminal->mouseReports() != Terminal::MouseReports::None && !shift) {
        for (int i = 0; i < std::abs(steps); ++i)
            m_terminal->sendMouse(screenCell(event->position()), steps > 0 ? 4 : 5, true, event->modifiers());
    } else if (m_terminal->isAlternate()) {
        // A pager that does not listen to the mouse scrolls by its arrow keys.
        for (int i = 0; i < std::abs(steps) * WheelLines; ++i)
            m_terminal->sendKey(steps > 0 ? Qt::Key_Up : Qt::Key_Down, Qt::NoModifier);
    } else {
        const int lines = steps ? steps * WheelLines : event->angleDelta().y() > 0 ? 1 : -1;
        verticalScrollBar()->setValue(verticalScrollBar()->value() - lines);
    }
    event->accept();
}

void TerminalView::contextMenuEvent(QContextMenuEvent *event)
{
    if (event->reason() == QContextMenuEvent::Mouse && m_terminal->mouseReports() != Terminal::MouseReports::None
        && !(event->modifiers() & Qt::ShiftModifier))
        return;
    Q_EMIT menuRequested(event->reason() == QContextMenuEvent::Mouse ? event->pos() : cursorRect().bottomLeft() + viewport()->pos());
}

void TerminalView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_terminal->sendFocus(true);
    restartBlink();
}

void TerminalView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_terminal->sendFocus(false);
    m_preedit.clear();
    restartBlink();
}

void TerminalView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void TerminalView::dropEvent(QDropEvent *event)
{
    QStringList words;
    const QList<QUrl> urls = event->mimeData()->urls();
    for (const QUrl &url : urls)
        words.append(quoted(url.isLocalFile() ? url.toLocalFile() : url.toString()));
    m_terminal->paste(words.isEmpty() ? event->mimeData()->text() : QString(words.join(u' ') % u' '));
    event->acceptProposedAction();
    setFocus(Qt::OtherFocusReason);
}

} // namespace nephoscope::gui
