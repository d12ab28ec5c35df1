#pragma once

#include "api/Shape.h"
#include "core/Expected.h"
#include "services/s3/LifecycleRules.h"

namespace nephoscope::s3 {

/// What requests to directory buckets may not say (S3 User Guide, "Differences for directory buckets"): `NotImplemented` for
/// access lists, tags, locks, redirects, keys of the client's and MD5; `InvalidArgument` for versions, for prefixes that do not
/// end in `/`, other delimiters and starting points of listings.
Expected<void> checkDirectoryRules(const api::Operation &operation, const api::Value &input);

/// A directory bucket's rules expire objects and abort uploads, nothing else: `InvalidRequest`.
Expected<void> checkDirectoryLifecycle(const LifecycleRule &rule);

} // namespace nephoscope::s3
