#include "gui/describe/DetailTabs.h"

#include "gui/describe/ListsPanel.h"

#include <algorithm>
#include <iterator>

namespace nephoscope::gui {

DetailTab listTab(const QString &id, const QString &title, Describe list, std::optional<HelpTopic> help)
{
    DetailTab tab{.id = id, .title = title};
    tab.fills = true;
    tab.make = listed(std::move(list));
    tab.help = std::move(help);
    return tab;
}

DetailTab settingTab(const QString &id, const QString &title, Setting setting)
{
    DetailTab tab{.id = id, .title = title};
    tab.help = setting.help;
    tab.settings = {std::move(setting)};
    return tab;
}

std::vector<Action> actionsOfOne(const std::vector<Action> &offered)
{
    std::vector<Action> actions;
    std::copy_if(offered.begin(), offered.end(), std::back_inserter(actions), [](const Action &action) { return action.needs != Action::Needs::Nothing; });
    return actions;
}

} // namespace nephoscope::gui
