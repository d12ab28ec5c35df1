#pragma once

#include "gui/describe/Panel.h"

#include <QtCore/QString>

namespace nephoscope::gui {
class Navigator;
namespace cloudwatch {
class MetricGraph;
}
}

namespace nephoscope::gui::autoscaling {

/// The Monitoring tab: a group's capacity and its instances over time, from what it publishes to CloudWatch.
class MonitoringPanel : public Panel
{
    Q_OBJECT
public:
    MonitoringPanel(Navigator &navigator, const QString &group, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    const QString m_group;
    cloudwatch::MetricGraph *m_capacity;
    cloudwatch::MetricGraph *m_instances;
};

} // namespace nephoscope::gui::autoscaling
