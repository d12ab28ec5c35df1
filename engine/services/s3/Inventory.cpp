#include "services/s3/Inventory.h"

#include "core/Log.h"
#include "door/Waiting.h"
#include "services/ReportFiles.h"
#include "services/s3/Access.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/Owners.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

using std::chrono::days;

constexpr std::string_view jobKind = "s3.inventory";

/// The next report to be made.
struct TakeInventory : InternalOperation<TakeInventory>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "TakeInventory";
    struct Input
    {
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        std::optional<InventoryRun> run;
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

struct FinishInventory : InternalOperation<FinishInventory>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "FinishInventory";
    struct Input
    {
        InventoryRun run;
        bool delivered = false;
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

Job nextJob(const Bucket &bucket, const api::s3::InventoryConfiguration &configuration, Timestamp now)
{
    const bool weekly = configuration.schedule->frequency->value == "Weekly";
    return {std::string(jobKind), jobKey(bucket, *configuration.id), bucket.account, bucket.region, nextInventory(weekly, now), bucket.name};
}

void dropRun(store::Connection &connection, const std::string &bucket, const std::string &id)
{
    connection.query("DELETE FROM s3_inventory_runs WHERE bucket = ? AND id = ?").bind(bucket, id).run();
}

Expected<TakeInventory::Output> take(WriteContext &context, const TakeInventory::Input &)
{
    TakeInventory::Output output;
    while (true) {
        std::string name, id;
        InventoryRun run;
        {
            auto query = context.db().query("SELECT bucket, id, started, run FROM s3_inventory_runs ORDER BY started, bucket, id LIMIT 1");
            if (!query.step())
                return output;
            name = query.string(0);
            id = query.string(1);
            run.started = Timestamp(Duration(query.integer(2)));
            run.id = query.string(3);
        }
        if (const auto bucket = BucketRepository(context.db()).find(name)) {
            auto configuration = loadConfig<api::s3::InventoryConfiguration>(context, *bucket, config::inventory, id);
            if (configuration && *configuration) {
                run.bucket = *bucket;
                run.listsCount = listsCount(context, *bucket);
                run.lifecycle = keptConfig<api::s3::BucketLifecycleConfiguration>(context, *bucket, config::lifecycle);
                run.configuration = std::move(**configuration);
                output.run = std::move(run);
                return output;
            }
        }
        dropRun(context.db(), name, id); // taken away meanwhile
    }
}

Expected<FinishInventory::Output> finish(WriteContext &context, const FinishInventory::Input &input)
{
    const InventoryRun &run = input.run;
    dropRun(context.db(), run.bucket.name, *run.configuration.id);
    if (input.delivered)
        announce(context, run.bucket, Change::Kind::Created, "inventory-report", *run.configuration.id);
    return FinishInventory::Output{};
}

} // namespace

Timestamp nextInventory(bool weekly, Timestamp now)
{
    auto day = std::chrono::floor<days>(now) + days(1);
    while (weekly && std::chrono::weekday(day) != std::chrono::Sunday)
        day += days(1);
    return day;
}

Expected<void> checkInventory(const api::s3::InventoryConfiguration &configuration)
{
    const std::string &format = configuration.destination->s3BucketDestination->format->value;
    if (format != "CSV") {
        return fail(Error{"NotImplemented", "The inventory format " + format + " is not emulated by Nephoscope; CSV is.", 501});
    }
    return {};
}

void InventoryDelivery::plan(WriteContext &context, const Bucket &bucket, const std::string &id,
                             const api::s3::InventoryConfiguration *configuration)
{
    context.unschedule(jobKind, jobKey(bucket, id));
    if (configuration && configuration->isEnabled.value_or(false))
        context.schedule(nextJob(bucket, *configuration, context.now()));
}

void InventoryDelivery::begin(WriteContext &context, const Bucket &bucket, const std::string &id)
{
    context.db()
        .query("INSERT OR IGNORE INTO s3_inventory_runs(account, region, bucket, id, started, run) VALUES(?, ?, ?, ?, ?, ?)")
        .bind(bucket.account, bucket.region, bucket.name, id, std::int64_t(context.now().time_since_epoch().count()), context.random().uuid())
        .run();
    context.afterCommit([this] { m_thread.wake(); });
}

void InventoryDelivery::registerOperations(ServiceRegistry &registry)
{
    registry.write<TakeInventory>(take);
    registry.write<FinishInventory>(finish);
    registry.write<DeliverInventory>([this](WriteContext &context, const DeliverInventory::Input &input) -> Expected<DeliverInventory::Output> {
        const auto bucket = openBucket(context, input.bucket, std::nullopt);
        if (!bucket)
            return fail(bucket.error());
        if (bucket->account != context.account()) // no policy speaks of what AWS does not have
            return fail(accessDenied());
        if (!ConfigRepository(context.db()).find(bucket->id, config::inventory, input.id))
            return fail(noConfiguration("NoSuchConfiguration", "The specified configuration does not exist.", *bucket));
        begin(context, *bucket, input.id);
        return DeliverInventory::Output{};
    });
    registry.job(std::string(jobKind), [this](WriteContext &context, const Job &job) -> Expected<std::optional<Job>> {
        const auto bucket = BucketRepository(context.db()).find(job.data);
        const std::string id = job.key.substr(job.key.find('/') + 1);
        if (!bucket || jobKey(*bucket, id) != job.key)
            return std::nullopt; // the bucket is gone, or another has its name
        const auto configuration = loadConfig<api::s3::InventoryConfiguration>(context, *bucket, config::inventory, id);
        if (!configuration)
            return fail(configuration.error());
        if (!*configuration)
            return std::nullopt;
        begin(context, *bucket, id);
        return nextJob(*bucket, **configuration, context.now());
    });
}

void InventoryDelivery::start(const ServiceHost &host)
{
    m_host = &host;
    if (host.database.writer().query("SELECT 1 FROM s3_inventory_runs LIMIT 1").step())
        m_thread.wake();
}

void InventoryDelivery::stop()
{
    m_thread.stop();
}

bool InventoryDelivery::step()
{
    const Caller anyone = reports::callerFor(std::string(defaultAccount), std::string(defaultRegion));
    const auto taken = callAndWait<TakeInventory>(m_host->cloud, anyone, {});
    if (!taken) {
        log::warning("inventories wait: " + taken.error().message);
        return false;
    }
    if (!taken->run)
        return false;
    const InventoryRun &run = *taken->run;
    const auto delivered = deliverInventory(*m_host, run, [this] { return m_thread.isStopping(); });
    if (!delivered && m_thread.isStopping())
        return false; // it stays noted as under way
    if (!delivered)
        log::warning("the inventory " + *run.configuration.id + " of " + run.bucket.name + " failed: " + delivered.error().message);
    const Caller owner = reports::callerFor(run.bucket.account, run.bucket.region);
    (void)callAndWait<FinishInventory>(m_host->cloud, owner, {run, delivered.has_value()});
    return true;
}

} // namespace nephoscope::s3
