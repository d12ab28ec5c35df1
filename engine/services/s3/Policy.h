#pragma once

#include "policy/PolicyDocument.h"

#include <string>
#include <string_view>

namespace nephoscope::s3 {

/// A bucket policy as S3 checks it: within 20 KB, of the grammar of resource policies, about actions of S3 and
/// resources of this bucket. `MalformedPolicy` (400) with S3's sentences, `PolicyTooLarge`.
Expected<policy::PolicyDocument> checkPolicy(std::string_view text, std::string_view bucket);
/// The same for a directory bucket, by its ARN: actions of `s3express:`, and no resource but the bucket.
Expected<policy::PolicyDocument> checkDirectoryPolicy(std::string_view text, std::string_view arn);

/// The same of the policy of an access point, by its ARN.
Expected<policy::PolicyDocument> checkPointPolicy(std::string_view text, std::string_view arn);

/// Whether a policy lets in anyone: S3 User Guide, "The meaning of public".
bool isPublicPolicy(const policy::PolicyDocument &policy);
/// The same of one that was kept.
bool isPublicPolicy(std::string_view text);

} // namespace nephoscope::s3
