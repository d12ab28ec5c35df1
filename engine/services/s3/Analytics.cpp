#include "services/s3/Analytics.h"

#include "door/InternalOperation.h"
#include "services/ReportFiles.h"
#include "services/s3/AnalyticsReport.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/ConfigFilter.h"
#include "services/s3/Restore.h"

namespace nephoscope::s3 {

namespace {

using Configuration = api::s3::AnalyticsConfiguration;

constexpr std::string_view jobKind = "s3.analytics";
constexpr int looksPerStep = 1000;

struct KeyRead
{
    std::string bucket;
    std::string key;
    std::string storageClass;
    int group = 0;
    std::int64_t gets = 0;
    std::int64_t bytes = 0;
};

/// What was read of analyzed buckets.
struct KeepReads : InternalOperation<KeepReads>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "KeepReads";
    struct Input
    {
        std::vector<KeyRead> reads;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

std::string jobKey(const Bucket &bucket, std::string_view id)
{
    return std::to_string(bucket.id) + '/' + std::string(id);
}

Job jobOf(const Bucket &bucket, const std::string &id, Timestamp due, std::string after = {})
{
    return {std::string(jobKind), jobKey(bucket, id), bucket.account, bucket.region, due, bucket.name + ' ' + after};
}

/// Only these two are compared.
bool isAnalyzed(std::string_view storageClass)
{
    return storageClass == "STANDARD" || storageClass == "STANDARD_IA";
}

Expected<KeepReads::Output> keepReads(WriteContext &context, const KeepReads::Input &input)
{
    static constexpr std::size_t all = 1000;
    AnalyticsRows rows(context.db());
    for (const KeyRead &read : input.reads) {
        const auto bucket = BucketRepository(context.db()).find(read.bucket);
        const auto object = bucket ? ObjectRepository(context.db()).find(bucket->id, read.key) : std::nullopt;
        if (!object)
            continue;
        for (const auto &[id, text] : ConfigRepository(context.db()).list(bucket->id, config::analytics, {}, all)) {
            Configuration configuration;
            if (decodeConfig(Configuration::shape(), text, &configuration) && takesObject(configuration.filter, read.key, object->tags))
                rows.addRead({bucket->id, id, dayOf(context.now())}, read.storageClass, read.group, read.gets, read.bytes);
        }
    }
    return KeepReads::Output{};
}

/// Adds some more objects to the day's rows; where it came to, nothing at the end.
std::optional<std::string> walk(WriteContext &context, const Bucket &bucket, const Configuration &configuration, const std::string &after)
{
    AnalyticsRows rows(context.db());
    const AnalyticsDay day{bucket.id, *configuration.id, dayOf(context.now())};
    std::map<std::pair<std::string, int>, StoredAmount> found;
    const std::string from = after;
    std::string last;
    int count = 0;
    {
        auto query = context.db().query("SELECT key, size, modified, coalesce(storage_class, 'STANDARD'), tags FROM s3_objects "
                                        "WHERE bucket = ? AND key > ? ORDER BY key LIMIT ?");
        query.bind(bucket.id, from, looksPerStep);
        for (; query.step(); ++count) {
            last = query.string(0);
            const std::string storageClass = query.string(3);
            if (!isAnalyzed(storageClass) || !takesObject(configuration.filter, last, query.string(4)))
                continue;
            const Duration age = context.now() - Timestamp(Duration(query.integer(2)));
            StoredAmount &amount = found[{storageClass, groupOf(age)}];
            ++amount.objects;
            amount.bytes += query.integer(1);
            if (age < std::chrono::days(1))
                amount.uploaded += query.integer(1);
        }
    }
    for (const auto &[place, amount] : found)
        rows.addStored(day, place.first, place.second, amount);
    return count < looksPerStep ? std::nullopt : std::optional(last);
}

void exportAll(WriteContext &context, const Bucket &bucket, const Configuration &configuration)
{
    const auto &wanted = configuration.storageClassAnalysis->dataExport;
    if (!wanted)
        return;
    const auto &destination = *wanted->destination->s3BucketDestination;
    api::s3::PutObject::Input target;
    target.bucket = bucketOfArn(*destination.bucket);
    target.key = reports::underPrefix(destination.prefix.value_or(std::string()), bucket.name + '-' + *configuration.id + ".csv");
    target.expectedBucketOwner = destination.bucketAccountId;
    target.contentType = "text/csv";
    target.body = api::Body::fromString(AnalyticsRows(context.db()).csv(bucket.id, configuration));
    // All days are in it: what cannot be delivered today is tomorrow.
    context.afterCommit([&cloud = context.cloud(), caller = reports::callerFor(bucket.account, bucket.region), target = std::move(target)] {
        cloud.submit({&api::s3::PutObject::model(), caller, api::Value::of(target)}, [](const Reply &) {});
    });
}

Expected<std::optional<Job>> step(WriteContext &context, const Job &job)
{
    const std::size_t blank = job.data.find(' ');
    const auto bucket = BucketRepository(context.db()).find(job.data.substr(0, blank));
    const std::string id = job.key.substr(job.key.find('/') + 1);
    if (!bucket || jobKey(*bucket, id) != job.key)
        return std::nullopt; // the bucket is gone, or another has its name
    const auto configuration = loadConfig<Configuration>(context, *bucket, config::analytics, id);
    if (!configuration)
        return fail(configuration.error());
    if (!*configuration)
        return std::nullopt;
    const std::string after = job.data.substr(blank + 1);
    if (after.empty())
        AnalyticsRows(context.db()).clearStored({bucket->id, id, dayOf(context.now())});
    if (auto next = walk(context, *bucket, **configuration, after))
        return jobOf(*bucket, id, context.now(), *next);
    exportAll(context, *bucket, **configuration);
    return jobOf(*bucket, id, midnightAfter(context.now(), 0));
}

} // namespace

void Analytics::note(const BucketAccess &access, const Call &call, const Reply &reply, Timestamp began)
{
    if (!access.configs.text(config::analytics) || !reply || call.operation != &api::s3::GetObject::model())
        return;
    const auto &output = reply->as<api::s3::GetObject::Output>();
    const std::string storageClass = output.storageClass ? output.storageClass->value : std::string("STANDARD");
    if (!isAnalyzed(storageClass) || !output.lastModified)
        return;
    {
        const std::lock_guard lock(m_mutex);
        const std::string key = call.input.as<api::s3::GetObject::Input>().key.value_or(std::string());
        Read &read = m_reads[{access.bucket.name, key, storageClass, groupOf(began - *output.lastModified)}];
        ++read.gets;
        read.bytes += output.contentLength.value_or(0);
    }
    if (!m_armed.exchange(true))
        m_host.scheduler.after(std::chrono::minutes(1), [this] { flush(); });
}

void Analytics::flush()
{
    m_armed = false;
    std::map<Place, Read> reads;
    {
        const std::lock_guard lock(m_mutex);
        reads.swap(m_reads);
    }
    KeepReads::Input input;
    for (const auto &[place, read] : reads) {
        const auto &[bucket, key, storageClass, group] = place;
        input.reads.push_back({bucket, key, storageClass, group, read.gets, read.bytes});
    }
    if (input.reads.empty())
        return;
    m_host.cloud.submit({&KeepReads::model(), reports::callerFor(std::string(defaultAccount), std::string(defaultRegion)),
                         api::Value::of(std::move(input))},
                        [](const Reply &) {});
}

void Analytics::registerOperations(ServiceRegistry &registry)
{
    registry.write<KeepReads>(keepReads);
    registry.job(std::string(jobKind), step);
}

void planAnalysis(WriteContext &context, const Bucket &bucket, const std::string &id, const Configuration *configuration)
{
    if (configuration) {
        context.schedule(jobOf(bucket, id, midnightAfter(context.now(), 0)));
    } else {
        context.unschedule(jobKind, jobKey(bucket, id));
        AnalyticsRows(context.db()).remove(bucket.id, id);
    }
}

} // namespace nephoscope::s3
