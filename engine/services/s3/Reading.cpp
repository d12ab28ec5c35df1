#include "api/generated/s3.h"
#include "services/s3/Access.h"
#include "services/s3/Conditions.h"
#include "services/s3/Encryption.h"
#include "services/s3/Headers.h"
#include "services/s3/LifecycleRules.h"
#include "services/s3/Lock.h"
#include "services/s3/Operations.h"
#include "services/s3/Replicate.h"
#include "services/s3/Restore.h"
#include "services/s3/Tags.h"
#include "services/s3/Tiering.h"
#include "services/s3/Versions.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

/// The bytes a read asks for, and what it says about them.
struct Selection
{
    ByteRange range;
    bool partial = false;
    std::optional<Part> part; ///< of a multipart object, when asked for by number
};

template <class Input>
Expected<Selection> select(ReadContext &context, const Object &object, const Input &input)
{
    Selection selection{{0, object.size}, false, std::nullopt};
    if (input.partNumber) {
        const auto number = *input.partNumber;
        if (input.range)
            return fail(invalidRequest("Cannot specify both Range header and partNumber query parameter"));
        if (number < 1 || number > 10'000) {
            return fail(invalidArgument("Part number must be an integer between 1 and 10000, inclusive", "partNumber",
                                        std::to_string(number)));
        }
        if (object.parts > 0)
            selection.part = ObjectRepository(context.db()).findPart(object.content, number);
        if (object.parts > 0 ? !selection.part : number != 1) {
            return fail(Error{"InvalidPartNumber", "The requested partnumber is not satisfiable", 416}
                            .with("PartNumberRequested", std::to_string(number))
                            .with("ActualPartCount", std::to_string(std::max(1, object.parts))));
        }
        if (selection.part)
            selection.range = {selection.part->start, selection.part->size};
        selection.partial = selection.range.length > 0;
    } else if (input.range) {
        const auto range = parseRange(*input.range, object.size);
        if (!range)
            return fail(range.error());
        if (*range) {
            selection.range = **range;
            selection.partial = true;
        }
    }
    return selection;
}

/// Everything GetObject and HeadObject have in common.
template <class Output, class Input>
Expected<Selection> describe(ReadContext &context, const Bucket &bucket, const Object &object, const Input &input, Output &output)
{
    const auto customer = readCustomerKey(input);
    if (!customer)
        return fail(customer.error());
    ObjectHeaders headers = decodeHeaders(object.headers);
    if (auto checked = checkReadKey(headers.encryption, *customer); !checked)
        return fail(std::move(checked.error()));
    const ReadConditions conditions{input.ifMatch, input.ifNoneMatch, input.ifModifiedSince, input.ifUnmodifiedSince};
    if (auto checked = checkRead(conditions, object.etag, object.modified, context.now()); !checked)
        return fail(std::move(checked.error()));
    auto selection = select(context, object, input);
    if (!selection)
        return selection;

    writeEncryption(output, headers.encryption, *customer);
    writeHeaders(std::move(headers), output);
    if (input.responseContentType)
        output.contentType = input.responseContentType;
    if (input.responseCacheControl)
        output.cacheControl = input.responseCacheControl;
    if (input.responseContentDisposition)
        output.contentDisposition = input.responseContentDisposition;
    if (input.responseContentEncoding)
        output.contentEncoding = input.responseContentEncoding;
    if (input.responseContentLanguage)
        output.contentLanguage = input.responseContentLanguage;
    if (input.responseExpires)
        output.expires = formatHttpDate(*input.responseExpires);

    writeVersion(bucket, object, output);
    writeLock(object.lock, output);
    if (!object.tags.empty())
        output.tagCount = tagCount(object.tags);
    output.eTag = withQuotes(object.etag);
    output.lastModified = object.modified;
    output.acceptRanges = "bytes";
    if (object.storageClass != "STANDARD")
        output.storageClass.emplace().value = object.storageClass;
    output.restore = restoreHeader(object, context.now());
    if (object.isCurrent)
        output.expiration = expirationHeader(context, bucket, object);
    writeReplication(object, output);
    output.contentLength = static_cast<std::int64_t>(selection->range.length);
    // The reply's status follows from this member: 206 when it is set.
    if (selection->partial)
        output.contentRange = contentRange(selection->range, object.size);
    if (input.partNumber && object.parts > 0)
        output.partsCount = object.parts;
    if (input.checksumMode && input.checksumMode->value == "ENABLED") {
        const bool whole = selection->range.length == object.size;
        if (selection->part && object.parts > 1)
            writeChecksum(output, object.algorithm, object.checksumType, selection->part->checksum);
        else if (whole)
            writeChecksum(output, object.algorithm, object.checksumType, object.checksum);
    }
    return selection;
}

Expected<api::s3::GetObject::Output> tryGet(ReadContext &context, const api::s3::GetObject::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto object = openObject(context, *bucket, input.key, input.versionId);
    if (!object)
        return fail(object.error());
    if (auto readable = checkReadable(*object, context.now()); !readable)
        return fail(std::move(readable.error()));
    api::s3::GetObject::Output output;
    const auto selection = describe(context, *bucket, *object, input, output);
    if (!selection)
        return fail(selection.error());
    const auto keys = keysOf(context, *readCustomerKey(input));
    auto body = openBody(context, *object, selection->range, keys.get());
    if (!body)
        return fail(std::move(body.error()));
    output.body = std::move(*body);
    noteAccess(context, *bucket, *object);
    return output;
}

Expected<api::s3::GetObject::Output> getObject(ReadContext &context, const api::s3::GetObject::Input &input)
{
    return retryOnLostBlob([&] { return tryGet(context, input); });
}

Expected<api::s3::HeadObject::Output> headObject(ReadContext &context, const api::s3::HeadObject::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto object = openObject(context, *bucket, input.key, input.versionId);
    if (!object)
        return fail(object.error());
    api::s3::HeadObject::Output output;
    if (const auto selection = describe(context, *bucket, *object, input, output); !selection)
        return fail(selection.error());
    if (const std::string_view status = archiveStatus(*object); !status.empty())
        output.archiveStatus.emplace().value = status;
    return output;
}

/// The ObjectParts member: a page of the parts, where S3 keeps a checksum the client asked for.
Expected<api::s3::GetObjectAttributesParts> describeParts(ReadContext &context, const Object &object,
                                                          const api::s3::GetObjectAttributes::Input &input)
{
    static constexpr int maxPage = 1000;
    api::s3::GetObjectAttributesParts parts;
    parts.totalPartsCount = object.parts;
    if (object.algorithm == defaultAlgorithm)
        return parts;
    const int limit = std::clamp<int>(input.maxParts.value_or(maxPage), 0, maxPage);
    const int marker = std::max<int>(0, input.partNumberMarker.value_or(0));
    auto rows = ObjectRepository(context.db()).listParts(object.content, marker, static_cast<std::size_t>(limit) + 1);
    const bool truncated = rows.size() > static_cast<std::size_t>(limit);
    if (truncated)
        rows.pop_back();
    parts.maxParts = limit;
    parts.partNumberMarker = marker;
    parts.isTruncated = truncated;
    parts.nextPartNumberMarker = rows.empty() ? 0 : rows.back().number;
    auto &list = parts.parts.emplace();
    for (const Part &row : rows) {
        auto &part = list.emplace_back();
        part.partNumber = row.number;
        part.size = static_cast<std::int64_t>(row.size);
        writeChecksum(part, object.algorithm, ChecksumType::None, row.checksum);
    }
    return parts;
}

Expected<api::s3::GetObjectAttributes::Output> getObjectAttributes(ReadContext &context,
                                                                   const api::s3::GetObjectAttributes::Input &input)
{
    const auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(bucket.error());
    const auto object = openObject(context, *bucket, input.key, input.versionId);
    if (!object)
        return fail(object.error());
    const auto customer = readCustomerKey(input);
    if (!customer)
        return fail(customer.error());
    if (auto checked = checkReadKey(decodeHeaders(object->headers).encryption, *customer); !checked)
        return fail(std::move(checked.error()));
    if (!input.objectAttributes || input.objectAttributes->empty()) {
        return fail(invalidArgument("The x-amz-object-attributes header specifying the attributes to be retrieved is either missing or empty",
                                    "x-amz-object-attributes", ""));
    }
    api::s3::GetObjectAttributes::Output output;
    output.lastModified = object->modified;
    writeVersion(*bucket, *object, output);
    for (const auto &attribute : *input.objectAttributes) {
        if (attribute.value == "ETag") {
            output.eTag = object->etag;
        } else if (attribute.value == "Checksum") {
            writeChecksum(output.checksum.emplace(), object->algorithm, object->checksumType, object->checksum);
        } else if (attribute.value == "ObjectParts") {
            if (object->parts > 0) {
                auto parts = describeParts(context, *object, input);
                if (!parts)
                    return fail(std::move(parts.error()));
                output.objectParts = std::move(*parts);
            }
        } else if (attribute.value == "StorageClass") {
            output.storageClass.emplace().value = object->storageClass;
        } else if (attribute.value == "ObjectSize") {
            output.objectSize = static_cast<std::int64_t>(object->size);
        } else {
            return fail(invalidArgument("Invalid attribute name specified.", "x-amz-object-attributes", attribute.value));
        }
    }
    return output;
}

} // namespace

void registerReading(ServiceRegistry &registry)
{
    registry.read<api::s3::GetObject>(getObject);
    registry.read<api::s3::HeadObject>(headObject);
    registry.read<api::s3::GetObjectAttributes>(getObjectAttributes);
}

} // namespace nephoscope::s3
