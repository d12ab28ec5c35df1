#include "services/s3/Tiering.h"

#include "core/Text.h"
#include "door/InternalOperation.h"
#include "services/ReportFiles.h"
#include "services/s3/Access.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/ConfigFilter.h"
#include "services/s3/Operations.h"
#include "services/s3/Restore.h"
#include "services/s3/Events.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

using std::chrono::days;

constexpr std::string_view jobKind = "s3.tiering";
constexpr days untilInfrequent{30};
constexpr days untilInstant{90};
constexpr days accessGrain{1};
constexpr int looksPerStep = 500;

/// A read of an object that has become cold, or has not been noted today.
struct TouchObject : InternalOperation<TouchObject>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "TouchObject";
    struct Input
    {
        Bucket bucket;
        std::string key;
        std::int64_t version = 0;
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

Timestamp lastAccess(const Object &object)
{
    return std::max(object.accessed, object.modified);
}

Job jobOf(const Bucket &bucket, Timestamp due, std::string data = {})
{
    return {std::string(jobKind), std::to_string(bucket.id), bucket.account, bucket.region, due, std::move(data)};
}

/// Where the walk of a night stands: `ID VERSION KEY`, the last row looked at. Current versions come first, then the
/// others under the bucket's negative number.
struct Place
{
    std::int64_t bucket = 0;
    std::int64_t version = INT64_MIN;
    std::string key;
};

std::string encode(const Place &place, const std::string &name)
{
    return name + ' ' + std::to_string(place.bucket) + ' ' + std::to_string(place.version) + ' ' + place.key;
}

std::string_view takeWord(std::string_view &text)
{
    const std::size_t end = text.find(' ');
    const std::string_view word = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return word;
}

/// The next of the class behind `place`, which moves there. Empty: no more under this number.
std::vector<std::pair<std::string, std::int64_t>> look(store::Connection &connection, Place &place)
{
    std::vector<std::pair<std::string, std::int64_t>> found;
    auto query = connection.query("SELECT key, version FROM s3_objects INDEXED BY s3_objects_tiered WHERE storage_class = 'INTELLIGENT_TIERING' "
                                  "AND bucket = ?1 AND (key, version) > (?2, ?3) ORDER BY key, version LIMIT ?4");
    query.bind(place.bucket, place.key, place.version, looksPerStep);
    while (query.step())
        found.emplace_back(query.string(0), query.integer(1));
    if (!found.empty()) {
        place.key = found.back().first;
        place.version = found.back().second;
    }
    return found;
}

Expected<std::vector<api::s3::IntelligentTieringConfiguration>> configurationsOf(ReadContext &context, const Bucket &bucket)
{
    static constexpr std::size_t all = 1000;
    std::vector<api::s3::IntelligentTieringConfiguration> configurations;
    for (const auto &[id, text] : ConfigRepository(context.db()).list(bucket.id, config::tiering, {}, all)) {
        if (auto decoded = decodeConfig(api::s3::IntelligentTieringConfiguration::shape(), text, &configurations.emplace_back()); !decoded)
            return fail(internalError(decoded.error().message));
    }
    return configurations;
}

Expected<std::optional<Job>> tieringStep(WriteContext &context, const Job &job)
{
    std::string_view rest = job.data;
    const std::string name(takeWord(rest));
    const auto bucket = BucketRepository(context.db()).find(name);
    if (!bucket || std::to_string(bucket->id) != job.key)
        return std::nullopt;
    Place place{bucket->id, INT64_MIN, {}};
    if (!rest.empty()) {
        place.bucket = parseInteger(takeWord(rest)).value_or(bucket->id);
        place.version = parseInteger(takeWord(rest)).value_or(INT64_MIN);
        place.key = rest;
    }
    const auto configurations = configurationsOf(context, *bucket);
    if (!configurations)
        return fail(configurations.error());
    ObjectRepository repository(context.db());
    const auto found = look(context.db(), place);
    for (const auto &[key, version] : found) {
        auto object = repository.findNumber(bucket->id, key, std::abs(version));
        if (!object || object->restore.tier != RestoreTier::None) // on its way back
            continue;
        const AccessTier tier = tierAt(*object, *configurations, context.now());
        if (tier == object->tier)
            continue;
        object->tier = tier;
        repository.setStorage(bucket->id, *object);
        announce(context, *bucket, Change::Kind::Updated, "object", object->key);
        if (const std::string archive(archiveStatus(*object)); !archive.empty())
            notify(context, *bucket, *object, {.name = "IntelligentTiering", .tier = archive});
    }
    if (found.size() == std::size_t(looksPerStep))
        return jobOf(*bucket, context.now(), encode(place, name));
    if (place.bucket > 0)
        return jobOf(*bucket, context.now(), encode(Place{-bucket->id, INT64_MIN, {}}, name));
    const auto any = [&](std::int64_t id) {
        Place first{id, INT64_MIN, {}};
        return !look(context.db(), first).empty();
    };
    return any(bucket->id) || any(-bucket->id) ? std::optional(jobOf(*bucket, midnightAfter(context.now(), 0), name)) : std::nullopt;
}

Expected<TouchObject::Output> touch(WriteContext &context, const TouchObject::Input &input)
{
    ObjectRepository repository(context.db());
    auto object = repository.findNumber(input.bucket.id, input.key, input.version);
    if (!object || !isTiered(*object) || !archiveStatus(*object).empty())
        return TouchObject::Output{};
    const bool moves = object->tier != AccessTier::Frequent;
    object->tier = AccessTier::Frequent;
    object->accessed = context.now();
    repository.setStorage(input.bucket.id, *object);
    if (moves)
        announce(context, input.bucket, Change::Kind::Updated, "object", object->key);
    return TouchObject::Output{};
}

} // namespace

std::string_view archiveStatus(const Object &object)
{
    if (!isTiered(object))
        return {};
    return object.tier == AccessTier::Archive ? "ARCHIVE_ACCESS" : object.tier == AccessTier::DeepArchive ? "DEEP_ARCHIVE_ACCESS" : "";
}

AccessTier tierAt(const Object &object, const std::vector<api::s3::IntelligentTieringConfiguration> &configurations, Timestamp now)
{
    if (!isTiered(object) || object.size < minTieredBytes)
        return AccessTier::Frequent;
    const auto idle = now - lastAccess(object);
    AccessTier tier = idle >= untilInstant ? AccessTier::Instant : idle >= untilInfrequent ? AccessTier::Infrequent : AccessTier::Frequent;
    for (const auto &configuration : configurations) {
        if (configuration.status->value != "Enabled" || !takesObject(configuration.filter, object.key, object.tags))
            continue;
        for (const auto &tiering : *configuration.tierings) {
            const bool deep = tiering.accessTier->value == "DEEP_ARCHIVE_ACCESS";
            if (idle >= days(*tiering.days))
                tier = std::max(tier, deep ? AccessTier::DeepArchive : AccessTier::Archive);
        }
    }
    return std::max(tier, object.tier);
}

void scheduleTiering(WriteContext &context, const Bucket &bucket)
{
    context.schedule(jobOf(bucket, midnightAfter(context.now(), 0), bucket.name));
}

void noteAccess(ReadContext &context, const Bucket &bucket, const Object &object)
{
    if (!isTiered(object) || object.size < minTieredBytes
        || (object.tier == AccessTier::Frequent && context.now() - lastAccess(object) < accessGrain))
        return;
    context.cloud().submit({&TouchObject::model(), reports::callerFor(bucket.account, bucket.region),
                            api::Value::of(TouchObject::Input{bucket, object.key, object.version})},
                           [](const Reply &) {});
}

void registerTiering(ServiceRegistry &registry)
{
    registry.job(std::string(jobKind), tieringStep);
    registry.write<TouchObject>(touch);
}

} // namespace nephoscope::s3
