#pragma once

#include "wire/Router.h"

namespace nephoscope::wire {

/// S3's own way from method, host, path and subresource to an operation. `hostBucket` is empty for
/// path style. Labels `Bucket` and `Key` are decoded once. Errors: `MethodNotAllowed`, `InvalidURI`,
/// `InvalidBucketName`.
Expected<void> findS3Route(const api::Service &service, const HttpRequest &request, std::string_view hostBucket, Route &route);

} // namespace nephoscope::wire
