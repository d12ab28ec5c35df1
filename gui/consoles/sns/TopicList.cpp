#include "gui/consoles/cloudwatch/ResourceMonitoring.h"
#include "gui/consoles/sns/Help.h"
#include "gui/consoles/sns/Subscriptions.h"
#include "gui/consoles/sns/Topics.h"
#include "gui/describe/DetailTabs.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sns {

namespace {

struct TopicList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::TopicList)
};

void list(EngineHost &engine, QObject *receiver, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    api::sns::ListTopics::Input input;
    if (!token.empty())
        input.nextToken = token;
    ask<api::sns::ListTopics>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page;
        for (const auto &topic : reply->topics.value_or(std::vector<api::sns::Topic>()))
            page.items.push_back(std::make_shared<const Topic>(Topic{topic.topicArn.value_or("")}));
        page.next = reply->nextToken.value_or("");
        done(std::move(page));
    });
}

Removal removal()
{
    Removal how;
    how.kind = Removal::Kind::TypedWord;
    how.word = QStringLiteral("delete me");
    how.id = QStringLiteral("deleteTopic");
    how.text = TopicList::tr("Delete");
    how.title = TopicList::tr("Delete topic");
    how.warning = TopicList::tr("Its subscriptions go with it. Messages that are still on their way are not delivered.");
    how.done = TopicList::tr("Successfully deleted topic %1");
    how.failed = TopicList::tr("The topic was not deleted");
    return how;
}

std::vector<Pair> summary(const Topic &topic)
{
    return {{TopicList::tr("Name"), topic.name(), true},
            {TopicList::tr("Display name"), topic.text("DisplayName")},
            {TopicList::tr("ARN"), toQt(topic.arn), true},
            {TopicList::tr("Topic owner"), topic.text("Owner")},
            {TopicList::tr("Type"), topicTypeText(topic)},
            {TopicList::tr("Confirmed subscriptions"), topic.text("SubscriptionsConfirmed")},
            {TopicList::tr("Pending subscriptions"), topic.text("SubscriptionsPending")}};
}

Details details(const ResourceType<Topic> &type, const QString &name)
{
    Details page;
    page.title = name;
    page.path = pathTo(name);
    page.failed = TopicList::tr("The topic cannot be shown");
    page.load = ResourceType<Topic>::loadWith([name](EngineHost &engine, QObject *receiver, auto done) { loadTopic(engine, receiver, name, done); });
    page.touches = [id = toStd(name)](const Change &change) { return change.service == "sns" && change.type == "topic" && change.id.ends_with(':' + id); };
    page.tabAddress = [name](const QString &tab) { return topicAddress(name, tab); };
    page.addressAfterDelete = topicsAddress();
    page.help = help::topic();
    page.actions = actionsOfOne(type.actions);
    page.tabs = {DetailTab{.id = QStringLiteral("summary"), .title = {}, .facts = {ResourceType<Topic>::facts(TopicList::tr("Details"), 4, summary)}},
                 listTab({}, TopicList::tr("Subscriptions"), [name] { return subscriptionsOf(name); }),
                 cloudwatch::monitoringTab(QStringLiteral("topicMetrics"), [name](int period) { return topicMetrics(name, period); }),
                 settingTab(QStringLiteral("configuration"), TopicList::tr("Configuration"), configurationSetting(name)),
                 settingTab(QStringLiteral("access"), TopicList::tr("Access policy"), accessSetting(name)),
                 settingTab(QStringLiteral("delivery"), TopicList::tr("Delivery policy (HTTP/S)"), deliverySetting(name)),
                 listTab(QStringLiteral("deliveries"), TopicList::tr("Deliveries"), [name] { return deliveries(name); }),
                 settingTab(QStringLiteral("logging"), TopicList::tr("Delivery status logging"), statusLoggingSetting(name)),
                 settingTab(QStringLiteral("encryption"), TopicList::tr("Encryption"), encryptionSetting(name)),
                 settingTab(QStringLiteral("tags"), TopicList::tr("Tags"), topicTags(name))};
    return page;
}

} // namespace

Resource topics(const Params &where)
{
    ResourceType<Topic> type(QStringLiteral("sns"), QStringLiteral("topic"));
    type.icon = QStringLiteral("topic");
    type.kind = TopicList::tr("SNS topic");
    type.title = TopicList::tr("Topics");
    type.description = TopicList::tr("A topic passes each message on to everyone who has subscribed.");
    type.address = topicsAddress();
    type.path = {{QStringLiteral("Amazon SNS"), topicsAddress()}, {TopicList::tr("Topics"), {}}};
    type.identity(&Topic::name);
    type.pageAt([](const Topic &topic) { return topicAddress(topic.name()); });
    type.listWith(list);
    type.refreshOn("sns", "topic");

    type.column({.id = QStringLiteral("name"), .title = TopicList::tr("Name"), .width = 260, .link = true}, &Topic::name);
    type.column({.id = QStringLiteral("type"), .title = TopicList::tr("Type"), .width = 130, .filter = ColumnSpec::Filter::Choice}, topicTypeText);
    type.column({.id = QStringLiteral("arn"), .title = TopicList::tr("ARN"), .width = 420, .stretch = true}, &Topic::arn);
    type.sortColumn = QStringLiteral("name");
    type.filterPlaceholder = TopicList::tr("Find topics");
    type.emptyTitle = TopicList::tr("No topics");
    type.emptyText = TopicList::tr("Whoever publishes knows the topic only, not who listens: queues, functions, web servers, mail and phones. Make one, subscribe, and publish.");
    type.emptyAction = QStringLiteral("createTopic");

    type.forOne({.id = QStringLiteral("publishMessage"), .text = TopicList::tr("Publish message"), .icon = QStringLiteral("send")},
                [](const ActionContext &context, const Topic &topic) { context.navigator().go(publishAddress(topic.name())); });
    type.forOne({.id = QStringLiteral("editTopic"), .text = TopicList::tr("Edit"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Topic &topic) { context.navigator().go(editTopicAddress(topic.name())); });
    type.forOne({.id = QStringLiteral("copyTopicArn"), .text = TopicList::tr("Copy ARN"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Topic &topic) { context.copy(toQt(topic.arn), TopicList::tr("ARN copied")); });
    type.always({.id = QStringLiteral("createTopic"), .text = TopicList::tr("Create topic"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N), .primary = true},
                [](const ActionContext &context) { context.navigator().go(createTopicAddress()); });
    type.removeBy<api::sns::DeleteTopic>(removal(), [](const Topic &topic) {
        api::sns::DeleteTopic::Input input;
        input.topicArn = topic.arn;
        return input;
    });
    type.create = std::make_shared<FormDescription>(topicForm());
    type.help = help::topics();
    if (const QString name = where["id"]; !name.isEmpty())
        type.details = details(type, name);
    return type;
}

} // namespace nephoscope::gui::sns
