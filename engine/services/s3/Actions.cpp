#include "services/s3/Actions.h"

#include "api/ValueText.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace nephoscope::s3 {

namespace {

struct Row
{
    std::string_view operation;
    std::string_view action; ///< empty: the operation's own name
    std::string_view logged;
    std::string_view versionAction = {}; ///< empty: the same with and without a version
};

constexpr Row rows[] = {
    {"AbortMultipartUpload", {}, "DELETE.UPLOAD"},
    {"CompleteMultipartUpload", "PutObject", "POST.UPLOAD"},
    {"CopyObject", "PutObject", "COPY.OBJECT"},
    {"CreateBucket", {}, "PUT.BUCKET"},
    {"CreateMultipartUpload", "PutObject", "POST.UPLOADS"},
    {"DeleteBucket", {}, "DELETE.BUCKET"},
    {"DeleteBucketAnalyticsConfiguration", "PutAnalyticsConfiguration", "DELETE.ANALYTICS"},
    {"DeleteBucketCors", "PutBucketCORS", "DELETE.CORS"},
    {"DeleteBucketEncryption", "PutEncryptionConfiguration", "DELETE.ENCRYPTION"},
    {"DeleteBucketIntelligentTieringConfiguration", "PutIntelligentTieringConfiguration", "DELETE.INTELLIGENT_TIERING"},
    {"DeleteBucketInventoryConfiguration", "PutInventoryConfiguration", "DELETE.INVENTORY"},
    {"DeleteBucketLifecycle", "PutLifecycleConfiguration", "DELETE.LIFECYCLE"},
    {"DeleteBucketMetricsConfiguration", "PutMetricsConfiguration", "DELETE.METRICS"},
    {"DeleteBucketOwnershipControls", "PutBucketOwnershipControls", "DELETE.OWNERSHIP_CONTROLS"},
    {"DeleteBucketPolicy", {}, "DELETE.BUCKETPOLICY"},
    {"DeleteBucketReplication", "PutReplicationConfiguration", "DELETE.REPLICATION"},
    {"DeleteBucketTagging", "PutBucketTagging", "DELETE.TAGGING"},
    {"DeleteBucketWebsite", {}, "DELETE.WEBSITE"},
    {"DeleteObject", {}, "DELETE.OBJECT", "DeleteObjectVersion"},
    {"DeleteObjects", "DeleteObject", "POST.MULTI_OBJECT_DELETE"},
    {"DeleteObjectTagging", {}, "DELETE.OBJECT_TAGGING", "DeleteObjectVersionTagging"},
    {"DeletePublicAccessBlock", "PutBucketPublicAccessBlock", "DELETE.PUBLIC_ACCESS_BLOCK"},
    {"GetBucketAccelerateConfiguration", "GetAccelerateConfiguration", "GET.ACCELERATE"},
    {"GetBucketAcl", {}, "GET.ACL"},
    {"GetBucketAnalyticsConfiguration", "GetAnalyticsConfiguration", "GET.ANALYTICS"},
    {"GetBucketCors", "GetBucketCORS", "GET.CORS"},
    {"GetBucketEncryption", "GetEncryptionConfiguration", "GET.ENCRYPTION"},
    {"GetBucketIntelligentTieringConfiguration", "GetIntelligentTieringConfiguration", "GET.INTELLIGENT_TIERING"},
    {"GetBucketInventoryConfiguration", "GetInventoryConfiguration", "GET.INVENTORY"},
    {"GetBucketLifecycleConfiguration", "GetLifecycleConfiguration", "GET.LIFECYCLE"},
    {"GetBucketLocation", {}, "GET.LOCATION"},
    {"GetBucketLogging", {}, "GET.LOGGING_STATUS"},
    {"GetBucketMetricsConfiguration", "GetMetricsConfiguration", "GET.METRICS"},
    {"GetBucketNotificationConfiguration", "GetBucketNotification", "GET.NOTIFICATION"},
    {"GetBucketOwnershipControls", {}, "GET.OWNERSHIP_CONTROLS"},
    {"GetBucketPolicy", {}, "GET.BUCKETPOLICY"},
    {"GetBucketPolicyStatus", {}, "GET.BUCKET_POLICY_STATUS"},
    {"GetBucketReplication", "GetReplicationConfiguration", "GET.REPLICATION"},
    {"GetBucketRequestPayment", {}, "GET.REQUEST_PAYMENT"},
    {"GetBucketTagging", {}, "GET.TAGGING"},
    {"GetBucketVersioning", {}, "GET.VERSIONING"},
    {"GetBucketWebsite", {}, "GET.WEBSITE"},
    {"GetObject", {}, "GET.OBJECT", "GetObjectVersion"},
    {"GetObjectAcl", {}, "GET.ACL", "GetObjectVersionAcl"},
    {"GetObjectAttributes", {}, "GET.OBJECT_ATTRIBUTES", "GetObjectVersionAttributes"},
    {"GetObjectLegalHold", {}, "GET.LEGAL_HOLD"},
    {"GetObjectLockConfiguration", "GetBucketObjectLockConfiguration", "GET.OBJECT_LOCK_CONFIGURATION"},
    {"GetObjectRetention", {}, "GET.RETENTION"},
    {"GetObjectTagging", {}, "GET.OBJECT_TAGGING", "GetObjectVersionTagging"},
    {"GetPublicAccessBlock", "GetBucketPublicAccessBlock", "GET.PUBLIC_ACCESS_BLOCK"},
    {"HeadBucket", "ListBucket", "HEAD.BUCKET"},
    {"HeadObject", "GetObject", "HEAD.OBJECT", "GetObjectVersion"},
    {"ListBucketAnalyticsConfigurations", "GetAnalyticsConfiguration", "GET.ANALYTICS"},
    {"ListBucketIntelligentTieringConfigurations", "GetIntelligentTieringConfiguration", "GET.INTELLIGENT_TIERING"},
    {"ListBucketInventoryConfigurations", "GetInventoryConfiguration", "GET.INVENTORY"},
    {"ListBucketMetricsConfigurations", "GetMetricsConfiguration", "GET.METRICS"},
    {"ListBuckets", "ListAllMyBuckets", "GET.SERVICE"},
    {"ListMultipartUploads", "ListBucketMultipartUploads", "GET.UPLOADS"},
    {"ListObjects", "ListBucket", "GET.BUCKET"},
    {"ListObjectsV2", "ListBucket", "GET.BUCKET"},
    {"ListObjectVersions", "ListBucketVersions", "GET.BUCKETVERSIONS"},
    {"ListParts", "ListMultipartUploadParts", "GET.UPLOAD"},
    {"PutBucketAccelerateConfiguration", "PutAccelerateConfiguration", "PUT.ACCELERATE"},
    {"PutBucketAcl", {}, "PUT.ACL"},
    {"PutBucketAnalyticsConfiguration", "PutAnalyticsConfiguration", "PUT.ANALYTICS"},
    {"PutBucketCors", "PutBucketCORS", "PUT.CORS"},
    {"PutBucketEncryption", "PutEncryptionConfiguration", "PUT.ENCRYPTION"},
    {"PutBucketIntelligentTieringConfiguration", "PutIntelligentTieringConfiguration", "PUT.INTELLIGENT_TIERING"},
    {"PutBucketInventoryConfiguration", "PutInventoryConfiguration", "PUT.INVENTORY"},
    {"PutBucketLifecycleConfiguration", "PutLifecycleConfiguration", "PUT.LIFECYCLE"},
    {"PutBucketLogging", {}, "PUT.LOGGING_STATUS"},
    {"PutBucketMetricsConfiguration", "PutMetricsConfiguration", "PUT.METRICS"},
    {"PutBucketNotificationConfiguration", "PutBucketNotification", "PUT.NOTIFICATION"},
    {"PutBucketOwnershipControls", {}, "PUT.OWNERSHIP_CONTROLS"},
    {"PutBucketPolicy", {}, "PUT.BUCKETPOLICY"},
    {"PutBucketReplication", "PutReplicationConfiguration", "PUT.REPLICATION"},
    {"PutBucketRequestPayment", {}, "PUT.REQUEST_PAYMENT"},
    {"PutBucketTagging", {}, "PUT.TAGGING"},
    {"PutBucketVersioning", {}, "PUT.VERSIONING"},
    {"PutBucketWebsite", {}, "PUT.WEBSITE"},
    {"PutObject", {}, "PUT.OBJECT"},
    {"PutObjectAcl", {}, "PUT.ACL", "PutObjectVersionAcl"},
    {"PutObjectLegalHold", {}, "PUT.LEGAL_HOLD"},
    {"PutObjectLockConfiguration", "PutBucketObjectLockConfiguration", "PUT.OBJECT_LOCK_CONFIGURATION"},
    {"PutObjectRetention", {}, "PUT.RETENTION"},
    {"PutObjectTagging", {}, "PUT.OBJECT_TAGGING", "PutObjectVersionTagging"},
    {"PutPublicAccessBlock", "PutBucketPublicAccessBlock", "PUT.PUBLIC_ACCESS_BLOCK"},
    {"RestoreObject", {}, "POST.RESTORE"},
    {"SelectObjectContent", "GetObject", "SELECT.CONTENT"},
    {"UploadPart", "PutObject", "PUT.PART"},
    {"UploadPartCopy", "PutObject", "COPY.PART"},
};

std::string s3Action(std::string_view name)
{
    return "s3:" + std::string(name);
}

ActionInfo makeInfo(const api::Operation &operation)
{
    const auto row = std::find_if(std::begin(rows), std::end(rows), [&](const Row &one) { return one.operation == operation.name; });
    ActionInfo info;
    const bool known = row != std::end(rows);
    info.action = s3Action(known && !row->action.empty() ? row->action : operation.name);
    info.versionAction = known && !row->versionAction.empty() ? s3Action(row->versionAction) : info.action;
    info.logged = known ? std::string(row->logged) : std::string(operation.method) + ".OTHER";
    if (operation.input) {
        info.bucket = operation.input->find("Bucket");
        info.key = operation.input->find("Key");
        info.version = operation.input->find("VersionId");
    }
    return info;
}

} // namespace

const ActionInfo &actionOf(const api::Operation &operation)
{
    static const auto all = [&] {
        std::unordered_map<const api::Operation *, ActionInfo> map;
        for (const api::Operation &one : operation.service->operations)
            map.emplace(&one, makeInfo(one));
        return map;
    }();
    // The engine's own operations are not in the model and name no bucket.
    static const ActionInfo own;
    const auto found = all.find(&operation);
    return found == all.end() ? own : found->second;
}

const std::string *textOf(const api::Value &input, const api::Member *member)
{
    // Open enums begin with their text.
    return member && input && member->shape->kind == api::Kind::String
        ? static_cast<const std::string *>(api::fieldValue(*member, input.data()))
        : nullptr;
}

const std::string *textOf(const api::Value &input, std::string_view member)
{
    return input ? textOf(input, input.shape()->find(member)) : nullptr;
}

} // namespace nephoscope::s3
