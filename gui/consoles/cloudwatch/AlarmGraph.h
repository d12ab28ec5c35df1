#pragma once

#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/describe/Panel.h"

namespace nephoscope::gui::cloudwatch {

class MetricGraph;
class StateBar;

/// The metric of an alarm with its threshold, and below it the states that the alarm was in.
class AlarmGraph : public Panel
{
    Q_OBJECT
public:
    AlarmGraph(Navigator &navigator, const QString &alarm, QWidget *parent = nullptr);

    void refresh() override;
    bool isSettled() const override;
    MetricGraph &graph() { return *m_graph; }
    StateBar &states() { return *m_states; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void draw(const Alarm &alarm);
    /// Asks for the states in the time of the graph.
    void loadStates(double from, double to);

    Navigator &m_navigator;
    const QString m_alarm;
    std::shared_ptr<const Alarm> m_found;
    MetricGraph *m_graph;
    StateBar *m_states;
    bool m_settled = false;
};

} // namespace nephoscope::gui::cloudwatch
