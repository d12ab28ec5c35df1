#pragma once

#include "services/s3/ReplicaRole.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace nephoscope::s3 {

/// The bytes of a version under a key of KMS, encrypted anew for one destination.
struct ReplicaBytes
{
    std::string_view failure; ///< why they are not, as events say it
    std::string encryption;   ///< for the replica's row
    std::vector<std::pair<int, store::StagedBlob>> blobs; ///< by the number of the part, 0 in one piece; none when it is empty
};
using ReplicaBytesByBucket = std::map<std::string, ReplicaBytes>; ///< by the destination bucket's ARN

/// Whether `rule` brings bytes that cannot be shared as they lie.
bool needsBytes(const Object &object, const api::s3::ReplicationRule &rule);
/// Worker: for all the destinations that need them and have no replica yet. What KMS does not let the role do is their failure;
/// errors are of the engine's own, or `NoSuchBlob` for a version that went meanwhile.
Expected<ReplicaBytesByBucket> prepareReplicas(ReadContext &context, const Bucket &source, const Object &object, ReplicaRole role);
/// Engine thread: the rows of `replica` are of these bytes.
void takeBytes(WriteContext &context, const Object &source, ReplicaBytes &bytes, Object &replica);
/// The parts of `source` once more, for `replica`.
void copyParts(WriteContext &context, const Object &source, Object &replica);

} // namespace nephoscope::s3
