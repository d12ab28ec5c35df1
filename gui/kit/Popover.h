#pragma once

#include "gui/theme/Tokens.h"

#include <QtCore/QPointer>
#include <QtWidgets/QFrame>

class QVBoxLayout;

namespace nephoscope::gui {

class Button;
class Label;

/// A floating card inside the window (rounded, shadowed, works without a compositor). Closes on a
/// click outside, on Esc and when its anchor goes; follows its anchor when that moves.
class Popover : public QFrame
{
    Q_OBJECT
public:
    enum class Align { Left, Right };
    /// Widths of cards that hold text: 210, 310 and 480 px. Auto is as wide as the content.
    enum class Size { Auto, Small, Medium, Large };
    /// Beside: right of the anchor, or left of it where there is no room.
    enum class Placement { Below, Beside };

    explicit Popover(QWidget *owner, Context context = Context::Page);

    /// Column for the content, inside the padding.
    QVBoxLayout *column() { return m_column; }
    void setPadding(int horizontal, int vertical);
    /// Without focus the anchor keeps it: suggestions under an input.
    void setTakesFocus(bool takes) { m_takesFocus = takes; }
    void setAlign(Align align) { m_align = align; }
    void setPlacement(Placement placement) { m_placement = placement; }
    void setSize(Size size);
    /// Bold line at the top with a dismiss button at its right; an empty text shows the button alone.
    void setHeader(const QString &text);
    void setDismissible(bool dismissible);
    /// Stays when the user works elsewhere: notes beside a page that is to be used meanwhile.
    void setSticky(bool sticky) { m_sticky = sticky; }
    /// Opens below the anchor, or above it where there is no room; never leaves the window.
    void openAt(QWidget *anchor);
    /// Opens with its corner at a point of the window's coordinates (context menus).
    void openAt(QWidget *window, const QPoint &position);
    /// Opens at a part of a widget, in its coordinates: a point of a chart.
    void openAt(QWidget *anchor, const QRect &part);
    void closePopover();

Q_SIGNALS:
    void opened();
    void closed();
    /// The user closed it: dismiss button or Esc. closed() follows.
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    void place();
    void makeHead();
    void attach(QWidget *window);
    QVBoxLayout *m_column;
    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_focusBefore;
    QPoint m_position;
    QRect m_part;
    QWidget *m_head = nullptr;
    Label *m_title = nullptr;
    Button *m_dismiss = nullptr;
    Align m_align = Align::Left;
    Placement m_placement = Placement::Below;
    bool m_takesFocus = true;
    bool m_sticky = false;
};

} // namespace nephoscope::gui
