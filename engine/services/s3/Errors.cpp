#include "services/s3/Errors.h"

namespace nephoscope::s3 {

Error accessDenied()
{
    return {"AccessDenied", "Access Denied", 403};
}

Error noSuchBucket(std::string_view bucket)
{
    return Error{"NoSuchBucket", "The specified bucket does not exist", 404}.with("BucketName", std::string(bucket));
}

Error invalidBucketName(std::string_view bucket)
{
    return Error{"InvalidBucketName", "The specified bucket is not valid.", 400}.with("BucketName", std::string(bucket));
}

Error noSuchKey(std::string_view key)
{
    return Error{"NoSuchKey", "The specified key does not exist.", 404}.with("Key", std::string(key));
}

Error noSuchKey(std::string_view key, std::string_view markerId)
{
    return noSuchKey(key).with("x-amz-delete-marker", "true").with("x-amz-version-id", std::string(markerId));
}

Error noSuchVersion(std::string_view key, std::string_view versionId)
{
    return Error{"NoSuchVersion", "The specified version does not exist.", 404}
        .with("Key", std::string(key))
        .with("VersionId", std::string(versionId));
}

Error invalidVersionId(std::string_view versionId)
{
    return invalidArgument("Invalid version id specified", "versionId", versionId);
}

Error noSuchUpload(std::string_view uploadId)
{
    return Error{"NoSuchUpload",
                 "The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.",
                 404}
        .with("UploadId", std::string(uploadId));
}

Error keyTooLong(std::size_t size)
{
    return Error{"KeyTooLongError", "Your key is too long", 400}.with("Size", std::to_string(size)).with("MaxSizeAllowed", "1024");
}

Error invalidUri(std::string_view uri)
{
    return Error{"InvalidURI", "Couldn't parse the specified URI.", 400}.with("URI", std::string(uri));
}

Error invalidArgument(std::string message, std::string_view name, std::string_view value)
{
    return Error{"InvalidArgument", std::move(message), 400}
        .with("ArgumentName", std::string(name))
        .with("ArgumentValue", std::string(value));
}

Error invalidRequest(std::string message)
{
    return {"InvalidRequest", std::move(message), 400};
}

Error malformedXml()
{
    return {"MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema", 400};
}

Error invalidPart(std::string_view uploadId, std::int64_t number, std::string_view etag)
{
    return Error{"InvalidPart",
                 "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity "
                 "tag may not match the part's entity tag.",
                 400}
        .with("UploadId", std::string(uploadId))
        .with("PartNumber", std::to_string(number))
        .with("ETag", std::string(etag));
}

Error preconditionFailed(std::string_view condition)
{
    return Error{"PreconditionFailed", "At least one of the pre-conditions you specified did not hold", 412}.with(
        "Condition", std::string(condition));
}

Error headerNotImplemented(std::string_view header, std::string_view detail)
{
    Error error{"NotImplemented", "A header you provided implies functionality that is not implemented", 501};
    error.with("Header", std::string(header));
    if (!detail.empty())
        error.with("additionalMessage", std::string(detail));
    return error;
}

Error conditionalConflict(std::string_view condition, std::string_view key)
{
    return Error{"ConditionalRequestConflict",
                 "The conditional request cannot succeed due to a conflicting operation against this resource.", 409}
        .with("Condition", std::string(condition))
        .with("Key", std::string(key));
}

Error objectLocked()
{
    return {"AccessDenied", "Access Denied because object protected by object lock.", 403};
}

Error badDigest(std::string_view what)
{
    return {"BadDigest", "The " + std::string(what) + " you specified did not match the calculated checksum.", 400};
}

Error entityTooLarge(std::uint64_t proposed, std::uint64_t limit)
{
    return Error{"EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", 400}
        .with("ProposedSize", std::to_string(proposed))
        .with("MaxSizeAllowed", std::to_string(limit));
}

Error tryAgain()
{
    return {"ServiceUnavailable", "The source changed while it was being read. Please try again.", 503};
}

} // namespace nephoscope::s3
