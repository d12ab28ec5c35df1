#pragma once

#include "door/InternalOperation.h"
#include "door/Service.h"
#include "services/Distribution.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace nephoscope {

/// Which metric of CloudWatch a service counts for.
struct MetricSeries
{
    std::string account;
    std::string region;
    std::string nameSpace; ///< `AWS/SQS`
    std::string name;
    std::map<std::string, std::string> dimensions;
    std::string unit = "Count";

    auto operator<=>(const MetricSeries &) const = default;
};

/// A minute of a metric (or less than a minute, of which more may come).
struct KeptMetric
{
    MetricSeries series;
    Timestamp time{};
    Distribution data;
};

/// What is not counted but looked at once a minute: adds its points. Engine thread, inside the transaction.
using Gauge = std::function<void(store::Connection &, Timestamp now, std::vector<KeptMetric> &)>;

/// Takes minutes down: CloudWatch's.
struct KeepMetrics : InternalOperation<KeepMetrics>
{
    static constexpr std::string_view serviceId = "cloudwatch";
    static constexpr std::string_view name = "KeepMetrics";
    struct Input
    {
        std::vector<KeptMetric> points;
        std::vector<Gauge> gauges;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

class Metrics;

/// One metric as its service counts it. Thread-safe: a few words under a lock that hardly ever is contended.
class Meter
{
public:
    Meter(Metrics &metrics, MetricSeries series) : m_metrics(metrics), m_series(std::move(series)) {}
    void add(Timestamp now, double value, double times = 1);

private:
    friend class Metrics;
    /// False when nothing remains.
    bool take(Timestamp before, std::vector<KeptMetric> &points);

    Metrics &m_metrics;
    const MetricSeries m_series;
    std::mutex m_mutex;
    std::vector<std::pair<std::int64_t, Distribution>> m_minutes; ///< by their number since the epoch
};

/// How services publish metrics: counted in memory, brought to CloudWatch when a minute of the clock is over, all of them
/// as one call. What was counted in the minute in which the process is killed is lost, as it is with AWS's own agents.
/// Thread-safe.
class Metrics
{
public:
    /// The meter of a series, for whoever counts often.
    std::shared_ptr<Meter> meter(const MetricSeries &series);
    void add(const MetricSeries &series, Timestamp now, double value, double times = 1) { meter(series)->add(now, value, times); }
    /// Looked at with every flush from now on; wake() sees to it that there is one.
    void addGauge(Gauge gauge);
    /// There will be a flush when the minute is over.
    void wake();
    /// To be called by CloudWatch when the cloud starts.
    void attach(const ServiceHost &host);
    /// What is counted so far goes out, that of the minute under way too when `all`.
    void flush(bool all);
    /// Drops what was counted.
    void clear();

private:
    friend class Meter;
    const ServiceHost *m_host = nullptr;
    std::atomic<bool> m_armed = false;
    std::mutex m_mutex;
    std::map<MetricSeries, std::shared_ptr<Meter>> m_meters;
    std::vector<Gauge> m_gauges;
};

} // namespace nephoscope
