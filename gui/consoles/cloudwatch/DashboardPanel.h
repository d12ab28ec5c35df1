#pragma once

#include "gui/describe/Panel.h"

#include <optional>
#include <vector>

namespace nephoscope::gui {
class Container;
class Navigator;
class TileLayout;
}

namespace nephoscope::gui::cloudwatch {

class MetricGraph;

/// The widgets of a dashboard: graphs and texts.
class DashboardPanel : public Panel
{
    Q_OBJECT
public:
    DashboardPanel(Navigator &navigator, const QString &dashboard, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    const std::vector<MetricGraph *> &graphs() const { return m_graphs; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void build(const QString &body);

    Navigator &m_navigator;
    const QString m_dashboard;
    std::optional<QString> m_body;
    TileLayout *m_tiles;
    std::vector<Container *> m_cards;
    std::vector<MetricGraph *> m_graphs;
    bool m_settled = false;
};

} // namespace nephoscope::gui::cloudwatch
