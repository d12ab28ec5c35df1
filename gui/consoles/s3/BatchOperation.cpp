#include "gui/consoles/s3/BatchForm.h"

#include "gui/bridge/S3Names.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BatchJob.h"
#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/Targets.h"

#include <QtCore/QCoreApplication>

// The second step of the wizard: what the job does with each object.
namespace nephoscope::gui::s3 {

namespace model = api::s3control;

namespace {

struct BatchOperation
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BatchOperation)
};

using Kind = FieldDescription::Kind;

QString operationId() { return QStringLiteral("operation"); }

FieldDescription only(const char *operation, FieldDescription field)
{
    field.shown = [operation, also = field.shown](const FormValues &values) {
        return values[operationId()] == QLatin1String(operation) && (!also || also(values));
    };
    return field;
}

FieldDescription operationField(const model::JobOperation &now)
{
    FieldDescription field{.id = operationId(), .label = BatchOperation::tr("Operation type"), .kind = Kind::Radio};
    const auto add = [&field](const char *name, const QString &text) { field.options.push_back({QLatin1String(name), jobOperationText(name), text}); };
    add("S3PutObjectCopy", BatchOperation::tr("Copies every object to a bucket, also on top of itself: to encrypt it or to change its storage class."));
    add("S3PutObjectTagging", BatchOperation::tr("Puts these tags in the place of those the objects have."));
    add("S3DeleteObjectTagging", BatchOperation::tr("Takes all tags off the objects."));
    add("S3PutObjectAcl", BatchOperation::tr("Only where the bucket has access control lists enabled."));
    add("S3InitiateRestoreObject", BatchOperation::tr("Asks for readable copies of archived objects. The job ends when all are asked for."));
    add("S3PutObjectRetention", BatchOperation::tr("Keeps object versions until a day. The bucket needs Object Lock."));
    add("S3PutObjectLegalHold", BatchOperation::tr("Keeps object versions until the hold is switched off. The bucket needs Object Lock."));
    add("LambdaInvoke", BatchOperation::tr("Calls a function for every object; what it answers stands in the report."));
    add("S3ReplicateObject", BatchOperation::tr("Replicates objects that were there before the replication rules of their bucket."));
    add("S3ComputeObjectChecksum", BatchOperation::tr("Reads every object and writes its checksum into the report."));
    field.initial = QString::fromStdString(batchJobOf([&now] {
        model::JobDescriptor job;
        job.operation = now;
        return job;
    }()).operation);
    field.errorCodes = {QStringLiteral("NotImplemented")};
    return field;
}

EncryptionChoice encryptionOf(const model::S3CopyObjectOperation &copy)
{
    EncryptionChoice choice{{}, copy.sseAwsKmsKeyId.value_or(""), copy.bucketKeyEnabled.value_or(true)};
    const auto &metadata = copy.newObjectMetadata;
    if (copy.sseAwsKmsKeyId || (metadata && metadata->sseAlgorithm && metadata->sseAlgorithm->value == "KMS"))
        choice.algorithm = "aws:kms";
    else if (metadata && metadata->sseAlgorithm)
        choice.algorithm = "AES256";
    return choice;
}

FormValues::Tags tagsOf(const std::optional<std::vector<model::S3Tag>> &tags)
{
    FormValues::Tags out;
    for (const auto &tag : tags.value_or(std::vector<model::S3Tag>()))
        out.emplace_back(toQt(tag.key.value_or("")), toQt(tag.value.value_or("")));
    return out;
}

FieldDescription tagsField(const char *id, const QString &label, const std::optional<std::vector<model::S3Tag>> &now)
{
    FieldDescription field{.id = QLatin1String(id), .label = label, .kind = Kind::Tags};
    field.initialTags = tagsOf(now);
    field.largest = 10; // of an object
    field.errorCodes = {QStringLiteral("InvalidTag")};
    return field;
}

std::vector<FieldDescription> copyFields(const model::S3CopyObjectOperation &copy)
{
    FieldDescription target = placeField(QStringLiteral("copyTarget"), BatchOperation::tr("Copy destination"), LocationPicker::Buckets | LocationPicker::Prefixes);
    target.constraint = BatchOperation::tr("A bucket, or a folder in it. Objects keep their keys below it: copies into their own bucket replace the objects.");
    target.initial = uriOfArn(copy.targetResource, toQt(copy.targetKeyPrefix.value_or("")));
    FieldDescription storage{.id = QStringLiteral("copyClass"), .label = BatchOperation::tr("Storage class"), .kind = Kind::Select};
    storage.options = storageClassOptions();
    storage.initial = copy.storageClass ? toQt(copy.storageClass->value) : QStringLiteral("STANDARD");
    std::vector<FieldDescription> fields{std::move(target), std::move(storage)};
    EncryptionQuestion encryption{.now = encryptionOf(copy), .canDefault = true, .dual = false};
    encryption.shown = [](const FormValues &values) { return values[operationId()] == QLatin1String("S3PutObjectCopy"); };
    for (FieldDescription &field : encryptionFields(encryption))
        fields.push_back(std::move(field));
    FieldDescription tagging{.id = QStringLiteral("copyTagging"), .label = BatchOperation::tr("Object tags"), .kind = Kind::Radio};
    tagging.options = {{QStringLiteral("keep"), BatchOperation::tr("Copy the tags of the source")}, {QStringLiteral("replace"), BatchOperation::tr("Replace all tags")}};
    tagging.initial = copy.newObjectTagging ? QStringLiteral("replace") : QStringLiteral("keep");
    FieldDescription tags = tagsField("copyTags", BatchOperation::tr("Tags of the copies"), copy.newObjectTagging);
    tags.shown = [](const FormValues &values) { return values[QStringLiteral("copyTagging")] == QLatin1String("replace"); };
    FieldDescription checksum{.id = QStringLiteral("copyChecksum"), .label = BatchOperation::tr("Additional checksum"), .kind = Kind::Select};
    checksum.options = checksumOptions();
    checksum.options.insert(checksum.options.begin(), {QStringLiteral("same"), BatchOperation::tr("The algorithm of the source")});
    checksum.initial = copy.checksumAlgorithm ? toQt(copy.checksumAlgorithm->value) : QStringLiteral("same");
    FieldDescription acl{.id = QStringLiteral("copyAcl"), .label = BatchOperation::tr("Access control list (ACL)"), .kind = Kind::Select};
    acl.constraint = BatchOperation::tr("Only where the destination bucket has access control lists enabled.");
    acl.options = cannedAclOptions();
    acl.options.insert(acl.options.begin(), {QStringLiteral("none"), BatchOperation::tr("None")});
    acl.initial = copy.cannedAccessControlList ? toQt(copy.cannedAccessControlList->value) : QStringLiteral("none");
    for (FieldDescription *field : {&tagging, &tags, &checksum, &acl})
        fields.push_back(std::move(*field));
    return fields;
}

std::vector<FieldDescription> restoreFields(const model::S3InitiateRestoreObjectOperation &restore)
{
    FieldDescription days{.id = QStringLiteral("restoreDays"), .label = BatchOperation::tr("Days that the restored copies are available"), .kind = Kind::Number,
                          .initial = QString::number(restore.expirationInDays.value_or(7))};
    days.unit = BatchOperation::tr("days");
    days.smallest = 1;
    days.largest = 36'500;
    FieldDescription tier{.id = QStringLiteral("restoreTier"), .label = BatchOperation::tr("Retrieval tier"), .kind = Kind::Radio};
    tier.options = {{QStringLiteral("BULK"), BatchOperation::tr("Bulk retrieval"), BatchOperation::tr("5 to 12 hours; from Deep Archive within 48 hours.")},
                    {QStringLiteral("STANDARD"), BatchOperation::tr("Standard retrieval"), BatchOperation::tr("3 to 5 hours; from Deep Archive within 12 hours.")}};
    tier.initial = restore.glacierJobTier ? toQt(restore.glacierJobTier->value) : QStringLiteral("STANDARD");
    return {std::move(days), std::move(tier)};
}

std::vector<FieldDescription> retentionFields(const model::S3SetObjectRetentionOperation &operation)
{
    const model::S3Retention now = operation.retention.value_or(model::S3Retention());
    FieldDescription mode{.id = QStringLiteral("retentionMode"), .label = BatchOperation::tr("Retention mode"), .kind = Kind::Radio};
    mode.options = {{QStringLiteral("GOVERNANCE"), BatchOperation::tr("Governance"), BatchOperation::tr("Kept until the date, unless somebody is allowed to bypass that.")},
                    {QStringLiteral("COMPLIANCE"), BatchOperation::tr("Compliance"), BatchOperation::tr("Kept until the date, whoever asks.")},
                    {QStringLiteral("NONE"), BatchOperation::tr("None"), BatchOperation::tr("Takes a retention away.")}};
    mode.initial = now.mode ? toQt(now.mode->value) : QStringLiteral("GOVERNANCE");
    FieldDescription until = dayField(QStringLiteral("retainUntil"), BatchOperation::tr("Retain until date"));
    until.initial = dayText(now.retainUntilDate);
    until.shown = [](const FormValues &values) { return values[QStringLiteral("retentionMode")] != QLatin1String("NONE"); };
    FieldDescription bypass{.id = QStringLiteral("bypass"), .label = BatchOperation::tr("Bypass governance retention"), .kind = Kind::Check,
                            .description = BatchOperation::tr("Needed to shorten or remove a retention in governance mode.")};
    bypass.initial = operation.bypassGovernanceRetention.value_or(false) ? QStringLiteral("true") : QStringLiteral("false");
    return {std::move(mode), std::move(until), std::move(bypass)};
}

FieldDescription holdField(const model::S3SetObjectLegalHoldOperation &operation)
{
    FieldDescription hold{.id = QStringLiteral("legalHold"), .label = BatchOperation::tr("Legal hold"), .kind = Kind::Radio};
    hold.options = {{QStringLiteral("ON"), BatchOperation::tr("Enable")}, {QStringLiteral("OFF"), BatchOperation::tr("Disable")}};
    const auto &now = operation.legalHold;
    hold.initial = now && now->status ? toQt(now->status->value) : QStringLiteral("ON");
    return hold;
}

std::vector<FieldDescription> otherFields(const model::JobOperation &now)
{
    const auto lambda = now.lambdaInvoke.value_or(model::LambdaInvokeOperation());
    FieldDescription function{.id = QStringLiteral("lambdaFunction"), .label = BatchOperation::tr("Lambda function"), .kind = Kind::Select};
    function.placeholder = BatchOperation::tr("Choose a function");
    function.initial = toQt(lambda.functionArn.value_or(""));
    function.load = loadFunctions;
    function.check = [](const QString &value) { return value.isEmpty() ? BatchOperation::tr("Choose a function.") : QString(); };
    const auto checksum = now.s3ComputeObjectChecksum.value_or(model::S3ComputeObjectChecksumOperation());
    FieldDescription algorithm{.id = QStringLiteral("computeAlgorithm"), .label = BatchOperation::tr("Checksum algorithm"), .kind = Kind::Select};
    algorithm.options = checksumOptions();
    algorithm.initial = checksum.checksumAlgorithm ? toQt(checksum.checksumAlgorithm->value) : QString();
    return {only("LambdaInvoke", std::move(function)), only("S3ComputeObjectChecksum", std::move(algorithm))};
}

std::vector<model::S3Tag> tagsIn(const FormValues &values, const char *id)
{
    std::vector<model::S3Tag> tags;
    for (const auto &[key, value] : values.tags(QLatin1String(id))) {
        auto &tag = tags.emplace_back();
        tag.key = toStd(key);
        tag.value = toStd(value);
    }
    return tags;
}

void applyCopy(const FormValues &values, model::S3CopyObjectOperation &copy)
{
    const auto place = placeOf(values, QStringLiteral("copyTarget"));
    copy.targetResource = bucketArnOf(values, QStringLiteral("copyTarget"));
    // Keys are put behind the prefix with a slash of S3's own.
    if (place && !place->key.isEmpty())
        copy.targetKeyPrefix = toStd(place->key.endsWith(u'/') ? place->key.chopped(1) : place->key);
    copy.storageClass.emplace(toStd(values[QStringLiteral("copyClass")]));
    const EncryptionChoice encryption = s3::encryptionOf(values);
    if (!encryption.algorithm.empty()) {
        auto &metadata = copy.newObjectMetadata.emplace();
        metadata.sseAlgorithm.emplace(encryption.usesKms() ? "KMS" : "AES256");
        if (encryption.usesKms()) {
            if (!encryption.key.empty())
                copy.sseAwsKmsKeyId = encryption.key;
            copy.bucketKeyEnabled = encryption.bucketKey;
        }
    }
    if (values[QStringLiteral("copyTagging")] == QLatin1String("replace"))
        copy.newObjectTagging = tagsIn(values, "copyTags");
    if (const QString checksum = values[QStringLiteral("copyChecksum")]; checksum != QLatin1String("same"))
        copy.checksumAlgorithm.emplace(toStd(checksum));
    if (const QString acl = values[QStringLiteral("copyAcl")]; acl != QLatin1String("none"))
        copy.cannedAccessControlList.emplace(toStd(acl));
}

} // namespace

std::vector<FormSection> operationSections(const BatchStart &start, std::size_t step)
{
    const model::JobOperation now = start.like && start.like->operation ? *start.like->operation : model::JobOperation();
    FormSection details{BatchOperation::tr("Operation settings"), {}, {}, step};
    const auto add = [&details](const char *operation, FieldDescription field) { details.fields.push_back(only(operation, std::move(field))); };
    for (FieldDescription &field : copyFields(now.s3PutObjectCopy.value_or(model::S3CopyObjectOperation())))
        add("S3PutObjectCopy", std::move(field));
    add("S3PutObjectTagging", tagsField("newTags", BatchOperation::tr("Tags"), now.s3PutObjectTagging ? now.s3PutObjectTagging->tagSet : std::nullopt));
    FieldDescription acl{.id = QStringLiteral("newAcl"), .label = BatchOperation::tr("Access control list (ACL)"), .kind = Kind::Radio};
    acl.options = cannedAclOptions();
    if (now.s3PutObjectAcl && now.s3PutObjectAcl->accessControlPolicy && now.s3PutObjectAcl->accessControlPolicy->cannedAccessControlList)
        acl.initial = toQt(now.s3PutObjectAcl->accessControlPolicy->cannedAccessControlList->value);
    if (now.s3PutObjectAcl && now.s3PutObjectAcl->accessControlPolicy && now.s3PutObjectAcl->accessControlPolicy->accessControlList) {
        acl.options.insert(acl.options.begin(), {keptGrants(), BatchOperation::tr("The grants of the job that is cloned")});
        acl.initial = keptGrants();
    }
    add("S3PutObjectAcl", std::move(acl));
    for (FieldDescription &field : restoreFields(now.s3InitiateRestoreObject.value_or(model::S3InitiateRestoreObjectOperation())))
        add("S3InitiateRestoreObject", std::move(field));
    for (FieldDescription &field : retentionFields(now.s3PutObjectRetention.value_or(model::S3SetObjectRetentionOperation())))
        add("S3PutObjectRetention", std::move(field));
    add("S3PutObjectLegalHold", holdField(now.s3PutObjectLegalHold.value_or(model::S3SetObjectLegalHoldOperation())));
    for (FieldDescription &field : otherFields(now))
        details.fields.push_back(std::move(field));
    const QStringList kept = keptSettings(now);
    const QString words = kept.isEmpty() ? QString() : BatchOperation::tr("Kept from the job that is cloned while the operation stays the same: %1.").arg(kept.join(QStringLiteral(", ")));
    return {{BatchOperation::tr("Operation"), words, {operationField(now)}, step}, std::move(details)};
}

void applyOperation(const FormValues &values, model::CreateJob::Input &input)
{
    model::JobOperation &operation = input.operation.emplace();
    const QString name = values[operationId()];
    if (name == QLatin1String("S3PutObjectCopy")) {
        applyCopy(values, operation.s3PutObjectCopy.emplace());
    } else if (name == QLatin1String("S3PutObjectTagging")) {
        operation.s3PutObjectTagging.emplace().tagSet = tagsIn(values, "newTags");
    } else if (name == QLatin1String("S3DeleteObjectTagging")) {
        operation.s3DeleteObjectTagging.emplace();
    } else if (name == QLatin1String("S3PutObjectAcl")) {
        operation.s3PutObjectAcl.emplace().accessControlPolicy.emplace().cannedAccessControlList.emplace(toStd(values[QStringLiteral("newAcl")]));
    } else if (name == QLatin1String("S3InitiateRestoreObject")) {
        auto &restore = operation.s3InitiateRestoreObject.emplace();
        restore.expirationInDays = values[QStringLiteral("restoreDays")].toInt();
        restore.glacierJobTier.emplace(toStd(values[QStringLiteral("restoreTier")]));
    } else if (name == QLatin1String("S3PutObjectRetention")) {
        auto &wanted = operation.s3PutObjectRetention.emplace();
        auto &retention = wanted.retention.emplace();
        if (const QString mode = values[QStringLiteral("retentionMode")]; mode != QLatin1String("NONE")) {
            retention.mode.emplace(toStd(mode));
            retention.retainUntilDate = dayOf(values[QStringLiteral("retainUntil")]);
        }
        if (values.isOn(QStringLiteral("bypass")))
            wanted.bypassGovernanceRetention = true;
    } else if (name == QLatin1String("LambdaInvoke")) {
        auto &lambda = operation.lambdaInvoke.emplace();
        lambda.functionArn = toStd(values[QStringLiteral("lambdaFunction")]);
        lambda.invocationSchemaVersion = "1.0";
    } else if (name == QLatin1String("S3ReplicateObject")) {
        operation.s3ReplicateObject.emplace();
    } else if (name == QLatin1String("S3ComputeObjectChecksum")) {
        auto &checksum = operation.s3ComputeObjectChecksum.emplace();
        checksum.checksumAlgorithm.emplace(toStd(values[QStringLiteral("computeAlgorithm")]));
        checksum.checksumType.emplace("FULL_OBJECT");
    } else {
        operation.s3PutObjectLegalHold.emplace().legalHold.emplace().status.emplace(toStd(values[QStringLiteral("legalHold")]));
    }
}

} // namespace nephoscope::gui::s3
