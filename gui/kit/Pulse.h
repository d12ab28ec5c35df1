#pragma once

#include <QtCore/QBasicTimer>
#include <QtCore/QObject>

class QWidget;

namespace nephoscope::gui {

/// The breath of a skeleton: repaints its widget while that is in sight and the theme has motion.
class Pulse : public QObject
{
    Q_OBJECT
public:
    /// Lives as long as `widget`.
    explicit Pulse(QWidget *widget);

    /// For paintEvent(): 0 to 1, 1 without motion. Painting is what keeps the pulse going.
    double beat();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    QWidget *m_widget;
    QBasicTimer m_timer;
    int m_step = 0;
    bool m_seen = false;
};

} // namespace nephoscope::gui
