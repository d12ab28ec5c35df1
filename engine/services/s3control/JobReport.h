#pragma once

#include "door/Cloud.h"
#include "services/s3control/JobRepository.h"

namespace nephoscope::s3control {

/// Writes the completion report of a job: result files for what went well and what did not, manifest.json and
/// its MD5, under PREFIX/job-ID/. Again and again under the same names, should it be cut off.
Expected<void> writeReport(Cloud &cloud, const Caller &caller, store::Connection &reader, const BatchJob &job, Timestamp now);

/// Writes the manifest that was generated for a job down as an inventory; returns the place and ETag of its
/// manifest.json.
Expected<model::JobManifestLocation> writeGenerated(Cloud &cloud, const Caller &caller, store::Connection &reader, const BatchJob &job,
                                                    Timestamp now);

} // namespace nephoscope::s3control
