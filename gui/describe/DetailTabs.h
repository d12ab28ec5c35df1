#pragma once

#include "gui/describe/Resource.h"

namespace nephoscope::gui {

/// A tab that is one list, such as the queues of a topic: it takes the page's height and scrolls itself.
DetailTab listTab(const QString &id, const QString &title, Describe list, std::optional<HelpTopic> help = {});
/// A tab that is one setting, with that one's help.
DetailTab settingTab(const QString &id, const QString &title, Setting setting);
/// What can be done with a resource, of all that its list offers: for the heading of its page.
std::vector<Action> actionsOfOne(const std::vector<Action> &offered);

} // namespace nephoscope::gui
