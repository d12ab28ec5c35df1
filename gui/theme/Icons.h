#pragma once

#include "gui/theme/Tokens.h"

#include <QtGui/QColor>
#include <QtGui/QIcon>
#include <QtGui/QPixmap>

class QPainter;
class QRectF;

namespace nephoscope::gui::icons {

/// Line icons from resources/icons (`:/icons/NAME.svg`), drawn with `currentColor`.
/// The icon takes its colour from the theme whenever it is painted; disabled icons are greyed.
QIcon icon(const QString &name, Token token = Token::TextInteractiveDefault, Context context = Context::Page);
/// One tinted picture, cached; `size` in logical pixels.
QPixmap pixmap(const QString &name, const QColor &color, int size = 16, qreal devicePixelRatio = 1.0);
void paint(QPainter &painter, const QString &name, const QRectF &rect, const QColor &color);
bool exists(const QString &name);

} // namespace nephoscope::gui::icons
