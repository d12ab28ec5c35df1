#include "api/generated/sns.h"
#include "core/Text.h"
#include "services/sns/Deliverer.h"
#include "services/sns/Encryption.h"
#include "services/sns/Errors.h"
#include "services/sns/FifoPace.h"
#include "services/sns/Filter.h"
#include "services/sns/Inbox.h"
#include "services/sns/MessageAttributes.h"
#include "services/sns/Operations.h"
#include "store/Digests.h"

#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace nephoscope::sns {

namespace {

namespace json = boost::json;
namespace model = api::sns;

constexpr std::size_t maxMessageBytes = 256 * 1024;
constexpr std::size_t maxEntries = 10;
constexpr std::chrono::minutes deduplicationTime(5);

std::string sha256(const std::string &text)
{
    store::Hasher hasher({store::Digest::Sha256});
    hasher.update(asBytes(text));
    return toHex(asBytes(hasher.finish().get(store::Digest::Sha256)));
}

/// 1 to 128 printable characters of ASCII.
bool isFifoId(const std::string &id)
{
    return !id.empty() && id.size() <= 128 && std::all_of(id.begin(), id.end(), [](char c) { return c > ' ' && c < 0x7f; });
}

/// Printable ASCII on one line, at most 100 characters, beginning with no blank.
bool isSubject(const std::string &subject)
{
    return !subject.empty() && subject.size() <= 100 && subject.front() != ' '
        && std::all_of(subject.begin(), subject.end(), [](char c) { return c >= ' ' && c < 0x7f; });
}

Expected<void> checkStructure(const std::string &body)
{
    boost::system::error_code malformed;
    const json::value parsed = json::parse(body, malformed);
    if (malformed || !parsed.is_object())
        return fail(invalid("Message Structure - JSON message body failed to parse"));
    const json::value *byDefault = parsed.get_object().if_contains("default");
    if (!byDefault || !byDefault->is_string())
        return fail(invalid("Message Structure - No default entry in JSON message body"));
    return {};
}

/// What Publish and an entry of PublishBatch have in common.
template <class Input>
std::size_t bytesOf(const Input &input)
{
    return input.message.value_or(std::string()).size() + (input.messageAttributes ? sizeOf(*input.messageAttributes) : 0);
}

template <class Input>
Expected<Message> readMessage(ReadContext &context, const Input &input)
{
    Message message;
    message.body = input.message.value_or(std::string());
    message.subject = input.subject;
    message.group = input.messageGroupId.value_or(std::string());
    message.deduplication = input.messageDeduplicationId.value_or(std::string());
    message.published = context.now();
    if (message.subject && !isSubject(*message.subject))
        return fail(invalid("Subject"));
    if (message.body.empty())
        return fail(invalid("Empty message"));
    if (bytesOf(input) > maxMessageBytes)
        return fail(invalid("Message too long"));
    if (input.messageStructure && !input.messageStructure->empty()) {
        if (*input.messageStructure != "json")
            return fail(invalid("MessageStructure"));
        if (auto checked = checkStructure(message.body); !checked)
            return fail(std::move(checked.error()));
        message.structured = true;
    }
    if (input.messageAttributes) {
        if (auto checked = checkMessageAttributes(*input.messageAttributes); !checked)
            return fail(std::move(checked.error()));
        message.attributes = encodeMessageAttributes(*input.messageAttributes);
    }
    message.id = context.random().uuid();
    return message;
}

Expected<void> checkForTopic(const Topic &topic, Message &message)
{
    if (!message.group.empty() && !isFifoId(message.group))
        return fail(invalid("MessageGroupId Reason: MessageGroupId can only include alphanumeric and punctuation characters. 1 to 128 in length"));
    if (!topic.fifo) {
        if (!message.deduplication.empty())
            return fail(invalid("MessageDeduplicationId Reason: The request includes MessageDeduplicationId parameter that is not valid for this"
                                " topic type"));
        return {};
    }
    if (message.group.empty())
        return fail(invalid("The MessageGroupId parameter is required for FIFO topics"));
    if (message.deduplication.empty()) {
        if (!topic.is("ContentBasedDeduplication")) {
            return fail(invalid("The topic should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly"));
        }
        message.deduplication = sha256(message.body);
    }
    if (!isFifoId(message.deduplication)) {
        return fail(invalid("MessageDeduplicationId Reason: MessageDeduplicationId can only include alphanumeric and punctuation characters. 1 to"
                            " 128 in length"));
    }
    return {};
}

/// 20 digits that grow.
std::string sequenceText(std::int64_t number)
{
    const std::string digits = std::to_string(number * 1000);
    return '1' + std::string(19 - std::min<std::size_t>(digits.size(), 19), '0') + digits;
}

/// As the message flow shows them.
std::vector<std::pair<std::string, std::string>> shownAttributes(const Message &message)
{
    std::vector<std::pair<std::string, std::string>> shown;
    if (message.subject)
        shown.emplace_back("Subject", *message.subject);
    if (!message.group.empty())
        shown.emplace_back("MessageGroupId", message.group);
    const boost::json::value attributes = boost::json::parse(message.attributes);
    for (const auto &attribute : attributes.as_object()) {
        if (shown.size() >= Hop::maxAttributes)
            break;
        const boost::json::string &value = attribute.value().as_object().at("Value").as_string();
        shown.emplace_back(std::string(attribute.key()), MessageFlow::excerptOf({value.data(), value.size()}));
    }
    return shown;
}

/// A message that may go out.
struct Outgoing
{
    Message message;
    std::size_t bytes = 0;
    std::optional<SealedBody> sealed; ///< how the body is kept, where the topic is encrypted
};

template <class Input>
Expected<Outgoing> prepare(ReadContext &context, FifoPace &pace, const Topic &topic, const Input &input)
{
    auto message = readMessage(context, input);
    if (!message)
        return fail(std::move(message.error()));
    if (auto checked = checkForTopic(topic, *message); !checked)
        return fail(std::move(checked.error()));
    const std::size_t bytes = bytesOf(input);
    if (auto paced = pace.take(topic, *message, bytes, context.caller(), context.now()); !paced)
        return fail(std::move(paced.error()));
    return Outgoing{std::move(*message), bytes, std::nullopt};
}

/// Puts a message down for everyone whose filter takes it; of one that was sent already nothing but its id remains.
void publish(WriteContext &context, Deliverer &deliverer, const Topic &topic, Outgoing &outgoing)
{
    Message &message = outgoing.message;
    TopicRepository topics(context.db());
    MessageRepository rows(context.db());
    message.topic = topic.arn;
    if (topic.fifo) {
        const bool byGroup = topic.attribute("FifoThroughputScope") == "MessageGroup";
        const std::string_view scope = byGroup ? std::string_view(message.group) : std::string_view();
        if (const auto before = rows.findPublished(topic.arn, scope, message.deduplication, context.now())) {
            message.id = before->message;
            message.sequence = before->sequence;
            return;
        }
        message.sequence = sequenceText(topics.nextSequence(topic.arn));
        rows.remember(message, scope, context.now() + deduplicationTime, context.now());
    }
    deliverer.count(topic.arn, "NumberOfMessagesPublished", context.now());
    deliverer.count(topic.arn, "PublishSize", context.now(), double(outgoing.bytes), "Bytes");
    const bool watched = context.isFlowWatched();
    if (watched) {
        context.hop({.kind = Hop::Kind::Sent, .message = message.id, .cause = context.caller().cause, .from = MessageFlow::senderOf(context.caller()),
                     .to = topic.arn, .excerpt = outgoing.sealed ? std::string() : MessageFlow::excerptOf(message.body), .attributes = shownAttributes(message)});
    }
    FilteredMessage filtered(message);
    std::vector<std::string> takers;
    for (const Subscription &subscription : topics.audience(topic.arn)) {
        if (filtered.passes(subscription)) {
            takers.push_back(subscription.id);
            continue;
        }
        deliverer.count(topic.arn, "NumberOfNotificationsFilteredOut", context.now());
        deliverer.count(topic.arn, "NumberOfNotificationsFilteredOut-" + std::string(filtered.rejection(subscription)), context.now());
        if (watched)
            context.hop({.kind = Hop::Kind::FilteredOut, .message = message.id, .from = topic.arn, .to = subscription.endpoint});
    }
    if (takers.empty())
        return;
    if (outgoing.sealed) {
        message.body = outgoing.sealed->bytes;
        message.sealed = outgoing.sealed->sealed;
        message.md5 = outgoing.sealed->md5;
    }
    rows.insert(message, takers.size());
    for (std::string &taker : takers) {
        Delivery delivery;
        delivery.message = message.number;
        delivery.topic = topic.arn;
        delivery.subscription = std::move(taker);
        if (topic.fifo)
            delivery.group = message.group;
        delivery.due = message.published;
        rows.insert(delivery);
    }
}

using Outgoings = std::vector<Outgoing>;

/// Encrypts what goes out, where the topic wants that, and lets `step` put copies down on the engine thread.
template <class Op>
void send(Deliverer &deliverer, const Deferred<Op> &call, const Topic &topic, Outgoings outgoing,
          std::function<Expected<typename Op::Output>(WriteContext &, const Topic &, Outgoings)> step)
{
    const auto messages = std::make_shared<Outgoings>(std::move(outgoing));
    const auto write = [&deliverer, call, topic, messages, step = std::move(step)](const Expected<std::optional<DataKeys::Entry>> &key) {
        if (!key)
            return call.answer(fail(key.error()));
        for (Outgoing &one : *messages) {
            if (!*key)
                break;
            auto sealed = sealBody(deliverer.keys(), **key, topic, one.message.body);
            if (!sealed)
                return call.answer(fail(std::move(sealed.error())));
            one.sealed = std::move(*sealed);
        }
        answerByWriting<Op>(call, [&deliverer, topic, messages, step](WriteContext &context) -> Expected<typename Op::Output> {
            const auto still = openTopic(context, topic.arn);
            if (!still)
                return fail(still.error());
            deliverer.wakeAfter(context);
            return step(context, *still, *messages);
        });
    };
    if (messages->empty())
        return write(std::optional<DataKeys::Entry>());
    askTopicKey(deliverer.keys(), call.caller(), topic, write);
}

Expected<model::Publish::Output> publishToNumber(WriteContext &context, const model::Publish::Input &input)
{
    const std::string &number = *input.phoneNumber;
    const bool fine = number.size() >= 2 && number.size() <= 16 && number[0] == '+' && number[1] != '0'
        && std::all_of(number.begin() + 1, number.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!fine)
        return fail(invalid("PhoneNumber Reason: " + number + " is not valid to publish to"));
    auto message = readMessage(context, input);
    if (!message)
        return fail(std::move(message.error()));
    std::string sender;
    if (input.messageAttributes) {
        if (const auto found = input.messageAttributes->find("AWS.SNS.SMS.SenderID"); found != input.messageAttributes->end())
            sender = found->second.stringValue.value_or(std::string());
    }
    keepTextMessage(context, *message, number, sender);
    model::Publish::Output output;
    output.messageId = message->id;
    return output;
}

void publishOne(ReadContext &context, Deliverer &deliverer, FifoPace &pace, const Deferred<model::Publish> &call)
{
    const model::Publish::Input &input = call.input();
    const int targets = int(input.topicArn.has_value()) + int(input.targetArn.has_value()) + int(input.phoneNumber.has_value());
    if (targets != 1) {
        return call.answer(fail(invalid(targets == 0 ? "TopicArn or TargetArn Reason: no value for required parameter"
                                                     : "TopicArn, TargetArn and PhoneNumber Reason: only one of them may be specified")));
    }
    if (input.phoneNumber)
        return answerByWriting<model::Publish>(call, [call](WriteContext &later) { return publishToNumber(later, call.input()); });
    if (input.targetArn && input.targetArn->find(":endpoint/") != std::string::npos)
        return call.answer(fail(invalid("TargetArn Reason: mobile push is not emulated by Nephoscope")));
    const auto topic = openTopic(context, input.topicArn ? input.topicArn : input.targetArn, input.topicArn ? "TopicArn" : "TargetArn");
    if (!topic)
        return call.answer(fail(topic.error()));
    auto outgoing = prepare(context, pace, *topic, input);
    if (!outgoing)
        return call.answer(fail(std::move(outgoing.error())));
    Outgoings one;
    one.push_back(std::move(*outgoing));
    send<model::Publish>(deliverer, call, *topic, std::move(one), [&deliverer](WriteContext &later, const Topic &still, Outgoings messages) {
        Outgoing &sent = messages.front();
        publish(later, deliverer, still, sent);
        model::Publish::Output output;
        output.messageId = sent.message.id;
        if (!sent.message.sequence.empty())
            output.sequenceNumber = sent.message.sequence;
        return output;
    });
}

Expected<void> checkBatch(const std::vector<model::PublishBatchRequestEntry> &entries)
{
    if (entries.empty())
        return fail({"EmptyBatchRequest", "The batch request doesn't contain any entries.", 400});
    if (entries.size() > maxEntries)
        return fail({"TooManyEntriesInBatchRequest", "The batch request contains more entries than permissible.", 400});
    std::set<std::string> ids;
    std::size_t bytes = 0;
    for (const auto &entry : entries) {
        const std::string id = entry.id.value_or(std::string());
        const bool fine = !id.empty() && id.size() <= 80 && std::all_of(id.begin(), id.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
        });
        if (!fine)
            return fail({"InvalidBatchEntryId", "The Id of a batch entry in a batch request doesn't abide by the specification.", 400});
        if (!ids.insert(id).second)
            return fail({"BatchEntryIdsNotDistinct", "Two or more batch entries in the request have the same Id.", 400});
        bytes += bytesOf(entry);
    }
    if (bytes > maxMessageBytes)
        return fail({"BatchRequestTooLong", "The length of all the messages put together is more than the limit.", 400});
    return {};
}

/// What is wrong with an entry is said in its place; what is wrong with the batch, or with the topic's key, stands for all.
void publishBatch(ReadContext &context, Deliverer &deliverer, FifoPace &pace, const Deferred<model::PublishBatch> &call)
{
    const auto topic = openTopic(context, call.input().topicArn);
    if (!topic)
        return call.answer(fail(topic.error()));
    const auto &entries = *call.input().publishBatchRequestEntries;
    if (auto checked = checkBatch(entries); !checked)
        return call.answer(fail(std::move(checked.error())));
    model::PublishBatch::Output output;
    output.successful.emplace();
    auto &failed = output.failed.emplace();
    Outgoings messages;
    std::vector<std::string> ids;
    for (const auto &entry : entries) {
        auto outgoing = prepare(context, pace, *topic, entry);
        if (outgoing) {
            ids.push_back(*entry.id);
            messages.push_back(std::move(*outgoing));
            continue;
        }
        auto &failure = failed.emplace_back();
        failure.id = entry.id;
        failure.code = outgoing.error().code;
        failure.message = outgoing.error().message;
        failure.senderFault = !outgoing.error().isServerFault();
    }
    send<model::PublishBatch>(deliverer, call, *topic, std::move(messages),
                              [&deliverer, ids, output](WriteContext &later, const Topic &still, Outgoings sent) {
                                  model::PublishBatch::Output done = output;
                                  for (std::size_t at = 0; at < sent.size(); ++at) {
                                      publish(later, deliverer, still, sent[at]);
                                      auto &success = done.successful->emplace_back();
                                      success.id = ids[at];
                                      success.messageId = sent[at].message.id;
                                      if (!sent[at].message.sequence.empty())
                                          success.sequenceNumber = sent[at].message.sequence;
                                  }
                                  return done;
                              });
}

} // namespace

void registerPublish(ServiceRegistry &registry, Deliverer &deliverer, FifoPace &pace)
{
    registry.deferred<model::Publish>(
        [&deliverer, &pace](ReadContext &context, const Deferred<model::Publish> &call) { publishOne(context, deliverer, pace, call); });
    registry.deferred<model::PublishBatch>(
        [&deliverer, &pace](ReadContext &context, const Deferred<model::PublishBatch> &call) { publishBatch(context, deliverer, pace, call); });
}

} // namespace nephoscope::sns
