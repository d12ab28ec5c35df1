#pragma once

#include "gui/cloudshell/TerminalLine.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QPoint>
#include <QtCore/QSize>

#include <deque>
#include <memory>

struct VTerm;
struct VTermScreen;

namespace nephoscope::gui {

/// What a terminal shows and remembers, without any window: bytes in, cells out. xterm's sequences by libvterm; the last
/// 10,000 lines that left the screen are kept.
class Terminal : public QObject
{
    Q_OBJECT
public:
    static constexpr int historyLimit = 10'000;
    enum class CursorShape { Block, Underline, Bar };
    enum class MouseReports { None, Clicks, Drags, Moves };

    explicit Terminal(QSize cells, QObject *parent = nullptr);
    ~Terminal() override;

    void feed(const char *bytes, qsizetype count);
    void feed(const QByteArray &bytes) { feed(bytes.constData(), bytes.size()); }
    void resize(QSize cells);
    /// Back to what a new terminal is; the history stays.
    void reset();
    /// Forgets the history and everything above the cursor's line.
    void clear();

    QSize size() const { return m_size; }
    /// Lines are numbered from the first one ever: [firstLine, screenTop) is history, [screenTop, endLine) the screen.
    qint64 firstLine() const { return m_forgotten; }
    qint64 screenTop() const { return m_forgotten + qint64(m_history.size()); }
    qint64 endLine() const { return screenTop() + m_size.height(); }
    const TerminalLine &line(qint64 number) const;

    /// Column and row on the screen.
    QPoint cursor() const { return m_cursor; }
    bool isCursorVisible() const { return m_cursorVisible; }
    bool blinksCursor() const { return m_cursorBlinks; }
    CursorShape cursorShape() const { return m_cursorShape; }
    /// A full-screen program (an editor, a pager) has the screen.
    bool isAlternate() const { return m_alternate; }
    MouseReports mouseReports() const { return m_mouse; }
    QString title() const { return m_title; }

    // What the user does, told to the program by output().
    void sendKey(int key, Qt::KeyboardModifiers modifiers);
    void sendText(const QString &text);
    /// Line ends become Enter, control characters are left out; bracketed when the program asked for it.
    void paste(const QString &text);
    void sendMouse(QPoint cell, int button, bool pressed, Qt::KeyboardModifiers modifiers);
    void sendMouseMove(QPoint cell, Qt::KeyboardModifiers modifiers);
    void sendFocus(bool focused);

Q_SIGNALS:
    void output(const QByteArray &bytes);
    void titleChanged(const QString &title);
    void alternateChanged(bool alternate);
    void bell();

private:
    struct Callbacks;
    friend struct Callbacks;
    void updateCursor();
    VTerm *m_term;
    VTermScreen *m_screen;
    QSize m_size;
    std::deque<TerminalLine> m_history;
    qint64 m_forgotten = 0;
    mutable std::vector<TerminalLine> m_rows;  ///< of the screen, made when asked for
    mutable std::vector<bool> m_fresh;
    QPoint m_cursor;
    bool m_cursorVisible = true;
    bool m_cursorBlinks = true;
    CursorShape m_cursorShape = CursorShape::Block;
    bool m_alternate = false;
    MouseReports m_mouse = MouseReports::None;
    QString m_title;
};

} // namespace nephoscope::gui
