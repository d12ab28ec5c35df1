#include "gui/kit/MarkRing.h"

#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>

namespace nephoscope::gui {

QPointer<MarkRing> MarkRing::s_ring;

void MarkRing::moveTo(QAbstractButton *button, const QRect &mark, qreal radius)
{
    if (!s_ring && button)
        s_ring = new MarkRing;
    if (!s_ring)
        return;
    s_ring->m_mark = mark;
    s_ring->m_radius = radius;
    s_ring->setWidget(button);
}

void MarkRing::follow(const QAbstractButton &button)
{
    if (s_ring && s_ring->widget() == &button && s_ring->m_drawn != hasKeyboardFocus(button))
        s_ring->update();
}

void MarkRing::paintEvent(QPaintEvent *)
{
    const QWidget *button = widget();
    m_drawn = button && hasKeyboardFocus(*button);
    if (!m_drawn)
        return;
    QPainter painter(this);
    const QPoint corner((width() - button->width()) / 2, (height() - button->height()) / 2);
    paintFocusRing(painter, QRectF(m_mark.translated(corner)).adjusted(-3, -3, 3, 3), colorFor(*button, Token::BorderItemFocused), m_radius);
}

} // namespace nephoscope::gui
