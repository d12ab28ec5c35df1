#include "core/Text.h"
#include "transfer/ContentTypes.h"
#include "transfer/ObjectHeaders.h"
#include "transfer/S3Call.h"

namespace nephoscope::transfer {

namespace {

constexpr std::string_view checksumHeader = "x-amz-checksum-algorithm";
constexpr std::string_view versionHeader = "x-amz-version-id";
constexpr std::string_view checksumTypeHeader = "x-amz-checksum-type";
constexpr std::string_view uploadHeader = "x-amz-upload-id";

constexpr std::string_view mtimeKey = "mtime";

std::string mtimeIn(const std::optional<std::map<std::string, std::string>> &metadata)
{
    const auto found = metadata ? metadata->find(std::string(mtimeKey)) : std::map<std::string, std::string>::const_iterator();
    return metadata && found != metadata->end() ? found->second : std::string();
}

/// One of S3 Express One Zone: no other bucket may be called like that.
bool isDirectoryBucket(std::string_view bucket)
{
    return bucket.ends_with("--x-s3");
}

std::size_t sizeOf(store::Digest digest)
{
    switch (digest) {
    case store::Digest::Crc32:
    case store::Digest::Crc32c: return 4;
    case store::Digest::Crc64Nvme: return 8;
    case store::Digest::Sha1: return 20;
    case store::Digest::Sha256: return 32;
    default: return 16;
    }
}

/// What an object says of itself beside its bytes, as headers that put it onto another.
UploadHeaders headersOf(const s3::HeadObject::Output &output)
{
    UploadHeaders headers;
    const auto text = [&headers](std::string_view name, const std::optional<std::string> &value) {
        if (value && !value->empty())
            headers.insert_or_assign(std::string(name), *value);
    };
    text("cache-control", output.cacheControl);
    text("content-disposition", output.contentDisposition);
    text("content-encoding", output.contentEncoding);
    text("content-language", output.contentLanguage);
    text("content-type", output.contentType);
    text("expires", output.expires);
    if (output.metadata) {
        for (const auto &[name, value] : *output.metadata)
            headers.insert_or_assign(std::string(metadataPrefix) + name, value);
    }
    return headers;
}

/// The checksums over the whole of the object: those over the parts' checksums say nothing of a file.
std::vector<std::pair<store::Digest, std::string>> checksumsOf(const s3::HeadObject::Output &output)
{
    std::vector<std::pair<store::Digest, std::string>> sums;
    if (output.checksumType && *output.checksumType == std::string_view("COMPOSITE"))
        return sums;
    const auto add = [&sums](store::Digest digest, const std::optional<std::string> &text) {
        // A composite one has the number of its parts behind a dash; stores elsewhere may reckon another one than they say.
        std::string raw;
        if (text && fromBase64(*text, raw) && raw.size() == sizeOf(digest))
            sums.emplace_back(digest, *text);
    };
    add(store::Digest::Crc64Nvme, output.checksumCRC64NVME);
    add(store::Digest::Crc32c, output.checksumCRC32C);
    add(store::Digest::Crc32, output.checksumCRC32);
    add(store::Digest::Sha256, output.checksumSHA256);
    add(store::Digest::Sha1, output.checksumSHA1);
    return sums;
}

/// Puts the headers into an input of PutObject or CreateMultipartUpload.
template <class Input>
void applyHeaders(const ObjectName &object, Input &input)
{
    if (!object.mtime.empty())
        input.metadata.emplace().emplace(mtimeKey, object.mtime);
    if (object.headers)
        transfer::applyHeaders(*object.headers, input);
}

/// The checksum of a part: of the one algorithm that its upload was begun with.
template <class Output>
std::optional<std::pair<store::Digest, std::string>> checksumOf(const Output &part)
{
    const std::pair<store::Digest, const std::optional<std::string> *> all[] = {
        {store::Digest::Sha256, &part.checksumSHA256}, {store::Digest::Sha1, &part.checksumSHA1}, {store::Digest::Crc64Nvme, &part.checksumCRC64NVME},
        {store::Digest::Crc32c, &part.checksumCRC32C}, {store::Digest::Crc32, &part.checksumCRC32}};
    for (const auto &[digest, text] : all) {
        if (*text)
            return std::pair(digest, **text);
    }
    return std::nullopt;
}

void setChecksum(s3::CompletedPart &part, const std::pair<store::Digest, std::string> &checksum)
{
    switch (checksum.first) {
    case store::Digest::Sha256: part.checksumSHA256 = checksum.second; break;
    case store::Digest::Sha1: part.checksumSHA1 = checksum.second; break;
    case store::Digest::Crc32: part.checksumCRC32 = checksum.second; break;
    case store::Digest::Crc32c: part.checksumCRC32C = checksum.second; break;
    case store::Digest::Crc64Nvme: part.checksumCRC64NVME = checksum.second; break;
    case store::Digest::Md5: break; // is no checksum of S3's
    }
}

// Free of S3Calls, for its replies may come when that is gone.
void listMoreParts(std::shared_ptr<Cloud> cloud, const Caller &caller, const ObjectName &object, const std::string &upload, std::int32_t marker,
                   std::shared_ptr<StoredParts> parts, Done<StoredParts> done)
{
    s3::ListParts::Input input;
    input.bucket = object.bucket;
    input.key = object.key;
    input.uploadId = upload;
    if (marker > 0)
        input.partNumberMarker = marker;
    Done<std::int32_t> more = [cloud, caller, object, upload, marker, parts, done](Expected<std::int32_t> next) {
        if (!next)
            done(fail(std::move(next.error())));
        else if (*next > marker)
            listMoreParts(cloud, caller, object, upload, *next, parts, done);
        else
            done(std::move(*parts));
    };
    call<s3::ListParts>(*cloud, caller, std::move(input), {}, std::move(more), [parts](const s3::ListParts::Output &output) {
        if (output.parts) {
            for (const auto &part : *output.parts) {
                parts->parts.push_back({static_cast<std::uint32_t>(valueOr(part.partNumber)), length(part.size), valueOr(part.eTag),
                                        checksumOf(part)});
            }
        }
        if (output.checksumAlgorithm)
            parts->algorithm = output.checksumAlgorithm->value;
        if (output.checksumType)
            parts->type = output.checksumType->value;
        return valueOr(output.isTruncated) ? valueOr(output.nextPartNumberMarker) : 0;
    });
}

} // namespace

Checksum StoredPart::namedChecksum() const
{
    if (!checksum)
        return {};
    switch (checksum->first) {
    case store::Digest::Sha256: return {"SHA256", checksum->second};
    case store::Digest::Sha1: return {"SHA1", checksum->second};
    case store::Digest::Crc32: return {"CRC32", checksum->second};
    case store::Digest::Crc32c: return {"CRC32C", checksum->second};
    case store::Digest::Crc64Nvme: return {"CRC64NVME", checksum->second};
    case store::Digest::Md5: break;
    }
    return {};
}

std::string ObjectName::checksum() const
{
    const auto found = headers ? headers->find(std::string(checksumHeader)) : UploadHeaders::const_iterator();
    return headers && found != headers->end() ? found->second : std::string("CRC64NVME");
}

std::optional<std::string> ObjectName::version() const
{
    const auto found = headers ? headers->find(std::string(versionHeader)) : UploadHeaders::const_iterator();
    return headers && found != headers->end() ? std::optional(found->second) : std::nullopt;
}

std::optional<std::string> ObjectName::adoptedUpload() const
{
    const auto found = headers ? headers->find(std::string(uploadHeader)) : UploadHeaders::const_iterator();
    return headers && found != headers->end() ? std::optional(found->second) : std::nullopt;
}

bool ObjectName::isComposite() const
{
    const auto found = headers ? headers->find(std::string(checksumTypeHeader)) : UploadHeaders::const_iterator();
    return headers && found != headers->end() ? found->second == "COMPOSITE" : checksum().starts_with("SHA");
}

void S3Calls::put(const Caller &caller, const ObjectName &object, api::Body body, Progress progress, Done<StoredObject> done)
{
    s3::PutObject::Input input;
    input.bucket = object.bucket;
    input.key = object.key;
    input.contentType = std::string(contentTypeOf(object.key));
    if (object.headers && object.headers->contains(std::string(checksumHeader)))
        input.checksumAlgorithm.emplace(object.checksum());
    applyHeaders(object, input);
    input.contentLength = static_cast<std::int64_t>(body.size());
    const std::uint64_t size = body.size();
    input.body = std::move(body);
    call<s3::PutObject>(*m_cloud, caller, std::move(input), std::move(progress), std::move(done),
                        [size](const s3::PutObject::Output &output) {
                            return StoredObject{size, valueOr(output.eTag), valueOr(output.checksumCRC64NVME)};
                        });
}

void S3Calls::head(const Caller &caller, const ObjectName &object, Done<StoredObject> done)
{
    s3::HeadObject::Input input;
    input.bucket = object.bucket;
    input.key = object.key;
    input.versionId = object.version();
    input.checksumMode.emplace("ENABLED");
    call<s3::HeadObject>(*m_cloud, caller, std::move(input), {}, std::move(done), [](const s3::HeadObject::Output &output) {
        StoredObject stored{length(output.contentLength), valueOr(output.eTag), valueOr(output.checksumCRC64NVME),
                            valueOr(output.lastModified)};
        stored.mtime = mtimeIn(output.metadata);
        // A directory bucket's is no digest, whatever it looks like.
        stored.etagIsMd5 = (!output.serverSideEncryption || *output.serverSideEncryption == std::string_view("AES256"))
            && !(output.storageClass && *output.storageClass == std::string_view("EXPRESS_ONEZONE"));
        stored.checksums = checksumsOf(output);
        stored.headers = headersOf(output);
        return stored;
    });
}

void S3Calls::get(const Caller &caller, const ObjectName &object, const std::string &etag, std::uint64_t offset,
                  std::uint64_t size, Done<StoredObject> done)
{
    s3::GetObject::Input input;
    input.bucket = object.bucket;
    input.key = object.key;
    input.versionId = object.version();
    if (!etag.empty())
        input.ifMatch = etag;
    if (size > 0)
        input.range = "bytes=" + std::to_string(offset) + '-' + std::to_string(offset + size - 1);
    call<s3::GetObject>(*m_cloud, caller, std::move(input), {}, std::move(done), [](const s3::GetObject::Output &output) {
        return StoredObject{length(output.contentLength), valueOr(output.eTag), {}, valueOr(output.lastModified),
                            valueOr(output.body), mtimeIn(output.metadata)};
    });
}

void S3Calls::list(const Caller &caller, const ObjectName &prefix, const std::string &startAfter, const std::string &token,
                   Done<ObjectPage> done)
{
    s3::ListObjectsV2::Input input;
    input.bucket = prefix.bucket;
    if (!prefix.key.empty())
        input.prefix = prefix.key;
    if (!token.empty())
        input.continuationToken = token;
    else if (!startAfter.empty() && !isDirectoryBucket(prefix.bucket))
        input.startAfter = startAfter;
    // Directory buckets always list from the beginning.
    const std::string known = isDirectoryBucket(prefix.bucket) ? startAfter : std::string();
    call<s3::ListObjectsV2>(*m_cloud, caller, std::move(input), {}, std::move(done), [known](const s3::ListObjectsV2::Output &output) {
        ObjectPage page;
        if (output.contents) {
            page.entries.reserve(output.contents->size());
            for (const auto &object : *output.contents) {
                if (known.empty() || valueOr(object.key) > known)
                    page.entries.push_back({valueOr(object.key), length(object.size), valueOr(object.eTag)});
            }
        }
        if (valueOr(output.isTruncated))
            page.nextToken = valueOr(output.nextContinuationToken);
        return page;
    });
}

void S3Calls::createUpload(const Caller &caller, const ObjectName &object, Done<std::string> done)
{
    s3::CreateMultipartUpload::Input input;
    input.bucket = object.bucket;
    input.key = object.key;
    input.contentType = std::string(contentTypeOf(object.key));
    input.checksumAlgorithm.emplace(object.checksum());
    input.checksumType.emplace(object.isComposite() ? "COMPOSITE" : "FULL_OBJECT");
    applyHeaders(object, input);
    call<s3::CreateMultipartUpload>(*m_cloud, caller, std::move(input), {}, std::move(done),
                                    [](const s3::CreateMultipartUpload::Output &output) { return valueOr(output.uploadId); });
}

void S3Calls::uploadPart(const Caller &caller, const ObjectName &object, const std::string &upload, std::uint32_t number,
                         api::Body body, Progress progress, Done<StoredPart> done)
{
    s3::UploadPart::Input input;
    input.bucket = object.bucket;
    input.key = object.key;
    input.uploadId = upload;
    input.partNumber = static_cast<std::int32_t>(number);
    // A store elsewhere wants the checksum that was asked for with each part; its client reckons it.
    if (object.headers && object.headers->contains(std::string(checksumHeader)))
        input.checksumAlgorithm.emplace(object.checksum());
    input.contentLength = static_cast<std::int64_t>(body.size());
    const std::uint64_t size = body.size();
    input.body = std::move(body);
    call<s3::UploadPart>(*m_cloud, caller, std::move(input), std::move(progress), std::move(done),
                         [number, size](const s3::UploadPart::Output &output) {
                             return StoredPart{number, size, valueOr(output.eTag), checksumOf(output)};
                         });
}

void S3Calls::completeUpload(const Caller &caller, const ObjectName &object, const std::string &upload,
                             const std::vector<std::string> &etags, std::uint64_t size, Done<StoredObject> done)
{
    s3::CompleteMultipartUpload::Input input;
    input.bucket = object.bucket;
    input.key = object.key;
    input.uploadId = upload;
    input.checksumType.emplace(object.isComposite() ? "COMPOSITE" : "FULL_OBJECT");
    input.mpuObjectSize = static_cast<std::int64_t>(size);
    auto &parts = input.multipartUpload.emplace().parts.emplace();
    parts.reserve(etags.size());
    for (const std::string &etag : etags) {
        s3::CompletedPart &part = parts.emplace_back();
        part.eTag = etag;
        part.partNumber = static_cast<std::int32_t>(parts.size());
    }
    // Ceph's gateway (16) answers with an empty ETag; the object has one.
    const Done<StoredObject> told = [cloud = m_cloud, caller, object, done](Expected<StoredObject> stored) {
        if (stored && stored->etag.empty())
            S3Calls(cloud).head(caller, object, [cloud, done](Expected<StoredObject> found) { done(std::move(found)); });
        else
            done(std::move(stored));
    };
    const auto send = [cloud = m_cloud, caller, size, told](s3::CompleteMultipartUpload::Input whole) {
        call<s3::CompleteMultipartUpload>(*cloud, caller, std::move(whole), {}, told, [size](const s3::CompleteMultipartUpload::Output &output) {
            return StoredObject{size, valueOr(output.eTag), valueOr(output.checksumCRC64NVME)};
        });
    };
    if (!object.isComposite()) {
        send(std::move(input));
        return;
    }
    // S3 wants the checksum of each part again; it has them itself.
    listParts(caller, object, upload, [send, input = std::move(input), done](Expected<StoredParts> stored) mutable {
        if (!stored)
            return done(fail(std::move(stored.error())));
        auto &list = *input.multipartUpload->parts;
        for (const StoredPart &part : stored->parts) {
            if (part.checksum && part.number >= 1 && part.number <= list.size())
                setChecksum(list[part.number - 1], *part.checksum);
        }
        send(std::move(input));
    });
}

void S3Calls::abortUpload(const Caller &caller, const ObjectName &object, const std::string &upload, Done<bool> done)
{
    s3::AbortMultipartUpload::Input input;
    input.bucket = object.bucket;
    input.key = object.key;
    input.uploadId = upload;
    call<s3::AbortMultipartUpload>(*m_cloud, caller, std::move(input), {}, std::move(done),
                                   [](const s3::AbortMultipartUpload::Output &) { return true; });
}

void S3Calls::listParts(const Caller &caller, const ObjectName &object, const std::string &upload,
                        Done<StoredParts> done)
{
    listMoreParts(m_cloud, caller, object, upload, 0, std::make_shared<StoredParts>(), std::move(done));
}

void S3Calls::listUploads(const Caller &caller, const ObjectName &object, Done<std::vector<OpenUpload>> done)
{
    s3::ListMultipartUploads::Input input;
    input.bucket = object.bucket;
    // Directory buckets list whole folders alone.
    input.prefix = isDirectoryBucket(object.bucket) ? object.key.substr(0, object.key.rfind('/') + 1) : object.key;
    call<s3::ListMultipartUploads>(*m_cloud, caller, std::move(input), {}, std::move(done),
                                   [key = object.key, checksum = object.checksum(), composite = object.isComposite()](const s3::ListMultipartUploads::Output &output) {
        std::vector<OpenUpload> uploads;
        if (!output.uploads)
            return uploads;
        for (const auto &upload : *output.uploads) {
            if (valueOr(upload.key) != key)
                continue;
            const bool ours = upload.checksumAlgorithm && *upload.checksumAlgorithm == std::string_view(checksum)
                && upload.checksumType && *upload.checksumType == std::string_view(composite ? "COMPOSITE" : "FULL_OBJECT");
            uploads.push_back({valueOr(upload.uploadId), valueOr(upload.initiated), ours});
        }
        return uploads;
    });
}

} // namespace nephoscope::transfer
