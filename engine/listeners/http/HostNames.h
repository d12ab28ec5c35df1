#pragma once

#include "wire/HttpMessage.h"

#include <string_view>

namespace nephoscope::http {

/// The name in a Host header: without port, IPv6 without brackets.
std::string_view hostName(std::string_view hostHeader);
/// `localhost`, `*.localhost`, 127.0.0.0/8, `::1`.
bool isLoopbackName(std::string_view name);
/// True when a page from elsewhere makes this request: its Origin is not of this machine.
bool hasForeignOrigin(const wire::HttpRequest &request);
/// True when a page from elsewhere could have made this request: foreign Origin, or a Host name
/// that was made to point here (DNS rebinding). `bind` is our own address.
bool mayBeForeign(const wire::HttpRequest &request, std::string_view bind);

/// The request is for a bucket's website, not for the API.
bool isWebsite(const wire::HttpRequest &request);
/// The request is for a function, `ID.lambda-url.REGION.localhost`, or for its package, by a link that Lambda has given out.
bool isFunctionUrl(const wire::HttpRequest &request);

} // namespace nephoscope::http
