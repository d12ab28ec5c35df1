#pragma once

#include "gui/consoles/cloudwatch/GraphRows.h"
#include "gui/describe/Panel.h"

#include <QtCore/QSet>
#include <QtCore/QStringList>

#include <functional>

namespace nephoscope::gui {
class Navigator;
class ResourceView;
class Select;
class Tabs;
}

namespace nephoscope::gui::cloudwatch {

class GraphedMetrics;
class MetricGraph;

/// A graph with its lines: what is checked under Browse, which lists the metrics of a namespace with the same dimensions, and
/// what is added under Graphed metrics, such as expressions.
class MetricsPanel : public Panel
{
    Q_OBJECT
public:
    MetricsPanel(Navigator &navigator, const QString &nameSpace, const QStringList &dimensions, GraphRows rows = {}, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    std::vector<Command> commands() override;

    ResourceView &view() { return *m_view; }
    ResourceView &lines() { return *m_lines; }
    GraphedMetrics &graphed() { return *m_graphed; }
    MetricGraph &graph() { return *m_graph; }
    Tabs &tabs() { return *m_tabs; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void draw();
    /// The lines have changed: the lists, the graph and what holds for all of them follow.
    void follow();
    /// Checks in the list, as the lines are, and lines as the checks are.
    void checkGraphed();
    void takeChecks();
    void showCommon();
    void nameTabs();
    /// Changes all metrics.
    void applyToAll(const std::function<void(GraphRow &)> &what);

    GraphedMetrics *m_graphed;
    MetricGraph *m_graph;
    Select *m_statistic;
    Select *m_period;
    ResourceView *m_view;
    ResourceView *m_lines;
    Tabs *m_tabs;
    QSet<QString> m_checked; ///< ids of rows of the list
};

} // namespace nephoscope::gui::cloudwatch
