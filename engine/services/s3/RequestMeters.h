#pragma once

#include "door/Service.h"
#include "services/Metrics.h"
#include "services/s3/RequestMetrics.h"
#include "services/s3/Tags.h"

#include <array>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace nephoscope::s3 {

struct PointAccess;

/// A request that has its reply, as metrics see it.
struct MeteredRequest
{
    std::string_view key;                  ///< empty: of the bucket
    const PointAccess *point = nullptr;    ///< that it came through
    const Counts &counts;                  ///< of this request alone
    bool streamedIn = false;               ///< its body came while it ran: when it was complete is not known
    bool queryEnded = false;               ///< tells the bytes of a query only: its request was counted before
    Timestamp now{};
};

/// What the metrics configurations of a bucket have CloudWatch told: AWS/S3 with BucketName and FilterId, for the requests
/// that a configuration's prefix, tags and access point take (S3 User Guide, "CloudWatch metrics configurations"). Requests
/// of the bucket itself, lists too, are those of configurations without prefix and tags only. Tags are the object's
/// when the reply is there: an object that is gone by then has none. Thread-safe.
class RequestMeters
{
public:
    /// Null for buckets without configurations, which is most of them.
    static std::shared_ptr<RequestMeters> load(store::Connection &connection, const Bucket &bucket, const std::shared_ptr<Metrics> &metrics);

    void add(store::Database &database, const MeteredRequest &request);

private:
    static constexpr std::size_t kinds = countedKinds + 1; ///< and FirstByteLatency
    struct Filter
    {
        std::string id;
        std::string prefix = {};
        Tags tags = {};
        std::string point = {}; ///< its ARN
        std::array<std::shared_ptr<Meter>, kinds> meters = {}; ///< made when first needed
    };

    RequestMeters(const Bucket &bucket, std::shared_ptr<Metrics> metrics) : m_bucket(bucket), m_metrics(std::move(metrics)) {}
    void count(Filter &filter, const MeteredRequest &request);
    Meter &meter(Filter &filter, std::size_t kind);

    const Bucket m_bucket;
    const std::shared_ptr<Metrics> m_metrics;
    std::mutex m_mutex;
    std::vector<Filter> m_filters;
};

} // namespace nephoscope::s3
