#include "core/Text.h"
#include "services/sqs/Addresses.h"
#include "services/sqs/Broker.h"
#include "services/sqs/DeadLetters.h"
#include "services/sqs/Errors.h"
#include "services/sqs/Operations.h"
#include "services/sqs/Paging.h"
#include "services/sqs/QueueAttributes.h"
#include "services/sqs/QueueRepository.h"
#include "services/sqs/Tagging.h"

#include <algorithm>

namespace nephoscope::sqs {

namespace {

namespace model = api::sqs;

constexpr std::string_view fifoSuffix = ".fifo";
/// How long a name stays taken, and between two purges.
constexpr std::chrono::seconds grace{60};

Expected<void> checkName(std::string_view name, bool fifo)
{
    const std::string_view stem = fifo && name.ends_with(fifoSuffix) ? name.substr(0, name.size() - fifoSuffix.size()) : name;
    const bool good = !stem.empty() && name.size() <= 80 && (!fifo || name.ends_with(fifoSuffix))
        && std::all_of(stem.begin(), stem.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
           });
    if (good)
        return {};
    if (fifo)
        return fail(invalidParameter("The name of a FIFO queue can only include alphanumeric characters, hyphens, or underscores, must end with .fifo"
                                     " suffix and be 1 to 80 in length."));
    return fail(invalidParameter("Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length"));
}

/// A queue of the same name must be the same queue.
Expected<void> checkSame(const Queue &queue, const Attributes &attributes)
{
    Queue wanted;
    wanted.key = queue.key;
    applyAttributes(wanted, attributes);
    for (const auto &[name, value] : attributes) {
        if (attributeOf(wanted, name) != attributeOf(queue, name))
            return fail(Error{"QueueNameExists", "A queue already exists with the same name and a different value for attribute " + name, 400});
    }
    return {};
}

Expected<model::CreateQueue::Output> createQueue(Broker &broker, WriteContext &context, const model::CreateQueue::Input &input)
{
    static const Attributes none;
    const Attributes &attributes = input.attributes ? *input.attributes : none;
    Queue queue;
    queue.key = {context.account(), context.region(), *input.queueName};
    queue.created = queue.modified = std::chrono::floor<std::chrono::seconds>(context.now());
    const auto fifo = attributes.find("FifoQueue");
    if (auto checked = checkName(*input.queueName, fifo != attributes.end() && equalsIgnoreCase(fifo->second, "true")); !checked)
        return fail(std::move(checked.error()));
    if (auto checked = checkAttributes(queue, attributes, true); !checked)
        return fail(std::move(checked.error()));
    applyAttributes(queue, attributes);
    model::CreateQueue::Output output;
    output.queueUrl = urlOf(context.caller(), queue.key);
    if (const QueuePtr there = broker.directory.find(context.db(), queue.key)) {
        if (auto same = checkSame(*there, attributes); !same)
            return fail(std::move(same.error()));
        return output;
    }
    QueueRepository queues(context.db());
    if (const auto deleted = queues.deleted(queue.key); deleted && *deleted + grace > context.now()) {
        return fail(Error{"QueueDeletedRecently",
                          "You must wait 60 seconds after deleting a queue before you can create another with the same name.", 400});
    }
    if (const auto redrive = attributeOf(queue, "RedrivePolicy")) {
        if (auto checked = checkDeadLetters(broker, context, queue, *redrive); !checked)
            return fail(std::move(checked.error()));
    }
    if (input.tags) {
        if (auto checked = checkTags(*input.tags); !checked)
            return fail(std::move(checked.error()));
        queue.tags = *input.tags;
    }
    queue.content = broker.nextId(context.db(), context.now());
    broker.directory.changing(context);
    queues.insert(queue);
    announceQueue(context, queue.key, Change::Kind::Created);
    return output;
}

Expected<model::DeleteQueue::Output> deleteQueue(Broker &broker, WriteContext &context, const model::DeleteQueue::Input &input)
{
    const auto queue = broker.open(context, input.queueUrl);
    if (!queue)
        return fail(queue.error());
    broker.directory.changing(context);
    QueueRepository(context.db()).remove(**queue, context.now());
    sweepLater(context, **queue, true);
    context.afterCommit([&broker, id = (*queue)->id] { broker.polls.pokeAll(id); });
    announceQueue(context, (*queue)->key, Change::Kind::Deleted);
    return model::DeleteQueue::Output{};
}

/// What the queue had goes by and by under its old number; from now on it is empty.
Expected<model::PurgeQueue::Output> purgeQueue(Broker &broker, WriteContext &context, const model::PurgeQueue::Input &input)
{
    const auto queue = broker.open(context, input.queueUrl);
    if (!queue)
        return fail(queue.error());
    Queue purged = **queue;
    if (purged.purged && *purged.purged + grace > context.now()) {
        return fail(Error{"PurgeQueueInProgress", "Only one PurgeQueue operation on " + purged.name() + " is allowed every 60 seconds.", 403});
    }
    sweepLater(context, **queue, false);
    purged.purged = context.now();
    purged.content = broker.nextId(context.db(), context.now());
    broker.directory.changing(context);
    QueueRepository(context.db()).update(purged);
    broker.touched(context, purged);
    if (context.isFlowWatched())
        context.hop({.kind = Hop::Kind::Purged, .message = {}, .from = purged.arn()});
    return model::PurgeQueue::Output{};
}

Expected<model::GetQueueUrl::Output> getQueueUrl(Broker &broker, ReadContext &context, const model::GetQueueUrl::Input &input)
{
    const QueueKey key{input.queueOwnerAWSAccountId.value_or(context.account()), context.region(), *input.queueName};
    if (const auto queue = broker.openKey(context, key); !queue)
        return fail(queue.error());
    model::GetQueueUrl::Output output;
    output.queueUrl = urlOf(context.caller(), key);
    return output;
}

Expected<model::ListQueues::Output> listQueues(ReadContext &context, const model::ListQueues::Input &input)
{
    const auto page = readPage(input);
    if (!page)
        return fail(page.error());
    auto names = QueueRepository(context.db())
                     .list(context.account(), context.region(), input.queueNamePrefix.value_or(std::string()), page->after, page->limit + 1);
    model::ListQueues::Output output;
    auto urls = cutPage(names, *page, context.caller(), {context.account(), context.region(), {}}, output.nextToken);
    if (!urls.empty())
        output.queueUrls = std::move(urls);
    return output;
}

} // namespace

void registerQueues(ServiceRegistry &registry, Broker &broker)
{
    registry.write<model::CreateQueue>([&broker](WriteContext &context, const auto &input) { return createQueue(broker, context, input); });
    registry.write<model::DeleteQueue>([&broker](WriteContext &context, const auto &input) { return deleteQueue(broker, context, input); });
    registry.write<model::PurgeQueue>([&broker](WriteContext &context, const auto &input) { return purgeQueue(broker, context, input); });
    registry.read<model::GetQueueUrl>([&broker](ReadContext &context, const auto &input) { return getQueueUrl(broker, context, input); });
    registry.read<model::ListQueues>(listQueues);
}

} // namespace nephoscope::sqs
