#include "gui/consoles/lambda/Help.h"
#include "gui/consoles/lambda/TriggerForm.h"
#include "gui/consoles/sqs/Queue.h"
#include "gui/describe/FormInputs.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::lambda {

namespace {

struct Triggers
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::lambda::Triggers)
};

QString queueOf(const Mapping &mapping) { return toQt(sqs::queueNameOf(mapping.eventSourceArn.value_or(""))); }
bool isEnabled(const Mapping &mapping) { return mapping.state == "Enabled" || mapping.state == "Enabling"; }
bool isDisabled(const Mapping &mapping) { return mapping.state == "Disabled" || mapping.state == "Disabling"; }

Cell mappingCell(const Mapping &mapping)
{
    using Status = StatusIndicator::Status;
    Cell cell{mapping.state == "Enabled" ? Triggers::tr("Enabled") : mapping.state == "Disabled" ? Triggers::tr("Disabled") : Triggers::tr("Changing")};
    cell.status = mapping.state == "Enabled" ? Status::Success : mapping.state == "Disabled" ? Status::Stopped : Status::InProgress;
    return cell;
}

void enable(const ActionContext &context, const Mapping &mapping, bool on)
{
    model::UpdateEventSourceMapping::Input input;
    input.uuid = mapping.uuid;
    input.enabled = on;
    context.call<model::UpdateEventSourceMapping>(std::move(input), {{}, (on ? Triggers::tr("Trigger %1 is enabled") : Triggers::tr("Trigger %1 is disabled")).arg(queueOf(mapping)),
                                                                     Triggers::tr("The trigger was not changed")});
}

} // namespace

Resource triggers(const QString &function)
{
    ResourceType<Mapping> type(QStringLiteral("lambda"), QStringLiteral("trigger"));
    type.title = Triggers::tr("Triggers");
    type.description = Triggers::tr("Queues that Lambda reads for this function.");
    type.address = functionAddress(function, QStringLiteral("triggers"));
    type.idOf = [](const void *item) { return toQt(static_cast<const Mapping *>(item)->uuid.value_or("")); };
    type.nameOf = [](const void *item) { return queueOf(*static_cast<const Mapping *>(item)); };
    type.pageAt([](const Mapping &mapping) { return sqs::queueAddress(queueOf(mapping), QStringLiteral("triggers")); });
    type.listBy<model::ListEventSourceMappings>(&model::ListEventSourceMappings::Output::eventSourceMappings, &model::ListEventSourceMappings::Input::marker,
                                                &model::ListEventSourceMappings::Output::nextMarker, [function](auto &input) { input.functionName = toStd(function); });
    type.refreshOn("lambda", "event-source-mapping");
    type.column({.id = QStringLiteral("queue"), .title = Triggers::tr("Queue"), .width = 220, .stretch = true, .link = true}, queueOf);
    type.column({.id = QStringLiteral("state"), .title = Triggers::tr("State"), .width = 130, .filter = ColumnSpec::Filter::Choice}, mappingCell);
    type.column({.id = QStringLiteral("batch"), .title = Triggers::tr("Batch size"), .width = 120, .rightAligned = true}, &Mapping::batchSize);
    type.column({.id = QStringLiteral("window"), .title = Triggers::tr("Batch window (seconds)"), .width = 190, .rightAligned = true}, &Mapping::maximumBatchingWindowInSeconds);
    type.column({.id = QStringLiteral("concurrency"), .title = Triggers::tr("Maximum concurrency"), .width = 180, .rightAligned = true},
                [](const Mapping &mapping) { return mapping.scalingConfig ? mapping.scalingConfig->maximumConcurrency : std::nullopt; });
    type.column({.id = QStringLiteral("filters"), .title = Triggers::tr("Filter patterns"), .width = 140, .rightAligned = true},
                [](const Mapping &mapping) { return std::int32_t(filterCount(mapping)); });
    type.column({.id = QStringLiteral("modified"), .title = Triggers::tr("Last modified"), .width = 310}, &Mapping::lastModified);
    type.column({.id = QStringLiteral("uuid"), .title = QStringLiteral("UUID"), .width = 320, .code = true}, &Mapping::uuid);
    type.selection = ResourceTable::Selection::Single;
    type.filterPlaceholder = Triggers::tr("Find triggers");
    type.emptyTitle = Triggers::tr("No triggers");
    type.emptyText = Triggers::tr("Lambda can read a queue for you and invoke the function with its messages, in batches. S3, SNS and EventBridge invoke it themselves.");
    type.emptyAction = QStringLiteral("addTrigger");
    type.help = help::triggers();
    type.forOne({.id = QStringLiteral("editTrigger"), .text = Triggers::tr("Edit"), .icon = QStringLiteral("edit")},
                [](const ActionContext &context, const Mapping &mapping) { openForm(context, editTriggerForm(mapping)); });
    type.forOne({.id = QStringLiteral("enableTrigger"), .text = Triggers::tr("Enable")}, [](const ActionContext &context, const Mapping &mapping) { enable(context, mapping, true); }, isDisabled);
    type.forOne({.id = QStringLiteral("disableTrigger"), .text = Triggers::tr("Disable")}, [](const ActionContext &context, const Mapping &mapping) { enable(context, mapping, false); }, isEnabled);
    type.always({.id = QStringLiteral("addTrigger"), .text = Triggers::tr("Add trigger"), .primary = true},
                [function](const ActionContext &context) { openForm(context, addTriggerForm(function)); });
    Removal how{.kind = Removal::Kind::Confirm, .id = QStringLiteral("deleteTrigger"), .text = Triggers::tr("Delete"), .title = Triggers::tr("Delete trigger"),
                .done = Triggers::tr("Successfully deleted trigger %1"), .failed = Triggers::tr("The trigger was not deleted")};
    type.removeBy<model::DeleteEventSourceMapping>(std::move(how), [](const Mapping &mapping) {
        model::DeleteEventSourceMapping::Input input;
        input.uuid = mapping.uuid;
        return input;
    });
    return type;
}

} // namespace nephoscope::gui::lambda
