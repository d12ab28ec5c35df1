#pragma once

#include "api/generated/s3.h"
#include "door/Service.h"
#include "services/s3/BucketAccess.h"

#include <atomic>
#include <map>
#include <mutex>
#include <string>
#include <tuple>

namespace nephoscope::s3 {

// Storage class analysis (S3 User Guide, "Amazon S3 analytics - Storage Class Analysis"): how much of what a configuration's
// filter takes lies there for how long, and how much of it is read. A configuration has a job (`s3.analytics`) that looks at
// each midnight (UTC), and writes all days so far into the file it is exported to.

/// Groups of ages by their first days: 0 to 14 days …
inline constexpr int ageGroups = 12;

/// Counts what is read of analyzed buckets, and writes it down each minute. Thread-safe.
class Analytics
{
public:
    explicit Analytics(const ServiceHost &host) : m_host(host) {}

    /// A request to a bucket has its reply.
    void note(const BucketAccess &access, const Call &call, const Reply &reply, Timestamp began);
    void flush();
    void registerOperations(ServiceRegistry &registry);

private:
    struct Read
    {
        std::int64_t gets = 0;
        std::int64_t bytes = 0;
    };
    using Place = std::tuple<std::string, std::string, std::string, int>; ///< bucket, key, class, age group

    const ServiceHost &m_host;
    std::atomic<bool> m_armed = false;
    std::mutex m_mutex;
    std::map<Place, Read> m_reads;
};

/// A configuration was saved, or (null) taken away.
void planAnalysis(WriteContext &context, const Bucket &bucket, const std::string &id, const api::s3::AnalyticsConfiguration *configuration);

} // namespace nephoscope::s3
