#include "gui/bridge/Text.h"
#include "gui/consoles/s3/BatchForm.h"
#include "gui/consoles/s3/FormParts.h"

#include <QtCore/QCoreApplication>

// What a cloned job has and the wizard does not ask about.
namespace nephoscope::gui::s3 {

namespace model = api::s3control;

namespace {

struct BatchKept
{
    Q_DECLARE_TR_FUNCTIONS(nephoscope::gui::s3::BatchKept)
};

bool hasUnasked(const model::S3ObjectMetadata &metadata)
{
    return metadata.cacheControl || metadata.contentDisposition || metadata.contentEncoding || metadata.contentLanguage || metadata.contentLength || metadata.contentMD5
        || metadata.contentType || metadata.httpExpiresDate || metadata.requesterCharged || (metadata.userMetadata && !metadata.userMetadata->empty());
}

bool hasGrants(const model::S3CopyObjectOperation &copy) { return copy.accessControlGrants && !copy.accessControlGrants->empty(); }

/// The day is asked for, the time of the day is not.
void keepTime(std::optional<Timestamp> &time, const std::optional<Timestamp> &before)
{
    if (time && before && dayText(time) == dayText(before))
        time = before;
}

void keepCopy(const model::S3CopyObjectOperation &before, model::S3CopyObjectOperation &copy)
{
    if (!copy.cannedAccessControlList)
        copy.accessControlGrants = before.accessControlGrants;
    copy.metadataDirective = before.metadataDirective;
    copy.modifiedSinceConstraint = before.modifiedSinceConstraint;
    copy.unModifiedSinceConstraint = before.unModifiedSinceConstraint;
    copy.objectLockLegalHoldStatus = before.objectLockLegalHoldStatus;
    copy.objectLockMode = before.objectLockMode;
    copy.objectLockRetainUntilDate = before.objectLockRetainUntilDate;
    copy.redirectLocation = before.redirectLocation;
    copy.requesterPays = before.requesterPays;
    if (before.newObjectMetadata && hasUnasked(*before.newObjectMetadata)) {
        model::S3ObjectMetadata metadata = *before.newObjectMetadata;
        metadata.sseAlgorithm = copy.newObjectMetadata ? copy.newObjectMetadata->sseAlgorithm : std::nullopt;
        copy.newObjectMetadata = std::move(metadata);
    }
}

void keepOperation(const model::JobOperation &before, model::JobOperation &operation)
{
    if (before.s3PutObjectCopy && operation.s3PutObjectCopy)
        keepCopy(*before.s3PutObjectCopy, *operation.s3PutObjectCopy);
    if (before.lambdaInvoke && operation.lambdaInvoke) {
        operation.lambdaInvoke->invocationSchemaVersion = before.lambdaInvoke->invocationSchemaVersion;
        operation.lambdaInvoke->userArguments = before.lambdaInvoke->userArguments;
    }
    if (before.s3ComputeObjectChecksum && operation.s3ComputeObjectChecksum && before.s3ComputeObjectChecksum->checksumType)
        operation.s3ComputeObjectChecksum->checksumType = before.s3ComputeObjectChecksum->checksumType;
    if (before.s3PutObjectRetention && operation.s3PutObjectRetention && before.s3PutObjectRetention->retention && operation.s3PutObjectRetention->retention)
        keepTime(operation.s3PutObjectRetention->retention->retainUntilDate, before.s3PutObjectRetention->retention->retainUntilDate);
    if (before.s3PutObjectAcl && operation.s3PutObjectAcl) {
        const auto &policy = operation.s3PutObjectAcl->accessControlPolicy;
        if (policy && policy->cannedAccessControlList && toQt(policy->cannedAccessControlList->value) == keptGrants())
            operation.s3PutObjectAcl = before.s3PutObjectAcl;
    }
}

bool hasVersions(const std::vector<model::JobManifestFieldName> &fields)
{
    for (const auto &field : fields) {
        if (field.value == model::JobManifestFieldName::VersionId)
            return true;
    }
    return false;
}

/// Columns in another order, and those that are left out of account.
void keepColumns(const model::JobManifest &before, model::JobManifest &manifest)
{
    if (!before.spec || !before.spec->fields || !manifest.spec || !manifest.spec->fields || !before.location || !manifest.location)
        return;
    if (before.location->objectArn == manifest.location->objectArn && hasVersions(*before.spec->fields) == hasVersions(*manifest.spec->fields))
        manifest.spec->fields = before.spec->fields;
}

void keepGenerator(const model::S3JobManifestGenerator &before, model::S3JobManifestGenerator &generator)
{
    if (before.sourceBucket == generator.sourceBucket)
        generator.expectedBucketOwner = before.expectedBucketOwner;
    if (before.filter && generator.filter) {
        keepTime(generator.filter->createdAfter, before.filter->createdAfter);
        keepTime(generator.filter->createdBefore, before.filter->createdBefore);
    }
    const auto &from = before.manifestOutputLocation;
    auto &to = generator.manifestOutputLocation;
    if (from && to && from->bucket == to->bucket) {
        to->expectedManifestBucketOwner = from->expectedManifestBucketOwner;
        to->manifestEncryption = from->manifestEncryption;
    }
}

} // namespace

QString keptGrants() { return QStringLiteral("kept-grants"); }

QStringList keptSettings(const model::JobOperation &operation)
{
    QStringList kept;
    const auto add = [&kept](bool isThere, const QString &words) {
        if (isThere)
            kept << words;
    };
    if (const auto &copy = operation.s3PutObjectCopy) {
        add(copy->metadataDirective || (copy->newObjectMetadata && hasUnasked(*copy->newObjectMetadata)), BatchKept::tr("metadata of the copies"));
        add(hasGrants(*copy), BatchKept::tr("grants of the copies"));
        add(copy->objectLockMode || copy->objectLockRetainUntilDate || copy->objectLockLegalHoldStatus, BatchKept::tr("Object Lock of the copies"));
        add(copy->modifiedSinceConstraint || copy->unModifiedSinceConstraint, BatchKept::tr("limits on when objects were last modified"));
        add(copy->redirectLocation.has_value(), BatchKept::tr("redirect of the copies"));
        add(copy->requesterPays.value_or(false), BatchKept::tr("Requester Pays"));
    }
    if (const auto &lambda = operation.lambdaInvoke) {
        add(lambda->invocationSchemaVersion.value_or("1.0") != "1.0", BatchKept::tr("invocation schema version %1").arg(toQt(lambda->invocationSchemaVersion.value_or("1.0"))));
        add(lambda->userArguments && !lambda->userArguments->empty(), BatchKept::tr("arguments of the function"));
    }
    if (const auto &checksum = operation.s3ComputeObjectChecksum)
        add(checksum->checksumType && checksum->checksumType->value != "FULL_OBJECT", BatchKept::tr("checksum type %1").arg(checksum->checksumType ? toQt(checksum->checksumType->value) : QString()));
    return kept;
}

void keepUnasked(const model::JobDescriptor &before, model::CreateJob::Input &input)
{
    if (before.operation && input.operation)
        keepOperation(*before.operation, *input.operation);
    if (before.manifest && input.manifest)
        keepColumns(*before.manifest, *input.manifest);
    if (before.manifestGenerator && before.manifestGenerator->s3JobManifestGenerator && input.manifestGenerator && input.manifestGenerator->s3JobManifestGenerator)
        keepGenerator(*before.manifestGenerator->s3JobManifestGenerator, *input.manifestGenerator->s3JobManifestGenerator);
    if (before.report && input.report && before.report->bucket == input.report->bucket)
        input.report->expectedBucketOwner = before.report->expectedBucketOwner;
}

} // namespace nephoscope::gui::s3
