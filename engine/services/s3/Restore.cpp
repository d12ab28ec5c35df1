#include "services/s3/Restore.h"

#include "api/generated/s3.h"
#include "services/s3/Access.h"
#include "services/s3/ArchiveSelect.h"
#include "services/s3/Errors.h"
#include "services/s3/Events.h"
#include "services/s3/Headers.h"
#include "services/s3/Operations.h"
#include "services/s3/Tiering.h"
#include "services/s3/VersionJob.h"

namespace nephoscope::s3 {

namespace {

constexpr std::string_view jobKind = "s3.restore";
using namespace std::chrono_literals;

/// In an archive class, or in an archive tier of INTELLIGENT_TIERING.
bool liesInArchive(const Object &object)
{
    return isArchived(object.storageClass) || !archiveStatus(object).empty();
}

/// The upper end of what the User Guide calls typical ("Archive retrieval options"); zero where there is no such tier.
Duration timeOf(RestoreTier tier, const Object &object)
{
    const bool deep = object.storageClass == "DEEP_ARCHIVE" || (isTiered(object) && object.tier == AccessTier::DeepArchive);
    switch (tier) {
    case RestoreTier::Expedited: return deep ? 0min : 5min;
    case RestoreTier::Standard: return deep ? 12h : 5h;
    case RestoreTier::Bulk: return deep ? 48h : 12h;
    case RestoreTier::None: break;
    }
    return {};
}

Error invalidObjectState(std::string message, const Object &object)
{
    Error error{"InvalidObjectState", std::move(message), 403};
    error.with("StorageClass", object.storageClass);
    if (const std::string_view tier = archiveStatus(object); !tier.empty())
        error.with("AccessTier", std::string(tier));
    return error;
}

/// The end of what comes back to stay: the year 9999.
constexpr Timestamp forGood{std::chrono::seconds(253402300799)};

std::optional<RestoreTier> tierOf(std::string_view name)
{
    if (name == "Expedited")
        return RestoreTier::Expedited;
    if (name == "Bulk")
        return RestoreTier::Bulk;
    return name.empty() || name == "Standard" ? std::optional(RestoreTier::Standard) : std::nullopt;
}

Expected<Duration> checkedTime(RestoreTier tier, const Object &object)
{
    if (!liesInArchive(object))
        return fail(invalidObjectState("Restore is not allowed for the object's current storage class", object));
    const Duration time = timeOf(tier, object);
    if (time == Duration::zero())
        return fail(invalidArgument("Retrieval option is not supported by this storage class", "Tier", "Expedited"));
    return time;
}

/// What a request asks for.
struct Wish
{
    RestoreTier tier = RestoreTier::Standard;
    int days = 0;
};

Expected<Wish> readWish(const std::optional<api::s3::RestoreRequest> &request, const Object &object)
{
    if (!request)
        return fail(malformedXml());
    Wish wish;
    const auto tier = tierOf(request->glacierJobParameters && request->glacierJobParameters->tier ? request->glacierJobParameters->tier->value
                             : request->tier                                                      ? request->tier->value
                                                                                                  : std::string());
    if (!tier)
        return fail(malformedXml());
    wish.tier = *tier;
    // Back from an archive tier it is there to stay.
    if (isTiered(object)) {
        if (request->days)
            return fail(invalidArgument("Days is not allowed for objects in the INTELLIGENT_TIERING storage class", "Days", std::to_string(*request->days)));
        return wish;
    }
    if (!request->days)
        return fail(malformedXml());
    if (*request->days < 1)
        return fail(invalidArgument("restoration days should be at least 1", "Days", std::to_string(*request->days)));
    wish.days = static_cast<int>(*request->days);
    return wish;
}

/// A restore under way is made faster, never slower; how long the copy will live stays as it was asked.
Expected<void> upgrade(Object &object, const Wish &wish, Timestamp now)
{
    if (wish.tier <= object.restore.tier)
        return fail({"RestoreAlreadyInProgress", "Object restore is already in progress", 409});
    const auto days = std::chrono::floor<std::chrono::days>(object.restore.until)
        - std::chrono::floor<std::chrono::days>(object.restore.ready) - std::chrono::days(1);
    object.restore.tier = wish.tier;
    object.restore.ready = std::min(object.restore.ready, wholeSecond(now + timeOf(wish.tier, object)));
    if (!isTiered(object))
        object.restore.until = midnightAfter(object.restore.ready, static_cast<int>(days.count()));
    return {};
}

Expected<api::s3::RestoreObject::Output> restoreObject(WriteContext &context, const api::s3::RestoreObject::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    auto object = openForSubresource(context, *bucket, input.key, input.versionId, "POST");
    if (!object)
        return fail(std::move(object.error()));
    const auto wish = readWish(input.restoreRequest, *object);
    if (!wish)
        return fail(wish.error());
    if (const auto time = checkedTime(wish->tier, *object); !time)
        return fail(time.error());
    const Timestamp now = context.now();
    api::s3::RestoreObject::Output output;
    output.statusCode = 202;
    const bool begins = restoreState(*object, now) == RestoreState::Archived;
    switch (restoreState(*object, now)) {
    case RestoreState::Ongoing:
        if (auto upgraded = upgrade(*object, *wish, now); !upgraded)
            return fail(std::move(upgraded.error()));
        break;
    case RestoreState::Restored:
        if (!isTiered(*object))
            object->restore.until = midnightAfter(now, wish->days);
        output.statusCode = 200;
        break;
    case RestoreState::Archived:
        object->restore.tier = wish->tier;
        object->restore.ready = wholeSecond(now + timeOf(wish->tier, *object));
        object->restore.until = isTiered(*object) ? forGood : midnightAfter(object->restore.ready, wish->days);
        break;
    }
    ObjectRepository(context.db()).setStorage(bucket->id, *object);
    const bool turnsReadable = restoreState(*object, now) == RestoreState::Ongoing;
    context.schedule(versionJob(jobKind, *bucket, *object, turnsReadable ? object->restore.ready : object->restore.until));
    announce(context, *bucket, Change::Kind::Updated, "object", object->key);
    if (begins)
        notify(context, *bucket, *object, {.name = "ObjectRestore:Post", .storageClass = object->storageClass});
    return output;
}

/// The copy is there, or its time is over.
Expected<std::optional<Job>> turn(WriteContext &context, const Job &job)
{
    auto named = openVersionJob(context, job);
    if (!named || named->object.restore.tier == RestoreTier::None)
        return std::nullopt;
    Object &object = named->object;
    const RestoreState state = restoreState(object, context.now());
    if (state == RestoreState::Ongoing)
        return versionJob(jobKind, named->bucket, object, object.restore.ready);
    const bool warm = state == RestoreState::Restored && isTiered(object);
    const ObjectEvent event{.name = state == RestoreState::Archived ? "ObjectRestore:Delete" : "ObjectRestore:Completed",
                            .restoredUntil = object.restore.until,
                            .storageClass = object.storageClass};
    if (state == RestoreState::Archived || warm) {
        object.restore = {};
        if (warm) {
            object.tier = AccessTier::Frequent;
            object.accessed = context.now();
        }
        ObjectRepository(context.db()).setStorage(named->bucket.id, object);
    }
    announce(context, named->bucket, Change::Kind::Updated, "object", object.key);
    notify(context, named->bucket, object, event);
    if (state == RestoreState::Archived || warm)
        return std::nullopt;
    return versionJob(jobKind, named->bucket, object, object.restore.until);
}

} // namespace

Timestamp midnightAfter(Timestamp from, int days)
{
    return std::chrono::floor<std::chrono::days>(from) + std::chrono::days(days + 1);
}

Expected<Duration> retrievalTime(const Object &object, std::string_view tier)
{
    const auto named = tierOf(tier);
    if (!named)
        return fail(malformedXml());
    return checkedTime(*named, object);
}

RestoreState restoreState(const Object &object, Timestamp now)
{
    if (object.restore.tier == RestoreTier::None || now >= object.restore.until)
        return RestoreState::Archived;
    return now < object.restore.ready ? RestoreState::Ongoing : RestoreState::Restored;
}

Expected<void> checkReadable(const Object &object, Timestamp now)
{
    if (!liesInArchive(object) || restoreState(object, now) == RestoreState::Restored)
        return {};
    return fail(invalidObjectState("The operation is not valid for the object's storage class", object));
}

std::optional<std::string> restoreHeader(const Object &object, Timestamp now)
{
    switch (restoreState(object, now)) {
    case RestoreState::Ongoing: return "ongoing-request=\"true\"";
    case RestoreState::Restored:
        if (isTiered(object)) // about to be as warm as others
            return std::nullopt;
        return "ongoing-request=\"false\", expiry-date=\"" + formatHttpDate(object.restore.until) + '"';
    case RestoreState::Archived: break;
    }
    return std::nullopt;
}

void registerRestore(ServiceRegistry &registry, ArchiveSelects &selects)
{
    registry.deferred<api::s3::RestoreObject>([&selects](ReadContext &context, const Deferred<api::s3::RestoreObject> &call) {
        const auto &request = call.input().restoreRequest;
        if (request && (request->type || request->selectParameters || request->outputLocation))
            return selects.begin(context, call);
        answerByWriting<api::s3::RestoreObject>(call, [call](WriteContext &writing) { return restoreObject(writing, call.input()); });
    });
    registry.job(std::string(jobKind), turn);
}

} // namespace nephoscope::s3
