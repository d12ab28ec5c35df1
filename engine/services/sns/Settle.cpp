#include "core/Log.h"
#include "services/sns/Deliverer.h"
#include "services/sns/DeliveryPolicy.h"
#include "services/sns/Operations.h"
#include "services/sns/Targets.h"

namespace nephoscope::sns {

namespace {

constexpr std::size_t keptResponse = 1024;

std::optional<Duration> delayBefore(int retry, const Topic &topic, const Subscription &subscription, const Delivery &delivery)
{
    if (subscription.isHttp() && !delivery.dead)
        return effectivePolicy(topic, subscription).retry.delayBefore(retry);
    return managedDelayBefore(retry);
}

void noteOutcome(WriteContext &context, const Subscription &subscription, const Message &message, const Delivery &delivery, bool arrived)
{
    Outcome outcome;
    outcome.topic = subscription.topic;
    outcome.subscription = subscription.arn();
    outcome.protocol = subscription.protocol;
    outcome.endpoint = subscription.endpoint;
    outcome.message = message.id;
    outcome.time = context.now();
    outcome.status = arrived ? "SUCCESS" : "FAILURE";
    outcome.code = delivery.code;
    outcome.response = delivery.response;
    outcome.attempts = delivery.attempt;
    outcome.dwell = context.now() - message.published;
    MessageRepository(context.db()).insert(outcome);

    context.changed({.kind = arrived ? Change::Kind::Created : Change::Kind::Updated, .service = "sns", .type = "delivery",
                     .account = AccountId{subscription.account}, .region = Region{subscription.region}, .parent = subscription.topic,
                     .id = message.id});
}

} // namespace

void Deliverer::count(const std::string &topicArn, std::string name, Timestamp now, double value, std::string unit)
{
    Arn topic = Arn::parse(topicArn);
    m_metrics->add({std::move(topic.account), std::move(topic.region), "AWS/SNS", std::move(name), {{"TopicName", std::move(topic.resource)}}, std::move(unit)}, now, value);
}

namespace {

/// What the endpoint does not tell itself: queues and functions say what came to them.
void tellOutcome(WriteContext &context, const Topic &topic, const Subscription &subscription, const Message &message, const Delivery &delivery,
                 bool arrived, bool again)
{
    const bool tellsItself = subscription.protocol == "sqs" || subscription.protocol == "lambda";
    if (!context.isFlowWatched() || (arrived && tellsItself))
        return;
    Hop hop;
    hop.kind = arrived ? Hop::Kind::Delivered : delivery.code == 403 ? Hop::Kind::Denied : again ? Hop::Kind::Retried : Hop::Kind::Failed;
    hop.message = message.id;
    hop.from = topic.arn;
    hop.to = subscription.endpoint;
    hop.excerpt = arrived ? std::string() : MessageFlow::excerptOf(delivery.response);
    hop.until = again ? delivery.due : Timestamp{};
    hop.times = delivery.attempt;
    context.hop(std::move(hop));
}

} // namespace

/// What came of an attempt becomes of its row: it goes, waits for another attempt, or turns to the dead-letter queue.
void Deliverer::settleOne(WriteContext &context, const Result &result)
{
    MessageRepository rows(context.db());
    TopicRepository topics(context.db());
    auto delivery = rows.findDelivery(result.delivery);
    if (!delivery)
        return;
    const auto message = rows.find(delivery->message);
    const auto topic = topics.find(delivery->topic);
    const auto subscription = topics.findSubscription(delivery->topic, delivery->subscription);
    if (result.kind == Result::Kind::Dropped || !message || !topic || !subscription) {
        rows.finish(*delivery);
        return;
    }
    if (delivery->dead) {
        // The queue gets what happened to the message, not to itself: code and response stay.
        const auto delay = result.kind == Result::Kind::Again ? managedDelayBefore(delivery->attempt) : std::nullopt;
        if (delay) {
            ++delivery->attempt;
            delivery->due = context.now() + *delay;
            rows.update(*delivery);
            return;
        }
        if (result.kind != Result::Kind::Arrived)
            log::warning("the dead-letter queue of " + subscription->arn() + " does not take a message: " + result.response);
        count(topic->arn, result.kind == Result::Kind::Arrived ? "NumberOfNotificationsRedrivenToDlq" : "NumberOfNotificationsFailedToRedriveToDlq",
              context.now());
        rows.finish(*delivery);
        return;
    }
    const int retry = delivery->attempt++;
    delivery->code = result.code;
    delivery->response = result.response.substr(0, keptResponse);
    if (result.kind == Result::Kind::Again) {
        if (const auto delay = delayBefore(retry, *topic, *subscription, *delivery)) {
            delivery->due = context.now() + *delay;
            rows.update(*delivery);
            tellOutcome(context, *topic, *subscription, *message, *delivery, false, true);
            return;
        }
    }
    const bool arrived = result.kind == Result::Kind::Arrived;
    if (result.mail)
        keep(context, *result.mail);
    noteOutcome(context, *subscription, *message, *delivery, arrived);
    m_statusLog->note(context, *topic, *subscription, *message, *delivery, arrived);
    tellOutcome(context, *topic, *subscription, *message, *delivery, arrived, false);
    if (message->isNotification())
        count(topic->arn, arrived ? "NumberOfNotificationsDelivered" : "NumberOfNotificationsFailed", context.now());
    if (!arrived && message->isNotification() && !deadLetterQueue(*subscription).empty()) {
        delivery->dead = true;
        delivery->attempt = 0;
        delivery->due = context.now();
        rows.update(*delivery);
        return;
    }
    rows.finish(*delivery);
}

} // namespace nephoscope::sns
