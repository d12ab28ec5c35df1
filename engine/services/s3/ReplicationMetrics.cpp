#include "services/s3/ReplicationMetrics.h"

#include "services/s3/VersionJob.h"

#include <algorithm>
#include <map>

namespace nephoscope::s3 {

namespace {

using Rule = api::s3::ReplicationRule;

MetricSeries seriesOf(const Bucket &source, const Rule &rule, const char *name, const char *unit = "Count")
{
    return {source.account, source.region, "AWS/S3", name,
            {{"SourceBucket", source.name}, {"DestinationBucket", bucketOfArn(*rule.destination->bucket)}, {"RuleId", rule.id.value_or(std::string())}}, unit};
}

struct Waiting
{
    double operations = 0;
    double bytes = 0;
};

/// Every watched rule of all buckets, which has a point also while nothing waits.
std::map<std::pair<std::int64_t, std::string>, Waiting> watchedRules(store::Connection &connection, std::vector<std::pair<Bucket, ReplicationConfig>> &sources)
{
    std::map<std::pair<std::int64_t, std::string>, Waiting> watched;
    auto query = connection.query("SELECT b.name, c.value FROM s3_bucket_configs c JOIN s3_buckets b ON b.id = c.bucket WHERE c.kind = ?");
    query.bind(config::replication);
    while (query.step()) {
        auto bucket = BucketRepository(connection).find(query.text(0));
        ReplicationConfig rules;
        if (!bucket || query.text(1).empty() || !decodeConfig(ReplicationConfig::shape(), query.text(1), &rules) || !rules.rules)
            continue;
        for (const Rule &rule : *rules.rules) {
            if (isOn(rule.destination->metrics))
                watched[{bucket->id, rule.id.value_or(std::string())}];
        }
        sources.emplace_back(std::move(*bucket), std::move(rules));
    }
    return watched;
}

void measure(const ServiceHost &host, store::Connection &connection, Timestamp now, std::vector<KeptMetric> &points)
{
    std::vector<std::pair<Bucket, ReplicationConfig>> sources;
    auto watched = watchedRules(connection, sources);
    if (watched.empty())
        return;
    const Caller nobody;
    ReadContext context(host, nobody, connection, now);
    auto jobs = connection.query("SELECT key FROM jobs WHERE kind = 's3.replicate'");
    while (jobs.step()) {
        Job job;
        job.key = jobs.string(0);
        const auto named = openVersionJob(context, job);
        const auto source = std::find_if(sources.begin(), sources.end(), [&](const auto &each) { return named && each.first.id == named->bucket.id; });
        if (source == sources.end())
            continue;
        for (const Rule *rule : rulesFor(source->second, named->object)) {
            const auto waiting = watched.find({named->bucket.id, rule->id.value_or(std::string())});
            if (waiting == watched.end())
                continue;
            waiting->second.operations += 1;
            waiting->second.bytes += double(named->object.size);
        }
    }
    for (const auto &[bucket, rules] : sources) {
        for (const Rule &rule : *rules.rules) {
            const auto waiting = watched.find({bucket.id, rule.id.value_or(std::string())});
            if (waiting == watched.end())
                continue;
            const auto add = [&, &source = bucket](const char *name, const char *unit, double value) {
                KeptMetric point{seriesOf(source, rule, name, unit), std::chrono::floor<std::chrono::minutes>(now), {}};
                point.data.add(value);
                points.push_back(std::move(point));
            };
            add("OperationsPendingReplication", "Count", waiting->second.operations);
            add("BytesPendingReplication", "Bytes", waiting->second.bytes);
        }
    }
}

} // namespace

ReplicationMetrics::ReplicationMetrics(const ServiceHost &host, std::shared_ptr<Metrics> published) : m_published(std::move(published))
{
    m_published->addGauge([&host](store::Connection &connection, Timestamp now, std::vector<KeptMetric> &points) { measure(host, connection, now, points); });
}

void ReplicationMetrics::note(const Bucket &source, const Object &object, const Rule &rule, bool failed, Timestamp now) const
{
    if (!isOn(rule.destination->metrics))
        return;
    m_published->add(seriesOf(source, rule, "OperationsFailedReplication"), now, failed ? 1 : 0);
    if (!failed) {
        const auto taken = std::chrono::duration_cast<std::chrono::seconds>(std::max(Duration::zero(), now - object.modified));
        m_published->add(seriesOf(source, rule, "ReplicationLatency", "Seconds"), now, double(taken.count()));
    }
}

} // namespace nephoscope::s3
