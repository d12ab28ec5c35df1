#pragma once

#include "door/Service.h"
#include "services/s3/ObjectRepository.h"

#include <optional>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

// Version ids are opaque as AWS's are: 32 characters of `A-Z a-z 0-9 . _`. Within lies the version's number,
// so that a version is found without a walk, and a check, so that an id nobody gave out is known as such.

std::string makeVersionId(std::int64_t version, Random &random);
/// The number within an id; nothing when it is not one of ours.
std::optional<std::int64_t> parseVersionId(std::string_view id);

/// As it goes out: `null` for the null version.
std::string versionIdOf(const Object &object);

/// Sets `versionId` of a reply about a version of `bucket`, which buckets that never kept versions leave out.
template <class Output>
void writeVersion(const Bucket &bucket, const Object &object, Output &output)
{
    if (bucket.keepsVersions())
        output.versionId = versionIdOf(object);
}
/// The same for replies to writing: there S3 says nothing of a null version.
template <class Output>
void writeNewVersion(const Object &object, Output &output)
{
    if (!object.isNull())
        output.versionId = object.versionId;
}

/// The version or delete marker an id names, if there is one; `InvalidArgument` for an id that cannot name any
/// in this bucket.
Expected<std::optional<Object>> findVersion(store::Connection &connection, const Bucket &bucket, const std::string &key,
                                            std::string_view id);

/// Numbers and names `object`, the next version of its key, and clears the way for its row: what it replaces
/// goes, what it covers becomes an older version. `previous` is the current version.
void makeRoom(WriteContext &context, const Bucket &bucket, Object &object, const std::optional<Object> &previous);

/// A delete without version id: the object goes, or a delete marker (the result) covers it.
std::optional<Object> deleteCurrent(WriteContext &context, const Bucket &bucket, const std::string &key,
                                    const std::optional<Object> &previous);
/// Deletes one version for good, the newest of those left becomes current, and tells the change feed what that
/// means for the key.
void removeVersion(WriteContext &context, const Bucket &bucket, const Object &object);

} // namespace nephoscope::s3
