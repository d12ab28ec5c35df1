#include "services/s3/ReplicaBytes.h"

#include "services/s3/Access.h"
#include "services/s3/Encryption.h"
#include "services/s3/Headers.h"
#include "services/s3/UploadRepository.h"

namespace nephoscope::s3 {

namespace {

using Rule = api::s3::ReplicationRule;

constexpr std::size_t mostParts = 10'000;

/// KMS's refusals in the words of S3's events; empty for what is no refusal of KMS.
std::string_view failureOf(const Error &error, bool atDestination)
{
    if (error.code == "AccessDenied")
        return atDestination ? "DstPutObjNotPermitted" : "SrcGetObjNotPermitted";
    if (error.code == "KMS.NotFoundException")
        return atDestination ? "DstKmsKeyNotFound" : "SrcKmsKeyNotFound";
    if (error.code.starts_with("KMS."))
        return atDestination ? "DstKmsKeyInvalidState" : "SrcKmsKeyInvalidState";
    return {};
}

/// What the replica's key is, and whether the destination's bucket keys are to be used.
Expected<KmsChoice> choiceFor(ReadContext &context, const Bucket &target, const Object &object, const Rule &rule)
{
    KmsChoice choice;
    const auto kms = parseKms(decodeHeaders(object.headers).encryption);
    choice.dual = kms && kms->dual;
    const auto &encryption = rule.destination->encryptionConfiguration;
    choice.key = encryption ? encryption->replicaKmsKeyID.value_or(std::string()) : std::string();
    const auto byDefault = keptConfig<api::s3::ServerSideEncryptionConfiguration>(context, target, config::encryption);
    const bool bucketKeys = byDefault && byDefault->rules && !byDefault->rules->empty() && byDefault->rules->front().bucketKeyEnabled.value_or(false);
    choice.bucketKey = bucketKeys && !choice.dual;
    const std::string arn = "arn:aws:s3:::" + target.name;
    auto text = encryptionContext(std::nullopt, choice.bucketKey ? arn : arn + '/' + object.key);
    if (!text)
        return fail(std::move(text.error()));
    choice.context = std::move(*text);
    return choice;
}

/// One piece, or each part by itself, for clients may ask for parts.
std::vector<std::pair<int, ByteRange>> piecesOf(ReadContext &context, const Object &object)
{
    if (object.parts == 0)
        return {{0, {0, object.size}}};
    std::vector<std::pair<int, ByteRange>> pieces;
    for (const Part &part : ObjectRepository(context.db()).listParts(object.content, 0, mostParts))
        pieces.emplace_back(part.number, ByteRange{part.start, part.size});
    return pieces;
}

/// As the role, whom KMS is asked for.
Expected<ReplicaBytes> encrypt(ReadContext &own, const Bucket &target, const Object &object, const KmsChoice &choice)
{
    const auto refused = [](const Error &error, bool atDestination) -> Expected<ReplicaBytes> {
        ReplicaBytes none;
        none.failure = failureOf(error, atDestination);
        if (none.failure.empty())
            return fail(error);
        return none;
    };
    const auto keys = KmsKeys::forReplica(own, target, choice);
    if (!keys)
        return refused(keys.error(), true);
    ReplicaBytes bytes;
    bytes.encryption = (*keys)->text(object.size == 0);
    for (const auto &[number, range] : piecesOf(own, object)) {
        const auto body = openBody(own, object, range);
        if (!body)
            return refused(body.error(), false);
        if (range.length == 0)
            continue;
        auto stored = own.blobs().store(*body, {}, {}, keys->get());
        if (!stored)
            return refused(stored.error(), false);
        bytes.blobs.emplace_back(number, std::move(*stored));
    }
    return bytes;
}

} // namespace

bool needsBytes(const Object &object, const Rule &rule)
{
    const bool brings = !object.isMarker && object.replication != Replication::Replica && !object.headers.empty();
    return brings && takesKms(rule) && usesKms(decodeHeaders(object.headers).encryption);
}

Expected<ReplicaBytesByBucket> prepareReplicas(ReadContext &context, const Bucket &source, const Object &object, ReplicaRole role)
{
    ReplicaBytesByBucket prepared;
    const auto rules = keptConfig<ReplicationConfig>(context, source, config::replication);
    if (!rules || !rules->rules)
        return prepared;
    bool taken = false;
    for (const Rule *rule : rulesFor(*rules, object)) {
        const auto target = needsBytes(object, *rule) ? BucketRepository(context.db()).find(bucketOfArn(*rule->destination->bucket)) : std::nullopt;
        if (!target || ObjectRepository(context.db()).findNumber(target->id, object.key, object.version))
            continue;
        // What policies refuse is said when it is brought over; here it only saves the work.
        if (!taken && !role.take(context, source, *rules->role).empty())
            return prepared;
        taken = true;
        if (!role.mayRead(context, source, object).empty() || !role.mayWrite(context, *target, object, false).empty())
            continue;
        const auto choice = choiceFor(context, *target, object, *rule);
        if (!choice)
            return fail(choice.error());
        ReadContext own(role.host(), role.caller(), context.db(), context.now());
        auto bytes = encrypt(own, *target, object, *choice);
        if (!bytes)
            return fail(std::move(bytes.error()));
        prepared.insert_or_assign(*rule->destination->bucket, std::move(*bytes));
    }
    return prepared;
}

void copyParts(WriteContext &context, const Object &source, Object &replica)
{
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

void takeBytes(WriteContext &context, const Object &source, ReplicaBytes &bytes, Object &replica)
{
    copyParts(context, source, replica);
    replica.ranges.clear();
    for (auto &[number, blob] : bytes.blobs) {
        const std::uint64_t size = blob.size();
        std::string ranges = encodeRanges({{context.blobs().adopt(context.db(), std::move(blob)), 0, size}});
        if (number == 0) {
            replica.ranges = std::move(ranges);
            continue;
        }
        auto part = ObjectRepository(context.db()).findPart(replica.content, number);
        part->ranges = std::move(ranges);
        UploadRepository uploads(context.db());
        uploads.putPart(replica.content, *part);
        uploads.placePart(replica.content, number, part->start);
    }
    ObjectHeaders headers = decodeHeaders(replica.headers);
    headers.encryption = bytes.encryption;
    replica.headers = encodeHeaders(headers);
}

} // namespace nephoscope::s3
