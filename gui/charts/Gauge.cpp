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

QSize Gauge::sizeHint() const { return {usualSide, usualSide + fontMetrics().height()}; }
QSize Gauge::minimumSizeHint() const { return {leastSide, leastSide + fontMetrics().height()}; }

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
    const QFont nameFont = theme.font(TextStyle::Small);
    const int nameHeight = QFontMetrics(nameFont).height();
    const double side = std::min(width(), height() - nameHeight);
    const double stroke = side * thick;
    const QRectF arc(QRectF((width() - side) / 2, 0, side, side).adjusted(stroke / 2 + 1, stroke / 2 + 1, -stroke / 2 - 1, -stroke / 2 - 1));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colorFor(*this, Token::ChartsLineGrid), stroke, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(arc, first * sixteenths, -span * sixteenths);
    if (const double filled = share(); filled > 0) {
        painter.setPen(QPen(theme.chart(m_color), stroke, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(arc, first * sixteenths, -int(std::lround(filled * span * sixteenths)));
    }
    painter.setPen(colorFor(*this, Token::TextBodyDefault));
    painter.setFont(theme.font(TextStyle::H2));
    painter.drawText(arc, Qt::AlignCenter, valueText());
    // The ends of the scale stand under the ends of the arc.
    painter.setFont(nameFont);
    painter.setPen(colorFor(*this, Token::TextBodySecondary));
    const QRectF ends(arc.left(), arc.top() + arc.height() * 0.82, arc.width(), nameHeight);
    painter.drawText(ends, Qt::AlignLeft | Qt::AlignVCenter, formatValue(m_least, m_unit));
    painter.drawText(ends, Qt::AlignRight | Qt::AlignVCenter, formatValue(m_most, m_unit));
    const QRectF below(0, side, width(), nameHeight);
    painter.drawText(below, Qt::AlignHCenter | Qt::AlignVCenter, painter.fontMetrics().elidedText(m_name, Qt::ElideMiddle, width()));
}

} // namespace nephoscope::gui
