#pragma once

#include "transfer/TransferManager.h"

#include <string_view>

namespace nephoscope::transfer {

/// As the journal keeps them.
std::string toText(const UploadHeaders &headers);
UploadHeaders headersOf(std::string_view text);

} // namespace nephoscope::transfer
