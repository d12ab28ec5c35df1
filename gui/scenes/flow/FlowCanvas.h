#pragma once

#include <QtCore/QPointer>
#include <QtQuick/QQuickPaintedItem>

#include "gui/scenes/flow/FlowModel.h"

#include <optional>
#include <string>
#include <vector>

namespace nephoscope::gui::flow {

/// The ways between the nodes: painted when they are laid out, not when something moves.
class FlowLines : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(nephoscope::gui::flow::FlowModel *model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(qreal zoom READ zoom WRITE setZoom NOTIFY zoomChanged)
public:
    explicit FlowLines(QQuickItem *parent = nullptr);
    FlowModel *model() const { return m_model; }
    void setModel(FlowModel *model);
    /// Of the graph: drawn as large as it is shown, rather than scaled afterwards, which costs time and makes it blurred.
    qreal zoom() const { return m_zoom; }
    void setZoom(qreal zoom);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void modelChanged();
    void zoomChanged();

private:
    QPointer<FlowModel> m_model;
    qreal m_zoom = 1;
};

/// All messages and streams in one item: the console draws in software, where a node of its own geometry is not drawn,
/// and an item for each dot would cost more than the dot. 2,000 dots take a few milliseconds.
class FlowDots : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(nephoscope::gui::flow::FlowModel *model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(qreal zoom READ zoom WRITE setZoom NOTIFY zoomChanged)
public:
    explicit FlowDots(QQuickItem *parent = nullptr);
    FlowModel *model() const { return m_model; }
    void setModel(FlowModel *model);
    /// As that of FlowLines.
    qreal zoom() const { return m_zoom; }
    void setZoom(qreal zoom);
    void paint(QPainter *painter) override;

    /// The message under a point, empty: none. Those of the last painting.
    std::string messageAt(const QPointF &point) const;
    /// Where a message was last painted; nothing where it is not.
    std::optional<QPointF> placeOf(const std::string &message) const;

Q_SIGNALS:
    void modelChanged();
    void zoomChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;

private:
    void placeDots();
    void paintDot(QPainter &painter, const FlowDot &dot, const QPointF &at) const;
    void paintStreams(QPainter &painter) const;

    struct Spot
    {
        QPointF at; ///< on the graph
        std::size_t dot;
    };

    QPointer<FlowModel> m_model;
    qreal m_zoom = 1;
    std::vector<Spot> m_spots; ///< of the dots on the picture
    std::vector<std::string> m_names; ///< of the spots
};

} // namespace nephoscope::gui::flow
