// What the terminal looks like.
#include "gui/cloudshell/TerminalView.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>

#include <algorithm>

namespace nephoscope::gui {

void TerminalView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_colors.paper());
    const qint64 top = topLine();
    const int rows = viewport()->height() / m_cell.height() + 1;
    for (int row = 0; row < rows && top + row < m_terminal->endLine(); ++row)
        paintLine(painter, top + row, row * m_cell.height());
    paintMatches(painter);
    paintCursor(painter);
    paintPreedit(painter);
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, viewport()->rect(), colorFor(*this, Token::BorderItemFocused), Theme::instance().radius("focus-ring"));
}

void TerminalView::paintLine(QPainter &painter, qint64 number, int y) const
{
    const TerminalLine &line = m_terminal->line(number);
    const int count = int(line.cells.size());
    int from = 0;
    while (from < count) {
        const CellStyle &style = line.cells[size_t(from)].style;
        const bool selected = isSelected({number, from});
        int to = from + 1;
        while (to < count && line.cells[size_t(to)].style == style && isSelected({number, to}) == selected)
            ++to;
        // A wide character is never cut in two.
        while (to < count && line.cells[size_t(to)].width == 0)
            ++to;
        paintRun(painter, line, from, to, y, style, selected);
        from = to;
    }
    // The selection goes on over the blank rest of a line that is selected to its end.
    if (isSelected({number, count}) && isSelected({number, m_terminal->size().width() - 1}))
        painter.fillRect(QRect(count * m_cell.width(), y, (m_terminal->size().width() - count) * m_cell.width(), m_cell.height()),
                         palette().color(QPalette::Highlight));
}

void TerminalView::paintRun(QPainter &painter, const TerminalLine &line, int from, int to, int y, const CellStyle &style, bool selected) const
{
    TerminalColors::Pair colors = m_colors.of(style);
    if (selected)
        colors = {palette().color(QPalette::HighlightedText), palette().color(QPalette::Highlight)};
    const QRect box(from * m_cell.width(), y, (to - from) * m_cell.width(), m_cell.height());
    if (colors.paper != m_colors.paper())
        painter.fillRect(box, colors.paper);
    QFont letters = font();
    letters.setBold(style.flags & CellStyle::Bold);
    letters.setItalic(style.flags & CellStyle::Italic);
    painter.setFont(letters);
    painter.setPen(colors.ink);
    const int base = y + m_ascent;
    QString plain;
    int plainFrom = from;
    const auto flush = [&] {
        if (!plain.trimmed().isEmpty())
            painter.drawText(plainFrom * m_cell.width(), base, plain);
        plain.clear();
    };
    for (int column = from; column < to; ++column) {
        const TerminalCell &cell = line.cells[size_t(column)];
        if (cell.width == 0)
            continue;
        if (cell.width == 1 && cell.character < 0x7f && line.marks.empty()) {
            if (plain.isEmpty())
                plainFrom = column;
            plain += cell.character == 0 ? QChar(u' ') : QChar(char16_t(cell.character));
            continue;
        }
        flush();
        // Other scripts come from other fonts, whose letters have widths of their own: each keeps to its place.
        // Hangul fills its two cells when it is a little larger than the Latin beside it.
        QFont wide = letters;
        wide.setLetterSpacing(QFont::AbsoluteSpacing, 0);
        if (cell.width == 2)
            wide.setPixelSize(m_pixels * 23 / 20);
        painter.setFont(wide);
        const int width = cell.width * m_cell.width();
        const QString text = line.at(column);
        const int own = QFontMetrics(wide).horizontalAdvance(text);
        painter.drawText(column * m_cell.width() + (width - own) / 2, base, text);
        painter.setFont(letters);
    }
    flush();
    const auto rule = [&](int at) { painter.fillRect(QRect(box.left(), at, box.width(), std::max(1, m_pixels / 13)), colors.ink); };
    if (style.flags & CellStyle::Underline)
        rule(base + 2);
    if (style.flags & CellStyle::DoubleUnderline)
        rule(base + 4);
    if (style.flags & CellStyle::Strike)
        rule(base - m_ascent / 3);
}

void TerminalView::paintMatches(QPainter &painter) const
{
    const qint64 top = topLine();
    const auto box = [&](const Match &match) {
        return QRect(match.from.column * m_cell.width(), int(match.from.line - top) * m_cell.height(),
                     (match.to.column - match.from.column) * m_cell.width(), m_cell.height());
    };
    const auto first = std::lower_bound(m_matches.begin(), m_matches.end(), Match{{top, 0}, {}});
    for (auto at = first; at != m_matches.end() && at->from.line < top + m_terminal->size().height(); ++at) {
        const bool current = at - m_matches.begin() == m_match;
        QColor fill = colorFor(*this, current ? Token::BackgroundFlashbarWarning : Token::TextLinkDefault);
        fill.setAlphaF(current ? 0.45F : 0.25F);
        painter.fillRect(box(*at), fill);
        if (current)
            paintBox(painter, box(*at), Qt::transparent, m_colors.ink(), 1, 2);
    }
    if (m_hovered.to > m_hovered.from) {
        const QRect link = box(m_hovered);
        painter.fillRect(QRect(link.left(), link.bottom() - 1, link.width(), 1), colorFor(*this, Token::TextLinkDefault));
    }
}

QRect TerminalView::cursorRect() const
{
    const QPoint at = m_terminal->cursor();
    const auto row = int(m_terminal->screenTop() + at.y() - topLine());
    const TerminalLine &line = m_terminal->line(m_terminal->screenTop() + at.y());
    const bool wide = at.x() < int(line.cells.size()) && line.cells[size_t(at.x())].width == 2;
    return {at.x() * m_cell.width(), row * m_cell.height(), m_cell.width() * (wide ? 2 : 1), m_cell.height()};
}

void TerminalView::paintCursor(QPainter &painter) const
{
    if (!m_terminal->isCursorVisible() || !isRunning())
        return;
    const QRect box = cursorRect();
    const QColor color = colorFor(*this, Token::TextAccent);
    if (!hasFocus()) {
        paintBox(painter, box, Qt::transparent, color, 1, 1);
        return;
    }
    if (!m_cursorOn)
        return;
    switch (m_terminal->cursorShape()) {
    case Terminal::CursorShape::Underline: painter.fillRect(box.adjusted(0, box.height() - 3, 0, 0), color); return;
    case Terminal::CursorShape::Bar: painter.fillRect(QRect(box.left(), box.top(), 2, box.height()), color); return;
    case Terminal::CursorShape::Block: break;
    }
    painter.fillRect(box, color);
    const TerminalLine &line = m_terminal->line(m_terminal->screenTop() + m_terminal->cursor().y());
    painter.setPen(m_colors.paper());
    QFont letters = font();
    letters.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    if (box.width() > m_cell.width())
        letters.setPixelSize(m_pixels * 23 / 20);
    painter.setFont(letters);
    const QString under = line.at(m_terminal->cursor().x());
    painter.drawText(box.left() + (box.width() - QFontMetrics(letters).horizontalAdvance(under)) / 2, box.top() + m_ascent, under);
}

void TerminalView::paintPreedit(QPainter &painter) const
{
    if (m_preedit.isEmpty())
        return;
    QFont letters = font();
    letters.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    const QRect at = cursorRect();
    const int cells = int(m_preedit.size()) * 2; // Hangul in the making takes two
    const QRect box(at.topLeft(), QSize(cells * m_cell.width(), m_cell.height()));
    painter.fillRect(box, m_colors.paper());
    painter.setFont(letters);
    painter.setPen(m_colors.ink());
    painter.drawText(box.left(), box.top() + m_ascent, m_preedit);
    painter.fillRect(QRect(box.left(), box.bottom() - 1, box.width(), 2), colorFor(*this, Token::TextAccent));
}

bool TerminalView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave && m_hovered.to > m_hovered.from) {
        m_hovered = {};
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace nephoscope::gui
