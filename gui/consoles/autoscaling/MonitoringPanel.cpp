#include "gui/consoles/autoscaling/MonitoringPanel.h"

#include "gui/bridge/Text.h"
#include "gui/charts/Chart.h"
#include "gui/consoles/cloudwatch/MetricGraph.h"
#include "gui/kit/Spacing.h"
#include "gui/shell/Page.h"
#include "gui/theme/Theme.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::autoscaling {

namespace {

cloudwatch::MetricGraph::Subject subjectOf(const QString &group, std::initializer_list<const char *> metrics)
{
    cloudwatch::MetricGraph::Subject subject;
    subject.unit = ChartUnit::Count;
    for (const char *name : metrics) {
        auto &query = subject.queries.emplace_back();
        query.id = "m" + std::to_string(subject.queries.size());
        query.label = name;
        query.returnData = true;
        auto &stat = query.metricStat.emplace();
        stat.stat = "Average";
        stat.period = 60;
        auto &metric = stat.metric.emplace();
        metric.namespace_ = "AWS/AutoScaling";
        metric.metricName = name;
        auto &dimension = metric.dimensions.emplace().emplace_back();
        dimension.name = "AutoScalingGroupName";
        dimension.value = toStd(group);
    }
    return subject;
}

} // namespace

MonitoringPanel::MonitoringPanel(Navigator &navigator, const QString &group, QWidget *parent)
    : Panel(parent), m_group(group), m_capacity(new cloudwatch::MetricGraph(navigator.engine())), m_instances(new cloudwatch::MetricGraph(navigator.engine()))
{
    auto *column = new QVBoxLayout(this);
    followDensity(column, [](const Theme &theme) { return Spacing{theme.space("l")}; });
    m_capacity->setObjectName(QStringLiteral("capacityGraph"));
    m_instances->setObjectName(QStringLiteral("instancesGraph"));
    column->addWidget(m_capacity);
    column->addWidget(m_instances);
    column->addStretch(1);
    for (auto *graph : {m_capacity, m_instances})
        connect(graph, &cloudwatch::MetricGraph::retry, this, &MonitoringPanel::refresh);
    retranslate();
    m_capacity->setSubject(subjectOf(group, {"GroupDesiredCapacity", "GroupMinSize", "GroupMaxSize"}));
    m_instances->setSubject(subjectOf(group, {"GroupInServiceInstances", "GroupPendingInstances", "GroupTerminatingInstances", "GroupTotalInstances"}));
}

void MonitoringPanel::refresh()
{
    m_capacity->refresh();
    m_instances->refresh();
}

bool MonitoringPanel::isSettled() const { return m_capacity->isSettled() && m_instances->isSettled(); }

void MonitoringPanel::retranslate()
{
    m_capacity->setTitle(tr("Desired capacity and limits"));
    m_instances->setTitle(tr("Instances"));
    m_capacity->chart().setName(tr("Capacity of %1").arg(m_group));
    m_instances->chart().setName(tr("Instances of %1").arg(m_group));
    for (auto *graph : {m_capacity, m_instances})
        graph->chart().setEmptyText(tr("No data"), tr("A group publishes its metrics once a minute while their collection is enabled."));
}

void MonitoringPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

} // namespace nephoscope::gui::autoscaling
