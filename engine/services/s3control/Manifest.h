#pragma once

#include "door/Cloud.h"
#include "services/s3control/JobRole.h"

#include <memory>

namespace nephoscope::s3control {

/// The objects of a job, one after another; numbers are the caller's.
class TaskReader
{
public:
    virtual ~TaskReader() = default;
    /// Nothing at the end. Errors are why the job fails.
    virtual Expected<std::optional<Task>> next() = 0;
};

/// Opens what the job's request names: a CSV file, the manifest.json of an inventory (both with the ETag that
/// was given), or the objects of a bucket that a filter chooses. Reads a piece at a time, as
/// the job's role: `AccessDenied` where that may not.
Expected<std::unique_ptr<TaskReader>> openManifest(Cloud &cloud, const JobCallers &callers, const model::CreateJob::Input &request);

/// Those of a filter (Generator.cpp). As at AWS, the role is asked for what an inventory of the bucket takes, not for each object.
Expected<std::unique_ptr<TaskReader>> generateManifest(Cloud &cloud, const JobCallers &callers, const model::S3JobManifestGenerator &generator);
/// Whether they are versions, older ones too (never delete markers), rather than what is current: those that a filter about
/// replication chooses.
bool takesVersions(const model::S3JobManifestGenerator &generator);

} // namespace nephoscope::s3control
