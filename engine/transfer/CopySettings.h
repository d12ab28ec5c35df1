#pragma once

#include "api/generated/s3.h"
#include "transfer/TransferManager.h"

#include <string_view>

namespace nephoscope::transfer {

// What copies inside the cloud are to be: JobOptions::headers, named as those of CopyObject, with two liberties of our own.

/// As the value of `x-amz-storage-class` or `x-amz-server-side-encryption`: what the source has. Without the header S3 begins
/// anew, with STANDARD and the encryption of the target's bucket.
inline constexpr std::string_view asSource = "(source)";

/// Whether the source must be looked at before it is copied.
bool needsSource(const UploadHeaders &settings);
/// Puts them into a copy. `source` may be null unless it is needed. Metadata and tags are the source's unless
/// `x-amz-metadata-directive` and `x-amz-tagging-directive` say REPLACE.
void applySettings(const UploadHeaders &settings, const api::s3::HeadObject::Output *source, api::s3::CopyObject::Input &input);
/// Likewise into an upload that becomes a copy, after what it has of its source.
void applySettings(const UploadHeaders &settings, const api::s3::HeadObject::Output *source, api::s3::CreateMultipartUpload::Input &input);
/// Whether the tags are not those of the source.
bool replacesTags(const UploadHeaders &settings);

} // namespace nephoscope::transfer
