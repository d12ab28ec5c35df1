#include "services/s3/Inventory.h"

#include "core/Log.h"
#include "door/Waiting.h"
#include "services/ReportFiles.h"
#include "services/s3/Access.h"
#include "services/s3/BucketConfigs.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

using std::chrono::days;

/// Takes the next report to be made: one that was cut off, one asked for, or one that is due.
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
        std::optional<Timestamp> nextDue; ///< when there is none to be made
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

std::int64_t millis(Timestamp time)
{
    return time.time_since_epoch().count();
}

bool isWeekly(const api::s3::InventoryConfiguration &configuration)
{
    return configuration.schedule->frequency->value == "Weekly";
}

/// A row of s3_inventories that wants a report, with the name of its bucket.
struct Wanted
{
    std::int64_t bucket = 0;
    std::string name;
    std::string id;
    std::optional<Timestamp> started;
    std::string run;
};

std::optional<Wanted> findWanted(store::Connection &connection, Timestamp now)
{
    auto query = connection.query("SELECT i.bucket, coalesce(b.name, ''), i.id, i.started, i.run FROM s3_inventories i "
                                  "LEFT JOIN s3_buckets b ON b.id = i.bucket WHERE i.started IS NOT NULL OR i.due <= ? "
                                  "ORDER BY i.started IS NULL, i.due LIMIT 1");
    if (!query.bind(millis(now)).step())
        return std::nullopt;
    Wanted wanted{query.integer(0), query.string(1), query.string(2), std::nullopt, query.string(4)};
    if (!query.isNull(3))
        wanted.started = Timestamp(Duration(query.integer(3)));
    return wanted;
}

void dropRow(store::Connection &connection, std::int64_t bucket, const std::string &id)
{
    connection.query("DELETE FROM s3_inventories WHERE bucket = ? AND id = ?").bind(bucket, id).run();
}

Expected<TakeInventory::Output> take(WriteContext &context, const TakeInventory::Input &)
{
    TakeInventory::Output output;
    while (auto wanted = findWanted(context.db(), context.now())) {
        const auto bucket = BucketRepository(context.db()).find(wanted->name);
        const auto configuration = bucket ? loadConfig<api::s3::InventoryConfiguration>(context, *bucket, config::inventory, wanted->id)
                                          : Expected<std::optional<api::s3::InventoryConfiguration>>(std::nullopt);
        if (!configuration)
            return fail(configuration.error());
        if (!*configuration) {
            dropRow(context.db(), wanted->bucket, wanted->id);
            continue;
        }
        InventoryRun run{*bucket, **configuration, wanted->started.value_or(context.now()), wanted->run};
        if (!wanted->started) {
            run.id = context.random().uuid();
            context.db()
                .query("UPDATE s3_inventories SET started = ?, run = ?, due = ? WHERE bucket = ? AND id = ?")
                .bind(millis(run.started), run.id, millis(nextInventory(isWeekly(run.configuration), context.now())), bucket->id, wanted->id)
                .run();
        }
        output.run = std::move(run);
        return output;
    }
    auto query = context.db().query("SELECT min(due) FROM s3_inventories");
    if (query.step() && !query.isNull(0))
        output.nextDue = Timestamp(Duration(query.integer(0)));
    return output;
}

Expected<FinishInventory::Output> finish(WriteContext &context, const FinishInventory::Input &input)
{
    const InventoryRun &run = input.run;
    context.db()
        .query("UPDATE s3_inventories SET started = NULL, run = NULL WHERE bucket = ? AND id = ? AND run = ?")
        .bind(run.bucket.id, *run.configuration.id, run.id)
        .run();
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
    for (const auto &field : configuration.optionalFields.value_or(std::vector<api::s3::InventoryOptionalField>())) {
        if (field.value == "LifecycleExpirationDate")
            return fail(Error{"NotImplemented", "The inventory field LifecycleExpirationDate is not emulated by Nephoscope.", 501});
    }
    return {};
}

void InventoryDelivery::plan(WriteContext &context, const Bucket &bucket, const std::string &id,
                             const api::s3::InventoryConfiguration *configuration)
{
    if (!configuration) {
        dropRow(context.db(), bucket.id, id);
        return;
    }
    const Timestamp due = configuration->isEnabled.value_or(false) ? nextInventory(isWeekly(*configuration), context.now())
                                                                   : Timestamp::max();
    context.db()
        .query("INSERT INTO s3_inventories(account, region, bucket, id, due) VALUES(?, ?, ?, ?, ?) "
               "ON CONFLICT(bucket, id) DO UPDATE SET due = excluded.due")
        .bind(bucket.account, bucket.region, bucket.id, id, millis(due))
        .run();
    context.afterCommit([this] { m_thread.wake(); }); // sets its alarm anew
}

void InventoryDelivery::registerOperations(ServiceRegistry &registry)
{
    registry.write<TakeInventory>(take);
    registry.write<FinishInventory>(finish);
    registry.write<DeliverInventory>([this](WriteContext &context, const DeliverInventory::Input &input) -> Expected<DeliverInventory::Output> {
        const auto bucket = openBucket(context, input.bucket, std::nullopt);
        if (!bucket)
            return fail(bucket.error());
        const auto configuration = loadConfig<api::s3::InventoryConfiguration>(context, *bucket, config::inventory, input.id);
        if (!configuration)
            return fail(configuration.error());
        if (!*configuration)
            return fail(noConfiguration("NoSuchConfiguration", "The specified configuration does not exist.", *bucket));
        context.db()
            .query("UPDATE s3_inventories SET started = ?, run = ? WHERE bucket = ? AND id = ? AND started IS NULL")
            .bind(millis(context.now()), context.random().uuid(), bucket->id, input.id)
            .run();
        context.afterCommit([this] { m_thread.wake(); });
        return DeliverInventory::Output{};
    });
}

void InventoryDelivery::start(const ServiceHost &host)
{
    m_host = &host;
    auto query = host.database.writer().query("SELECT min(due), count(started) FROM s3_inventories");
    if (!query.step() || query.isNull(0))
        return;
    // One thread less where everything lies in the future.
    if (query.integer(1) > 0 || query.integer(0) <= millis(host.clock.now()))
        m_thread.wake();
    else
        setAlarm(Timestamp(Duration(query.integer(0))));
}

void InventoryDelivery::stop()
{
    m_thread.stop();
}

void InventoryDelivery::setAlarm(Timestamp due)
{
    if (m_alarm)
        m_host->scheduler.cancel(*m_alarm);
    m_alarm.reset();
    if (due != Timestamp::max()) // never, for those switched off
        m_alarm = m_host->scheduler.at(due, [this] { m_thread.wake(); });
}

bool InventoryDelivery::step()
{
    const Caller anyone = reports::callerFor(std::string(defaultAccount), std::string(defaultRegion));
    const auto taken = callAndWait<TakeInventory>(m_host->cloud, anyone, {});
    if (!taken) {
        log::warning("inventories wait: " + taken.error().message);
        return false;
    }
    if (!taken->run) {
        if (taken->nextDue)
            setAlarm(*taken->nextDue);
        return false;
    }
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
