#pragma once

#include "transfer/TransferManager.h"

#include <string_view>

namespace nephoscope::transfer {

/// As TransferManager::download(), of one version of an object. The journal keeps the version where it keeps an upload's headers,
/// as `x-amz-version-id`. Fails with `NoSuchVersion`, and with `MethodNotAllowed` for a delete marker.
Ordered downloadVersion(TransferManager &manager, const Caller &caller, std::string bucket, std::string key, std::string versionId,
                        std::filesystem::path target, JobOptions options = {});

/// As the journal keeps them.
std::string toText(const UploadHeaders &headers);
UploadHeaders headersOf(std::string_view text);

} // namespace nephoscope::transfer
