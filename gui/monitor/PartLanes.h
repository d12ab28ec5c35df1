#pragma once

#include <QtCore/QPointer>
#include <QtGui/QColor>
#include <QtQuick/QQuickPaintedItem>
#include <QtGui/QImage>

#include "gui/monitor/LaneModel.h"

#include <vector>

namespace nephoscope::gui {

/// The parts of one job: a cell each that fills as its bytes move, coloured by state. Up to 2,000
/// cells in as many lines as `implicitHeight` asks for. Draws only the cells that changed, at the
/// pace of the model's polls, and asks for nothing while none does.
class PartLanes : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(nephoscope::gui::LaneModel *model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(qint64 jobId READ jobId WRITE setJobId NOTIFY jobIdChanged)
    Q_PROPERTY(QColor waitingColor MEMBER m_waiting NOTIFY colorsChanged)
    Q_PROPERTY(QColor runningColor MEMBER m_running NOTIFY colorsChanged)
    Q_PROPERTY(QColor doneColor MEMBER m_done NOTIFY colorsChanged)
    Q_PROPERTY(QColor failedColor MEMBER m_failed NOTIFY colorsChanged)
    Q_PROPERTY(int cellCount READ cellCount NOTIFY cellCountChanged)
public:
    explicit PartLanes(QQuickItem *parent = nullptr);

    LaneModel *model() const { return m_model; }
    void setModel(LaneModel *model);
    qint64 jobId() const { return m_jobId; }
    void setJobId(qint64 id);
    int cellCount() const { return int(m_parts.size()); }

    /// Cells that were drawn so far: what a frame costs.
    quint64 drawnCells() const { return m_drawn; }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void modelChanged();
    void jobIdChanged();
    void colorsChanged();
    void cellCountChanged();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    struct Grid
    {
        int columns = 1;
        int lines = 1;
        qreal cellWidth = 0;
        qreal cellHeight = 0;
        qreal gap = 0;
    };

    void fetch();
    Grid grid() const;
    void layOut();
    void redraw();
    void drawCell(QPainter &painter, const Grid &grid, std::size_t index);

    QPointer<LaneModel> m_model;
    qint64 m_jobId = 0;
    std::vector<transfer::PartSnapshot> m_parts;
    std::uint64_t m_version = 0;
    QImage m_picture; ///< of the cells, in pixels of the screen
    qreal m_scale = 0; ///< such pixels for a logical one
    std::vector<std::size_t> m_changed; ///< cells that the picture does not show as they are
    bool m_stale = true;                ///< nor any of them
    quint64 m_drawn = 0;
    QColor m_waiting = Qt::lightGray;
    QColor m_running = Qt::blue;
    QColor m_done = Qt::darkGreen;
    QColor m_failed = Qt::red;
};

} // namespace nephoscope::gui
