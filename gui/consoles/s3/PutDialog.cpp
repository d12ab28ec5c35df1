#include "gui/consoles/s3/PutDialog.h"

#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/CopyOptions.h"
#include "gui/consoles/s3/Locations.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/ExpandableSection.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Format.h"
#include "gui/kit/LocationPicker.h"
#include "gui/recorder/CodeTabs.h"

#include <QtCore/QCoreApplication>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

namespace {

struct PutDialog
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::PutDialog)
};

QString problemOf(const LocationPicker &picker, const ObjectSet &set)
{
    const auto place = picker.location();
    if (picker.value().isEmpty() || !place)
        return picker.value().isEmpty() ? PutDialog::tr("Enter where to, or browse for it.") : picker.problem();
    if (const QString problem = picker.problem(); !problem.isEmpty())
        return problem;
    return canPut(set, place->bucket, place->key) ? QString() : PutDialog::tr("They are in this folder already, or it is inside of them.");
}

} // namespace

void askToPut(const ActionContext &context, const ObjectSet &set, bool move, std::function<void(const S3Location &)> then)
{
    if (set.keys.isEmpty() || !context.flashbar())
        return;
    const QString name = set.keys.size() == 1 ? baseName(set.keys.front()) : PutDialog::tr("%1 objects and folders").arg(formatCount(set.keys.size()));
    auto *dialog = new Dialog((move ? PutDialog::tr("Move %1") : PutDialog::tr("Copy %1")).arg(name), context.over(), Dialog::Large);
    dialog->setAcceptText(move ? PutDialog::tr("Move") : PutDialog::tr("Copy"));
    auto *picker = new LocationPicker(*new Locations(context.engine(), dialog), LocationPicker::Buckets | LocationPicker::Prefixes);
    picker->setObjectName(QStringLiteral("destination"));
    auto *field = new FormField(PutDialog::tr("Destination"), picker);
    field->setConstraint(PutDialog::tr("A bucket, or a folder in it: its path ends in /. What exists there under the same name stays until you choose to replace it."));
    field->setValidator([picker, set] { return problemOf(*picker, set); });
    dialog->column()->addWidget(field);
    auto *more = new ExpandableSection(PutDialog::tr("Additional copy settings"));
    more->setObjectName(QStringLiteral("copyOptions"));
    auto *options = new FormInputs(context.navigator(), copyOptions(), FormInputs::Look::Bare);
    more->column()->addWidget(options);
    dialog->column()->addWidget(more);
    picker->setValue(uri(set.bucket));
    CliPreview *preview = showCalls(*dialog, {});
    const auto order = [=](const S3Location &place) {
        CopyJob::Order wanted = putOrder(set, place.bucket, place.key, move);
        wanted.settings = copySettings(options->values());
        return wanted;
    };
    const auto sync = [=] {
        const bool fine = problemOf(*picker, set).isEmpty() && options->isValid();
        dialog->acceptButton().setEnabled(fine);
        const auto place = picker->location();
        preview->setCalls(fine ? CopyJob::planned(context.engine(), order(*place)) : std::vector<PlannedCall>());
    };
    QObject::connect(options, &FormInputs::changed, dialog, sync);
    QObject::connect(picker, &LocationPicker::valueChanged, dialog, sync);
    QObject::connect(picker, &LocationPicker::viewRequested, dialog,
                     [context](const S3Location &place) { context.navigator().openWindow(bucketAddress(place.bucket, place.key)); });
    QObject::connect(dialog, &Dialog::accepted, dialog, [=] {
        const auto place = picker->location();
        if (!place)
            return;
        CopyJob::Order wanted = order(*place);
        if (then && !wanted.steps.empty())
            wanted.afterwards = [then, first = S3Location{place->bucket, toQt(wanted.steps.front().to)}] { then(first); };
        CopyJob::startWithFlash(context, std::move(wanted));
    });
    sync();
    dialog->open();
    picker->input()->selectAll();
}

} // namespace nephoscope::gui::s3
