#include "gui/kit/Badge.h"

#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>

namespace nephoscope::gui {
namespace {

Token fillOf(Badge::Color color)
{
    switch (color) {
    case Badge::Color::Blue: return Token::BackgroundBadgeBlue;
    case Badge::Color::Green: return Token::BackgroundBadgeGreen;
    case Badge::Color::Red: return Token::BackgroundBadgeRed;
    case Badge::Color::Yellow: return Token::BackgroundBadgeYellow;
    case Badge::Color::Critical: return Token::BackgroundNotificationSeverityCritical;
    case Badge::Color::High: return Token::BackgroundNotificationSeverityHigh;
    case Badge::Color::Medium: return Token::BackgroundNotificationSeverityMedium;
    case Badge::Color::Low: return Token::BackgroundNotificationSeverityLow;
    case Badge::Color::Neutral: return Token::BackgroundNotificationSeverityNeutral;
    case Badge::Color::Grey: break;
    }
    return Token::BackgroundBadgeGrey;
}

} // namespace

Badge::Badge(const QString &text, Color color, QWidget *parent) : QWidget(parent), m_color(color)
{
    setFont(Theme::instance().font(TextStyle::Small));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setText(text);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Badge::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Badge::setColor(Color color)
{
    m_color = color;
    update();
}

QSize Badge::sizeHint() const { return {std::max(20, fontMetrics().horizontalAdvance(m_text) + 16), 20}; }

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor fill = colorFor(*this, fillOf(m_color));
    paintBox(painter, rect(), fill, Qt::transparent, 0, Theme::instance().radius("badge"));
    // Each ground is light or dark by itself, whatever the theme: take the ink that is readable on it.
    const QColor bright = colorFor(*this, Token::TextNotificationDefault);
    painter.setPen(qGray(fill.rgb()) > 140 ? colorFor(*this, Token::TextNotificationYellow) : bright);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace nephoscope::gui
