#pragma once

#include "core/Expected.h"

#include <string>
#include <string_view>

namespace nephoscope::s3 {

/// A bucket policy as S3 checks it: JSON within 20 KB, Version, Effect, Principal, Action and Resource
/// of this bucket. `MalformedPolicy` (400) with S3's sentences, `PolicyTooLarge`.
Expected<void> checkPolicy(std::string_view text, std::string_view bucket);

/// Whether a policy (one that passed the check) lets in anyone: S3 User Guide, "The meaning of public".
bool isPublicPolicy(std::string_view text);

} // namespace nephoscope::s3
