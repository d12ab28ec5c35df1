#pragma once

#include <QtCore/QList>
#include <QtGui/QColor>
#include <QtQuick/QQuickPaintedItem>

namespace nephoscope::gui::flow {

/// A small line of values, oldest first, for QML. It is a picture: the node says its rate in words.
class FlowSpark : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(QList<double> values READ values WRITE setValues NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
public:
    explicit FlowSpark(QQuickItem *parent = nullptr);
    const QList<double> &values() const { return m_values; }
    void setValues(const QList<double> &values);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QList<double> m_values;
    QColor m_color = Qt::blue;
};

} // namespace nephoscope::gui::flow
