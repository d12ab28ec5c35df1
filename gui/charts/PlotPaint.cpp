// What a plot draws itself: grid, axes and their texts below the series; thresholds and the cursor above them.
#include "gui/charts/Plot.h"

#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtCharts/QLineSeries>
#include <QtGui/QPainter>

#include <cmath>

namespace nephoscope::gui {
namespace {

constexpr int LabelGap = 8;

// Lines of one pixel lie on pixels.
QLineF crisp(double x1, double y1, double x2, double y2)
{
    return {std::floor(x1) + 0.5, std::floor(y1) + 0.5, std::floor(x2) + 0.5, std::floor(y2) + 0.5};
}

} // namespace

void Plot::drawBackground(QPainter *painter, const QRectF &)
{
    painter->save();
    painter->resetTransform();
    painter->setRenderHint(QPainter::Antialiasing);
    const double stroke = Theme::instance().stroke();
    painter->setPen(QPen(colorFor(*this, Token::ChartsLineGrid), stroke));
    // The grid is that of the left axis, where there is one.
    const bool byRight = m_valueTicks.empty();
    for (const Tick &tick : byRight ? m_rightTicks : m_valueTicks) {
        const QPointF at = placeBy(m_x0, tick.value, byRight);
        painter->drawLine(isHorizontal() ? crisp(at.x(), m_plot.top(), at.x(), m_plot.bottom())
                                         : crisp(m_plot.left(), at.y(), m_plot.right(), at.y()));
    }
    if (data().axis != ChartData::Axis::Category) {
        for (const Tick &tick : m_stopTicks) {
            const double x = place(tick.value, m_y0).x();
            painter->drawLine(crisp(x, m_plot.bottom(), x, m_plot.bottom() + 4));
        }
    }
    if (isBars() && cursor().stop >= 0) {
        const double half = (m_x1 - m_x0) / double(std::max<size_t>(1, m_stops.size())) / 2;
        const double stop = m_stops[size_t(cursor().stop)];
        QRectF band(place(stop - half, m_y0), place(stop + half, m_y1));
        paintBox(*painter, band.normalized(), colorFor(*this, Token::BackgroundDropdownItemHover), Qt::transparent, 0, 4);
    }
    paintLabels(*painter);
    painter->restore();
}

void Plot::paintSideLabels(QPainter &painter, const QFontMetrics &metrics) const
{
    const int line = Theme::instance().lineHeight(TextStyle::Small);
    const double room = m_plot.left() - LabelGap;
    for (const Tick &tick : isHorizontal() ? m_stopTicks : m_valueTicks) {
        const double y = isHorizontal() ? place(tick.value, m_y0).y() : place(m_x0, tick.value).y();
        painter.drawText(QRectF(0, y - line / 2.0, room, line), Qt::AlignRight | Qt::AlignVCenter,
                         isHorizontal() ? metrics.elidedText(tick.label, Qt::ElideRight, int(room)) : tick.label);
    }
    for (const Tick &tick : m_rightTicks) {
        const double y = placeBy(m_x0, tick.value, true).y();
        painter.drawText(QRectF(m_plot.right() + LabelGap, y - line / 2.0, width() - m_plot.right() - LabelGap, line), Qt::AlignLeft | Qt::AlignVCenter, tick.label);
    }
}

void Plot::paintBottomLabels(QPainter &painter, const QFontMetrics &metrics) const
{
    const int line = Theme::instance().lineHeight(TextStyle::Small);
    const double top = m_plot.bottom() + LabelGap;
    const std::vector<Tick> &ticks = isHorizontal() ? m_valueTicks : m_stopTicks;
    const bool categories = !isHorizontal() && data().axis == ChartData::Axis::Category;
    const double step = m_plot.width() / double(std::max<size_t>(1, ticks.size()));
    // Where categories stand too close for words, every second, third … keeps its name.
    const int every = categories ? std::max(1, int(std::ceil(36 / std::max(1.0, step)))) : 1;
    double free = -1e9;
    for (size_t i = 0; i < ticks.size(); i += size_t(every)) {
        const double x = isHorizontal() ? place(m_x0, ticks[i].value).x() : place(ticks[i].value, m_y0).x();
        const int most = categories ? int(step * every) - 6 : 400;
        const QString text = metrics.elidedText(ticks[i].label, Qt::ElideRight, std::max(most, 16));
        const double wide = std::max(metrics.horizontalAdvance(text), metrics.horizontalAdvance(ticks[i].second));
        const double left = std::clamp(x - wide / 2, 0.0, width() - wide);
        if (left < free)
            continue;
        free = left + wide + 6;
        painter.drawText(QRectF(left, top, wide, line), Qt::AlignHCenter | Qt::AlignVCenter, text);
        if (!ticks[i].second.isEmpty())
            painter.drawText(QRectF(left, top + line, wide, line), Qt::AlignHCenter | Qt::AlignVCenter, ticks[i].second);
    }
}

void Plot::paintLabels(QPainter &painter) const
{
    const Theme &theme = Theme::instance();
    const int line = theme.lineHeight(TextStyle::Small);
    painter.setFont(theme.font(TextStyle::Small));
    painter.setPen(colorFor(*this, Token::TextBodySecondary));
    paintSideLabels(painter, painter.fontMetrics());
    paintBottomLabels(painter, painter.fontMetrics());
    painter.setFont(theme.font(TextStyle::SmallBold));
    const QString &upTitle = isHorizontal() ? data().xTitle : data().yTitle;
    const QString &acrossTitle = isHorizontal() ? data().yTitle : data().xTitle;
    if (!upTitle.isEmpty())
        painter.drawText(QRectF(0, 0, width(), line), Qt::AlignLeft | Qt::AlignVCenter, upTitle);
    if (!m_rightTicks.empty() && !data().rightTitle.isEmpty())
        painter.drawText(QRectF(0, 0, width(), line), Qt::AlignRight | Qt::AlignVCenter, data().rightTitle);
    if (!acrossTitle.isEmpty())
        painter.drawText(QRectF(m_plot.left(), height() - line - 2, m_plot.width(), line), Qt::AlignHCenter | Qt::AlignVCenter, acrossTitle);
}

void Plot::paintThresholds(QPainter &painter) const
{
    const Theme &theme = Theme::instance();
    const int line = theme.lineHeight(TextStyle::Small);
    painter.setFont(theme.font(TextStyle::SmallBold));
    for (const ChartThreshold &threshold : data().thresholds) {
        const QColor color = colorFor(*this, threshold.token);
        QPen pen(color, 2 * theme.stroke(), Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({3, 2});
        painter.setPen(pen);
        const QPointF at = placeBy(m_x0, threshold.value, threshold.right && !isBars());
        if (isHorizontal())
            painter.drawLine(QPointF(at.x(), m_plot.top()), QPointF(at.x(), m_plot.bottom()));
        else
            painter.drawLine(QPointF(m_plot.left(), at.y()), QPointF(m_plot.right(), at.y()));
        const int wide = painter.fontMetrics().horizontalAdvance(threshold.label) + 8;
        QRectF box(m_plot.right() - wide, at.y() - line - 3, wide, line);
        if (isHorizontal())
            box.moveTo(std::min(at.x() + 4, width() - double(wide)), m_plot.top());
        else if (box.top() < m_plot.top() - line)
            box.moveTop(at.y() + 3);
        QColor halo = colorFor(*this, Token::BackgroundContainerContent);
        halo.setAlphaF(0.8F);
        paintBox(painter, box, halo, Qt::transparent, 0, 4);
        painter.setPen(color);
        painter.drawText(box, Qt::AlignCenter, threshold.label);
    }
}

void Plot::paintCursor(QPainter &painter) const
{
    if (cursor().stop < 0 || isBars())
        return;
    const double stop = m_stops[size_t(cursor().stop)];
    const double x = place(stop, m_y0).x();
    painter.setPen(QPen(colorFor(*this, Token::TextFormSecondary), Theme::instance().stroke()));
    painter.drawLine(crisp(x, m_plot.top(), x, m_plot.bottom()));
    double bases[2] = {0, 0}; // of the left and of the right axis
    for (const int series : seriesAt(cursor().stop)) {
        const auto value = valueAt(series, stop);
        if (!value)
            continue;
        double &base = bases[isRight(series) ? 1 : 0];
        base = isStacked() ? base + *value : *value;
        const bool chosen = cursor().series == series;
        const double radius = (chosen ? 6 : 4.5) * std::max(1.0, Theme::instance().stroke() * 0.75);
        painter.setPen(QPen(colorFor(*this, Token::BackgroundContainerContent), 2));
        painter.setBrush(colorOf(series));
        painter.drawEllipse(placeOn(series, stop, base), radius, radius);
    }
}

void Plot::drawForeground(QPainter *painter, const QRectF &)
{
    painter->save();
    painter->resetTransform();
    painter->setRenderHint(QPainter::Antialiasing);
    // A value alone between two gaps is a point that no line shows.
    if (m_kind == ChartKind::Line) {
        for (int i = 0; i < int(data().series.size()); ++i) {
            const auto &points = data().series[size_t(i)].points;
            if (isHidden(i) || points.size() > 600)
                continue;
            for (size_t k = 0; k < points.size(); ++k) {
                const bool alone = (k == 0 || !std::isfinite(points[k - 1].y())) && (k + 1 == points.size() || !std::isfinite(points[k + 1].y()));
                if (!alone || !std::isfinite(points[k].y()) || points[k].x() < m_x0 || points[k].x() > m_x1)
                    continue;
                painter->setPen(Qt::NoPen);
                painter->setBrush(colorOf(i));
                painter->drawEllipse(placeOn(i, points[k].x(), points[k].y()), 3, 3);
            }
        }
    }
    painter->setBrush(Qt::NoBrush);
    for (size_t i = 0; i < m_areas.size(); ++i) {
        if (isHidden(int(i)))
            continue;
        QPolygonF edge;
        for (const QPointF &point : m_areas[i].upper->points())
            edge.append(placeOn(int(i), point.x(), point.y()));
        painter->setPen(penOf(int(i)));
        painter->setClipRect(m_plot.adjusted(0, -4, 0, 4));
        painter->drawPolyline(edge);
        painter->setClipping(false);
        // An area of one point has no width, and its edge no length.
        if (edge.size() == 1 && valueAt(int(i), m_areas[i].upper->at(0).x())) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colorOf(int(i)));
            painter->drawEllipse(edge.first(), 3, 3);
            painter->setBrush(Qt::NoBrush);
        }
    }
    // The zero line above areas and bars.
    painter->setPen(QPen(colorFor(*this, Token::BorderControlDefault), Theme::instance().stroke()));
    const bool byRight = m_valueTicks.empty();
    const QPointF zero = placeBy(m_x0, byRight ? std::clamp(0.0, m_right0, m_right1) : std::clamp(0.0, m_y0, m_y1), byRight);
    painter->drawLine(isHorizontal() ? crisp(zero.x(), m_plot.top(), zero.x(), m_plot.bottom())
                                     : crisp(m_plot.left(), zero.y(), m_plot.right(), zero.y()));
    paintThresholds(*painter);
    paintCursor(*painter);
    if (hasKeyboardFocus(*this))
        paintFocusRing(*painter, QRectF(viewport()->rect()), colorFor(*this, Token::BorderItemFocused), 8);
    painter->restore();
}

} // namespace nephoscope::gui
