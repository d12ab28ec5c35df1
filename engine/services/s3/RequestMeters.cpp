#include "services/s3/RequestMeters.h"

#include "api/generated/s3.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/ObjectRepository.h"
#include "services/s3/PointAccess.h"

#include <algorithm>
#include <optional>

namespace nephoscope::s3 {

namespace {

constexpr std::size_t mostConfigurations = 1000;

enum class Sampled { Sum, Bytes, Milliseconds, Rate };

/// How a metric's values come about (S3 User Guide, "Amazon S3 request metrics in CloudWatch"): errors are 0 or 1 of each
/// request, so that their average is a rate.
Sampled sampledAs(std::size_t kind)
{
    if (kind == countedKinds)
        return Sampled::Milliseconds;
    switch (Counted(kind)) {
    case Counted::ClientErrors:
    case Counted::ServerErrors: return Sampled::Rate;
    case Counted::BytesDownloaded:
    case Counted::BytesUploaded:
    case Counted::SelectScanned:
    case Counted::SelectReturned: return Sampled::Bytes;
    case Counted::TotalLatency: return Sampled::Milliseconds;
    default: return Sampled::Sum;
    }
}

std::string_view unitOf(Sampled sampled)
{
    switch (sampled) {
    case Sampled::Bytes: return "Bytes";
    case Sampled::Milliseconds: return "Milliseconds";
    default: return "Count";
    }
}

bool isOfQuery(std::size_t kind)
{
    return kind == std::size_t(Counted::SelectScanned) || kind == std::size_t(Counted::SelectReturned);
}

bool hasAll(const Tags &wanted, const Tags &has)
{
    return std::all_of(wanted.begin(), wanted.end(), [&has](const Tag &tag) { return std::find(has.begin(), has.end(), tag) != has.end(); });
}

} // namespace

std::shared_ptr<RequestMeters> RequestMeters::load(store::Connection &connection, const Bucket &bucket, const std::shared_ptr<Metrics> &metrics)
{
    const auto rows = ConfigRepository(connection).list(bucket.id, config::metrics, {}, mostConfigurations);
    if (rows.empty())
        return nullptr;
    std::shared_ptr<RequestMeters> meters(new RequestMeters(bucket, metrics));
    for (const auto &[id, text] : rows) {
        api::s3::MetricsConfiguration configuration;
        if (!decodeConfig(api::s3::MetricsConfiguration::shape(), text, &configuration)) // Put checks what it takes
            continue;
        Filter &filter = meters->m_filters.emplace_back(Filter{id});
        if (!configuration.filter)
            continue;
        const auto read = [&filter](const auto &from) {
            filter.prefix = from.prefix.value_or(std::string());
            filter.point = from.accessPointArn.value_or(std::string());
        };
        if (configuration.filter->and_) {
            read(*configuration.filter->and_);
            if (configuration.filter->and_->tags)
                filter.tags = fromTagSet(*configuration.filter->and_->tags);
            continue;
        }
        read(*configuration.filter);
        if (const auto &tag = configuration.filter->tag)
            filter.tags.emplace_back(tag->key.value_or(std::string()), tag->value.value_or(std::string()));
    }
    return meters;
}

void RequestMeters::add(store::Database &database, const MeteredRequest &request)
{
    std::optional<Tags> tags;
    for (Filter &filter : m_filters) {
        if (!filter.point.empty() && (!request.point || request.point->arn != filter.point))
            continue;
        if (request.key.empty() ? !filter.prefix.empty() || !filter.tags.empty() : !request.key.starts_with(filter.prefix))
            continue;
        if (!filter.tags.empty()) {
            if (!tags) {
                const auto object = ObjectRepository(database.reader()).find(m_bucket.id, std::string(request.key));
                tags = object ? decodeTags(object->tags) : Tags();
            }
            if (!hasAll(filter.tags, *tags))
                continue;
        }
        count(filter, request);
    }
}

void RequestMeters::count(Filter &filter, const MeteredRequest &request)
{
    for (std::size_t kind = 0; kind < countedKinds; ++kind) {
        if (isOfQuery(kind) != request.queryEnded)
            continue;
        const double value = double(request.counts[kind]);
        const Sampled sampled = sampledAs(kind);
        if (value != 0 || request.queryEnded || sampled == Sampled::Rate || sampled == Sampled::Milliseconds)
            meter(filter, kind).add(request.now, value);
    }
    // In this process a reply begins as soon as it is there.
    if (!request.streamedIn && !request.queryEnded)
        meter(filter, countedKinds).add(request.now, double(request.counts[std::size_t(Counted::TotalLatency)]));
}

Meter &RequestMeters::meter(Filter &filter, std::size_t kind)
{
    const std::lock_guard lock(m_mutex);
    auto &meter = filter.meters[kind];
    if (!meter) {
        const std::string name(kind < countedKinds ? nameOf(Counted(kind)) : std::string_view("FirstByteLatency"));
        meter = m_metrics->meter({m_bucket.account, m_bucket.region, "AWS/S3", name, {{"BucketName", m_bucket.name}, {"FilterId", filter.id}},
                                  std::string(unitOf(sampledAs(kind)))});
    }
    return *meter;
}

} // namespace nephoscope::s3
