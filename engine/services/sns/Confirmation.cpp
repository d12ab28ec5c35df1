#include "services/sns/Operations.h"

namespace nephoscope::sns {

void sendConfirmation(WriteContext &context, const Subscription &subscription, std::string_view type)
{
    Message message;
    message.topic = subscription.topic;
    message.type = type;
    message.id = context.random().uuid();
    message.token = subscription.token;
    message.published = context.now();
    message.body = type == Message::confirmation
        ? "You have chosen to subscribe to the topic " + subscription.topic
            + ".\nTo confirm the subscription, visit the SubscribeURL included in this message."
        : "You have chosen to deactivate subscription " + subscription.arn()
            + ".\nTo cancel this operation and restore the subscription, visit the SubscribeURL included in this message.";
    MessageRepository rows(context.db());
    rows.insert(message, 1);
    Delivery delivery;
    delivery.message = message.number;
    delivery.topic = subscription.topic;
    delivery.subscription = subscription.id;
    delivery.due = context.now();
    rows.insert(delivery);
}

} // namespace nephoscope::sns
