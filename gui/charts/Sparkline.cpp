#include "gui/charts/Sparkline.h"

#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>

namespace nephoscope::gui {

Sparkline::Sparkline(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("sparkline"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    describe();
}

void Sparkline::setValues(std::vector<double> values, ChartUnit unit)
{
    m_values = std::move(values);
    m_unit = unit;
    describe();
    update();
}

void Sparkline::setColorIndex(int color)
{
    m_color = color;
    update();
}

void Sparkline::describe()
{
    if (m_values.empty()) {
        setAccessibleName(tr("No data"));
        return;
    }
    const auto [least, most] = std::minmax_element(m_values.begin(), m_values.end());
    setAccessibleName(tr("From %1 to %2, now %3").arg(formatValue(*least, m_unit), formatValue(*most, m_unit), formatValue(m_values.back(), m_unit)));
}

void Sparkline::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        describe();
    QWidget::changeEvent(event);
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double stroke = 1.5 * Theme::instance().stroke();
    const QRectF room = QRectF(rect()).adjusted(2, 4, -5, -3);
    if (m_values.size() < 2) {
        painter.setPen(QPen(colorFor(*this, Token::ChartsLineGrid), stroke));
        painter.drawLine(room.bottomLeft(), room.bottomRight());
        return;
    }
    const auto [least, most] = std::minmax_element(m_values.begin(), m_values.end());
    const double low = std::min(0.0, *least);
    const double span = *most > low ? *most - low : 1;
    std::vector<QPointF> points;
    for (size_t i = 0; i < m_values.size(); ++i)
        points.push_back({double(i), m_values[i]});
    QPainterPath line;
    for (const QPointF &point : thinned(points, 0, double(m_values.size() - 1), std::max(8, width()))) {
        const QPointF at(room.left() + room.width() * point.x() / double(m_values.size() - 1), room.bottom() - room.height() * (point.y() - low) / span);
        if (line.elementCount() == 0)
            line.moveTo(at);
        else
            line.lineTo(at);
    }
    const QPointF last = line.currentPosition();
    QPainterPath area = line;
    area.lineTo(last.x(), room.bottom());
    area.lineTo(room.left(), room.bottom());
    QColor fill = Theme::instance().chart(m_color);
    painter.setPen(QPen(fill, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawEllipse(last, 1.2 * stroke + 1, 1.2 * stroke + 1);
    fill.setAlphaF(0.15F);
    painter.setBrush(fill);
    painter.drawPath(area);
}

} // namespace nephoscope::gui
