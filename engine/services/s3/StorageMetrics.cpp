#include "services/s3/StorageMetrics.h"

#include "services/s3/Access.h"
#include "services/s3/AnalyticsReport.h"
#include "services/s3/Restore.h"
#include "services/s3/StorageTypes.h"
#include "services/s3/Tiering.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::s3 {

/// How far the walk over a bucket's versions has come; that of a night is kept in the job.
struct StorageWalk
{
    std::int64_t bucket = 0; ///< positive; the one under way
    bool past = false;       ///< its current versions are done
    std::int64_t version = INT64_MIN;
    std::string key;
    BucketMeasure measure;
    StorageBytes padding; ///< of the objects of the measure
};

namespace {

namespace json = boost::json;

constexpr std::string_view jobKind = "s3.storage";
constexpr int looksPerStep = 4000;
constexpr std::chrono::days kept{455};

std::int64_t uploadBytes(store::Connection &connection, std::int64_t bucket)
{
    auto query = connection.query("SELECT coalesce(sum(p.size), 0) FROM s3_uploads u JOIN s3_parts p ON p.content = u.id WHERE u.bucket = ?");
    query.bind(bucket).step();
    return query.integer(0);
}

std::string encode(const BucketMeasure &measure)
{
    json::object amounts;
    for (const auto &[type, amount] : measure.amounts)
        amounts[type] = json::array{amount.bytes, amount.objects, amount.pastBytes, amount.pastObjects};
    return json::serialize(json::object{{"amounts", std::move(amounts)}, {"markers", measure.markers}, {"uploads", measure.uploadBytes}});
}

/// The other way round; both were written by this program.
void decode(std::string_view text, BucketMeasure &measure)
{
    const json::value value = json::parse(text);
    for (const auto &[type, amount] : value.at("amounts").as_object()) {
        const json::array &numbers = amount.as_array();
        measure.amounts[std::string(type)] = {numbers.at(0).as_int64(), numbers.at(1).as_int64(), numbers.at(2).as_int64(),
                                              numbers.at(3).as_int64()};
    }
    measure.markers = value.at("markers").as_int64();
    measure.uploadBytes = value.at("uploads").as_int64();
}

std::string encode(const StorageWalk &progress)
{
    json::object padding;
    for (const auto &[type, bytes] : progress.padding)
        padding[type] = bytes;
    return json::serialize(json::object{{"bucket", progress.bucket}, {"past", progress.past}, {"version", progress.version},
                                        {"key", progress.key}, {"measure", encode(progress.measure)}, {"padding", std::move(padding)}});
}

StorageWalk decodeWalk(const std::string &text)
{
    StorageWalk progress;
    if (text.empty())
        return progress;
    const json::value value = json::parse(text);
    progress.bucket = value.at("bucket").as_int64();
    progress.past = value.at("past").as_bool();
    progress.version = value.at("version").as_int64();
    progress.key = json::value_to<std::string>(value.at("key"));
    decode(json::value_to<std::string>(value.at("measure")), progress.measure);
    if (const json::value *padding = value.as_object().if_contains("padding")) { // a walk that an older version began has none
        for (const auto &[type, bytes] : padding->as_object())
            progress.padding[std::string(type)] = bytes.as_int64();
    }
    return progress;
}

/// Some more versions, which it takes off `rows`. True when there are no more.
bool walk(store::Connection &connection, StorageWalk &progress, int &rows)
{
    auto query = connection.query("SELECT key, version, size, storage_class, CASE WHEN storage_class = 'INTELLIGENT_TIERING' THEN access_tier END, "
                                  "CASE WHEN bucket < 0 THEN marker END FROM s3_objects "
                                  "WHERE bucket = ?1 AND (key, version) > (?2, ?3) ORDER BY key, version LIMIT ?4");
    const std::string from = progress.key;
    query.bind(progress.past ? -progress.bucket : progress.bucket, from, progress.version, rows);
    while (query.step()) {
        --rows;
        const bool isMarker = query.integer(5) != 0;
        addVersions(progress.measure, query.text(3), static_cast<AccessTier>(query.integer(4)), isMarker, !progress.past, 1, query.integer(2));
        if (!isMarker)
            addPadding(progress.padding, query.text(3), query.integer(2));
        progress.key = query.string(0);
        progress.version = query.integer(1);
    }
    if (rows == 0 || progress.past)
        return rows > 0;
    progress.past = true;
    progress.key.clear();
    progress.version = INT64_MIN;
    return false;
}

Job jobOf(Timestamp due, std::string data = {})
{
    return {std::string(jobKind), "all", std::string(defaultAccount), std::string(defaultRegion), due, std::move(data)};
}

/// The bucket with the next number; none at the end.
std::optional<std::int64_t> nextBucket(store::Connection &connection, std::int64_t after)
{
    auto query = connection.query("SELECT id FROM s3_buckets WHERE id > ? ORDER BY id LIMIT 1");
    return query.bind(after).step() ? std::optional(query.integer(0)) : std::nullopt;
}

/// CloudWatch User Guide: one point a day.
void publish(Metrics &metrics, store::Connection &connection, const StorageWalk &progress, Timestamp now)
{
    auto query = connection.query("SELECT account, region, name FROM s3_buckets WHERE id = ?");
    if (!query.bind(progress.bucket).step())
        return;
    const Timestamp day = std::chrono::floor<std::chrono::days>(now);
    const auto add = [&](const char *name, const std::string &type, const char *unit, std::int64_t value) {
        metrics.add({query.string(0), query.string(1), "AWS/S3", name, {{"BucketName", query.string(2)}, {"StorageType", type}}, unit}, day, double(value));
    };
    std::int64_t objects = progress.measure.markers;
    StorageBytes sizes = progress.padding;
    for (const auto &[type, amount] : progress.measure.amounts) {
        sizes[type] += amount.bytes;
        addIndex(sizes, type, amount.objects);
        objects += amount.objects;
    }
    // S3 User Guide: parts of unfinished uploads are stored and counted as objects are.
    auto parts = connection.query("SELECT u.storage_class, sum(p.size), count(*) FROM s3_uploads u JOIN s3_parts p ON p.content = u.id "
                                  "WHERE u.bucket = ? GROUP BY u.storage_class");
    parts.bind(progress.bucket);
    while (parts.step()) {
        sizes[partsTypeOf(parts.text(0))] += parts.integer(1);
        objects += parts.integer(2);
    }
    for (const auto &[type, bytes] : sizes)
        add("BucketSizeBytes", type, "Bytes", bytes);
    add("NumberOfObjects", "AllStorageTypes", "Count", objects);
}

Expected<std::optional<Job>> step(WriteContext &context, Metrics &metrics, const Job &job)
{
    StorageWalk progress = decodeWalk(job.data);
    const Timestamp now = context.now();
    if (progress.bucket == 0) {
        const auto first = nextBucket(context.db(), 0);
        if (!first)
            return std::nullopt; // the next bucket brings the job back
        progress.bucket = *first;
    }
    int rows = looksPerStep;
    if (!walk(context.db(), progress, rows))
        return jobOf(now, encode(progress));
    progress.measure.uploadBytes = uploadBytes(context.db(), progress.bucket);
    context.db()
        .query("INSERT OR REPLACE INTO s3_storage_metrics(bucket, day, value) SELECT id, ?, ? FROM s3_buckets WHERE id = ?")
        .bind(dayOf(now), encode(progress.measure), progress.bucket)
        .run();
    context.db().query("DELETE FROM s3_storage_metrics WHERE bucket = ? AND day < ?").bind(progress.bucket, dayOf(now - kept)).run();
    publish(metrics, context.db(), progress, now);
    if (const auto next = nextBucket(context.db(), progress.bucket))
        return jobOf(now, encode(StorageWalk{.bucket = *next}));
    context.changed(Change::Kind::Updated, "s3", "storage-metrics", {}, {});
    return jobOf(midnightAfter(now, 0));
}

} // namespace

} // namespace nephoscope::s3

namespace nephoscope {

class BucketProgress
{
public:
    BucketProgress(std::string account, std::vector<s3::Bucket> buckets) : m_account(std::move(account)), m_buckets(std::move(buckets)) {}

    /// Whose it is.
    const std::string &account() const { return m_account; }
    /// Some more rows. True at the end of the last bucket.
    bool step(ReadContext &context, int rows)
    {
        for (; m_at < m_buckets.size(); --rows) { // what has no rows is looked for, too
            if (rows <= 0)
                return false;
            const s3::Bucket &bucket = m_buckets[m_at];
            const auto still = s3::BucketRepository(context.db()).find(bucket.name);
            if (!still || still->id != bucket.id) {
                ++m_at;
                continue;
            }
            if (m_walk.bucket != bucket.id)
                m_walk = s3::StorageWalk{.bucket = bucket.id, .measure = s3::measureOf(bucket, context.now())};
            if (!s3::walk(context.db(), m_walk, rows))
                continue;
            m_walk.measure.uploadBytes = s3::uploadBytes(context.db(), bucket.id);
            m_found.push_back(std::move(m_walk.measure));
            ++m_at;
        }
        return true;
    }
    std::vector<BucketMeasure> take() { return std::move(m_found); }

private:
    const std::string m_account;
    const std::vector<s3::Bucket> m_buckets;
    std::size_t m_at = 0; ///< the bucket under way
    s3::StorageWalk m_walk;
    std::vector<BucketMeasure> m_found;
};

} // namespace nephoscope

namespace nephoscope::s3 {

namespace {

std::vector<Bucket> bucketsFor(ReadContext &context, const MeasureBuckets::Input &input)
{
    BucketRepository repository(context.db());
    if (!input.bucket.empty()) {
        auto bucket = repository.find(input.bucket);
        return bucket ? std::vector<Bucket>{std::move(*bucket)} : std::vector<Bucket>();
    }
    std::vector<std::string> accounts;
    if (input.everyAccount) {
        auto query = context.db().query("SELECT DISTINCT account FROM s3_buckets ORDER BY account");
        while (query.step())
            accounts.push_back(query.string(0));
    } else {
        accounts.push_back(context.account());
    }
    std::vector<Bucket> all;
    for (const std::string &account : accounts) {
        auto some = repository.list(account, {}, {}, {}, SIZE_MAX);
        std::move(some.begin(), some.end(), std::back_inserter(all));
    }
    return all;
}

Expected<MeasureBuckets::Output> measure(ReadContext &context, const MeasureBuckets::Input &input)
{
    MeasureBuckets::Output output;
    auto progress = input.progress;
    if (progress && progress->account() != context.account())
        return fail(accessDenied());
    if (!progress) {
        auto buckets = bucketsFor(context, input);
        if (!input.bucket.empty() && buckets.empty())
            return fail(noSuchBucket(input.bucket));
        for (const Bucket &bucket : buckets) {
            if (bucket.account != context.account() && !input.everyAccount)
                return fail(accessDenied());
            if (input.onlyNames)
                output.measures.push_back(measureOf(bucket, context.now()));
            if (input.onlyNames || input.since == Timestamp{})
                continue;
            auto query = context.db().query("SELECT day, value FROM s3_storage_metrics WHERE bucket = ? AND day >= ? ORDER BY day");
            query.bind(bucket.id, dayOf(input.since));
            while (query.step())
                decode(query.text(1), output.measures.emplace_back(measureOf(bucket, Timestamp(std::chrono::days(query.integer(0))))));
        }
        if (input.onlyNames || input.since != Timestamp{})
            return output;
        progress = std::make_shared<BucketProgress>(std::string(context.account()), std::move(buckets));
    }
    if (progress->step(context, std::max(input.rows, 1)))
        output.measures = progress->take();
    else
        output.progress = std::move(progress);
    return output;
}

Expected<ReadRequestMetrics::Output> readRequests(ReadContext &context, const ReadRequestMetrics::Input &input)
{
    const auto bucket = BucketRepository(context.db()).find(input.bucket);
    if (!bucket)
        return fail(noSuchBucket(input.bucket));
    if (bucket->account != context.account())
        return fail(accessDenied());
    const auto minuteOf = [](Timestamp time) { return std::int64_t(std::chrono::floor<std::chrono::minutes>(time).time_since_epoch().count()); };
    ReadRequestMetrics::Output output;
    auto query = context.db().query("SELECT minute, kind, value FROM s3_request_metrics WHERE bucket = ? AND minute >= ? AND minute < ? ORDER BY minute");
    query.bind(bucket->id, minuteOf(input.from), minuteOf(input.to));
    while (query.step()) {
        const Timestamp time{std::chrono::minutes(query.integer(0))};
        if (output.minutes.empty() || output.minutes.back().time != time)
            output.minutes.push_back({time, {}});
        if (const auto kind = std::size_t(query.integer(1)); kind < countedKinds)
            output.minutes.back().counts[kind] = query.integer(2);
    }
    return output;
}

} // namespace

BucketMeasure measureOf(const Bucket &bucket, Timestamp day)
{
    BucketMeasure measure;
    measure.bucket = bucket.name;
    measure.account = bucket.account;
    measure.region = bucket.region;
    measure.day = day;
    return measure;
}

void addVersions(BucketMeasure &measure, std::string_view storageClass, AccessTier tier, bool isMarker, bool isCurrent, std::int64_t objects,
                 std::int64_t bytes)
{
    if (isMarker) {
        measure.markers += objects;
        return;
    }
    StorageAmount &amount = measure.amounts[storageTypeOf(storageClass.empty() ? "STANDARD" : storageClass, tier)];
    amount.bytes += bytes;
    amount.objects += objects;
    amount.pastBytes += isCurrent ? 0 : bytes;
    amount.pastObjects += isCurrent ? 0 : objects;
}

void scheduleMeasuring(WriteContext &context)
{
    auto query = context.db().query("SELECT 1 FROM jobs WHERE kind = ? AND key = 'all'");
    if (!query.bind(jobKind).step())
        context.schedule(jobOf(midnightAfter(context.now(), 0)));
}

void forgetMeasures(WriteContext &context, std::int64_t bucket)
{
    context.db().query("DELETE FROM s3_storage_metrics WHERE bucket = ?").bind(bucket).run();
    context.db().query("DELETE FROM s3_request_metrics WHERE bucket = ?").bind(bucket).run();
    context.db().query("DELETE FROM s3_analytics WHERE bucket = ?").bind(bucket).run();
}

void registerStorageMetrics(ServiceRegistry &registry, std::shared_ptr<Metrics> metrics)
{
    registry.job(std::string(jobKind), [metrics = std::move(metrics)](WriteContext &context, const Job &job) { return step(context, *metrics, job); });
    registry.read<MeasureBuckets>(measure);
    registry.read<ReadRequestMetrics>(readRequests);
}

} // namespace nephoscope::s3
