#pragma once

#include <QtCore/QObject>

class QScreen;

namespace nephoscope::gui {

/// The size of everything, on top of what the screen asks for: 1.0 is the system's own size. Changes all windows at
/// once, widgets and QML alike, by the scale factor of the screens.
class Scale : public QObject
{
    Q_OBJECT
    Q_PROPERTY(qreal factor READ factor NOTIFY changed)
public:
    static constexpr qreal smallest = 0.5;
    static constexpr qreal largest = 4.0;

    static Scale &instance();
    qreal factor() const { return m_factor; }
    /// Windows keep their size on the screen; what lies in them is laid out anew. Call with an application object.
    void set(qreal factor);

Q_SIGNALS:
    void changed(qreal factor);

private:
    Scale() = default;
    void adopt(QScreen *screen);
    qreal m_factor = 1.0;
};

} // namespace nephoscope::gui
