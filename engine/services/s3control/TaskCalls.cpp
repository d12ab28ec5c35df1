#include "services/s3control/TaskCalls.h"

#include "api/generated/s3.h"
#include "core/Text.h"
#include "door/Waiting.h"
#include "services/BatchReplication.h"
#include "services/ReportFiles.h"

namespace nephoscope::s3control {

namespace {

constexpr int maxSends = 3;

template <class Input>
Input inputFor(const Task &task)
{
    Input input;
    input.bucket = task.bucket;
    input.key = task.key;
    if (!task.version.empty())
        input.versionId = task.version;
    return input;
}

template <class Member, class Value>
void assign(Member &member, const std::optional<Value> &value)
{
    if (value)
        member = *value;
}

/// Enums of two services with the same words.
template <class Member, class Enum>
void assignEnum(Member &member, const std::optional<Enum> &value)
{
    if (value)
        member.emplace().value = value->value;
}

/// As x-amz-tagging has it.
std::string taggingHeader(const std::vector<model::S3Tag> &tags)
{
    std::string header;
    for (const auto &tag : tags)
        header += (header.empty() ? "" : "&") + percentEncode(*tag.key) + '=' + percentEncode(*tag.value);
    return header;
}

std::vector<api::s3::Tag> tagSet(const std::vector<model::S3Tag> &tags)
{
    std::vector<api::s3::Tag> set;
    for (const auto &tag : tags) {
        auto &entry = set.emplace_back();
        entry.key = tag.key;
        entry.value = tag.value;
    }
    return set;
}

/// As x-amz-grant-… headers have it: `id="…", uri="…"`.
void addGrants(api::s3::CopyObject::Input &input, const std::vector<model::S3Grant> &grants)
{
    for (const auto &grant : grants) {
        const std::string permission = grant.permission ? grant.permission->value : std::string();
        auto *header = permission == "FULL_CONTROL" ? &input.grantFullControl
            : permission == "READ"                  ? &input.grantRead
            : permission == "READ_ACP"              ? &input.grantReadACP
            : permission == "WRITE_ACP"             ? &input.grantWriteACP
                                                    : nullptr;
        if (!header || !grant.grantee || !grant.grantee->typeIdentifier)
            continue;
        std::string text = header->value_or(std::string());
        text += (text.empty() ? "" : ", ") + grant.grantee->typeIdentifier->value + "=\"" + grant.grantee->identifier.value_or(std::string())
            + '"';
        *header = std::move(text);
    }
}

void addMetadata(api::s3::CopyObject::Input &input, const model::S3CopyObjectOperation &wanted)
{
    const model::S3ObjectMetadata metadata = wanted.newObjectMetadata.value_or(model::S3ObjectMetadata());
    const bool replaces = metadata.cacheControl || metadata.contentDisposition || metadata.contentEncoding || metadata.contentLanguage
        || metadata.contentType || metadata.httpExpiresDate || metadata.userMetadata;
    if (wanted.metadataDirective)
        input.metadataDirective.emplace().value = wanted.metadataDirective->value;
    else if (replaces)
        input.metadataDirective.emplace().value = "REPLACE";
    input.cacheControl = metadata.cacheControl;
    input.contentDisposition = metadata.contentDisposition;
    input.contentEncoding = metadata.contentEncoding;
    input.contentLanguage = metadata.contentLanguage;
    input.contentType = metadata.contentType;
    if (metadata.httpExpiresDate)
        input.expires = formatHttpDate(*metadata.httpExpiresDate);
    input.metadata = metadata.userMetadata;
    if (wanted.sseAwsKmsKeyId || (metadata.sseAlgorithm && metadata.sseAlgorithm->value == "KMS")) {
        input.serverSideEncryption.emplace().value = "aws:kms";
        input.ssekmsKeyId = wanted.sseAwsKmsKeyId;
    } else if (metadata.sseAlgorithm) {
        input.serverSideEncryption.emplace().value = metadata.sseAlgorithm->value;
    }
    input.bucketKeyEnabled = wanted.bucketKeyEnabled; // also of a key that the target's default encryption names
}

} // namespace

std::string operationName(const model::JobOperation &operation)
{
    // Members are named as the operations are.
    std::string name;
    for (const api::Member &member : model::JobOperation::shape().members) {
        if (!member.ops->get(reinterpret_cast<const std::byte *>(&operation) + member.offset))
            continue;
        if (!name.empty())
            return {};
        name = member.name;
    }
    return name;
}

template <class Operation>
std::function<Outcome()> TaskCalls::sendAs(const Caller &caller, typename Operation::Input input) const
{
    PendingReply<Operation> pending(m_cloud, caller, input);
    return [this, &caller, pending, input = std::move(input)]() mutable {
        for (int attempt = 1;; ++attempt) {
            const auto reply = pending.wait();
            if (reply)
                return Outcome();
            const Error &error = reply.error();
            if (!error.isServerFault() || error.status == 501 || attempt == maxSends)
                return Outcome{error.status, error.code, error.message};
            pending = PendingReply<Operation>(m_cloud, caller, input);
        }
    };
}

template <class Operation>
std::function<Outcome()> TaskCalls::send(typename Operation::Input input) const
{
    return sendAs<Operation>(m_callers.role, std::move(input));
}

std::pair<std::string, std::string> TaskCalls::targetOf(const Task &task) const
{
    const model::S3CopyObjectOperation &wanted = *m_operation.s3PutObjectCopy;
    return {reports::placeOfArn(wanted.targetResource.value_or(std::string())).first,
            reports::underPrefix(wanted.targetKeyPrefix.value_or(std::string()), task.key)};
}

std::string TaskCalls::versionAtTarget(const Task &task) const
{
    api::s3::HeadObject::Input input;
    std::tie(input.bucket, input.key) = targetOf(task);
    const auto head = callAndWait<api::s3::HeadObject>(m_cloud, m_callers.own, std::move(input));
    return head ? head->versionId.value_or(std::string()) : std::string();
}

std::function<Outcome()> TaskCalls::copy(const Task &task) const
{
    const model::S3CopyObjectOperation &wanted = *m_operation.s3PutObjectCopy;
    api::s3::CopyObject::Input input;
    std::tie(input.bucket, input.key) = targetOf(task);
    std::string source = task.bucket + '/' + percentEncode(task.key, true);
    if (!task.version.empty())
        source += "?versionId=" + percentEncode(task.version);
    input.copySource = std::move(source);
    input.copySourceIfModifiedSince = wanted.modifiedSinceConstraint;
    input.copySourceIfUnmodifiedSince = wanted.unModifiedSinceConstraint;
    addMetadata(input, wanted);
    if (wanted.newObjectTagging) {
        input.taggingDirective.emplace().value = "REPLACE";
        input.tagging = taggingHeader(*wanted.newObjectTagging);
    }
    assignEnum(input.acl, wanted.cannedAccessControlList);
    addGrants(input, wanted.accessControlGrants.value_or(std::vector<model::S3Grant>()));
    assignEnum(input.storageClass, wanted.storageClass);
    assignEnum(input.checksumAlgorithm, wanted.checksumAlgorithm);
    assignEnum(input.objectLockMode, wanted.objectLockMode);
    assignEnum(input.objectLockLegalHoldStatus, wanted.objectLockLegalHoldStatus);
    input.objectLockRetainUntilDate = wanted.objectLockRetainUntilDate;
    assign(input.websiteRedirectLocation, wanted.redirectLocation);
    if (wanted.requesterPays.value_or(false))
        input.requestPayer.emplace().value = "requester";
    return send<api::s3::CopyObject>(std::move(input));
}

std::function<Outcome()> TaskCalls::setAcl(const Task &task) const
{
    const auto &wanted = m_operation.s3PutObjectAcl->accessControlPolicy;
    auto input = inputFor<api::s3::PutObjectAcl::Input>(task);
    if (wanted && wanted->cannedAccessControlList)
        input.acl.emplace().value = wanted->cannedAccessControlList->value;
    if (wanted && wanted->accessControlList) {
        auto &policy = input.accessControlPolicy.emplace();
        policy.owner.emplace().id = wanted->accessControlList->owner->id;
        auto &grants = policy.grants.emplace();
        for (const auto &grant : wanted->accessControlList->grants.value_or(std::vector<model::S3Grant>())) {
            auto &entry = grants.emplace_back();
            assignEnum(entry.permission, grant.permission);
            if (!grant.grantee)
                continue;
            auto &grantee = entry.grantee.emplace();
            const std::string kind = grant.grantee->typeIdentifier ? grant.grantee->typeIdentifier->value : std::string("id");
            grantee.type.emplace().value = kind == "uri" ? "Group" : kind == "emailAddress" ? "AmazonCustomerByEmail" : "CanonicalUser";
            (kind == "uri" ? grantee.uri : kind == "emailAddress" ? grantee.emailAddress : grantee.id) = grant.grantee->identifier;
        }
    }
    return send<api::s3::PutObjectAcl>(std::move(input));
}

std::function<Outcome()> TaskCalls::begin(const Task &task) const
{
    if (m_operation.s3PutObjectCopy)
        return copy(task);
    if (m_operation.s3PutObjectAcl)
        return setAcl(task);
    if (m_operation.lambdaInvoke)
        return invoke(task);
    if (m_operation.s3ReplicateObject)
        return sendAs<ReplicateExisting>(m_callers.own, {task.bucket, task.key, task.version, false, m_callers.role});
    if (m_operation.s3ComputeObjectChecksum)
        return computeChecksum(task);
    if (m_operation.s3PutObjectTagging) {
        auto input = inputFor<api::s3::PutObjectTagging::Input>(task);
        input.tagging.emplace().tagSet = tagSet(m_operation.s3PutObjectTagging->tagSet.value_or(std::vector<model::S3Tag>()));
        return send<api::s3::PutObjectTagging>(std::move(input));
    }
    if (m_operation.s3PutObjectLegalHold) {
        auto input = inputFor<api::s3::PutObjectLegalHold::Input>(task);
        assignEnum(input.legalHold.emplace().status, m_operation.s3PutObjectLegalHold->legalHold->status);
        return send<api::s3::PutObjectLegalHold>(std::move(input));
    }
    if (m_operation.s3PutObjectRetention) {
        const auto &wanted = *m_operation.s3PutObjectRetention;
        auto input = inputFor<api::s3::PutObjectRetention::Input>(task);
        auto &retention = input.retention.emplace();
        assignEnum(retention.mode, wanted.retention->mode);
        retention.retainUntilDate = wanted.retention->retainUntilDate;
        if (wanted.bypassGovernanceRetention.value_or(false))
            input.bypassGovernanceRetention = true;
        return send<api::s3::PutObjectRetention>(std::move(input));
    }
    if (m_operation.s3InitiateRestoreObject) {
        const auto &wanted = *m_operation.s3InitiateRestoreObject;
        auto input = inputFor<api::s3::RestoreObject::Input>(task);
        auto &restore = input.restoreRequest.emplace();
        restore.days = wanted.expirationInDays;
        const bool bulk = wanted.glacierJobTier && wanted.glacierJobTier->value == "BULK";
        restore.glacierJobParameters.emplace().tier.emplace().value = bulk ? "Bulk" : "Standard";
        return send<api::s3::RestoreObject>(std::move(input));
    }
    return send<api::s3::DeleteObjectTagging>(inputFor<api::s3::DeleteObjectTagging::Input>(task));
}

} // namespace nephoscope::s3control
