#pragma once

#include "core/Clock.h"
#include "transfer/TransferManager.h"

#include <string_view>

namespace nephoscope::transfer {

inline constexpr std::string_view metadataPrefix = "x-amz-meta-";

/// Puts headers that say what an object is to be, its Object Lock included, into an input of PutObject, CreateMultipartUpload or CopyObject. The checksum
/// is left to the caller.
template <class Input>
void applyHeaders(const UploadHeaders &headers, Input &input)
{
    const auto text = [&headers](std::string_view name, auto &member) {
        if (const auto found = headers.find(std::string(name)); found != headers.end())
            member.emplace(found->second);
    };
    text("cache-control", input.cacheControl);
    text("content-disposition", input.contentDisposition);
    text("content-encoding", input.contentEncoding);
    text("content-language", input.contentLanguage);
    text("content-type", input.contentType);
    text("expires", input.expires);
    text("x-amz-object-lock-legal-hold", input.objectLockLegalHoldStatus);
    text("x-amz-object-lock-mode", input.objectLockMode);
    text("x-amz-acl", input.acl);
    text("x-amz-server-side-encryption", input.serverSideEncryption);
    text("x-amz-server-side-encryption-aws-kms-key-id", input.ssekmsKeyId);
    text("x-amz-storage-class", input.storageClass);
    text("x-amz-tagging", input.tagging);
    if (const auto found = headers.find("x-amz-server-side-encryption-bucket-key-enabled"); found != headers.end())
        input.bucketKeyEnabled = found->second == "true";
    if (const auto found = headers.find("x-amz-object-lock-retain-until-date"); found != headers.end()) {
        if (Timestamp until; parseIso8601(found->second, until))
            input.objectLockRetainUntilDate = until;
    }
    for (auto entry = headers.lower_bound(std::string(metadataPrefix)); entry != headers.end() && entry->first.starts_with(metadataPrefix); ++entry) {
        auto &metadata = input.metadata ? *input.metadata : input.metadata.emplace();
        metadata.insert_or_assign(entry->first.substr(metadataPrefix.size()), entry->second);
    }
}

} // namespace nephoscope::transfer
