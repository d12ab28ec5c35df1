#include "gui/describe/ScheduledDeletion.h"

#include "gui/describe/FormInputs.h"
#include "gui/describe/FormParts.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui {

namespace {

struct Deletion
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::ScheduledDeletion)
};

// The same for KMS (ScheduleKeyDeletion) and Secrets Manager (DeleteSecret).
constexpr int leastDays = 7;
constexpr int mostDays = 30;

} // namespace

void askToScheduleDeletion(const ActionContext &context, ScheduledDeletion deletion)
{
    FormDescription form;
    form.title = deletion.title;
    form.accept = Deletion::tr("Schedule deletion");
    form.failed = Deletion::tr("The deletion was not scheduled");
    FieldDescription days = daysField(deletion.field, Deletion::tr("Waiting period"), leastDays, mostDays);
    days.description = deletion.meanwhile;
    days.initial = QString::number(mostDays);
    form.sections = {{{}, {}, {std::move(days), acknowledgement(QStringLiteral("acknowledgeDeletion"), deletion.sure)}}};
    form.sends([calls = deletion.calls, field = deletion.field](EngineHost &engine, const FormValues &values) { return calls(engine, values[field].toInt()); });
    form.succeeded = [deletion](const ActionContext &done, const FormValues &values) {
        done.done(deletion.done, Deletion::tr("In %n day(s)", nullptr, values[deletion.field].toInt()), [done, cancel = deletion.cancel] { cancel(done); });
    };
    openForm(context, std::move(form));
}

} // namespace nephoscope::gui
