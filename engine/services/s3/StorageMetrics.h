#pragma once

#include "door/InternalOperation.h"
#include "door/Service.h"
#include "services/s3/BucketRepository.h"
#include "services/s3/ObjectRepository.h"
#include "services/s3/RequestMetrics.h"
#include "services/Metrics.h"
#include "services/StorageReport.h"

namespace nephoscope::s3 {

// Storage metrics (S3 User Guide, "Amazon S3 CloudWatch daily storage metrics"): a job (`s3.storage`) walks all buckets at each
// midnight (UTC), some thousand versions a step, and keeps what it found for 15 months, as CloudWatch does.

/// The requests to a bucket by the minute, from `from` (inclusive) to `to`: what AWS has CloudWatch for.
/// `NoSuchBucket`, `AccessDenied` for another account's.
struct ReadRequestMetrics : InternalOperation<ReadRequestMetrics>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "ReadRequestMetrics";
    struct Minute
    {
        Timestamp time{};
        Counts counts{};
    };
    struct Input
    {
        std::string bucket;
        Timestamp from{};
        Timestamp to{};
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::vector<Minute> minutes; ///< those with requests
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// Nothing yet, of a bucket.
BucketMeasure measureOf(const Bucket &bucket, Timestamp day);
/// Versions of a storage class, together of so many bytes; delete markers are counted only.
void addVersions(BucketMeasure &measure, std::string_view storageClass, AccessTier tier, bool isMarker, bool isCurrent, std::int64_t objects,
                 std::int64_t bytes);

/// A bucket was made: it is measured from the next midnight on.
void scheduleMeasuring(WriteContext &context);
/// A bucket is gone, and what was measured with it.
void forgetMeasures(WriteContext &context, std::int64_t bucket);
/// What was measured goes to CloudWatch, too.
void registerStorageMetrics(ServiceRegistry &registry, std::shared_ptr<Metrics> metrics);

} // namespace nephoscope::s3
