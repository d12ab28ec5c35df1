#pragma once

#include <QtWidgets/QFrame>

class QVBoxLayout;

namespace nephoscope::gui {

class Board;
class Label;
class MenuButton;
struct BoardItem;

/// Grip of a board card: dragged with the mouse, or picked up with Enter and moved with arrows.
class BoardHandle : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Move, Resize };
    BoardHandle(Kind kind, QWidget *parent);
    bool isPickedUp() const { return m_pickedUp; }
    /// Tells a screen reader what a step has done.
    void say(const QString &words);
    void retranslate(const QString &title);

Q_SIGNALS:
    void pressed(const QPoint &global);
    void dragged(const QPoint &global);
    void released();
    void pickedUp();
    void putDown();
    void putBack();
    void stepped(int key);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void setPickedUp(bool pickedUp);
    Kind m_kind;
    bool m_pickedUp = false;
    bool m_down = false;
};

/// A card on a Board: handle, title, menu, content, corner.
class BoardCard : public QFrame
{
    Q_OBJECT
public:
    BoardCard(Board &board, const BoardItem &item);

    QString id() const { return m_id; }
    QWidget *content() const { return m_content; }
    /// Least height in pixels at a width.
    int neededHeight(int width) const;
    void retranslate();
    void setLifted(bool lifted);
    void focusHandle();
    /// Said by the handle that is picked up.
    void say(const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectHandles();
    Board &m_board;
    const BoardItem &m_item;
    QString m_id;
    BoardHandle *m_handle;
    BoardHandle *m_corner;
    Label *m_title;
    MenuButton *m_menu;
    QWidget *m_content;
    QVBoxLayout *m_column;
    bool m_lifted = false;
};

} // namespace nephoscope::gui
