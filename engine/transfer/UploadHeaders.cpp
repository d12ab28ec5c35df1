#include "transfer/UploadHeaders.h"

#include "core/Text.h"

namespace nephoscope::transfer {

std::string toText(const UploadHeaders &headers)
{
    std::string text;
    for (const auto &[name, value] : headers)
        text += (text.empty() ? "" : "&") + percentEncode(name) + '=' + percentEncode(value);
    return text;
}

UploadHeaders headersOf(std::string_view text)
{
    UploadHeaders headers;
    for (const std::string_view pair : split(text, '&')) {
        const std::size_t equals = pair.find('=');
        std::string name, value;
        if (equals != std::string_view::npos && percentDecode(pair.substr(0, equals), name) && percentDecode(pair.substr(equals + 1), value))
            headers.insert_or_assign(std::move(name), std::move(value));
    }
    return headers;
}

} // namespace nephoscope::transfer
