#include "gui/consoles/lambda/Functions.h"
#include "gui/consoles/sns/Help.h"
#include "gui/consoles/sns/Subscriptions.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/MissingNotice.h"
#include "gui/describe/DetailTabs.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sns {

namespace {

struct SubscriptionList
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sns::SubscriptionList)
};

constexpr const char *unconfirmed = "PendingConfirmation"; // in place of an ARN

/// Of one topic, or of the account in the Region.
template <class Operation>
void fetch(EngineHost &engine, QObject *receiver, typename Operation::Input input, const std::string &token, std::function<void(Expected<ItemPage>)> done)
{
    if (!token.empty())
        input.nextToken = token;
    ask<Operation>(engine, receiver, std::move(input), [done = std::move(done)](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        ItemPage page;
        for (const auto &one : reply->subscriptions.value_or(std::vector<api::sns::Subscription>())) {
            Subscription subscription{one.subscriptionArn.value_or(""), one.topicArn.value_or(""), one.protocol.value_or(""), one.endpoint.value_or("")};
            subscription.pending = subscription.arn == unconfirmed;
            if (subscription.pending)
                subscription.arn.clear();
            page.items.push_back(std::make_shared<const Subscription>(std::move(subscription)));
        }
        page.next = reply->nextToken.value_or("");
        done(std::move(page));
    });
}

/// SNS tells no ARN of one that is not confirmed: there is no more than one of an endpoint at a topic.
QString idOf(const Subscription &subscription)
{
    return subscription.arn.empty() ? toQt(subscription.topic + ' ' + subscription.protocol + ' ' + subscription.endpoint) : toQt(subscription.arn);
}

Cell idCell(const Subscription &subscription)
{
    Cell cell{subscription.arn.empty() ? SubscriptionList::tr("Pending confirmation") : subscription.id()};
    cell.link = !subscription.arn.empty();
    return cell;
}

Removal removal()
{
    Removal how;
    how.id = QStringLiteral("deleteSubscription");
    how.text = SubscriptionList::tr("Delete");
    how.title = SubscriptionList::tr("Delete subscription");
    how.warning = SubscriptionList::tr("Its endpoint gets no more messages of the topic.");
    how.done = SubscriptionList::tr("Successfully deleted subscription %1");
    how.failed = SubscriptionList::tr("The subscription was not deleted");
    how.explain = [](const Error &error) {
        return error.code == "InvalidParameter" ? SubscriptionList::tr("One that nobody has confirmed cannot be deleted: it goes by itself after three days") : QString();
    };
    return how;
}

std::vector<Pair> summary(const Subscription &subscription)
{
    const Cell state = stateCell(subscription);
    Pair status{SubscriptionList::tr("Status"), state.text};
    status.status = state.status;
    Pair topic{SubscriptionList::tr("Topic"), subscription.topicName()};
    topic.address = topicAddress(subscription.topicName());
    std::vector<Pair> pairs{{SubscriptionList::tr("ARN"), toQt(subscription.arn), true},
                            status,
                            {SubscriptionList::tr("Protocol"), protocolText(toQt(subscription.protocol))},
                            {SubscriptionList::tr("Endpoint"), toQt(subscription.endpoint), true},
                            topic};
    if (subscription.protocol == "sqs") {
        const QString queue = toQt(sqs::queueNameOf(subscription.endpoint));
        pairs.push_back({SubscriptionList::tr("Queue"), queue, false, sqs::queueAddress(queue)});
    }
    if (subscription.protocol == "lambda") {
        const QString function = lambda::functionNameIn(toQt(subscription.endpoint));
        pairs.push_back({SubscriptionList::tr("Function"), function, false, lambda::functionAddress(function)});
    }
    if (!subscription.attributes.empty())
        pairs.push_back({SubscriptionList::tr("Subscription principal"), subscription.text("SubscriptionPrincipal"), true});
    return pairs;
}

DetailTab overview() { return {.id = QStringLiteral("summary"), .title = {}, .facts = {ResourceType<Subscription>::facts(SubscriptionList::tr("Details"), 3, summary)}}; }

Details details(const ResourceType<Subscription> &type, const QString &arn)
{
    Details page;
    const QString id = arn.section(u':', 6);
    page.title = id.isEmpty() ? arn : id;
    page.path = {{QStringLiteral("Amazon SNS"), topicsAddress()}, {SubscriptionList::tr("Subscriptions"), subscriptionsAddress()}, {page.title, {}}};
    page.failed = SubscriptionList::tr("The subscription cannot be shown");
    page.load = ResourceType<Subscription>::loadWith([arn](EngineHost &engine, QObject *receiver, auto done) { loadSubscription(engine, receiver, arn, done); });
    page.touches = [id = toStd(arn)](const Change &change) { return change.service == "sns" && change.type == "subscription" && change.id == id; };
    page.status = [](const void *subscription) { return stateCell(*static_cast<const Subscription *>(subscription)); };
    page.tabAddress = [arn](const QString &tab) { return subscriptionAddress(arn, tab); };
    page.addressAfterDelete = subscriptionsAddress();
    page.help = help::subscriptions();
    for (const Action &action : type.actions) {
        if (action.needs != Action::Needs::Nothing && action.id != QLatin1String("editSubscription"))
            page.actions.push_back(action);
    }
    DetailTab raw = settingTab(QStringLiteral("raw"), SubscriptionList::tr("Raw message delivery"), rawSetting(arn));
    raw.wanted = [](const void *item) { return static_cast<const Subscription *>(item)->canBeRaw(); };
    DetailTab delivery = settingTab(QStringLiteral("delivery"), SubscriptionList::tr("Delivery policy (HTTP/S)"), subscriptionDeliverySetting(arn));
    delivery.wanted = [](const void *item) { return static_cast<const Subscription *>(item)->isHttp(); };
    page.tabs = {overview(), settingTab(QStringLiteral("filter"), SubscriptionList::tr("Subscription filter policy"), filterSetting(arn)),
                 settingTab(QStringLiteral("redrive"), SubscriptionList::tr("Redrive policy (dead-letter queue)"), redriveSetting(arn)), std::move(raw), std::move(delivery)};
    return page;
}

/// What is known of one without an ARN is in its row.
Details rowDetails(const Subscription &subscription)
{
    Details page;
    page.failed = SubscriptionList::tr("The subscription cannot be shown");
    page.load = ResourceType<Subscription>::loadWith([subscription](EngineHost &, QObject *, auto done) { done(std::make_shared<const Subscription>(subscription)); });
    page.tabs = {overview()};
    return page;
}

void addActions(ResourceType<Subscription> &type, const QString &topic)
{
    const auto confirmed = [](const Subscription &subscription) { return !subscription.pending; };
    const auto pending = [](const Subscription &subscription) { return subscription.pending; };
    type.forOne({.id = QStringLiteral("editSubscription"), .text = SubscriptionList::tr("Edit filter policy"), .icon = QStringLiteral("edit")},
                [](const ActionContext &context, const Subscription &subscription) {
        context.navigator().go(subscriptionAddress(toQt(subscription.arn), QStringLiteral("filter/filter/edit")));
    }, confirmed);
    type.forOne({.id = QStringLiteral("requestConfirmation"), .text = SubscriptionList::tr("Request confirmation"), .place = Action::Place::Menu}, requestConfirmation, pending);
    type.forOne({.id = QStringLiteral("confirmSubscription"), .text = SubscriptionList::tr("Confirm subscription"), .place = Action::Place::Menu}, askToConfirm, pending);
    type.forOne({.id = QStringLiteral("copySubscriptionArn"), .text = SubscriptionList::tr("Copy ARN"), .place = Action::Place::Menu},
                [](const ActionContext &context, const Subscription &subscription) { context.copy(toQt(subscription.arn), SubscriptionList::tr("ARN copied")); }, confirmed);
    type.always({.id = QStringLiteral("createSubscription"), .text = SubscriptionList::tr("Create subscription"), .icon = QStringLiteral("plus"), .keys = QKeySequence(Qt::Key_N),
                 .primary = true},
                [topic](const ActionContext &context) { context.navigator().go(subscribeAddress(topic)); });
    type.removeBy<api::sns::Unsubscribe>(removal(), [](const Subscription &subscription) {
        api::sns::Unsubscribe::Input input;
        input.subscriptionArn = subscription.arn.empty() ? unconfirmed : subscription.arn;
        return input;
    });
}

ResourceType<Subscription> describe(const QString &topic)
{
    ResourceType<Subscription> type(QStringLiteral("sns"), QStringLiteral("subscription"));
    type.icon = QStringLiteral("bell");
    type.kind = SubscriptionList::tr("SNS subscription");
    type.title = SubscriptionList::tr("Subscriptions");
    type.description = topic.isEmpty() ? SubscriptionList::tr("Who gets the messages of which topic, and which of them.") : SubscriptionList::tr("Who gets the messages of this topic.");
    type.idOf = [](const void *item) { return sns::idOf(*static_cast<const Subscription *>(item)); };
    type.nameOf = [](const void *item) { return idCell(*static_cast<const Subscription *>(item)).text; };
    type.pageAt([](const Subscription &subscription) {
        return subscription.arn.empty() ? topicAddress(subscription.topicName()) : subscriptionAddress(toQt(subscription.arn));
    });
    type.column({.id = QStringLiteral("id"), .title = SubscriptionList::tr("ID"), .width = 310}, idCell);
    type.column({.id = QStringLiteral("endpoint"), .title = SubscriptionList::tr("Endpoint"), .width = 220, .stretch = true}, &Subscription::endpoint);
    type.column({.id = QStringLiteral("status"), .title = SubscriptionList::tr("Status"), .width = 180, .filter = ColumnSpec::Filter::Choice}, stateCell);
    if (topic.isEmpty())
        type.column({.id = QStringLiteral("topic"), .title = SubscriptionList::tr("Topic"), .width = 150}, &Subscription::topicName);
    type.column({.id = QStringLiteral("protocol"), .title = SubscriptionList::tr("Protocol"), .width = 120, .filter = ColumnSpec::Filter::Choice},
                [](const Subscription &subscription) { return protocolText(toQt(subscription.protocol)); });
    type.filterPlaceholder = SubscriptionList::tr("Find subscriptions");
    type.emptyTitle = SubscriptionList::tr("No subscriptions");
    type.emptyText = SubscriptionList::tr("A message to a topic without subscriptions reaches nobody. Several queues at one topic are a fan-out: each gets every message.");
    type.emptyAction = QStringLiteral("createSubscription");
    type.help = help::subscriptions();
    addActions(type, topic);
    type.detailsOf = [](const void *item) -> std::optional<Details> {
        const auto &subscription = *static_cast<const Subscription *>(item);
        return subscription.arn.empty() ? rowDetails(subscription) : subscriptions(Params({{QStringLiteral("id"), toQt(subscription.arn)}})).details;
    };
    return type;
}

} // namespace

Resource subscriptions(const Params &where)
{
    ResourceType<Subscription> type = describe({});
    type.address = subscriptionsAddress();
    type.path = {{QStringLiteral("Amazon SNS"), topicsAddress()}, {SubscriptionList::tr("Subscriptions"), {}}};
    type.listWith([](EngineHost &engine, QObject *receiver, const std::string &token, auto done) { fetch<api::sns::ListSubscriptions>(engine, receiver, {}, token, std::move(done)); });
    type.refreshOn("sns", "subscription");
    type.create = std::make_shared<FormDescription>(subscribeForm({}));
    if (const QString arn = where["id"]; !arn.isEmpty())
        type.details = details(type, arn);
    return type;
}

Resource subscriptionsOf(const QString &topic)
{
    ResourceType<Subscription> type = describe(topic);
    type.address = topicAddress(topic);
    type.listWith([topic](EngineHost &engine, QObject *receiver, const std::string &token, auto done) {
        api::sns::ListSubscriptionsByTopic::Input input;
        input.topicArn = topicArn(engine, topic);
        fetch<api::sns::ListSubscriptionsByTopic>(engine, receiver, std::move(input), token, std::move(done));
    });
    type.touches = [name = ':' + toStd(topic)](const Change &change) { return change.service == "sns" && change.type == "subscription" && change.parent.ends_with(name); };
    return type;
}

void addSubscribePage(ConsoleDescription &description)
{
    description.page(QStringLiteral("subscribe/{topic}"), [](Navigator &navigator, const Params &where) -> Page * {
        return new CreatePage(navigator, [topic = where["topic"]] {
            Resource place(subscriptionsOf(topic));
            place.path = pathTo(topic);
            place.create = std::make_shared<FormDescription>(subscribeForm(topic));
            place.details = subject(topics, topic);
            return place;
        });
    });
}

} // namespace nephoscope::gui::sns
