#include "gui/scenes/flow/FlowCanvas.h"

#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtGui/QPainterPath>

#include <algorithm>
#include <cmath>
#include <utility>

namespace nephoscope::gui::flow {

namespace {

using State = FlowDot::State;

// Logical pixels.
constexpr qreal radius = 4;
constexpr qreal reach = 9;      ///< of a click
constexpr qreal pitch = 9;      ///< of waiting messages
constexpr qreal inset = 12;     ///< of their rows within the box
constexpr qreal firstRow = 18;  ///< below the middle of the box, clear of its two lines of text
constexpr qreal sparkRoom = 48; ///< what the curve of the rate takes at the end of the rows
constexpr int rows = 2;
constexpr qreal arrow = 6;
constexpr qreal faint = 0.12;   ///< what the filter does not take

QPainterPath pathOf(const std::vector<QPointF> &curve)
{
    QPainterPath path;
    if (curve.size() < 4)
        return path;
    path.moveTo(curve.front());
    for (std::size_t at = 1; at + 2 < curve.size(); at += 3)
        path.cubicTo(curve[at], curve[at + 1], curve[at + 2]);
    return path;
}

QColor colorOf(const FlowDot &dot)
{
    const Theme &theme = Theme::instance();
    const State state = dot.state == State::Moving && dot.then == State::Failed ? State::Failed : dot.state;
    if (dot.dies || state == State::Failed)
        return theme.color(Token::TextStatusError);
    if (state == State::Running || state == State::Done)
        return theme.color(Token::TextStatusSuccess);
    return theme.chart(0);
}

} // namespace

FlowLines::FlowLines(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
}

void FlowLines::setModel(FlowModel *model)
{
    if (m_model == model)
        return;
    m_model = model;
    if (model)
        connect(model, &FlowModel::placed, this, [this] { update(); });
    update();
    Q_EMIT modelChanged();
}

void FlowLines::setZoom(qreal zoom)
{
    if (std::exchange(m_zoom, zoom) == zoom)
        return;
    update();
    Q_EMIT zoomChanged();
}

void FlowLines::paint(QPainter *painter)
{
    if (!m_model || !m_model->isPlaced())
        return;
    painter->scale(m_zoom, m_zoom);
    const Theme &theme = Theme::instance();
    painter->setRenderHint(QPainter::Antialiasing);
    for (std::size_t index = 0; index < m_model->ways().size(); ++index) {
        const FlowWay &way = m_model->ways()[index];
        const bool redrive = index < m_model->graph().edges.size() && m_model->graph().edges[index].redrive;
        const QColor color = theme.color(redrive ? Token::TextStatusError : Token::BorderControlDefault);
        QPen pen(color, 1.2 * theme.stroke());
        if (redrive)
            pen.setDashPattern({5, 4});
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        const QPainterPath path = pathOf(way.curve);
        painter->drawPath(path);
        if (path.isEmpty())
            continue;
        const QPointF tip = way.curve.back();
        const QPointF before = path.pointAtPercent(std::max(0.0, path.percentAtLength(path.length() - arrow)));
        const qreal angle = std::atan2(tip.y() - before.y(), tip.x() - before.x());
        const auto side = [&](qreal turn) { return tip - QPointF(std::cos(angle + turn), std::sin(angle + turn)) * arrow * theme.stroke(); };
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawPolygon(QPolygonF({tip, side(0.45), side(-0.45)}));
    }
}

FlowDots::FlowDots(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    setAcceptedMouseButtons(Qt::LeftButton);
    connect(&Theme::instance(), &Theme::changed, this, [this] { update(); });
}

void FlowDots::setModel(FlowModel *model)
{
    if (m_model == model)
        return;
    m_model = model;
    m_names.clear();
    m_spots.clear();
    if (model) {
        for (const auto signal : {&FlowModel::moved, &FlowModel::placed, &FlowModel::selectionChanged, &FlowModel::filterChanged})
            connect(model, signal, this, [this] { update(); });
    }
    update();
    Q_EMIT modelChanged();
}

void FlowDots::setZoom(qreal zoom)
{
    if (std::exchange(m_zoom, zoom) == zoom)
        return;
    update();
    Q_EMIT zoomChanged();
}

/// Those that stay in a node stand in rows, in the order of their coming; what has no place in them is a number only.
void FlowDots::placeDots()
{
    const QSizeF box = LayoutInput().box;
    const int columns = int((box.width() - 2 * inset - sparkRoom) / pitch);
    std::vector<int> taken(std::size_t(m_model->nodeCount()), 0);
    const auto &dots = m_model->dots();
    for (std::size_t index = 0; index < dots.size(); ++index) {
        const FlowDot &dot = *dots[index];
        if (dot.state == State::Moving || !dot.stays || dot.node < 0) {
            if (dot.state == State::Moving && dot.start > m_model->now())
                continue;
            m_spots.push_back({m_model->positionOn(dot), index});
        } else {
            int &slot = taken[std::size_t(dot.node)];
            if (slot >= columns * rows)
                continue;
            m_spots.push_back({m_model->centre(dot.node) + QPointF(-box.width() / 2 + inset + (slot % columns) * pitch + radius, firstRow + (slot / columns) * pitch), index});
            ++slot;
        }
        m_names.push_back(dot.message);
    }
}

void FlowDots::paint(QPainter *painter)
{
    m_spots.clear();
    m_names.clear();
    if (!m_model || !m_model->isPlaced())
        return;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->scale(m_zoom, m_zoom);
    paintStreams(*painter);
    placeDots();
    for (const Spot &spot : m_spots)
        paintDot(*painter, *m_model->dots()[spot.dot], spot.at);
}

void FlowDots::paintStreams(QPainter &painter) const
{
    const Theme &theme = Theme::instance();
    for (const FlowWay &way : m_model->ways()) {
        if (!way.isStream)
            continue;
        // Ten times as many are one and a half times as thick.
        const qreal width = (2 + 2 * std::log10(std::max(1.0, way.rate / 10.0))) * theme.stroke();
        QPen pen(theme.chart(0), width, Qt::CustomDashLine, Qt::RoundCap);
        pen.setDashPattern({1.5, 2.5});
        pen.setDashOffset(-double(m_model->now().time_since_epoch().count() % 4000) / 4000 * 24 * 4 / width);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(pathOf(way.curve));
    }
}

void FlowDots::paintDot(QPainter &painter, const FlowDot &dot, const QPointF &at) const
{
    const Theme &theme = Theme::instance();
    const qreal size = radius * std::min(theme.stroke(), 1.5);
    QColor color = colorOf(dot);
    qreal alpha = dot.matches ? 1 : faint;
    if (dot.state == State::Done || dot.state == State::Failed) {
        const qreal length = std::max<qreal>(1, qreal((dot.end - dot.start).count()));
        alpha *= std::clamp(qreal((dot.end - m_model->now()).count()) / length, 0.0, 1.0);
    }
    const bool invisible = dot.state == State::Invisible;
    color.setAlphaF(float(alpha * (invisible ? 0.35 : 1)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    if (dot.state == State::Failed) {
        // Not by its colour alone.
        painter.setPen(QPen(color, 2));
        painter.drawLine(at - QPointF(size, size), at + QPointF(size, size));
        painter.drawLine(at - QPointF(size, -size), at + QPointF(size, -size));
        return;
    }
    if (dot.state == State::Delayed) {
        painter.setPen(QPen(color, 1.4));
        painter.setBrush(Qt::NoBrush);
    }
    painter.drawEllipse(at, size - (dot.state == State::Delayed ? 0.7 : 0), size - (dot.state == State::Delayed ? 0.7 : 0));
    if (invisible || dot.state == State::Delayed) {
        // What is left of the time.
        const qreal whole = std::max<qreal>(1, qreal((dot.until - dot.since).count()));
        const qreal left = std::clamp(qreal((dot.until - m_model->now()).count()) / whole, 0.0, 1.0);
        color.setAlphaF(float(alpha));
        painter.setPen(QPen(color, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(QRectF(at.x() - size, at.y() - size, 2 * size, 2 * size), 90 * 16, int(left * 360 * 16));
    }
    if (m_model->isRelated(dot)) {
        painter.setPen(QPen(theme.color(Token::BorderItemFocused), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(at, size + 2.5, size + 2.5);
    }
}

std::string FlowDots::messageAt(const QPointF &point) const
{
    std::string found;
    qreal nearest = reach;
    for (std::size_t index = 0; index < m_spots.size(); ++index) {
        const QPointF away = m_spots[index].at * m_zoom - point;
        const qreal distance = std::hypot(away.x(), away.y());
        if (distance <= nearest) {
            nearest = distance;
            found = m_names[index];
        }
    }
    return found;
}

std::optional<QPointF> FlowDots::placeOf(const std::string &message) const
{
    const auto found = std::find(m_names.begin(), m_names.end(), message);
    if (found == m_names.end())
        return std::nullopt;
    return m_spots[std::size_t(found - m_names.begin())].at * m_zoom;
}

void FlowDots::mousePressEvent(QMouseEvent *event)
{
    const std::string message = m_model ? messageAt(event->position()) : std::string();
    if (message.empty()) {
        event->ignore(); // the node below gets it
        return;
    }
    m_model->selectMessage(message);
}

} // namespace nephoscope::gui::flow
