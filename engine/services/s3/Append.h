#pragma once

#include "api/generated/s3.h"
#include "services/s3/Encryption.h"
#include "services/s3/ObjectRepository.h"

namespace nephoscope::s3 {

// PutObject with x-amz-write-offset-bytes, which adds to an object of a directory bucket (S3 User Guide, "Appending data to
// objects in directory buckets"). Each time the object grows by a part, of which it may have 10,000.

/// `InvalidWriteOffset` unless `offset` is where the object ends, `TooManyParts`; `InvalidRequest` for checksums that cannot be
/// carried on. Where there is no object, an offset of zero makes one.
Expected<void> checkAppend(const std::optional<Object> &existing, std::int64_t offset);

/// `blob` becomes the end of `existing`; `EncryptionTypeMismatch` where the bucket encrypts otherwise by now.
Expected<api::s3::PutObject::Output> append(WriteContext &context, const Bucket &bucket, const Object &existing,
                                            const EncryptionRequest &encryption, store::StagedBlob &&blob);

} // namespace nephoscope::s3
