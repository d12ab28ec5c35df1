#pragma once

#include "services/s3/Access.h"
#include "services/s3/UploadRepository.h"

namespace nephoscope::s3 {

inline constexpr int maxPartNumber = 10'000;
inline constexpr std::uint64_t maxPartBytes = 5ull * 1024 * 1024 * 1024;
inline constexpr std::uint64_t minPartBytes = 5ull * 1024 * 1024; ///< of every part but the last

/// A bucket and an upload in it.
struct OpenedUpload
{
    Bucket bucket;
    MultipartUpload upload;
};

/// `NoSuchUpload` unless it is under way for just this bucket and key.
template <class Input>
Expected<OpenedUpload> openUpload(ReadContext &context, const Input &input)
{
    auto bucket = openBucket(context, input);
    if (!bucket)
        return fail(std::move(bucket.error()));
    const std::string uploadId = input.uploadId.value_or(std::string());
    auto upload = UploadRepository(context.db()).find(bucket->id, input.key.value_or(std::string()), uploadId);
    if (!upload)
        return fail(noSuchUpload(uploadId));
    return OpenedUpload{std::move(*bucket), std::move(*upload)};
}

/// The upload goes, and its parts with it.
void abortUpload(WriteContext &context, const Bucket &bucket, const MultipartUpload &upload);

/// The parts of an upload look like those of an object, for releaseContent().
Object partsOf(const MultipartUpload &upload);

} // namespace nephoscope::s3
