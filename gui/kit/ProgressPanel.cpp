#include "gui/kit/ProgressPanel.h"

#include "gui/kit/Button.h"
#include "gui/kit/Label.h"
#include "gui/kit/Progress.h"
#include "gui/kit/Spacing.h"
#include "gui/kit/StatusIndicator.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QHBoxLayout>

namespace nephoscope::gui {

ProgressPanel::ProgressPanel(const QString &label, Variant variant, QWidget *parent)
    : QWidget(parent)
    , m_label(new Label(variant == Variant::KeyValue ? TextStyle::BodyBold : TextStyle::Body))
    , m_description(new Label(TextStyle::Small))
    , m_bar(new ProgressBar)
    , m_info(new Label(TextStyle::Small))
    , m_resultRow(new QWidget)
    , m_result(new StatusIndicator)
    , m_button(new Button(Button::Variant::Normal))
{
    m_label->setToken(Token::TextLabel);
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("xxxs")}; });
    for (Label *each : {m_label, m_description, m_info})
        each->setWordWrap(true);
    column->addWidget(m_label);
    column->addWidget(m_description);
    column->addWidget(m_bar);
    auto *row = new QHBoxLayout(m_resultRow);
    followDensity(row, [](const Theme &theme) { return Spacing{theme.space("s"), {0, theme.space("xxxs"), 0, theme.space("xxxs")}}; });
    row->addWidget(m_result);
    row->addWidget(m_button);
    row->addStretch(1);
    column->addWidget(m_resultRow);
    column->addWidget(m_info);
    m_result->setObjectName(QStringLiteral("progressResult"));
    m_button->setObjectName(QStringLiteral("progressButton"));
    connect(m_button, &QPushButton::clicked, this, &ProgressPanel::buttonClicked);
    setLabel(label);
    setDescription({});
    setInfo({});
    setButton({});
    setState(State::InProgress);
}

void ProgressPanel::setLabel(const QString &label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    m_bar->setAccessibleName(label);
}

void ProgressPanel::setDescription(const QString &text)
{
    m_description->setText(text);
    m_description->setVisible(!text.isEmpty());
}

void ProgressPanel::setValue(int percent) { m_bar->setValue(percent); }

void ProgressPanel::setInfo(const QString &text)
{
    m_info->setText(text);
    m_info->setVisible(!text.isEmpty());
}

void ProgressPanel::setState(State state, const QString &result)
{
    m_state = state;
    m_bar->setVisible(state == State::InProgress);
    m_resultRow->setVisible(state != State::InProgress);
    m_result->setStatus(state == State::Error ? StatusIndicator::Status::Error : StatusIndicator::Status::Success, result);
}

void ProgressPanel::setButton(const QString &text)
{
    m_button->setLabel(text);
    m_button->setVisible(!text.isEmpty());
}

} // namespace nephoscope::gui
