#include "gui/consoles/s3/ManagementPanel.h"

#include "gui/describe/ResourceView.h"
#include "gui/kit/Preferences.h"
#include "gui/kit/ResourceTable.h"

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

std::vector<Describe> describedFor(const QString &bucket, const ManagementPanel::Lists &lists)
{
    std::vector<Describe> all;
    for (const auto describe : lists)
        all.push_back([describe, bucket] { return describe(bucket); });
    return all;
}

} // namespace

ManagementPanel::ManagementPanel(Navigator &navigator, const QString &bucket, const Lists &of, QWidget *parent)
    : ListsPanel(navigator, describedFor(bucket, of), parent)
{
    for (ResourceView *list : lists())
        wrapAtFirst(*list);
    lists().front()->table().setMinimumHeight(ruleHeight);
}

} // namespace nephoscope::gui::s3
