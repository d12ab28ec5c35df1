#include "gui/consoles/s3/ManagementPanel.h"

#include "gui/describe/ResourceView.h"
#include "gui/kit/Preferences.h"
#include "gui/kit/ResourceTable.h"
#include "gui/kit/Spacing.h"
#include "gui/theme/Theme.h"

#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::s3 {

namespace {

constexpr int ruleHeight = 420; // logical pixels: a few rows of several lines

/// What rules do takes many words: whoever has not chosen otherwise sees all of them.
void wrapAtFirst(ResourceView &list)
{
    const Resource &resource = list.resource();
    const QString key = QStringLiteral("table/") % resource.service % u'.' % resource.id % QStringLiteral("/wrapLines");
    if (Preferences::instance().value(key).isValid())
        return;
    TablePreferences preferences = list.table().preferences();
    preferences.wrapLines = true;
    list.table().setPreferences(preferences);
}

} // namespace

ManagementPanel::ManagementPanel(Navigator &navigator, const QString &bucket, const Lists &lists, QWidget *parent) : Panel(parent)
{
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    for (const auto describe : lists) {
        m_lists.push_back(new ResourceView(navigator, [describe, bucket] { return describe(bucket); }));
        m_lists.back()->setObjectName(m_lists.back()->resource().id);
        wrapAtFirst(*m_lists.back());
        column->addWidget(m_lists.back());
    }
    m_lists.front()->table().setMinimumHeight(ruleHeight);
}

void ManagementPanel::refresh()
{
    for (ResourceView *list : m_lists)
        list->refresh();
}

bool ManagementPanel::isSettled() const
{
    return std::all_of(m_lists.begin(), m_lists.end(), [](const ResourceView *list) { return list->isSettled(); });
}

std::vector<Command> ManagementPanel::commands()
{
    std::vector<Command> all;
    for (ResourceView *list : m_lists) {
        for (Command &command : list->commands())
            all.push_back(std::move(command));
    }
    // N and Delete are for the list that has the focus: it hears them itself, as long as no command takes them.
    const std::vector<Command> known = all;
    for (Command &command : all) {
        if (std::count_if(known.begin(), known.end(), [&](const Command &other) { return other.keys == command.keys; }) > 1)
            command.keys = {};
    }
    return all;
}

} // namespace nephoscope::gui::s3
