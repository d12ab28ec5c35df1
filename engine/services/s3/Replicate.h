#pragma once

#include "services/s3/Access.h"

namespace nephoscope::s3 {

// Replication to other buckets, of this or another Region or account, as the role that the configuration names. Whoever
// writes a version marks it here, in its own transaction; a job brings it over after the commit.

/// Before the row of a new version is written: PENDING and a job when a rule takes it.
void markForReplication(WriteContext &context, const Bucket &bucket, Object &object);
/// A delete marker a client made; the rules say whether it goes over. Those of lifecycle rules never do.
void replicateMarker(WriteContext &context, const Bucket &bucket, const Object &marker);
/// Tags, lock or ACL of a version have changed: its replicas follow.
void replicateChange(WriteContext &context, const Bucket &bucket, Object &object);

std::string_view nameOf(Replication replication);

/// To the output of GetObject or HeadObject.
template <class Output>
void writeReplication(const Object &object, Output &output)
{
    if (object.replication != Replication::None)
        output.replicationStatus.emplace().value = nameOf(object.replication);
}

} // namespace nephoscope::s3
