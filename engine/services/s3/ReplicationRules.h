#pragma once

#include "api/generated/s3.h"
#include "services/s3/BucketConfigs.h"

#include <vector>

namespace nephoscope::s3 {

using ReplicationConfig = api::s3::ReplicationConfiguration;

/// A status that is there and says Enabled.
template <class Setting>
bool isOn(const std::optional<Setting> &setting)
{
    return setting && setting->status && setting->status->value == "Enabled";
}

/// Whether SSE-KMS objects go over by the rule; without it S3 leaves them where they are.
bool takesKms(const api::s3::ReplicationRule &rule);
/// Whether replicas of another account's bucket become that account's.
bool changesOwner(const api::s3::ReplicationRule &rule);

/// The rules that take a version or delete marker: one for each destination, that of the highest priority.
std::vector<const api::s3::ReplicationRule *> rulesFor(const ReplicationConfig &rules, const Object &object);

} // namespace nephoscope::s3
