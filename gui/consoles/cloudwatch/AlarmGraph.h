#pragma once

#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/describe/Panel.h"

namespace nephoscope::gui::cloudwatch {

class MetricGraph;

/// The metric of an alarm with its threshold.
class AlarmGraph : public Panel
{
    Q_OBJECT
public:
    AlarmGraph(Navigator &navigator, const QString &alarm, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    MetricGraph &graph() { return *m_graph; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void draw(const Alarm &alarm);

    Navigator &m_navigator;
    const QString m_alarm;
    std::shared_ptr<const Alarm> m_found;
    MetricGraph *m_graph;
    bool m_settled = false;
};

} // namespace nephoscope::gui::cloudwatch
