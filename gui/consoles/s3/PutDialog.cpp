#include "gui/consoles/s3/PutDialog.h"

#include "api/generated/s3.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/describe/FormInputs.h"
#include "gui/kit/Button.h"
#include "gui/kit/Dialog.h"
#include "gui/kit/FormField.h"
#include "gui/kit/Format.h"
#include "gui/kit/LocationPicker.h"
#include "gui/recorder/CodeTabs.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QVBoxLayout>

namespace nephoscope::gui::s3 {

namespace {

struct PutDialog
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::PutDialog)
};

constexpr int mostListed = 200;

QDateTime timeOf(const std::optional<Timestamp> &time) { return time ? toQt(*time) : QDateTime(); }

/// The places of this cloud. Lives as long as the dialog that asks.
class Locations final : public QObject, public LocationProvider
{
public:
    Locations(EngineHost &engine, QObject *parent) : QObject(parent), m_engine(engine) {}

    void listBuckets(Done done) override
    {
        ask<api::s3::ListBuckets>(m_engine, this, {}, [done](auto reply) {
            Answer answer;
            if (!reply)
                answer.error = errorText(reply.error());
            else
                for (const auto &bucket : reply->buckets.value_or(std::vector<api::s3::Bucket>()))
                    answer.entries.push_back({.name = toQt(bucket.name.value_or("")), .time = timeOf(bucket.creationDate),
                                              .region = toQt(bucket.bucketRegion.value_or(""))});
            done(std::move(answer));
        });
    }

    void listObjects(const QString &bucket, const QString &prefix, Done done) override
    {
        api::s3::ListObjectsV2::Input input;
        input.bucket = toStd(bucket);
        input.prefix = toStd(prefix);
        input.delimiter = "/";
        input.maxKeys = mostListed;
        ask<api::s3::ListObjectsV2>(m_engine, this, std::move(input), [done, prefix](auto reply) {
            Answer answer;
            if (!reply) {
                answer.error = errorText(reply.error());
                done(std::move(answer));
                return;
            }
            for (const auto &folder : reply->commonPrefixes.value_or(std::vector<api::s3::CommonPrefix>()))
                answer.entries.push_back({.name = toQt(folder.prefix.value_or("")), .isPrefix = true});
            for (const auto &object : reply->contents.value_or(std::vector<api::s3::Object>())) {
                const QString key = toQt(object.key.value_or(""));
                // The key that stands for the folder itself is no row in it.
                if (key != prefix)
                    answer.entries.push_back({.name = key, .size = object.size.value_or(0), .time = timeOf(object.lastModified)});
            }
            answer.more = reply->isTruncated.value_or(false);
            done(std::move(answer));
        });
    }

    /// A destination has no version: never asked for.
    void listVersions(const QString &, const QString &, Done done) override { done({}); }

private:
    EngineHost &m_engine;
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

void askToPut(const ActionContext &context, const ObjectSet &set, bool move)
{
    if (set.keys.isEmpty() || !context.flashbar())
        return;
    const QString name = set.keys.size() == 1 ? baseName(set.keys.front()) : PutDialog::tr("%1 objects and folders").arg(formatCount(set.keys.size()));
    auto *dialog = new Dialog((move ? PutDialog::tr("Move %1") : PutDialog::tr("Copy %1")).arg(name), context.over());
    dialog->setAcceptText(move ? PutDialog::tr("Move") : PutDialog::tr("Copy"));
    auto *picker = new LocationPicker(*new Locations(context.engine(), dialog), LocationPicker::Buckets | LocationPicker::Prefixes);
    picker->setObjectName(QStringLiteral("destination"));
    auto *field = new FormField(PutDialog::tr("Destination"), picker);
    field->setConstraint(PutDialog::tr("A bucket, or a folder in it: its path ends in /. What exists there under the same name stays until you choose to replace it."));
    field->setValidator([picker, set] { return problemOf(*picker, set); });
    dialog->column()->addWidget(field);
    picker->setValue(uri(set.bucket));
    CliPreview *preview = showCalls(*dialog, {});
    const auto sync = [=] {
        const bool fine = problemOf(*picker, set).isEmpty();
        dialog->acceptButton().setEnabled(fine);
        const auto place = picker->location();
        preview->setCalls(fine ? CopyJob::planned(context.engine(), putOrder(set, place->bucket, place->key, move)) : std::vector<PlannedCall>());
    };
    QObject::connect(picker, &LocationPicker::valueChanged, dialog, sync);
    QObject::connect(picker, &LocationPicker::viewRequested, dialog,
                     [context](const S3Location &place) { context.navigator().openWindow(bucketAddress(place.bucket, place.key)); });
    QObject::connect(dialog, &Dialog::accepted, dialog, [=] {
        const auto place = picker->location();
        if (place)
            putObjects(context, set, place->bucket, place->key, move);
    });
    sync();
    dialog->open();
    picker->input()->selectAll();
}

} // namespace nephoscope::gui::s3
