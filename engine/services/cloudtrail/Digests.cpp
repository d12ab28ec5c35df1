#include "core/Text.h"
#include "services/ReportFiles.h"
#include "services/cloudtrail/DigestSigning.h"
#include "services/cloudtrail/Shipment.h"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

namespace nephoscope::cloudtrail {

namespace {

namespace json = boost::json;

constexpr std::string_view algorithm = "SHA256withRSA";
constexpr Duration again = std::chrono::minutes(5);

/// A digest that has arrived, or not.
struct NoteDigest : InternalOperation<NoteDigest>
{
    static constexpr std::string_view serviceId = "cloudtrail";
    static constexpr std::string_view name = "NoteDigest";
    struct Input
    {
        std::string trail; ///< ARN
        std::string region;
        DigestLink link;
        std::int64_t upTo = 0; ///< id of the last file it names
        std::string error;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    using Output = api::Empty;
};

/// Makes the key of a Region, then wakes the trail's job.
struct MakeDigestKey : InternalOperation<MakeDigestKey>
{
    static constexpr std::string_view serviceId = "cloudtrail";
    static constexpr std::string_view name = "MakeDigestKey";
    struct Input
    {
        std::string region;
        Job then;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    using Output = api::Empty;
};

std::string digestName(const Trail &trail, const std::string &region, Timestamp until)
{
    return reports::underPrefix(trail.prefix, "AWSLogs/" + trail.account + "/CloudTrail-Digest/" + region + '/' + formatted(until, "Y/M/D/")
                                    + trail.account + "_CloudTrail-Digest_" + region + '_' + trail.name + '_' + trail.region + '_'
                                    + formatted(until, "YMDThmsZ") + ".json.gz");
}

json::value orNull(const std::optional<DigestLink> &last, std::string DigestLink::*member)
{
    return last ? json::value((*last).*member) : json::value(nullptr);
}

/// CloudTrail User Guide, "CloudTrail digest file structure".
std::string digestText(const Trail &trail, const std::vector<LogFile> &files, const std::optional<DigestLink> &last, const DigestLink &link,
                       Timestamp from, const DigestKey &key)
{
    Timestamp oldest = Timestamp::max();
    Timestamp newest{};
    json::array list;
    for (const LogFile &file : files) {
        oldest = std::min(oldest, file.oldest);
        newest = std::max(newest, file.newest);
        list.push_back(json::object{{"s3Bucket", file.bucket},
                                    {"s3Object", file.key},
                                    {"hashValue", file.hash},
                                    {"hashAlgorithm", "SHA-256"},
                                    {"newestEventTime", formatIso8601(file.newest, false)},
                                    {"oldestEventTime", formatIso8601(file.oldest, false)}});
    }
    const auto time = [&](Timestamp when) { return files.empty() ? json::value(nullptr) : json::value(formatIso8601(when, false)); };
    return json::serialize(json::object{{"awsAccountId", trail.account},
                                        {"digestStartTime", formatIso8601(from, false)},
                                        {"digestEndTime", formatIso8601(link.until, false)},
                                        {"digestS3Bucket", link.bucket},
                                        {"digestS3Object", link.key},
                                        {"digestPublicKeyFingerprint", key.fingerprint},
                                        {"digestSignatureAlgorithm", algorithm},
                                        {"newestEventTime", time(newest)},
                                        {"oldestEventTime", time(oldest)},
                                        {"previousDigestS3Bucket", orNull(last, &DigestLink::bucket)},
                                        {"previousDigestS3Object", orNull(last, &DigestLink::key)},
                                        {"previousDigestHashValue", orNull(last, &DigestLink::hash)},
                                        {"previousDigestHashAlgorithm", last ? json::value("SHA-256") : json::value(nullptr)},
                                        {"previousDigestSignature", orNull(last, &DigestLink::signature)},
                                        {"logFiles", std::move(list)}});
}

void send(Cloud &cloud, const Trail &trail, const std::string &text, NoteDigest::Input note)
{
    auto input = bucketFile(note.link.bucket, note.link.key, text);
    input.metadata = std::map<std::string, std::string>{{"signature", note.link.signature}, {"signature-algorithm", std::string(algorithm)}};
    cloud.submit({&api::s3::PutObject::model(), deliverer(trail), api::Value::of(std::move(input))}, [&cloud, note = std::move(note)](const Reply &reply) mutable {
        if (!reply)
            note.error = reply.error().code;
        submitNote<NoteDigest>(cloud, std::move(note));
    });
}

/// The digest of one Region, from where the last one ended.
void digest(WriteContext &context, const Trail &trail, const std::string &region, const DigestKey &key, Cloud &cloud)
{
    DigestRows rows(context.db());
    const auto files = rows.files(trail.arn(), region);
    const auto last = rows.last(trail.arn(), region);
    const Timestamp now = std::chrono::floor<std::chrono::seconds>(context.now());
    const Timestamp from = last ? last->until : std::chrono::floor<std::chrono::seconds>(std::max(trail.started.value_or(now), now - digestInterval));
    DigestLink link{now, trail.bucket, digestName(trail, region, now), {}, {}};
    std::string text = digestText(trail, files, last, link, from, key);
    link.hash = hashOf(text);
    link.signature = sign(key, formatIso8601(now, false) + '\n' + link.bucket + '/' + link.key + '\n' + link.hash + '\n' + (last ? last->signature : "null"));
    const NoteDigest::Input note{trail.arn(), region, link, files.empty() ? 0 : files.back().id, {}};
    context.afterCommit([&cloud, trail, text = std::move(text), note] { send(cloud, trail, text, note); });
}

Expected<std::optional<Job>> makeDigests(WriteContext &context, const Job &job, Cloud &cloud)
{
    const auto trail = trailOf(context.db(), job.key);
    if (!trail || !trail->validation)
        return std::nullopt;
    DigestRows rows(context.db());
    auto regions = rows.regions(job.key);
    if (std::find(regions.begin(), regions.end(), trail->region) == regions.end())
        regions.push_back(trail->region);
    std::vector<DigestKey> keys;
    for (const std::string &region : regions) {
        const auto found = rows.keys(region, context.now(), context.now());
        if (found.empty()) {
            Job then = job;
            then.due = context.now() + again; // should the key not come
            context.afterCommit([&cloud, region, then] {
                cloud.submit({&MakeDigestKey::model(), itself(), api::Value::of(MakeDigestKey::Input{region, then})}, [](const Reply &) {});
            });
            return std::optional(std::move(then));
        }
        keys.push_back(found.back());
    }
    for (std::size_t i = 0; i < regions.size(); ++i)
        digest(context, *trail, regions[i], keys[i], cloud);
    // One last time after StopLogging.
    if (!trail->logging)
        return std::nullopt;
    Job next = job;
    next.due = context.now() + digestInterval;
    return std::optional(std::move(next));
}

Expected<api::Empty> noteDigest(WriteContext &context, const NoteDigest::Input &input)
{
    auto trail = trailOf(context.db(), input.trail);
    if (!trail)
        return api::Empty{};
    trail->digests.note(context.now(), input.error);
    Events(context.db()).put(*trail);
    if (input.error.empty()) {
        DigestRows rows(context.db());
        rows.put(input.trail, input.region, input.link);
        rows.removeFiles(input.trail, input.region, input.upTo);
    }
    context.changed(Change::Kind::Updated, "cloudtrail", "trail", {}, trail->name);
    return api::Empty{};
}

Expected<api::Empty> keepKey(WriteContext &context, const MakeDigestKey::Input &input, DigestKey &key)
{
    DigestRows rows(context.db());
    if (rows.keys(input.region, context.now(), context.now()).empty()) // another trail may have been quicker
        rows.add(key);
    Job job = input.then;
    job.due = context.now();
    context.schedule(job);
    return api::Empty{};
}

} // namespace

void registerDigests(ServiceRegistry &registry, const ServiceHost &host)
{
    registry.job(std::string(digestJob), [&cloud = host.cloud](WriteContext &context, const Job &job) { return makeDigests(context, job, cloud); });
    registry.write<NoteDigest>(noteDigest);
    registry.staged<MakeDigestKey, DigestKey>(
        [](ReadContext &context, const MakeDigestKey::Input &input) -> Expected<DigestKey> { return makeDigestKey(input.region, context.now()); },
        keepKey);
}

} // namespace nephoscope::cloudtrail
