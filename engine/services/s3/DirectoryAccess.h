#pragma once

#include "services/s3/AccessControl.h"

#include <memory>
#include <string>
#include <string_view>

namespace nephoscope::s3 {

// Who may what with directory buckets (S3 User Guide, "Authenticating and authorizing requests" of S3 Express One Zone):
// what is about a bucket is decided by actions `s3express:…`, what is about its objects by one, `s3express:CreateSession`,
// asked when a session is opened or with each request that comes without one.

/// An operation about directory buckets that names none.
bool isForDirectories(std::string_view operation);
/// `access` is null where there is no bucket of that name. Besides `AccessDenied`, refuses what directory buckets do not offer:
/// `MethodNotAllowed`, and what DirectoryRules.h says. Tells the admission what a session asked for may do.
Expected<void> authorizeDirectory(ReadContext &context, const std::shared_ptr<const BucketAccess> &access, const std::string &name,
                                  const api::Operation &operation, const api::Value &input);
/// Whether the caller may read from a directory bucket, for a copy.
Expected<void> checkDirectorySource(ReadContext &context, const std::shared_ptr<const BucketAccess> &access);

} // namespace nephoscope::s3
