#include "services/s3/Replicate.h"

#include "api/generated/s3.h"
#include "services/BatchReplication.h"
#include "services/s3/Acl.h"
#include "services/s3/Copy.h"
#include "services/s3/Events.h"
#include "services/s3/Lock.h"
#include "services/s3/Question.h"
#include "services/s3/ReplicaBytes.h"
#include "services/s3/ReplicationMetrics.h"
#include "services/s3/Tiering.h"
#include "services/s3/UploadRepository.h"
#include "services/s3/VersionJob.h"

#include <mutex>
#include <set>

namespace nephoscope::s3 {

namespace {

using Rule = api::s3::ReplicationRule;

constexpr std::string_view jobKind = "s3.replicate";
/// Not a failure: something has changed since the bytes were made, and they are to be made again.
constexpr std::string_view notReady = "not ready";

/// Brings a version over whose bytes are encrypted anew for it: on a worker first.
struct ReplicateEncrypted : InternalOperation<ReplicateEncrypted>
{
    static constexpr std::string_view serviceId = "s3";
    static constexpr std::string_view name = "ReplicateEncrypted";
    struct Input
    {
        std::string job; ///< its key
        static const api::Shape &shape() { return internalShape<Input>(); }
    };
    struct Output
    {
        static const api::Shape &shape() { return internalShape<Output>(); }
    };
};

bool isTaken(ReadContext &context, const Bucket &bucket, const Object &object)
{
    if (!hasVersioning(bucket) || object.isNull())
        return false;
    const auto rules = keptConfig<ReplicationConfig>(context, bucket, config::replication);
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
    copyParts(context, source, replica);
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

/// The list, and with it the owner, of a replica: another account's bucket keeps the owner of the source unless the rule changes
/// it, or the bucket has no lists.
std::string listOfReplica(ReadContext &context, const Bucket &source, const Bucket &target, const Rule &rule, std::string list)
{
    if (target.account == source.account)
        return list;
    const auto ownership = ownershipOf(context, target);
    if (changesOwner(rule) || (ownership && *ownership == "BucketOwnerEnforced"))
        return {};
    if (!list.empty())
        return list;
    const AccessList owners = privateList(source.account);
    return encodeConfig(AccessList::shape(), &owners);
}

/// A replica that is there already takes over what can change.
void update(WriteContext &context, const Bucket &target, const Object &source, const std::string &list, Object &replica)
{
    ObjectRepository repository(context.db());
    replica.tags = source.tags;
    repository.setTags(target.id, replica);
    ObjectHeaders headers = decodeHeaders(source.headers);
    headers.encryption = decodeHeaders(replica.headers).encryption;
    headers.acl = list;
    replica.headers = encodeHeaders(headers);
    repository.setHeaders(target.id, replica);
    if (target.objectLock) {
        replica.lock = source.lock;
        repository.setLock(target.id, replica);
    }
    announce(context, target, Change::Kind::Updated, "object", replica.key);
}

/// Why the destination does not get it, as events say it; empty when it has.
std::string_view bring(WriteContext &context, const Bucket &source, const Object &object, const Rule &rule, const ReplicaRole &role,
                       ReplicaBytesByBucket &bytes)
{
    const auto target = BucketRepository(context.db()).find(bucketOfArn(*rule.destination->bucket));
    if (!target || (rule.destination->account && *rule.destination->account != target->account))
        return "DstBucketNotFound";
    if (!hasVersioning(*target))
        return "DstBucketUnversioned";
    if (source.objectLock && !target->objectLock)
        return "DstBucketObjectLockConfigMissing";
    if (const auto refused = role.mayWrite(context, *target, object, changesOwner(rule) && target->account != source.account); !refused.empty())
        return refused;
    ObjectHeaders headers = decodeHeaders(object.headers);
    headers.acl = listOfReplica(context, source, *target, rule, headers.acl);
    if (auto existing = ObjectRepository(context.db()).findNumber(target->id, object.key, object.version)) {
        if (!object.isMarker)
            update(context, *target, object, headers.acl, *existing);
        return {};
    }
    if (object.replication == Replication::Replica)
        return {};
    Object replica = object;
    replica.replication = Replication::Replica;
    replica.restore = {};
    replica.uploadId.clear();
    replica.headers = encodeHeaders(headers);
    if (!object.isMarker) {
        if (rule.destination->storageClass)
            replica.storageClass = rule.destination->storageClass->value;
        if (replica.lock.mode == LockMode::None) {
            if (const auto lock = lockForNew(RequestedLock{}, *target, context.now())) {
                replica.lock.mode = lock->mode;
                replica.lock.until = lock->until;
            }
        }
        const auto made = bytes.find(*rule.destination->bucket);
        if (!needsBytes(object, rule))
            shareContent(context, object, replica);
        else if (made == bytes.end())
            return notReady;
        else if (!made->second.failure.empty())
            return made->second.failure;
        else
            takeBytes(context, object, made->second, replica);
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

bool isReplicable(WriteContext &context, const Bucket &bucket, const Object &object, const Rule &rule)
{
    const auto target = BucketRepository(context.db()).find(bucketOfArn(*rule.destination->bucket));
    return target && target->id != bucket.id && !ObjectRepository(context.db()).findNumber(target->id, object.key, object.version);
}

/// What jobs and the batch operation do.
class Replicator
{
public:
    Replicator(const ServiceHost &host, AccessControl &control, std::shared_ptr<Metrics> published)
        : m_host(host), m_control(control), m_metrics(host, std::move(published))
    {
    }

    Expected<std::optional<Job>> run(WriteContext &context, const Job &job)
    {
        auto named = openVersionJob(context, job);
        if (!named)
            return std::nullopt;
        if (!needsWorker(context, named->bucket, named->object)) {
            ReplicaBytesByBucket none;
            bringAll(context, named->bucket, named->object, none);
            return std::nullopt;
        }
        // The row stays until the worker's part is in: who is killed meanwhile does it again.
        Job later = job;
        later.due = context.now() + retryAfter;
        context.afterCommit([this, key = job.key, caller = context.caller()] { send(key, caller); });
        return later;
    }

    struct Prepared
    {
        Object source; ///< as it was read
        ReplicaBytesByBucket bytes;
    };

    Expected<Prepared> prepare(ReadContext &context, const Bucket &bucket, Object object)
    {
        auto bytes = prepareReplicas(context, bucket, object, role());
        if (!bytes)
            return fail(std::move(bytes.error()));
        return Prepared{std::move(object), std::move(*bytes)};
    }
    Expected<Prepared> prepareJob(ReadContext &context, const ReplicateEncrypted::Input &input)
    {
        auto named = openVersionJob(context, jobOf(input));
        return named ? prepare(context, named->bucket, std::move(named->object)) : Prepared();
    }
    Expected<ReplicateEncrypted::Output> applyJob(WriteContext &context, const ReplicateEncrypted::Input &input, Prepared &prepared)
    {
        auto named = openVersionJob(context, jobOf(input));
        if (named) {
            if (!named->object.hasContentOf(prepared.source) || bringAll(context, named->bucket, named->object, prepared.bytes) == notReady)
                return fail(tryAgain());
        }
        context.unschedule(jobKind, input.job);
        return ReplicateEncrypted::Output{};
    }

    Expected<Prepared> prepareExisting(ReadContext &context, const ReplicateExisting::Input &input)
    {
        if (input.who) {
            if (auto allowed = mayDo(m_host, m_control, context, {*input.who, "s3:InitiateReplication", input.bucket, input.key, input.version}); !allowed)
                return fail(std::move(allowed.error()));
        }
        auto named = openExisting(context, input);
        if (!named)
            return fail(std::move(named.error()));
        return input.onlyAsk ? Prepared() : prepare(context, named->bucket, std::move(named->object));
    }
    Expected<ReplicateExisting::Output> applyExisting(WriteContext &context, const ReplicateExisting::Input &input, Prepared &prepared)
    {
        auto named = openExisting(context, input);
        if (!named)
            return fail(std::move(named.error()));
        if (input.onlyAsk)
            return ReplicateExisting::Output{};
        if (!named->object.hasContentOf(prepared.source))
            return fail(tryAgain());
        const std::string_view failure = bringAll(context, named->bucket, named->object, prepared.bytes);
        if (failure == notReady)
            return fail(tryAgain());
        if (!failure.empty())
            return fail(Error{std::string(failure), "The object was not replicated: " + std::string(failure) + '.', 400});
        return ReplicateExisting::Output{};
    }

private:
    static constexpr std::chrono::minutes retryAfter{1};

    ReplicaRole role() const { return ReplicaRole(m_host, m_control); }
    static Job jobOf(const ReplicateEncrypted::Input &input)
    {
        Job job;
        job.key = input.job;
        return job;
    }

    bool needsWorker(WriteContext &context, const Bucket &bucket, const Object &object)
    {
        const auto rules = keptConfig<ReplicationConfig>(context, bucket, config::replication);
        if (!rules || !rules->rules)
            return false;
        const auto chosen = rulesFor(*rules, object);
        return std::any_of(chosen.begin(), chosen.end(),
                           [&](const Rule *rule) { return needsBytes(object, *rule) && isReplicable(context, bucket, object, *rule); });
    }

    /// A version at a time, however often its job comes up while the bytes of a large one are made.
    void send(const std::string &key, const Caller &caller)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (!m_running.insert(key).second)
                return;
        }
        m_host.cloud.submit({&ReplicateEncrypted::model(), caller, api::Value::of(ReplicateEncrypted::Input{key})}, [this, key](const Reply &) {
            const std::lock_guard lock(m_mutex);
            m_running.erase(key);
        });
    }

    /// To all that the rules say: the first failure, empty when all have it.
    std::string_view bringAll(WriteContext &context, const Bucket &bucket, Object &object, ReplicaBytesByBucket &bytes)
    {
        const auto rules = keptConfig<ReplicationConfig>(context, bucket, config::replication);
        const bool counts = !object.isMarker && object.replication != Replication::Replica;
        std::vector<std::pair<const Rule *, bool>> outcomes;
        std::string_view first = rules && rules->rules ? std::string_view() : "SrcBucketReplicationConfigMissing";
        if (first.empty()) {
            ReplicaRole role = this->role();
            std::string_view all = role.take(context, bucket, *rules->role);
            if (all.empty())
                all = role.mayRead(context, bucket, object);
            for (const Rule *rule : rulesFor(*rules, object)) {
                const std::string_view failure = all.empty() ? bring(context, bucket, object, *rule, role, bytes) : all;
                if (failure == notReady)
                    return failure;
                notifyReplication(context, bucket, object, *rule, failure);
                outcomes.emplace_back(rule, !failure.empty());
                first = first.empty() ? failure : first;
            }
        }
        if (!counts)
            return first;
        for (const auto &[rule, failed] : outcomes)
            m_metrics.note(bucket, object, *rule, failed, context.now());
        object.replication = first.empty() ? Replication::Completed : Replication::Failed;
        ObjectRepository(context.db()).setReplication(bucket.id, object);
        announce(context, bucket, Change::Kind::Updated, "object", object.key);
        return first;
    }

    static Expected<JobVersion> openExisting(ReadContext &context, const ReplicateExisting::Input &input)
    {
        const auto bucket = openBucket(context, input.bucket, std::nullopt);
        if (!bucket)
            return fail(bucket.error());
        if (bucket->account != context.account())
            return fail(accessDenied());
        if (!keptConfig<ReplicationConfig>(context, *bucket, config::replication))
            return fail(noConfiguration("ReplicationConfigurationNotFoundError", "The replication configuration was not found", *bucket));
        auto object = openObject(context, *bucket, input.key, input.version.empty() ? std::nullopt : std::optional(input.version));
        if (!object)
            return fail(std::move(object.error()));
        if (!isTaken(context, *bucket, *object))
            return fail(invalidRequest("No rule of the bucket's replication configuration takes the object."));
        return JobVersion{*bucket, std::move(*object)};
    }

    const ServiceHost &m_host;
    AccessControl &m_control;
    const ReplicationMetrics m_metrics;
    std::mutex m_mutex;
    std::set<std::string> m_running;
};

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

void registerReplicate(ServiceRegistry &registry, const ServiceHost &host, AccessControl &control, std::shared_ptr<Metrics> published)
{
    const auto replicator = std::make_shared<Replicator>(host, control, std::move(published));
    registry.job(std::string(jobKind), [replicator](WriteContext &context, const Job &job) { return replicator->run(context, job); });
    registry.staged<ReplicateEncrypted, Replicator::Prepared>(
        [replicator](ReadContext &context, const auto &input) { return replicator->prepareJob(context, input); },
        [replicator](WriteContext &context, const auto &input, auto &prepared) { return replicator->applyJob(context, input, prepared); });
    registry.staged<ReplicateExisting, Replicator::Prepared>(
        [replicator](ReadContext &context, const auto &input) { return replicator->prepareExisting(context, input); },
        [replicator](WriteContext &context, const auto &input, auto &prepared) { return replicator->applyExisting(context, input, prepared); });
}

} // namespace nephoscope::s3
