#include "gui/charts/RingPlot.h"

#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCharts/QChart>
#include <QtCharts/QPieSeries>
#include <QtCharts/QPieSlice>
#include <QtGui/QPainter>

#include <cmath>
#include <numbers>
#include <numeric>

namespace nephoscope::gui {
namespace {

constexpr double Outer = 0.94;  // of the room: the rest is for the highlighted slice
constexpr double Hole = 0.66;
constexpr double Least = 0.012; // of the ring: a slice thinner than its edges would not be seen

} // namespace

RingPlot::RingPlot(ChartKind kind, QWidget *parent) : ChartSurface(parent), m_series(new QPieSeries), m_kind(kind)
{
    setMinimumHeight(140);
    m_series->setPieSize(Outer);
    m_series->setHoleSize(kind == ChartKind::Donut ? Hole * Outer : 0);
    chart()->addSeries(m_series);
}

void RingPlot::setCentre(const QString &value, const QString &text)
{
    m_centre = value;
    m_centreText = text;
    viewport()->update();
}

double RingPlot::valueOf(int series) const
{
    const auto &points = data().series[size_t(series)].points;
    return std::accumulate(points.begin(), points.end(), 0.0,
                           [](double sum, const QPointF &point) { return sum + (std::isfinite(point.y()) ? std::max(0.0, point.y()) : 0); });
}

double RingPlot::total() const
{
    double sum = 0;
    for (int i = 0; i < int(data().series.size()); ++i)
        sum += isHidden(i) ? 0 : valueOf(i);
    return sum;
}

QString RingPlot::stopText(int stop) const { return data().series[size_t(m_slices[size_t(stop)])].name; }

QString RingPlot::valueText(int series, int) const
{
    const QString value = formatValue(valueOf(series), data().unit);
    const double sum = total();
    if (sum <= 0 || isHidden(series) || data().unit == ChartUnit::Percent)
        return value;
    return value + QStringLiteral(" (") + formatValue(std::round(1000 * valueOf(series) / sum) / 10, ChartUnit::Percent) + u')';
}

std::vector<int> RingPlot::seriesAt(int stop) const { return {m_slices[size_t(stop)]}; }

QRectF RingPlot::ring() const
{
    const double side = std::min(width(), height()) * Outer;
    return {(width() - side) / 2, (height() - side) / 2, side, side};
}

QPoint RingPlot::anchorOf(int stop) const
{
    const QPieSlice *slice = m_series->slices().at(stop);
    const double angle = (slice->startAngle() + slice->angleSpan() / 2) * std::numbers::pi / 180;
    const double radius = ring().width() / 2 * (m_kind == ChartKind::Donut ? (1 + Hole) / 2 : 0.6);
    return (ring().center() + QPointF(std::sin(angle) * radius, -std::cos(angle) * radius)).toPoint();
}

int RingPlot::stopAt(const QPoint &position) const
{
    const QPointF from = position - ring().center();
    const double radius = std::hypot(from.x(), from.y());
    const double outer = ring().width() / 2;
    if (radius > outer || (m_kind == ChartKind::Donut && radius < outer * Hole))
        return -1;
    double angle = std::atan2(from.x(), -from.y()) * 180 / std::numbers::pi;
    if (angle < 0)
        angle += 360;
    const QList<QPieSlice *> slices = m_series->slices();
    for (int i = 0; i < int(slices.size()); ++i)
        if (angle >= slices[i]->startAngle() && angle < slices[i]->startAngle() + slices[i]->angleSpan())
            return i;
    return -1;
}

void RingPlot::rebuild()
{
    if (width() < 20 || height() < 20)
        return;
    std::vector<int> shown;
    for (int i = 0; i < int(data().series.size()); ++i)
        if (!isHidden(i) && valueOf(i) > 0)
            shown.push_back(i);
    const auto drawn = [this, least = total() * Least](int series) { return std::max(valueOf(series), least); };
    if (shown != m_slices || int(m_series->count()) != int(shown.size())) {
        m_series->clear();
        for (const int series : shown)
            m_series->append(data().series[size_t(series)].name, drawn(series));
        m_slices = shown;
    } else {
        const QList<QPieSlice *> slices = m_series->slices();
        for (size_t i = 0; i < shown.size(); ++i)
            slices[int(i)]->setValue(drawn(shown[i]));
    }
    chart()->setPlotArea(QRectF(rect()).adjusted(0, 0, 0, 0));
    recolor();
    viewport()->update();
}

void RingPlot::recolor()
{
    const QList<QPieSlice *> slices = m_series->slices();
    for (size_t i = 0; i < m_slices.size() && int(i) < slices.size(); ++i) {
        QColor color = colorOf(m_slices[i]);
        if (highlight() < 0 && cursor().stop >= 0 && cursor().stop != int(i))
            color.setAlphaF(0.3F);
        slices[int(i)]->setBrush(color);
        // One alone has nothing to be parted from.
        slices[int(i)]->setPen(m_slices.size() == 1 ? QPen(Qt::NoPen) : QPen(colorFor(*this, Token::BackgroundContainerContent), 2));
    }
}

void RingPlot::drawForeground(QPainter *painter, const QRectF &)
{
    painter->save();
    painter->resetTransform();
    recolor();
    const Theme &theme = Theme::instance();
    if (m_kind == ChartKind::Donut && !m_centre.isEmpty()) {
        const double room = ring().width() * Hole - 16;
        QFont font = theme.font(TextStyle::H1);
        // The figure is what counts: smaller rather than cut.
        while (font.pixelSize() > 12 && QFontMetrics(font).horizontalAdvance(m_centre) > room)
            font.setPixelSize(font.pixelSize() - 1);
        const QPointF middle = ring().center();
        const int high = QFontMetrics(font).height();
        const int line = m_centreText.isEmpty() ? 0 : theme.lineHeight(TextStyle::Small);
        painter->setFont(font);
        painter->setPen(colorFor(*this, Token::TextHeadingDefault));
        painter->drawText(QRectF(middle.x() - room / 2, middle.y() - (high + line) / 2.0, room, high), Qt::AlignCenter, m_centre);
        painter->setFont(theme.font(TextStyle::Small));
        painter->setPen(colorFor(*this, Token::TextFormSecondary));
        painter->drawText(QRectF(middle.x() - room / 2, middle.y() + (high - line) / 2.0, room, line), Qt::AlignCenter,
                          painter->fontMetrics().elidedText(m_centreText, Qt::ElideRight, int(room)));
    }
    if (hasKeyboardFocus(*this))
        paintFocusRing(*painter, QRectF(viewport()->rect()), colorFor(*this, Token::BorderItemFocused), 8);
    painter->restore();
}

} // namespace nephoscope::gui
