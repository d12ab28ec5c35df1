#pragma once

#include "door/Service.h"
#include "services/Metrics.h"
#include "services/s3/BucketRepository.h"

#include <array>
#include <atomic>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string_view>

namespace nephoscope::s3 {

/// What S3's request metrics count (S3 User Guide, "Amazon S3 request metrics"). Stored: the order never changes.
enum class Counted {
    AllRequests,
    GetRequests,
    PutRequests,
    DeleteRequests,
    HeadRequests,
    PostRequests,
    SelectRequests,
    ListRequests,
    ClientErrors, ///< 4xxErrors
    ServerErrors, ///< 5xxErrors
    BytesDownloaded,
    BytesUploaded,
    TotalLatency, ///< TotalRequestLatency, in milliseconds, summed up
    SelectScanned, ///< SelectBytesScanned
    SelectReturned, ///< SelectBytesReturned
};
inline constexpr std::size_t countedKinds = 15;
/// As CloudWatch calls it: `4xxErrors`.
std::string_view nameOf(Counted counted);

using Counts = std::array<std::int64_t, countedKinds>;

/// The requests to one bucket since they were last taken. Thread-safe; counting takes no lock.
class RequestCounters
{
public:
    void add(const Counts &counts);
    Counts take();

private:
    // Threads count apart, so that they need not hand a line of the cache to and fro.
    struct alignas(64) Shard
    {
        std::array<std::atomic<std::int64_t>, countedKinds> counts{};
    };
    std::array<Shard, 8> m_shards;
};

struct BucketAccess;
class RequestMeters;

/// Counts the requests to buckets, and writes the counts of a minute down when it is over (`s3_request_metrics`, kept for
/// 15 days as CloudWatch keeps points of a minute). The counts of the minute that is under way when the process is
/// killed are lost. Thread-safe.
class RequestMetrics
{
public:
    /// `published` brings to CloudWatch what metrics configurations ask for.
    RequestMetrics(const ServiceHost &host, std::shared_ptr<Metrics> published) : m_host(host), m_published(std::move(published)) {}

    /// The counters of a bucket, for as long as it is there.
    std::shared_ptr<RequestCounters> countersOf(std::int64_t bucket);
    /// What the bucket's metrics configurations ask for now; null without any.
    std::shared_ptr<RequestMeters> metersOf(store::Connection &connection, const Bucket &bucket) const;
    /// A request that named the bucket of `access` has its reply.
    void note(const BucketAccess &access, const Call &call, const Reply &reply, Timestamp began);
    /// The bytes of a query whose stream has ended: they are known after its reply, and are of the minute they are told in.
    void noteSelect(const BucketAccess &access, const std::string &key, std::uint64_t scanned, std::uint64_t returned);
    /// Writes down what was counted, now.
    void flush();
    void registerOperations(ServiceRegistry &registry);

private:
    /// Writes down a minute that is over; the time.
    Timestamp turnMinute();
    /// Sees to it that this minute is written down.
    void arm();
    const ServiceHost &m_host;
    const std::shared_ptr<Metrics> m_published;
    std::atomic<bool> m_armed = false;
    std::atomic<std::int64_t> m_minute = 0; ///< that is counted, since the epoch
    std::mutex m_mutex;
    std::map<std::int64_t, std::shared_ptr<RequestCounters>> m_counters; ///< by bucket
};

} // namespace nephoscope::s3
