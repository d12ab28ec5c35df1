#include "api/generated/s3.h"
#include "core/Text.h"
#include "door/InternalOperation.h"
#include "services/ReportFiles.h"
#include "services/cloudtrail/CloudTrailService.h"
#include "services/cloudtrail/Selectors.h"
#include "store/Digests.h"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

namespace nephoscope::cloudtrail {

namespace {

/// As many events at a time: a step of the job stays short.
constexpr std::size_t maxEvents = 2000;
constexpr auto history = std::chrono::days(90);

/// A log file on its way, or that has arrived.
struct NoteDelivery : InternalOperation<NoteDelivery>
{
    static constexpr std::string_view serviceId = "cloudtrail";
    static constexpr std::string_view name = "NoteDelivery";
    struct Input
    {
        std::string account, region, trail;
        std::int64_t upTo = 0;
        std::string error; ///< empty: it has arrived
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    using Output = api::Empty;
};

/// Digits of `20261123T0716Z`.
std::string formatted(Timestamp time, const char *pattern)
{
    const std::string iso = formatIso8601(time, false); // 2026-11-23T07:16:00Z
    std::string out;
    for (const char *c = pattern; *c; ++c) {
        switch (*c) {
        case 'Y': out += iso.substr(0, 4); break;
        case 'M': out += iso.substr(5, 2); break;
        case 'D': out += iso.substr(8, 2); break;
        case 'h': out += iso.substr(11, 2); break;
        case 'm': out += iso.substr(14, 2); break;
        case 's': out += iso.substr(17, 2); break;
        default: out += *c;
        }
    }
    return out;
}

std::string logKey(const Trail &trail, const std::string &region, Timestamp now, const std::string &unique)
{
    return reports::underPrefix(trail.prefix, "AWSLogs/" + trail.account + "/CloudTrail/" + region + '/' + formatted(now, "Y/M/D/") + trail.account
                                    + "_CloudTrail_" + region + '_' + formatted(now, "YMDThmZ_") + unique + ".json.gz");
}

/// The same for the same events: what was cut off and is delivered again writes over itself.
std::string uniqueOf(const Trail &trail, std::int64_t first)
{
    static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ab";
    store::Hasher hasher({store::Digest::Sha256});
    const std::string text = trail.arn() + ' ' + std::to_string(first);
    hasher.update(asBytes(text));
    const std::string digest = hasher.finish().get(store::Digest::Sha256);
    std::string unique;
    for (std::size_t i = 0; i < 16; ++i)
        unique += alphabet[static_cast<unsigned char>(digest[i]) % 62];
    return unique;
}

bool concerns(const Trail &trail, const Event &event)
{
    if (event.region == trail.region)
        return true;
    const bool global = event.source == "iam.amazonaws.com" || event.source == "sts.amazonaws.com" || event.source == "cloudfront.amazonaws.com";
    return trail.multiRegion || (global && trail.globalEvents);
}

/// One log file per Region.
std::map<std::string, std::string> recordsByRegion(const Trail &trail, const std::vector<Event> &events)
{
    const Selectors selectors = Selectors::of(trail);
    std::map<std::string, std::string> files;
    for (const Event &event : events) {
        // What a trail writes itself would be told for ever.
        const bool own = event.user == "cloudtrail.amazonaws.com";
        if (own || !concerns(trail, event) || !selectors.match(event))
            continue;
        std::string &text = files[event.region];
        text += (text.empty() ? "{\"Records\":[" : ",") + event.record;
    }
    for (auto &[region, text] : files)
        text += "]}";
    return files;
}

void submit(Cloud &cloud, const NoteDelivery::Input &note)
{
    Caller engine;
    engine.principal = Principal::service("cloudtrail.amazonaws.com");
    engine.via = Via::Service;
    cloud.submit({&NoteDelivery::model(), std::move(engine), api::Value::of(note)}, [](const Reply &) {});
}

/// Sends the files one after the other; the last one's end, or the first failure, is put down.
void send(Cloud &cloud, Trail trail, std::vector<std::pair<std::string, std::string>> files, NoteDelivery::Input note)
{
    if (files.empty()) {
        submit(cloud, note);
        return;
    }
    auto [key, text] = std::move(files.back());
    files.pop_back();
    reports::GzipText packed;
    packed.append(text);
    api::s3::PutObject::Input input;
    input.bucket = trail.bucket;
    input.key = std::move(key);
    input.contentType = "application/json";
    input.contentEncoding = "gzip";
    input.body = api::Body::fromString(packed.finish());
    input.acl.emplace().value = "bucket-owner-full-control";
    Caller caller = deliverer(trail);
    cloud.submit({&api::s3::PutObject::model(), std::move(caller), api::Value::of(std::move(input))},
                 [&cloud, trail = std::move(trail), files = std::move(files), note = std::move(note)](const Reply &reply) mutable {
                     if (reply) {
                         send(cloud, std::move(trail), std::move(files), std::move(note));
                         return;
                     }
                     note.error = reply.error().code;
                     submit(cloud, note);
                 });
}

std::int64_t seenByAll(Events &events, const Trail &now)
{
    std::int64_t seen = now.delivered;
    for (const Trail &trail : events.allTrails()) {
        if (trail.logging)
            seen = std::min(seen, trail.delivered);
    }
    return seen;
}

Expected<std::optional<Job>> deliver(WriteContext &context, const Job &job, Cloud &cloud)
{
    Events events(context.db());
    const Arn arn = Arn::parse(job.key);
    const auto trail = events.find(job.account, job.region, arn.resource.substr(arn.resource.find('/') + 1));
    if (!trail)
        return std::nullopt;
    const auto rows = events.after(trail->account, trail->delivered, maxEvents);
    if (!rows.empty()) {
        std::vector<std::pair<std::string, std::string>> files;
        for (auto &[region, text] : recordsByRegion(*trail, rows))
            files.emplace_back(logKey(*trail, region, context.now(), uniqueOf(*trail, rows.front().sequence)), std::move(text));
        const NoteDelivery::Input note{trail->account, trail->region, trail->name, rows.back().sequence, {}};
        context.afterCommit([&cloud, trail = *trail, files = std::move(files), note]() mutable { send(cloud, std::move(trail), std::move(files), note); });
    }
    // One last time after StopLogging.
    if (!trail->logging)
        return std::nullopt;
    Job next = job;
    next.due = context.now() + (rows.size() == maxEvents ? Duration(std::chrono::seconds(5)) : deliveryInterval);
    return std::optional(std::move(next));
}

Expected<api::Empty> note(WriteContext &context, const NoteDelivery::Input &input)
{
    Events events(context.db());
    auto trail = events.find(input.account, input.region, input.trail);
    if (!trail)
        return api::Empty{};
    trail->lastError = input.error;
    if (input.error.empty()) {
        trail->delivered = std::max(trail->delivered, input.upTo);
        trail->lastDelivery = context.now();
    }
    events.put(*trail);
    events.removeOld(context.now() - history, seenByAll(events, *trail));
    context.changed(Change::Kind::Updated, "cloudtrail", "trail", {}, trail->name);
    return api::Empty{};
}

} // namespace

void registerDelivery(ServiceRegistry &registry, const ServiceHost &host)
{
    registry.job(std::string(deliveryJob), [&cloud = host.cloud](WriteContext &context, const Job &job) { return deliver(context, job, cloud); });
    registry.write<NoteDelivery>(note);
}

} // namespace nephoscope::cloudtrail
