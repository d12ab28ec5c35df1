#pragma once

#include <QtCore/QRectF>
#include <QtGui/QColor>

class QPainter;
class QWidget;

namespace nephoscope::gui {

/// Rounded box whose border lies inside `rect`; a transparent border draws none.
void paintBox(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &border, qreal width, qreal radius);
/// What a block of code stands on, over all of its widget.
void paintCodeGround(QPainter &painter, const QWidget &widget);
/// Ring around a focused control, drawn from `rect`'s edge inwards; Theme::focusWidth() wide.
void paintFocusRing(QPainter &painter, const QRectF &rect, const QColor &color, qreal radius);
/// Soft shadow around a rounded box, from layered outlines: cheap, needs no effect object.
void paintShadow(QPainter &painter, const QRectF &box, const QColor &color, qreal blur, qreal radius);
/// Turning ring: a 270° arc.
void paintSpinner(QPainter &painter, const QRectF &rect, const QColor &color, int angle, qreal width = 2);
/// The widget has the focus and got it by the keyboard.
bool hasKeyboardFocus(const QWidget &widget);

} // namespace nephoscope::gui
