#pragma once

#include "api/generated/cloudwatch.h"
#include "gui/consoles/cloudwatch/GraphRows.h"
#include "gui/consoles/cloudwatch/MetricGraph.h"
#include "gui/consoles/cloudwatch/Metrics.h"
#include "gui/describe/ResourceType.h"

#include <memory>
#include <optional>

namespace nephoscope::gui::cloudwatch {

/// An alarm of either kind: what composite alarms have in common with metric alarms is in `data`, what they watch in `rule`.
struct Alarm
{
    api::cloudwatch::MetricAlarm data;
    std::optional<std::string> rule = {};

    bool isComposite() const { return rule.has_value(); }
    QString name() const;
};

QString alarmsAddress();
/// The wizard, with a metric already chosen.
QString createAlarmAddress();
QString createAlarmAddress(const MetricId &metric);
/// With the one visible line of a graph, and what it is made of.
QString createAlarmAddress(const GraphRows &rows);
/// The page of an alarm; `tab` empty is the first one.
QString alarmAddress(const QString &name, const QString &tab = {});
std::vector<Breadcrumb> pathTo(const QString &name);

/// All alarms, for ConsoleDescription::resource(); `metric` in `where` is the one the wizard begins with.
Resource alarms(const Params &where);
/// Those that a composite alarm watches.
Resource childAlarms(const QString &parent);
Resource alarmHistory(const QString &name);
Details alarmDetails(const QString &name);

using AlarmLoaded = std::function<void(Expected<std::shared_ptr<const Alarm>>)>;
void loadAlarm(EngineHost &engine, QObject *receiver, const QString &name, AlarmLoaded done);
/// Changes of that alarm.
std::function<bool(const Change &)> changesOf(const QString &name);

/// The wizard that makes a metric alarm, and the card of how one is configured.
/// `watched` is a metric or lines of a graph, as the address has them.
std::shared_ptr<FormDescription> alarmForm(const QString &watched);
Setting configurationSetting(const QString &name);
/// Whether the form can: of one on an expression it shows all or nothing.
bool isEditable(const Alarm &alarm);

void addAlarmActions(ResourceType<Alarm> &type);
std::vector<Action> alarmActions();
Removal alarmRemoval();

// Words.
Cell stateCell(const Alarm &alarm);
/// "NumberOfMessagesSent >= 5 for 1 of 1 datapoints within 5 min"; the rule of a composite alarm.
QString conditionText(const Alarm &alarm);
QString comparisonSign(const std::string &comparison);
QString statisticOf(const api::cloudwatch::MetricAlarm &alarm);
QString missingDataText(const QString &treatment);
QString numberText(double number);
/// A topic or function without the rest of its ARN; a scaling policy as "group: policy".
QString actionName(const std::string &arn);
/// What a metric alarm looks at: its metric, or its queries.
std::vector<api::cloudwatch::MetricDataQuery> queriesOf(const api::cloudwatch::MetricAlarm &alarm);
/// Its graph: the metric, with the threshold across. Nothing for a composite alarm.
MetricGraph::Subject graphOf(const Alarm &alarm);
/// Seconds.
int periodOf(const api::cloudwatch::MetricAlarm &alarm);

} // namespace nephoscope::gui::cloudwatch
