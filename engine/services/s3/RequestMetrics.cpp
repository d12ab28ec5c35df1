#include "services/s3/RequestMetrics.h"

#include "api/generated/s3.h"
#include "api/ValueText.h"
#include "door/InternalOperation.h"
#include "services/ReportFiles.h"
#include "services/s3/Actions.h"
#include "services/s3/BucketAccess.h"
#include "services/s3/RequestMeters.h"

#include <algorithm>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace nephoscope::s3 {

namespace {

constexpr std::chrono::hours kept{15 * 24};

constexpr std::array<std::string_view, countedKinds> names{
    "AllRequests",    "GetRequests", "PutRequests", "DeleteRequests",  "HeadRequests",  "PostRequests",       "SelectRequests",
    "ListRequests",   "4xxErrors",   "5xxErrors",   "BytesDownloaded", "BytesUploaded", "TotalRequestLatency",
    "SelectBytesScanned", "SelectBytesReturned"};

struct MinuteCounts
{
    std::int64_t bucket = 0;
    Counts counts{};
};

/// The counts of a minute.
struct KeepRequests : InternalOperation<KeepRequests>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "KeepRequests";
    struct Input
    {
        std::int64_t minute = 0;
        std::vector<MinuteCounts> buckets;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

std::int64_t minuteOf(Timestamp time)
{
    return std::chrono::floor<std::chrono::minutes>(time).time_since_epoch().count();
}

/// Requests for objects by their method, lists and deletions of many by their name; the bucket's settings count among all only.
std::optional<Counted> kindOf(const api::Operation &operation)
{
    static constexpr std::array<std::string_view, 5> lists{"ListObjects", "ListObjectsV2", "ListObjectVersions", "ListMultipartUploads", "ListParts"};
    if (std::find(lists.begin(), lists.end(), operation.name) != lists.end())
        return Counted::ListRequests;
    if (operation.name == "SelectObjectContent")
        return Counted::SelectRequests;
    if (operation.name == "DeleteObjects")
        return Counted::DeleteRequests;
    if (!operation.input || !operation.input->find("Key"))
        return std::nullopt;
    switch (operation.method.empty() ? '\0' : operation.method.front()) {
    case 'G': return Counted::GetRequests;
    case 'D': return Counted::DeleteRequests;
    case 'H': return Counted::HeadRequests;
    default: return operation.method == "POST" ? Counted::PostRequests : Counted::PutRequests;
    }
}

std::int64_t lengthIn(const api::Value &value)
{
    const api::Member *member = value ? value.shape()->find("ContentLength") : nullptr;
    const void *length = member && member->shape->kind == api::Kind::Long ? api::fieldValue(*member, value.data()) : nullptr;
    return length ? *static_cast<const std::int64_t *>(length) : 0;
}

/// Of a body that did not come over HTTP, where a header tells its length.
std::int64_t bodyIn(const api::Value &input)
{
    const api::Member *member = input ? input.shape()->payloadMember() : nullptr;
    const void *body = member && member->shape->kind == api::Kind::Stream ? api::fieldValue(*member, input.data()) : nullptr;
    return body ? std::int64_t(static_cast<const api::Body *>(body)->size()) : 0;
}

Expected<KeepRequests::Output> keep(WriteContext &context, const KeepRequests::Input &input)
{
    for (const MinuteCounts &minute : input.buckets) {
        for (std::size_t kind = 0; kind < countedKinds; ++kind) {
            if (minute.counts[kind] == 0)
                continue;
            context.db()
                .query("INSERT INTO s3_request_metrics(bucket, minute, kind, value) VALUES(?, ?, ?, ?) "
                       "ON CONFLICT(bucket, minute, kind) DO UPDATE SET value = value + excluded.value")
                .bind(minute.bucket, input.minute, std::int64_t(kind), minute.counts[kind])
                .run();
        }
        context.db()
            .query("DELETE FROM s3_request_metrics WHERE bucket = ? AND minute < ?")
            .bind(minute.bucket, minuteOf(context.now() - kept))
            .run();
    }
    return KeepRequests::Output{};
}

} // namespace

std::string_view nameOf(Counted counted)
{
    return names[std::size_t(counted)];
}

void RequestCounters::add(const Counts &counts)
{
    thread_local const std::size_t own = std::hash<std::thread::id>()(std::this_thread::get_id());
    Shard &shard = m_shards[own % m_shards.size()];
    for (std::size_t kind = 0; kind < countedKinds; ++kind) {
        if (counts[kind] != 0)
            shard.counts[kind].fetch_add(counts[kind], std::memory_order_relaxed);
    }
}

Counts RequestCounters::take()
{
    Counts sum{};
    for (Shard &shard : m_shards) {
        for (std::size_t kind = 0; kind < countedKinds; ++kind)
            sum[kind] += shard.counts[kind].exchange(0, std::memory_order_relaxed);
    }
    return sum;
}

std::shared_ptr<RequestCounters> RequestMetrics::countersOf(std::int64_t bucket)
{
    const std::lock_guard lock(m_mutex);
    auto &counters = m_counters[bucket];
    if (!counters)
        counters = std::make_shared<RequestCounters>();
    return counters;
}

std::shared_ptr<RequestMeters> RequestMetrics::metersOf(store::Connection &connection, const Bucket &bucket) const
{
    return RequestMeters::load(connection, bucket, m_published);
}

Timestamp RequestMetrics::turnMinute()
{
    const Timestamp now = m_host.clock.now();
    const std::int64_t minute = minuteOf(now);
    std::int64_t counted = m_minute.load(std::memory_order_relaxed);
    if (counted != minute) { // the first of its minute: what came before belongs to another
        if (counted != 0 && m_armed.load())
            flush();
        m_minute.store(minute);
    }
    return now;
}

void RequestMetrics::arm()
{
    if (!m_armed.load(std::memory_order_relaxed) && !m_armed.exchange(true))
        m_host.scheduler.after(std::chrono::minutes(1), [this] { flush(); });
}

void RequestMetrics::note(const BucketAccess &access, const Call &call, const Reply &reply, Timestamp began)
{
    const Timestamp now = turnMinute();
    Counts counts{};
    const auto count = [&counts](Counted kind, std::int64_t value = 1) { counts[std::size_t(kind)] += value; };
    count(Counted::AllRequests);
    if (const auto kind = kindOf(*call.operation))
        count(*kind);
    if (!reply)
        count(reply.error().isServerFault() ? Counted::ServerErrors : Counted::ClientErrors);
    else if (call.operation->method == "GET")
        count(Counted::BytesDownloaded, lengthIn(*reply));
    const std::int64_t body = bodyIn(call.input);
    const std::int64_t length = lengthIn(call.input);
    if (reply && call.operation->method == "PUT")
        count(Counted::BytesUploaded, std::max(length, body));
    count(Counted::TotalLatency, (now - began).count());
    access.counters->add(counts);
    if (access.meters) {
        const std::string *key = textOf(call.input, "Key");
        access.meters->add(m_host.database, {key ? std::string_view(*key) : std::string_view(), access.point.get(), counts, body < length, false, now});
    }
    arm();
}

void RequestMetrics::noteSelect(const BucketAccess &access, const std::string &key, std::uint64_t scanned, std::uint64_t returned)
{
    if (!access.counters)
        return;
    const Timestamp now = turnMinute();
    Counts counts{};
    counts[std::size_t(Counted::SelectScanned)] = std::int64_t(scanned);
    counts[std::size_t(Counted::SelectReturned)] = std::int64_t(returned);
    access.counters->add(counts);
    if (access.meters)
        access.meters->add(m_host.database, {.key = key, .point = access.point.get(), .counts = counts, .queryEnded = true, .now = now});
    arm();
}

void RequestMetrics::flush()
{
    m_armed = false;
    KeepRequests::Input input;
    input.minute = m_minute.load();
    {
        const std::lock_guard lock(m_mutex);
        for (const auto &[bucket, counters] : m_counters) {
            const Counts counts = counters->take();
            if (counts != Counts{})
                input.buckets.push_back({bucket, counts});
        }
    }
    if (input.buckets.empty())
        return;
    m_host.cloud.submit({&KeepRequests::model(), reports::callerFor(std::string(defaultAccount), std::string(defaultRegion)),
                         api::Value::of(std::move(input))},
                        [](const Reply &) {});
}

void RequestMetrics::registerOperations(ServiceRegistry &registry)
{
    registry.write<KeepRequests>(keep);
}

} // namespace nephoscope::s3
