#pragma once

#include "gui/describe/Panel.h"
#include "gui/describe/Resource.h"

#include <vector>

namespace nephoscope::gui {
class Navigator;
class ResourceView;
}

namespace nephoscope::gui::s3 {

/// What a bucket has many of, on its tabs: such as lifecycle rules, replication rules and inventory configurations, a list
/// below the other.
class ManagementPanel : public Panel
{
    Q_OBJECT
public:
    using Lists = std::vector<Resource (*)(const QString &bucket)>;

    ManagementPanel(Navigator &navigator, const QString &bucket, const Lists &lists, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    std::vector<Command> commands() override;
    /// In the order of the page.
    const std::vector<ResourceView *> &lists() const { return m_lists; }

private:
    std::vector<ResourceView *> m_lists;
};

} // namespace nephoscope::gui::s3
