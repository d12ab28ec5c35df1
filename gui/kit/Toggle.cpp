#include "gui/kit/Toggle.h"

#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>

namespace nephoscope::gui {

Toggle::Toggle(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Toggle::sizeHint() const { return {28 + (text().isEmpty() ? 4 : 8 + fontMetrics().horizontalAdvance(text())), 24}; }

void Toggle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRectF track(2, (height() - 16) / 2.0, 24, 16);
    const Token fill = !isEnabled() ? Token::BackgroundControlDisabled : isChecked() ? Token::BackgroundControlChecked : Token::BackgroundToggleDefault;
    paintBox(painter, track, colorFor(*this, fill), Qt::transparent, 0, 8);
    const qreal x = isChecked() ? track.right() - 14 : track.left() + 2;
    paintBox(painter, QRectF(x, track.top() + 2, 12, 12), colorFor(*this, Token::ForegroundControlDefault), Qt::transparent, 0, 6);
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, QRectF(rect()).adjusted(0, 1, 0, -1), colorFor(*this, Token::BorderItemFocused), 6);
    painter.setPen(colorFor(*this, isEnabled() ? Token::TextBodyDefault : Token::TextDisabled));
    painter.drawText(rect().adjusted(34, 0, 0, 0), Qt::AlignVCenter, text());
}

} // namespace nephoscope::gui
