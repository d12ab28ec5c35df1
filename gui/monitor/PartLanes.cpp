#include "gui/monitor/PartLanes.h"

#include "gui/theme/Theme.h"

#include <QtGui/QPainter>

#include <algorithm>
#include <cmath>

namespace nephoscope::gui {

using transfer::PartSnapshot;
using transfer::PartState;

namespace {

constexpr int maxLines = 8;
constexpr qreal fullLine = 14;  ///< cell height while all fit into one line
constexpr qreal denseLine = 7;  ///< cell height in a grid
constexpr qreal minPitch = 9;   ///< narrowest cell with its gap before another line is begun

bool looksSame(const PartSnapshot &a, const PartSnapshot &b)
{
    return a.number == b.number && a.state == b.state && a.done == b.done && a.size == b.size && a.attempts == b.attempts;
}

} // namespace

PartLanes::PartLanes(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(false);
    setAcceptHoverEvents(true);
    connect(this, &PartLanes::colorsChanged, this, &PartLanes::redraw);
    // Lanes are thicker on a projector.
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        layOut();
        redraw();
    });
}

PartLanes::~PartLanes()
{
    if (m_tip)
        m_tip->leave(this);
}

void PartLanes::setModel(LaneModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (m_model)
        connect(m_model, &LaneModel::polled, this, &PartLanes::fetch);
    m_version = 0;
    fetch();
    Q_EMIT modelChanged();
}

void PartLanes::setJobId(qint64 id)
{
    if (m_jobId == id)
        return;
    m_jobId = id;
    m_version = 0;
    m_cursor = 0;
    point(-1);
    fetch();
    Q_EMIT jobIdChanged();
}

void PartLanes::fetch()
{
    if (!m_model || m_jobId == 0 || !m_model->isVisible())
        return;
    std::optional<std::vector<PartSnapshot>> parts = m_model->partsSince(m_jobId, m_version);
    if (!parts)
        return;
    if (parts->size() != m_parts.size()) {
        m_parts = std::move(*parts);
        // Other parts, of which nothing was asked for.
        point(-1);
        m_cursor = std::clamp(m_cursor, 0, std::max(0, cellCount() - 1));
        setActiveFocusOnTab(!m_parts.empty());
        layOut();
        Q_EMIT cellCountChanged();
        redraw();
        return;
    }
    for (std::size_t index = 0; index < m_parts.size(); ++index) {
        if (looksSame(m_parts[index], (*parts)[index]))
            continue;
        m_parts[index] = (*parts)[index];
        m_changed.push_back(index);
    }
    if (m_changed.size() > m_parts.size())
        m_stale = true; // nobody has painted for long
    if (!m_changed.empty())
        update();
    if (m_pointed >= 0)
        describe();
}

void PartLanes::setColor(QColor &color, const QColor &to)
{
    if (color == to)
        return;
    color = to;
    Q_EMIT colorsChanged();
}

void PartLanes::redraw()
{
    m_stale = true;
    update();
}

PartLanes::Grid PartLanes::grid() const
{
    Grid grid;
    const int cells = std::max(1, cellCount());
    const int fit = std::max(1, int(width() / minPitch));
    grid.lines = std::clamp((cells + fit - 1) / fit, 1, maxLines);
    grid.columns = (cells + grid.lines - 1) / grid.lines;
    grid.cellHeight = std::round((grid.lines == 1 ? fullLine : denseLine) * Theme::instance().stroke());
    const qreal pitch = width() / grid.columns;
    grid.gap = pitch >= 4 ? 2 : (pitch >= 2 ? 1 : 0);
    grid.cellWidth = pitch;
    return grid;
}

void PartLanes::layOut()
{
    const Grid cells = grid();
    setImplicitHeight(cells.lines * (cells.cellHeight + lineGap) - lineGap);
}

void PartLanes::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.width() != before.width())
        layOut();
}

void PartLanes::paint(QPainter *painter)
{
    const qreal scale = painter->deviceTransform().m11();
    const QSize size(int(std::ceil(width() * scale)), int(std::ceil(height() * scale)));
    if (size.isEmpty())
        return;
    if (m_picture.size() != size || m_scale != scale) {
        m_picture = QImage(size, QImage::Format_ARGB32_Premultiplied);
        m_scale = scale;
        m_stale = true;
    }
    {
        QPainter cells(&m_picture);
        cells.setCompositionMode(QPainter::CompositionMode_Source);
        const Grid lines = grid();
        if (m_stale) {
            cells.fillRect(m_picture.rect(), Qt::transparent);
            cells.scale(scale, scale);
            for (std::size_t index = 0; index < m_parts.size(); ++index)
                drawCell(cells, lines, index);
        } else {
            cells.scale(scale, scale);
            for (const std::size_t index : m_changed)
                drawCell(cells, lines, index);
        }
    }
    m_stale = false;
    m_changed.clear();
    painter->drawImage(QRectF(0, 0, size.width() / scale, size.height() / scale), m_picture);
    drawFrame(*painter);
}

QRectF PartLanes::cellRect(const Grid &grid, std::size_t index)
{
    const int column = int(index) % grid.columns;
    // Edges are rounded to whole pixels, so that cells stay sharp and of even look.
    const qreal left = std::round(column * grid.cellWidth);
    const qreal right = std::round((column + 1) * grid.cellWidth) - grid.gap;
    return QRectF(left, (int(index) / grid.columns) * (grid.cellHeight + lineGap), std::max(1.0, right - left), grid.cellHeight);
}

void PartLanes::drawCell(QPainter &painter, const Grid &grid, std::size_t index)
{
    ++m_drawn;
    paintCell(painter, cellRect(grid, index), m_parts[index], m_colors);
}

/// Over the picture, which it leaves as it is.
void PartLanes::drawFrame(QPainter &painter)
{
    if (m_pointed < 0)
        return;
    const QRectF outer = cellRect(pointedCell()).adjusted(-1, -1, 1, 1).intersected(boundingRect());
    QPen pen(m_colors.mark, std::max(1.0, Theme::instance().stroke()));
    pen.setJoinStyle(Qt::MiterJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const qreal half = pen.widthF() / 2;
    painter.drawRect(outer.adjusted(half, half, -half, -half));
}

} // namespace nephoscope::gui
