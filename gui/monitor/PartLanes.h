#pragma once

#include <QtCore/QPointer>
#include <QtGui/QImage>
#include <QtQuick/QQuickPaintedItem>

#include "gui/monitor/LaneCell.h"
#include "gui/monitor/LaneModel.h"
#include "gui/monitor/LaneTip.h"

#include <vector>

namespace nephoscope::gui {

/// The parts of one job: a cell each that fills as its bytes move, coloured by state. Up to 2,000
/// cells in as many lines as `implicitHeight` asks for. Draws only the cells that changed, at the
/// pace of the model's polls, and asks for nothing while none does. The cell under the mouse, or under the cursor that the
/// arrow keys move while it has the focus, is framed and described by the tip; of no other one details are asked for.
class PartLanes : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(nephoscope::gui::LaneModel *model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(qint64 jobId READ jobId WRITE setJobId NOTIFY jobIdChanged)
    Q_PROPERTY(QColor waitingColor READ waitingColor WRITE setWaitingColor NOTIFY colorsChanged)
    Q_PROPERTY(QColor runningColor READ runningColor WRITE setRunningColor NOTIFY colorsChanged)
    Q_PROPERTY(QColor doneColor READ doneColor WRITE setDoneColor NOTIFY colorsChanged)
    Q_PROPERTY(QColor failedColor READ failedColor WRITE setFailedColor NOTIFY colorsChanged)
    Q_PROPERTY(QColor markColor READ markColor WRITE setMarkColor NOTIFY colorsChanged)
    Q_PROPERTY(int cellCount READ cellCount NOTIFY cellCountChanged)
    Q_PROPERTY(nephoscope::gui::LaneTip *tip MEMBER m_tip NOTIFY tipChanged)
    Q_PROPERTY(QString cellText READ cellText NOTIFY cellTextChanged)
public:
    explicit PartLanes(QQuickItem *parent = nullptr);
    ~PartLanes() override;

    LaneModel *model() const { return m_model; }
    void setModel(LaneModel *model);
    qint64 jobId() const { return m_jobId; }
    void setJobId(qint64 id);
    int cellCount() const { return int(m_parts.size()); }

    QColor waitingColor() const { return m_colors.waiting; }
    QColor runningColor() const { return m_colors.running; }
    QColor doneColor() const { return m_colors.done; }
    QColor failedColor() const { return m_colors.failed; }
    QColor markColor() const { return m_colors.mark; }
    void setWaitingColor(const QColor &color) { setColor(m_colors.waiting, color); }
    void setRunningColor(const QColor &color) { setColor(m_colors.running, color); }
    void setDoneColor(const QColor &color) { setColor(m_colors.done, color); }
    void setFailedColor(const QColor &color) { setColor(m_colors.failed, color); }
    void setMarkColor(const QColor &color) { setColor(m_colors.mark, color); }

    /// Of the cell that is pointed at, in a line; empty while none is.
    QString cellText() const { return m_text.line(); }
    /// The number of that cell, from 1; 0: none.
    int pointedCell() const { return m_pointed + 1; }
    /// Where a cell is, from 1, in the item's coordinates.
    QRectF cellRect(int number) const { return cellRect(grid(), std::size_t(number - 1)); }

    /// Cells that were drawn so far: what a frame costs.
    quint64 drawnCells() const { return m_drawn; }

    void paint(QPainter *painter) override;

Q_SIGNALS:
    void modelChanged();
    void jobIdChanged();
    void colorsChanged();
    void cellCountChanged();
    void tipChanged();
    void cellTextChanged();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void hoverEnterEvent(QHoverEvent *event) override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    static constexpr qreal lineGap = 2;

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
    void setColor(QColor &color, const QColor &to);
    static QRectF cellRect(const Grid &grid, std::size_t index);
    void drawCell(QPainter &painter, const Grid &grid, std::size_t index);
    void drawFrame(QPainter &painter);
    /// Looks closely at a cell; -1: at none.
    void point(int index);
    void hover(const QPointF &at);
    void describe();
    void placeTip();

    QPointer<LaneModel> m_model;
    qint64 m_jobId = 0;
    std::vector<transfer::PartSnapshot> m_parts;
    std::uint64_t m_version = 0;
    QImage m_picture; ///< of the cells, in pixels of the screen
    qreal m_scale = 0; ///< such pixels for a logical one
    std::vector<std::size_t> m_changed; ///< cells that the picture does not show as they are
    bool m_stale = true;                ///< nor any of them
    quint64 m_drawn = 0;
    CellColors m_colors;

    QPointer<LaneTip> m_tip;
    CellText m_text;
    QPointF m_mouse{-1, -1}; ///< where it was when it last moved
    int m_pointed = -1;      ///< the cell that is looked at
    int m_cursor = 0;        ///< where the keys are
    QRectF m_tipAt;          ///< in the scene
};

} // namespace nephoscope::gui
