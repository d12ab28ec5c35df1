#pragma once

#include "gui/describe/ListsPanel.h"

namespace nephoscope::gui::s3 {

/// What a bucket has many of, on its tabs: such as lifecycle rules, replication rules and inventory configurations, a list
/// below the other.
class ManagementPanel : public ListsPanel
{
    Q_OBJECT
public:
    using Lists = std::vector<Resource (*)(const QString &bucket)>;

    ManagementPanel(Navigator &navigator, const QString &bucket, const Lists &of, QWidget *parent = nullptr);
};

} // namespace nephoscope::gui::s3
