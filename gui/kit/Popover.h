#pragma once

#include "gui/theme/Tokens.h"

#include <QtCore/QPointer>
#include <QtWidgets/QFrame>

class QVBoxLayout;

namespace nephoscope::gui {

/// A floating card inside the window (rounded, shadowed, works without a compositor). Closes on a
/// click outside, on Esc and when its anchor goes.
class Popover : public QFrame
{
    Q_OBJECT
public:
    enum class Align { Left, Right };

    explicit Popover(QWidget *owner, Context context = Context::Page);

    /// Column for the content, inside the padding.
    QVBoxLayout *column() { return m_column; }
    void setPadding(int horizontal, int vertical);
    /// Without focus the anchor keeps it: suggestions under an input.
    void setTakesFocus(bool takes) { m_takesFocus = takes; }
    void setAlign(Align align) { m_align = align; }
    /// Opens below the anchor, or above it where there is no room; never leaves the window.
    void openAt(QWidget *anchor);
    /// Opens with its corner at a point of the window's coordinates (context menus).
    void openAt(QWidget *window, const QPoint &position);
    void closePopover();

Q_SIGNALS:
    void opened();
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void place();
    void attach(QWidget *window);
    QVBoxLayout *m_column;
    QPointer<QWidget> m_anchor;
    QPointer<QWidget> m_focusBefore;
    QPoint m_position;
    Align m_align = Align::Left;
    bool m_takesFocus = true;
};

} // namespace nephoscope::gui
