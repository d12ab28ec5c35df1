#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace nephoscope {

std::string toHex(std::span<const std::uint8_t> bytes);
bool fromHex(std::string_view text, std::string &out);
std::string toBase64(std::span<const std::uint8_t> bytes);
/// Strict RFC 4648 with padding; white space is malformed.
bool fromBase64(std::string_view text, std::string &out);

inline std::span<const std::uint8_t> asBytes(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

/// RFC 3986 percent-encoding as SigV4 wants it (unreserved kept, `/` kept on request).
std::string percentEncode(std::string_view text, bool keepSlash = false);
/// Undoes it; a `%` without two hex digits is malformed. `plusIsSpace` for form bodies.
bool percentDecode(std::string_view text, std::string &out, bool plusIsSpace = false);

bool isValidUtf8(std::string_view text);
/// Number of Unicode code points in valid UTF-8.
std::size_t codePoints(std::string_view text);

std::string toLower(std::string_view text);
std::string_view trim(std::string_view text);
bool equalsIgnoreCase(std::string_view a, std::string_view b);
std::vector<std::string_view> split(std::string_view text, char separator);
/// Whole-string decimal integers only: no sign but `-`, no blanks, no overflow.
std::optional<std::int64_t> parseInteger(std::string_view text);

} // namespace nephoscope
