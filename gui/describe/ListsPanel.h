#pragma once

#include "gui/describe/Panel.h"
#include "gui/describe/Resource.h"

namespace nephoscope::gui {

class ResourceView;

/// Several lists below one another on a tab.
class ListsPanel : public Panel
{
    Q_OBJECT
public:
    ListsPanel(Navigator &navigator, const std::vector<Describe> &lists, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    std::vector<Command> commands() override;

    /// In the order of the page.
    const std::vector<ResourceView *> &lists() const { return m_lists; }

private:
    std::vector<ResourceView *> m_lists;
};

/// For DetailTab::make: one list.
std::function<Panel *(Navigator &)> listed(Describe list);

/// Of lists beside one another: keys that several have are for the one with the focus, which hears them itself.
std::vector<Command> withoutSharedKeys(std::vector<Command> commands);

} // namespace nephoscope::gui
