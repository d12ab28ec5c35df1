#include "gui/describe/SettingCard.h"

#include "gui/bridge/Text.h"
#include "gui/describe/ActionBar.h"
#include "gui/describe/DeniedState.h"
#include "gui/kit/Alert.h"
#include "gui/kit/CodeBlock.h"
#include "gui/kit/FactsCard.h"
#include "gui/kit/InfoLink.h"

#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

SettingCard::SettingCard(Navigator &navigator, Setting setting, QString editAddress, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_setting(std::move(setting)), m_editAddress(std::move(editAddress)),
      m_card(new FactsCard(m_setting.columns)), m_denied(new DeniedState), m_notice(new Alert(Alert::Type::Info)), m_code(new CodeBlock(m_setting.title))
{
    setObjectName(m_setting.id);
    m_card->column()->insertWidget(0, m_notice);
    m_card->column()->addWidget(m_code);
    for (QWidget *each : std::initializer_list<QWidget *>{m_notice, m_code, m_denied})
        each->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_card);
    column->addWidget(m_denied);
    if (m_setting.help) {
        m_info = new InfoLink([this] { return m_setting.help.value_or(HelpTopic()); });
        m_info->setObjectName(QStringLiteral("info"));
        m_card->header().addTitleWidget(m_info);
        connect(m_info, &InfoLink::requested, this, [this](const HelpTopic &topic) { m_navigator.showHelp(topic); });
    }
    if (const std::vector<Action> offered = actions(); !offered.empty())
        m_bar = new ActionBar(m_card->header(), offered, [this](const QString &id, QWidget *anchor) { perform(id, anchor); }, this);
    connect(m_card, &FactsCard::retry, this, [this] {
        m_card->showLoading();
        refresh();
    });
    connect(m_denied, &DeniedState::retried, this, &SettingCard::refresh);
    connect(m_card, &FactsCard::linkActivated, this, [this](const QString &address) { m_navigator.go(address); });
    connect(m_card, &FactsCard::linkActivatedApart, this, [this](const QString &address) { m_navigator.openWindow(address); });
    connect(m_card, &FactsCard::helpRequested, this, [this](const HelpTopic &topic) { m_navigator.showHelp(topic); });
    fill();
}

std::vector<Action> SettingCard::actions() const
{
    std::vector<Action> all;
    if (m_setting.form) {
        Action edit{.id = QStringLiteral("edit-") + m_setting.id, .text = tr("Edit")};
        edit.needs = Action::Needs::One;
        if (m_setting.canEdit)
            edit.enabled = [can = m_setting.canEdit](const Selection &chosen) { return can(chosen.front().get()); };
        edit.run = [address = m_editAddress](const ActionContext &context, const Selection &) { context.navigator().go(address); };
        all.push_back(std::move(edit));
    }
    all.insert(all.end(), m_setting.actions.begin(), m_setting.actions.end());
    return all;
}

void SettingCard::describe(Setting setting)
{
    m_setting = std::move(setting);
    if (m_bar)
        m_bar->retranslate(actions());
    fill();
}

void SettingCard::refresh()
{
    if (!m_navigator.engine().isReady())
        return;
    m_setting.load(m_navigator.engine(), this, [this](Expected<Item> found) {
        m_settled = true;
        m_value = found ? *found : Item();
        m_error = found ? std::nullopt : std::optional<Error>(found.error());
        fill();
        if (m_value)
            Q_EMIT loaded();
        else
            Q_EMIT failed();
    });
}

void SettingCard::fill()
{
    m_card->setTitle(m_setting.title);
    m_card->header().setDescription(m_setting.description);
    const bool denied = m_error && ItemSource::isDenial(*m_error);
    m_card->setVisible(!denied);
    m_denied->setVisible(denied);
    if (denied)
        m_denied->show(m_setting.title, *m_error);
    else if (m_error)
        m_card->showError(tr("%1 cannot be shown").arg(m_setting.title), errorText(*m_error));
    else if (m_value)
        m_card->setFacts(m_setting.facts ? m_setting.facts(m_value.get()) : std::vector<Fact>());
    const QString code = m_value && m_setting.code ? m_setting.code(m_value.get()) : QString();
    m_code->setVisible(!code.isEmpty());
    m_code->setCode(code);
    const QString notice = m_value && m_setting.notice ? m_setting.notice(m_value.get()) : QString();
    m_notice->setVisible(!notice.isEmpty());
    m_notice->setText(notice);
    if (m_bar)
        m_bar->update(m_value ? Selection{m_value} : Selection());
}

void SettingCard::perform(const QString &id, QWidget *anchor)
{
    const Action *action = m_bar ? m_bar->find(id) : nullptr;
    const Selection chosen = m_value ? Selection{m_value} : Selection();
    if (!action || !action->run || !ActionBar::canRun(*action, chosen))
        return;
    const auto run = action->run; // may lead away
    run(ActionContext(m_navigator, this, anchor), chosen);
}

std::vector<Command> SettingCard::commands()
{
    std::vector<Command> commands;
    for (const Action &action : m_bar ? m_bar->actions() : std::vector<Action>()) {
        Command command;
        command.id = QStringLiteral("setting.") % action.id;
        command.text = tr("%1: %2").arg(action.text, m_setting.title);
        command.group = m_setting.title;
        command.run = [card = QPointer<SettingCard>(this), id = action.id] {
            if (card)
                card->perform(id, nullptr);
        };
        command.enabled = [card = QPointer<SettingCard>(this), action] {
            return card && card->m_value && ActionBar::canRun(action, {card->m_value});
        };
        commands.push_back(std::move(command));
    }
    return commands;
}

} // namespace nephoscope::gui
