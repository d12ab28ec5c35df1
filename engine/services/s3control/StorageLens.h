#pragma once

#include "core/StepThread.h"
#include "door/InternalOperation.h"
#include "door/Service.h"
#include "services/StorageReport.h"
#include "services/s3control/JobRepository.h"

namespace nephoscope::s3control {

// S3 Storage Lens: configurations, and their daily exports. A configuration with an export has a job (`s3control.lens`) for each
// midnight (UTC), which notes in its row that a report is wanted; a thread of its own writes reports. So after kill -9
// what was noted is written.

/// A configuration, as its row has it.
struct LensConfiguration
{
    std::string account;
    std::string region; ///< its home
    model::StorageLensConfiguration value;
    std::vector<model::StorageLensTag> tags;
    std::optional<Timestamp> wanted; ///< a report of this day
};

/// What a dashboard shows: the buckets of the account that the configuration takes, counted now, and as each night since
/// `since` found them. Nothing of a configuration that is disabled. In steps, as MeasureBuckets: an answer with `progress` has
/// nothing else, and the next call takes it along. `NoSuchConfiguration`.
struct ReadLens : InternalOperation<ReadLens>
{
    static constexpr std::string_view serviceId = "s3control";
    static constexpr std::string_view name = "ReadLens";
    struct Input
    {
        std::string id;
        Timestamp since{};
        std::shared_ptr<BucketProgress> progress = nullptr; ///< of the answer before
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        bool isEnabled = false;
        std::vector<BucketMeasure> now;
        std::vector<BucketMeasure> nights; ///< by bucket, then by day
        std::shared_ptr<BucketProgress> progress; ///< null at the end
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// What a dashboard shows of prefixes: those that the configuration's prefix-level metrics choose, counted now; none while they, or
/// the configuration, are disabled. In steps, as MeasurePrefixes: an answer with `progress` has nothing else, and the next call
/// takes it along. `NoSuchConfiguration`.
struct ReadLensPrefixes : InternalOperation<ReadLensPrefixes>
{
    static constexpr std::string_view serviceId = "s3control";
    static constexpr std::string_view name = "ReadLensPrefixes";
    struct Input
    {
        std::string id;
        std::shared_ptr<PrefixProgress> progress = nullptr; ///< of the answer before
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::vector<PrefixMeasure> prefixes; ///< by bucket, then by prefix
        std::map<std::string, std::int64_t> bytes; ///< of whole buckets, by name
        std::shared_ptr<PrefixProgress> progress;  ///< null at the end
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// The storage class, as the export calls it, of CloudWatch's storage type.
std::string lensClassOf(std::string_view storageType);
/// Whether the configuration takes this bucket.
bool takesBucket(const model::StorageLensConfiguration &configuration, const BucketMeasure &measure);

/// The report of an account's buckets as CSV of the schema V_1 (S3 User Guide, "Understanding the Amazon S3 Storage Lens
/// export schema"), the buckets that the configuration leaves out left out.
std::string lensReport(const LensConfiguration &configuration, const std::vector<BucketMeasure> &measures, const std::vector<PrefixMeasure> &prefixes);

/// What to ask S3 of the prefixes of these buckets; nothing while prefix-level metrics are disabled. S3 User Guide, "Prefix
/// aggregation": with the delimiter "/", the depth 5 and 1% of the bucket where the configuration does not say.
std::optional<MeasurePrefixes::Input> prefixesOf(const model::StorageLensConfiguration &configuration, const std::vector<BucketMeasure> &buckets);

class LensDelivery
{
public:
    void registerOperations(ServiceRegistry &registry);
    void start(const ServiceHost &host);
    void stop() { m_thread.stop(); }

private:
    void registerDelivery(ServiceRegistry &registry);
    bool step();
    Expected<void> deliver(const LensConfiguration &configuration);

    const ServiceHost *m_host = nullptr;
    StepThread m_thread{[this] { return step(); }};
};

} // namespace nephoscope::s3control
