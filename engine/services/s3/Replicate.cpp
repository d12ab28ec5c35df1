#include "services/s3/Replicate.h"

#include "api/generated/s3.h"
#include "services/BatchReplication.h"
#include "services/s3/BucketConfigs.h"
#include "services/s3/Copy.h"
#include "services/s3/Events.h"
#include "services/s3/Lock.h"
#include "services/s3/Operations.h"
#include "services/s3/Tags.h"
#include "services/s3/Tiering.h"
#include "services/s3/UploadRepository.h"
#include "services/s3/VersionJob.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

using Rule = api::s3::ReplicationRule;
using Rules = api::s3::ReplicationConfiguration;

constexpr std::string_view jobKind = "s3.replicate";

template <class Setting>
bool isOn(const std::optional<Setting> &setting)
{
    return setting && setting->status && setting->status->value == "Enabled";
}

std::string prefixOf(const Rule &rule)
{
    if (!rule.filter)
        return rule.prefix.value_or(std::string());
    return rule.filter->and_ ? rule.filter->and_->prefix.value_or(std::string()) : rule.filter->prefix.value_or(std::string());
}

Tags tagsOf(const Rule &rule)
{
    if (rule.filter && rule.filter->tag)
        return {{rule.filter->tag->key.value_or(std::string()), rule.filter->tag->value.value_or(std::string())}};
    if (rule.filter && rule.filter->and_ && rule.filter->and_->tags)
        return fromTagSet(*rule.filter->and_->tags);
    return {};
}

/// Rules of the first version of the schema, which have no filter, take delete markers along.
bool takesMarkers(const Rule &rule)
{
    return rule.filter ? isOn(rule.deleteMarkerReplication) : !rule.deleteMarkerReplication || isOn(rule.deleteMarkerReplication);
}

bool takes(const Rule &rule, const Object &object)
{
    if (!rule.status || rule.status->value != "Enabled" || !std::string_view(object.key).starts_with(prefixOf(rule)))
        return false;
    if (object.isMarker)
        return takesMarkers(rule);
    // Replicas never go further; their changes go back where that is asked for.
    if (object.replication == Replication::Replica
        && !(rule.sourceSelectionCriteria && isOn(rule.sourceSelectionCriteria->replicaModifications)))
        return false;
    const Tags wanted = tagsOf(rule);
    if (wanted.empty())
        return true;
    const Tags has = decodeTags(object.tags);
    return std::all_of(wanted.begin(), wanted.end(), [&has](const Tag &tag) { return std::find(has.begin(), has.end(), tag) != has.end(); });
}

/// The rules that take a version: one for each destination, that of the highest priority.
std::vector<const Rule *> rulesFor(const Rules &rules, const Object &object)
{
    std::vector<const Rule *> chosen;
    for (const Rule &rule : *rules.rules) {
        if (!takes(rule, object))
            continue;
        const auto same = std::find_if(chosen.begin(), chosen.end(), [&rule](const Rule *other) {
            return other->destination->bucket == rule.destination->bucket;
        });
        if (same == chosen.end())
            chosen.push_back(&rule);
        else if (rule.priority.value_or(0) > (*same)->priority.value_or(0))
            *same = &rule;
    }
    return chosen;
}

bool isTaken(WriteContext &context, const Bucket &bucket, const Object &object)
{
    if (!hasVersioning(bucket) || object.isNull())
        return false;
    const auto rules = keptConfig<Rules>(context, bucket, config::replication);
    return rules && rules->rules && !rulesFor(*rules, object).empty();
}

void schedule(WriteContext &context, const Bucket &bucket, const Object &object)
{
    context.schedule(versionJob(jobKind, bucket, object, context.now()));
}

/// The bytes of a version for another row: shared, for both lie under the engine's or the client's key alike.
void shareContent(WriteContext &context, const Object &source, Object &replica)
{
    ObjectRepository repository(context.db());
    shareRanges(context, repository.allRanges(source));
    if (source.parts == 0)
        return;
    // Parts are found by a number that is given out with uploads and never used again.
    UploadRepository uploads(context.db());
    MultipartUpload numbered;
    numbered.key = source.key;
    uploads.insert(numbered, {});
    uploads.remove(numbered.id);
    uploads.copyParts(source.content, numbered.id);
    replica.content = numbered.id;
}

/// Puts a version or delete marker of another bucket where it belongs among those of its key.
void place(WriteContext &context, const Bucket &target, Object &replica)
{
    ObjectRepository repository(context.db());
    const auto current = repository.find(target.id, replica.key);
    const auto past = repository.newestPast(target.id, replica.key);
    const bool isNewest = (!current || current->version < replica.version) && (!past || past->version < replica.version);
    replica.isCurrent = isNewest && !replica.isMarker;
    if (isNewest && current) {
        repository.retire(target.id, *current);
        if (replica.isMarker)
            UploadRepository(context.db()).disturb(target.id, replica.key);
    }
    repository.put(target.id, replica);
    if (isTiered(replica))
        scheduleTiering(context, target);
    const auto kind = !isNewest ? Change::Kind::Updated
        : replica.isMarker      ? Change::Kind::Deleted
        : current               ? Change::Kind::Updated
                                : Change::Kind::Created;
    announce(context, target, kind, "object", replica.key);
    if (!replica.isMarker)
        notify(context, target, replica, {.name = "ObjectCreated:Put"});
}

/// A replica that is there already takes over what can change.
void update(WriteContext &context, const Bucket &target, const Object &source, Object &replica)
{
    ObjectRepository repository(context.db());
    replica.tags = source.tags;
    repository.setTags(target.id, replica);
    replica.headers = source.headers;
    repository.setHeaders(target.id, replica);
    if (target.objectLock) {
        replica.lock = source.lock;
        repository.setLock(target.id, replica);
    }
    announce(context, target, Change::Kind::Updated, "object", replica.key);
}

/// Why the destination cannot take it, as events say it; empty when it has.
std::string_view bring(WriteContext &context, const Bucket &source, const Object &object, const Rule &rule)
{
    const auto target = BucketRepository(context.db()).find(bucketOfArn(*rule.destination->bucket));
    if (!target || target->account != source.account)
        return "DstBucketNotFound";
    if (!hasVersioning(*target))
        return "DstBucketUnversioned";
    if (source.objectLock && !target->objectLock)
        return "DstBucketObjectLockConfigMissing";
    if (auto existing = ObjectRepository(context.db()).findNumber(target->id, object.key, object.version)) {
        if (!object.isMarker)
            update(context, *target, object, *existing);
        return {};
    }
    if (object.replication == Replication::Replica)
        return {};
    Object replica = object;
    replica.replication = Replication::Replica;
    replica.restore = {};
    replica.uploadId.clear();
    if (!object.isMarker) {
        if (rule.destination->storageClass)
            replica.storageClass = rule.destination->storageClass->value;
        if (replica.lock.mode == LockMode::None) {
            if (const auto lock = lockForNew(RequestedLock{}, *target, context.now())) {
                replica.lock.mode = lock->mode;
                replica.lock.until = lock->until;
            }
        }
        shareContent(context, object, replica);
    }
    place(context, *target, replica);
    return {};
}

/// Rules with metrics say what went wrong, those with replication time control also what took too long.
void notifyReplication(WriteContext &context, const Bucket &bucket, const Object &object, const Rule &rule, std::string_view failure)
{
    static constexpr std::chrono::minutes threshold{15};
    const bool timed = isOn(rule.destination->replicationTime);
    if (object.isMarker || object.replication == Replication::Replica || (!timed && !isOn(rule.destination->metrics)))
        return;
    ObjectEvent event;
    event.replication = ReplicationEvent{rule.id.value_or(std::string()), *rule.destination->bucket, object.modified};
    if (timed && context.now() > object.modified + threshold) {
        event.name = "Replication:OperationMissedThreshold";
        notify(context, bucket, object, event);
        event.name = failure.empty() ? "Replication:OperationReplicatedAfterThreshold" : "";
    }
    if (!failure.empty()) {
        event.name = "Replication:OperationFailedReplication";
        event.replication->failure = failure;
    }
    if (!event.name.empty())
        notify(context, bucket, object, event);
}

/// To all that the rules say; false when one cannot take it.
bool bringAll(WriteContext &context, const Bucket &bucket, Object &object)
{
    const auto rules = keptConfig<Rules>(context, bucket, config::replication);
    bool arrived = rules && rules->rules;
    if (arrived) {
        for (const Rule *rule : rulesFor(*rules, object)) {
            const std::string_view failure = bring(context, bucket, object, *rule);
            notifyReplication(context, bucket, object, *rule, failure);
            arrived = failure.empty() && arrived;
        }
    }
    if (object.isMarker || object.replication == Replication::Replica)
        return arrived;
    object.replication = arrived ? Replication::Completed : Replication::Failed;
    ObjectRepository(context.db()).setReplication(bucket.id, object);
    announce(context, bucket, Change::Kind::Updated, "object", object.key);
    return arrived;
}

Expected<std::optional<Job>> replicate(WriteContext &context, const Job &job)
{
    if (auto named = openVersionJob(context, job))
        bringAll(context, named->bucket, named->object);
    return std::nullopt;
}

Expected<ReplicateExisting::Output> replicateExisting(WriteContext &context, const ReplicateExisting::Input &input)
{
    const auto bucket = openBucket(context, input.bucket, std::nullopt);
    if (!bucket)
        return fail(bucket.error());
    if (bucket->account != context.account())
        return fail(accessDenied());
    if (!keptConfig<Rules>(context, *bucket, config::replication))
        return fail(noConfiguration("ReplicationConfigurationNotFoundError", "The replication configuration was not found", *bucket));
    auto object = openObject(context, *bucket, input.key, input.version.empty() ? std::nullopt : std::optional(input.version));
    if (!object)
        return fail(std::move(object.error()));
    if (!isTaken(context, *bucket, *object))
        return fail(invalidRequest("No rule of the bucket's replication configuration takes the object."));
    if (!input.onlyAsk && !bringAll(context, *bucket, *object))
        return fail(invalidRequest("The destination bucket cannot take the object."));
    return ReplicateExisting::Output{};
}

} // namespace

void markForReplication(WriteContext &context, const Bucket &bucket, Object &object)
{
    if (!isTaken(context, bucket, object))
        return;
    object.replication = Replication::Pending;
    schedule(context, bucket, object);
}

void replicateMarker(WriteContext &context, const Bucket &bucket, const Object &marker)
{
    if (isTaken(context, bucket, marker))
        schedule(context, bucket, marker);
}

void replicateChange(WriteContext &context, const Bucket &bucket, Object &object)
{
    // One that waits takes the change along, one that failed or was never taken has no replica.
    const bool hasReplica = object.replication == Replication::Completed || object.replication == Replication::Replica;
    if (!hasReplica || !isTaken(context, bucket, object))
        return;
    if (object.replication == Replication::Completed) {
        object.replication = Replication::Pending;
        ObjectRepository(context.db()).setReplication(bucket.id, object);
    }
    schedule(context, bucket, object);
}

std::string_view nameOf(Replication replication)
{
    switch (replication) {
    case Replication::Pending: return "PENDING";
    case Replication::Completed: return "COMPLETED";
    case Replication::Failed: return "FAILED";
    case Replication::Replica: return "REPLICA";
    case Replication::None: break;
    }
    return {};
}

void registerReplicate(ServiceRegistry &registry)
{
    registry.job(std::string(jobKind), replicate);
    registry.write<ReplicateExisting>(replicateExisting);
}

} // namespace nephoscope::s3
