#pragma once

#include "policy/PolicyDocument.h"

namespace nephoscope::policy {

/// Whether a resource's policy lets in anyone: allows everyone something without a condition that pins the caller down to
/// fixed values (S3 User Guide, "The meaning of public").
bool isPublic(const PolicyDocument &policy);

} // namespace nephoscope::policy
