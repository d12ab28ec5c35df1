#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace nephoscope::policy {

/// The way to a value inside JSON: names and indices.
using JsonPath = std::vector<std::variant<std::string, std::size_t>>;

/// `Statement[1].Action[0]`.
std::string toString(const JsonPath &path);

struct TextPlace
{
    std::size_t line = 1;
    std::size_t column = 1;
};
TextPlace placeOf(std::string_view text, std::size_t offset);

/// Where the value at `path` begins in `text`; of the longest existing part of the path when
/// it goes too far. `text` must be valid JSON.
std::size_t findInJson(std::string_view text, const JsonPath &path);

/// The first member whose name its object already has: parsers keep the last and say nothing.
/// `text` must be valid JSON.
struct JsonDuplicate
{
    JsonPath path;
    std::size_t offset = 0;
};
std::optional<JsonDuplicate> findDuplicateMember(std::string_view text);

} // namespace nephoscope::policy
