#pragma once

#include "door/Cloud.h"
#include "services/s3control/JobRepository.h"

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
/// was given), or the objects of a bucket that a filter chooses. Reads a piece at a time.
Expected<std::unique_ptr<TaskReader>> openManifest(Cloud &cloud, const Caller &caller, const model::CreateJob::Input &request);

/// Those of a filter (Generator.cpp).
std::unique_ptr<TaskReader> generateManifest(Cloud &cloud, const Caller &caller, const model::S3JobManifestGenerator &generator);

} // namespace nephoscope::s3control
