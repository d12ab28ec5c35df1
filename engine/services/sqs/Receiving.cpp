#include "services/sqs/Receiving.h"

#include "services/sqs/Addresses.h"
#include "services/sqs/Encryption.h"
#include "services/sqs/Errors.h"
#include "services/sqs/MessageAttributes.h"
#include "services/sqs/Sending.h"

#include <algorithm>
#include <array>

namespace nephoscope::sqs {

namespace {

namespace model = api::sqs;
using Input = model::ReceiveMessage::Input;
using SystemAttribute = model::MessageSystemAttributeName;

constexpr std::chrono::minutes attemptLife{5};
constexpr std::array systemAttributes{SystemAttribute::SenderId, SystemAttribute::SentTimestamp, SystemAttribute::ApproximateReceiveCount,
                                      SystemAttribute::ApproximateFirstReceiveTimestamp, SystemAttribute::SequenceNumber,
                                      SystemAttribute::MessageDeduplicationId, SystemAttribute::MessageGroupId, SystemAttribute::AWSTraceHeader,
                                      SystemAttribute::DeadLetterQueueSourceArn};

Expected<void> checkInput(const Input &input)
{
    if (input.maxNumberOfMessages && (*input.maxNumberOfMessages < 1 || *input.maxNumberOfMessages > 10))
        return fail(invalidValue(std::to_string(*input.maxNumberOfMessages), "MaxNumberOfMessages", "Must be between 1 and 10, if provided."));
    if (input.visibilityTimeout && (*input.visibilityTimeout < 0 || *input.visibilityTimeout > 43'200))
        return fail(invalidValue(std::to_string(*input.visibilityTimeout), "VisibilityTimeout", "Must be between 0 and 43200, if provided."));
    if (input.waitTimeSeconds && (*input.waitTimeSeconds < 0 || *input.waitTimeSeconds > 20))
        return fail(invalidValue(std::to_string(*input.waitTimeSeconds), "WaitTimeSeconds", "Must be >= 0 and <= 20, if provided."));
    return {};
}

/// The system attributes asked for, by either member.
Expected<std::vector<std::string_view>> wantedAttributes(const Input &input)
{
    std::vector<std::string_view> wanted;
    const auto add = [&wanted](std::string_view name) {
        if (name == SystemAttribute::All)
            wanted.assign(systemAttributes.begin(), systemAttributes.end());
        else if (std::find(systemAttributes.begin(), systemAttributes.end(), name) == systemAttributes.end())
            return false;
        else
            wanted.push_back(name);
        return true;
    };
    if (input.attributeNames) {
        for (const auto &name : *input.attributeNames) {
            if (!add(name.value))
                return fail(unknownAttribute(name.value));
        }
    }
    if (input.messageSystemAttributeNames) {
        for (const auto &name : *input.messageSystemAttributeNames) {
            if (!add(name.value))
                return fail(unknownAttribute(name.value));
        }
    }
    return wanted;
}

std::string millis(Timestamp time)
{
    return std::to_string(time.time_since_epoch().count());
}

/// Nothing where the message has no such attribute.
std::optional<std::string> systemAttribute(const Queue &queue, const Message &message, std::string_view name)
{
    const auto unlessEmpty = [](const std::string &text) { return text.empty() ? std::nullopt : std::optional(text); };
    if (name == SystemAttribute::SenderId)
        return message.body.sender;
    if (name == SystemAttribute::SentTimestamp)
        return millis(message.sent);
    if (name == SystemAttribute::ApproximateReceiveCount)
        return std::to_string(message.receives);
    if (name == SystemAttribute::ApproximateFirstReceiveTimestamp)
        return millis(message.firstReceived.value_or(Timestamp{}));
    if (name == SystemAttribute::SequenceNumber)
        return queue.fifo ? std::optional(sequenceText(message.id)) : std::nullopt;
    if (name == SystemAttribute::MessageDeduplicationId)
        return unlessEmpty(message.body.dedup);
    if (name == SystemAttribute::MessageGroupId)
        return message.group;
    if (name == SystemAttribute::AWSTraceHeader)
        return unlessEmpty(message.body.trace);
    return unlessEmpty(message.body.source);
}

model::Message show(const Queue &queue, Message &message, const std::vector<std::string_view> &wanted, const Input &input)
{
    model::Message shown;
    shown.messageId = uuidText(message.messageId);
    shown.receiptHandle = handleOf({queue.id, message.id, message.receives, message.messageId});
    shown.md5OfBody = message.body.md5;
    for (const std::string_view name : wanted) {
        if (auto value = systemAttribute(queue, message, name)) {
            if (!shown.attributes)
                shown.attributes.emplace();
            shown.attributes->insert_or_assign(std::string(name), std::move(*value));
        }
    }
    if (input.messageAttributeNames && !message.body.attributes.empty()) {
        auto attributes = chosen(fromText(message.body.attributes), *input.messageAttributeNames);
        if (!attributes.empty()) {
            shown.md5OfMessageAttributes = md5Of(attributes);
            shown.messageAttributes = std::move(attributes);
        }
    }
    shown.body = std::move(message.body.body);
    return shown;
}

Duration visibilityOf(const Queue &queue, const Input &input)
{
    return std::chrono::seconds(input.visibilityTimeout ? *input.visibilityTimeout : queue.visibilitySeconds);
}

/// The messages of the same attempt before, in flight as long as it is asked for now; none when any of them was changed meanwhile.
std::vector<Message> sameAgain(Broker &broker, WriteContext &context, const Queue &queue, const Input &input)
{
    const auto found = broker.attempts.find({queue.id, *input.receiveRequestAttemptId});
    if (found == broker.attempts.end() || found->second.until <= context.now() || found->second.content != queue.content)
        return {};
    MessageRepository repository(context.db());
    std::vector<Message> messages;
    for (const auto &[id, receives, visible] : found->second.messages) {
        auto message = repository.find(queue.content, id);
        if (!message || message->receives != receives || message->visible != visible || !message->isInFlight(context.now()))
            return {};
        message->body = repository.body(id);
        messages.push_back(std::move(*message));
    }
    for (Message &message : messages) {
        message.visible = context.now() + visibilityOf(queue, input);
        repository.setVisible(queue.content, message.id, message.visible);
        if (message.group)
            repository.refreshGroup(queue.content, *message.group, context.now());
    }
    return messages;
}

void noteAttempt(Broker &broker, const Queue &queue, const Input &input, const std::vector<Message> &messages, Timestamp now)
{
    std::erase_if(broker.attempts, [now](const auto &entry) { return entry.second.until <= now; });
    ReceiveAttempt &noted = broker.attempts[{queue.id, *input.receiveRequestAttemptId}];
    noted = {now + attemptLife, {}, queue.content};
    for (const Message &message : messages)
        noted.messages.emplace_back(message.id, message.receives, message.visible);
}

/// The messages for a poll, as they are kept.
Expected<std::vector<Message>> receive(Broker &broker, WriteContext &context, const Queue &queue, const Poll &poll)
{
    const Input &input = poll.call.input();
    std::vector<Message> messages;
    const bool named = queue.fifo && input.receiveRequestAttemptId;
    if (named)
        messages = sameAgain(broker, context, queue, input);
    if (messages.empty()) {
        if (broker.depths.isFull(context.db(), queue.content, context.now())) {
            // Developer Guide, "Amazon SQS quotas": only standard queues say so, and only to who does not wait.
            if (queue.fifo || poll.waits)
                return messages;
            return fail(overLimit("Too many messages in flight: the quota of " + std::to_string(Depths::maxInFlight) + " is reached."));
        }
        messages = take(broker, context, queue, std::size_t(input.maxNumberOfMessages.value_or(1)), visibilityOf(queue, input));
    }
    if (named && !messages.empty())
        noteAttempt(broker, queue, input, messages, context.now());
    return messages;
}

/// What a poll got, in clear text.
void deliver(Broker &broker, const PollPtr &poll)
{
    openBodies(broker, *poll->from, poll->call.caller(), poll->messages, [poll](const Error *refused) {
        if (refused)
            return poll->call.answer(fail(*refused));
        const auto wanted = wantedAttributes(poll->call.input());
        model::ReceiveMessage::Output output;
        auto &list = output.messages.emplace();
        for (Message &message : poll->messages)
            list.push_back(show(*poll->from, message, *wanted, poll->call.input()));
        poll->call.answer(std::move(output));
    });
}

void finishAttempt(Broker &broker, const PollPtr &poll, const Error *error)
{
    --poll->tries;
    if (error) {
        broker.polls.leave(poll);
        poll->call.answer(fail(*error));
    } else if (!poll->messages.empty()) {
        deliver(broker, poll);
        broker.polls.poke(poll->from->id); // there may be more than this one wanted
    } else if (!poll->waiting && poll->tries == 0) {
        poll->call.answer(model::ReceiveMessage::Output{});
    }
}

void begin(Broker &broker, ReadContext &context, const Deferred<model::ReceiveMessage> &call)
{
    const Input &input = call.input();
    const auto queue = broker.open(context, input.queueUrl);
    if (!queue)
        return call.answer(fail(queue.error()));
    if (auto checked = checkInput(input); !checked)
        return call.answer(fail(std::move(checked.error())));
    if (auto wanted = wantedAttributes(input); !wanted)
        return call.answer(fail(std::move(wanted.error())));
    if (auto paced = broker.pace.take(**queue, FifoPace::Kind::Receive, call.caller(), context.now()); !paced)
        return call.answer(fail(std::move(paced.error())));
    const auto poll = std::make_shared<Poll>(call);
    poll->key = (*queue)->key;
    const std::chrono::seconds wait(input.waitTimeSeconds ? *input.waitTimeSeconds : (*queue)->waitSeconds);
    poll->waits = wait > std::chrono::seconds(0);
    poll->deadline = context.now() + wait;
    mayOpen(broker, context, **queue, [&broker, poll](const Error *refused) {
        if (refused)
            poll->call.answer(fail(*refused));
        else
            attempt(broker, poll);
    });
}

} // namespace

void attempt(Broker &broker, const PollPtr &poll)
{
    ++poll->tries;
    poll->call.write(
        [&broker, poll](WriteContext &context) -> Expected<void> {
            const auto queue = broker.openKey(context, poll->key);
            if (!queue)
                return fail(queue.error());
            auto messages = receive(broker, context, **queue, *poll);
            if (!messages)
                return fail(std::move(messages.error()));
            poll->from = *queue;
            poll->messages = std::move(*messages);
            const bool waits = poll->messages.empty() && poll->waits && context.now() < poll->deadline;
            if (!waits)
                broker.metrics.received(**queue, context.now(), poll->messages.size());
            if (!poll->messages.empty())
                broker.announcer.touched(context, **queue);
            else if (waits)
                broker.polls.waitFor(poll, **queue, context.db(), context.now());
            return {};
        },
        [&broker, poll](const Error *error) { finishAttempt(broker, poll, error); });
}

void registerReceiving(ServiceRegistry &registry, Broker &broker)
{
    registry.deferred<model::ReceiveMessage>([&broker](ReadContext &context, Deferred<model::ReceiveMessage> call) { begin(broker, context, call); });
}

} // namespace nephoscope::sqs
