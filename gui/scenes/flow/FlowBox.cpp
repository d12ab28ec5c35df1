#include "gui/scenes/flow/FlowBox.h"

#include <QtGui/QPainter>

namespace nephoscope::gui::flow {

FlowBox::FlowBox(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &FlowBox::changed, this, [this] { update(); });
}

void FlowBox::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_edge, m_edgeWidth));
    painter->setBrush(m_color);
    const qreal half = m_edgeWidth / 2;
    painter->drawRoundedRect(QRectF(0, 0, width(), height()).adjusted(half, half, -half, -half), m_radius, m_radius);
}

} // namespace nephoscope::gui::flow
