#pragma once

#include "core/Clock.h"
#include "door/InternalOperation.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace nephoscope {

/// What versions of a storage type amount to.
struct StorageAmount
{
    std::int64_t bytes = 0;
    std::int64_t objects = 0;
    std::int64_t pastBytes = 0; ///< of them, in noncurrent versions
    std::int64_t pastObjects = 0;

    StorageAmount &operator+=(const StorageAmount &other)
    {
        bytes += other.bytes;
        objects += other.objects;
        pastBytes += other.pastBytes;
        pastObjects += other.pastObjects;
        return *this;
    }
};

/// How much a bucket holds, as a day found it.
struct BucketMeasure
{
    std::string bucket;
    std::string account;
    std::string region;
    Timestamp day{};
    std::map<std::string, StorageAmount> amounts; ///< by CloudWatch's StorageType: `StandardStorage` …
    std::int64_t markers = 0;                     ///< delete markers
    std::int64_t uploadBytes = 0;                 ///< of multipart uploads under way

    /// What another one found; which bucket and day it is stays.
    BucketMeasure &operator+=(const BucketMeasure &other)
    {
        for (const auto &[type, amount] : other.amounts)
            amounts[type] += amount;
        markers += other.markers;
        uploadBytes += other.uploadBytes;
        return *this;
    }
};

/// Where a count of buckets stands. S3's own.
class BucketProgress;

/// To S3: how much buckets hold. For the Metrics tab, for Storage Lens and its dashboard of all accounts.
/// As it is now, it is counted by a walk over all versions, some with each call: an answer with `progress` has nothing else, and the
/// next call takes it along. What changes meanwhile is counted before or after; buckets that are gone by then are left out.
struct MeasureBuckets : InternalOperation<MeasureBuckets>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "MeasureBuckets";
    struct Input
    {
        std::string bucket;       ///< empty: all
        bool everyAccount = false; ///< else the caller's own
        Timestamp since{};        ///< days from here on; zero: as it is now
        bool onlyNames = false;   ///< as it is now, but nothing is counted: which buckets there are
        std::shared_ptr<BucketProgress> progress = nullptr; ///< of the answer before, which knows all but `rows`; null to begin
        int rows = 4000;                                    ///< that the call looks at, at most
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::vector<BucketMeasure> measures; ///< by bucket, then by day
        std::shared_ptr<BucketProgress> progress; ///< null at the end
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// How much lies under a prefix of a bucket, as now finds it.
struct PrefixMeasure
{
    std::string prefix; ///< ends with the delimiter
    BucketMeasure measure;
};

/// Where a walk over prefixes stands. S3's own.
class PrefixProgress;

/// To S3: how much lies under each prefix of buckets of the caller's account, for Storage Lens. Buckets that are gone are left out.
/// Walks all rows of the buckets, some with each call: an answer with `progress` has nothing else, and the next call takes it along.
/// What changes meanwhile is counted before or after.
struct MeasurePrefixes : InternalOperation<MeasurePrefixes>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "MeasurePrefixes";
    struct Input
    {
        std::vector<std::string> buckets;
        std::string delimiter = "/";
        int depth = 1;       ///< how many delimiters a prefix has at most
        double percent = 0;  ///< of the bucket's bytes that a prefix holds at least
        std::shared_ptr<PrefixProgress> progress = nullptr; ///< of the answer before, which knows all but `rows`; null to begin
        int rows = 4000;                                    ///< that the call looks at, at most; of uploads, whole ones
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::vector<PrefixMeasure> prefixes;       ///< by bucket as asked, then by prefix
        std::map<std::string, std::int64_t> bytes; ///< of whole buckets, by name
        std::shared_ptr<PrefixProgress> progress;  ///< null at the end
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

} // namespace nephoscope
