#include "gui/cloudshell/Terminal.h"

#include "gui/cloudshell/TerminalKeys.h"

#include <vterm.h>

#include <algorithm>

namespace nephoscope::gui {
namespace {

constexpr char32_t WideTail = char32_t(-1); // libvterm's mark of the second half of a wide character

CellColor colorOf(const VTermColor &color, bool foreground)
{
    if (foreground ? VTERM_COLOR_IS_DEFAULT_FG(&color) : VTERM_COLOR_IS_DEFAULT_BG(&color))
        return {};
    if (VTERM_COLOR_IS_INDEXED(&color))
        return {color.indexed.idx, CellColor::Indexed};
    return {std::uint32_t(color.rgb.red) << 16 | std::uint32_t(color.rgb.green) << 8 | color.rgb.blue, CellColor::Rgb};
}

CellStyle styleOf(const VTermScreenCell &cell)
{
    CellStyle style{colorOf(cell.fg, true), colorOf(cell.bg, false), 0};
    const auto set = [&](bool on, CellStyle::Flag flag) { style.flags = std::uint8_t(style.flags | (on ? flag : 0)); };
    set(cell.attrs.bold, CellStyle::Bold);
    set(cell.attrs.italic, CellStyle::Italic);
    set(cell.attrs.underline != VTERM_UNDERLINE_OFF, CellStyle::Underline);
    set(cell.attrs.underline == VTERM_UNDERLINE_DOUBLE, CellStyle::DoubleUnderline);
    set(cell.attrs.strike, CellStyle::Strike);
    set(cell.attrs.reverse, CellStyle::Inverse);
    return style;
}

bool isBlank(const VTermScreenCell &cell)
{
    return cell.chars[0] == 0 && VTERM_COLOR_IS_DEFAULT_BG(&cell.bg) && !cell.attrs.reverse && !cell.attrs.underline && !cell.attrs.strike;
}

void append(TerminalLine &line, const VTermScreenCell &from)
{
    TerminalCell cell;
    cell.style = styleOf(from);
    if (from.chars[0] == WideTail) {
        cell.width = 0;
    } else {
        cell.character = from.chars[0];
        cell.width = std::uint8_t(std::max<int>(from.width, 1));
    }
    if (cell.character != 0 && from.chars[1] != 0) {
        int count = 1;
        while (count < VTERM_MAX_CHARS_PER_CELL && from.chars[count] != 0)
            ++count;
        line.marks.emplace_back(int(line.cells.size()), QString::fromUcs4(reinterpret_cast<const char32_t *>(from.chars) + 1, count - 1));
    }
    line.cells.push_back(cell);
}

// The way back: a line of the history returns to a screen that grew.
void restore(const TerminalLine &line, int columns, VTermScreenCell *cells)
{
    VTermScreenCell blank{};
    blank.width = 1;
    blank.fg.type = VTERM_COLOR_DEFAULT_FG;
    blank.bg.type = VTERM_COLOR_DEFAULT_BG;
    const auto color = [](const CellColor &from, std::uint8_t otherwise) {
        VTermColor out{};
        if (from.kind == CellColor::Indexed)
            vterm_color_indexed(&out, std::uint8_t(from.value));
        else if (from.kind == CellColor::Rgb)
            vterm_color_rgb(&out, std::uint8_t(from.value >> 16), std::uint8_t(from.value >> 8), std::uint8_t(from.value));
        else
            out.type = otherwise;
        return out;
    };
    std::fill_n(cells, columns, blank);
    for (int column = 0; column < std::min(columns, int(line.cells.size())); ++column) {
        const TerminalCell &from = line.cells[size_t(column)];
        VTermScreenCell &to = cells[column];
        if (from.width == 2 && column + 1 >= columns)
            break;
        to.chars[0] = from.width == 0 ? WideTail : from.character;
        to.width = char(std::max<int>(from.width, 1));
        to.fg = color(from.style.foreground, VTERM_COLOR_DEFAULT_FG);
        to.bg = color(from.style.background, VTERM_COLOR_DEFAULT_BG);
        to.attrs.bold = (from.style.flags & CellStyle::Bold) != 0;
        to.attrs.italic = (from.style.flags & CellStyle::Italic) != 0;
        to.attrs.underline = from.style.flags & CellStyle::DoubleUnderline ? VTERM_UNDERLINE_DOUBLE
            : from.style.flags & CellStyle::Underline                      ? VTERM_UNDERLINE_SINGLE
                                                                           : VTERM_UNDERLINE_OFF;
        to.attrs.strike = (from.style.flags & CellStyle::Strike) != 0;
        to.attrs.reverse = (from.style.flags & CellStyle::Inverse) != 0;
    }
    for (const auto &[column, text] : line.marks) {
        if (column >= columns)
            continue;
        const QList<uint> points = text.toUcs4();
        for (qsizetype i = 0; i < std::min<qsizetype>(points.size(), VTERM_MAX_CHARS_PER_CELL - 1); ++i)
            cells[column].chars[i + 1] = points.at(i);
    }
}

} // namespace

struct Terminal::Callbacks
{
    static Terminal &of(void *user) { return *static_cast<Terminal *>(user); }

    static void output(const char *bytes, size_t count, void *user) { Q_EMIT of(user).output(QByteArray(bytes, qsizetype(count))); }

    static int damage(VTermRect rect, void *user)
    {
        Terminal &self = of(user);
        for (int row = std::max(rect.start_row, 0); row < std::min(rect.end_row, int(self.m_fresh.size())); ++row)
            self.m_fresh[size_t(row)] = false;
        return 1;
    }

    static int property(VTermProp which, VTermValue *value, void *user)
    {
        Terminal &self = of(user);
        switch (which) {
        case VTERM_PROP_CURSORVISIBLE: self.m_cursorVisible = value->boolean; break;
        case VTERM_PROP_CURSORBLINK: self.m_cursorBlinks = value->boolean; break;
        case VTERM_PROP_CURSORSHAPE:
            self.m_cursorShape = value->number == VTERM_PROP_CURSORSHAPE_UNDERLINE ? CursorShape::Underline
                : value->number == VTERM_PROP_CURSORSHAPE_BAR_LEFT                 ? CursorShape::Bar
                                                                                   : CursorShape::Block;
            break;
        case VTERM_PROP_ALTSCREEN:
            self.m_alternate = value->boolean;
            self.m_fresh.assign(self.m_fresh.size(), false);
            Q_EMIT self.alternateChanged(self.m_alternate);
            break;
        case VTERM_PROP_MOUSE: self.m_mouse = MouseReports(value->number); break;
        case VTERM_PROP_TITLE:
            self.m_title = QString::fromUtf8(value->string).left(200);
            Q_EMIT self.titleChanged(self.m_title);
            break;
        default: break;
        }
        return 1;
    }

    static int bell(void *user)
    {
        Q_EMIT of(user).bell();
        return 1;
    }

    static int push(int columns, const VTermScreenCell *cells, void *user)
    {
        Terminal &self = of(user);
        int used = columns;
        while (used > 0 && isBlank(cells[used - 1]))
            --used;
        TerminalLine line;
        line.cells.reserve(size_t(used));
        for (int column = 0; column < used; ++column)
            append(line, cells[column]);
        self.m_history.push_back(std::move(line));
        if (int(self.m_history.size()) > historyLimit) {
            self.m_history.pop_front();
            ++self.m_forgotten;
        }
        return 1;
    }

    static int pop(int columns, VTermScreenCell *cells, void *user)
    {
        Terminal &self = of(user);
        if (self.m_history.empty())
            return 0;
        restore(self.m_history.back(), columns, cells);
        self.m_history.pop_back();
        return 1;
    }

    static constexpr VTermScreenCallbacks screen{
        .damage = damage,
        .moverect = nullptr,
        .movecursor = nullptr,
        .settermprop = property,
        .bell = bell,
        .resize = nullptr,
        .sb_pushline = push,
        .sb_popline = pop,
    };
};

Terminal::Terminal(QSize cells, QObject *parent)
    : QObject(parent)
    , m_term(vterm_new(std::max(cells.height(), 1), std::max(cells.width(), 2)))
    , m_screen(vterm_obtain_screen(m_term))
    , m_size(std::max(cells.width(), 2), std::max(cells.height(), 1))
    , m_rows(size_t(m_size.height()))
    , m_fresh(size_t(m_size.height()), false)
{
    vterm_set_utf8(m_term, 1);
    vterm_output_set_callback(m_term, Callbacks::output, this);
    vterm_screen_set_callbacks(m_screen, &Callbacks::screen, this);
    vterm_screen_enable_altscreen(m_screen, 1);
    // Scrolls are merged until the end of a piece: a flood of lines costs one damage.
    vterm_screen_set_damage_merge(m_screen, VTERM_DAMAGE_SCROLL);
    vterm_screen_reset(m_screen, 1);
    updateCursor();
}

Terminal::~Terminal() { vterm_free(m_term); }

void Terminal::updateCursor()
{
    VTermPos at{};
    vterm_state_get_cursorpos(vterm_obtain_state(m_term), &at);
    m_cursor = {at.col, at.row};
}

void Terminal::feed(const char *bytes, qsizetype count)
{
    vterm_input_write(m_term, bytes, size_t(count));
    vterm_screen_flush_damage(m_screen);
    updateCursor();
}

void Terminal::resize(QSize cells)
{
    const QSize size(std::max(cells.width(), 2), std::max(cells.height(), 1));
    if (size == m_size)
        return;
    m_size = size;
    m_rows.assign(size_t(size.height()), {});
    m_fresh.assign(size_t(size.height()), false);
    vterm_set_size(m_term, size.height(), size.width());
    vterm_screen_flush_damage(m_screen);
    m_fresh.assign(size_t(size.height()), false);
    updateCursor();
}

void Terminal::reset()
{
    vterm_screen_reset(m_screen, 1);
    vterm_screen_flush_damage(m_screen);
    m_fresh.assign(m_fresh.size(), false);
    updateCursor();
}

void Terminal::clear()
{
    // The line of the cursor becomes the first one: lines above it go, the prompt stays.
    if (!m_alternate && m_cursor.y() > 0)
        feed("\x1b[" + QByteArray::number(m_cursor.y()) + "S\x1b[1;" + QByteArray::number(m_cursor.x() + 1) + "H");
    m_forgotten += qint64(m_history.size());
    m_history.clear();
}

const TerminalLine &Terminal::line(qint64 number) const
{
    static const TerminalLine none;
    if (number < firstLine() || number >= endLine())
        return none;
    if (number < screenTop())
        return m_history[size_t(number - firstLine())];
    const auto row = size_t(number - screenTop());
    if (!m_fresh[row]) {
        TerminalLine &line = m_rows[row];
        line.cells.clear();
        line.marks.clear();
        std::vector<VTermScreenCell> cells(size_t(m_size.width()));
        for (int column = 0; column < m_size.width(); ++column)
            vterm_screen_get_cell(m_screen, {int(row), column}, &cells[size_t(column)]);
        int used = m_size.width();
        while (used > 0 && isBlank(cells[size_t(used - 1)]))
            --used;
        for (int column = 0; column < used; ++column)
            append(line, cells[size_t(column)]);
        m_fresh[row] = true;
    }
    return m_rows[row];
}

void Terminal::sendKey(int key, Qt::KeyboardModifiers modifiers)
{
    const TerminalKey found = terminalKey(key, modifiers);
    if (!found.bytes.isEmpty())
        Q_EMIT output(found.bytes);
    else if (found.key != VTERM_KEY_NONE)
        vterm_keyboard_key(m_term, VTermKey(found.key), VTermModifier(found.modifiers));
}

void Terminal::sendText(const QString &text)
{
    if (!text.isEmpty())
        Q_EMIT output(text.toUtf8());
}

void Terminal::paste(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'\r' || c == u'\n') {
            if (c == u'\n' && i > 0 && text.at(i - 1) == u'\r')
                continue;
            clean += u'\r';
        } else if (c == u'\t' || (c.unicode() >= 0x20 && (c.unicode() < 0x7f || c.unicode() > 0x9f))) {
            clean += c; // escapes in a copied text must not reach the shell as commands
        }
    }
    if (clean.isEmpty())
        return;
    vterm_keyboard_start_paste(m_term);
    sendText(clean);
    vterm_keyboard_end_paste(m_term);
}

void Terminal::sendMouse(QPoint cell, int button, bool pressed, Qt::KeyboardModifiers modifiers)
{
    const auto keys = VTermModifier(terminalModifiers(modifiers));
    vterm_mouse_move(m_term, cell.y(), cell.x(), keys);
    vterm_mouse_button(m_term, button, pressed, keys);
}

void Terminal::sendMouseMove(QPoint cell, Qt::KeyboardModifiers modifiers)
{
    vterm_mouse_move(m_term, cell.y(), cell.x(), VTermModifier(terminalModifiers(modifiers)));
}

void Terminal::sendFocus(bool focused)
{
    if (focused)
        vterm_state_focus_in(vterm_obtain_state(m_term));
    else
        vterm_state_focus_out(vterm_obtain_state(m_term));
}

} // namespace nephoscope::gui
