#include "gui/consoles/s3/BatchJob.h"

#include "gui/bridge/Ask.h"
#include "gui/bridge/Text.h"
#include "gui/consoles/s3/EncryptionFields.h"
#include "gui/consoles/s3/FormParts.h"
#include "gui/consoles/s3/StorageClasses.h"
#include "gui/kit/Format.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QUrl>

namespace nephoscope::gui::s3 {

namespace model = api::s3control;

namespace {

struct BatchWords
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BatchWords)
};

template <class Job>
BatchJob common(const Job &job)
{
    BatchJob out;
    out.id = job.jobId.value_or("");
    out.description = job.description.value_or("");
    out.status = job.status ? job.status->value : std::string();
    out.priority = job.priority.value_or(0);
    out.created = job.creationTime;
    out.ended = job.terminationDate;
    const model::JobProgressSummary progress = job.progressSummary.value_or(model::JobProgressSummary());
    out.total = progress.totalNumberOfTasks.value_or(0);
    out.succeeded = progress.numberOfTasksSucceeded.value_or(0);
    out.failed = progress.numberOfTasksFailed.value_or(0);
    return out;
}

int percentOf(qint64 part, qint64 whole) { return whole > 0 ? int(part * 100 / whole) : 0; }

QString tagLines(const std::optional<std::vector<model::S3Tag>> &tags)
{
    QStringList lines;
    for (const auto &tag : tags.value_or(std::vector<model::S3Tag>()))
        lines << QString(toQt(tag.key.value_or("")) % QStringLiteral(" = ") % toQt(tag.value.value_or("")));
    return lines.isEmpty() ? BatchWords::tr("No tags") : lines.join(u'\n');
}

QString formatText(const std::string &format)
{
    return format == model::JobManifestFormat::S3BatchOperationsCsv20180820 ? QStringLiteral("CSV") : BatchWords::tr("S3 inventory report");
}

std::vector<Fact> copyFacts(const model::S3CopyObjectOperation &copy)
{
    const QString prefix = toQt(copy.targetKeyPrefix.value_or(""));
    std::vector<Fact> facts{{BatchWords::tr("Destination"), uriOfArn(copy.targetResource, prefix)}};
    facts.push_back({BatchWords::tr("Storage class"), storageClassText(copy.storageClass ? std::string_view(copy.storageClass->value) : std::string_view("STANDARD"))});
    const auto &metadata = copy.newObjectMetadata;
    const bool kms = copy.sseAwsKmsKeyId || (metadata && metadata->sseAlgorithm && metadata->sseAlgorithm->value == "KMS");
    const bool says = kms || (metadata && metadata->sseAlgorithm);
    facts.push_back({BatchWords::tr("Encryption"), says ? encryptionTypeText(kms ? "aws:kms" : "AES256") : BatchWords::tr("As the destination bucket says")});
    if (kms)
        facts.push_back({BatchWords::tr("AWS KMS key"), keyText(copy.sseAwsKmsKeyId.value_or(""))});
    if (copy.newObjectTagging)
        facts.push_back({BatchWords::tr("Tags of the copies"), tagLines(copy.newObjectTagging)});
    if (copy.checksumAlgorithm)
        facts.push_back({BatchWords::tr("Checksum"), toQt(copy.checksumAlgorithm->value)});
    if (copy.cannedAccessControlList)
        facts.push_back({BatchWords::tr("Access control list (ACL)"), toQt(copy.cannedAccessControlList->value)});
    return facts;
}

QString filterText(const model::JobManifestGeneratorFilter &filter)
{
    QStringList lines;
    const auto list = [&lines](const QString &text, const std::optional<std::vector<std::string>> &values) {
        QStringList words;
        for (const std::string &value : values.value_or(std::vector<std::string>()))
            words << toQt(value);
        if (!words.isEmpty())
            lines << text.arg(words.join(QStringLiteral(", ")));
    };
    const model::KeyNameConstraint names = filter.keyNameConstraint.value_or(model::KeyNameConstraint());
    list(BatchWords::tr("Key begins with %1"), names.matchAnyPrefix);
    list(BatchWords::tr("Key contains %1"), names.matchAnySubstring);
    list(BatchWords::tr("Key ends with %1"), names.matchAnySuffix);
    if (filter.createdAfter)
        lines << BatchWords::tr("Created after %1").arg(formatDateTime(toQt(*filter.createdAfter)));
    if (filter.createdBefore)
        lines << BatchWords::tr("Created before %1").arg(formatDateTime(toQt(*filter.createdBefore)));
    if (filter.objectSizeGreaterThanBytes)
        lines << BatchWords::tr("Larger than %1").arg(formatSize(*filter.objectSizeGreaterThanBytes));
    if (filter.objectSizeLessThanBytes)
        lines << BatchWords::tr("Smaller than %1").arg(formatSize(*filter.objectSizeLessThanBytes));
    QStringList classes;
    for (const auto &each : filter.matchAnyStorageClass.value_or(std::vector<model::S3StorageClass>()))
        classes << storageClassText(each.value);
    if (!classes.isEmpty())
        lines << BatchWords::tr("Storage class %1").arg(classes.join(QStringLiteral(", ")));
    QStringList encryptions;
    for (const auto &each : filter.matchAnyObjectEncryption.value_or(std::vector<model::ObjectEncryptionFilter>())) {
        encryptions << (each.notsse ? BatchWords::tr("not encrypted") : each.sses3 ? QStringLiteral("SSE-S3") : each.ssekms ? QStringLiteral("SSE-KMS")
                        : each.dssekms                                             ? QStringLiteral("DSSE-KMS")
                                                                                   : QStringLiteral("SSE-C"));
    }
    if (!encryptions.isEmpty())
        lines << BatchWords::tr("Encryption %1").arg(encryptions.join(QStringLiteral(", ")));
    return lines.isEmpty() ? BatchWords::tr("Every object of the bucket") : lines.join(u'\n');
}

} // namespace

int BatchJob::percentDone() const
{
    if (total == 0)
        return status == "Complete" ? 100 : 0;
    return percentOf(succeeded + failed, total);
}

int BatchJob::percentFailed() const { return percentOf(failed, total); }

BatchJob batchJobOf(const model::JobListDescriptor &job)
{
    BatchJob out = common(job);
    out.operation = job.operation ? job.operation->value : std::string();
    return out;
}

BatchJob batchJobOf(const model::JobDescriptor &job)
{
    BatchJob out = common(job);
    if (job.operation) {
        // The member that is set is named as the operation is.
        for (const api::Member &member : model::JobOperation::shape().members) {
            if (member.ops->get(reinterpret_cast<const std::byte *>(&*job.operation) + member.offset))
                out.operation = member.name;
        }
    }
    out.whole = std::make_shared<const model::JobDescriptor>(job);
    return out;
}

void describeJob(EngineHost &engine, QObject *receiver, const QString &id, std::function<void(Expected<std::shared_ptr<const BatchJob>>)> done)
{
    ask<model::DescribeJob>(engine, receiver, jobInput<model::DescribeJob>(engine, toStd(id)), [done = std::move(done)](auto reply) {
        if (!reply)
            return done(fail(reply.error()));
        done(std::make_shared<const BatchJob>(batchJobOf(reply->job.value_or(model::JobDescriptor()))));
    });
}

QString jobStatusText(std::string_view status)
{
    static const std::pair<const char *, const char *> words[] = {
        {"New", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "New")},
        {"Preparing", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Preparing")},
        {"Suspended", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Awaiting your confirmation to run")},
        {"Ready", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Ready")},
        {"Active", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Active")},
        {"Pausing", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Pausing")},
        {"Paused", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Paused")},
        {"Completing", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Completing")},
        {"Complete", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Completed")},
        {"Cancelling", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Cancelling")},
        {"Cancelled", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Cancelled")},
        {"Failing", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Failing")},
        {"Failed", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Failed")},
    };
    for (const auto &[name, text] : words) {
        if (status == name)
            return BatchWords::tr(text);
    }
    return toQt(status);
}

StatusIndicator::Status jobStatusIcon(std::string_view status)
{
    using Status = StatusIndicator::Status;
    if (status == "Complete")
        return Status::Success;
    if (status == "Failed" || status == "Failing")
        return Status::Error;
    if (status == "Suspended")
        return Status::Warning;
    if (status == "Cancelled" || status == "Paused")
        return Status::Stopped;
    return status == "New" || status == "Ready" ? Status::Pending : Status::InProgress;
}

QString jobOperationText(std::string_view operation)
{
    static const std::pair<const char *, const char *> words[] = {
        {"S3PutObjectCopy", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Copy")},
        {"S3PutObjectTagging", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Replace all object tags")},
        {"S3DeleteObjectTagging", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Delete all object tags")},
        {"S3PutObjectAcl", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Replace access control list (ACL)")},
        {"S3InitiateRestoreObject", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Restore")},
        {"S3PutObjectRetention", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Object Lock retention")},
        {"S3PutObjectLegalHold", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Object Lock legal hold")},
        {"LambdaInvoke", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Invoke AWS Lambda function")},
        {"S3ReplicateObject", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Replicate")},
        {"S3ComputeObjectChecksum", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Compute checksum")},
        {"S3UpdateObjectEncryption", QT_TRANSLATE_NOOP("nephoscope::gui::s3::BatchWords", "Update object encryption")},
    };
    for (const auto &[name, text] : words) {
        if (operation == name)
            return BatchWords::tr(text);
    }
    return toQt(operation);
}

std::vector<Fact> jobOperationFacts(const model::JobOperation &operation)
{
    if (operation.s3PutObjectCopy)
        return copyFacts(*operation.s3PutObjectCopy);
    if (operation.s3PutObjectTagging)
        return {{BatchWords::tr("Tags"), tagLines(operation.s3PutObjectTagging->tagSet)}};
    if (operation.s3PutObjectAcl && operation.s3PutObjectAcl->accessControlPolicy) {
        const auto &canned = operation.s3PutObjectAcl->accessControlPolicy->cannedAccessControlList;
        return {{BatchWords::tr("Access control list (ACL)"), canned ? toQt(canned->value) : BatchWords::tr("A list of grants")}};
    }
    if (operation.s3InitiateRestoreObject) {
        const auto &restore = *operation.s3InitiateRestoreObject;
        const bool bulk = restore.glacierJobTier && restore.glacierJobTier->value == "BULK";
        return {{BatchWords::tr("Days that the restored copy is available"), QString::number(restore.expirationInDays.value_or(0))},
                {BatchWords::tr("Retrieval tier"), bulk ? BatchWords::tr("Bulk retrieval") : BatchWords::tr("Standard retrieval")}};
    }
    if (operation.s3PutObjectRetention && operation.s3PutObjectRetention->retention) {
        const auto &retention = *operation.s3PutObjectRetention->retention;
        return {{BatchWords::tr("Retention mode"), retention.mode ? toQt(retention.mode->value) : BatchWords::tr("None")},
                {BatchWords::tr("Retain until date"), retention.retainUntilDate ? formatDateTime(toQt(*retention.retainUntilDate)) : QString()}};
    }
    if (operation.s3PutObjectLegalHold && operation.s3PutObjectLegalHold->legalHold) {
        const auto &status = operation.s3PutObjectLegalHold->legalHold->status;
        return {{BatchWords::tr("Legal hold"), status && status->value == "ON" ? BatchWords::tr("Enabled") : BatchWords::tr("Disabled")}};
    }
    if (operation.s3ComputeObjectChecksum && operation.s3ComputeObjectChecksum->checksumAlgorithm)
        return {{BatchWords::tr("Checksum"), toQt(operation.s3ComputeObjectChecksum->checksumAlgorithm->value)}};
    if (operation.lambdaInvoke)
        return {{BatchWords::tr("Lambda function"), toQt(operation.lambdaInvoke->functionArn.value_or("")), true}};
    return {};
}

std::vector<Fact> jobManifestFacts(const model::JobDescriptor &job)
{
    std::vector<Fact> facts;
    if (job.manifest && job.manifest->location) {
        facts.push_back({BatchWords::tr("Manifest object"), uriOfArn(job.manifest->location->objectArn)});
        facts.push_back({BatchWords::tr("Manifest format"), job.manifest->spec && job.manifest->spec->format ? formatText(job.manifest->spec->format->value) : QString()});
        facts.push_back({BatchWords::tr("ETag"), toQt(job.manifest->location->eTag.value_or(""))});
    }
    if (job.manifestGenerator && job.manifestGenerator->s3JobManifestGenerator) {
        const auto &generator = *job.manifestGenerator->s3JobManifestGenerator;
        facts.push_back({BatchWords::tr("Source bucket"), uriOfArn(generator.sourceBucket)});
        facts.push_back({BatchWords::tr("Filters"), filterText(generator.filter.value_or(model::JobManifestGeneratorFilter()))});
        const auto &made = job.generatedManifestDescriptor;
        if (made && made->location)
            facts.push_back({BatchWords::tr("Generated manifest"), uriOfArn(made->location->objectArn)});
    }
    return facts;
}

QString jobsAddress() { return QStringLiteral("s3/jobs"); }

QString jobAddress(const QString &id, const QString &tab)
{
    return QString(QStringLiteral("s3/jobs/") % id % (tab.isEmpty() ? QString() : QString(u'/' % tab)));
}

QString createJobAddress(const QString &manifest)
{
    const QString base = QStringLiteral("s3/jobs/create");
    return manifest.isEmpty() ? base : QString(base % QStringLiteral("?manifest=") % QString::fromLatin1(QUrl::toPercentEncoding(manifest)));
}

QString replicateJobAddress(const QString &bucket) { return QStringLiteral("s3/jobs/create?replicate=") % bucket; }

QString cloneJobAddress(const QString &id) { return jobAddress(id, QStringLiteral("clone")); }

} // namespace nephoscope::gui::s3
