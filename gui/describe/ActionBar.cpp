#include "gui/describe/ActionBar.h"

#include "gui/kit/Button.h"
#include "gui/kit/Container.h"
#include "gui/kit/Menu.h"

#include <algorithm>

namespace nephoscope::gui {

ActionBar::ActionBar(HeaderBar &header, std::vector<Action> actions, Run run, QWidget *parent)
    : QObject(parent), m_parent(*parent), m_actions(std::move(actions)), m_run(std::move(run)), m_context(new Menu(parent))
{
    m_context->setObjectName(QStringLiteral("contextMenu"));
    const bool hasMenu = std::any_of(m_actions.begin(), m_actions.end(), [](const Action &action) { return action.place == Action::Place::Menu; });
    const auto addMore = [&] {
        if (!hasMenu || m_more)
            return;
        m_more = new MenuButton(Button::Variant::Normal);
        m_more->setObjectName(QStringLiteral("actions"));
        header.addAction(m_more);
        connect(&m_more->menu(), &Menu::triggered, this, [this](const QString &id) { m_run(id, m_more); });
    };
    const auto add = [&](const Action &action) {
        const auto variant = action.primary ? Button::Variant::Primary : Button::Variant::Normal;
        Button *button = nullptr;
        if (action.choices.empty()) {
            button = new Button(variant);
            connect(button, &Button::clicked, this, [this, id = action.id, button] { m_run(id, button); });
        } else {
            auto *menuButton = new MenuButton(variant);
            connect(&menuButton->menu(), &Menu::triggered, this, [this, menuButton](const QString &id) { m_run(id, menuButton); });
            button = menuButton;
        }
        button->setObjectName(action.id);
        header.addAction(button);
        m_buttons[action.id] = button;
    };
    // The primary one is the last, wherever its console named it.
    for (const bool primary : {false, true}) {
        for (const Action &action : m_actions) {
            if (action.primary != primary)
                continue;
            if (action.needs == Action::Needs::Nothing || primary)
                addMore();
            if (action.place == Action::Place::Button)
                add(action);
        }
    }
    addMore();
    connect(m_context, &Menu::triggered, this, [this](const QString &id) { m_run(id, nullptr); });
    retranslate(m_actions);
    update({});
}

void ActionBar::retranslate(std::vector<Action> actions)
{
    m_actions = std::move(actions);
    for (const Action &action : m_actions) {
        const auto found = m_buttons.find(action.id);
        if (found == m_buttons.end())
            continue;
        found->second->setLabel(action.text);
        if (!action.icon.isEmpty() && !action.primary && action.needs != Action::Needs::Nothing)
            found->second->setIconName(action.icon);
        if (auto *menuButton = qobject_cast<MenuButton *>(found->second)) {
            menuButton->menu().clear();
            for (const Action &choice : action.choices)
                menuButton->menu().addItem({choice.id, choice.text, {}, choice.icon, choice.keys.toString(QKeySequence::NativeText)});
        }
    }
    fill(*m_context);
    if (m_more) {
        m_more->setLabel(tr("Actions"));
        fill(m_more->menu());
    }
}

void ActionBar::fill(Menu &menu) const
{
    menu.clear();
    bool first = true;
    for (const Action &action : m_actions) {
        if (action.needs == Action::Needs::Nothing && action.place == Action::Place::Button)
            continue;
        if (action.separated && !first)
            menu.addSeparator();
        first = false;
        menu.addItem({action.id, action.text, {}, action.icon, action.keys.toString(QKeySequence::NativeText)});
    }
}

bool ActionBar::canRun(const Action &action, const Selection &chosen)
{
    if (action.needs == Action::Needs::One && chosen.size() != 1)
        return false;
    if (action.needs == Action::Needs::Some && chosen.empty())
        return false;
    return !action.enabled || action.enabled(chosen);
}

void ActionBar::update(const Selection &chosen)
{
    bool any = false;
    for (const Action &action : m_actions) {
        const bool can = allows(action, chosen);
        any = any || (can && (action.needs != Action::Needs::Nothing || action.place == Action::Place::Menu));
        if (const auto found = m_buttons.find(action.id); found != m_buttons.end())
            found->second->setEnabled(can);
        m_context->setItemEnabled(action.id, can);
        if (m_more)
            m_more->menu().setItemEnabled(action.id, can);
    }
    if (m_more)
        m_more->setEnabled(any);
}

void ActionBar::setNarrow(bool narrow)
{
    if (!m_more)
        return;
    for (const Action &action : m_actions) {
        const auto found = m_buttons.find(action.id);
        if (found != m_buttons.end() && action.needs != Action::Needs::Nothing)
            found->second->setVisible(!narrow);
    }
}

void ActionBar::openContextMenu(const QPoint &globalPosition)
{
    QWidget *window = m_parent.window();
    m_context->openAt(window, window->mapFromGlobal(globalPosition));
}

const Action *ActionBar::find(const QString &id) const
{
    for (const Action &action : m_actions) {
        if (action.id == id)
            return &action;
        for (const Action &choice : action.choices) {
            if (choice.id == id)
                return &choice;
        }
    }
    return nullptr;
}

} // namespace nephoscope::gui
