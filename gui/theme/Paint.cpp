#include "gui/theme/Paint.h"

#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QWidget>

namespace nephoscope::gui {

void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal width, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool bordered = width > 0 && border.alpha() > 0;
    const qreal half = bordered ? width / 2 : 0;
    painter.setPen(bordered ? QPen(border, width) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    const qreal limit = std::min(rect.width(), rect.height()) / 2;
    const qreal r = std::max(0.0, std::min(radius, limit) - half);
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), r, r);
    painter.restore();
}

void paintCodeGround(QPainter &painter, const QWidget &widget)
{
    const bool bordered = Theme::instance().isHighContrast(); // where the fill alone does not show
    const QColor border = bordered ? colorFor(widget, Token::BorderDividerDefault) : QColor(Qt::transparent);
    paintBox(painter, widget.rect(), colorFor(widget, Token::BackgroundCodeView), border, bordered ? 1 : 0, Theme::instance().radius("item"));
}

void paintFocusRing(QPainter &painter, const QRectF &rect, const QColor &color, qreal radius)
{
    paintBox(painter, rect, Qt::transparent, color, Theme::instance().focusWidth(), radius);
}

void paintShadow(QPainter &painter, const QRectF &box, const QColor &color, qreal blur, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int steps = std::max(1, int(blur));
    for (int i = steps; i >= 1; --i) {
        QColor layer = color;
        layer.setAlphaF(float(color.alphaF() * 1.6 / steps * (1.0 - double(i - 1) / steps)));
        painter.setBrush(layer);
        painter.drawRoundedRect(box.adjusted(-i, -i + 2, i, i + 2), radius + i, radius + i);
    }
    painter.restore();
}

void paintSpinner(QPainter &painter, const QRectF &rect, const QColor &color, int angle, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::FlatCap));
    const qreal half = width / 2 + 0.5;
    painter.drawArc(rect.adjusted(half, half, -half, -half), -angle * 16, 270 * 16);
    painter.restore();
}

bool hasKeyboardFocus(const QWidget &widget)
{
    return widget.hasFocus() && widget.window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

} // namespace nephoscope::gui
