#pragma once

#include "api/Shape.h"

#include <string>
#include <utility>
#include <vector>

namespace nephoscope {

/// The tags a request wants to set or take away, whichever way its service writes them (a list of keys and
/// values, a map, a list of keys); values are empty where only keys are named.
std::vector<std::pair<std::string, std::string>> requestTags(const api::Value &input);

/// The text of a request's member; null when it is absent or no text.
const std::string *textField(const api::Value &input, std::string_view member);

} // namespace nephoscope
