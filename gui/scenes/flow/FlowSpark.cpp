#include "gui/scenes/flow/FlowSpark.h"

#include "gui/theme/Theme.h"

#include <QtGui/QPainter>

#include <algorithm>

namespace nephoscope::gui::flow {

FlowSpark::FlowSpark(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(this, &FlowSpark::changed, this, [this] { update(); });
}

void FlowSpark::setValues(const QList<double> &values)
{
    if (m_values == values)
        return;
    m_values = values;
    Q_EMIT changed();
}

void FlowSpark::paint(QPainter *painter)
{
    const double most = m_values.isEmpty() ? 0 : *std::max_element(m_values.begin(), m_values.end());
    if (m_values.size() < 2 || most <= 0)
        return;
    QPolygonF line;
    for (qsizetype at = 0; at < m_values.size(); ++at)
        line << QPointF(qreal(at) / qreal(m_values.size() - 1) * width(), (height() - 2) * (1 - m_values[at] / most) + 1);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(m_color, 1.2 * Theme::instance().stroke()));
    painter->drawPolyline(line);
}

} // namespace nephoscope::gui::flow
