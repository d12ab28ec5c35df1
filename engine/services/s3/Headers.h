#pragma once

#include "core/Expected.h"
#include "services/s3/Errors.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

/// System-defined headers and user metadata of an object, kept in one column as JSON.
struct ObjectHeaders
{
    std::string contentType;
    std::string cacheControl;
    std::string contentDisposition;
    std::string contentEncoding;
    std::string contentLanguage;
    std::string expires;
    std::string websiteRedirect;
    std::map<std::string, std::string> metadata;
    std::string encryption; ///< see Encryption.h; empty: SSE-S3
    std::string acl;        ///< see Acl.h; empty: private
};

/// What S3 says about an object uploaded without a Content-Type.
inline constexpr std::string_view defaultContentType = "binary/octet-stream";

/// Empty text for an object that has only defaults.
std::string encodeHeaders(const ObjectHeaders &headers);
ObjectHeaders decodeHeaders(std::string_view text);

/// `aws-chunked` is about the transfer and not kept: `aws-chunked,gzip` → `gzip`.
std::string withoutAwsChunked(std::string_view contentEncoding);
/// User metadata is limited to 2 KiB of names and values (`MetadataTooLarge`); a redirect is a path or an
/// http(s) URL (`InvalidRedirectLocation`).
Expected<void> checkHeaders(const ObjectHeaders &headers);

/// From the input of PutObject, CreateMultipartUpload or CopyObject.
template <class Input>
Expected<ObjectHeaders> readHeaders(const Input &input)
{
    ObjectHeaders headers;
    headers.contentType = input.contentType.value_or(std::string());
    headers.cacheControl = input.cacheControl.value_or(std::string());
    headers.contentDisposition = input.contentDisposition.value_or(std::string());
    headers.contentEncoding = withoutAwsChunked(input.contentEncoding.value_or(std::string()));
    headers.contentLanguage = input.contentLanguage.value_or(std::string());
    headers.expires = input.expires.value_or(std::string());
    headers.websiteRedirect = input.websiteRedirectLocation.value_or(std::string());
    if (input.metadata)
        headers.metadata = *input.metadata;
    if (auto checked = checkHeaders(headers); !checked)
        return fail(std::move(checked.error()));
    return headers;
}

/// To the output of GetObject or HeadObject.
template <class Output>
void writeHeaders(ObjectHeaders headers, Output &output)
{
    const auto put = [](std::optional<std::string> &member, std::string &value) {
        if (!value.empty())
            member = std::move(value);
    };
    if (headers.contentType.empty())
        headers.contentType = defaultContentType;
    put(output.contentType, headers.contentType);
    put(output.cacheControl, headers.cacheControl);
    put(output.contentDisposition, headers.contentDisposition);
    put(output.contentEncoding, headers.contentEncoding);
    put(output.contentLanguage, headers.contentLanguage);
    put(output.expires, headers.expires);
    put(output.websiteRedirectLocation, headers.websiteRedirect);
    if (!headers.metadata.empty())
        output.metadata = std::move(headers.metadata);
}

/// The storage class a request asks for, `STANDARD` when none; `InvalidStorageClass`.
Expected<std::string> checkStorageClass(std::string_view requested);
/// True for classes whose objects must be restored before they can be read.
bool isArchived(std::string_view storageClass);

} // namespace nephoscope::s3
