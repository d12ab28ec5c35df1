#include "api/generated/s3.h"
#include "core/Text.h"
#include "services/ReportFiles.h"
#include "services/cloudtrail/Selectors.h"
#include "services/cloudtrail/Shipment.h"

#include <algorithm>
#include <map>

namespace nephoscope::cloudtrail {

namespace {

/// As many events at a time: a step of the job stays short.
constexpr std::size_t maxEvents = 2000;

std::string logKey(const Trail &trail, const std::string &region, Timestamp now, const std::string &unique)
{
    return reports::underPrefix(trail.prefix, "AWSLogs/" + trail.account + "/CloudTrail/" + region + '/' + formatted(now, "Y/M/D/") + trail.account
                                    + "_CloudTrail_" + region + '_' + formatted(now, "YMDThmZ_") + unique + ".json.gz");
}

/// The same for the same events: what was cut off and is delivered again writes over itself.
std::string uniqueOf(const Trail &trail, std::int64_t first)
{
    static constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789ab";
    std::string digest;
    fromHex(hashOf(trail.arn() + ' ' + std::to_string(first)), digest);
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
std::vector<Package> packagesOf(const Trail &trail, const std::vector<Event> &events, Timestamp now)
{
    const Selectors selectors = Selectors::of(trail);
    std::map<std::string, Package> files;
    for (const Event &event : events) {
        // What a trail writes itself would be told for ever.
        const bool own = event.user == "cloudtrail.amazonaws.com" || event.user == logSession;
        if (own || !concerns(trail, event) || !selectors.match(event))
            continue;
        Package &package = files[event.region];
        if (package.text.empty())
            package.file.oldest = event.time;
        package.text += (package.text.empty() ? "{\"Records\":[" : ",") + event.record;
        package.file.oldest = std::min(package.file.oldest, event.time);
        package.file.newest = std::max(package.file.newest, event.time);
        if (!trail.logGroup.empty())
            package.records.emplace_back(event.time, event.record);
    }
    const std::string unique = uniqueOf(trail, events.front().sequence);
    std::vector<Package> packages;
    for (auto &[region, package] : files) {
        package.text += "]}";
        package.file.region = region;
        package.file.bucket = trail.bucket;
        package.file.key = logKey(trail, region, now, unique);
        package.file.hash = hashOf(package.text);
        std::stable_sort(package.records.begin(), package.records.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        packages.push_back(std::move(package));
    }
    return packages;
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

Expected<std::optional<Job>> deliver(WriteContext &context, const Job &job, const ServiceHost &host)
{
    const auto trail = trailOf(context.db(), job.key);
    if (!trail)
        return std::nullopt;
    const auto rows = Events(context.db()).after(trail->account, trail->delivered, maxEvents);
    if (!rows.empty()) {
        auto shipment = std::make_shared<Shipment>(host, *trail, packagesOf(*trail, rows, context.now()), rows.back().sequence);
        context.afterCommit([shipment] { shipment->start(); });
    }
    // One last time after StopLogging.
    if (!trail->logging)
        return std::nullopt;
    Job next = job;
    next.due = context.now() + (rows.size() == maxEvents ? Duration(std::chrono::seconds(5)) : deliveryInterval);
    return std::optional(std::move(next));
}

Expected<api::Empty> noteDelivery(WriteContext &context, const NoteDelivery::Input &input)
{
    Events events(context.db());
    auto trail = trailOf(context.db(), input.trail);
    if (!trail)
        return api::Empty{};
    if (!input.files.empty() || !input.error.empty())
        trail->files.note(context.now(), input.error);
    if (input.error.empty()) {
        trail->delivered = std::max(trail->delivered, input.upTo);
        if (trail->validation) {
            for (const LogFile &file : input.files)
                DigestRows(context.db()).add(input.trail, file);
        }
    }
    events.put(*trail);
    events.removeSeen(seenByAll(events, *trail));
    context.changed(Change::Kind::Updated, "cloudtrail", "trail", {}, trail->name);
    return api::Empty{};
}

Expected<api::Empty> noteOutcome(WriteContext &context, const NoteOutcome::Input &input)
{
    if (auto trail = trailOf(context.db(), input.trail)) {
        ((*trail).*input.channel).note(context.now(), input.error);
        Events(context.db()).put(*trail);
        context.changed(Change::Kind::Updated, "cloudtrail", "trail", {}, trail->name);
    }
    return api::Empty{};
}

} // namespace

std::optional<Trail> trailOf(store::Connection &connection, std::string_view arn)
{
    const Arn parsed = Arn::parse(arn);
    return Events(connection).find(parsed.account, parsed.region, parsed.resource.substr(parsed.resource.find('/') + 1));
}

void registerDelivery(ServiceRegistry &registry, const ServiceHost &host)
{
    registry.job(std::string(deliveryJob), [&host](WriteContext &context, const Job &job) { return deliver(context, job, host); });
    registry.write<NoteDelivery>(noteDelivery);
    registry.write<NoteOutcome>(noteOutcome);
}

} // namespace nephoscope::cloudtrail
