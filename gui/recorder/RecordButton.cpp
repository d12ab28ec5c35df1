#include "gui/recorder/RecordButton.h"

#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

namespace nephoscope::gui {

RecordButton::RecordButton(QWidget *parent) : Button(Variant::Normal, {}, parent)
{
    setObjectName(QStringLiteral("record"));
    setCheckable(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    retranslate();
}

void RecordButton::setRecording(bool recording)
{
    setChecked(recording);
    retranslate();
    updateGeometry();
    update();
}

QSize RecordButton::sizeHint() const
{
    const QFontMetrics metrics(Theme::instance().font(TextStyle::Button));
    return {metrics.horizontalAdvance(text()) + 46, Button::sizeHint().height()};
}

void RecordButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = underMouse() && isEnabled();
    const auto color = [&](Token token) { return colorFor(*this, token); };
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    const qreal radius = box.height() / 2;
    paintBox(painter, box, color(lit ? Token::BackgroundButtonNormalHover : Token::BackgroundButtonNormalDefault),
             color(isChecked() ? Token::BorderStatusError : Token::BorderButtonNormalDefault), 2, radius);
    const QPointF center(box.left() + 18, box.center().y());
    painter.setPen(QPen(color(Token::TextStatusError), 1.75));
    painter.setBrush(isChecked() ? QBrush(color(Token::TextStatusError)) : QBrush(Qt::NoBrush));
    painter.drawEllipse(center, 5, 5);
    painter.setFont(Theme::instance().font(TextStyle::Button));
    painter.setPen(color(isChecked() ? Token::TextStatusError : lit ? Token::TextButtonNormalHover : Token::TextButtonNormalDefault));
    painter.drawText(box.adjusted(30, 0, -12, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, rect(), color(Token::BorderItemFocused), radius);
}

void RecordButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Button::changeEvent(event);
}

void RecordButton::retranslate() { setLabel(isChecked() ? tr("Recording") : tr("Start recording")); }

} // namespace nephoscope::gui
