#include "gui/theme/IconItem.h"

#include "gui/theme/Icons.h"
#include "gui/theme/Scale.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui {

IconItem::IconItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(this, &IconItem::changed, this, [this] { update(); });
    // The screen does not tell of a new factor.
    connect(&Scale::instance(), &Scale::changed, this, [this] { update(); });
}

void IconItem::paint(QPainter *painter)
{
    const qreal side = std::min(width(), height());
    if (m_name.isEmpty() || side <= 0)
        return;
    // Drawn in pixels of the screen, so that it stays sharp when scaled.
    const qreal pixels = std::max(1.0, std::round(side * painter->deviceTransform().m11()));
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawPixmap(QRectF(0, 0, side, side), icons::pixmap(m_name, m_color, int(pixels)), QRectF(0, 0, pixels, pixels));
}

} // namespace nephoscope::gui
