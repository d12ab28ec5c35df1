#include "gui/scenes/flow/PlaybackBar.h"

#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Label.h"
#include "gui/kit/Spacing.h"
#include "gui/scenes/flow/FlowScene.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui::flow {

PlaybackBar::PlaybackBar(FlowScene &scene, QWidget *parent)
    : QWidget(parent), m_scene(scene), m_pause(new Button(Button::Variant::Icon)), m_step(new Button(Button::Variant::Icon)), m_pace(new SegmentedControl),
      m_still(new Label(TextStyle::Small))
{
    m_pause->setObjectName(QStringLiteral("pauseClock"));
    m_step->setObjectName(QStringLiteral("stepClock"));
    m_step->setIconName(QStringLiteral("arrow-right"));
    m_pace->setObjectName(QStringLiteral("clockPace"));
    m_still->setObjectName(QStringLiteral("clockNote"));
    m_still->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    row->addWidget(m_pause);
    row->addWidget(m_step);
    row->addWidget(m_pace);
    row->addWidget(m_still, 1);
    connect(m_pause, &QPushButton::clicked, this, &PlaybackBar::togglePause);
    connect(m_step, &QPushButton::clicked, &scene, &FlowScene::stepOn);
    connect(m_pace, &SegmentedControl::chosen, this, [this](const QString &pace) { m_scene.setSpeed(pace.toDouble()); });
    connect(&scene, &FlowScene::speedChanged, this, &PlaybackBar::showSpeed);
    retranslate();
}

void PlaybackBar::togglePause()
{
    const double speed = m_scene.speed();
    if (speed > 0)
        m_before = speed;
    m_scene.setSpeed(speed > 0 ? 0 : m_before);
}

void PlaybackBar::retranslate()
{
    m_step->setLabel(tr("Step: a quarter of a second"));
    m_pace->setChoices({{.id = QStringLiteral("1"), .text = tr("1×")}, {.id = QStringLiteral("0.5"), .text = tr("0.5×")}, {.id = QStringLiteral("0.1"), .text = tr("0.1×")}});
    m_pace->setAccessibleName(tr("Speed of the clock"));
    showSpeed();
}

void PlaybackBar::showSpeed()
{
    const double speed = m_scene.speed();
    m_pause->setIconName(speed > 0 ? QStringLiteral("pause") : QStringLiteral("play"));
    m_pause->setLabel(speed > 0 ? tr("Pause the clock") : tr("Let the clock go on"));
    if (speed > 0)
        m_pace->setValue(QString::number(speed));
    m_still->setText(speed > 0 ? QString() : tr("The cloud's clock stands still, for all windows and clients."));
}

void PlaybackBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace nephoscope::gui::flow
