#include "gui/charts/Gauge.h"

#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace nephoscope::gui {

namespace {

constexpr int first = 210, span = 240;          // degrees: from below on the left over the top, clockwise
constexpr int leastSide = 96, usualSide = 140;  // logical pixels
constexpr double thick = 0.11;                  // of the side
constexpr int sixteenths = 16;                  // of a degree, as QPainter counts
constexpr double arcShare = 0.76;               // of the side: what lies lower has no arc
constexpr double halfSpread = 0.866;            // of the radius: how far from the middle the arc ends
constexpr int gap = 4;

/// The lines below the arc: the ends of the scale, and the name.
int linesHeight()
{
    const Theme &theme = Theme::instance();
    return gap + QFontMetrics(theme.font(TextStyle::Small)).height() + gap + QFontMetrics(theme.font(TextStyle::Body)).height();
}

/// As large as the ring has room for.
QFont valueFont(const QString &text, double room)
{
    const Theme &theme = Theme::instance();
    for (const TextStyle style : {TextStyle::H1, TextStyle::H2, TextStyle::BodyBold}) {
        if (QFontMetricsF(theme.font(style)).horizontalAdvance(text) <= room)
            return theme.font(style);
    }
    return theme.font(TextStyle::SmallBold);
}

} // namespace

Gauge::Gauge(QWidget *parent) : QWidget(parent), m_value(std::numeric_limits<double>::quiet_NaN())
{
    setObjectName(QStringLiteral("gauge"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    describe();
}

void Gauge::setName(const QString &name)
{
    m_name = name;
    describe();
    update();
}

void Gauge::setRange(double least, double most)
{
    m_least = least;
    m_most = most;
    describe();
    update();
}

void Gauge::setValue(double value, ChartUnit unit)
{
    m_value = value;
    m_unit = unit;
    describe();
    update();
}

void Gauge::setColorIndex(int color)
{
    m_color = color;
    update();
}

double Gauge::share() const
{
    if (!std::isfinite(m_value) || m_most <= m_least)
        return 0;
    return std::clamp((m_value - m_least) / (m_most - m_least), 0.0, 1.0);
}

QString Gauge::valueText() const { return std::isfinite(m_value) ? formatValue(m_value, m_unit) : QStringLiteral("-"); }

void Gauge::describe()
{
    setAccessibleName(std::isfinite(m_value) ? tr("%1: %2, from %3 to %4").arg(m_name, valueText(), formatValue(m_least, m_unit), formatValue(m_most, m_unit))
                                             : tr("%1: no data").arg(m_name));
}

QSize Gauge::sizeHint() const { return {usualSide, int(std::ceil(usualSide * arcShare)) + linesHeight()}; }
QSize Gauge::minimumSizeHint() const { return {leastSide, int(std::ceil(leastSide * arcShare)) + linesHeight()}; }

void Gauge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

void Gauge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::instance();
    const double side = std::min<double>(width(), (height() - linesHeight()) / arcShare);
    const double stroke = side * thick;
    const double top = (height() - linesHeight() - side * arcShare) / 2;
    const QRectF arc(QRectF((width() - side) / 2, top, side, side).adjusted(stroke / 2 + 1, stroke / 2 + 1, -stroke / 2 - 1, -stroke / 2 - 1));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colorFor(*this, Token::ChartsLineGrid), stroke, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(arc, first * sixteenths, -span * sixteenths);
    if (const double filled = share(); filled > 0) {
        painter.setPen(QPen(theme.chart(m_color), stroke, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(arc, first * sixteenths, -int(std::lround(filled * span * sixteenths)));
    }
    painter.setPen(colorFor(*this, Token::TextBodyDefault));
    painter.setFont(valueFont(valueText(), arc.width() - 1.4 * stroke));
    painter.drawText(QRectF(0, arc.top(), width(), arc.height()), Qt::AlignCenter, valueText());
    // The ends of the scale stand under the ends of the arc, each in its half.
    painter.setFont(theme.font(TextStyle::Small));
    painter.setPen(colorFor(*this, Token::TextBodySecondary));
    double y = top + side * arcShare + gap;
    const double line = painter.fontMetrics().height();
    const double half = width() / 2.0 - gap / 2.0;
    const auto end = [&](double at, double from, double value) {
        const QString text = painter.fontMetrics().elidedText(formatValue(value, m_unit), Qt::ElideRight, int(half));
        const double wide = std::min<double>(half, painter.fontMetrics().horizontalAdvance(text) + 1);
        painter.drawText(QRectF(std::clamp(at - wide / 2, from, from + half - wide), y, wide, line), Qt::AlignCenter, text);
    };
    end(arc.center().x() - halfSpread * arc.width() / 2, 0, m_least);
    end(arc.center().x() + halfSpread * arc.width() / 2, width() - half, m_most);
    y += line + gap;
    painter.setFont(theme.font(TextStyle::Body));
    painter.setPen(colorFor(*this, Token::TextBodyDefault));
    painter.drawText(QRectF(0, y, width(), painter.fontMetrics().height()), Qt::AlignHCenter | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideMiddle, width()));
}

} // namespace nephoscope::gui
