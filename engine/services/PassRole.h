#pragma once

#include "door/Service.h"

#include <string>
#include <string_view>

namespace nephoscope {

/// Whether the caller may hand `role` to an AWS service (`s3.amazonaws.com`), which is then the one to act as it: `iam:PassRole`,
/// with the condition key `iam:PassedToService` (IAM User Guide, "Granting a user permissions to pass a role to an AWS service").
/// `AccessDenied` (403), also for roles of other accounts. Nobody asks whether there is such a role.
Expected<void> requirePassRole(ReadContext &context, const std::string &role, std::string_view service);

} // namespace nephoscope
