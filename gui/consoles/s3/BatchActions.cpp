#include "gui/consoles/s3/BatchActions.h"

#include "gui/bridge/Text.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Format.h"
#include "gui/kit/Label.h"
#include "gui/recorder/CodeTabs.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

namespace model = api::s3control;

namespace {

struct BatchActions
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BatchActions)
};

QString nameOf(const BatchJob &job) { return toQt(job.description.empty() ? job.id : job.description); }

/// A question, the code of what a yes sends, and the call.
void askToSetStatus(const ActionContext &context, const BatchJob &job, std::string_view status, const QString &title, const QString &question, const QString &accept,
                    CallWords words)
{
    auto input = jobInput<model::UpdateJobStatus>(context.engine(), job.id);
    input.requestedJobStatus.emplace(status);
    auto *dialog = new Dialog(title, context.over());
    auto *text = new Label(question);
    text->setWordWrap(true);
    dialog->column()->addWidget(text);
    showCalls(*dialog, {PlannedCall::of<model::UpdateJobStatus>(input, context.engine().caller().region.value)});
    dialog->setAcceptText(accept);
    QObject::connect(dialog, &Dialog::accepted, dialog, [context, input, words] { context.call<model::UpdateJobStatus>(input, words); });
    dialog->open();
}

void askToCancel(const ActionContext &context, const BatchJob &job)
{
    askToSetStatus(context, job, model::RequestedJobStatus::Cancelled, BatchActions::tr("Cancel job"),
                   BatchActions::tr("Cancel the job %1? What it has done stays done, and a cancelled job cannot go on.").arg(nameOf(job)), BatchActions::tr("Cancel job"),
                   {{}, BatchActions::tr("Successfully requested to cancel the job %1").arg(nameOf(job)), BatchActions::tr("The job was not cancelled")});
}

void askForPriority(const ActionContext &context, const BatchJob &job)
{
    FormType<model::UpdateJobPriority> form;
    form.title = BatchActions::tr("Update priority");
    form.accept = BatchActions::tr("Save changes");
    form.failed = BatchActions::tr("The priority was not changed");
    FieldDescription priority{.id = QStringLiteral("jobPriority"), .label = BatchActions::tr("Priority"), .kind = FieldDescription::Kind::Number,
                              .constraint = BatchActions::tr("Jobs with a higher number run first."), .initial = QString::number(job.priority)};
    priority.errorCodes = {QStringLiteral("BadRequestException")};
    form.field(std::move(priority), [](auto &input, const QString &text) { input.priority = text.toInt(); });
    form.always([input = jobInput<model::UpdateJobPriority>(context.engine(), job.id)](auto &into) {
        into.accountId = input.accountId;
        into.jobId = input.jobId;
    });
    form.succeeded = [name = nameOf(job)](const ActionContext &told, const FormValues &values) {
        told.done(BatchActions::tr("The job %1 has the priority %2").arg(name, values[QStringLiteral("jobPriority")]));
    };
    openForm(context, std::move(form));
}

} // namespace

void askToRunJob(const ActionContext &context, const BatchJob &job)
{
    askToSetStatus(context, job, model::RequestedJobStatus::Ready, BatchActions::tr("Run job"),
                   BatchActions::tr("%1 will be performed on %2 objects. Objects that are changed cannot be changed back.")
                       .arg(jobOperationText(job.operation), formatCount(job.total)),
                   BatchActions::tr("Run job"),
                   {{}, BatchActions::tr("The job %1 is confirmed and will run").arg(nameOf(job)), BatchActions::tr("The job was not confirmed")});
}

void addBatchActions(ResourceType<BatchJob> &type)
{
    type.forOne({.id = QStringLiteral("runJob"), .text = BatchActions::tr("Run job"), .icon = QStringLiteral("play")}, askToRunJob,
                [](const BatchJob &job) { return job.awaitsConfirmation(); });
    type.forOne({.id = QStringLiteral("cancelJob"), .text = BatchActions::tr("Cancel job"), .icon = QStringLiteral("close")}, askToCancel,
                [](const BatchJob &job) { return !job.isOver(); });
    type.forOne({.id = QStringLiteral("jobPriorityEdit"), .text = BatchActions::tr("Update priority"), .place = Action::Place::Menu}, askForPriority,
                [](const BatchJob &job) { return !job.isOver(); });
    type.forOne({.id = QStringLiteral("cloneJob"), .text = BatchActions::tr("Clone job"), .icon = QStringLiteral("copy"), .place = Action::Place::Menu},
                [](const ActionContext &context, const BatchJob &job) { context.navigator().go(cloneJobAddress(toQt(job.id))); });
}

} // namespace nephoscope::gui::s3
