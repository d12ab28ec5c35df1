#include "gui/kit/Pulse.h"

#include "gui/theme/Theme.h"

#include <QtCore/QTimerEvent>
#include <QtWidgets/QWidget>

#include <cmath>
#include <numbers>
#include <utility>

namespace nephoscope::gui {
namespace {

constexpr int StepTime = 60;  // ms between two pictures
constexpr int Steps = 24;     // pictures of one breath

} // namespace

Pulse::Pulse(QWidget *widget) : QObject(widget), m_widget(widget) {}

double Pulse::beat()
{
    m_seen = true;
    if (!Theme::instance().hasMotion())
        return 1;
    if (!m_timer.isActive())
        m_timer.start(StepTime, this);
    return 0.5 + 0.5 * std::cos(2 * std::numbers::pi * m_step / Steps);
}

void Pulse::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    // Nobody looked since the last picture: covered, scrolled away, or no skeleton any more.
    if (!std::exchange(m_seen, false) || !m_widget->isVisible() || !Theme::instance().hasMotion()) {
        m_timer.stop();
        return;
    }
    m_step = (m_step + 1) % Steps;
    m_widget->update();
}

} // namespace nephoscope::gui
