#pragma once

#include "services/s3/DigestMemo.h"
#include "services/s3/Kms.h"
#include "services/s3/RequestKeys.h"

namespace nephoscope::s3 {

/// Decides requests by bucket policy, access control lists, object ownership and Block Public Access
/// (S3 User Guide, "How Amazon S3 authorizes a request"). What nothing stands against for the bucket's own
/// account costs one lookup in memory.
class AccessControl
{
public:
    /// `AccessDenied`. Leaves an S3Admission in the context.
    Expected<void> authorize(ReadContext &context, const api::Operation &operation, const api::Value &input);
    /// One more decision for the same caller.
    Expected<void> check(ReadContext &context, const BucketAccess &access, const api::Value &input, const Asked &asked) const;

    BucketAccessCache &buckets() { return m_buckets; }
    BucketKeys &keys() { return m_keys; }
    DigestMemo &digests() { return m_digests; }

private:
    Expected<void> checkBucket(ReadContext &context, const BucketAccess &access, const api::Value &input, const Asked &asked) const;
    Expected<void> checkPoint(ReadContext &context, const BucketAccess &access, const api::Value &input, const Asked &asked) const;
    Expected<void> checkAll(ReadContext &context, const BucketAccess &access, const api::Operation &operation, const api::Value &input) const;
    Expected<void> checkSource(ReadContext &context, const api::Value &input);

    BucketAccessCache m_buckets;
    BucketKeys m_keys;
    DigestMemo m_digests;
};

/// What authorize() leaves for handlers, of every request.
class S3Admission final : public Admission
{
public:
    S3Admission(AccessControl &control, std::shared_ptr<const BucketAccess> access, const api::Operation &operation)
        : control(control), access(std::move(access)), operation(operation)
    {
    }

    AccessControl &control;
    const std::shared_ptr<const BucketAccess> access; ///< of the bucket the request names; null when there is none
    const api::Operation &operation;
    bool charged = false; ///< the requester pays
    mutable bool aclRequired = false; ///< nothing but a list let the caller in
    mutable std::string sessionMode;  ///< what a session that is asked for may do, see ExpressSession
};

/// Null for work that no caller asked for.
const S3Admission *admissionOf(const ReadContext &context);
/// What is known of a bucket. Null when there is none, and for work that no caller asked for.
std::shared_ptr<const BucketAccess> accessOf(ReadContext &context, std::string_view bucket);

/// Whether the caller of `context` may: for what only a handler knows, such as each key of a list to delete.
/// Work that no caller asked for may.
Expected<void> checkAsked(ReadContext &context, const Bucket &bucket, const Asked &asked);

/// NoSuchKey is told only to those who may list the bucket; `error` or `AccessDenied`.
Error missingObject(ReadContext &context, const Bucket &bucket, Error error);

/// The account that will own a new object: its writer's, or the bucket's; empty for an anonymous writer.
Expected<std::string> ownerOfNew(ReadContext &context, const Bucket &bucket, std::string_view cannedAcl);

} // namespace nephoscope::s3
