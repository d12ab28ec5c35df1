#pragma once

#include "core/Expected.h"

#include <string>
#include <string_view>

namespace nephoscope::kms {

// KMS's error codes with its own sentences; all of them are 400.

Error noSuchKey(std::string_view arn);
Error noSuchAlias(std::string_view arn);
/// `NotFoundException` too: the text names nothing that could be a key.
Error invalidKeyId(std::string_view text);
Error disabled(std::string_view arn);
Error invalidState(std::string_view arn, std::string_view what);
/// `InvalidKeyUsageException`.
Error wrongUsage(std::string message);
Error unsupported(std::string message);
Error invalidParameter(std::string message);
Error limitExceeded(std::string message);
Error invalidMarker();
/// What was encrypted with another key, another context, or is no ciphertext at all.
Error invalidCiphertext();
Error incorrectKey();
/// What DryRun answers when everything was in order.
Error dryRun();

} // namespace nephoscope::kms
