#include "services/sqs/Broker.h"
#include "services/sqs/Operations.h"
#include "services/sqs/QueueRepository.h"
#include "services/sqs/Tagging.h"

namespace nephoscope::sqs {

namespace {

namespace model = api::sqs;

void save(Broker &broker, WriteContext &context, const Queue &queue)
{
    broker.directory.changing(context);
    QueueRepository(context.db()).update(queue);
    announceQueue(context, queue.key, Change::Kind::Updated);
}

Expected<model::TagQueue::Output> tagQueue(Broker &broker, WriteContext &context, const model::TagQueue::Input &input)
{
    const auto found = broker.open(context, input.queueUrl);
    if (!found)
        return fail(found.error());
    Queue queue = **found;
    for (const auto &[key, value] : *input.tags)
        queue.tags[key] = value;
    if (auto checked = checkTags(queue.tags); !checked)
        return fail(std::move(checked.error()));
    save(broker, context, queue);
    return model::TagQueue::Output{};
}

Expected<model::UntagQueue::Output> untagQueue(Broker &broker, WriteContext &context, const model::UntagQueue::Input &input)
{
    const auto found = broker.open(context, input.queueUrl);
    if (!found)
        return fail(found.error());
    Queue queue = **found;
    for (const std::string &key : *input.tagKeys)
        queue.tags.erase(key);
    save(broker, context, queue);
    return model::UntagQueue::Output{};
}

Expected<model::ListQueueTags::Output> listTags(Broker &broker, ReadContext &context, const model::ListQueueTags::Input &input)
{
    const auto queue = broker.open(context, input.queueUrl);
    if (!queue)
        return fail(queue.error());
    model::ListQueueTags::Output output;
    if (!(*queue)->tags.empty())
        output.tags = (*queue)->tags;
    return output;
}

} // namespace

void registerTags(ServiceRegistry &registry, Broker &broker)
{
    registry.write<model::TagQueue>([&broker](WriteContext &context, const auto &input) { return tagQueue(broker, context, input); });
    registry.write<model::UntagQueue>([&broker](WriteContext &context, const auto &input) { return untagQueue(broker, context, input); });
    registry.read<model::ListQueueTags>([&broker](ReadContext &context, const auto &input) { return listTags(broker, context, input); });
}

} // namespace nephoscope::sqs
