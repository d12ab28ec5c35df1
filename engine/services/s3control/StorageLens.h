#pragma once

#include "core/StepThread.h"
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

/// The report of an account's buckets as CSV of the schema V_1 (S3 User Guide, "Understanding the Amazon S3 Storage Lens
/// export schema"), the buckets that the configuration leaves out left out.
std::string lensReport(const LensConfiguration &configuration, const std::vector<BucketMeasure> &measures);

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
