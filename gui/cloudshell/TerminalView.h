#pragma once

#include "gui/cloudshell/Pty.h"
#include "gui/cloudshell/Terminal.h"
#include "gui/cloudshell/TerminalColors.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QTimer>
#include <QtWidgets/QAbstractScrollArea>

#include <optional>

namespace nephoscope::gui {

/// A terminal with a program in it. Takes every key but these: Ctrl+Shift+C and V copy and paste, Ctrl+Shift+A selects
/// all, Shift with arrows, Home and End selects, Shift+PageUp and PageDown scroll, Ctrl with + − 0 sets the size of the
/// letters, Ctrl+Tab leaves for the next control. With Shift the mouse selects even where a program listens to it;
/// Ctrl+click follows a link.
class TerminalView : public QAbstractScrollArea
{
    Q_OBJECT
    /// For what shows keys to an audience: not while a password is typed.
    Q_PROPERTY(bool secret READ isSecret)
    /// Esc belongs to the program.
    Q_PROPERTY(bool keepsEscape READ keepsEscape CONSTANT)
public:
    static constexpr int smallestFont = 8;
    static constexpr int largestFont = 32;

    struct Match
    {
        TerminalPoint from;
        TerminalPoint to; ///< one past the end, on the same line
        auto operator<=>(const Match &) const = default;
    };

    explicit TerminalView(QWidget *parent = nullptr);
    ~TerminalView() override;

    /// Writes `greeting` and starts the program; on failure its reason is shown in the terminal.
    bool start(const Pty::Command &command, const QByteArray &greeting = {});
    Terminal &terminal() { return *m_terminal; }
    const Terminal &terminal() const { return *m_terminal; }
    Pty *pty() { return m_pty; }
    bool isRunning() const { return m_pty && m_pty->isRunning(); }
    bool hasJob() const { return m_pty && m_pty->hasJob(); }
    bool isSecret() const { return m_pty && m_pty->hidesInput(); }
    bool keepsEscape() const { return true; }

    void setFontPixels(int pixels);
    int fontPixels() const { return m_pixels; }
    QSize cellSize() const { return m_cell; }

    QString selectedText() const;
    bool hasSelection() const { return m_selection.has_value(); }
    /// The text of the screen, a line each; what a screen reader reads.
    QString screenText() const;
    /// Offset of the cursor in screenText().
    int caretOffset() const;

    /// Marks all places, letters' case ignored, shows the newest, returns how many there are.
    int find(const QString &text);
    /// Goes one match back (towards older lines) or forward; its number from 1, 0 when there is none.
    int findNext(bool forward);
    int currentMatch() const { return m_match + 1; }
    int matchCount() const { return int(m_matches.size()); }
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

public Q_SLOTS:
    void copy();
    void paste();
    void selectAll();
    void clear();

Q_SIGNALS:
    /// The program ended; negative: by that signal.
    void finished(int code);
    /// Enter was pressed after the end.
    void restartRequested();
    void linkActivated(const QString &link);
    void fontPixelsChanged(int pixels);
    /// The context menu is wanted at this place of the widget.
    void menuRequested(const QPoint &position);
    /// The screen changed; at most once a frame.
    void updated();

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    enum class Unit { Cell, Word, Line };
    enum class Edge { Nearest, Left };
    struct Selection
    {
        TerminalPoint anchor;
        TerminalPoint head;
    };

    // TerminalView.cpp
    void drain();
    void changed();
    void fitGrid();
    void updateScrollBar();
    void restyle();
    void restartBlink();
    void scrollToLine(qint64 line);
    qint64 topLine() const;
    // TerminalViewPaint.cpp
    void paintLine(QPainter &painter, qint64 number, int y) const;
    void paintRun(QPainter &painter, const TerminalLine &line, int from, int to, int y, const CellStyle &style, bool selected) const;
    void paintCursor(QPainter &painter) const;
    void paintPreedit(QPainter &painter) const;
    void paintMatches(QPainter &painter) const;
    QRect cursorRect() const;
    // TerminalViewInput.cpp
    bool keepsKey(const QKeyEvent &event) const;
    bool ownKey(QKeyEvent *event);
    bool reportsMouse(const QMouseEvent &event) const;
    QPoint screenCell(const QPointF &position) const;
    void typed();
    // TerminalViewSelection.cpp
    TerminalPoint pointAt(const QPointF &position, Edge edge = Edge::Left) const;
    std::pair<TerminalPoint, TerminalPoint> selectedRange() const;
    bool isSelected(const TerminalPoint &point) const;
    void select(TerminalPoint anchor, TerminalPoint head);
    void clearSelection();
    void selectUnit(TerminalPoint at, bool starts);
    bool selectByKey(int key, Qt::KeyboardModifiers modifiers);
    QString linkAt(TerminalPoint at, Match *where = nullptr) const;
    void showMatch(int index);

    Terminal *m_terminal;
    Pty *m_pty = nullptr;
    TerminalColors m_colors;
    QByteArray m_backlog;
    qsizetype m_done = 0; ///< of m_backlog
    QTimer m_next;        ///< goes on with the backlog
    QTimer m_frame;
    QElapsedTimer m_sinceFrame;
    int m_pixels;
    QSize m_cell{8, 16};
    int m_ascent = 12;
    int m_blink = 0;
    bool m_cursorOn = true;
    bool m_follows = true; ///< the newest line stays in view
    std::optional<Selection> m_selection;
    Unit m_unit = Unit::Cell;
    Match m_unitOrigin;
    QElapsedTimer m_sinceDouble;
    QString m_preedit;
    Qt::MouseButton m_reported = Qt::NoButton;
    Match m_hovered;
    QString m_needle;
    std::vector<Match> m_matches;
    int m_match = -1;
    qint64 m_lastForgotten = 0;
};

} // namespace nephoscope::gui
