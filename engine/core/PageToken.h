#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace nephoscope {

/// The token of a page: behind which name or number the next one begins, hidden as AWS hides it.
std::string pageToken(std::string_view last);
/// What a token hides; none for text that no page gave out.
std::optional<std::string> readPageToken(std::string_view token);

} // namespace nephoscope
