#include "gui/consoles/s3/PutDialog.h"

#include "door/CallTap.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/CopyOptions.h"
#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/consoles/s3/Locations.h"
#include "gui/consoles/s3/UploadLock.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/ExpandableSection.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Format.h"
#include "gui/kit/KeyValueGrid.h"
#include "gui/kit/Label.h"
#include "gui/kit/LocationPicker.h"
#include "gui/recorder/CodeTabs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QTimer>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

#include <chrono>

namespace nephoscope::gui::s3 {

namespace {

struct PutDialog
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::PutDialog)
};

constexpr std::chrono::milliseconds typingDelay{200}; ///< after the last key press
constexpr qsizetype fewKeys = 5;
constexpr qsizetype mostKeys = 500; ///< named one by one

/// What goes, by key; open while it is little.
ExpandableSection *specified(const QStringList &keys)
{
    QStringList lines = keys.mid(0, mostKeys);
    if (keys.size() > mostKeys)
        lines << PutDialog::tr("and %1 more").arg(formatCount(keys.size() - mostKeys));
    auto *list = new Label(lines.join(u'\n'));
    list->setObjectName(QStringLiteral("specifiedKeys"));
    list->setWordWrap(true);
    list->setSelectable(true);
    auto *section = new ExpandableSection(PutDialog::tr("Specified objects"));
    section->setObjectName(QStringLiteral("specifiedObjects"));
    section->setNote(QString(u'(' % formatCount(keys.size()) % u')'));
    section->column()->addWidget(list);
    section->setExpanded(keys.size() <= fewKeys);
    return section;
}

/// What a bucket does with objects that come into it; what nobody may know is left empty.
struct Arrival
{
    QString versioning;
    QString encryption;
    QString lock;
};

void showArrival(KeyValueGrid &grid, const Arrival &arrival)
{
    grid.clear();
    grid.add(PutDialog::tr("Bucket Versioning"), arrival.versioning);
    grid.add(PutDialog::tr("Default encryption"), arrival.encryption);
    grid.add(PutDialog::tr("Object Lock"), arrival.lock);
}

void loadArrival(EngineHost &engine, QObject *receiver, const QString &bucket, std::function<void(const Arrival &)> done)
{
    const CallOriginScope origin(CallOrigin::Background); // it is looked up, not asked for
    const auto arrival = std::make_shared<Arrival>();
    const auto settle = [arrival, done, open = std::make_shared<int>(3)] {
        if (--*open == 0)
            done(*arrival);
    };
    ask<api::s3::GetBucketVersioning>(engine, receiver, inputFor<api::s3::GetBucketVersioning>(bucket), [arrival, settle](auto reply) {
        if (reply)
            arrival->versioning = reply->status == "Suspended" ? PutDialog::tr("Suspended") : enabledText(reply->status == "Enabled");
        settle();
    });
    ask<api::s3::GetBucketEncryption>(engine, receiver, inputFor<api::s3::GetBucketEncryption>(bucket), [arrival, settle](auto reply) {
        if (reply)
            arrival->encryption = encryptionTypeText(encryptionIn(reply->serverSideEncryptionConfiguration).algorithm);
        settle();
    });
    ask<api::s3::GetObjectLockConfiguration>(engine, receiver, inputFor<api::s3::GetObjectLockConfiguration>(bucket), [arrival, settle](auto reply) {
        UploadLock lock{.enabled = reply && reply->objectLockConfiguration};
        if (lock.enabled && reply->objectLockConfiguration->rule)
            lock.retention = reply->objectLockConfiguration->rule->defaultRetention;
        if (reply || reply.error().code == "ObjectLockConfigurationNotFoundError")
            arrival->lock = lockFact(lock).value;
        settle();
    });
}

/// The settings of the bucket that the picker names, looked up while they are shown.
ExpandableSection *arrivalOf(EngineHost &engine, LocationPicker *picker)
{
    auto *section = new ExpandableSection(PutDialog::tr("Destination settings"));
    section->setObjectName(QStringLiteral("destinationSettings"));
    section->setDescription(PutDialog::tr("Settings of the bucket that meet all objects coming into it."));
    auto *grid = new KeyValueGrid(3);
    section->column()->addWidget(grid);
    showArrival(*grid, {});
    auto *typing = new QTimer(section);
    typing->setSingleShot(true);
    typing->setInterval(typingDelay);
    QObject::connect(typing, &QTimer::timeout, section, [&engine, picker, section, grid, shown = std::make_shared<QString>()] {
        const auto place = picker->location();
        const QString bucket = place ? place->bucket : QString();
        if (!section->isExpanded() || bucket == *shown)
            return;
        *shown = bucket;
        showArrival(*grid, {});
        if (bucket.isEmpty())
            return;
        loadArrival(engine, section, bucket, [grid, shown, bucket](const Arrival &arrival) {
            if (*shown == bucket)
                showArrival(*grid, arrival);
        });
    });
    const auto look = [typing] { typing->start(); };
    QObject::connect(picker, &LocationPicker::valueChanged, typing, look);
    QObject::connect(section, &ExpandableSection::expandedChanged, typing, look);
    return section;
}

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
    dialog->column()->addWidget(arrivalOf(context.engine(), picker));
    dialog->column()->addWidget(specified(set.keys));
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
