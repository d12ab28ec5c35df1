#pragma once

#include <QtGui/QColor>
#include <QtQuick/QQuickPaintedItem>

namespace nephoscope::gui {

/// A line icon for QML: `name` as in `icons::exists()`, empty for none. It is a picture: what it means is said by what it
/// stands in. Painted, as the scenes drawn in software never free the textures of an Image when its view goes.
class IconItem : public QQuickPaintedItem
{
    Q_OBJECT
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
public:
    explicit IconItem(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

Q_SIGNALS:
    void changed();

private:
    QString m_name;
    QColor m_color;
};

} // namespace nephoscope::gui
