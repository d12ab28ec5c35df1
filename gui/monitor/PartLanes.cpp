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
    connect(this, &PartLanes::colorsChanged, this, [this] { update(); });
    // Lanes are thicker on a projector.
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        layOut();
        update();
    });
}

void PartLanes::setModel(TransferModel *model)
{
    if (m_model == model)
        return;
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    if (m_model)
        connect(m_model, &TransferModel::polled, this, &PartLanes::fetch);
    fetch();
    Q_EMIT modelChanged();
}

void PartLanes::setJobId(qint64 id)
{
    if (m_jobId == id)
        return;
    m_jobId = id;
    fetch();
    Q_EMIT jobIdChanged();
}

void PartLanes::fetch()
{
    if (!m_model || m_jobId == 0 || !m_model->isVisible())
        return;
    std::vector<PartSnapshot> parts = m_model->parts(m_jobId);
    if (std::equal(parts.begin(), parts.end(), m_parts.begin(), m_parts.end(), looksSame))
        return;
    const bool resized = parts.size() != m_parts.size();
    m_parts = std::move(parts);
    if (resized) {
        layOut();
        Q_EMIT cellCountChanged();
    }
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
    setImplicitHeight(cells.lines * (cells.cellHeight + 2) - 2);
}

void PartLanes::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (now.width() != before.width())
        layOut();
}

void PartLanes::paint(QPainter *painter)
{
    const Grid cells = grid();
    for (int index = 0; index < cellCount(); ++index) {
        const PartSnapshot &part = m_parts[std::size_t(index)];
        const int column = index % cells.columns;
        // Edges are rounded to whole pixels, so that cells stay sharp and of even look.
        const qreal left = std::round(column * cells.cellWidth);
        const qreal right = std::round((column + 1) * cells.cellWidth) - cells.gap;
        const QRectF cell(left, (index / cells.columns) * (cells.cellHeight + 2), std::max(1.0, right - left), cells.cellHeight);
        const QColor full = part.state == PartState::Done ? m_done : part.state == PartState::Failed ? m_failed : m_running;
        if (part.state == PartState::Done || part.state == PartState::Failed) {
            painter->fillRect(cell, full);
            continue;
        }
        painter->fillRect(cell, m_waiting);
        const qreal share = part.size > 0 ? std::min(1.0, qreal(part.done) / qreal(part.size)) : 0;
        if (part.state == PartState::Running || share > 0)
            painter->fillRect(QRectF(cell.left(), cell.top(), std::max(2.0, std::round(cell.width() * share)), cell.height()), full);
    }
}

} // namespace nephoscope::gui
