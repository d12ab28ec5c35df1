#pragma once

#include "door/Cloud.h"
#include "services/s3control/JobRepository.h"

namespace nephoscope::s3control {

/// Who Batch Operations acts as on behalf of a job.
struct JobCallers
{
    Caller role; ///< of all that the job does to buckets, objects and functions
    Caller own;  ///< of what it looks up for itself: root of the job's account
};

/// Takes on the role that the job names (S3 User Guide, "Granting permissions for Batch Operations"). `AccessDenied` when it is
/// not there or does not trust batchoperations.s3.amazonaws.com. Not for threads of the engine or the pool.
Expected<JobCallers> takeJobRole(Cloud &cloud, const BatchJob &job);

} // namespace nephoscope::s3control
