#pragma once

#include <set>
#include <string>
#include <string_view>

namespace apigen {

/// `SSEKMSKeyId` → `ssekmsKeyId`, `ETag` → `eTag`, `ACL` → `acl`; C++ keywords get a trailing `_`.
std::string memberName(std::string_view modelName);
/// `policyType` → `PolicyType`, `__listOfFoo` → `ListOfFoo`.
std::string typeName(std::string_view modelName);
/// `public-read` → `PublicRead`, `FULL_OBJECT` → `FullObject`, `s3:Put:*` → `S3PutAny`.
std::string constantName(std::string_view value);
/// `cognito-idp` → `cognito_idp`.
std::string namespaceName(std::string_view service);
/// Appends `2`, `3` … until `name` is new in `taken`, then takes it.
std::string unique(std::string name, std::set<std::string> &taken);
/// A C++ string literal, any bytes.
std::string literal(std::string_view text);

} // namespace apigen
