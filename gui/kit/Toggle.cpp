#include "gui/kit/Toggle.h"

#include "gui/kit/MarkRing.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace nephoscope::gui {
namespace {

constexpr int LineHeight = 24;
constexpr int TextLeft = 32;
constexpr int WidestHint = 420; // a longer description wraps

int wrappedHeight(const QFont &font, const QString &text, int width)
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, std::max(40, width - TextLeft), 10000), Qt::TextWordWrap, text).height();
}

} // namespace

Toggle::Toggle(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Toggle::setTexts(const QString &text, const QString &description)
{
    setText(text);
    m_description = description;
    setAccessibleName(text);
    setAccessibleDescription(description);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    updateGeometry();
    update();
}

QSize Toggle::sizeHint() const
{
    int width = text().isEmpty() ? 30 : TextLeft + 2 + fontMetrics().horizontalAdvance(text());
    if (!hasHeightForWidth())
        return {width, LineHeight};
    if (!m_description.isEmpty())
        width = std::max(width, TextLeft + 2 + std::min(WidestHint, QFontMetrics(Theme::instance().font(TextStyle::Small)).horizontalAdvance(m_description)));
    return {width, heightForWidth(width)};
}

QSize Toggle::minimumSizeHint() const { return hasHeightForWidth() ? QSize(std::min(sizeHint().width(), 120), LineHeight) : sizeHint(); }

int Toggle::titleHeight(int width) const
{
    return hasHeightForWidth() ? std::max(LineHeight, wrappedHeight(font(), text(), width) + 4) : height();
}

int Toggle::heightForWidth(int width) const
{
    if (!hasHeightForWidth())
        return QAbstractButton::heightForWidth(width);
    return titleHeight(width) + (m_description.isEmpty() ? 0 : wrappedHeight(Theme::instance().font(TextStyle::Small), m_description, width));
}

// In the middle of the first line.
QRect Toggle::track() const { return {0, ((hasHeightForWidth() ? LineHeight : height()) - 16) / 2, 24, 16}; }

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
    const QRect title(TextLeft, 0, width() - TextLeft, titleHeight(width()));
    painter.drawText(title, int(Qt::AlignVCenter) | (hasHeightForWidth() ? int(Qt::TextWordWrap) : 0), text());
    if (m_description.isEmpty())
        return;
    painter.setFont(Theme::instance().font(TextStyle::Small));
    painter.setPen(colorFor(*this, isEnabled() ? Token::TextFormSecondary : Token::TextDisabled));
    painter.drawText(QRect(TextLeft, title.height(), title.width(), height() - title.height()), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_description);
}

} // namespace nephoscope::gui
