#include "gui/monitor/LaneCell.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui {

using transfer::PartSnapshot;
using transfer::PartState;

namespace {

constexpr qreal leastCorner = 4; ///< of a cell narrower than this the whole top is marked

void paintMark(QPainter &painter, const QRectF &cell, const QColor &color)
{
    const qreal side = std::round(cell.height() * 0.55);
    const qreal gap = cell.height() > 10 ? 2 : 1;
    const qreal top = cell.top();
    if (cell.width() < leastCorner) {
        painter.fillRect(QRectF(cell.left(), top, cell.width(), std::round(cell.height() * 0.45)), color);
        painter.fillRect(QRectF(cell.left(), top + std::round(cell.height() * 0.45), cell.width(), 1), Qt::transparent);
        return;
    }
    const qreal right = cell.right();
    const auto fillCorner = [&](qreal leg, const QColor &with) {
        const qreal width = std::min(leg, cell.width());
        const QPointF corner[] = {{right - width, top}, {right, top}, {right, std::min(top + leg, cell.bottom())}};
        painter.setBrush(with);
        painter.drawPolygon(corner, 3);
    };
    painter.setPen(Qt::NoPen);
    fillCorner(side + gap, Qt::transparent);
    fillCorner(side, color);
}

} // namespace

void paintCell(QPainter &painter, const QRectF &cell, const PartSnapshot &part, const CellColors &colors)
{
    if (part.state == PartState::Done || part.state == PartState::Failed) {
        painter.fillRect(cell, part.state == PartState::Done ? colors.done : colors.failed);
    } else {
        painter.fillRect(cell, colors.waiting);
        const qreal share = part.size > 0 ? std::min(1.0, qreal(part.done) / qreal(part.size)) : 0;
        if (part.state == PartState::Running || share > 0)
            painter.fillRect(QRectF(cell.left(), cell.top(), std::max(2.0, std::round(cell.width() * share)), cell.height()), colors.running);
    }
    if (part.attempts > 1)
        paintMark(painter, cell, colors.mark);
}

LaneCell::LaneCell(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(false);
    connect(this, &LaneCell::changed, this, [this] { update(); });
}

void LaneCell::paint(QPainter *painter)
{
    painter->setCompositionMode(QPainter::CompositionMode_Source);
    paintCell(*painter, QRectF(0, 0, width(), height()), {1, PartState::Done, std::uint8_t(m_retried ? 2 : 1), 1, 1},
              {.done = m_color, .mark = m_mark});
}

} // namespace nephoscope::gui
