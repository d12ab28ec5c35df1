#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/AlarmGraph.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/Help.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/FormParts.h"
#include "gui/describe/ListsPanel.h"
#include "gui/describe/TagSetting.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::cloudwatch {

namespace {

struct AlarmDetails
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::AlarmDetails)
};

std::vector<Pair> general(const Alarm &alarm)
{
    Pair state{AlarmDetails::tr("State"), stateCell(alarm).text};
    state.status = stateCell(alarm).status;
    const bool acts = alarm.data.actionsEnabled.value_or(true);
    return {state,
            {AlarmDetails::tr("Last state update"), toCell(alarm.data.stateUpdatedTimestamp).text},
            {alarm.isComposite() ? AlarmDetails::tr("Rule") : AlarmDetails::tr("Condition"), conditionText(alarm)},
            stateFact(AlarmDetails::tr("Actions"), acts, enabledText(acts))};
}

std::vector<Pair> particulars(const Alarm &alarm)
{
    return {{AlarmDetails::tr("Type"), alarm.isComposite() ? AlarmDetails::tr("Composite alarm") : AlarmDetails::tr("Metric alarm")},
            {AlarmDetails::tr("ARN"), toQt(alarm.data.alarmArn.value_or("")), true},
            {AlarmDetails::tr("Description"), toQt(alarm.data.alarmDescription.value_or(""))},
            {AlarmDetails::tr("State reason"), toQt(alarm.data.stateReason.value_or(""))}};
}

std::vector<Pair> actions(const Alarm &alarm)
{
    std::vector<Pair> pairs;
    const auto add = [&pairs](const QString &state, const std::optional<std::vector<std::string>> &arns) {
        for (const std::string &arn : arns.value_or(std::vector<std::string>()))
            pairs.push_back({state, toQt(arn), true});
    };
    add(AlarmDetails::tr("When in alarm"), alarm.data.alarmActions);
    add(AlarmDetails::tr("When OK"), alarm.data.okActions);
    add(AlarmDetails::tr("When data is insufficient"), alarm.data.insufficientDataActions);
    if (pairs.empty())
        pairs.push_back({AlarmDetails::tr("No actions"), AlarmDetails::tr("The alarm changes its state and tells nobody.")});
    return pairs;
}

Setting tags(const QString &name)
{
    using namespace api::cloudwatch;
    TagCalls calls;
    const auto arnOf = [name](EngineHost &engine) {
        return "arn:aws:cloudwatch:" + engine.caller().region.value + ':' + toStd(engine.accountId()) + ":alarm:" + toStd(name);
    };
    calls.errorCodes = {QStringLiteral("ValidationError")};
    calls.load = [arnOf](EngineHost &engine, QObject *receiver, TagCalls::Loaded done) {
        ListTagsForResource::Input input;
        input.resourceARN = arnOf(engine);
        ask<ListTagsForResource>(engine, receiver, std::move(input), [done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            done(tagsFrom<Tag>(reply->tags, &Tag::key, &Tag::value));
        });
    };
    calls.change = [arnOf](EngineHost &engine, const TagChange &change) {
        FormCalls out;
        if (!change.removed.isEmpty()) {
            UntagResource::Input input;
            input.resourceARN = arnOf(engine);
            for (const QString &key : change.removed)
                (input.tagKeys ? *input.tagKeys : input.tagKeys.emplace()).push_back(toStd(key));
            out.push_back(FormCall::of<UntagResource>(engine.caller(), std::move(input)));
        }
        if (!change.put.empty()) {
            TagResource::Input input;
            input.resourceARN = arnOf(engine);
            input.tags = tagsTo<Tag>(change.put, &Tag::key, &Tag::value);
            out.push_back(FormCall::of<TagResource>(engine.caller(), std::move(input)));
        }
        return out;
    };
    return tagSetting(std::move(calls));
}

bool isComposite(const void *alarm) { return static_cast<const Alarm *>(alarm)->isComposite(); }

} // namespace

Details alarmDetails(const QString &name)
{
    Details page;
    page.title = name;
    page.path = pathTo(name);
    page.failed = AlarmDetails::tr("The alarm cannot be shown");
    page.load = ResourceType<Alarm>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadAlarm(engine, receiver, name, std::move(done)); });
    page.touches = changesOf(name);
    page.status = [](const void *alarm) { return stateCell(*static_cast<const Alarm *>(alarm)); };
    page.tabAddress = [name](const QString &tab) { return alarmAddress(name, tab); };
    page.addressAfterDelete = alarmsAddress();
    page.actions = alarmActions();
    page.help = help::alarm();

    DetailTab summary{.id = QStringLiteral("summary"), .title = {}, .facts = {ResourceType<Alarm>::facts(AlarmDetails::tr("Details"), 4, general)}};
    DetailTab graph{.id = {}, .title = AlarmDetails::tr("Graph")};
    graph.make = [name](Navigator &navigator) -> Panel * { return new AlarmGraph(navigator, name); };
    DetailTab configuration{.id = QStringLiteral("configuration"), .title = AlarmDetails::tr("Configuration"),
                            .facts = {ResourceType<Alarm>::facts(AlarmDetails::tr("Alarm"), 2, particulars)}};
    configuration.settings = {configurationSetting(name)};
    DetailTab children{.id = QStringLiteral("children"), .title = AlarmDetails::tr("Child alarms")};
    children.make = listed([name] { return childAlarms(name); });
    children.fills = true;
    children.wanted = isComposite;
    DetailTab acting{.id = QStringLiteral("actions"), .title = AlarmDetails::tr("Actions"), .facts = {ResourceType<Alarm>::facts(AlarmDetails::tr("Actions"), 2, actions)}};
    acting.help = help::actions();
    page.tabs = {std::move(summary), std::move(graph), std::move(configuration), std::move(children), std::move(acting),
                 listTab(QStringLiteral("history"), AlarmDetails::tr("History"), [name] { return alarmHistory(name); }, help::history()),
                 settingTab(QStringLiteral("tags"), AlarmDetails::tr("Tags"), tags(name))};
    return page;
}

} // namespace nephoscope::gui::cloudwatch
