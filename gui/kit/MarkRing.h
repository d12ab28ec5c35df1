#pragma once

#include <QtCore/QPointer>
#include <QtWidgets/QFocusFrame>

class QAbstractButton;

namespace nephoscope::gui {

/// The ring around the mark of the button that has the focus. The mark stands at the very edge of its button, below the
/// first letter of the label: the ring needs room outside.
class MarkRing final : public QFocusFrame
{
public:
    /// Around `mark`, in the button's coordinates; null takes the ring away.
    static void moveTo(QAbstractButton *button, const QRect &mark = {}, qreal radius = 0);
    /// The button was painted: a click takes the ring away, a key brings it.
    static void follow(const QAbstractButton &button);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    static QPointer<MarkRing> s_ring; // goes with the window it is in
    QRect m_mark;
    qreal m_radius = 0;
    bool m_drawn = false;
};

} // namespace nephoscope::gui
