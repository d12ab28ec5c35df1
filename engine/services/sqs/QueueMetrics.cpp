#include "services/sqs/QueueMetrics.h"

#include "services/sqs/Broker.h"

#include <algorithm>

namespace nephoscope::sqs {

namespace {

constexpr std::chrono::hours activeFor{6};

} // namespace

MetricSeries QueueMetrics::series(const QueueKey &key, std::string name, std::string unit) const
{
    return {key.account, key.region, "AWS/SQS", std::move(name), {{"QueueName", key.name}}, std::move(unit)};
}

QueueMetrics::Meters &QueueMetrics::of(const Queue &queue, Timestamp now)
{
    Meters &meters = m_queues[queue.id];
    meters.used = now;
    if (!meters.sent) {
        meters.key = queue.key;
        meters.sent = m_metrics->meter(series(queue.key, "NumberOfMessagesSent"));
        meters.size = m_metrics->meter(series(queue.key, "SentMessageSize", "Bytes"));
        meters.received = m_metrics->meter(series(queue.key, "NumberOfMessagesReceived"));
        meters.deleted = m_metrics->meter(series(queue.key, "NumberOfMessagesDeleted"));
        meters.empty = m_metrics->meter(series(queue.key, "NumberOfEmptyReceives"));
    }
    return meters;
}

void QueueMetrics::sent(const Queue &queue, Timestamp now, std::size_t bytes)
{
    Meters &meters = of(queue, now);
    meters.sent->add(now, 1);
    meters.size->add(now, double(bytes));
}

void QueueMetrics::received(const Queue &queue, Timestamp now, std::size_t count)
{
    Meters &meters = of(queue, now);
    if (count == 0)
        meters.empty->add(now, 1);
    else
        meters.received->add(now, double(count));
}

void QueueMetrics::deleted(const Queue &queue, Timestamp now)
{
    of(queue, now).deleted->add(now, 1);
}

void QueueMetrics::deduplicated(const Queue &queue, Timestamp now)
{
    of(queue, now);
    m_metrics->add(series(queue.key, "NumberOfDeduplicatedSentMessages"), now, 1);
}

void QueueMetrics::watch(Broker &broker)
{
    m_metrics->addGauge([this, &broker](store::Connection &connection, Timestamp now, std::vector<KeptMetric> &points) {
        measure(broker, connection, now, points);
    });
}

void QueueMetrics::measureGroups(store::Connection &connection, const Queue &queue, std::int64_t total, const MessageCounts &hidden, Timestamp now,
                                 const Point &point)
{
    MessageRepository messages(connection);
    if (queue.fifo) {
        point("ApproximateNumberOfGroupsWithInflightMessages", double(messages.groupsInFlight(queue.content, now)), "Count");
        return;
    }
    if (!messages.hasGroups(queue.content))
        return;
    const std::vector<NoisyGroup> noisy = messages.noisyGroups(queue.content, hidden.inFlight, now);
    MessageCounts quiet = hidden;
    std::int64_t visible = total - hidden.inFlight - hidden.delayed;
    for (const NoisyGroup &group : noisy) {
        quiet.inFlight -= group.hidden.inFlight;
        quiet.delayed -= group.hidden.delayed;
        visible -= group.total - group.hidden.inFlight - group.hidden.delayed;
    }
    point("ApproximateNumberOfNoisyGroups", double(noisy.size()), "Count");
    point("ApproximateNumberOfMessagesVisibleInQuietGroups", double(std::max<std::int64_t>(0, visible)), "Count");
    point("ApproximateNumberOfMessagesNotVisibleInQuietGroups", double(quiet.inFlight), "Count");
    point("ApproximateNumberOfMessagesDelayedInQuietGroups", double(quiet.delayed), "Count");
    if (const auto oldest = messages.oldestBut(queue.content, noisy)) {
        point("ApproximateAgeOfOldestMessageInQuietGroups", double(std::chrono::floor<std::chrono::seconds>(now - *oldest).count()), "Seconds");
    }
}

void QueueMetrics::measure(Broker &broker, store::Connection &connection, Timestamp now, std::vector<KeptMetric> &points)
{
    // The minute that is just over.
    const Timestamp minute{std::chrono::floor<std::chrono::minutes>(now - Duration(1))};
    std::erase_if(m_queues, [&](const auto &entry) { return entry.second.used < now - activeFor || !broker.directory.find(connection, entry.second.key); });
    for (const auto &[id, meters] : m_queues) {
        const QueuePtr queue = broker.directory.find(connection, meters.key);
        const auto point = [this, &points, &minute, &key = meters.key](std::string name, double value, std::string unit = "Count") {
            points.push_back({series(key, std::move(name), std::move(unit)), minute, {}});
            points.back().data.add(value);
        };
        MessageRepository messages(connection);
        const MessageCounts hidden = messages.countHidden(queue->content, now);
        const std::int64_t total = broker.depths.total(connection, queue->content);
        point("ApproximateNumberOfMessagesVisible", double(std::max<std::int64_t>(0, total - hidden.inFlight - hidden.delayed)));
        point("ApproximateNumberOfMessagesNotVisible", double(hidden.inFlight));
        point("ApproximateNumberOfMessagesDelayed", double(hidden.delayed));
        const auto oldest = messages.oldest(queue->content);
        const Duration age = oldest ? now - oldest->sent : Duration::zero();
        point("ApproximateAgeOfOldestMessage", double(std::chrono::floor<std::chrono::seconds>(age).count()), "Seconds");
        measureGroups(connection, *queue, total, hidden, now, point);
    }
    if (!m_queues.empty())
        m_metrics->wake();
}

} // namespace nephoscope::sqs
