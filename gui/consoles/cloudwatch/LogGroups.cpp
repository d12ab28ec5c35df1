#include "gui/bridge/Text.h"
#include "gui/consoles/cloudwatch/Alarms.h"
#include "gui/consoles/cloudwatch/Help.h"
#include "gui/consoles/cloudwatch/Insights.h"
#include "gui/consoles/cloudwatch/LiveTail.h"
#include "gui/consoles/cloudwatch/LogEventsPanel.h"
#include "gui/consoles/cloudwatch/Logs.h"
#include "gui/describe/DetailTabs.h"
#include "gui/describe/ResourceType.h"
#include "gui/describe/TagSetting.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

namespace nephoscope::gui::cloudwatch {

namespace {

using api::logs::DescribeLogGroups;
using api::logs::LogGroup;

struct LogGroups
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::cloudwatch::LogGroups)
};

QString nameOf(const LogGroup &group) { return toQt(group.logGroupName.value_or("")); }

std::vector<Pair> overview(const LogGroup &group)
{
    return {{LogGroups::tr("Retention"), retentionText(group.retentionInDays.value_or(0))},
            {LogGroups::tr("Stored bytes"), formatSize(group.storedBytes.value_or(0))},
            {LogGroups::tr("Creation time"), toCell(timeOf(group.creationTime)).text},
            {LogGroups::tr("ARN"), toQt(group.logGroupArn.value_or("")), true},
            {LogGroups::tr("Log class"), group.logGroupClass ? logClassText(toQt(group.logGroupClass->value)) : QString()},
            {LogGroups::tr("Metric filters"), formatCount(group.metricFilterCount.value_or(0))},
            {LogGroups::tr("KMS key ID"), toQt(group.kmsKeyId.value_or(""))},
            {LogGroups::tr("Deletion protection"), group.deletionProtectionEnabled.value_or(false) ? LogGroups::tr("On") : LogGroups::tr("Off")}};
}

Setting tags(const QString &name)
{
    using namespace api::logs;
    const auto arnOf = [name](EngineHost &engine) {
        return "arn:aws:logs:" + engine.caller().region.value + ':' + toStd(engine.accountId()) + ":log-group:" + toStd(name);
    };
    TagCalls calls;
    calls.errorCodes = {QStringLiteral("InvalidParameterException"), QStringLiteral("TooManyTagsException")};
    calls.load = [arnOf](EngineHost &engine, QObject *receiver, TagCalls::Loaded done) {
        ListTagsForResource::Input input;
        input.resourceArn = arnOf(engine);
        ask<ListTagsForResource>(engine, receiver, std::move(input), [done](auto reply) {
            if (!reply)
                return done(fail(reply.error()));
            FormValues::Tags tags;
            for (const auto &[key, value] : reply->tags.value_or(std::map<std::string, std::string>()))
                tags.emplace_back(toQt(key), toQt(value));
            done(std::move(tags));
        });
    };
    calls.change = [arnOf](EngineHost &engine, const TagChange &change) {
        FormCalls out;
        if (!change.removed.isEmpty()) {
            UntagResource::Input input;
            input.resourceArn = arnOf(engine);
            for (const QString &key : change.removed)
                (input.tagKeys ? *input.tagKeys : input.tagKeys.emplace()).push_back(toStd(key));
            out.push_back(FormCall::of<UntagResource>(engine.caller(), std::move(input)));
        }
        if (!change.put.empty()) {
            TagResource::Input input;
            input.resourceArn = arnOf(engine);
            for (const auto &[key, value] : change.put)
                (input.tags ? *input.tags : input.tags.emplace())[toStd(key)] = toStd(value);
            out.push_back(FormCall::of<TagResource>(engine.caller(), std::move(input)));
        }
        return out;
    };
    return tagSetting(std::move(calls));
}

Details details(const ResourceType<LogGroup> &type, const QString &name)
{
    Details page;
    page.title = name;
    page.path = {{QStringLiteral("CloudWatch"), alarmsAddress()}, {LogGroups::tr("Log groups"), logGroupsAddress()}, {name, {}}};
    page.failed = LogGroups::tr("The log group cannot be shown");
    page.load = ResourceType<LogGroup>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadLogGroup(engine, receiver, name, std::move(done)); });
    page.touches = [id = toStd(name)](const Change &change) { return change.service == "logs" && (change.id == id || change.parent == id); };
    page.tabAddress = [name](const QString &tab) { return logGroupAddress(name, tab); };
    page.addressAfterDelete = logGroupsAddress();
    page.help = help::logs();
    page.actions = actionsOfOne(type.actions);
    DetailTab summary{.id = QStringLiteral("summary"), .title = {}, .facts = {ResourceType<LogGroup>::facts(LogGroups::tr("Log group details"), 4, overview)}};
    DetailTab search{.id = QStringLiteral("search"), .title = LogGroups::tr("Search events")};
    search.make = [name](Navigator &navigator) -> Panel * { return new LogEventsPanel(navigator, name, {}); };
    search.help = help::patterns();
    DetailTab settings{.id = QStringLiteral("settings"), .title = LogGroups::tr("Settings")};
    settings.settings = {retentionSetting(name), protectionSetting(name)};
    const auto isStandard = [](const void *group) {
        const auto &kind = static_cast<const LogGroup *>(group)->logGroupClass;
        return !kind || kind->value == "STANDARD";
    };
    DetailTab filters = listTab(QStringLiteral("filters"), LogGroups::tr("Metric filters"), [name] { return metricFilters(name); }, help::patterns());
    filters.wanted = isStandard;
    DetailTab subscriptions = listTab(QStringLiteral("subscriptions"), LogGroups::tr("Subscription filters"), [name] { return subscriptionFilters(name); }, help::subscriptions());
    subscriptions.wanted = isStandard;
    page.tabs = {std::move(summary),
                 listTab({}, LogGroups::tr("Log streams"), [name] { return logStreams(name); }),
                 std::move(search),
                 std::move(filters),
                 std::move(subscriptions),
                 std::move(settings),
                 settingTab(QStringLiteral("tags"), LogGroups::tr("Tags"), tags(name))};
    return page;
}

Removal groupRemoval()
{
    Removal how;
    how.kind = Removal::Kind::TypedWord;
    how.id = QStringLiteral("deleteLogGroup");
    how.text = LogGroups::tr("Delete");
    how.title = LogGroups::tr("Delete log group");
    how.warning = LogGroups::tr("All its log streams and events are deleted. This cannot be undone.");
    how.done = LogGroups::tr("Successfully deleted log group %1");
    how.failed = LogGroups::tr("The log group was not deleted");
    return how;
}

} // namespace

QString logGroupsAddress() { return QStringLiteral("cloudwatch/log-groups"); }

QString createLogGroupAddress() { return QStringLiteral("cloudwatch/log-groups/create"); }

QString logGroupAddress(const QString &name, const QString &tab)
{
    // `create` is the form: a group of that name is reached by an address with a query.
    const QString address = QString(logGroupsAddress() % u'/' % QString::fromLatin1(QUrl::toPercentEncoding(name)));
    if (tab.isEmpty())
        return name == QLatin1String("create") ? QString(address % QStringLiteral("?group")) : address;
    return QString(address % u'/' % tab);
}

std::optional<Timestamp> timeOf(const std::optional<std::int64_t> &milliseconds)
{
    return milliseconds ? std::optional(Timestamp(std::chrono::milliseconds(*milliseconds))) : std::nullopt;
}

void loadLogGroup(EngineHost &engine, QObject *receiver, const QString &name, GroupLoaded done)
{
    DescribeLogGroups::Input input;
    input.logGroupNamePrefix = toStd(name); // by name, the first with that prefix is the one
    input.limit = 1;
    ask<DescribeLogGroups>(engine, receiver, std::move(input), [name = toStd(name), done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        if (!reply->logGroups || reply->logGroups->empty() || reply->logGroups->front().logGroupName != name)
            return done(fail(Error{"ResourceNotFoundException", toStd(LogGroups::tr("There is no log group %1 in this Region.").arg(toQt(name))), 0}));
        done(std::make_shared<const LogGroup>(std::move(reply->logGroups->front())));
    });
}

Resource logGroups(const Params &where)
{
    ResourceType<LogGroup> type(QStringLiteral("cloudwatch"), QStringLiteral("logGroup"));
    type.icon = QStringLiteral("log");
    type.kind = LogGroups::tr("CloudWatch log group");
    type.title = LogGroups::tr("Log groups");
    type.description = LogGroups::tr("A log group has the log streams of one source, and says how long events are kept.");
    type.address = logGroupsAddress();
    type.path = {{QStringLiteral("CloudWatch"), alarmsAddress()}, {type.title, {}}};
    type.identity(&LogGroup::logGroupName);
    type.pageAt([](const LogGroup &group) { return logGroupAddress(nameOf(group)); });
    type.listBy<DescribeLogGroups>(&DescribeLogGroups::Output::logGroups, &DescribeLogGroups::Input::nextToken, &DescribeLogGroups::Output::nextToken);
    type.touches = [](const Change &change) { return change.service == "logs" && (change.type == "log-group" || change.type == "metric-filter"); };
    type.column({.id = QStringLiteral("name"), .title = LogGroups::tr("Log group"), .width = 320, .stretch = true, .link = true}, &LogGroup::logGroupName);
    type.column({.id = QStringLiteral("retention"), .title = LogGroups::tr("Retention"), .width = 150, .filter = ColumnSpec::Filter::Choice},
                [](const LogGroup &group) { return retentionText(group.retentionInDays.value_or(0)); });
    type.column({.id = QStringLiteral("bytes"), .title = LogGroups::tr("Stored bytes"), .width = 150, .rightAligned = true, .filter = ColumnSpec::Filter::Number},
                [](const LogGroup &group) { return Cell{formatSize(group.storedBytes.value_or(0))}; }, [](const LogGroup &group) { return group.storedBytes; });
    type.column({.id = QStringLiteral("filters"), .title = LogGroups::tr("Metric filters"), .width = 140, .rightAligned = true}, &LogGroup::metricFilterCount);
    type.column({.id = QStringLiteral("created"), .title = LogGroups::tr("Creation time"), .width = 310}, [](const LogGroup &group) { return timeOf(group.creationTime); });
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = LogGroups::tr("Find log groups");
    type.emptyTitle = LogGroups::tr("No log groups");
    type.emptyText = LogGroups::tr("Functions make theirs when they first run. Create one for what you write with aws logs put-log-events.");
    type.emptyAction = QStringLiteral("createLogGroup");
    type.forOne({.id = QStringLiteral("searchEvents"), .text = LogGroups::tr("Search events"), .icon = QStringLiteral("search")},
                [](const ActionContext &context, const LogGroup &group) { context.navigator().go(logGroupAddress(nameOf(group), QStringLiteral("search"))); });
    type.forMany({.id = QStringLiteral("viewInInsights"), .text = LogGroups::tr("View in Logs Insights"), .icon = QStringLiteral("chart")}, [](const ActionContext &context, const Chosen<LogGroup> &groups) {
        InsightsQuestion question;
        for (const auto &group : groups)
            question.groups.append(nameOf(*group));
        context.navigator().go(insightsAddress(question));
    });
    type.forMany({.id = QStringLiteral("startTailing"), .text = LogGroups::tr("Start tailing"), .place = Action::Place::Menu}, [](const ActionContext &context, const Chosen<LogGroup> &groups) {
        TailQuestion question;
        for (const auto &group : groups)
            question.groups.append(nameOf(*group));
        context.navigator().go(liveTailAddress(question));
    });
    type.forOne({.id = QStringLiteral("editRetention"), .text = LogGroups::tr("Edit retention"), .place = Action::Place::Menu},
                [](const ActionContext &context, const LogGroup &group) { context.navigator().go(logGroupAddress(nameOf(group), QStringLiteral("settings/retention/edit"))); });
    type.forOne({.id = QStringLiteral("editDeletionProtection"), .text = LogGroups::tr("Edit deletion protection"), .place = Action::Place::Menu},
                [](const ActionContext &context, const LogGroup &group) { context.navigator().go(logGroupAddress(nameOf(group), QStringLiteral("settings/protection/edit"))); });
    type.forOne({.id = QStringLiteral("copyLogGroupArn"), .text = LogGroups::tr("Copy ARN"), .place = Action::Place::Menu},
                [](const ActionContext &context, const LogGroup &group) { context.copy(toQt(group.logGroupArn.value_or("")), LogGroups::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createLogGroup"), .text = LogGroups::tr("Create log group"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createLogGroupAddress()); });
    type.removeBy<api::logs::DeleteLogGroup>(groupRemoval(), [](const LogGroup &group) {
        api::logs::DeleteLogGroup::Input input;
        input.logGroupName = group.logGroupName;
        return input;
    });
    type.create = logGroupForm();
    type.help = help::logs();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = details(type, name);
    return type;
}

} // namespace nephoscope::gui::cloudwatch
