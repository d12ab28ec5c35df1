#include "gui/kit/PlaybackBar.h"

#include "gui/kit/Button.h"
#include "gui/kit/ChoiceGroup.h"
#include "gui/kit/Label.h"
#include "gui/kit/Slider.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {

PlaybackBar::PlaybackBar(const QString &subject, QWidget *parent)
    : QWidget(parent), m_pause(new Button(Button::Variant::Icon)), m_step(new Button(Button::Variant::Icon)), m_pace(new SegmentedControl),
      m_position(new Slider), m_note(new Label(TextStyle::Small))
{
    m_pause->setObjectName(u"pause" % subject);
    m_step->setObjectName(u"step" % subject);
    m_step->setIconName(QStringLiteral("arrow-right"));
    m_pace->setObjectName(u"pace" % subject);
    m_position->setObjectName(u"position" % subject);
    m_position->hide();
    m_note->setObjectName(u"note" % subject);
    m_note->setWordWrap(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("xs")}; });
    row->addWidget(m_pause);
    row->addWidget(m_step);
    row->addWidget(m_pace);
    row->addWidget(m_position, 2);
    row->addWidget(m_note, 1);
    connect(m_pause, &QPushButton::clicked, this, &PlaybackBar::playToggled);
    connect(m_step, &QPushButton::clicked, this, &PlaybackBar::stepped);
    connect(m_pace, &SegmentedControl::chosen, this, &PlaybackBar::paceChosen);
    connect(m_position, &QSlider::sliderMoved, this, &PlaybackBar::sought);
    // Keys, too.
    connect(m_position, &QSlider::actionTriggered, this, [this] { Q_EMIT sought(m_position->sliderPosition()); });
    setPlaying(false);
}

void PlaybackBar::setWords(const Words &words)
{
    m_words = words;
    m_step->setLabel(words.step);
    m_pace->setAccessibleName(words.pace);
    m_position->setAccessibleName(words.position);
    setPlaying(m_playing);
}

void PlaybackBar::setPaces(const Choices &paces) { m_pace->setChoices(paces); }

void PlaybackBar::setPace(const QString &id) { m_pace->setValue(id); }

void PlaybackBar::setPlaying(bool playing)
{
    m_playing = playing;
    m_pause->setIconName(playing ? QStringLiteral("pause") : QStringLiteral("play"));
    m_pause->setLabel(playing ? m_words.pause : m_words.play);
}

void PlaybackBar::setNote(const QString &text) { m_note->setText(text); }

void PlaybackBar::setLength(int length)
{
    m_position->setRange(0, length);
    m_position->setPageStep(qMax(1, length / 10));
    m_position->setSingleStep(qMax(1, length / 100));
    m_position->show();
}

void PlaybackBar::setPosition(int position)
{
    if (!m_position->isSliderDown())
        m_position->setValue(position);
}

} // namespace nephoscope::gui
