#include "gui/consoles/cloudwatch/AlarmGraph.h"

#include "gui/bridge/AskAll.h"
#include "gui/bridge/Text.h"
#include "gui/charts/Chart.h"
#include "gui/consoles/cloudwatch/AlarmStates.h"
#include "gui/consoles/cloudwatch/MetricGraph.h"
#include "gui/kit/Format.h"

#include <QtCore/QEvent>
#include <QtWidgets/QVBoxLayout>

#include <algorithm>

namespace nephoscope::gui::cloudwatch {

AlarmGraph::AlarmGraph(Navigator &navigator, const QString &alarm, QWidget *parent)
    : Panel(parent), m_navigator(navigator), m_alarm(alarm), m_graph(new MetricGraph(navigator.engine())), m_states(new StateBar(m_graph->chart().surface()))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_graph);
    m_graph->column()->addWidget(m_states);
    m_states->hide();
    connect(m_graph, &MetricGraph::drawn, this, &AlarmGraph::loadStates);
    connect(m_graph, &MetricGraph::retry, this, &AlarmGraph::refresh);
    connect(&navigator.engine(), &EngineHost::changed, this, [this, touches = changesOf(alarm)](const QList<Change> &changes) {
        if (std::any_of(changes.begin(), changes.end(), touches))
            refresh();
    });
    retranslate();
}

void AlarmGraph::refresh()
{
    if (!m_navigator.engine().isReady())
        return;
    loadAlarm(m_navigator.engine(), this, m_alarm, [this](Expected<std::shared_ptr<const Alarm>> found) {
        m_settled = true;
        if (found) {
            m_found = *found;
            retranslate();
        } else {
            m_graph->showError(errorText(found.error()));
        }
    });
}

bool AlarmGraph::isSettled() const { return m_settled && m_graph->isSettled(); }

void AlarmGraph::draw(const Alarm &alarm)
{
    if (!alarm.isComposite()) {
        const auto &data = alarm.data;
        const QString statistic = statisticText(statisticOf(data));
        const QString period = formatDuration(periodOf(data));
        m_graph->header().setDescription(statistic.isEmpty() ? period : tr("%1 over %2").arg(statistic, period));
    }
    m_graph->setSubject(graphOf(alarm));
}

void AlarmGraph::loadStates(double from, double to)
{
    using api::cloudwatch::AlarmHistoryItem;
    using api::cloudwatch::DescribeAlarmHistory;
    if (!m_found || !m_navigator.engine().isReady())
        return;
    DescribeAlarmHistory::Input input;
    input.alarmName = toStd(m_alarm);
    input.historyItemType.emplace().value = "StateUpdate";
    for (const char *kind : {"MetricAlarm", "CompositeAlarm"})
        (input.alarmTypes ? *input.alarmTypes : input.alarmTypes.emplace()).emplace_back(kind);
    input.startDate = Timestamp(std::chrono::milliseconds(qint64(from)));
    input.endDate = Timestamp(std::chrono::milliseconds(qint64(to)));
    askAll<DescribeAlarmHistory, AlarmHistoryItem>(m_navigator.engine(), this, std::move(input), &DescribeAlarmHistory::Output::alarmHistoryItems, &DescribeAlarmHistory::Input::nextToken,
                                                   &DescribeAlarmHistory::Output::nextToken, [this, from, to](Expected<std::vector<AlarmHistoryItem>> history) {
        // Who may not see the history sees the graph alone.
        m_states->setVisible(history && m_found);
        if (history && m_found)
            m_states->setSpans(stateSpans(*history, m_found->data.stateValue ? m_found->data.stateValue->value : std::string(), from, to));
    });
}

void AlarmGraph::retranslate()
{
    m_graph->setTitle(tr("Graph"));
    m_graph->chart().setName(tr("Graph of the alarm %1").arg(m_alarm));
    if (m_found && m_found->isComposite())
        m_graph->chart().setEmptyText(tr("No metric of its own"), tr("A composite alarm watches other alarms: see its child alarms."));
    else
        m_graph->chart().setEmptyText(tr("No data"), tr("In this time the metric has no datapoints."));
    if (m_found)
        draw(*m_found);
}

void AlarmGraph::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Panel::changeEvent(event);
}

} // namespace nephoscope::gui::cloudwatch
