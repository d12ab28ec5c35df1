#include "services/sqs/Sending.h"

#include "core/Text.h"
#include "services/sqs/Addresses.h"
#include "services/sqs/Batches.h"
#include "services/sqs/Encryption.h"
#include "services/sqs/Errors.h"
#include "services/sqs/MessageAttributes.h"
#include "store/Digests.h"

#include <algorithm>
#include <map>

namespace nephoscope::sqs {

namespace {

namespace model = api::sqs;

constexpr std::int64_t maxDelay = 900;
constexpr std::chrono::minutes deduplicationTime{5};
constexpr std::string_view traceHeader = "AWSTraceHeader";

/// What XML can carry, for that is what SQS spoke first.
bool isSendable(std::string_view text)
{
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r')
            return false;
        if (byte == 0xef && text.size() - at > 2 && static_cast<unsigned char>(text[at + 1]) == 0xbf
            && static_cast<unsigned char>(text[at + 2]) >= 0xbe) // U+FFFE and U+FFFF
            return false;
    }
    return isValidUtf8(text);
}

/// Alphanumeric and punctuation, 1 to 128 of them.
Expected<void> checkToken(const std::optional<std::string> &token, std::string_view name)
{
    if (!token)
        return {};
    const bool good = !token->empty() && token->size() <= 128
        && std::all_of(token->begin(), token->end(), [](char c) { return c > ' ' && c < '\x7f'; });
    return good ? Expected<void>()
                : fail(invalidValue(*token, name, std::string(name) + " can only include alphanumeric and punctuation characters. 1 to 128 in length."));
}

template <class Input>
Expected<void> checkForQueue(const Queue &queue, const Input &input)
{
    static constexpr std::string_view notForThisType = "The request include parameter that is not valid for this queue type.";
    if (auto checked = checkToken(input.messageGroupId, "MessageGroupId"); !checked)
        return checked;
    if (auto checked = checkToken(input.messageDeduplicationId, "MessageDeduplicationId"); !checked)
        return checked;
    if (input.delaySeconds && (*input.delaySeconds < 0 || *input.delaySeconds > maxDelay))
        return fail(invalidValue(std::to_string(*input.delaySeconds), "DelaySeconds", "DelaySeconds must be >= 0 and <= 900."));
    if (!queue.fifo)
        return input.messageDeduplicationId ? fail(invalidValue(*input.messageDeduplicationId, "MessageDeduplicationId", notForThisType)) : Expected<void>();
    if (input.delaySeconds.value_or(0) > 0)
        return fail(invalidValue(std::to_string(*input.delaySeconds), "DelaySeconds", notForThisType));
    if (!input.messageGroupId)
        return fail(missingParameter("MessageGroupId"));
    if (!input.messageDeduplicationId && !queue.contentBasedDeduplication)
        return fail(invalidParameter("The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly"));
    return {};
}

template <class Input>
Expected<MessageAttributes> readSystemAttributes(const Input &input)
{
    MessageAttributes attributes;
    if (!input.messageSystemAttributes)
        return attributes;
    for (const auto &[name, value] : *input.messageSystemAttributes) {
        if (name != traceHeader)
            return fail(invalidParameter("Message system attribute name '" + name + "' is invalid."));
        auto &copy = attributes[name];
        copy.dataType = value.dataType;
        copy.stringValue = value.stringValue;
        copy.binaryValue = value.binaryValue;
        if (value.dataType != "String" || !value.stringValue || value.stringValue->empty())
            return fail(invalidParameter("The message system attribute '" + name + "' must be of type String and not empty."));
    }
    return attributes;
}

std::string senderOf(const Principal &principal)
{
    return principal.userId.empty() ? principal.arn : principal.userId;
}

std::string sha256Of(std::string_view text)
{
    store::Hasher hasher({store::Digest::Sha256});
    hasher.update(asBytes(text));
    return toHex(asBytes(hasher.finish().get(store::Digest::Sha256)));
}

/// Checks a message, and hashes it.
template <class Input>
Expected<Outgoing> prepare(const Queue &queue, const Caller &caller, const Input &input)
{
    static const MessageAttributes none;
    if (!input.messageBody || input.messageBody->empty())
        return fail(missingParameter("MessageBody"));
    const MessageAttributes &attributes = input.messageAttributes ? *input.messageAttributes : none;
    Outgoing outgoing;
    outgoing.size = input.messageBody->size() + sizeOf(attributes);
    if (outgoing.size > std::size_t(queue.maximumMessageSize))
        return fail(invalidParameter("One or more parameters are invalid. Reason: Message must be shorter than "
                                     + std::to_string(queue.maximumMessageSize) + " bytes."));
    if (!isSendable(*input.messageBody))
        return fail(Error{"InvalidMessageContents",
                          "Invalid characters found. Valid unicode characters are #x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD |"
                          " #x10000 to #x10FFFF",
                          400});
    if (auto checked = checkMessageAttributes(attributes); !checked)
        return fail(std::move(checked.error()));
    const auto system = readSystemAttributes(input);
    if (!system)
        return fail(system.error());
    if (auto checked = checkForQueue(queue, input); !checked)
        return fail(std::move(checked.error()));
    MessageBody &body = outgoing.message.body;
    body.body = *input.messageBody;
    body.md5 = md5Of(std::string_view(*input.messageBody));
    body.sender = senderOf(caller.principal);
    body.attributes = toText(attributes);
    if (!attributes.empty())
        outgoing.md5OfAttributes = md5Of(attributes);
    if (!system->empty()) {
        outgoing.md5OfSystemAttributes = md5Of(*system);
        body.trace = *system->begin()->second.stringValue;
    }
    if (queue.fifo)
        body.dedup = input.messageDeduplicationId ? *input.messageDeduplicationId : sha256Of(*input.messageBody);
    outgoing.message.group = input.messageGroupId;
    outgoing.delaySeconds = input.delaySeconds;
    return outgoing;
}

template <class Output>
void fill(Output &output, const Outgoing &outgoing, const Sent &sent)
{
    output.messageId = sent.messageId;
    output.md5OfMessageBody = outgoing.message.body.md5;
    if (!outgoing.md5OfAttributes.empty())
        output.md5OfMessageAttributes = outgoing.md5OfAttributes;
    if (!outgoing.md5OfSystemAttributes.empty())
        output.md5OfMessageSystemAttributes = outgoing.md5OfSystemAttributes;
    if (!sent.sequenceNumber.empty())
        output.sequenceNumber = sent.sequenceNumber;
}

/// Encrypts what the work has, where the queue wants that, and lets `step` put it into the queue on the engine thread.
template <class Op, class Work>
void write(Broker &broker, const Queue &queue, const Deferred<Op> &call, const std::shared_ptr<Work> &work,
           void (*step)(Broker &, WriteContext &, const Queue &, Work &))
{
    sealBodies(broker, queue, call.caller(), work->messages, [&broker, call, work, step](const Error *refused) {
        if (refused)
            return call.answer(fail(*refused));
        call.write(
            [&broker, call, work, step](WriteContext &context) -> Expected<void> {
                const auto found = broker.open(context, call.input().queueUrl);
                if (!found)
                    return fail(found.error());
                step(broker, context, **found, *work);
                return {};
            },
            [call, work](const Error *error) {
                if (error)
                    call.answer(fail(*error));
                else
                    call.answer(std::move(work->output));
            });
    });
}

struct SendWork
{
    std::vector<Outgoing> messages; ///< one
    model::SendMessage::Output output;
};

void sendMessage(Broker &broker, ReadContext &context, const Deferred<model::SendMessage> &call)
{
    const auto queue = broker.open(context, call.input().queueUrl);
    if (!queue)
        return call.answer(fail(queue.error()));
    auto prepared = prepare(**queue, call.caller(), call.input());
    if (!prepared)
        return call.answer(fail(std::move(prepared.error())));
    auto paced = broker.pace.take(**queue, FifoPace::Kind::Send, call.caller(), context.now());
    if (paced && prepared->message.group)
        paced = broker.pace.takeGroup(**queue, *prepared->message.group, call.caller(), context.now());
    if (!paced)
        return call.answer(fail(std::move(paced.error())));
    const auto work = std::make_shared<SendWork>();
    work->messages.push_back(std::move(*prepared));
    write<model::SendMessage, SendWork>(broker, **queue, call, work, [](Broker &broker, WriteContext &context, const Queue &queue, SendWork &work) {
        Outgoing &outgoing = work.messages.front();
        fill(work.output, outgoing, put(broker, context, queue, outgoing));
    });
}

struct BatchWork
{
    std::vector<std::string> ids; ///< of `messages`, in their order
    std::vector<Outgoing> messages;
    model::SendMessageBatch::Output output;
};

/// Where the quota is each group's, a batch is one call for each group in it: entries of groups that have used it up fail.
void paceGroups(Broker &broker, const Queue &queue, const Caller &caller, Timestamp now, BatchWork &work)
{
    if (!queue.throughputByGroup)
        return;
    std::map<std::string, bool> passes;
    std::vector<std::string> ids;
    std::vector<Outgoing> messages;
    for (std::size_t at = 0; at < work.messages.size(); ++at) {
        const std::string &group = *work.messages[at].message.group;
        const auto known = passes.find(group);
        const bool passed = known != passes.end() ? known->second : broker.pace.takeGroup(queue, group, caller, now).has_value();
        passes.emplace(group, passed);
        if (passed) {
            ids.push_back(std::move(work.ids[at]));
            messages.push_back(std::move(work.messages[at]));
        } else {
            work.output.failed->push_back(failedEntry(work.ids[at], throttled()));
        }
    }
    work.ids = std::move(ids);
    work.messages = std::move(messages);
}

/// What is wrong with an entry is said in its place; what is wrong with the batch stands for all.
Expected<std::shared_ptr<BatchWork>> prepareBatch(const Queue &queue, const Caller &caller, const model::SendMessageBatch::Input &input)
{
    if (auto checked = checkBatch(input.entries); !checked)
        return fail(std::move(checked.error()));
    auto work = std::make_shared<BatchWork>();
    work->output.successful.emplace();
    work->output.failed.emplace();
    std::size_t size = 0;
    for (const auto &entry : *input.entries) {
        size += (entry.messageBody ? entry.messageBody->size() : 0) + (entry.messageAttributes ? sizeOf(*entry.messageAttributes) : 0);
        auto prepared = prepare(queue, caller, entry);
        if (prepared) {
            work->ids.push_back(*entry.id);
            work->messages.push_back(std::move(*prepared));
        } else {
            work->output.failed->push_back(failedEntry(*entry.id, prepared.error()));
        }
    }
    if (size <= maxBatchBytes)
        return work;
    return fail(Error{"BatchRequestTooLong",
                      "Batch requests cannot be longer than " + std::to_string(maxBatchBytes) + " bytes. You have sent " + std::to_string(size) + " bytes.",
                      400});
}

void sendBatch(Broker &broker, ReadContext &context, const Deferred<model::SendMessageBatch> &call)
{
    const auto queue = broker.open(context, call.input().queueUrl);
    if (!queue)
        return call.answer(fail(queue.error()));
    auto work = prepareBatch(**queue, call.caller(), call.input());
    if (!work)
        return call.answer(fail(std::move(work.error())));
    if (auto paced = broker.pace.take(**queue, FifoPace::Kind::Send, call.caller(), context.now()); !paced)
        return call.answer(fail(std::move(paced.error())));
    paceGroups(broker, **queue, call.caller(), context.now(), **work);
    write<model::SendMessageBatch, BatchWork>(broker, **queue, call, *work, [](Broker &broker, WriteContext &context, const Queue &queue, BatchWork &work) {
        for (std::size_t at = 0; at < work.messages.size(); ++at) {
            auto &entry = work.output.successful->emplace_back();
            entry.id = work.ids[at];
            fill(entry, work.messages[at], put(broker, context, queue, work.messages[at]));
        }
    });
}

} // namespace

std::string sequenceText(std::int64_t id)
{
    const std::string digits = std::to_string(id);
    return '1' + std::string(19 - digits.size(), '0') + digits;
}

void tellSent(WriteContext &context, const Queue &queue, const Message &message, const std::string &from, const std::string &cause)
{
    if (!context.isFlowWatched())
        return;
    Hop hop;
    hop.kind = message.visible > context.now() ? Hop::Kind::Delayed : Hop::Kind::Sent;
    hop.message = uuidText(message.messageId);
    hop.cause = cause;
    hop.from = from;
    hop.to = queue.arn();
    hop.until = message.visible;
    if (message.body.sealed.empty())
        hop.excerpt = MessageFlow::excerptOf(message.body.body);
    hop.attributes = shownAttributes(message);
    context.hop(std::move(hop));
}

void append(Broker &broker, WriteContext &context, const Queue &queue, Message &message)
{
    const Timestamp now = context.now();
    message.id = broker.nextId(context.db(), now);
    message.sent = now;
    if (message.messageId.empty()) {
        message.messageId.resize(16);
        broker.host.random.fill({reinterpret_cast<std::uint8_t *>(message.messageId.data()), message.messageId.size()});
        // RFC 9562, section 5.4.
        message.messageId[6] = static_cast<char>((message.messageId[6] & 0x0f) | 0x40);
        message.messageId[8] = static_cast<char>((message.messageId[8] & 0x3f) | 0x80);
    }
    MessageRepository(context.db()).insert(queue.content, message);
    broker.joined(context, queue, message);
}

Sent put(Broker &broker, WriteContext &context, const Queue &queue, Outgoing &outgoing)
{
    const Timestamp now = context.now();
    Message &message = outgoing.message;
    MessageRepository messages(context.db());
    const std::string_view scope = queue.deduplicationByGroup && message.group ? std::string_view(*message.group) : std::string_view();
    if (queue.fifo) {
        if (const auto sent = messages.findDuplicate(queue.id, scope, message.body.dedup, now)) {
            broker.metrics.deduplicated(queue, now);
            return {uuidText(sent->messageId), sequenceText(sent->id)};
        }
    }
    message.visible = now + std::chrono::seconds(outgoing.delaySeconds.value_or(queue.delaySeconds));
    append(broker, context, queue, message);
    tellSent(context, queue, message, MessageFlow::senderOf(context.caller()), context.caller().cause);
    broker.metrics.sent(queue, now, outgoing.size);
    if (!queue.fifo)
        return {uuidText(message.messageId), {}};
    const Timestamp expires = now + deduplicationTime;
    messages.noteDuplicate(queue.id, scope, message.body.dedup, expires, message);
    broker.chores.ensure(context, Chores::deduplication, queue, expires);
    return {uuidText(message.messageId), sequenceText(message.id)};
}

void registerSending(ServiceRegistry &registry, Broker &broker)
{
    registry.deferred<model::SendMessage>([&broker](ReadContext &context, Deferred<model::SendMessage> call) { sendMessage(broker, context, call); });
    registry.deferred<model::SendMessageBatch>([&broker](ReadContext &context, Deferred<model::SendMessageBatch> call) { sendBatch(broker, context, call); });
}

} // namespace nephoscope::sqs
