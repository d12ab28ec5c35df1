#pragma once

#include "api/generated/s3.h"
#include "core/StepThread.h"
#include "door/InternalOperation.h"
#include "door/Service.h"
#include "services/s3/BucketRepository.h"

#include <memory>

namespace nephoscope::s3 {

// Inventories. A configuration has a job (`s3.inventory`) for its next report: at the next midnight (UTC) for
// daily ones, at that of Sunday for weekly ones. What fell due while nobody looked is made up for by one report.
// A report under way has a row, so that after kill -9 it is made again.

/// Makes the report of a configuration now, beside its schedule: what AWS has no operation for.
/// `NoSuchConfiguration`. When it is there the change feed tells: an `inventory-report` was created, in the
/// bucket, by the id of the configuration.
struct DeliverInventory : InternalOperation<DeliverInventory>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "DeliverInventory";
    struct Input
    {
        std::string bucket;
        std::string id;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

/// A report to be made.
struct InventoryRun
{
    Bucket bucket;
    api::s3::InventoryConfiguration configuration;
    Timestamp started{};
    std::string id; ///< a UUID
    bool listsCount = false; ///< access control lists count: objects may be others'
    std::shared_ptr<const api::s3::BucketLifecycleConfiguration> lifecycle; ///< null: nothing expires
};

/// `NotImplemented` for what reports cannot have here.
Expected<void> checkInventory(const api::s3::InventoryConfiguration &configuration);
/// The first midnight (UTC) after `now`, of a Sunday for weekly reports.
Timestamp nextInventory(bool weekly, Timestamp now);

/// Reads a bucket and writes its report: data files, manifest.json, manifest.checksum and symlink.txt. Takes
/// pages at a time, so that nothing grows with the bucket. `stopping` is asked between them; then the result
/// is `RequestCancelled`.
Expected<void> deliverInventory(const ServiceHost &host, const InventoryRun &run, const std::function<bool()> &stopping);

/// Makes the reports, one after another, on a thread of its own.
class InventoryDelivery
{
public:
    void registerOperations(ServiceRegistry &registry);
    /// Schedules the next report of a configuration, or (null) forgets it.
    void plan(WriteContext &context, const Bucket &bucket, const std::string &id, const api::s3::InventoryConfiguration *configuration);
    void start(const ServiceHost &host);
    void stop();

private:
    bool step();
    /// Notes that a report is to be made, unless one is under way.
    void begin(WriteContext &context, const Bucket &bucket, const std::string &id);

    const ServiceHost *m_host = nullptr;
    StepThread m_thread{[this] { return step(); }};
};

} // namespace nephoscope::s3
