#include "core/Text.h"
#include "transfer/CopySettings.h"
#include "transfer/S3Call.h"

namespace nephoscope::transfer {

namespace {

std::string headerOf(const CopySource &source)
{
    const std::string text = source.bucket + '/' + percentEncode(source.key, true);
    return source.versionId.empty() ? text : text + "?versionId=" + percentEncode(source.versionId);
}

/// The source as head() wants it.
ObjectName nameOf(const CopySource &source)
{
    ObjectName name{source.bucket, source.key};
    if (!source.versionId.empty())
        name.headers = std::make_shared<const UploadHeaders>(UploadHeaders{{"x-amz-version-id", source.versionId}});
    return name;
}

s3::CreateMultipartUpload::Input uploadLike(const s3::HeadObject::Output &head, const ObjectName &target)
{
    s3::CreateMultipartUpload::Input input;
    input.bucket = target.bucket;
    input.key = target.key;
    input.contentType = head.contentType;
    input.contentEncoding = head.contentEncoding;
    input.contentLanguage = head.contentLanguage;
    input.contentDisposition = head.contentDisposition;
    input.cacheControl = head.cacheControl;
    input.expires = head.expires;
    input.metadata = head.metadata;
    // The checksum that the source has over its whole, so that the two can be compared. SHAs have none of several parts.
    const bool composite = head.checksumType && *head.checksumType == std::string_view("COMPOSITE");
    const char *algorithm = "CRC64NVME";
    if (!composite && head.checksumCRC32)
        algorithm = "CRC32";
    else if (!composite && head.checksumCRC32C)
        algorithm = "CRC32C";
    input.checksumAlgorithm.emplace(algorithm);
    input.checksumType.emplace("FULL_OBJECT");
    return input;
}

std::string taggingOf(const s3::GetObjectTagging::Output &output)
{
    std::string text;
    for (const s3::Tag &tag : output.tagSet.value_or(std::vector<s3::Tag>()))
        text += (text.empty() ? "" : "&") + percentEncode(tag.key.value_or("")) + '=' + percentEncode(tag.value.value_or(""));
    return text;
}

/// All that the source says of itself.
s3::HeadObject::Input questionFor(const CopySource &source)
{
    s3::HeadObject::Input ask;
    ask.bucket = source.bucket;
    ask.key = source.key;
    if (!source.versionId.empty())
        ask.versionId = source.versionId;
    if (!source.etag.empty())
        ask.ifMatch = source.etag;
    ask.checksumMode.emplace("ENABLED");
    return ask;
}

void send(const std::shared_ptr<Cloud> &cloud, const Caller &caller, s3::CopyObject::Input input, Done<StoredObject> done)
{
    call<s3::CopyObject>(*cloud, caller, std::move(input), {}, std::move(done), [](const s3::CopyObject::Output &output) {
        StoredObject stored;
        if (output.copyObjectResult)
            stored.etag = valueOr(output.copyObjectResult->eTag);
        return stored;
    });
}

void begin(const std::shared_ptr<Cloud> &cloud, const Caller &caller, s3::CreateMultipartUpload::Input input, Done<std::string> done)
{
    call<s3::CreateMultipartUpload>(*cloud, caller, std::move(input), {}, std::move(done),
                                    [](const s3::CreateMultipartUpload::Output &output) { return valueOr(output.uploadId); });
}

} // namespace

void S3Calls::head(const Caller &caller, const CopySource &source, Done<StoredObject> done)
{
    head(caller, nameOf(source), std::move(done));
}

void S3Calls::copy(const Caller &caller, const CopySource &source, const ObjectName &target, Done<StoredObject> done)
{
    s3::CopyObject::Input input;
    input.bucket = target.bucket;
    input.key = target.key;
    input.copySource = headerOf(source);
    if (!source.etag.empty())
        input.copySourceIfMatch = source.etag;
    if (!target.headers || !needsSource(*target.headers)) {
        if (target.headers)
            applySettings(*target.headers, nullptr, input);
        return send(m_cloud, caller, std::move(input), std::move(done));
    }
    using Head = s3::HeadObject::Output;
    Done<Head> known = [cloud = m_cloud, caller, input, headers = target.headers, done](Expected<Head> head) {
        if (!head)
            return done(fail(std::move(head.error())));
        s3::CopyObject::Input whole = input;
        applySettings(*headers, &*head, whole);
        send(cloud, caller, std::move(whole), done);
    };
    call<s3::HeadObject>(*m_cloud, caller, questionFor(source), {}, std::move(known), [](const Head &head) { return head; });
}

void S3Calls::createCopy(const Caller &caller, const CopySource &source, const ObjectName &target, Done<std::string> done)
{
    using Head = s3::HeadObject::Output;
    Done<Head> known = [cloud = m_cloud, caller, source, target, done](Expected<Head> head) {
        if (!head)
            return done(fail(std::move(head.error())));
        s3::CreateMultipartUpload::Input input = uploadLike(*head, target);
        if (target.headers)
            applySettings(*target.headers, &*head, input);
        if (valueOr(head->tagCount) == 0 || (target.headers && replacesTags(*target.headers)))
            return begin(cloud, caller, std::move(input), done);
        s3::GetObjectTagging::Input tags;
        tags.bucket = source.bucket;
        tags.key = source.key;
        if (!source.versionId.empty())
            tags.versionId = source.versionId;
        Done<std::string> tagged = [cloud, caller, input, done](Expected<std::string> text) {
            if (!text)
                return done(fail(std::move(text.error())));
            s3::CreateMultipartUpload::Input whole = input;
            whole.tagging = *text;
            begin(cloud, caller, std::move(whole), done);
        };
        call<s3::GetObjectTagging>(*cloud, caller, std::move(tags), {}, std::move(tagged), taggingOf);
    };
    call<s3::HeadObject>(*m_cloud, caller, questionFor(source), {}, std::move(known), [](const Head &head) { return head; });
}

void S3Calls::copyPart(const Caller &caller, const CopySource &source, const ObjectName &target, const std::string &upload, std::uint32_t number,
                       std::uint64_t offset, std::uint64_t size, Done<StoredPart> done)
{
    s3::UploadPartCopy::Input input;
    input.bucket = target.bucket;
    input.key = target.key;
    input.uploadId = upload;
    input.partNumber = static_cast<std::int32_t>(number);
    input.copySource = headerOf(source);
    input.copySourceRange = "bytes=" + std::to_string(offset) + '-' + std::to_string(offset + size - 1);
    if (!source.etag.empty())
        input.copySourceIfMatch = source.etag;
    call<s3::UploadPartCopy>(*m_cloud, caller, std::move(input), {}, std::move(done), [number, size](const s3::UploadPartCopy::Output &output) {
        return StoredPart{number, size, output.copyPartResult ? valueOr(output.copyPartResult->eTag) : std::string()};
    });
}

void S3Calls::remove(const Caller &caller, const CopySource &source, Done<bool> done)
{
    s3::DeleteObject::Input input;
    input.bucket = source.bucket;
    input.key = source.key;
    if (!source.etag.empty())
        input.ifMatch = source.etag;
    call<s3::DeleteObject>(*m_cloud, caller, std::move(input), {}, std::move(done), [](const s3::DeleteObject::Output &) { return true; });
}

} // namespace nephoscope::transfer
