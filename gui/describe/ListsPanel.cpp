#include "gui/describe/ListsPanel.h"

#include "gui/describe/ResourceView.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui {

ListsPanel::ListsPanel(Navigator &navigator, const std::vector<Describe> &lists, QWidget *parent) : Panel(parent)
{
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    for (const Describe &describe : lists) {
        m_lists.push_back(new ResourceView(navigator, describe));
        m_lists.back()->setObjectName(m_lists.back()->resource().id);
        column->addWidget(m_lists.back());
    }
}

void ListsPanel::refresh()
{
    for (ResourceView *list : m_lists)
        list->refresh();
}

bool ListsPanel::isSettled() const
{
    return std::all_of(m_lists.begin(), m_lists.end(), [](const ResourceView *list) { return list->isSettled(); });
}

std::vector<Command> ListsPanel::commands()
{
    std::vector<Command> all;
    for (ResourceView *list : m_lists) {
        for (Command &command : list->commands())
            all.push_back(std::move(command));
    }
    return withoutSharedKeys(std::move(all));
}

std::vector<Command> withoutSharedKeys(std::vector<Command> commands)
{
    const std::vector<Command> known = commands;
    for (Command &command : commands) {
        if (std::count_if(known.begin(), known.end(), [&](const Command &other) { return other.keys == command.keys; }) > 1)
            command.keys = {};
    }
    return commands;
}

std::function<Panel *(Navigator &)> listed(Describe list)
{
    return [list = std::move(list)](Navigator &navigator) -> Panel * { return new ResourceView(navigator, list); };
}

} // namespace nephoscope::gui
