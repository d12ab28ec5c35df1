#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/Help.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::cloudwatch::AlarmHistoryItem;
using api::cloudwatch::CompositeAlarm;
using api::cloudwatch::DescribeAlarmHistory;
using api::cloudwatch::DescribeAlarms;

struct AlarmList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::AlarmList)
};

constexpr int pageSize = 100;

Alarm composite(CompositeAlarm from)
{
    Alarm alarm{{}, from.alarmRule.value_or("")};
    alarm.data.alarmName = std::move(from.alarmName);
    alarm.data.alarmArn = std::move(from.alarmArn);
    alarm.data.alarmDescription = std::move(from.alarmDescription);
    alarm.data.actionsEnabled = from.actionsEnabled;
    alarm.data.alarmActions = std::move(from.alarmActions);
    alarm.data.okActions = std::move(from.okActions);
    alarm.data.insufficientDataActions = std::move(from.insufficientDataActions);
    alarm.data.stateValue = std::move(from.stateValue);
    alarm.data.stateReason = std::move(from.stateReason);
    alarm.data.stateUpdatedTimestamp = from.stateUpdatedTimestamp;
    alarm.data.alarmConfigurationUpdatedTimestamp = from.alarmConfigurationUpdatedTimestamp;
    return alarm;
}

/// A page of both kinds.
void describe(EngineHost &engine, QObject *receiver, DescribeAlarms::Input input, std::function<void(Expected<ItemPage>)> done)
{
    input.alarmTypes.emplace({api::cloudwatch::AlarmType(api::cloudwatch::AlarmType::MetricAlarm), api::cloudwatch::AlarmType(api::cloudwatch::AlarmType::CompositeAlarm)});
    input.maxRecords = pageSize;
    ask<DescribeAlarms>(engine, receiver, std::move(input), [done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page;
        page.next = reply->nextToken.value_or("");
        if (reply->metricAlarms) {
            for (auto &alarm : *reply->metricAlarms)
                page.items.push_back(std::make_shared<const Alarm>(Alarm{std::move(alarm)}));
        }
        if (reply->compositeAlarms) {
            for (auto &alarm : *reply->compositeAlarms)
                page.items.push_back(std::make_shared<const Alarm>(composite(std::move(alarm))));
        }
        done(std::move(page));
    });
}

ResourceType<Alarm> listOf(const std::optional<std::string> &parent)
{
    ResourceType<Alarm> type(QStringLiteral("cloudwatch"), parent ? QStringLiteral("childAlarm") : QStringLiteral("alarm"));
    type.icon = QStringLiteral("alarm");
    type.kind = AlarmList::tr("CloudWatch alarm");
    type.identity(&Alarm::name);
    type.pageAt([](const Alarm &alarm) { return alarmAddress(alarm.name()); });
    type.listWith([parent](EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done) {
        DescribeAlarms::Input input;
        input.childrenOfAlarmName = parent;
        if (!token.empty())
            input.nextToken = token;
        describe(engine, receiver, std::move(input), std::move(done));
    });
    type.refreshOn("cloudwatch", "alarm");
    type.column({.id = QStringLiteral("name"), .title = AlarmList::tr("Name"), .width = 230, .link = true}, &Alarm::name);
    type.column({.id = QStringLiteral("state"), .title = AlarmList::tr("State"), .width = 160, .filter = ColumnSpec::Filter::Choice}, stateCell);
    type.column({.id = QStringLiteral("updated"), .title = AlarmList::tr("Last state update"), .width = 300},
                [](const Alarm &alarm) { return alarm.data.stateUpdatedTimestamp; });
    type.column({.id = QStringLiteral("conditions"), .title = AlarmList::tr("Conditions"), .width = 380, .stretch = true}, conditionText);
    type.column({.id = QStringLiteral("actions"), .title = AlarmList::tr("Actions"), .width = 170, .filter = ColumnSpec::Filter::Choice},
                [](const Alarm &alarm) { return alarm.data.actionsEnabled.value_or(true) ? AlarmList::tr("Actions enabled") : AlarmList::tr("Actions disabled"); });
    type.filterPlaceholder = AlarmList::tr("Find alarms");
    return type;
}

QString typeText(const std::string &type)
{
    return type == "StateUpdate" ? AlarmList::tr("State update") : type == "Action" ? AlarmList::tr("Action") : AlarmList::tr("Configuration update");
}

} // namespace

void loadAlarm(EngineHost &engine, QObject *receiver, const QString &name, AlarmLoaded done)
{
    DescribeAlarms::Input input;
    input.alarmNames.emplace({toStd(name)});
    describe(engine, receiver, std::move(input), [name, done](Expected<ItemPage> page) {
        if (!page)
            return done(fail(page.error()));
        if (page->items.empty())
            return done(fail(Error{"ResourceNotFound", toStd(AlarmList::tr("There is no alarm %1 in this Region.").arg(name)), 0}));
        done(std::static_pointer_cast<const Alarm>(page->items.front()));
    });
}

Resource alarms(const Params &where)
{
    auto type = listOf(std::nullopt);
    type.title = AlarmList::tr("Alarms");
    type.description = AlarmList::tr("An alarm watches a metric and tells when it crosses a threshold.");
    type.address = alarmsAddress();
    type.path = {{QStringLiteral("CloudWatch"), alarmsAddress()}, {type.title, {}}};
    type.sortColumn = QStringLiteral("name");
    type.emptyTitle = AlarmList::tr("No alarms");
    type.emptyText = AlarmList::tr("Choose a metric and a threshold: the alarm looks every minute, and can tell an SNS topic or call a function.");
    type.emptyAction = QStringLiteral("createAlarm");
    addAlarmActions(type);
    type.removeBy<api::cloudwatch::DeleteAlarms>(alarmRemoval(), [](const Alarm &alarm) {
        api::cloudwatch::DeleteAlarms::Input input;
        input.alarmNames.emplace({toStd(alarm.name())});
        return input;
    });
    type.create = alarmForm(where["metric"]);
    type.help = help::alarms();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = alarmDetails(name);
    return type;
}

Resource childAlarms(const QString &parent)
{
    auto type = listOf(toStd(parent));
    type.title = AlarmList::tr("Child alarms");
    type.description = AlarmList::tr("The alarms that the rule is about.");
    type.selection = ResourceTable::Selection::None;
    type.emptyTitle = AlarmList::tr("No child alarms");
    return type;
}

Resource alarmHistory(const QString &name)
{
    ResourceType<AlarmHistoryItem> type(QStringLiteral("cloudwatch"), QStringLiteral("alarmHistory"));
    type.title = AlarmList::tr("History");
    type.description = AlarmList::tr("What happened in the last 30 days.");
    type.identity([](const AlarmHistoryItem &item) {
        return QString(QString::number(item.timestamp ? item.timestamp->time_since_epoch().count() : 0) % toQt(item.historySummary.value_or("")));
    });
    type.listBy<DescribeAlarmHistory>(&DescribeAlarmHistory::Output::alarmHistoryItems, &DescribeAlarmHistory::Input::nextToken, &DescribeAlarmHistory::Output::nextToken,
                                      [name = toStd(name)](auto &input) {
                                          input.alarmName = name;
                                          input.alarmTypes.emplace({api::cloudwatch::AlarmType(api::cloudwatch::AlarmType::MetricAlarm),
                                                                    api::cloudwatch::AlarmType(api::cloudwatch::AlarmType::CompositeAlarm)});
                                      });
    type.touches = changesOf(name);
    type.column({.id = QStringLiteral("date"), .title = AlarmList::tr("Date"), .width = 310}, &AlarmHistoryItem::timestamp);
    type.column({.id = QStringLiteral("type"), .title = AlarmList::tr("Type"), .width = 190, .filter = ColumnSpec::Filter::Choice},
                [](const AlarmHistoryItem &item) { return typeText(item.historyItemType ? item.historyItemType->value : std::string()); });
    type.column({.id = QStringLiteral("summary"), .title = AlarmList::tr("Description"), .width = 420, .stretch = true}, &AlarmHistoryItem::historySummary);
    type.selection = ResourceTable::Selection::None;
    type.filterPlaceholder = AlarmList::tr("Find in the history");
    type.emptyTitle = AlarmList::tr("No history");
    type.help = help::history();
    return type;
}

} // namespace nephoscope::gui::cloudwatch
