#pragma once

#include "services/Metrics.h"
#include "services/s3/ReplicationRules.h"

#include <string_view>

namespace nephoscope::s3 {

/// What CloudWatch knows of replication (S3 User Guide, "Using S3 Replication metrics"), for rules whose metrics are on, by source
/// bucket, destination bucket and rule: how long objects took (`ReplicationLatency`, seconds) and how many failed
/// (`OperationsFailedReplication`) as they come up, what still waits (`OperationsPendingReplication`,
/// `BytesPendingReplication`) once a minute. Thread-safe.
class ReplicationMetrics
{
public:
    /// Looks at what waits from now on.
    ReplicationMetrics(const ServiceHost &host, std::shared_ptr<Metrics> published);

    /// A version was brought over by `rule`, or failed.
    void note(const Bucket &source, const Object &object, const api::s3::ReplicationRule &rule, bool failed, Timestamp now) const;

private:
    std::shared_ptr<Metrics> m_published;
};

} // namespace nephoscope::s3
