#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace nephoscope::wire {

/// Decoded `name=value` pairs in order of arrival; a name without `=` has an empty value.
using Parameters = std::vector<std::pair<std::string, std::string>>;

/// Splits and decodes a query string or a form body (`+` is a space in both). False when a percent
/// escape is malformed or a part is not UTF-8.
bool parseParameters(std::string_view text, Parameters &out);

/// Calls `visit(name, value)` with the raw pieces, nothing decoded or allocated; stops when it
/// returns false.
template <class Visit>
void forEachRawParameter(std::string_view text, Visit &&visit)
{
    while (!text.empty()) {
        const std::size_t end = text.find('&');
        const std::string_view pair = text.substr(0, end);
        text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
        if (pair.empty())
            continue;
        const std::size_t equals = pair.find('=');
        const std::string_view value = equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
        if (!visit(pair.substr(0, equals), value))
            return;
    }
}

/// The decoded value of the first parameter called `name`; false when there is none.
bool findParameter(std::string_view text, std::string_view name, std::string &out);

} // namespace nephoscope::wire
