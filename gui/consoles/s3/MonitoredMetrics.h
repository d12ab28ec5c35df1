#pragma once

#include "gui/consoles/cloudwatch/Monitoring.h"

#include <vector>

namespace nephoscope::gui::s3 {

// What the Metrics tab of a bucket draws from CloudWatch.

/// S3 counts storage once a day: two weeks of it.
inline constexpr cloudwatch::MonitoringBoard::Time byDay{.range = 14 * 24 * 60 * 60, .leastPeriod = 24 * 60 * 60};
/// Size by storage class and number of objects, as S3 writes them down each night.
cloudwatch::Monitored storageMetrics(const QString &bucket, int period);
/// Requests that a metrics configuration takes, by kind, with errors, latency and bytes.
cloudwatch::Monitored requestMetrics(const QString &bucket, const QString &configuration, int period);
/// A replication rule that is watched.
struct WatchedRule
{
    QString id;
    QString destination; ///< the bucket's name
    bool operator==(const WatchedRule &) const = default;
};
/// How far behind the destinations are, what waits and what failed, a line for each rule.
cloudwatch::Monitored replicationMetrics(const QString &bucket, const std::vector<WatchedRule> &rules, int period);

} // namespace nephoscope::gui::s3
