#include "services/s3/Headers.h"

#include "core/Text.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>

namespace nephoscope::s3 {

namespace {

struct Column
{
    const char *name;
    std::string ObjectHeaders::*member;
};

constexpr std::array<Column, 9> columns{{
    {"type", &ObjectHeaders::contentType},
    {"cache", &ObjectHeaders::cacheControl},
    {"disposition", &ObjectHeaders::contentDisposition},
    {"encoding", &ObjectHeaders::contentEncoding},
    {"language", &ObjectHeaders::contentLanguage},
    {"expires", &ObjectHeaders::expires},
    {"redirect", &ObjectHeaders::websiteRedirect},
    {"sse", &ObjectHeaders::encryption},
    {"acl", &ObjectHeaders::acl},
}};

} // namespace

std::string encodeHeaders(const ObjectHeaders &headers)
{
    boost::json::object object;
    for (const Column &column : columns) {
        if (const std::string &value = headers.*column.member; !value.empty())
            object.emplace(column.name, value);
    }
    if (!headers.metadata.empty()) {
        boost::json::object metadata;
        for (const auto &[name, value] : headers.metadata)
            metadata.emplace(name, value);
        object.emplace("metadata", std::move(metadata));
    }
    return object.empty() ? std::string() : boost::json::serialize(object);
}

ObjectHeaders decodeHeaders(std::string_view text)
{
    ObjectHeaders headers;
    if (text.empty())
        return headers;
    boost::json::error_code error;
    boost::json::parse_options options;
    // Header values may carry bytes that are not UTF-8; they come back as they went in.
    options.allow_invalid_utf8 = true;
    const boost::json::value value = boost::json::parse(text, error, {}, options);
    const auto *object = value.if_object();
    if (error || !object)
        return headers;
    for (const Column &column : columns) {
        if (const auto *member = object->if_contains(column.name); member && member->is_string())
            headers.*column.member = std::string(member->get_string().data(), member->get_string().size());
    }
    if (const auto *metadata = object->if_contains("metadata"); metadata && metadata->is_object()) {
        for (const auto &[name, entry] : metadata->get_object()) {
            if (entry.is_string())
                headers.metadata.emplace(name, std::string(entry.get_string().data(), entry.get_string().size()));
        }
    }
    return headers;
}

std::string withoutAwsChunked(std::string_view contentEncoding)
{
    std::string kept;
    for (const std::string_view part : split(contentEncoding, ',')) {
        const std::string_view coding = trim(part);
        if (coding.empty() || equalsIgnoreCase(coding, "aws-chunked"))
            continue;
        if (!kept.empty())
            kept += ',';
        kept += coding;
    }
    return kept;
}

Expected<void> checkHeaders(const ObjectHeaders &headers)
{
    static constexpr std::size_t maxMetadataBytes = 2048;
    std::size_t size = 0;
    for (const auto &[name, value] : headers.metadata)
        size += name.size() + value.size();
    if (size > maxMetadataBytes) {
        return fail(Error{"MetadataTooLarge", "Your metadata headers exceed the maximum allowed metadata size", 400}
                        .with("Size", std::to_string(size))
                        .with("MaxSizeAllowed", std::to_string(maxMetadataBytes)));
    }
    const std::string &redirect = headers.websiteRedirect;
    if (!redirect.empty() && !redirect.starts_with('/') && !redirect.starts_with("http://") && !redirect.starts_with("https://")) {
        return fail({"InvalidRedirectLocation",
                     "The website redirect location must have a prefix of 'http://' or 'https://' or '/'.", 400});
    }
    return {};
}

Expected<std::string> checkStorageClass(std::string_view requested)
{
    static constexpr std::array<std::string_view, 8> known{"STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA",
                                                           "INTELLIGENT_TIERING", "GLACIER", "DEEP_ARCHIVE", "GLACIER_IR"};
    if (requested.empty())
        return std::string("STANDARD");
    if (std::find(known.begin(), known.end(), requested) == known.end()) {
        return fail(Error{"InvalidStorageClass", "The storage class you specified is not valid", 400}.with(
            "StorageClassRequested", std::string(requested)));
    }
    return std::string(requested);
}

bool isArchived(std::string_view storageClass)
{
    return storageClass == "GLACIER" || storageClass == "DEEP_ARCHIVE";
}

} // namespace nephoscope::s3
