#include "services/sqs/Broker.h"

#include "services/sqs/Addresses.h"
#include "services/sqs/Errors.h"
#include "services/sqs/Receiving.h"

#include <algorithm>

namespace nephoscope::sqs {

/// Ids are milliseconds and, below them, so many bits that count.
constexpr int countBits = 20;

Broker::Broker(const ServiceHost &made, std::shared_ptr<Metrics> counted)
    : host(made), keys(made, "sqs", "aws:sqs:arn"), announcer(made), polls(made, [this](const PollPtr &poll) { attempt(*this, poll); },
            [this](const PollPtr &poll) { metrics.received(*poll->from, host.clock.now(), 0); }),
      metrics(std::move(counted))
{
    metrics.watch(*this);
}

std::int64_t Broker::nextId(store::Connection &connection, Timestamp now)
{
    if (lastId == 0)
        lastId = MessageRepository(connection).lastId();
    lastId = std::max(lastId + 1, now.time_since_epoch().count() << countBits);
    return lastId;
}

Expected<QueuePtr> Broker::open(ReadContext &context, const std::optional<std::string> &url)
{
    const auto key = parseUrl(context.caller(), url);
    return key ? openKey(context, *key) : fail(key.error());
}

Expected<QueuePtr> Broker::openKey(ReadContext &context, const QueueKey &key)
{
    QueuePtr queue = directory.find(context.db(), key);
    if (!queue)
        return fail(noSuchQueue());
    return queue;
}

void Broker::joined(WriteContext &context, const Queue &queue, const Message &message)
{
    MessageRepository messages(context.db());
    if (message.group && queue.fifo)
        messages.joinGroup(queue.content, message, context.now());
    else if (message.group)
        messages.joinTenant(queue.content, *message.group, message.receives > 0);
    depths.add(context, queue.content, 1);
    chores.ensure(context, Chores::retention, queue, message.sent + queue.retention());
    touched(context, queue);
}

void Broker::left(WriteContext &context, const Queue &queue, const std::optional<std::string> &group, bool received)
{
    MessageRepository messages(context.db());
    if (group && queue.fifo)
        messages.refreshGroup(queue.content, *group, context.now());
    else if (group)
        messages.leaveTenant(queue.content, *group, received);
    depths.add(context, queue.content, -1);
    touched(context, queue);
}

void Broker::touched(WriteContext &context, const Queue &queue)
{
    announcer.touched(context, queue);
    if (polls.anyFor(queue.id))
        context.afterCommit([this, id = queue.id] { polls.poke(id); });
}

void Broker::reset()
{
    directory.clear();
    depths.clear();
    pace.clear();
    keys.clear();
    announcer.clear();
    chores.clear();
    polls.clear();
    metrics.clear();
    attempts.clear();
}

} // namespace nephoscope::sqs
