#include "services/s3/Conditions.h"

#include "core/Text.h"
#include "services/s3/Errors.h"

#include <algorithm>

namespace nephoscope::s3 {

namespace {

/// HTTP dates have whole seconds.
Timestamp wholeSeconds(Timestamp time)
{
    return std::chrono::floor<std::chrono::seconds>(time);
}

/// A date in the future says nothing (RFC 9110, section 13.1.3).
bool unchangedSince(Timestamp modified, Timestamp since, Timestamp now)
{
    return since <= now && wholeSeconds(modified) <= since;
}

} // namespace

std::string withQuotes(const std::string &etag)
{
    return '"' + etag + '"';
}

std::string withoutQuotes(std::string_view etag)
{
    etag = trim(etag);
    if (etag.starts_with("W/"))
        etag.remove_prefix(2);
    if (etag.size() >= 2 && etag.front() == '"' && etag.back() == '"')
        etag = etag.substr(1, etag.size() - 2);
    return std::string(etag);
}

bool etagMatches(const std::string &header, const std::string &etag)
{
    const auto candidates = split(header, ',');
    return std::any_of(candidates.begin(), candidates.end(), [&](std::string_view candidate) {
        const std::string bare = withoutQuotes(candidate);
        return bare == "*" || bare == etag;
    });
}

Expected<void> checkRead(const ReadConditions &conditions, const std::string &etag, Timestamp modified, Timestamp now)
{
    if (conditions.ifMatch) {
        if (!etagMatches(*conditions.ifMatch, etag))
            return fail(preconditionFailed("If-Match"));
    } else if (conditions.ifUnmodifiedSince && wholeSeconds(modified) > *conditions.ifUnmodifiedSince) {
        return fail(preconditionFailed("If-Unmodified-Since"));
    }
    const bool notModified = conditions.ifNoneMatch
        ? etagMatches(*conditions.ifNoneMatch, etag)
        : conditions.ifModifiedSince && unchangedSince(modified, *conditions.ifModifiedSince, now);
    if (notModified) {
        return fail(Error{"NotModified", "Not Modified", 304}
                        .with("ETag", withQuotes(etag))
                        .with("Last-Modified", formatHttpDate(modified)));
    }
    return {};
}

Expected<void> checkCopySource(const ReadConditions &conditions, const std::string &etag, Timestamp modified, Timestamp now)
{
    if (conditions.ifMatch) {
        if (!etagMatches(*conditions.ifMatch, etag))
            return fail(preconditionFailed("x-amz-copy-source-If-Match"));
    } else if (conditions.ifUnmodifiedSince && wholeSeconds(modified) > *conditions.ifUnmodifiedSince) {
        return fail(preconditionFailed("x-amz-copy-source-If-Unmodified-Since"));
    }
    if (conditions.ifNoneMatch && etagMatches(*conditions.ifNoneMatch, etag))
        return fail(preconditionFailed("x-amz-copy-source-If-None-Match"));
    if (!conditions.ifNoneMatch && conditions.ifModifiedSince && unchangedSince(modified, *conditions.ifModifiedSince, now))
        return fail(preconditionFailed("x-amz-copy-source-If-Modified-Since"));
    return {};
}

Expected<void> checkWrite(const std::optional<std::string> &ifMatch, const std::optional<std::string> &ifNoneMatch,
                          const std::string *existing, const std::string &key)
{
    if (ifMatch && ifNoneMatch)
        return fail(headerNotImplemented("If-Match,If-None-Match", "Multiple conditional request headers present in the request"));
    if (ifNoneMatch) {
        if (*ifNoneMatch != "*") {
            return fail(headerNotImplemented("If-None-Match",
                                             "We don't accept the provided value of If-None-Match header for this API"));
        }
        if (existing)
            return fail(preconditionFailed("If-None-Match"));
    }
    if (ifMatch) {
        if (*ifMatch == "*")
            return fail(headerNotImplemented("If-Match", "We don't accept the provided value of If-Match header for this API"));
        if (!existing)
            return fail(noSuchKey(key));
        if (withoutQuotes(*ifMatch) != *existing)
            return fail(preconditionFailed("If-Match"));
    }
    return {};
}

} // namespace nephoscope::s3
