#include "gui/scenes/flow/ClockBar.h"

#include "gui/scenes/flow/FlowScene.h"

#include <QtCore/QEvent>

namespace nephoscope::gui::flow {

ClockBar::ClockBar(FlowScene &scene, QWidget *parent) : gui::PlaybackBar(QStringLiteral("Clock"), parent), m_scene(scene)
{
    connect(this, &gui::PlaybackBar::playToggled, this, &ClockBar::togglePause);
    connect(this, &gui::PlaybackBar::stepped, &scene, &FlowScene::stepOn);
    connect(this, &gui::PlaybackBar::paceChosen, this, [this](const QString &pace) { m_scene.setSpeed(pace.toDouble()); });
    connect(&scene, &FlowScene::speedChanged, this, &ClockBar::showSpeed);
    retranslate();
}

void ClockBar::togglePause()
{
    const double speed = m_scene.speed();
    if (speed > 0)
        m_before = speed;
    m_scene.setSpeed(speed > 0 ? 0 : m_before);
}

void ClockBar::retranslate()
{
    setWords({.pause = tr("Pause the clock"), .play = tr("Let the clock go on"), .step = tr("Step: a quarter of a second"), .pace = tr("Speed of the clock"), .position = {}});
    setPaces({{.id = QStringLiteral("1"), .text = tr("1×")}, {.id = QStringLiteral("0.5"), .text = tr("0.5×")}, {.id = QStringLiteral("0.1"), .text = tr("0.1×")}});
    showSpeed();
}

void ClockBar::showSpeed()
{
    const double speed = m_scene.speed();
    setPlaying(speed > 0);
    if (speed > 0)
        setPace(QString::number(speed));
    setNote(speed > 0 ? QString() : tr("The cloud's clock stands still, for all windows and clients."));
}

void ClockBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    gui::PlaybackBar::changeEvent(event);
}

} // namespace nephoscope::gui::flow
