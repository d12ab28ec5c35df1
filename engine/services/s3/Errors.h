#pragma once

#include "core/Expected.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

// S3's error codes with its own sentences (Amazon S3 API Reference, "Error responses").

Error accessDenied();
Error noSuchBucket(std::string_view bucket);
Error invalidBucketName(std::string_view bucket);
Error noSuchKey(std::string_view key);
/// The key's current version is a delete marker: NoSuchKey, and headers that say so.
Error noSuchKey(std::string_view key, std::string_view markerId);
Error noSuchVersion(std::string_view key, std::string_view versionId);
Error invalidVersionId(std::string_view versionId);
Error noSuchUpload(std::string_view uploadId);
Error keyTooLong(std::size_t size);
Error invalidUri(std::string_view uri);
Error invalidArgument(std::string message, std::string_view name, std::string_view value);
Error invalidRequest(std::string message);
Error malformedXml();
Error invalidPart(std::string_view uploadId, std::int64_t number, std::string_view etag);
/// `condition` as S3 names it: `If-Match`, `x-amz-copy-source-If-None-Match` …
Error preconditionFailed(std::string_view condition);
/// A header whose feature is not built: S3's own 501.
Error headerNotImplemented(std::string_view header, std::string_view detail = {});
/// What conflicts with a conditional request has come since it began.
Error conditionalConflict(std::string_view condition, std::string_view key);
Error objectLocked();
Error badDigest(std::string_view what);
Error entityTooLarge(std::uint64_t proposed, std::uint64_t limit);
/// For work that lost a race and may simply be sent again; SDKs retry it by themselves.
Error tryAgain();

} // namespace nephoscope::s3
