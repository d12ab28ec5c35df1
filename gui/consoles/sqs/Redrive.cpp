#include "gui/consoles/sqs/Redrive.h"

#include "gui/bridge/Text.h"
#include "gui/consoles/sqs/Help.h"
#include "gui/consoles/sqs/QueueAccess.h"
#include "gui/consoles/sqs/QueueFields.h"
#include "gui/describe/FormInputs.h"
#include "gui/describe/ResourceType.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::sqs {

using Task = api::sqs::ListMessageMoveTasksResultEntry;

namespace {

struct Redrive
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::sqs::Redrive)
};

using Kind = FieldDescription::Kind;

bool isCustom(const FormValues &values) { return values[QStringLiteral("destination")] == QLatin1String("custom"); }
bool isLimited(const FormValues &values) { return values[QStringLiteral("velocity")] == QLatin1String("custom"); }

FormDescription redriveForm(const Queue &queue)
{
    FieldDescription where{.id = QStringLiteral("destination"), .label = Redrive::tr("Message destination"), .kind = Kind::Radio};
    where.options = {{QStringLiteral("source"), Redrive::tr("Redrive to source queue(s)"), Redrive::tr("Each message goes back to the queue it came from.")},
                     {QStringLiteral("custom"), Redrive::tr("Redrive to custom destination")}};
    where.initial = QStringLiteral("source");
    FieldDescription arn{.id = QStringLiteral("destinationArn"), .label = Redrive::tr("Destination queue"), .kind = Kind::Select};
    arn.placeholder = Redrive::tr("Choose a queue");
    arn.load = queuesLike(queue.isFifo(), toQt(queue.arn()));
    arn.shown = isCustom;
    arn.check = [](const QString &chosen) { return chosen.isEmpty() ? Redrive::tr("Choose a queue.") : QString(); };
    arn.errorCodes = {QStringLiteral("ResourceNotFoundException")};
    FieldDescription velocity{.id = QStringLiteral("velocity"), .label = Redrive::tr("Velocity control"), .kind = Kind::Radio};
    velocity.options = {{QStringLiteral("system"), Redrive::tr("System optimized")},
                        {QStringLiteral("custom"), Redrive::tr("Custom max velocity"), Redrive::tr("Begin with a small number and watch the consumers.")}};
    velocity.initial = QStringLiteral("system");
    FieldDescription most{.id = QStringLiteral("perSecond"), .label = Redrive::tr("Messages per second"), .kind = Kind::Number};
    most.initial = QStringLiteral("10");
    most.smallest = 1;
    most.largest = 500;
    most.shown = isLimited;
    FormDescription form;
    form.title = form.accept = Redrive::tr("Start DLQ redrive");
    form.failed = Redrive::tr("The redrive was not started");
    form.sections = {{{}, {}, {std::move(where), std::move(arn), std::move(velocity), std::move(most)}}};
    form.sends([source = queue.arn()](EngineHost &engine, const FormValues &values) {
        api::sqs::StartMessageMoveTask::Input input;
        input.sourceArn = source;
        if (isCustom(values))
            input.destinationArn = toStd(values[QStringLiteral("destinationArn")]);
        if (isLimited(values))
            input.maxNumberOfMessagesPerSecond = values[QStringLiteral("perSecond")].toInt();
        return FormCalls{FormCall::of<api::sqs::StartMessageMoveTask>(engine.caller(), std::move(input))};
    });
    form.succeeded = [name = toQt(queue.name)](const ActionContext &context, const FormValues &) {
        context.done(Redrive::tr("Messages of %1 are being moved").arg(name));
        context.navigator().go(queueAddress(name, QStringLiteral("redrive")));
    };
    return form;
}

Cell statusOf(const Task &task)
{
    using Status = StatusIndicator::Status;
    const QString status = toQt(task.status.value_or(""));
    Cell cell{status};
    cell.status = Status::Stopped;
    if (status == QLatin1String("RUNNING")) {
        cell.text = Redrive::tr("Running");
        cell.status = Status::InProgress;
    } else if (status == QLatin1String("COMPLETED")) {
        cell.text = Redrive::tr("Completed");
        cell.status = Status::Success;
    } else if (status == QLatin1String("FAILED")) {
        cell.text = Redrive::tr("Failed");
        cell.status = Status::Error;
        cell.toolTip = toQt(task.failureReason.value_or(""));
    } else if (status == QLatin1String("CANCELLING")) {
        cell.text = Redrive::tr("Cancelling");
        cell.status = Status::Pending;
    } else if (status == QLatin1String("CANCELLED")) {
        cell.text = Redrive::tr("Cancelled");
    }
    return cell;
}

std::optional<Timestamp> startedAt(const Task &task)
{
    return task.startedTimestamp ? std::optional(Timestamp(std::chrono::milliseconds(*task.startedTimestamp))) : std::nullopt;
}

} // namespace

void askToRedrive(const ActionContext &context, const Queue &queue) { openForm(context, redriveForm(queue)); }

Resource redriveTasks(const QString &queue)
{
    ResourceType<Task> type(QStringLiteral("sqs"), QStringLiteral("redriveTask"));
    type.title = Redrive::tr("DLQ redrive tasks");
    type.description = Redrive::tr("Messages that were not worked on go back to where they came from.");
    // A task has a handle only while it runs.
    type.identity([](const Task &task) { return QString::number(task.startedTimestamp.value_or(0)); });
    type.listWith([queue](EngineHost &engine, QObject *receiver, const std::string &, std::function<void(Expected<ItemPage>)> done) {
        api::sqs::ListMessageMoveTasks::Input input;
        input.sourceArn = queueArn(engine, queue);
        input.maxResults = 10;
        ask<api::sqs::ListMessageMoveTasks>(engine, receiver, std::move(input), [done](auto reply) {
            if (reply)
                done(ResourceType<Task>::pageOf(std::move(reply->results)));
            else
                done(fail(reply.error()));
        });
    });
    type.touches = [queue = toStd(queue)](const Change &change) { return change.service == "sqs" && (change.id == queue || change.parent == queue); };
    type.column({.id = QStringLiteral("started"), .title = Redrive::tr("Started"), .width = 300, .stretch = true}, startedAt);
    type.column({.id = QStringLiteral("status"), .title = Redrive::tr("Status"), .width = 150, .filter = ColumnSpec::Filter::Choice}, statusOf);
    type.column({.id = QStringLiteral("moved"), .title = Redrive::tr("Moved"), .width = 110, .rightAligned = true}, &Task::approximateNumberOfMessagesMoved);
    type.column({.id = QStringLiteral("toMove"), .title = Redrive::tr("To move"), .width = 110, .rightAligned = true}, &Task::approximateNumberOfMessagesToMove);
    type.column({.id = QStringLiteral("target"), .title = Redrive::tr("Destination"), .width = 220}, [](const Task &task) {
        return task.destinationArn ? toQt(queueNameOf(*task.destinationArn)) : Redrive::tr("Source queues");
    });
    type.selection = ResourceTable::Selection::Single;
    type.emptyTitle = Redrive::tr("No redrive tasks");
    type.emptyText = Redrive::tr("When this is a dead-letter queue, its messages can be moved back once their cause is mended.");
    type.emptyAction = QStringLiteral("startRedrive");
    type.forOne({.id = QStringLiteral("cancelRedrive"), .text = Redrive::tr("Cancel")},
                [](const ActionContext &context, const Task &task) {
                    api::sqs::CancelMessageMoveTask::Input input;
                    input.taskHandle = task.taskHandle;
                    context.call<api::sqs::CancelMessageMoveTask>(std::move(input), {{}, Redrive::tr("The redrive ends"), Redrive::tr("The redrive was not cancelled")});
                },
                [](const Task &task) { return task.taskHandle.has_value() && task.status == "RUNNING"; });
    type.always({.id = QStringLiteral("startRedrive"), .text = Redrive::tr("Start DLQ redrive"), .primary = true}, [queue](const ActionContext &context) {
        loadQueue(context.engine(), context.over(), toStd(queue), [context](Expected<std::shared_ptr<const Queue>> found) {
            if (found)
                askToRedrive(context, **found);
            else
                context.settle(0, {FlashType::Error, Redrive::tr("The redrive was not started"), errorText(found.error())});
        });
    });
    type.always({.id = QStringLiteral("inspectMessages"), .text = Redrive::tr("Inspect messages")},
                [queue](const ActionContext &context) { context.navigator().go(messagesAddress(queue)); });
    type.help = help::deadLetters();
    return type;
}

} // namespace nephoscope::gui::sqs
