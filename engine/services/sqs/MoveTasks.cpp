#include "services/sqs/MoveTasks.h"

#include "services/sqs/Addresses.h"
#include "services/sqs/Broker.h"
#include "services/sqs/Errors.h"
#include "services/sqs/Operations.h"
#include "services/sqs/QueueRepository.h"
#include "services/sqs/Sending.h"

#include <algorithm>

namespace nephoscope::sqs {

namespace {

namespace model = api::sqs;

constexpr std::string_view jobKind = "sqs.move";
constexpr std::int64_t maxPerSecond = 500;
constexpr std::int64_t maxRunning = 100;
/// Messages to a step, where nobody asked for less.
constexpr std::int64_t stepSize = 100;
constexpr std::chrono::hours longest{36};
constexpr std::string_view running = "RUNNING";

/// The queue that an ARN of the request names.
Expected<QueuePtr> openArn(Broker &broker, ReadContext &context, const std::string &arn, std::string_view parameter)
{
    const auto key = parseArn(arn);
    if (!key) {
        return fail(invalidParameter("You must use this format to specify the " + std::string(parameter)
                                     + ": arn:<partition>:<service>:<region>:<account-id>:<resource-id>"));
    }
    const QueuePtr queue = key->region == context.region() ? broker.directory.find(context.db(), *key) : nullptr;
    if (!queue)
        return fail(noSuchResource("The resource that you specified for the " + std::string(parameter) + " parameter doesn't exist."));
    return queue;
}

Expected<void> checkStart(Broker &broker, WriteContext &context, const Queue &source, const model::StartMessageMoveTask::Input &input)
{
    if (QueueRepository(context.db()).sourcesOf(source.key, {}, 1).empty())
        return fail(invalidParameter("Source queue must be configured as a Dead Letter Queue."));
    if (input.maxNumberOfMessagesPerSecond && (*input.maxNumberOfMessagesPerSecond < 1 || *input.maxNumberOfMessagesPerSecond > maxPerSecond)) {
        return fail(invalidParameter("Value for parameter MaxNumberOfMessagesPerSecond is invalid. Reason: You must enter a value between 1 and "
                                     + std::to_string(maxPerSecond) + '.'));
    }
    if (input.destinationArn) {
        const auto destination = openArn(broker, context, *input.destinationArn, "DestinationArn");
        if (!destination)
            return fail(destination.error());
        if ((*destination)->fifo != source.fifo)
            return fail(invalidParameter("Source queue and destination queue must be of the same type."));
        if ((*destination)->id == source.id)
            return fail(invalidParameter("Source queue arn and destination queue arn can't be the same."));
    }
    MoveTaskRepository tasks(context.db());
    if (const auto last = tasks.ofSource(source.arn(), 1); !last.empty() && last.front().status == running) {
        return fail(invalidParameter("There is already a task running. Only one active task is allowed for a source queue arn at a given time."));
    }
    if (tasks.running(context.account(), context.region()) >= maxRunning)
        return fail(overLimit("An account can have at most 100 active message movement tasks."));
    return {};
}

Job jobOf(const MoveTask &task, Timestamp due)
{
    return {std::string(jobKind), task.id, task.account, task.region, due};
}

Expected<model::StartMessageMoveTask::Output> start(Broker &broker, WriteContext &context, const model::StartMessageMoveTask::Input &input)
{
    const auto source = openArn(broker, context, *input.sourceArn, "SourceArn");
    if (!source)
        return fail(source.error());
    if (auto checked = checkStart(broker, context, **source, input); !checked)
        return fail(std::move(checked.error()));
    const MessageCounts hidden = MessageRepository(context.db()).countHidden((*source)->content, context.now());
    MoveTask task;
    task.id = context.random().uuid();
    task.account = context.account();
    task.region = context.region();
    task.sourceArn = (*source)->arn();
    task.destinationArn = input.destinationArn;
    if (input.maxNumberOfMessagesPerSecond)
        task.perSecond = *input.maxNumberOfMessagesPerSecond;
    task.status = running;
    task.started = context.now();
    task.toMove = broker.depths.total(context.db(), (*source)->content) - hidden.inFlight - hidden.delayed;
    MoveTaskRepository(context.db()).insert(task);
    context.schedule(jobOf(task, task.perSecond ? context.now() + std::chrono::seconds(1) : context.now()));
    context.changed(Change::Kind::Created, "sqs", "move-task", (*source)->name(), task.id);
    model::StartMessageMoveTask::Output output;
    output.taskHandle = taskHandleOf({task.id, task.sourceArn});
    return output;
}

/// Where a message goes; null when there is no such queue.
QueuePtr destinationOf(Broker &broker, WriteContext &context, const MoveTask &task, const Message &message)
{
    const auto key = parseArn(task.destinationArn ? *task.destinationArn : message.body.source);
    return key ? broker.directory.find(context.db(), *key) : nullptr;
}

/// The next messages, oldest first; a FIFO queue's groups keep their order.
std::vector<Message> nextMessages(MessageRepository &messages, const Queue &queue, Timestamp now, std::size_t limit)
{
    if (!queue.fifo)
        return messages.visible(queue.content, now, limit);
    std::vector<Message> next;
    for (const std::string &group : messages.readyGroups(queue.content, now, 1)) {
        for (Message &message : messages.ofGroup(queue.content, group, limit)) {
            if (message.visible > now)
                break;
            next.push_back(std::move(message));
        }
    }
    return next;
}

/// Moves some; false when the task can go no further.
bool moveSome(Broker &broker, WriteContext &context, MoveTask &task, const Queue &source, std::int64_t limit)
{
    MessageRepository messages(context.db());
    std::int64_t moved = 0;
    bool open = true;
    const auto next = nextMessages(messages, source, context.now(), std::size_t(limit));
    for (Message message : next) {
        const QueuePtr target = destinationOf(broker, context, task, message);
        if (!target || target->fifo != source.fifo) {
            task.status = "FAILED";
            task.failure = target ? "AWS.SimpleQueueService.UnsupportedOperation" : "AWS.SimpleQueueService.NonExistentQueue";
            open = false;
            break;
        }
        messages.remove(source.content, message.id);
        broker.left(context, source, message.group, message.receives > 0);
        // A new message, by its id and its times (Developer Guide, "Dead-letter queue redrive").
        Message fresh;
        fresh.visible = context.now();
        fresh.group = message.group;
        fresh.body = std::move(message.body);
        fresh.body.source.clear();
        append(broker, context, *target, fresh);
        if (context.isFlowWatched()) {
            const std::string before = uuidText(message.messageId);
            tellSent(context, *target, fresh, source.arn(), before);
            context.hop({.kind = Hop::Kind::Deleted, .message = before, .from = source.arn()});
        }
        ++moved;
    }
    task.moved += moved;
    return open && moved > 0 && task.moved < task.toMove;
}

Expected<std::optional<Job>> step(Broker &broker, WriteContext &context, const Job &job)
{
    MoveTaskRepository tasks(context.db());
    auto task = tasks.find(job.key);
    if (!task || task->status != running)
        return std::nullopt;
    const auto key = parseArn(task->sourceArn);
    const QueuePtr source = key ? broker.directory.find(context.db(), *key) : nullptr;
    bool more = false;
    if (!source) {
        task->status = "FAILED";
        task->failure = "AWS.SimpleQueueService.NonExistentQueue";
    } else if (context.now() - task->started > longest) {
        task->status = "FAILED";
        task->failure = "TimedOut";
    } else {
        const std::int64_t limit = std::min(task->perSecond.value_or(stepSize), std::max<std::int64_t>(task->toMove - task->moved, 1));
        more = moveSome(broker, context, *task, *source, limit);
        if (!more && task->status == running)
            task->status = "COMPLETED";
    }
    tasks.update(*task);
    context.changed(Change::Kind::Updated, "sqs", "move-task", key ? key->name : std::string(), task->id);
    if (!more)
        return std::nullopt;
    return jobOf(*task, task->perSecond ? job.due + std::chrono::seconds(1) : context.now());
}

Expected<model::CancelMessageMoveTask::Output> cancel(Broker &broker, WriteContext &context, const model::CancelMessageMoveTask::Input &input)
{
    const auto name = parseTaskHandle(*input.taskHandle);
    if (!name)
        return fail(invalidParameter("Value for parameter TaskHandle is invalid."));
    if (const auto source = openArn(broker, context, name->sourceArn, "SourceArn"); !source)
        return fail(source.error());
    MoveTaskRepository tasks(context.db());
    auto task = tasks.find(name->id);
    if (!task || task->sourceArn != name->sourceArn)
        return fail(noSuchResource("Task does not exist."));
    if (task->status != running)
        return fail(unsupported("Only a task whose status is RUNNING can be cancelled; this one is " + task->status + '.'));
    task->status = "CANCELLED";
    tasks.update(*task);
    context.unschedule(jobKind, task->id);
    context.changed(Change::Kind::Updated, "sqs", "move-task", parseArn(task->sourceArn)->name, task->id);
    model::CancelMessageMoveTask::Output output;
    output.approximateNumberOfMessagesMoved = task->moved;
    return output;
}

Expected<model::ListMessageMoveTasks::Output> list(Broker &broker, ReadContext &context, const model::ListMessageMoveTasks::Input &input)
{
    const auto source = openArn(broker, context, *input.sourceArn, "SourceArn");
    if (!source)
        return fail(source.error());
    if (input.maxResults && (*input.maxResults < 1 || *input.maxResults > 10))
        return fail(invalidParameter("Value for parameter MaxResults is invalid. Reason: You must enter a value between 1 and 10."));
    model::ListMessageMoveTasks::Output output;
    auto &results = output.results.emplace();
    for (const MoveTask &task : MoveTaskRepository(context.db()).ofSource((*source)->arn(), std::size_t(input.maxResults.value_or(1)))) {
        auto &entry = results.emplace_back();
        entry.sourceArn = task.sourceArn;
        entry.destinationArn = task.destinationArn;
        entry.status = task.status;
        if (task.status == running)
            entry.taskHandle = taskHandleOf({task.id, task.sourceArn});
        if (task.perSecond)
            entry.maxNumberOfMessagesPerSecond = std::int32_t(*task.perSecond);
        if (!task.failure.empty())
            entry.failureReason = task.failure;
        entry.startedTimestamp = task.started.time_since_epoch().count();
        entry.approximateNumberOfMessagesToMove = task.toMove;
        entry.approximateNumberOfMessagesMoved = task.moved;
    }
    return output;
}

} // namespace

void registerMoveTasks(ServiceRegistry &registry, Broker &broker)
{
    registry.write<model::StartMessageMoveTask>([&broker](WriteContext &context, const auto &input) { return start(broker, context, input); });
    registry.write<model::CancelMessageMoveTask>([&broker](WriteContext &context, const auto &input) { return cancel(broker, context, input); });
    registry.read<model::ListMessageMoveTasks>([&broker](ReadContext &context, const auto &input) { return list(broker, context, input); });
    registry.job(std::string(jobKind), [&broker](WriteContext &context, const Job &job) { return step(broker, context, job); });
}

} // namespace nephoscope::sqs
