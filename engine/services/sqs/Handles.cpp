#include "services/sqs/Addresses.h"
#include "services/sqs/Batches.h"
#include "services/sqs/Broker.h"
#include "services/sqs/Errors.h"
#include "services/sqs/Operations.h"

// What is done to a message by its receipt handle.

namespace nephoscope::sqs {

namespace {

namespace model = api::sqs;

constexpr std::int64_t maxVisibility = 43'200;
constexpr std::string_view notThere = "Message does not exist or is not available for visibility timeout change.";

/// Of FIFO queues only the handle of the receive under way counts: others may have the message by now.
Expected<void> checkCurrent(WriteContext &context, const Queue &queue, const Receipt &receipt, const std::string &handle)
{
    const auto message = MessageRepository(context.db()).find(queue.content, receipt.message);
    const bool current = !message || message->messageId != receipt.messageId
        || (message->receives == receipt.receive && message->isInFlight(context.now()));
    return current ? Expected<void>() : fail(invalidValue(handle, "ReceiptHandle", "The receipt handle has expired."));
}

/// A message that is gone already is as good as deleted.
Expected<void> removeOne(Broker &broker, WriteContext &context, const Queue &queue, const std::string &handle)
{
    const auto receipt = parseHandle(queue, handle);
    if (!receipt)
        return fail(receipt.error());
    if (queue.fifo) {
        if (auto checked = checkCurrent(context, queue, *receipt, handle); !checked)
            return checked;
    }
    if (const auto removed = MessageRepository(context.db()).remove(queue.content, receipt->message, receipt->messageId)) {
        broker.left(context, queue, removed->group, removed->received);
        if (context.isFlowWatched())
            context.hop({.kind = Hop::Kind::Deleted, .message = uuidText(receipt->messageId), .from = queue.arn()});
    }
    broker.metrics.deleted(queue, context.now());
    return {};
}

Expected<void> changeOne(Broker &broker, WriteContext &context, const Queue &queue, const std::string &handle, std::int64_t seconds)
{
    const auto receipt = parseHandle(queue, handle);
    if (!receipt)
        return fail(receipt.error());
    if (seconds < 0 || seconds > maxVisibility)
        return fail(invalidValue(std::to_string(seconds), "VisibilityTimeout", "Must be between 0 and 43200, if provided."));
    MessageRepository messages(context.db());
    const Timestamp now = context.now();
    const auto message = messages.find(queue.content, receipt->message);
    if (!message || message->messageId != receipt->messageId || message->receives != receipt->receive)
        return fail(invalidValue(handle, "ReceiptHandle", notThere));
    if (!message->isInFlight(now))
        return fail(Error{"MessageNotInflight", "The specified message isn't in flight.", 400});
    const Timestamp visible = now + std::chrono::seconds(seconds);
    if (visible - *message->lastReceived > std::chrono::seconds(maxVisibility)) {
        return fail(invalidValue(std::to_string(seconds), "VisibilityTimeout",
                                 "Total VisibilityTimeout for the message is beyond the limit [43200 seconds]"));
    }
    messages.setVisible(queue.content, message->id, visible);
    if (queue.fifo)
        messages.refreshGroup(queue.content, *message->group, now);
    if (context.isFlowWatched()) {
        context.hop({.kind = seconds == 0 ? Hop::Kind::Visible : Hop::Kind::Hidden, .message = uuidText(message->messageId), .from = queue.arn(),
                     .until = visible, .times = message->receives});
    }
    broker.touched(context, queue);
    return {};
}

/// Does each entry by itself; what fails takes nothing with it.
template <class Op, class Step>
Expected<typename Op::Output> forEach(Broker &broker, WriteContext &context, const typename Op::Input &input, FifoPace::Kind kind, Step step)
{
    const auto queue = broker.open(context, input.queueUrl);
    if (!queue)
        return fail(queue.error());
    if (auto checked = checkBatch(input.entries); !checked)
        return fail(std::move(checked.error()));
    if (auto paced = broker.pace.take(**queue, kind, context.caller(), context.now()); !paced)
        return fail(std::move(paced.error()));
    typename Op::Output output;
    output.successful.emplace();
    output.failed.emplace();
    for (const auto &entry : *input.entries) {
        if (auto done = step(**queue, entry); done)
            output.successful->emplace_back().id = entry.id;
        else
            output.failed->push_back(failedEntry(*entry.id, done.error()));
    }
    return output;
}

Expected<model::DeleteMessage::Output> deleteMessage(Broker &broker, WriteContext &context, const model::DeleteMessage::Input &input)
{
    const auto queue = broker.open(context, input.queueUrl);
    if (!queue)
        return fail(queue.error());
    if (auto paced = broker.pace.take(**queue, FifoPace::Kind::Delete, context.caller(), context.now()); !paced)
        return fail(std::move(paced.error()));
    if (auto removed = removeOne(broker, context, **queue, *input.receiptHandle); !removed)
        return fail(std::move(removed.error()));
    return model::DeleteMessage::Output{};
}

Expected<model::ChangeMessageVisibility::Output> changeVisibility(Broker &broker, WriteContext &context,
                                                                  const model::ChangeMessageVisibility::Input &input)
{
    const auto queue = broker.open(context, input.queueUrl);
    if (!queue)
        return fail(queue.error());
    if (auto paced = broker.pace.take(**queue, FifoPace::Kind::ChangeVisibility, context.caller(), context.now()); !paced)
        return fail(std::move(paced.error()));
    if (auto changed = changeOne(broker, context, **queue, *input.receiptHandle, *input.visibilityTimeout); !changed)
        return fail(std::move(changed.error()));
    return model::ChangeMessageVisibility::Output{};
}

} // namespace

void registerHandles(ServiceRegistry &registry, Broker &broker)
{
    registry.write<model::DeleteMessage>([&broker](WriteContext &context, const auto &input) { return deleteMessage(broker, context, input); });
    registry.write<model::ChangeMessageVisibility>([&broker](WriteContext &context, const auto &input) { return changeVisibility(broker, context, input); });
    registry.write<model::DeleteMessageBatch>([&broker](WriteContext &context, const auto &input) {
        return forEach<model::DeleteMessageBatch>(broker, context, input, FifoPace::Kind::Delete, [&](const Queue &queue, const auto &entry) {
            return removeOne(broker, context, queue, entry.receiptHandle.value_or(std::string()));
        });
    });
    registry.write<model::ChangeMessageVisibilityBatch>([&broker](WriteContext &context, const auto &input) {
        return forEach<model::ChangeMessageVisibilityBatch>(broker, context, input, FifoPace::Kind::ChangeVisibility, [&](const Queue &queue, const auto &entry) -> Expected<void> {
            if (!entry.visibilityTimeout)
                return fail(missingParameter("VisibilityTimeout"));
            return changeOne(broker, context, queue, entry.receiptHandle.value_or(std::string()), *entry.visibilityTimeout);
        });
    });
}

} // namespace nephoscope::sqs
