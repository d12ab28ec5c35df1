#include "gui/kit/Toggle.h"

#include "gui/kit/MarkRing.h"
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

QSize Toggle::sizeHint() const { return {26 + (text().isEmpty() ? 4 : 8 + fontMetrics().horizontalAdvance(text())), 24}; }

QRect Toggle::track() const { return {0, (height() - 16) / 2, 24, 16}; }

void Toggle::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    MarkRing::moveTo(this, track(), 11);
}

void Toggle::focusOutEvent(QFocusEvent *event)
{
    QAbstractButton::focusOutEvent(event);
    MarkRing::moveTo(nullptr);
}

void Toggle::paintEvent(QPaintEvent *)
{
    MarkRing::follow(*this);
    QPainter painter(this);
    const QRectF box = track();
    const Token fill = !isEnabled() ? Token::BackgroundControlDisabled : isChecked() ? Token::BackgroundControlChecked : Token::BackgroundToggleDefault;
    paintBox(painter, box, colorFor(*this, fill), Qt::transparent, 0, 8);
    const qreal x = isChecked() ? box.right() - 14 : box.left() + 2;
    paintBox(painter, QRectF(x, box.top() + 2, 12, 12), colorFor(*this, Token::ForegroundControlDefault), Qt::transparent, 0, 6);
    painter.setPen(colorFor(*this, isEnabled() ? Token::TextBodyDefault : Token::TextDisabled));
    painter.drawText(rect().adjusted(32, 0, 0, 0), Qt::AlignVCenter, text());
}

} // namespace nephoscope::gui
