#include "services/sqs/DeadLetters.h"

#include "services/sqs/Addresses.h"
#include "services/sqs/Errors.h"
#include "services/sqs/Paging.h"
#include "services/sqs/QueueAttributes.h"
#include "services/sqs/QueueRepository.h"

namespace nephoscope::sqs {

namespace {

namespace model = api::sqs;

Expected<model::ListDeadLetterSourceQueues::Output> listSources(Broker &broker, ReadContext &context,
                                                                const model::ListDeadLetterSourceQueues::Input &input)
{
    const auto queue = broker.open(context, input.queueUrl);
    if (!queue)
        return fail(queue.error());
    const auto page = readPage(input);
    if (!page)
        return fail(page.error());
    auto names = QueueRepository(context.db()).sourcesOf((*queue)->key, page->after, page->limit + 1);
    model::ListDeadLetterSourceQueues::Output output;
    output.queueUrls = cutPage(names, *page, context.caller(), (*queue)->key, output.nextToken);
    return output;
}

} // namespace

bool bury(Broker &broker, WriteContext &context, const Queue &queue, Message &message)
{
    const auto key = parseArn(queue.deadLetterArn);
    const QueuePtr target = key ? broker.directory.find(context.db(), *key) : nullptr;
    if (!target || target->fifo != queue.fifo || target->id == queue.id)
        return false;
    const Timestamp now = context.now();
    MessageRepository messages(context.db());
    messages.takeRow(queue.content, message.id);
    broker.left(context, queue, message.group, true);
    message.visible = now;
    message.base = message.receives;
    // The time of sending stays, and with it the end of the retention period; in FIFO queues both begin anew.
    if (queue.fifo) {
        const std::int64_t id = broker.nextId(context.db(), now);
        messages.renumberBody(message.id, id);
        message.id = id;
        message.sent = now;
    }
    messages.putRow(target->content, message);
    messages.setSource(message.id, queue.arn());
    broker.joined(context, *target, message);
    if (context.isFlowWatched()) {
        context.hop({.kind = Hop::Kind::DeadLettered, .message = uuidText(message.messageId), .from = queue.arn(), .to = target->arn(),
                     .times = message.receives});
    }
    return true;
}

Expected<void> checkDeadLetters(Broker &broker, ReadContext &context, const Queue &queue, std::string_view redrivePolicy)
{
    const auto redrive = parseRedrive(redrivePolicy);
    if (!redrive)
        return {};
    const auto refuse = [&](std::string_view reason) { return fail(invalidValue(redrivePolicy, "RedrivePolicy", reason)); };
    if (redrive->target.region != queue.region())
        return refuse("Dead-letter target should be in the same region as the source.");
    if (redrive->target.account != queue.account())
        return refuse("Dead-letter target owner should be same as the source.");
    const QueuePtr target = broker.directory.find(context.db(), redrive->target);
    if (!target)
        return refuse("Dead letter target does not exist.");
    if (target->fifo != queue.fifo)
        return refuse("Dead-letter queue must be same type of queue as the source.");
    if (!allowsRedrive(*target, queue.arn()))
        return refuse("Queue " + queue.arn() + " does not have permission to use " + target->arn() + " as its dead-letter queue.");
    return {};
}

void registerDeadLetters(ServiceRegistry &registry, Broker &broker)
{
    registry.read<model::ListDeadLetterSourceQueues>([&broker](ReadContext &context, const auto &input) { return listSources(broker, context, input); });
}

} // namespace nephoscope::sqs
