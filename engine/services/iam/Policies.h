#pragma once

#include "services/iam/Common.h"

namespace nephoscope::iam {

/// In characters, blanks not counted.
constexpr std::size_t maxPolicy = 6144;

Error noSuchPolicy(const std::string &arn);
/// A customer managed policy of the caller's account: NoSuchEntity; AccessDenied for AWS's own.
Expected<Entity> openPolicy(ReadContext &context, const std::string &arn);
/// `v1` …
std::string versionName(int number);
std::optional<int> versionNumber(std::string_view name);

} // namespace nephoscope::iam
