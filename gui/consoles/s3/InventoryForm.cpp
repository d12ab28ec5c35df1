#include "gui/bridge/Ask.h"
#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BucketRules.h"
#include "gui/consoles/s3/Buckets.h"
#include "gui/consoles/s3/BucketSettings.h"
#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/Help.h"
#include "gui/consoles/s3/SelectForm.h"
#include "gui/consoles/s3/SettingPlace.h"
#include "gui/describe/ConsoleDescription.h"
#include "gui/describe/CreatePage.h"
#include "gui/describe/SettingPage.h"
#include "gui/describe/SettingType.h"
#include "services/ReportFiles.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>

// The form of an inventory configuration, for new ones and for those that are there.
namespace nephoscope::gui::s3 {

namespace {

struct InventoryForm
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::InventoryForm)
};

using Kind = FieldDescription::Kind;
using Configuration = api::s3::InventoryConfiguration;
using Put = api::s3::PutBucketInventoryConfiguration;

api::s3::InventoryS3BucketDestination destinationOf(const Configuration &now)
{
    return now.destination && now.destination->s3BucketDestination ? *now.destination->s3BucketDestination : api::s3::InventoryS3BucketDestination();
}

FormSection generalSection(const Configuration &now, bool isNew)
{
    FieldDescription name{.id = QStringLiteral("inventoryName"), .label = InventoryForm::tr("Inventory configuration name"), .initial = toQt(now.id.value_or(""))};
    name.constraint = InventoryForm::tr("Up to 64 letters, numbers, periods, hyphens and underscores. It cannot be changed later.");
    name.check = [](const QString &text) {
        static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9._-]{1,64}$"));
        return form.match(text).hasMatch() ? QString() : InventoryForm::tr("Enter a name of 1 to 64 letters, numbers, periods, hyphens and underscores.");
    };
    name.errorCodes = {QStringLiteral("InvalidArgument")};
    // Another id would be another configuration.
    if (!isNew)
        name.shown = [](const FormValues &) { return false; };
    FieldDescription prefix{.id = QStringLiteral("inventoryPrefix"), .label = InventoryForm::tr("Prefix - optional"), .placeholder = QStringLiteral("photos/")};
    prefix.constraint = InventoryForm::tr("Only objects whose keys begin like this. Empty: every object of the bucket.");
    prefix.initial = now.filter ? toQt(now.filter->prefix.value_or("")) : QString();
    FieldDescription versions{.id = QStringLiteral("inventoryVersions"), .label = InventoryForm::tr("Object versions"), .kind = Kind::Radio};
    versions.options = {{QStringLiteral("Current"), InventoryForm::tr("Current versions only")},
                        {QStringLiteral("All"), InventoryForm::tr("Include all versions"), InventoryForm::tr("With columns that tell versions and delete markers.")}};
    versions.initial = now.includedObjectVersions ? toQt(now.includedObjectVersions->value) : QStringLiteral("Current");
    return {InventoryForm::tr("Inventory configuration"), {}, {std::move(name), std::move(prefix), std::move(versions)}};
}

FormSection reportSection(const Configuration &now)
{
    const auto target = destinationOf(now);
    FieldDescription place = placeField(QStringLiteral("inventoryTarget"), InventoryForm::tr("Destination"), LocationPicker::Buckets | LocationPicker::Prefixes);
    place.constraint = InventoryForm::tr("A bucket of this Region, or a folder in it. Better another bucket than this one: reports would list reports.");
    place.initial = uriOfArn(target.bucket, toQt(target.prefix.value_or("")));
    place.errorCodes = {QStringLiteral("NoSuchBucket"), QStringLiteral("InvalidS3DestinationBucket")};
    FieldDescription frequency{.id = QStringLiteral("inventoryFrequency"), .label = InventoryForm::tr("Frequency"), .kind = Kind::Radio};
    frequency.options = {{QStringLiteral("Daily"), InventoryForm::tr("Daily"), InventoryForm::tr("The next report at midnight in UTC.")},
                         {QStringLiteral("Weekly"), InventoryForm::tr("Weekly"), InventoryForm::tr("Every Sunday at midnight in UTC.")}};
    frequency.initial = now.schedule && now.schedule->frequency ? toQt(now.schedule->frequency->value) : QStringLiteral("Daily");
    return {InventoryForm::tr("Report details"),
            InventoryForm::tr("Reports are CSV packed with gzip, which S3 Select and Batch Operations read."),
            {std::move(place), std::move(frequency), enableField(QStringLiteral("inventoryStatus"), InventoryForm::tr("Status"), now.isEnabled.value_or(true))}};
}

FormSection encryptionSection(const Configuration &now)
{
    const auto encryption = destinationOf(now).encryption.value_or(api::s3::InventoryEncryption());
    FieldDescription type{.id = QStringLiteral("reportEncryption"), .label = InventoryForm::tr("Encryption of the reports"), .kind = Kind::Radio};
    type.options = {{QStringLiteral("bucket"), InventoryForm::tr("As the destination bucket says")},
                    {QStringLiteral("sse-s3"), InventoryForm::tr("Amazon S3 managed keys (SSE-S3)")},
                    {QStringLiteral("sse-kms"), InventoryForm::tr("AWS KMS keys (SSE-KMS)")}};
    type.initial = encryption.ssekms ? QStringLiteral("sse-kms") : encryption.sses3 ? QStringLiteral("sse-s3") : QStringLiteral("bucket");
    FieldDescription key = kmsKeyField(QStringLiteral("reportKey"));
    key.initial = encryption.ssekms ? toQt(encryption.ssekms->keyId.value_or("")) : QString();
    key.shown = [](const FormValues &values) { return values[QStringLiteral("reportEncryption")] == QLatin1String("sse-kms"); };
    return {InventoryForm::tr("Report encryption"), {}, {std::move(type), std::move(key)}};
}

FormSection fieldsSection(const Configuration &now)
{
    FieldDescription fields{.id = QStringLiteral("inventoryFields"), .label = InventoryForm::tr("Additional metadata fields"), .kind = Kind::Checks};
    fields.all = InventoryForm::tr("All fields");
    fields.constraint = InventoryForm::tr("Columns beside bucket and key.");
    fields.options = {{QStringLiteral("Size"), InventoryForm::tr("Size")},
                      {QStringLiteral("LastModifiedDate"), InventoryForm::tr("Last modified")},
                      {QStringLiteral("StorageClass"), InventoryForm::tr("Storage class")},
                      {QStringLiteral("ETag"), QStringLiteral("ETag")},
                      {QStringLiteral("IsMultipartUploaded"), InventoryForm::tr("Multipart upload")},
                      {QStringLiteral("ReplicationStatus"), InventoryForm::tr("Replication status")},
                      {QStringLiteral("EncryptionStatus"), InventoryForm::tr("Encryption"), InventoryForm::tr("SSE-S3, SSE-KMS, DSSE-KMS, SSE-C or NOT-SSE.")},
                      {QStringLiteral("BucketKeyStatus"), InventoryForm::tr("Bucket Key status")},
                      {QStringLiteral("ObjectLockRetainUntilDate"), InventoryForm::tr("Object Lock: retain until date")},
                      {QStringLiteral("ObjectLockMode"), InventoryForm::tr("Object Lock: mode")},
                      {QStringLiteral("ObjectLockLegalHoldStatus"), InventoryForm::tr("Object Lock: legal hold")},
                      {QStringLiteral("IntelligentTieringAccessTier"), InventoryForm::tr("Intelligent-Tiering: access tier")},
                      {QStringLiteral("ChecksumAlgorithm"), InventoryForm::tr("Additional checksums function")},
                      {QStringLiteral("ObjectAccessControlList"), InventoryForm::tr("Object ACL")},
                      {QStringLiteral("ObjectOwner"), InventoryForm::tr("Object owner")},
                      {QStringLiteral("LifecycleExpirationDate"), InventoryForm::tr("Lifecycle expiration date")}};
    QStringList chosen;
    for (const auto &field : now.optionalFields.value_or(std::vector<api::s3::InventoryOptionalField>()))
        chosen << toQt(field.value);
    fields.initial = now.id ? chosen.join(u'\n') : QStringLiteral("Size\nLastModifiedDate\nEncryptionStatus");
    return {InventoryForm::tr("Additional metadata fields"), {}, {std::move(fields)}};
}

Put::Input inputOf(const QString &bucket, const FormValues &values)
{
    auto input = inputFor<Put>(bucket);
    input.id = toStd(values[QStringLiteral("inventoryName")]);
    Configuration &configuration = input.inventoryConfiguration.emplace();
    configuration.id = input.id;
    configuration.isEnabled = values.isOn(QStringLiteral("inventoryStatus"));
    if (const QString prefix = values[QStringLiteral("inventoryPrefix")]; !prefix.isEmpty())
        configuration.filter.emplace().prefix = toStd(prefix);
    configuration.includedObjectVersions.emplace(toStd(values[QStringLiteral("inventoryVersions")]));
    configuration.schedule.emplace().frequency.emplace(toStd(values[QStringLiteral("inventoryFrequency")]));
    auto &target = configuration.destination.emplace().s3BucketDestination.emplace();
    target.bucket = bucketArnOf(values, QStringLiteral("inventoryTarget"));
    if (const auto place = placeOf(values, QStringLiteral("inventoryTarget")); place && !place->key.isEmpty())
        target.prefix = toStd(place->key.endsWith(u'/') ? place->key.chopped(1) : place->key);
    target.format.emplace("CSV"); // ORC and Parquet are not made here
    const QString encryption = values[QStringLiteral("reportEncryption")];
    if (encryption == QLatin1String("sse-s3"))
        target.encryption.emplace().sses3.emplace();
    else if (encryption == QLatin1String("sse-kms"))
        target.encryption.emplace().ssekms.emplace().keyId = toStd(values[QStringLiteral("reportKey")]);
    for (const QString &field : values[QStringLiteral("inventoryFields")].split(u'\n', Qt::SkipEmptyParts)) {
        auto &fields = configuration.optionalFields ? *configuration.optionalFields : configuration.optionalFields.emplace();
        fields.emplace_back(toStd(field));
    }
    return input;
}

FormDescription inventoryForm(const QString &bucket, const Configuration &now)
{
    const bool isNew = !now.id;
    FormDescription form;
    form.sections = {generalSection(now, isNew), reportSection(now), encryptionSection(now), fieldsSection(now)};
    form.sends([bucket](EngineHost &engine, const FormValues &values) { return FormCalls{FormCall::of<Put>(engine.caller(), inputOf(bucket, values))}; });
    form.failed = InventoryForm::tr("The inventory configuration was not saved");
    form.succeeded = [bucket](const ActionContext &context, const FormValues &values) {
        context.done(InventoryForm::tr("Successfully saved the inventory configuration %1").arg(values[QStringLiteral("inventoryName")]), bucket);
    };
    form.cancelAddress = managementAddress(bucket);
    return form;
}

QString title(bool isNew) { return isNew ? InventoryForm::tr("Create inventory configuration") : InventoryForm::tr("Edit inventory configuration"); }

Resource newInventory(const QString &bucket)
{
    FormDescription form = inventoryForm(bucket, {});
    form.title = form.accept = title(true);
    form.description = InventoryForm::tr("A list of the bucket's objects that S3 writes on a schedule.");
    Resource page = formPlace(bucket, managementAddress(bucket), std::move(form));
    page.help = help::inventory();
    return page;
}

using Found = api::s3::GetBucketInventoryConfiguration::Output;

Resource oneInventory(const QString &bucket, const QString &id)
{
    SettingType<Found> setting(QStringLiteral("inventory"), title(false), InventoryForm::tr("inventory configuration %1").arg(id));
    auto input = inputFor<api::s3::GetBucketInventoryConfiguration>(bucket);
    input.id = toStd(id);
    setting.help = help::inventory();
    setting.loadBy<api::s3::GetBucketInventoryConfiguration>(std::move(input));
    setting.shows([](const Found &) { return std::vector<Fact>(); });
    setting.editBy([bucket](const Found &found) { return inventoryForm(bucket, found.inventoryConfiguration.value_or(Configuration())); });
    return settingPlace(bucket, managementAddress(bucket), std::move(setting));
}

} // namespace

QString inventoryAddress(const QString &bucket, const QString &id)
{
    const QString base = QStringLiteral("s3/inventory/") % bucket;
    return id.isEmpty() ? base : QString(base % QStringLiteral("?id=") % QString::fromLatin1(QUrl::toPercentEncoding(id)));
}

void addInventoryPages(ConsoleDescription &description)
{
    description.page(QStringLiteral("inventory/{bucket}"), [](Navigator &navigator, const Params &where) -> Page * {
        const QString bucket = where["bucket"];
        const QString id = where["id"];
        if (id.isEmpty())
            return new CreatePage(navigator, [bucket] { return newInventory(bucket); });
        return new SettingPage(navigator, [bucket, id] { return oneInventory(bucket, id); }, {}, QStringLiteral("inventory"));
    });
}

void queryReport(const ActionContext &context, const QString &bucket, const QString &manifest)
{
    auto input = inputFor<api::s3::GetObject>(bucket);
    input.key = toStd(manifest);
    ask<api::s3::GetObject>(context.engine(), context.over(), std::move(input), [context, bucket](auto reply) {
        if (!context.flashbar())
            return;
        const auto text = reply && reply->body ? reply->body->readAll() : Expected<std::string>(std::string());
        const auto read = reply && text ? reports::readManifest(*text) : Expected<reports::InventoryManifest>(reports::InventoryManifest());
        if (!reply || !text || !read)
            context.flashbar()->error(InventoryForm::tr("The report cannot be read"), errorText(!reply ? reply.error() : !text ? text.error() : read.error()));
        else if (read->files.empty())
            context.flashbar()->info(InventoryForm::tr("The report lists no objects"));
        else
            context.navigator().go(selectAddress(bucket, toQt(read->files.front().key), toQt(read->fileSchema)));
    });
}

} // namespace nephoscope::gui::s3
