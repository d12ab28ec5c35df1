#pragma once

#include "door/Service.h"
#include "services/s3/ObjectRepository.h"

#include <optional>
#include <string_view>

namespace nephoscope::s3 {

// Jobs about one version of an object.

struct JobVersion
{
    Bucket bucket;
    Object object;
};

Job versionJob(std::string_view kind, const Bucket &bucket, const Object &object, Timestamp due);
/// What the job is about, if it is still there.
std::optional<JobVersion> openVersionJob(ReadContext &context, const Job &job);

} // namespace nephoscope::s3
