#pragma once

#include "services/Metrics.h"
#include "services/sqs/MessageRepository.h"
#include "services/sqs/Queue.h"

#include <functional>
#include <unordered_map>

namespace nephoscope::sqs {

struct Broker;

/// What SQS publishes to CloudWatch (Developer Guide, "Available CloudWatch metrics for Amazon SQS"). Depths are looked at once a
/// minute as long as a queue is active: up to six hours after anybody used it. Engine thread.
class QueueMetrics
{
public:
    explicit QueueMetrics(std::shared_ptr<Metrics> metrics) : m_metrics(std::move(metrics)) {}
    /// Depths are asked of the broker from now on.
    void watch(Broker &broker);

    void sent(const Queue &queue, Timestamp now, std::size_t bytes);
    /// So many at once; none is an empty receive.
    void received(const Queue &queue, Timestamp now, std::size_t count);
    void deleted(const Queue &queue, Timestamp now);
    /// A FIFO queue had this message already.
    void deduplicated(const Queue &queue, Timestamp now);
    void clear() { m_queues.clear(); }

private:
    struct Meters
    {
        QueueKey key;
        Timestamp used{};
        std::shared_ptr<Meter> sent, size, received, deleted, empty;
    };
    Meters &of(const Queue &queue, Timestamp now);
    MetricSeries series(const QueueKey &key, std::string name, std::string unit = "Count") const;
    /// Adds a point of the minute to what a queue is measured by.
    using Point = std::function<void(std::string name, double value, std::string unit)>;
    static void measureGroups(store::Connection &connection, const Queue &queue, std::int64_t total, const MessageCounts &hidden, Timestamp now, const Point &point);
    void measure(Broker &broker, store::Connection &connection, Timestamp now, std::vector<KeptMetric> &points);

    const std::shared_ptr<Metrics> m_metrics;
    std::unordered_map<std::int64_t, Meters> m_queues; ///< by id
};

} // namespace nephoscope::sqs
