#pragma once

#include <QtGui/QColor>
#include <QtQuick/QQuickPaintedItem>

#include "transfer/TransferManager.h"

namespace nephoscope::gui {

struct CellColors
{
    QColor waiting = Qt::lightGray;
    QColor running = Qt::blue;
    QColor done = Qt::darkGreen;
    QColor failed = Qt::red;
    QColor mark = Qt::black;
};

/// A cell as lanes draw it: filled as far as its bytes have moved, coloured by state. One that was tried more than once has
/// a corner turned down, in a cell too narrow for that a cap: a shape, for whom colours look alike. What was there is replaced;
/// the painter's composition mode is Source.
void paintCell(QPainter &painter, const QRectF &cell, const transfer::PartSnapshot &part, const CellColors &colors);

/// A cell on its own, for the legend.
class LaneCell : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    Q_PROPERTY(QColor markColor MEMBER m_mark NOTIFY changed)
    Q_PROPERTY(bool retried MEMBER m_retried NOTIFY changed)
public:
    explicit LaneCell(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QColor m_color = Qt::darkGreen;
    QColor m_mark = Qt::black;
    bool m_retried = false;
};

} // namespace nephoscope::gui
