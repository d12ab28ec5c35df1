#include "core/PageToken.h"

#include "core/Text.h"

namespace nephoscope {

namespace {

/// Much of what people type is Base64 too: what begins otherwise is none of ours.
constexpr std::string_view mark = "after:";

} // namespace

std::string pageToken(std::string_view last)
{
    return toBase64(asBytes(std::string(mark).append(last)));
}

std::optional<std::string> readPageToken(std::string_view token)
{
    std::string text;
    if (!fromBase64(token, text) || !text.starts_with(mark))
        return {};
    return text.substr(mark.size());
}

} // namespace nephoscope
