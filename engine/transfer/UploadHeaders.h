#pragma once

#include "transfer/TransferManager.h"

#include <string_view>

namespace nephoscope::transfer {

/// As TransferManager::upload(), with headers that outlive the process like the job itself.
JobId upload(TransferManager &manager, const Caller &caller, std::filesystem::path source, std::string bucket, std::string key,
             UploadHeaders headers);

/// As the journal keeps them.
std::string toText(const UploadHeaders &headers);
UploadHeaders headersOf(std::string_view text);

} // namespace nephoscope::transfer
