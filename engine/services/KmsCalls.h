#pragma once

#include "api/generated/kms.h"
#include "door/Cloud.h"

#include <map>
#include <string>
#include <string_view>

namespace nephoscope {

// For services that encrypt with keys of KMS: S3, Secrets Manager; SQS and SNS by DataKeys.h.

/// `service` (`s3`), acting for the one whose request `caller` is, in the Region of the key.
Caller kmsCaller(const Caller &caller, std::string_view service, std::string region);

/// A data key of 256 bits under `key`, or where that is empty under the account's own for the service of `caller`
/// (`alias/aws/SERVICE`), which comes with its first use. Waits, as door/AskAndWait.h does; KMS's errors.
Expected<api::kms::GenerateDataKey::Output> generateDataKey(Cloud &cloud, const Caller &caller, const std::string &key,
                                                            std::map<std::string, std::string> context);

/// What KMS refused, in the words of services whose errors are called `KmsAccessDenied`, `KmsDisabled`, `KmsInvalidState` and
/// `KmsNotFound` where `prefix` is `Kms`.
Error kmsRefusal(const Error &error, std::string_view prefix);

} // namespace nephoscope
