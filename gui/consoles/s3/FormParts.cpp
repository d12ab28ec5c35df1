#include "gui/consoles/s3/FormParts.h"

#include "api/generated/s3.h"
#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/Locations.h"
#include "gui/consoles/s3/StorageClasses.h"

#include <QtCore/QCoreApplication>

namespace nephoscope::gui::s3 {

namespace {

struct FormParts
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::FormParts)
};

QString addressOf(const S3Location &place)
{
    const bool listed = place.key.isEmpty() || place.key.endsWith(u'/');
    return listed ? bucketAddress(place.bucket, place.key) : objectAddress(place.bucket, place.key);
}

} // namespace

FieldDescription placeField(const QString &id, const QString &label, int what)
{
    FieldDescription field{.id = id, .label = label};
    field.make = [what](Navigator &navigator, QWidget *parent) -> QWidget * {
        auto *picker = new LocationPicker(*new Locations(navigator.engine(), parent), what, parent);
        QObject::connect(picker, &LocationPicker::viewRequested, picker,
                         [&navigator](const S3Location &place) { navigator.openWindow(addressOf(place)); });
        return picker;
    };
    field.check = [](const QString &uri) { return uri.isEmpty() ? FormParts::tr("Enter a path that begins with s3://, or browse for it.") : QString(); };
    field.errorCodes = {QStringLiteral("NoSuchBucket")};
    return field;
}

std::optional<S3Location> placeOf(const FormValues &values, const QString &id) { return S3Location::parse(values[id]); }

std::string bucketArnOf(const FormValues &values, const QString &id)
{
    const auto place = placeOf(values, id);
    return place ? toStd(arn(place->bucket)) : std::string();
}

std::string objectArnOf(const FormValues &values, const QString &id)
{
    const auto place = placeOf(values, id);
    return place ? toStd(arn(place->bucket, place->key)) : std::string();
}

QString uriOfArn(const std::optional<std::string> &arn, const QString &prefix)
{
    if (!arn)
        return {};
    const QString place = toQt(*arn).section(QStringLiteral(":::"), -1);
    QString uri = QStringLiteral("s3://") % place;
    if (!prefix.isEmpty())
        uri += u'/' % prefix % (prefix.endsWith(u'/') ? QString() : QStringLiteral("/"));
    return uri;
}

void loadBucketNames(EngineHost &engine, QObject *receiver, FieldDescription::Loaded done)
{
    ask<api::s3::ListBuckets>(engine, receiver, api::s3::ListBuckets::Input(), [done](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        std::vector<FieldOption> options;
        for (const auto &bucket : reply->buckets.value_or(std::vector<api::s3::Bucket>()))
            options.push_back({toQt(bucket.name.value_or("")), toQt(bucket.name.value_or(""))});
        done(std::move(options));
    });
}

FieldDescription dayField(const QString &id, const QString &label, bool optional)
{
    FieldDescription field{.id = id, .label = label, .placeholder = FormParts::tr("YYYY-MM-DD")};
    field.constraint = FormParts::tr("A day, such as 2027-01-31. It begins at midnight in UTC.");
    field.check = [optional](const QString &text) {
        return (optional && text.trimmed().isEmpty()) || dayOf(text) ? QString() : FormParts::tr("Enter a day as YYYY-MM-DD.");
    };
    return field;
}

std::optional<Timestamp> dayOf(const QString &text)
{
    const QDate date = QDate::fromString(text.trimmed(), Qt::ISODate);
    if (!date.isValid())
        return std::nullopt;
    return Timestamp(std::chrono::milliseconds(QDateTime(date, QTime(0, 0), Qt::UTC).toMSecsSinceEpoch()));
}

QString dayText(const std::optional<Timestamp> &day) { return day ? toQt(*day).toUTC().date().toString(Qt::ISODate) : QString(); }

std::vector<FieldOption> cannedAclOptions()
{
    return {{QStringLiteral("private"), FormParts::tr("Private"), FormParts::tr("Only the object owner.")},
            {QStringLiteral("public-read"), FormParts::tr("Public read"), FormParts::tr("Anyone in the world can read the object.")},
            {QStringLiteral("authenticated-read"), FormParts::tr("Authenticated read"), FormParts::tr("Anyone with an AWS account can read the object.")},
            {QStringLiteral("bucket-owner-read"), FormParts::tr("Bucket owner read"), FormParts::tr("The bucket owner can read the object.")},
            {QStringLiteral("bucket-owner-full-control"), FormParts::tr("Bucket owner full control"),
             FormParts::tr("The bucket owner can read the object and change this list.")}};
}

std::vector<FieldOption> storageClassOptions()
{
    std::vector<FieldOption> options;
    for (const std::string_view name : storageClasses())
        options.push_back({toQt(name), storageClassText(name)});
    return options;
}

std::vector<FieldOption> checksumOptions()
{
    std::vector<FieldOption> options;
    for (const char *name : {"CRC64NVME", "CRC32", "CRC32C", "SHA1", "SHA256"})
        options.push_back({QLatin1String(name), QLatin1String(name)});
    return options;
}

} // namespace nephoscope::gui::s3
