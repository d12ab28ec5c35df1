#include "services/sqs/Peek.h"

#include "services/sqs/Addresses.h"
#include "services/sqs/Broker.h"
#include "services/sqs/MessageAttributes.h"
#include "services/sqs/Operations.h"

#include <algorithm>

namespace nephoscope::sqs {

namespace {

constexpr std::size_t maxPeeked = 1000;
using Entry = PeekMessages::Entry;

Entry::State stateOf(const Message &message, Timestamp now)
{
    if (message.visible <= now)
        return Entry::State::Visible;
    return message.receives > 0 ? Entry::State::InFlight : Entry::State::Delayed;
}

Expected<PeekMessages::Output> peek(Broker &broker, ReadContext &context, const PeekMessages::Input &input)
{
    const auto queue = broker.open(context, input.queueUrl);
    if (!queue)
        return fail(queue.error());
    MessageRepository messages(context.db());
    const std::size_t limit = std::clamp<std::size_t>(input.limit, 1, maxPeeked);
    PeekMessages::Output output;
    const Timestamp now = context.now();
    const std::vector<Message> rows = input.messageId.empty() ? messages.list((*queue)->content, input.after, limit)
                                                              : messages.named((*queue)->content, input.messageId);
    for (const Message &message : rows) {
        Entry &entry = output.messages.emplace_back();
        entry.messageId = uuidText(message.messageId);
        entry.state = stateOf(message, now);
        entry.left = std::max(Duration(0), message.visible - now);
        entry.sent = message.sent;
        entry.receives = message.receives;
        entry.group = message.group;
        MessageBody body = messages.body(message.id);
        entry.encrypted = !body.sealed.empty();
        Message whole = message;
        whole.body = std::move(body);
        entry.attributes = shownAttributes(whole);
        if (!entry.encrypted)
            entry.body = std::move(whole.body.body);
        output.next = message.id;
    }
    if (output.messages.size() < limit)
        output.next = 0;
    const MessageCounts hidden = messages.countHidden((*queue)->content, now);
    output.inFlight = hidden.inFlight;
    output.delayed = hidden.delayed;
    output.visible = std::max<std::int64_t>(0, broker.depths.total(context.db(), (*queue)->content) - hidden.inFlight - hidden.delayed);
    return output;
}

} // namespace

void registerPeek(ServiceRegistry &registry, Broker &broker)
{
    registry.read<PeekMessages>([&broker](ReadContext &context, const auto &input) { return peek(broker, context, input); });
    registry.read<PeekQueue>([&broker](ReadContext &context, const PeekQueue::Input &input) -> Expected<PeekQueue::Output> {
        const auto queue = broker.open(context, input.queueUrl);
        if (!queue)
            return fail(queue.error());
        return PeekQueue::Output{(*queue)->arn(), (*queue)->deadLetterArn};
    });
}

} // namespace nephoscope::sqs
