#include "remote/Addressing.h"

#include "core/Text.h"

#include <QtCore/QUrl>

#include <algorithm>
#include <array>

namespace nephoscope::remote {

std::string Origin::hostHeader() const
{
    const std::string bracketed = host.find(':') == std::string::npos ? host : '[' + host + ']';
    return port == (secure ? 443 : 80) ? bracketed : bracketed + ':' + std::to_string(port);
}

std::string Origin::url() const
{
    return (secure ? "https://" : "http://") + hostHeader() + path;
}

Expected<Origin> originOf(const std::string &text)
{
    const QUrl url(QString::fromStdString(text), QUrl::StrictMode);
    const bool secure = url.scheme() == QLatin1String("https");
    if (!url.isValid() || url.host().isEmpty() || (!secure && url.scheme() != QLatin1String("http")))
        return fail(Error{"InvalidEndpoint", "\"" + text + "\" is no URL such as https://s3.example.com:9000.", 400});
    if (url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty())
        return fail(Error{"InvalidEndpoint", "The URL of an endpoint has no user, query or fragment.", 400});
    Origin origin;
    origin.secure = secure;
    origin.host = url.host(QUrl::FullyEncoded).toStdString();
    if (origin.host.starts_with('[') && origin.host.ends_with(']'))
        origin.host = origin.host.substr(1, origin.host.size() - 2);
    const int port = url.port(secure ? 443 : 80);
    if (port == 0)
        return fail(Error{"InvalidEndpoint", "The port must be between 1 and 65535.", 400});
    origin.port = static_cast<std::uint16_t>(port);
    origin.path = url.path(QUrl::FullyEncoded).toStdString();
    while (origin.path.ends_with('/'))
        origin.path.pop_back();
    return origin;
}

std::string textMember(const api::Value &input, std::string_view name)
{
    const api::Member *member = input ? input.shape()->find(name) : nullptr;
    if (!member || member->shape->kind != api::Kind::String)
        return {};
    const void *field = member->ops->get(static_cast<const std::byte *>(input.data()) + member->offset);
    return field ? *static_cast<const std::string *>(field) : std::string();
}

namespace {

/// Whether a bucket's name can be a label of a host name; one with dots would not fit the certificate.
bool canBeHost(std::string_view bucket, bool secure)
{
    const auto fits = [secure](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || (c == '.' && !secure); };
    return bucket.size() >= 3 && bucket.size() <= 63 && std::all_of(bucket.begin(), bucket.end(), fits) && bucket.front() != '-'
        && bucket.back() != '-' && bucket.find("..") == std::string_view::npos;
}

bool isAddress(const std::string &host)
{
    return host.find(':') != std::string::npos || host.find_first_not_of("0123456789.") == std::string::npos;
}

/// Services whose one endpoint stands for all Regions (AWS General Reference, "Service endpoints and quotas").
bool isGlobal(std::string_view service)
{
    constexpr std::array<std::string_view, 5> global{"cloudfront", "iam", "organizations", "route53", "waf"};
    return std::find(global.begin(), global.end(), service) != global.end();
}

Origin awsOrigin(const api::Operation &operation, const api::Value &input, std::string &region)
{
    const api::Service &service = *operation.service;
    const std::string suffix = region.starts_with("cn-") ? ".amazonaws.com.cn" : ".amazonaws.com";
    Origin origin;
    origin.secure = true;
    origin.port = 443;
    if (isGlobal(service.id)) {
        region = "us-east-1";
        origin.host = std::string(service.endpointPrefix) + suffix;
        return origin;
    }
    // `{AccountId}.` before the host of S3 Control, and what else a model asks for.
    std::string_view rest = operation.hostPrefix;
    while (!rest.empty()) {
        const std::size_t open = rest.find('{');
        origin.host += rest.substr(0, open);
        const std::size_t close = open == std::string_view::npos ? open : rest.find('}', open);
        if (close == std::string_view::npos)
            break;
        origin.host += textMember(input, rest.substr(open + 1, close - open - 1));
        rest = rest.substr(close + 1);
    }
    origin.host += std::string(service.endpointPrefix) + '.' + region + suffix;
    return origin;
}

} // namespace

Address addressOf(const RemoteEndpoint &endpoint, const Origin *custom, const api::Operation &operation, const api::Value &input,
                  const std::string &path, const std::string &region)
{
    Address address;
    address.region = region;
    address.origin = custom ? *custom : awsOrigin(operation, input, address.region);
    address.path = path;
    const std::string bucket = operation.service->id == "s3" ? textMember(input, "Bucket") : std::string();
    if (endpoint.style == AddressStyle::Host && !bucket.empty() && canBeHost(bucket, address.origin.secure)
        && !isAddress(address.origin.host)) {
        // The names that can be hosts are not changed by percent-encoding.
        const std::string label = '/' + bucket;
        if (path.starts_with(label) && (path.size() == label.size() || path[label.size()] == '/')) {
            address.path = path.substr(label.size());
            address.origin.host = bucket + '.' + address.origin.host;
        }
    }
    if (address.path.empty())
        address.path = "/";
    address.path = address.origin.path + address.path;
    return address;
}

} // namespace nephoscope::remote
