#include "transfer/CopySettings.h"

#include "transfer/ObjectHeaders.h"

namespace nephoscope::transfer {

namespace {

constexpr std::string_view classHeader = "x-amz-storage-class";
constexpr std::string_view encryptionHeader = "x-amz-server-side-encryption";
constexpr std::string_view keyHeader = "x-amz-server-side-encryption-aws-kms-key-id";
constexpr std::string_view bucketKeyHeader = "x-amz-server-side-encryption-bucket-key-enabled";
constexpr std::string_view checksumHeader = "x-amz-checksum-algorithm";
constexpr std::string_view metadataDirective = "x-amz-metadata-directive";
constexpr std::string_view taggingDirective = "x-amz-tagging-directive";

bool says(const UploadHeaders &settings, std::string_view header, std::string_view value)
{
    const auto found = settings.find(std::string(header));
    return found != settings.end() && found->second == value;
}

/// With the source's own words where it is meant.
UploadHeaders settled(UploadHeaders settings, const api::s3::HeadObject::Output *source)
{
    const auto put = [&settings](std::string_view header, const auto &value) {
        if (value)
            settings.insert_or_assign(std::string(header), *value);
    };
    if (says(settings, classHeader, asSource)) {
        settings.erase(std::string(classHeader));
        if (source && source->storageClass)
            put(classHeader, std::optional(source->storageClass->value));
    }
    if (says(settings, encryptionHeader, asSource)) {
        settings.erase(std::string(encryptionHeader));
        if (source && source->serverSideEncryption) {
            put(encryptionHeader, std::optional(source->serverSideEncryption->value));
            put(keyHeader, source->ssekmsKeyId);
            if (source->bucketKeyEnabled)
                put(bucketKeyHeader, std::optional<std::string>(*source->bucketKeyEnabled ? "true" : "false"));
        }
    }
    return settings;
}

} // namespace

bool needsSource(const UploadHeaders &settings) { return says(settings, classHeader, asSource) || says(settings, encryptionHeader, asSource); }
bool replacesTags(const UploadHeaders &settings) { return says(settings, taggingDirective, "REPLACE"); }

void applySettings(const UploadHeaders &settings, const api::s3::HeadObject::Output *source, api::s3::CopyObject::Input &input)
{
    const UploadHeaders headers = settled(settings, source);
    applyHeaders(headers, input);
    if (const auto found = headers.find(std::string(checksumHeader)); found != headers.end())
        input.checksumAlgorithm.emplace(found->second);
    if (says(headers, metadataDirective, "REPLACE"))
        input.metadataDirective.emplace("REPLACE");
    if (replacesTags(headers))
        input.taggingDirective.emplace("REPLACE");
}

void applySettings(const UploadHeaders &settings, const api::s3::HeadObject::Output *source, api::s3::CreateMultipartUpload::Input &input)
{
    const UploadHeaders headers = settled(settings, source);
    if (says(headers, metadataDirective, "REPLACE")) {
        for (auto *member : {&input.contentType, &input.contentEncoding, &input.contentLanguage, &input.contentDisposition, &input.cacheControl, &input.expires})
            member->reset();
        input.metadata.reset();
    }
    applyHeaders(headers, input);
    if (const auto found = headers.find(std::string(checksumHeader)); found != headers.end()) {
        input.checksumAlgorithm.emplace(found->second);
        // A SHA of parts is one over their checksums.
        input.checksumType.emplace(found->second.starts_with("SHA") ? "COMPOSITE" : "FULL_OBJECT");
    }
}

} // namespace nephoscope::transfer
