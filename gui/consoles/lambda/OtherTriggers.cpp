#include "api/generated/events.h"
#include "api/generated/sns.h"
#include "gui/bridge/AskAll.h"
#include "gui/consoles/events/Rules.h"
#include "gui/consoles/lambda/FunctionMap.h"
#include "gui/consoles/lambda/Help.h"
#include "gui/consoles/lambda/TriggerSources.h"
#include "gui/consoles/s3/BucketEvents.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <algorithm>

// The topics, rules and buckets that the policy of a function lets invoke it.
namespace nephoscope::gui::lambda {

namespace {

struct OtherTriggers
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::OtherTriggers)
};

using api::sns::Subscription;

struct Trigger
{
    FunctionLink source;
    QStringList statements; ///< that let it in

    QString service() const { return source.arn.section(u':', 2, 2); }
};

/// By statement: several may be about one source.
ItemPage triggersIn(const std::string &policy)
{
    std::vector<Trigger> triggers;
    for (const QJsonValue &statement : QJsonDocument::fromJson(QByteArray::fromStdString(policy)).object()[QLatin1String("Statement")].toArray()) {
        const QJsonDocument alone(QJsonObject{{QStringLiteral("Statement"), QJsonArray{statement}}});
        for (FunctionLink &link : functionSources({}, alone.toJson().toStdString())) {
            if (!QStringList{QStringLiteral("sns"), QStringLiteral("events"), QStringLiteral("s3")}.contains(link.arn.section(u':', 2, 2)))
                continue;
            auto known = std::find_if(triggers.begin(), triggers.end(), [&link](const Trigger &each) { return each.source == link; });
            if (known == triggers.end())
                known = triggers.insert(triggers.end(), Trigger{std::move(link), {}});
            known->statements << statement.toObject()[QLatin1String("Sid")].toString();
        }
    }
    ItemPage page;
    for (Trigger &trigger : triggers)
        page.items.push_back(std::make_shared<const Trigger>(std::move(trigger)));
    return page;
}

/// The function, or a version or an alias of it.
bool isOf(const std::string &function, const std::optional<std::string> &arn) { return arn && (*arn == function || arn->starts_with(function + ':')); }

/// A source that is gone tells nobody any more.
bool isGone(const Error &error)
{
    return error.code == "NotFound" || error.code == "ResourceNotFoundException" || error.code == "NoSuchBucket";
}

using Ending = ActionContext::Ending;

void send(EngineHost &engine, QObject *receiver, FormCalls calls, const Ending &end)
{
    sendInOrder(engine, receiver, std::make_shared<const FormCalls>(std::move(calls)), 0, [end](std::size_t, std::optional<Error> error) { end(std::move(error)); });
}

void unsubscribe(EngineHost &engine, QObject *receiver, const std::string &function, const QString &topic, const Ending &end)
{
    using namespace api::sns;
    ListSubscriptionsByTopic::Input input;
    input.topicArn = toStd(topic);
    askAll<ListSubscriptionsByTopic, Subscription>(engine, receiver, std::move(input), &ListSubscriptionsByTopic::Output::subscriptions, &ListSubscriptionsByTopic::Input::nextToken,
                                                   &ListSubscriptionsByTopic::Output::nextToken, [&engine, receiver, function, end](Expected<std::vector<Subscription>> all) {
        if (!all)
            return end(all.error());
        FormCalls calls;
        for (const Subscription &each : *all) {
            if (!isOf(function, each.endpoint))
                continue;
            Unsubscribe::Input one;
            one.subscriptionArn = each.subscriptionArn;
            calls.push_back(FormCall::of<Unsubscribe>(engine.caller(), std::move(one)));
        }
        send(engine, receiver, std::move(calls), end);
    });
}

void removeTargets(EngineHost &engine, QObject *receiver, const std::string &function, const QString &arn, const Ending &end)
{
    const QString resource = arn.section(u':', 5); // rule/NAME, rule/BUS/NAME
    const std::string bus = toStd(resource.count(u'/') > 1 ? resource.section(u'/', 1, -2) : events::defaultBus);
    const std::string rule = toStd(resource.section(u'/', -1));
    api::events::ListTargetsByRule::Input input;
    input.eventBusName = bus;
    input.rule = rule;
    ask<api::events::ListTargetsByRule>(engine, receiver, std::move(input), [&engine, receiver, function, bus, rule, end](auto reply) {
        if (!reply)
            return end(reply.error());
        api::events::RemoveTargets::Input removed;
        removed.eventBusName = bus;
        removed.rule = rule;
        for (const auto &target : reply->targets.value_or(std::vector<api::events::Target>())) {
            if (isOf(function, target.arn))
                (removed.ids ? *removed.ids : removed.ids.emplace()).push_back(target.id.value_or(""));
        }
        FormCalls calls;
        if (removed.ids)
            calls.push_back(FormCall::of<api::events::RemoveTargets>(engine.caller(), std::move(removed)));
        send(engine, receiver, std::move(calls), end);
    });
}

void removeNotifications(EngineHost &engine, QObject *receiver, const std::string &function, const QString &bucket, const Ending &end)
{
    s3::changeNotifications(engine, receiver, bucket, [function](const s3::NotificationSet &set) {
        s3::NotificationSet left = set;
        if (left.lambdaFunctionConfigurations)
            std::erase_if(*left.lambdaFunctionConfigurations, [&](const auto &each) { return isOf(function, each.lambdaFunctionArn); });
        return s3::withEventBridge(left, left.eventBridgeConfiguration.has_value());
    }, end);
}

/// The source forgets the function.
void forget(EngineHost &engine, QObject *receiver, const std::string &function, const Trigger &trigger, const Ending &end)
{
    const Ending unlessGone = [end](std::optional<Error> error) { end(error && isGone(*error) ? std::nullopt : std::move(error)); };
    const QString arn = trigger.source.arn;
    if (trigger.service() == QLatin1String("sns"))
        unsubscribe(engine, receiver, function, arn, unlessGone);
    else if (trigger.service() == QLatin1String("events"))
        removeTargets(engine, receiver, function, arn, unlessGone);
    else
        removeNotifications(engine, receiver, function, arn.section(u':', 5), unlessGone);
}

model::RemovePermission::Input removalOf(const QString &function, const QString &statement)
{
    auto input = inputFor<model::RemovePermission>(function);
    input.statementId = toStd(statement);
    return input;
}

Removal removal(const QString &function)
{
    Removal how{.kind = Removal::Kind::Confirm, .id = QStringLiteral("deleteOtherTrigger"), .text = OtherTriggers::tr("Delete"), .title = OtherTriggers::tr("Delete trigger"),
                .warning = OtherTriggers::tr("The source forgets the function, and the function's policy no longer lets it in."),
                .done = OtherTriggers::tr("Successfully deleted trigger %1"), .failed = OtherTriggers::tr("The trigger was not deleted")};
    how.run = [function](EngineHost &engine, const void *item, QObject *receiver, Ending end) {
        const Trigger trigger = *static_cast<const Trigger *>(item);
        FormCalls calls;
        for (const QString &statement : trigger.statements)
            calls.push_back(FormCall::of<model::RemovePermission>(engine.caller(), removalOf(function, statement)));
        forget(engine, receiver, functionArn(engine, function), trigger, [&engine, receiver, calls, end](std::optional<Error> error) {
            if (error)
                end(std::move(error));
            else
                send(engine, receiver, calls, end);
        });
    };
    how.call = [function](EngineHost &engine, const void *item) {
        return PlannedCall::of<model::RemovePermission>(removalOf(function, static_cast<const Trigger *>(item)->statements.value(0)), engine.caller().region.value);
    };
    return how;
}

} // namespace

Resource otherTriggers(const QString &function)
{
    ResourceType<Trigger> type(QStringLiteral("lambda"), QStringLiteral("otherTrigger"));
    type.title = OtherTriggers::tr("Other triggers");
    type.description = OtherTriggers::tr("Topics, rules and buckets that invoke the function themselves: the function's policy lets them in.");
    type.address = functionAddress(function, QStringLiteral("triggers"));
    type.identity([](const Trigger &trigger) { return trigger.source.arn; });
    type.nameOf = [](const void *item) { return static_cast<const Trigger *>(item)->source.text; };
    type.pageAt([](const Trigger &trigger) { return trigger.source.address; });
    type.listWith([function](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        ask<model::GetPolicy>(engine, receiver, inputFor<model::GetPolicy>(function), [done = std::move(done)](auto reply) {
            if (reply)
                done(triggersIn(reply->policy.value_or("")));
            else if (reply.error().code == "ResourceNotFoundException") // there is none
                done(ItemPage());
            else
                done(fail(reply.error()));
        });
    });
    type.touches = changesOf(function, "policy");
    type.column({.id = QStringLiteral("source"), .title = OtherTriggers::tr("Source"), .width = 260, .link = true}, [](const Trigger &trigger) { return trigger.source.text; });
    type.column({.id = QStringLiteral("arn"), .title = QStringLiteral("ARN"), .width = 420, .stretch = true, .code = true}, [](const Trigger &trigger) { return trigger.source.arn; });
    type.column({.id = QStringLiteral("statements"), .title = OtherTriggers::tr("Statement ID"), .width = 240}, [](const Trigger &trigger) { return trigger.statements.join(QStringLiteral(", ")); });
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = OtherTriggers::tr("Find triggers");
    type.emptyTitle = OtherTriggers::tr("No other triggers");
    type.emptyText = OtherTriggers::tr("A topic, a rule or a bucket can invoke the function once it is added as a trigger.");
    type.help = help::triggers();
    type.removal = removal(function);
    return type;
}

} // namespace nephoscope::gui::lambda
