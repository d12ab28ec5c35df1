#pragma once

#include "gui/describe/Panel.h"

#include <vector>

namespace nephoscope::gui {
class Navigator;
class ResourceView;
}

namespace nephoscope::gui::s3 {

/// The Management tab: lifecycle rules, replication rules and inventory configurations, a list below the other.
class ManagementPanel : public Panel
{
    Q_OBJECT
public:
    ManagementPanel(Navigator &navigator, const QString &bucket, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    std::vector<Command> commands() override;
    /// In the order of the page.
    const std::vector<ResourceView *> &lists() const { return m_lists; }

private:
    std::vector<ResourceView *> m_lists;
};

} // namespace nephoscope::gui::s3
