#pragma once

#include <QtGui/QColor>
#include <QtQuick/QQuickPaintedItem>

namespace nephoscope::gui::flow {

/// A rounded box, for QML. A Rectangle that is drawn in software and scaled below 1 loses lines of its border.
class FlowBox : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    Q_PROPERTY(QColor edge MEMBER m_edge NOTIFY changed)
    Q_PROPERTY(qreal edgeWidth MEMBER m_edgeWidth NOTIFY changed)
    Q_PROPERTY(qreal radius MEMBER m_radius NOTIFY changed)
public:
    explicit FlowBox(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QColor m_color = Qt::white;
    QColor m_edge = Qt::gray;
    qreal m_edgeWidth = 1; ///< logical pixels, within the item
    qreal m_radius = 8;
};

} // namespace nephoscope::gui::flow
