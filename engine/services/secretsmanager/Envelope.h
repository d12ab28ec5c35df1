#pragma once

#include "door/Service.h"
#include "services/secretsmanager/SecretRepository.h"

namespace nephoscope::secretsmanager {

/// Gives a version its value: encrypted under a data key of its own, which KMS makes under the secret's key for the caller.
/// Waits for KMS, so not on the engine thread. `EncryptionFailure`, `AccessDeniedException`.
Expected<void> seal(ReadContext &context, const Secret &secret, std::string_view value, Version &version);
/// The value of a version. `DecryptionFailure`, `AccessDeniedException`.
Expected<std::string> open(ReadContext &context, const Secret &secret, const Version &version);

} // namespace nephoscope::secretsmanager
