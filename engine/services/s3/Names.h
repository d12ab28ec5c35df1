#pragma once

#include "core/Expected.h"

#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

/// The rules for general purpose bucket names: 3 to 63 of `a-z 0-9 . -`, ends alphanumeric, no two
/// dots together, not an IP address, none of the reserved prefixes and suffixes
/// (S3 User Guide, "General purpose bucket naming rules").
bool isValidBucketName(std::string_view name);

/// Keys are 1 to 1,024 bytes of UTF-8, compared bytewise: `KeyTooLongError`, `InvalidURI`.
Expected<void> checkKey(std::string_view key);

/// A bucket, a key and perhaps a version, as `x-amz-copy-source` names them.
struct CopySource
{
    std::string bucket;
    std::string key;
    std::optional<std::string> version;
};
/// Takes `/bucket/key?versionId=…`, percent-encoded, the leading slash optional; `InvalidArgument`.
Expected<CopySource> parseCopySource(std::string_view header);

/// Percent-encoding of keys in listings with encoding-type=url: `/ * - _ .` stay, a blank is `+`.
std::string encodeForListing(std::string_view text);

/// The smallest string above every string that begins with `prefix`; empty when there is none.
std::string afterPrefix(std::string_view prefix);
/// The smallest key above `key`.
std::string justAfter(std::string_view key);

/// The canonical user id of an account: 64 hex digits, the same for ever.
std::string canonicalUserId(std::string_view account);

} // namespace nephoscope::s3
