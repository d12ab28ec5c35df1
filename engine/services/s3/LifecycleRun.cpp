#include "services/s3/Events.h"
#include "services/s3/LifecycleRules.h"
#include "services/s3/Lock.h"
#include "services/s3/Multipart.h"
#include "services/s3/Operations.h"
#include "services/s3/Restore.h"
#include "services/s3/Tiering.h"
#include "services/s3/Versions.h"

#include <boost/json.hpp>

#include <algorithm>

namespace nephoscope::s3 {

namespace json = boost::json;

namespace {

constexpr std::string_view jobKind = "s3.lifecycle";
/// One step looks at this many versions at most, fewer where there are many rules to ask, and acts on this many: a few
/// milliseconds on the engine thread.
constexpr int looksPerStep = 1000;
constexpr int questionsPerStep = 4000;
constexpr std::size_t actsPerStep = 50;

/// How far a run has come, kept in the job.
struct Progress
{
    std::int64_t bucket = 0; ///< 0: none under way
    bool uploads = false;    ///< the versions are done
    std::string key;
    std::string upload;
    std::int64_t before = INT64_MAX; ///< of `key`, versions from here on are done
    Timestamp since{};               ///< when the next version of `key` ceased to be current
    int newer = 0;                   ///< noncurrent versions of `key` above it
};

std::string encode(const Progress &progress)
{
    return json::serialize(json::object{{"bucket", progress.bucket}, {"uploads", progress.uploads}, {"key", progress.key},
                                        {"upload", progress.upload}, {"before", progress.before},
                                        {"since", progress.since.time_since_epoch().count()}, {"newer", progress.newer}});
}

Progress decode(const std::string &text)
{
    Progress progress;
    if (text.empty())
        return progress;
    json::parse_options options;
    options.allow_invalid_utf8 = true;
    const json::value value = json::parse(text, {}, options);
    const json::object &object = value.as_object();
    progress.bucket = object.at("bucket").as_int64();
    progress.uploads = object.at("uploads").as_bool();
    progress.key = std::string(object.at("key").as_string());
    progress.upload = std::string(object.at("upload").as_string());
    progress.before = object.at("before").as_int64();
    progress.since = Timestamp(Duration(object.at("since").as_int64()));
    progress.newer = static_cast<int>(object.at("newer").as_int64());
    return progress;
}

Job jobOf(const Bucket &bucket, Timestamp due, std::string data = {})
{
    return {std::string(jobKind), bucket.name, bucket.account, bucket.region, due, std::move(data)};
}

/// A version the rules may act on, as the walk found it.
struct Candidate
{
    enum class Kind { Current, Past, Marker };
    Kind kind = Kind::Current;
    std::string key;
    std::int64_t version = 0;
    Timestamp since{};
    int newer = 0;
};

/// Walks on from where `progress` stands. True at the end of the bucket.
bool look(store::Connection &connection, std::int64_t bucket, const LifecycleJudge &judge, Progress &progress,
          std::vector<Candidate> &candidates)
{
    std::optional<VersionCursor> cursor;
    cursor.emplace(connection, bucket, progress.key, progress.before);
    const int looks = std::clamp(questionsPerStep / judge.ruleCount(), 20, looksPerStep);
    for (int count = 0; count < looks && candidates.size() < actsPerStep; ++count) {
        if (!cursor->next())
            return true;
        const auto next = judge.nextKey(cursor->key());
        if (!next)
            return true;
        if (*next != cursor->key()) {
            progress = {.bucket = bucket, .key = *next};
            cursor.reset();
            cursor.emplace(connection, bucket, progress.key, progress.before);
            continue;
        }
        const Object object = cursor->object();
        const bool isLatest = cursor->isLatest();
        if (isLatest)
            progress.newer = 0;
        Candidate candidate{Candidate::Kind::Past, object.key, object.version, progress.since, progress.newer};
        bool chosen = false;
        if (object.isCurrent) {
            candidate.kind = Candidate::Kind::Current;
            chosen = judge.judgeCurrent(object, false).any();
        } else if (isLatest) {
            candidate.kind = Candidate::Kind::Marker;
            chosen = judge.expiresMarker(object);
        } else {
            chosen = judge.judgePast(object, progress.since, progress.newer, false).any();
            ++progress.newer;
        }
        if (chosen)
            candidates.push_back(std::move(candidate));
        progress.key = object.key;
        progress.before = object.version;
        progress.since = object.modified;
    }
    return false;
}

void move(WriteContext &context, const Bucket &bucket, Object &object, const std::string &storageClass)
{
    object.storageClass = storageClass;
    object.restore = {};
    if (isTiered(object)) {
        object.accessed = context.now(); // watched from here on
        scheduleTiering(context, bucket);
    }
    ObjectRepository(context.db()).setStorage(bucket.id, object);
    announce(context, bucket, Change::Kind::Updated, "object", object.key);
    notify(context, bucket, object, {.name = "LifecycleTransition", .storageClass = storageClass});
}

/// For good.
void expire(WriteContext &context, const Bucket &bucket, const Object &object)
{
    removeVersion(context, bucket, object);
    notifyRemoved(context, bucket, object, false, true);
}

bool liesAlone(store::Connection &connection, std::int64_t bucket, const Object &marker)
{
    VersionCursor below(connection, bucket, marker.key, marker.version);
    return !below.next() || below.key() != marker.key;
}

/// Judges again, now by the whole row, and acts.
void act(WriteContext &context, const Bucket &bucket, const LifecycleJudge &judge, const Candidate &candidate)
{
    auto object = ObjectRepository(context.db()).findNumber(bucket.id, candidate.key, candidate.version);
    // What is on its way to another bucket waits until it has arrived.
    if (!object || object->replication == Replication::Pending)
        return;
    if (candidate.kind == Candidate::Kind::Marker) {
        if (liesAlone(context.db(), bucket.id, *object))
            expire(context, bucket, *object);
        return;
    }
    const bool isPast = candidate.kind == Candidate::Kind::Past;
    const Verdict verdict = isPast ? judge.judgePast(*object, candidate.since, candidate.newer, true) : judge.judgeCurrent(*object, true);
    const bool forGood = isPast || !bucket.keepsVersions();
    if (!verdict.moveTo.empty() && !(verdict.expire && forGood))
        move(context, bucket, *object, verdict.moveTo);
    if (!verdict.expire)
        return;
    if (isPast) {
        if (!isProtected(object->lock, context.now(), false))
            expire(context, bucket, *object);
    } else {
        const auto marker = deleteCurrent(context, bucket, object->key, object);
        announce(context, bucket, Change::Kind::Deleted, "object", object->key);
        notifyRemoved(context, bucket, marker ? *marker : *object, marker.has_value(), true);
    }
}

/// True when no upload is left to look at.
bool abortUploads(WriteContext &context, const Bucket &bucket, const LifecycleJudge &judge, Progress &progress)
{
    std::vector<MultipartUpload> due;
    bool atEnd = true;
    {
        UploadCursor cursor(context.db(), bucket.id, progress.key, progress.upload);
        for (int count = 0; cursor.next(); ++count) {
            if (count == looksPerStep || due.size() == actsPerStep) {
                atEnd = false;
                break;
            }
            MultipartUpload upload = cursor.upload();
            progress.key = upload.key;
            progress.upload = upload.uploadId;
            if (judge.abortsUpload(upload.key, upload.initiated))
                due.push_back(std::move(upload));
        }
    }
    for (const MultipartUpload &upload : due)
        abortUpload(context, bucket, upload);
    return atEnd;
}

Expected<std::optional<Job>> step(WriteContext &context, const Job &job)
{
    const Timestamp now = context.now();
    const auto bucket = BucketRepository(context.db()).find(job.key);
    if (!bucket)
        return std::nullopt;
    const LifecycleJudge judge(context, *bucket, now);
    if (!judge.hasRules())
        return std::nullopt;
    // A configuration older than the jobs has never been told its time.
    if (job.due == Timestamp{})
        return jobOf(*bucket, midnightAfter(now, 0));
    Progress progress = decode(job.data);
    if (progress.bucket != bucket->id)
        progress = {.bucket = bucket->id};
    if (!progress.uploads) {
        std::vector<Candidate> candidates;
        const bool atEnd = look(context.db(), bucket->id, judge, progress, candidates);
        for (const Candidate &candidate : candidates)
            act(context, *bucket, judge, candidate);
        if (atEnd)
            progress = {.bucket = bucket->id, .uploads = true};
        return jobOf(*bucket, now, encode(progress));
    }
    if (!abortUploads(context, *bucket, judge, progress))
        return jobOf(*bucket, now, encode(progress));
    return jobOf(*bucket, midnightAfter(now, 0));
}

} // namespace

void scheduleLifecycle(WriteContext &context, const Bucket &bucket)
{
    context.schedule(jobOf(bucket, midnightAfter(context.now(), 0)));
}

void registerLifecycleRun(ServiceRegistry &registry)
{
    registry.job(std::string(jobKind), step);
}

} // namespace nephoscope::s3
