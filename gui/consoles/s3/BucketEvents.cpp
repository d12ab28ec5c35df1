#include "gui/consoles/s3/BucketEvents.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

#include <algorithm>

namespace nephoscope::gui::s3 {

using To = EventNotification::To;
using Whole = api::s3::NotificationConfiguration;

namespace {

struct BucketEvents
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BucketEvents)
};

template <class List, class Arn>
void read(const std::optional<List> &list, Arn arn, To to, std::vector<EventNotification> &out)
{
    if (!list)
        return;
    for (const auto &one : *list) {
        EventNotification notification{toQt(one.id.value_or("")), to, toQt((one.*arn).value_or("")), {}};
        for (const auto &event : one.events.value_or(std::vector<api::s3::Event>()))
            notification.events << toQt(event.value);
        if (one.filter && one.filter->key) {
            for (const auto &rule : one.filter->key->filterRules.value_or(std::vector<api::s3::FilterRule>())) {
                const bool prefix = rule.name && rule.name->value == "Prefix";
                (prefix ? notification.prefix : notification.suffix) = toQt(rule.value.value_or(""));
            }
        }
        out.push_back(std::move(notification));
    }
}

template <class List, class Arn>
void append(std::optional<List> &list, Arn arn, const EventNotification &notification)
{
    auto &one = (list ? *list : list.emplace()).emplace_back();
    if (!notification.id.isEmpty())
        one.id = toStd(notification.id);
    one.*arn = toStd(notification.arn);
    auto &events = one.events.emplace();
    for (const QString &event : notification.events)
        events.emplace_back(toStd(event));
    const auto filter = [&one](const char *name, const QString &value) {
        if (value.isEmpty())
            return;
        if (!one.filter)
            one.filter.emplace().key.emplace().filterRules.emplace();
        auto &rule = one.filter->key->filterRules->emplace_back();
        rule.name.emplace(name);
        rule.value = toStd(value);
    };
    filter("prefix", notification.prefix);
    filter("suffix", notification.suffix);
}

Whole wholeOf(const std::vector<EventNotification> &notifications, bool bridge)
{
    Whole whole;
    for (const EventNotification &notification : notifications) {
        if (notification.to == To::Queue)
            append(whole.queueConfigurations, &api::s3::QueueConfiguration::queueArn, notification);
        else if (notification.to == To::Topic)
            append(whole.topicConfigurations, &api::s3::TopicConfiguration::topicArn, notification);
        else
            append(whole.lambdaFunctionConfigurations, &api::s3::LambdaFunctionConfiguration::lambdaFunctionArn, notification);
    }
    if (bridge)
        whole.eventBridgeConfiguration.emplace();
    return whole;
}

Removal removal(const QString &bucket)
{
    Removal how;
    how.id = QStringLiteral("deleteNotification");
    how.text = BucketEvents::tr("Delete");
    how.title = BucketEvents::tr("Delete event notification");
    how.warning = BucketEvents::tr("Nobody is told of these events any more.");
    how.done = BucketEvents::tr("Successfully deleted the event notification %1");
    how.failed = BucketEvents::tr("The event notification was not deleted");
    how.run = [bucket](EngineHost &engine, const void *item, QObject *receiver, ActionContext::Ending end) {
        const QString id = static_cast<const EventNotification *>(item)->id;
        changeNotifications(engine, receiver, bucket, [id](const NotificationSet &set) { return withoutNotification(set, id); }, std::move(end));
    };
    return how;
}

} // namespace

std::vector<EventNotification> notificationsOf(const NotificationSet &set)
{
    std::vector<EventNotification> all;
    read(set.queueConfigurations, &api::s3::QueueConfiguration::queueArn, To::Queue, all);
    read(set.topicConfigurations, &api::s3::TopicConfiguration::topicArn, To::Topic, all);
    read(set.lambdaFunctionConfigurations, &api::s3::LambdaFunctionConfiguration::lambdaFunctionArn, To::Function, all);
    return all;
}

Whole withNotification(const NotificationSet &set, const EventNotification &notification, const QString &replaces)
{
    std::vector<EventNotification> all = notificationsOf(set);
    const auto old = std::find_if(all.begin(), all.end(), [&](const EventNotification &each) { return !replaces.isEmpty() && each.id == replaces; });
    if (old == all.end())
        all.push_back(notification);
    else
        *old = notification;
    return wholeOf(all, set.eventBridgeConfiguration.has_value());
}

Whole withoutNotification(const NotificationSet &set, const QString &id)
{
    std::vector<EventNotification> all = notificationsOf(set);
    std::erase_if(all, [&](const EventNotification &each) { return each.id == id; });
    return wholeOf(all, set.eventBridgeConfiguration.has_value());
}

Whole withEventBridge(const NotificationSet &set, bool on) { return wholeOf(notificationsOf(set), on); }

void changeNotifications(EngineHost &engine, QObject *receiver, const QString &bucket, std::function<Whole(const NotificationSet &)> change, ActionContext::Ending end)
{
    ask<api::s3::GetBucketNotificationConfiguration>(engine, receiver, inputFor<api::s3::GetBucketNotificationConfiguration>(bucket),
                                                     [&engine, receiver, bucket, change = std::move(change), end = std::move(end)](auto set) {
        if (!set)
            return end(set.error());
        auto input = inputFor<api::s3::PutBucketNotificationConfiguration>(bucket);
        input.notificationConfiguration = change(*set);
        ask<api::s3::PutBucketNotificationConfiguration>(engine, receiver, std::move(input),
                                                         [end](auto reply) { end(reply ? std::nullopt : std::optional<Error>(reply.error())); });
    });
}

QString destinationKindText(To to)
{
    switch (to) {
    case To::Queue: return BucketEvents::tr("SQS queue");
    case To::Topic: return BucketEvents::tr("SNS topic");
    case To::Function: return BucketEvents::tr("Lambda function");
    }
    return {};
}

Resource eventNotifications(const QString &bucket)
{
    ResourceType<EventNotification> type(QStringLiteral("s3"), QStringLiteral("eventNotification"));
    type.title = BucketEvents::tr("Event notifications");
    type.description = BucketEvents::tr("Messages to queues, topics and functions about what happens to objects. S3 sends a test message when one is saved.");
    type.address = propertiesAddress(bucket);
    type.identity(&EventNotification::id);
    type.pageAt([bucket](const EventNotification &notification) { return eventAddress(bucket, notification.id); });
    type.listWith([bucket](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        ask<api::s3::GetBucketNotificationConfiguration>(engine, receiver, inputFor<api::s3::GetBucketNotificationConfiguration>(bucket), [done](auto set) {
            if (!set)
                return done(fail(set.error()));
            done(ResourceType<EventNotification>::pageOf(notificationsOf(*set)));
        });
    });
    type.touches = [id = toStd(bucket)](const Change &change) { return change.service == "s3" && change.type == "bucket" && change.id == id; };
    type.column({.id = QStringLiteral("name"), .title = BucketEvents::tr("Name"), .width = 150, .link = true}, &EventNotification::id);
    type.column({.id = QStringLiteral("events"), .title = BucketEvents::tr("Event types"), .width = 220},
                [](const EventNotification &each) { return each.events.join(QStringLiteral(", ")); });
    type.column({.id = QStringLiteral("filters"), .title = BucketEvents::tr("Filters"), .width = 150}, [](const EventNotification &each) {
        QStringList filters;
        if (!each.prefix.isEmpty())
            filters << BucketEvents::tr("Prefix: %1").arg(each.prefix);
        if (!each.suffix.isEmpty())
            filters << BucketEvents::tr("Suffix: %1").arg(each.suffix);
        return filters.join(QStringLiteral(", "));
    });
    type.column({.id = QStringLiteral("kind"), .title = BucketEvents::tr("Destination type"), .width = 140, .filter = ColumnSpec::Filter::Choice},
                [](const EventNotification &each) { return destinationKindText(each.to); });
    type.column({.id = QStringLiteral("destination"), .title = BucketEvents::tr("Destination"), .width = 220, .stretch = true},
                [](const EventNotification &each) { return each.arn.section(u':', 5); });
    type.sortColumn = QStringLiteral("name");
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = BucketEvents::tr("Find event notifications");
    type.emptyTitle = BucketEvents::tr("No event notifications");
    type.emptyText = BucketEvents::tr("Nobody is told of what happens to objects.");
    type.emptyAction = QStringLiteral("createNotification");
    type.forOne({.id = QStringLiteral("editNotification"), .text = BucketEvents::tr("Edit"), .icon = QStringLiteral("edit")},
                [bucket](const ActionContext &context, const EventNotification &each) { context.navigator().go(eventAddress(bucket, each.id)); });
    type.always({.id = QStringLiteral("createNotification"), .text = BucketEvents::tr("Create event notification"), .icon = QStringLiteral("plus"),
                 .keys = QKeySequence(Qt::Key_N), .primary = true},
                [bucket](const ActionContext &context) { context.navigator().go(eventAddress(bucket)); });
    type.removal = removal(bucket);
    return type;
}

QString eventAddress(const QString &bucket, const QString &id)
{
    const QString base = QStringLiteral("s3/events/") % bucket;
    return id.isEmpty() ? base : QString(base % QStringLiteral("?id=") % QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

} // namespace nephoscope::gui::s3
