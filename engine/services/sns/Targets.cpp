#include "services/sns/Targets.h"

#include "api/generated/lambda.h"
#include "api/generated/sqs.h"
#include "core/Text.h"
#include "services/QueueUrl.h"

#include <boost/json.hpp>

namespace nephoscope::sns {

namespace {

namespace json = boost::json;
using QueueAttributes = std::map<std::string, api::sqs::MessageAttributeValue>;

constexpr std::size_t maxQueueAttributes = 10;

/// SNS on the topic's behalf, in the account and Region of what it calls.
Caller callerTo(const Topic &topic, const Arn &target, const std::string &message)
{
    Caller caller;
    caller.principal = Principal::service("sns.amazonaws.com");
    caller.principal.account = AccountId{target.account};
    caller.region = Region{target.region};
    caller.via = Via::Service;
    caller.userAgent = "sns.amazonaws.com";
    caller.sourceArn = topic.arn;
    caller.sourceAccount = topic.account;
    caller.cause = message;
    return caller;
}

std::string textAt(const json::object &object, std::string_view name)
{
    const json::string &text = object.at(name).as_string();
    return {text.data(), text.size()};
}

void addText(QueueAttributes &attributes, const std::string &name, std::string_view value)
{
    auto &attribute = attributes[name];
    attribute.dataType = "String";
    attribute.stringValue = std::string(value);
}

QueueAttributes queueAttributes(const Message &message)
{
    QueueAttributes attributes;
    const json::value parsed = json::parse(message.attributes);
    for (const auto &[name, value] : parsed.as_object()) {
        auto &attribute = attributes[std::string(name.data(), name.size())];
        const json::object &described = value.as_object();
        attribute.dataType = textAt(described, "Type");
        if (attribute.dataType->starts_with("Binary"))
            fromBase64(textAt(described, "Value"), attribute.binaryValue.emplace().bytes);
        else
            attribute.stringValue = textAt(described, "Value");
    }
    return attributes;
}

Call sendCall(const Topic &topic, const Message &message, const Arn &queue, std::string body, QueueAttributes attributes)
{
    api::sqs::SendMessage::Input input;
    input.queueUrl = queueUrl(queue);
    input.messageBody = std::move(body);
    if (!attributes.empty())
        input.messageAttributes = std::move(attributes);
    const bool fifo = queue.resource.ends_with(".fifo");
    if (fifo)
        input.messageDeduplicationId = message.deduplication;
    // A standard topic's group makes a standard queue a fair one.
    if (!message.group.empty() && fifo == topic.fifo)
        input.messageGroupId = message.group;
    return {&api::sqs::SendMessage::model(), callerTo(topic, queue, message.id), api::Value::of(std::move(input))};
}

bool isRaw(const Subscription &subscription, const Message &message)
{
    return subscription.isRaw() && message.isNotification();
}

} // namespace

Expected<Call> queueCall(const Topic &topic, const Subscription &subscription, const Message &message, const Envelope &envelope)
{
    const Arn queue = Arn::parse(subscription.endpoint);
    if (!isRaw(subscription, message))
        return sendCall(topic, message, queue, envelope.toJson(), {});
    QueueAttributes attributes = queueAttributes(message);
    if (attributes.size() > maxQueueAttributes)
        return fail({"InvalidParameterValue", "Number of message attributes [" + std::to_string(attributes.size()) + "] exceeds the allowed maximum [10].", 400});
    return sendCall(topic, message, queue, envelope.body(), std::move(attributes));
}

Call functionCall(const Topic &topic, const Subscription &subscription, const Message &message, const Envelope &envelope)
{
    api::lambda::Invoke::Input input;
    input.functionName = subscription.endpoint;
    input.invocationType.emplace().value = api::lambda::InvocationType::Event;
    input.payload.emplace().bytes = envelope.toLambdaEvent();
    return {&api::lambda::Invoke::model(), callerTo(topic, Arn::parse(subscription.endpoint), message.id), api::Value::of(std::move(input))};
}

Call deadLetterCall(const Topic &topic, const Subscription &subscription, const Message &message, const Envelope &envelope,
                    const std::string &queue, const Delivery &delivery)
{
    const bool raw = isRaw(subscription, message);
    QueueAttributes attributes;
    addText(attributes, "RequestID", message.id);
    addText(attributes, "ErrorCode", std::to_string(delivery.code));
    addText(attributes, "ErrorMessage", delivery.response.empty() ? std::string_view("No answer came") : std::string_view(delivery.response));
    if (raw) {
        for (auto &[name, attribute] : queueAttributes(message)) {
            if (attributes.size() < maxQueueAttributes)
                attributes.emplace(name, std::move(attribute));
        }
    }
    return sendCall(topic, message, Arn::parse(queue), raw ? envelope.body() : envelope.toJson(), std::move(attributes));
}

std::string deadLetterQueue(const Subscription &subscription)
{
    const std::string_view policy = subscription.attribute("RedrivePolicy");
    boost::system::error_code malformed;
    const json::value parsed = json::parse(json::string_view(policy.data(), policy.size()), malformed);
    const json::object *object = malformed ? nullptr : parsed.if_object();
    const json::value *target = object ? object->if_contains("deadLetterTargetArn") : nullptr;
    return target && target->is_string() ? std::string(target->get_string().data(), target->get_string().size()) : std::string();
}

} // namespace nephoscope::sns
