#include "gui/monitor/LimitsDialog.h"

#include "gui/bridge/EngineHost.h"
#include "gui/bridge/Text.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/Form.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Label.h"
#include "gui/kit/NumberInput.h"
#include "gui/kit/OptionButton.h"
#include "gui/kit/Select.h"
#include "gui/kit/SizeInput.h"
#include "gui/monitor/ScheduleEditor.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui {

using transfer::JobLimits;
using transfer::Limits;

namespace {

constexpr int widest = 1000; // logical pixels: a rule has five fields

struct LimitsDialog
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::LimitsDialog)
};

Choices conflictChoices()
{
    const auto choice = [](transfer::Conflict conflict, const QString &text) { return Choice{QString::number(int(conflict)), text}; };
    return {choice(transfer::Conflict::Replace, LimitsDialog::tr("Replace it")), choice(transfer::Conflict::Ask, LimitsDialog::tr("Ask")),
            choice(transfer::Conflict::KeepBoth, LimitsDialog::tr("Keep both")),
            choice(transfer::Conflict::SkipSame, LimitsDialog::tr("Skip it if size and checksum are the same")),
            choice(transfer::Conflict::Skip, LimitsDialog::tr("Skip it"))};
}

NumberInput *numberInput(const QString &name, int least, int most, int value)
{
    auto *input = new NumberInput(least, most);
    input->setObjectName(name);
    input->setValue(value);
    return input;
}

FormField *numberField(Form &form, const QString &label, NumberInput *input, const QString &constraint)
{
    auto *field = new FormField(label, input);
    field->setConstraint(constraint);
    field->setValidator([input] { return input->problem(); });
    return form.add(field);
}

FormField *rateField(Form &form, const QString &label, SizeInput *input)
{
    auto *field = new FormField(label, input);
    field->setConstraint(LimitsDialog::tr("Per second, at least 16 KB. Leave it empty for no limit."));
    field->setValidator([input] { return rateProblem(*input); });
    return form.add(field);
}

/// Saves what the form says once it is right; the dialog stays with the engine's error otherwise.
void saveBy(Dialog &dialog, Form &form, const std::function<Expected<void>()> &save)
{
    dialog.setAcceptText(LimitsDialog::tr("Save"));
    dialog.setKeepsOpen(true);
    QObject::connect(&dialog, &Dialog::accepted, &dialog, [&dialog, &form, save] {
        if (!form.validate())
            return;
        if (const Expected<void> saved = save(); saved)
            dialog.finish();
        else
            dialog.setError(LimitsDialog::tr("The limits could not be saved"), errorText(saved.error()));
    });
}

} // namespace

SizeInput *rateInput(const QString &name, std::uint64_t rate)
{
    auto *input = new SizeInput(qint64(Limits::mostRate));
    input->setObjectName(name);
    input->setValue(rate == 0 ? -1 : qint64(rate));
    return input;
}

std::uint64_t rateOf(const SizeInput &input)
{
    return std::uint64_t(std::max<qint64>(0, input.value()));
}

QString rateProblem(const SizeInput &input)
{
    if (const QString problem = input.problem(); !problem.isEmpty())
        return problem;
    return input.value() >= 0 && input.value() < qint64(Limits::leastRate) ? LimitsDialog::tr("Enter at least 16 KB, or nothing for no limit.") : QString();
}

void askForLimits(EngineHost &engine, QWidget *over)
{
    const Limits now = engine.transfers().limits();
    auto *dialog = new Dialog(LimitsDialog::tr("Transfer settings"), over, widest);
    dialog->setObjectName(QStringLiteral("limitsDialog"));
    auto *form = new Form(dialog);
    auto *jobs = numberInput(QStringLiteral("jobs"), 0, Limits::mostJobs, now.jobs);
    auto *parts = numberInput(QStringLiteral("parts"), 1, Limits::mostParts, now.parts);
    auto *own = numberInput(QStringLiteral("partsPerJob"), 0, Limits::mostParts, now.partsPerJob);
    auto *up = rateInput(QStringLiteral("uploadRate"), now.rates.up);
    auto *down = rateInput(QStringLiteral("downloadRate"), now.rates.down);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(20);
    grid->setVerticalSpacing(16);
    grid->addWidget(numberField(*form, LimitsDialog::tr("Transfers at a time"), jobs, LimitsDialog::tr("The others wait in their order. 0 for any number.")), 0, 0);
    grid->addWidget(numberField(*form, LimitsDialog::tr("Parts at a time"), parts, LimitsDialog::tr("Of all transfers together, 1 to 64.")), 0, 1);
    grid->addWidget(numberField(*form, LimitsDialog::tr("Parts of a transfer at a time"), own, LimitsDialog::tr("1 to 64, or 0 for as many as there are.")), 1, 0);
    grid->addWidget(rateField(*form, LimitsDialog::tr("Upload bandwidth"), up), 2, 0);
    grid->addWidget(rateField(*form, LimitsDialog::tr("Download bandwidth"), down), 2, 1);
    dialog->column()->addLayout(grid);
    const transfer::JobOptions defaults = engine.transfers().defaults();
    auto *conflict = new Select(conflictChoices());
    conflict->setObjectName(QStringLiteral("conflict"));
    conflict->setValue(QString::number(int(defaults.conflict)));
    auto *rule = form->add(new FormField(LimitsDialog::tr("When a file exists already"), conflict));
    rule->setConstraint(LimitsDialog::tr("For uploads and downloads that begin from now on."));
    grid->addWidget(rule, 1, 1);
    auto *times = new CheckBox(LimitsDialog::tr("Keep times of modification, in the metadata x-amz-meta-mtime"));
    times->setObjectName(QStringLiteral("keepTimes"));
    times->setChecked(defaults.keepsTimes);
    auto *verify = new CheckBox(LimitsDialog::tr("Read each file again after its transfer and compare its checksum"));
    verify->setObjectName(QStringLiteral("verify"));
    verify->setChecked(defaults.verifies);
    grid->addWidget(times, 3, 0, 1, 2);
    grid->addWidget(verify, 4, 0, 1, 2);
    auto *heading = new Label(LimitsDialog::tr("Weekly schedule"));
    dialog->column()->addWidget(heading);
    dialog->column()->addWidget(new Label(LimitsDialog::tr("In these hours the rule's bandwidth takes the place of the one above; the first rule that fits wins. "
                                                          "Times are of the engine's clock; a rule that ends before it begins goes on to the next day.")));
    auto *schedule = new ScheduleEditor;
    schedule->setRules(now.schedule);
    dialog->column()->addWidget(schedule);
    form->addPart([schedule] { return schedule->validate(); }, [] {});
    saveBy(*dialog, *form, [&engine, jobs, parts, own, up, down, schedule, conflict, times, verify] {
        Limits limits;
        limits.jobs = int(jobs->value());
        limits.parts = int(parts->value());
        limits.partsPerJob = int(own->value());
        limits.rates = {rateOf(*up), rateOf(*down)};
        limits.schedule = schedule->rules();
        Expected<void> saved = engine.transfers().setLimits(limits);
        if (saved) {
            transfer::JobOptions options;
            options.conflict = transfer::Conflict(conflict->value().toInt());
            options.keepsTimes = times->isChecked();
            options.verifies = verify->isChecked();
            engine.transfers().setDefaults(options);
        }
        return saved;
    });
    dialog->open();
}

void askForJobLimits(EngineHost &engine, const std::vector<transfer::JobId> &jobs, const JobLimits &limits, const QString &name, QWidget *over)
{
    auto *dialog = new Dialog(LimitsDialog::tr("Limits of %1").arg(name), over);
    dialog->setObjectName(QStringLiteral("jobLimitsDialog"));
    auto *form = new Form(dialog);
    auto *rate = rateInput(QStringLiteral("jobRate"), limits.rate);
    auto *parts = numberInput(QStringLiteral("jobParts"), 0, Limits::mostParts, limits.parts);
    dialog->column()->addWidget(rateField(*form, LimitsDialog::tr("Bandwidth"), rate));
    dialog->column()->addWidget(numberField(*form, LimitsDialog::tr("Parts at a time"), parts, LimitsDialog::tr("1 to 64, or 0 for as many as all may.")));
    saveBy(*dialog, *form, [&engine, jobs, rate, parts]() -> Expected<void> {
        for (const transfer::JobId job : jobs) {
            if (Expected<void> set = engine.transfers().setJobLimits(job, {int(parts->value()), rateOf(*rate)}); !set)
                return set;
        }
        return {};
    });
    dialog->open();
}

} // namespace nephoscope::gui
