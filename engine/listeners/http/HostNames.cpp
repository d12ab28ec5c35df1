#include "listeners/http/HostNames.h"

#include "core/Text.h"
#include "services/lambda/Endpoints.h"
#include "wire/HostName.h"

#include <boost/asio/ip/address.hpp>

namespace nephoscope::http {

std::string_view hostName(std::string_view hostHeader)
{
    if (hostHeader.starts_with('[')) {
        const std::size_t end = hostHeader.find(']');
        return end == std::string_view::npos ? std::string_view() : hostHeader.substr(1, end - 1);
    }
    return hostHeader.substr(0, hostHeader.find(':'));
}

bool isLoopbackName(std::string_view name)
{
    constexpr std::string_view local = "localhost";
    if (equalsIgnoreCase(name, local))
        return true;
    if (name.size() > local.size() + 1 && name[name.size() - local.size() - 1] == '.'
        && equalsIgnoreCase(name.substr(name.size() - local.size()), local))
        return true;
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address(std::string(name), error);
    return !error && address.is_loopback();
}

bool hasForeignOrigin(const wire::HttpRequest &request)
{
    if (!request.headers.has("origin"))
        return false;
    const std::string_view origin = request.headers.get("origin");
    const std::size_t scheme = origin.find("://");
    return scheme == std::string_view::npos || !isLoopbackName(hostName(origin.substr(scheme + 3)));
}

bool mayBeForeign(const wire::HttpRequest &request, std::string_view bind)
{
    const std::string_view host = hostName(request.host());
    return hasForeignOrigin(request) || !(isLoopbackName(host) || (!host.empty() && host == bind));
}

bool isWebsite(const wire::HttpRequest &request)
{
    // Most names are told apart without being read.
    return request.host().find("s3-website") != std::string_view::npos && wire::parseHostName(request.host()).isWebsite;
}

bool isFunctionUrl(const wire::HttpRequest &request)
{
    if (request.path.starts_with(lambda::downloadPath))
        return true;
    const std::string_view host = hostName(request.host());
    if (host.find(".lambda-url.") == std::string_view::npos)
        return false;
    const auto labels = split(host, '.');
    return labels.size() == 4 && labels[1] == "lambda-url" && equalsIgnoreCase(labels[3], "localhost");
}

} // namespace nephoscope::http
