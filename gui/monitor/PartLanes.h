#pragma once

#include <QtCore/QPointer>
#include <QtGui/QColor>
#include <QtQuick/QQuickPaintedItem>

#include "gui/monitor/TransferModel.h"

#include <vector>

namespace nephoscope::gui {

/// The parts of one job: a cell each that fills as its bytes move, coloured by state. Up to 2,000
/// cells in as many lines as `implicitHeight` asks for. Repaints only when a cell changed, at the
/// pace of the model's polls.
class PartLanes : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(nephoscope::gui::TransferModel *model READ model WRITE setModel NOTIFY modelChanged)
    Q_PROPERTY(qint64 jobId READ jobId WRITE setJobId NOTIFY jobIdChanged)
    Q_PROPERTY(QColor waitingColor MEMBER m_waiting NOTIFY colorsChanged)
    Q_PROPERTY(QColor runningColor MEMBER m_running NOTIFY colorsChanged)
    Q_PROPERTY(QColor doneColor MEMBER m_done NOTIFY colorsChanged)
    Q_PROPERTY(QColor failedColor MEMBER m_failed NOTIFY colorsChanged)
    Q_PROPERTY(int cellCount READ cellCount NOTIFY cellCountChanged)
public:
    explicit PartLanes(QQuickItem *parent = nullptr);

    TransferModel *model() const { return m_model; }
    void setModel(TransferModel *model);
    qint64 jobId() const { return m_jobId; }
    void setJobId(qint64 id);
    int cellCount() const { return int(m_parts.size()); }

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

    QPointer<TransferModel> m_model;
    qint64 m_jobId = 0;
    std::vector<transfer::PartSnapshot> m_parts;
    QColor m_waiting = Qt::lightGray;
    QColor m_running = Qt::blue;
    QColor m_done = Qt::darkGreen;
    QColor m_failed = Qt::red;
};

} // namespace nephoscope::gui
