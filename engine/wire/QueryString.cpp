#include "wire/QueryString.h"

#include "core/Text.h"

namespace nephoscope::wire {

bool parseParameters(std::string_view text, Parameters &out)
{
    bool valid = true;
    forEachRawParameter(text, [&](std::string_view rawName, std::string_view rawValue) {
        auto &[name, value] = out.emplace_back();
        valid = percentDecode(rawName, name, true) && percentDecode(rawValue, value, true) && isValidUtf8(name)
            && isValidUtf8(value);
        return valid;
    });
    return valid;
}

bool findParameter(std::string_view text, std::string_view name, std::string &out)
{
    bool found = false;
    forEachRawParameter(text, [&](std::string_view rawName, std::string_view rawValue) {
        found = rawName == name && percentDecode(rawValue, out, true);
        return !found;
    });
    return found;
}

} // namespace nephoscope::wire
