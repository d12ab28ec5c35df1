#include "gui/kit/ChoiceGroup.h"

#include "gui/kit/Spacing.h"
#include "gui/kit/TileLayout.h"
#include "gui/theme/Paint.h"
#include "gui/theme/Theme.h"

#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>

#include <algorithm>

namespace nephoscope::gui {

ChoiceGroup::ChoiceGroup(OptionButton::Look look, QLayout *layout, QWidget *parent) : QWidget(parent), m_look(look)
{
    setLayout(layout);
    setProperty("arrowKeys", true); // one stop for Tab; the arrows lead on
}

bool ChoiceGroup::hasIds(const Choices &choices) const
{
    return std::equal(choices.begin(), choices.end(), m_buttons.begin(), m_buttons.end(),
                      [](const Choice &choice, const auto &button) { return choice.id == button.first; });
}

void ChoiceGroup::show(OptionButton *button, const Choice &choice)
{
    button->setTexts(choice.text, choice.description);
    button->setIconName(choice.icon);
    button->setEnabled(choice.enabled);
}

void ChoiceGroup::setChoices(const Choices &choices)
{
    const auto isOff = [this](const Choice &choice) { return choice.id == m_value && !choice.enabled; };
    if (hasIds(choices) && std::none_of(choices.begin(), choices.end(), isOff)) {
        for (size_t i = 0; i < choices.size(); ++i)
            show(m_buttons[i].second, choices[i]);
        return;
    }
    for (const auto &[id, button] : m_buttons)
        delete button;
    m_buttons.clear();
    const QString before = m_value;
    m_value.clear();
    for (const Choice &choice : choices) {
        auto *button = new OptionButton(m_look, {}, this);
        button->setObjectName(u"option-" % choice.id);
        show(button, choice);
        if (choice.id == before && choice.enabled) {
            m_value = before;
            button->setChecked(true);
        }
        layout()->addWidget(button);
        m_buttons.emplace_back(choice.id, button);
        connect(button, &QAbstractButton::toggled, this, [this, id = choice.id](bool on) {
            if (on)
                choose(id);
        });
        connect(button, &QAbstractButton::clicked, this, [this, id = choice.id] { Q_EMIT chosen(id); });
    }
    setFocusProxy(m_buttons.empty() ? nullptr : m_buttons.front().second);
    if (OptionButton *chosen = button(m_value))
        setFocusProxy(chosen);
}

void ChoiceGroup::choose(const QString &id)
{
    if (m_value == id)
        return;
    m_value = id;
    setFocusProxy(button(id));
    Q_EMIT valueChanged(id);
}

void ChoiceGroup::setValue(const QString &id)
{
    if (OptionButton *chosen = button(id))
        chosen->setChecked(true);
}

OptionButton *ChoiceGroup::button(const QString &id) const
{
    for (const auto &[name, button] : m_buttons)
        if (name == id)
            return button;
    return nullptr;
}

namespace {

QLayout *spaced(QLayout *layout, const char *step)
{
    followDensity(layout, [step](const Theme &theme) { return Spacing{step ? theme.space(step) : 0}; });
    return layout;
}

} // namespace

RadioGroup::RadioGroup(const Choices &choices, QWidget *parent) : ChoiceGroup(OptionButton::Look::Radio, spaced(new QVBoxLayout, "xs"), parent)
{
    setChoices(choices);
}

Tiles::Tiles(const Choices &choices, int columns, QWidget *parent)
    : ChoiceGroup(OptionButton::Look::Tile, spaced(new TileLayout(columns), "s"), parent)
{
    setChoices(choices);
}

SegmentedControl::SegmentedControl(const Choices &choices, QWidget *parent)
    : ChoiceGroup(OptionButton::Look::Segment, spaced(new QHBoxLayout, nullptr), parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setChoices(choices);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(painter, rect(), colorFor(*this, Token::BackgroundContainerContent), colorFor(*this, Token::BorderInputDefault), 1, Theme::instance().radius("input"));
}

} // namespace nephoscope::gui
