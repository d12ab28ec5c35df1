#include "gui/shell/BrandButton.h"

#include "gui/theme/Icons.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>

namespace nephoscope::gui {
namespace {

QString name() { return QStringLiteral("Nephoscope"); }

} // namespace

BrandButton::BrandButton(QWidget *parent) : Button(Variant::Icon, {}, parent)
{
    setFont(Theme::instance().font(TextStyle::H4));
}

void BrandButton::setNameVisible(bool visible)
{
    m_nameVisible = visible;
    updateGeometry();
    update();
}

QSize BrandButton::sizeHint() const { return {m_nameVisible ? 44 + fontMetrics().horizontalAdvance(name()) : 36, 36}; }

void BrandButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    icons::paint(painter, QStringLiteral("mark"), QRectF(0, (height() - 30) / 2.0, 30, 30), colorFor(*this, Token::TextAccent));
    if (m_nameVisible) {
        painter.setPen(colorFor(*this, Token::TextHeadingDefault));
        painter.drawText(rect().adjusted(38, 0, 0, 0), Qt::AlignVCenter, name());
    }
    if (hasKeyboardFocus(*this))
        paintFocusRing(painter, rect(), colorFor(*this, Token::BorderItemFocused), 6);
}

} // namespace nephoscope::gui
