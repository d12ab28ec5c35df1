#pragma once

#include "core/Clock.h"
#include "core/Expected.h"

#include <optional>
#include <string>

namespace nephoscope::s3 {

/// The conditional headers of a read; also those of a copy source.
struct ReadConditions
{
    std::optional<std::string> ifMatch;
    std::optional<std::string> ifNoneMatch;
    std::optional<Timestamp> ifModifiedSince;
    std::optional<Timestamp> ifUnmodifiedSince;

    bool empty() const { return !ifMatch && !ifNoneMatch && !ifModifiedSince && !ifUnmodifiedSince; }
};

/// Precedence of RFC 9110, section 13.2.2: If-Match beats If-Unmodified-Since, If-None-Match beats
/// If-Modified-Since. 412 `PreconditionFailed`, or 304 `NotModified`, whose fields are to become headers.
/// `etag` is without quotes.
Expected<void> checkRead(const ReadConditions &conditions, const std::string &etag, Timestamp modified, Timestamp now);

/// The same for `x-amz-copy-source-if-…`, where each failure is a 412.
Expected<void> checkCopySource(const ReadConditions &conditions, const std::string &etag, Timestamp modified, Timestamp now);

/// Conditional writes: If-None-Match takes only `*`, If-Match only an entity tag.
/// `existing` is the current object's entity tag, null when there is none.
Expected<void> checkWrite(const std::optional<std::string> &ifMatch, const std::optional<std::string> &ifNoneMatch,
                          const std::string *existing, const std::string &key);

/// Whether a header that may list several entity tags, or be `*`, names `etag`.
bool etagMatches(const std::string &header, const std::string &etag);

/// Entity tags travel in quotes and rest without.
std::string withQuotes(const std::string &etag);
std::string withoutQuotes(std::string_view etag);

} // namespace nephoscope::s3
