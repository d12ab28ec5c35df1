#pragma once

#include <string_view>

namespace nephoscope::transfer {

/// The media type that a name's extension suggests; `binary/octet-stream` (S3's default) otherwise.
std::string_view contentTypeOf(std::string_view name);

} // namespace nephoscope::transfer
