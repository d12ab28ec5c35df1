// Selecting, copying, finding, links.
#include "gui/cloudshell/TerminalView.h"

#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtWidgets/QApplication>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui {
namespace {

bool inWord(char32_t c)
{
    return c != 0 && (QChar::isLetterOrNumber(c) || (c < 0x80 && QStringLiteral("_-./:@%+~#?&=,").contains(QChar(char16_t(c)))));
}

} // namespace

TerminalPoint TerminalView::pointAt(const QPointF &position, Edge edge) const
{
    const int row = int(std::floor(position.y() / m_cell.height()));
    const double across = position.x() / m_cell.width();
    const int column = int(edge == Edge::Nearest ? std::lround(across) : std::floor(across));
    return {std::clamp(topLine() + row, m_terminal->firstLine(), m_terminal->endLine() - 1), std::clamp(column, 0, m_terminal->size().width())};
}

std::pair<TerminalPoint, TerminalPoint> TerminalView::selectedRange() const
{
    if (!m_selection)
        return {};
    return std::minmax(m_selection->anchor, m_selection->head);
}

bool TerminalView::isSelected(const TerminalPoint &point) const
{
    if (!m_selection)
        return false;
    const auto [from, to] = selectedRange();
    return point >= from && point < to;
}

void TerminalView::select(TerminalPoint anchor, TerminalPoint head)
{
    if (anchor == head)
        m_selection.reset();
    else
        m_selection = Selection{anchor, head};
    viewport()->update();
}

void TerminalView::clearSelection()
{
    if (!m_selection)
        return;
    m_selection.reset();
    viewport()->update();
}

void TerminalView::selectUnit(TerminalPoint at, bool starts)
{
    const auto grow = [this](TerminalPoint point) -> Match {
        if (m_unit == Unit::Line)
            return {{point.line, 0}, {point.line + 1, 0}};
        const TerminalLine &line = m_terminal->line(point.line);
        const auto isWord = [&](int column) {
            if (column < 0 || column >= int(line.cells.size()))
                return false;
            const TerminalCell &cell = line.cells[size_t(column)];
            return cell.width == 0 || inWord(cell.character);
        };
        int from = point.column;
        int to = point.column;
        if (!isWord(from) && isWord(from - 1))
            from = to = from - 1;
        while (isWord(from - 1))
            --from;
        while (isWord(to))
            ++to;
        return {{point.line, from}, {point.line, std::max(to, from + 1)}};
    };
    const Match unit = grow(at);
    if (starts)
        m_unitOrigin = unit;
    select(std::min(m_unitOrigin.from, unit.from), std::max(m_unitOrigin.to, unit.to));
}

bool TerminalView::selectByKey(int key, Qt::KeyboardModifiers modifiers)
{
    if (key != Qt::Key_Left && key != Qt::Key_Right && key != Qt::Key_Up && key != Qt::Key_Down && key != Qt::Key_Home && key != Qt::Key_End)
        return false;
    const TerminalPoint cursor{m_terminal->screenTop() + m_terminal->cursor().y(), m_terminal->cursor().x()};
    const TerminalPoint anchor = m_selection ? m_selection->anchor : cursor;
    TerminalPoint head = m_selection ? m_selection->head : cursor;
    const int columns = m_terminal->size().width();
    const bool control = modifiers & Qt::ControlModifier;
    switch (key) {
    case Qt::Key_Left:
        if (head.column > 0)
            --head.column;
        else if (head.line > m_terminal->firstLine())
            head = {head.line - 1, columns};
        break;
    case Qt::Key_Right:
        if (head.column < columns)
            ++head.column;
        else if (head.line + 1 < m_terminal->endLine())
            head = {head.line + 1, 0};
        break;
    case Qt::Key_Up: head.line = std::max(head.line - 1, m_terminal->firstLine()); break;
    case Qt::Key_Down: head.line = std::min(head.line + 1, m_terminal->endLine() - 1); break;
    case Qt::Key_Home: head = control ? TerminalPoint{m_terminal->firstLine(), 0} : TerminalPoint{head.line, 0}; break;
    default: head = control ? TerminalPoint{m_terminal->endLine() - 1, columns} : TerminalPoint{head.line, columns}; break;
    }
    select(anchor, head);
    scrollToLine(head.line);
    return true;
}

void TerminalView::selectAll() { select({m_terminal->firstLine(), 0}, {m_terminal->endLine() - 1, m_terminal->size().width()}); }

QString TerminalView::selectedText() const
{
    if (!m_selection)
        return {};
    const auto [from, to] = selectedRange();
    QString out;
    for (qint64 number = from.line; number <= to.line; ++number) {
        const TerminalLine &line = m_terminal->line(number);
        const int first = number == from.line ? from.column : 0;
        const int last = number == to.line ? to.column : int(line.cells.size());
        QString words;
        for (int column = first; column < std::min(last, int(line.cells.size())); ++column) {
            const TerminalCell &cell = line.cells[size_t(column)];
            if (cell.width > 0)
                words += cell.character == 0 ? QStringLiteral(" ") : line.at(column);
        }
        while (words.endsWith(u' '))
            words.chop(1);
        out += words;
        if (number < to.line)
            out += u'\n';
    }
    while (out.endsWith(u'\n') && to.column > 0)
        out.chop(1);
    return out;
}

void TerminalView::copy()
{
    if (const QString text = selectedText(); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void TerminalView::paste()
{
    if (!isRunning())
        return;
    typed();
    m_terminal->paste(QApplication::clipboard()->text());
}

QString TerminalView::linkAt(TerminalPoint at, Match *where) const
{
    static const QRegularExpression links(QStringLiteral(R"((?:https?|s3)://[^\s"'<>`|\\^{}]+)"));
    std::vector<int> columns;
    const QString text = m_terminal->line(at.line).text(&columns);
    for (auto match = links.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        QString link = found.captured();
        // The full stop or bracket after an address is the sentence's.
        while (link.endsWith(u'.') || link.endsWith(u',') || link.endsWith(u';') || link.endsWith(u':')
               || (link.endsWith(u')') && !link.contains(u'(')))
            link.chop(1);
        const int from = columns[size_t(found.capturedStart())];
        const int to = columns[size_t(found.capturedStart() + link.size())];
        if (at.column < from || at.column >= to)
            continue;
        if (where)
            *where = {{at.line, from}, {at.line, to}};
        return link;
    }
    return {};
}

int TerminalView::find(const QString &text)
{
    m_needle = text;
    m_matches.clear();
    m_match = -1;
    if (!text.isEmpty()) {
        std::vector<int> columns;
        for (qint64 number = m_terminal->firstLine(); number < m_terminal->endLine(); ++number) {
            const QString words = m_terminal->line(number).text();
            qsizetype at = words.indexOf(text, 0, Qt::CaseInsensitive);
            if (at < 0)
                continue;
            m_terminal->line(number).text(&columns);
            for (; at >= 0; at = words.indexOf(text, at + text.size(), Qt::CaseInsensitive))
                m_matches.push_back({{number, columns[size_t(at)]}, {number, columns[size_t(at + text.size())]}});
        }
    }
    showMatch(int(m_matches.size()) - 1);
    return int(m_matches.size());
}

int TerminalView::findNext(bool forward)
{
    const int count = int(m_matches.size());
    if (count == 0)
        return 0;
    showMatch((m_match + (forward ? 1 : count - 1)) % count);
    return m_match + 1;
}

void TerminalView::showMatch(int index)
{
    m_match = index;
    if (index >= 0)
        scrollToLine(m_matches[size_t(index)].from.line);
    viewport()->update();
}

} // namespace nephoscope::gui
