#include "gui/describe/DetailTabs.h"

#include "gui/describe/ListsPanel.h"

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

} // namespace nephoscope::gui
