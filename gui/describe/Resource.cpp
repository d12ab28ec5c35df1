#include "gui/describe/Resource.h"

#include "gui/describe/Removing.h"

#include <algorithm>

namespace nephoscope::gui {

const Action *Resource::action(const QString &wanted) const
{
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const Action &action) { return action.id == wanted; });
    return found == actions.end() ? nullptr : &*found;
}

std::vector<Action> Resource::allActions() const
{
    std::vector<Action> all = actions;
    if (!removal)
        return all;
    Action remove;
    remove.id = removal->id;
    remove.text = removal->text;
    remove.icon = QStringLiteral("trash");
    remove.keys = QKeySequence(Qt::Key_Delete);
    remove.separated = true;
    remove.needs = removal->many ? Action::Needs::Some : Action::Needs::One;
    remove.run = [resource = *this](const ActionContext &context, const Selection &chosen) { askToRemove(context, resource, chosen); };
    // As in the console: what concerns the chosen rows, then what makes new ones.
    const auto place = std::find_if(all.begin(), all.end(), [](const Action &action) { return action.needs == Action::Needs::Nothing; });
    all.insert(place, std::move(remove));
    return all;
}

QString Details::addressOfEdit(const QString &tab, const QString &setting) const
{
    if (editAddress)
        return editAddress(tab, setting);
    return tabAddress ? QString(tabAddress(tab) % u'/' % setting % QStringLiteral("/edit")) : QString();
}

} // namespace nephoscope::gui
