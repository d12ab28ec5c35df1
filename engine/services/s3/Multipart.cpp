#include "services/s3/Multipart.h"

#include "api/generated/s3.h"
#include "core/Text.h"
#include "services/s3/Acl.h"
#include "services/s3/Copy.h"
#include "services/s3/Directory.h"
#include "services/s3/Encryption.h"
#include "services/s3/Headers.h"
#include "services/s3/LifecycleRules.h"
#include "services/s3/Lock.h"
#include "services/s3/Operations.h"
#include "services/s3/Tags.h"
#include "services/s3/Versions.h"

namespace nephoscope::s3 {

Object partsOf(const MultipartUpload &upload)
{
    Object object;
    object.parts = 1;
    object.content = upload.id;
    return object;
}

void abortUpload(WriteContext &context, const Bucket &bucket, const MultipartUpload &upload)
{
    releaseContent(context, partsOf(upload));
    UploadRepository(context.db()).remove(upload.id);
    announce(context, bucket, Change::Kind::Deleted, "multipart-upload", upload.uploadId);
}

namespace {

/// What KMS says of a new upload, for its row; empty when it is not asked.
struct PreparedUpload
{
    std::string encryption;
};

Expected<PreparedUpload> prepareUpload(ReadContext &context, const api::s3::CreateMultipartUpload::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto encryption = readEncryption(context, *bucket, input);
    if (!encryption)
        return fail(encryption.error());
    if (!encryption->kms)
        return PreparedUpload{};
    const auto keys = KmsKeys::forWriting(context, *bucket, *encryption->kms);
    if (!keys)
        return fail(keys.error());
    return PreparedUpload{(*keys)->text(true)};
}

Expected<api::s3::CreateMultipartUpload::Output> createMultipartUpload(WriteContext &context,
                                                                       const api::s3::CreateMultipartUpload::Input &input,
                                                                       const PreparedUpload &prepared)
{
    static constexpr std::string_view idAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._";
    static constexpr std::size_t randomLength = 88;
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    MultipartUpload upload;
    upload.bucket = bucket->id;
    upload.key = input.key.value_or(std::string());
    if (auto checked = checkKey(upload.key); !checked)
        return fail(std::move(checked.error()));
    const auto encryption = readEncryption(context, *bucket, input);
    if (!encryption)
        return fail(encryption.error());
    auto acl = readObjectAcl(context, *bucket, input);
    if (!acl)
        return fail(std::move(acl.error()));
    auto storageClass = storageClassFor(*bucket, input);
    if (!storageClass)
        return fail(std::move(storageClass.error()));
    auto headers = readHeaders(input);
    if (!headers)
        return fail(std::move(headers.error()));
    headers->encryption = prepared.encryption.empty() ? encryptionText(context, encryption->customer) : prepared.encryption;
    headers->acl = std::move(*acl);
    auto tags = readTagging(input.tagging.value_or(std::string()));
    if (!tags)
        return fail(std::move(tags.error()));
    upload.tags = std::move(*tags);
    // A default retention counts from the completion and is not asked for here.
    if (const RequestedLock requested = requestedLock(input); requested.mode || requested.until || requested.hold) {
        auto lock = lockForNew(requested, *bucket, context.now());
        if (!lock)
            return fail(std::move(lock.error()));
        upload.lock = *lock;
        if (!requested.mode)
            upload.lock.mode = LockMode::None;
    }
    if (input.checksumAlgorithm && !input.checksumAlgorithm->value.empty()) {
        const auto algorithm = parseAlgorithm(input.checksumAlgorithm->value);
        if (!algorithm)
            return fail(algorithm.error());
        upload.algorithm = *algorithm;
    }
    const std::string requestedType = input.checksumType ? input.checksumType->value : std::string();
    if (upload.algorithm != Algorithm::None || !requestedType.empty()) {
        const auto type = chooseType(upload.algorithm, requestedType);
        if (!type)
            return fail(type.error());
        upload.checksumType = *type;
    }
    upload.storageClass = std::move(*storageClass);
    upload.headers = encodeHeaders(*headers);
    upload.initiated = wholeSecond(context.now());
    upload.initiator = context.caller().principal.arn;
    UploadRepository(context.db()).insert(upload, context.random().text(randomLength, idAlphabet));
    announce(context, *bucket, Change::Kind::Created, "multipart-upload", upload.uploadId);

    api::s3::CreateMultipartUpload::Output output;
    output.bucket = bucket->name;
    output.key = upload.key;
    output.uploadId = upload.uploadId;
    if (const auto abort = abortTime(context, *bucket, upload.key, upload.initiated)) {
        output.abortDate = abort->when;
        output.abortRuleId = abort->ruleId;
    }
    writeEncryption(output, headers->encryption, encryption->customer);
    if (upload.algorithm != Algorithm::None) {
        output.checksumAlgorithm.emplace().value = nameOf(upload.algorithm);
        output.checksumType.emplace().value = nameOf(upload.checksumType);
    }
    return output;
}

template <class Input>
Expected<int> partNumberOf(const Input &input)
{
    const auto number = input.partNumber.value_or(0);
    if (number < 1 || number > maxPartNumber) {
        return fail(invalidArgument("Part number must be an integer between 1 and 10000, inclusive", "partNumber",
                                    std::to_string(number)));
    }
    return static_cast<int>(number);
}

/// An upload created with an algorithm wants it of each part.
Expected<void> checkAgainstUpload(const StatedChecksum &stated, const MultipartUpload &upload, Via via)
{
    if (upload.algorithm == Algorithm::None || stated.algorithm == upload.algorithm)
        return {};
    // CRCs of parts that state none are reckoned here and joined, so nothing is lost.
    if (stated.algorithm == Algorithm::None && (upload.checksumType == ChecksumType::FullObject || via == Via::Console))
        return {};
    const std::string actual = stated.algorithm == Algorithm::None ? "null" : toLower(nameOf(stated.algorithm));
    return fail(invalidRequest("Checksum Type mismatch occurred, expected checksum Type: " + toLower(nameOf(upload.algorithm))
                               + ", actual checksum Type: " + actual));
}

/// Who makes the keys of a part: as its upload was created.
Expected<std::shared_ptr<const store::KeyProvider>> keysOfPart(ReadContext &context, const MultipartUpload &upload,
                                                               const std::optional<CustomerKey> &customer)
{
    const auto kms = parseKms(decodeHeaders(upload.headers).encryption);
    if (!kms)
        return keysOf(context, customer);
    auto keys = KmsKeys::forPart(context, *kms);
    if (!keys)
        return fail(std::move(keys.error()));
    return std::move(*keys);
}

/// The customer's key a part comes with, which must be that of its upload.
template <class Input>
Expected<std::optional<CustomerKey>> partKey(const Input &input, const MultipartUpload &upload)
{
    auto customer = readCustomerKey(input);
    if (!customer)
        return customer;
    if (auto checked = checkPartKey(decodeHeaders(upload.headers).encryption, *customer); !checked)
        return fail(std::move(checked.error()));
    return customer;
}

Expected<IngestPlan> planPart(ReadContext &context, const api::s3::UploadPart::Input &input)
{
    if (const auto number = partNumberOf(input); !number)
        return fail(number.error());
    const auto opened = openUpload(context, input);
    if (!opened)
        return fail(opened.error());
    const auto customer = partKey(input, opened->upload);
    if (!customer)
        return fail(customer.error());
    if (auto checked = checkContentMd5Form(input.contentMD5); !checked)
        return fail(std::move(checked.error()));
    const auto stated = readStated(input);
    if (!stated)
        return fail(stated.error());
    if (auto checked = checkAgainstUpload(*stated, opened->upload, context.caller().via); !checked)
        return fail(std::move(checked.error()));
    const auto announced = static_cast<std::uint64_t>(std::max<std::int64_t>(0, input.contentLength.value_or(0)));
    auto keys = keysOfPart(context, opened->upload, *customer);
    if (!keys)
        return fail(std::move(keys.error()));
    IngestPlan plan;
    plan.keys = std::move(*keys);
    plan.maxBytes = maxPartBytes;
    plan.tooLarge = entityTooLarge(std::max(announced, maxPartBytes + 1), maxPartBytes);
    plan.digests.add(store::Digest::Md5);
    plan.digests.add(digestOf(opened->upload.effectiveAlgorithm()));
    if (stated->algorithm != Algorithm::None)
        plan.digests.add(digestOf(stated->algorithm));
    return plan;
}

bool hasOpaqueParts(const OpenedUpload &opened)
{
    return opened.bucket.isDirectory() || hasOpaqueEtag(decodeHeaders(opened.upload.headers).encryption);
}

/// Stores a part, letting go of one with the same number.
void replacePart(WriteContext &context, const OpenedUpload &opened, const Part &part)
{
    if (const auto previous = ObjectRepository(context.db()).findPart(opened.upload.id, part.number)) {
        for (const auto &range : decodeRanges(previous->ranges))
            context.releaseBlob(range.blob);
    }
    UploadRepository(context.db()).putPart(opened.upload.id, part);
    announce(context, opened.bucket, Change::Kind::Updated, "multipart-upload", opened.upload.uploadId);
}

Expected<api::s3::UploadPart::Output> commitPart(WriteContext &context, const api::s3::UploadPart::Input &input, store::StagedBlob &&blob)
{
    const auto opened = openUpload(context, input);
    if (!opened)
        return fail(opened.error());
    const auto customer = partKey(input, opened->upload);
    if (!customer)
        return fail(customer.error());
    const auto stated = readStated(input);
    if (!stated)
        return fail(stated.error());
    const store::DigestValues digests = blob.digests();
    if (stated->algorithm != Algorithm::None && !digests.has(digestOf(stated->algorithm)))
        return fail(invalidRequest("The value specified in the x-amz-trailer header is not supported"));
    if (auto verified = verifyContentMd5(input.contentMD5, digests); !verified)
        return fail(std::move(verified.error()));
    if (auto verified = verifyStated(*stated, digests); !verified)
        return fail(std::move(verified.error()));

    Part part;
    part.number = static_cast<int>(*input.partNumber);
    part.size = blob.size();
    part.etag = hasOpaqueParts(*opened) ? opaqueEtag(context) : hexMd5(digests);
    part.checksum = base64Of(opened->upload.effectiveAlgorithm(), digests);
    part.modified = wholeSecond(context.now());
    if (part.size > 0)
        part.ranges = encodeRanges({{context.blobs().adopt(context.db(), std::move(blob)), 0, part.size}});
    replacePart(context, *opened, part);

    api::s3::UploadPart::Output output;
    output.eTag = withQuotes(part.etag);
    const Algorithm echoed = stated->algorithm == Algorithm::None ? opened->upload.effectiveAlgorithm() : stated->algorithm;
    writeChecksum(output, echoed, ChecksumType::None, base64Of(echoed, digests));
    writeEncryption(output, decodeHeaders(opened->upload.headers).encryption, *customer);
    return output;
}

Expected<ByteRange> rangeToCopy(const api::s3::UploadPartCopy::Input &input, const Object &source)
{
    ByteRange range{0, source.size};
    if (input.copySourceRange) {
        const auto parsed = parseCopyRange(*input.copySourceRange, source.size);
        if (!parsed)
            return parsed;
        range = *parsed;
    }
    if (range.length > maxPartBytes) {
        return fail(invalidRequest("The specified copy source is larger than the maximum allowable size for a copy source: "
                                   + std::to_string(maxPartBytes)));
    }
    return range;
}

Expected<PreparedCopy> tryPreparePart(ReadContext &context, const api::s3::UploadPartCopy::Input &input)
{
    if (const auto number = partNumberOf(input); !number)
        return fail(number.error());
    const auto opened = openUpload(context, input);
    if (!opened)
        return fail(opened.error());
    auto source = openSource(context, input);
    if (!source)
        return fail(std::move(source.error()));
    const auto range = rangeToCopy(input, source->object);
    if (!range)
        return fail(range.error());
    const auto customer = partKey(input, opened->upload);
    if (!customer)
        return fail(customer.error());
    const std::string encryption = decodeHeaders(opened->upload.headers).encryption;
    const store::DigestSet digests{store::Digest::Md5, digestOf(opened->upload.effectiveAlgorithm())};
    auto keys = keysOfPart(context, opened->upload, *customer);
    if (!keys)
        return fail(std::move(keys.error()));
    return prepareBytes(context, std::move(*source), *range, digests, {encryption, *customer, std::move(*keys)});
}

Expected<PreparedCopy> preparePartCopy(ReadContext &context, const api::s3::UploadPartCopy::Input &input)
{
    return retryOnLostBlob([&] { return tryPreparePart(context, input); });
}

Expected<api::s3::UploadPartCopy::Output> applyPartCopy(WriteContext &context, const api::s3::UploadPartCopy::Input &input,
                                                        PreparedCopy &prepared)
{
    const auto opened = openUpload(context, input);
    if (!opened)
        return fail(opened.error());
    const auto source = openPrepared(context, input, prepared);
    if (!source)
        return fail(source.error());
    const auto range = rangeToCopy(input, source->object);
    if (!range)
        return fail(range.error());
    const Algorithm algorithm = opened->upload.effectiveAlgorithm();
    Part part;
    part.number = static_cast<int>(*input.partNumber);
    part.size = range->length;
    const std::string encryption = decodeHeaders(opened->upload.headers).encryption;
    part.etag = hasOpaqueParts(*opened) ? opaqueEtag(context) : hexMd5(prepared.digests);
    part.checksum = base64Of(algorithm, prepared.digests);
    part.modified = wholeSecond(context.now());
    part.ranges = encodeRanges(takeRanges(context, *source, *range, prepared));
    replacePart(context, *opened, part);

    api::s3::UploadPartCopy::Output output;
    if (source->bucket.keepsVersions())
        output.copySourceVersionId = versionIdOf(source->object);
    auto &result = output.copyPartResult.emplace();
    result.eTag = withQuotes(part.etag);
    result.lastModified = part.modified;
    writeChecksum(result, algorithm, ChecksumType::None, part.checksum);
    writeEncryption(output, encryption, *readCustomerKey(input));
    return output;
}

Expected<api::s3::AbortMultipartUpload::Output> abortMultipartUpload(WriteContext &context,
                                                                     const api::s3::AbortMultipartUpload::Input &input)
{
    const auto opened = openUpload(context, input);
    if (!opened)
        return fail(opened.error());
    if (input.ifMatchInitiatedTime)
        return fail(headerNotImplemented("x-amz-if-match-initiated-time"));
    abortUpload(context, opened->bucket, opened->upload);
    return api::s3::AbortMultipartUpload::Output{};
}

} // namespace

void registerMultipart(ServiceRegistry &registry)
{
    registry.staged<api::s3::CreateMultipartUpload, PreparedUpload>(prepareUpload, createMultipartUpload);
    registry.ingest<api::s3::UploadPart>(planPart, commitPart);
    registry.staged<api::s3::UploadPartCopy, PreparedCopy>(preparePartCopy, applyPartCopy);
    registry.write<api::s3::AbortMultipartUpload>(abortMultipartUpload);
}

} // namespace nephoscope::s3
