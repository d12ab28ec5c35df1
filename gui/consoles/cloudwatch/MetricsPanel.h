#pragma once

#include "gui/describe/Panel.h"

#include <QtCore/QStringList>

namespace nephoscope::gui {
class Navigator;
class ResourceView;
class Select;
}

namespace nephoscope::gui::cloudwatch {

class MetricGraph;

/// The metrics of a namespace with the same dimensions: what is checked in the list is drawn above it.
class MetricsPanel : public Panel
{
    Q_OBJECT
public:
    MetricsPanel(Navigator &navigator, const QString &nameSpace, const QStringList &dimensions, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    std::vector<Command> commands() override;

    ResourceView &view() { return *m_view; }
    MetricGraph &graph() { return *m_graph; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void draw();

    MetricGraph *m_graph;
    Select *m_statistic;
    Select *m_period;
    ResourceView *m_view;
};

} // namespace nephoscope::gui::cloudwatch
