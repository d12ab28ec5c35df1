#pragma once

#include "api/generated/s3.h"
#include "door/Service.h"
#include "services/identity/Book.h"

namespace nephoscope::s3 {

/// Whether a bucket to be made is a directory bucket, by what its configuration or its name says.
bool asksForDirectory(const api::s3::CreateBucket::Input &input);
/// `InvalidBucketName`, `InvalidRequest`, `NotImplemented` for what directory buckets do not have.
Expected<void> checkDirectoryCreation(ReadContext &context, const api::s3::CreateBucket::Input &input);

/// ListDirectoryBuckets and CreateSession, whose credentials are kept in `book`.
void registerDirectoryBuckets(ServiceRegistry &registry, std::shared_ptr<identity::Book> book);

} // namespace nephoscope::s3
