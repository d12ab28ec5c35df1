#include "services/sqs/Chores.h"

#include "core/Text.h"
#include "services/sqs/Addresses.h"
#include "services/sqs/Broker.h"
#include "services/sqs/QueueRepository.h"

namespace nephoscope::sqs {

namespace {

constexpr std::string_view sweeping = "sqs.sweep";
/// Rows to a step.
constexpr std::size_t stepSize = 400;

/// The queue whose id is the job's key.
std::optional<Queue> queueOf(WriteContext &context, const Job &job)
{
    return QueueRepository(context.db()).find(parseInteger(job.key).value_or(0));
}

std::optional<Job> again(const Job &job, std::optional<Timestamp> due)
{
    if (!due)
        return std::nullopt;
    Job next = job;
    next.due = *due;
    return next;
}

std::optional<Job> expireMessages(Broker &broker, WriteContext &context, const Job &job)
{
    const auto queue = queueOf(context, job);
    if (!queue)
        return std::nullopt;
    MessageRepository messages(context.db());
    const Timestamp now = context.now();
    std::optional<Timestamp> due;
    for (const Message &message : messages.list(queue->content, 0, stepSize)) {
        due = message.sent + queue->retention();
        if (*due > now)
            break;
        messages.remove(queue->content, message.id);
        broker.left(context, *queue, message.group, message.receives > 0);
        if (context.isFlowWatched())
            context.hop({.kind = Hop::Kind::Expired, .message = uuidText(message.messageId), .from = queue->arn()});
        due = now;
    }
    return again(job, due);
}

std::optional<Job> forgetDuplicates(WriteContext &context, const Job &job)
{
    const auto queue = queueOf(context, job);
    if (!queue)
        return std::nullopt;
    return again(job, MessageRepository(context.db()).forgetDuplicates(queue->id, context.now(), stepSize));
}

/// The job's key is the number, its data the queue that is gone, too.
Expected<std::optional<Job>> sweep(WriteContext &context, const Job &job)
{
    MessageRepository messages(context.db());
    const bool more = messages.sweep(parseInteger(job.key).value_or(0), stepSize) == stepSize;
    const auto queue = parseInteger(job.data);
    const bool moreIds = queue && messages.forgetDuplicates(*queue, Timestamp::max(), stepSize);
    return more || moreIds ? again(job, context.now()) : std::nullopt;
}

} // namespace

void Chores::ensure(WriteContext &context, std::string_view kind, const Queue &queue, Timestamp due)
{
    Key key(kind, std::to_string(queue.id));
    if (const auto found = m_due.find(key); found != m_due.end() && found->second <= due)
        return;
    {
        auto query = context.db().query("SELECT due FROM jobs WHERE kind = ? AND key = ?");
        if (query.bind(key.first, key.second).step()) {
            const Timestamp planned{Duration(query.integer(0))};
            if (planned <= due) {
                remember(context, std::move(key), planned);
                return;
            }
        }
    }
    context.schedule({key.first, key.second, queue.account(), queue.region(), due});
    remember(context, std::move(key), due);
}

void Chores::done(WriteContext &context, const Job &job, const std::optional<Job> &next)
{
    remember(context, {job.kind, job.key}, next ? std::optional(next->due) : std::nullopt);
}

void Chores::remember(WriteContext &context, Key key, std::optional<Timestamp> due)
{
    // What is taken back is looked up anew.
    context.db().whenUndone([this, key] { m_due.erase(key); });
    if (due)
        m_due.insert_or_assign(std::move(key), *due);
    else
        m_due.erase(key);
}

void sweepLater(WriteContext &context, const Queue &queue, bool queueGone)
{
    context.schedule({std::string(sweeping), std::to_string(queue.content), queue.account(), queue.region(), context.now(),
                      queueGone ? std::to_string(queue.id) : std::string()});
}

void registerChores(ServiceRegistry &registry, Broker &broker)
{
    registry.job(std::string(Chores::retention), [&broker](WriteContext &context, const Job &job) -> Expected<std::optional<Job>> {
        auto next = expireMessages(broker, context, job);
        broker.chores.done(context, job, next);
        return next;
    });
    registry.job(std::string(Chores::deduplication), [&broker](WriteContext &context, const Job &job) -> Expected<std::optional<Job>> {
        auto next = forgetDuplicates(context, job);
        broker.chores.done(context, job, next);
        return next;
    });
    registry.job(std::string(sweeping), sweep);
}

} // namespace nephoscope::sqs
