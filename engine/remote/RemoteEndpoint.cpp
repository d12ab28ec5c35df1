#include "remote/RemoteEndpoint.h"

#include "core/Identity.h"
#include "remote/Addressing.h"
#include "remote/Connection.h"

#include <algorithm>

namespace nephoscope::remote {

namespace {

bool isId(std::string_view id)
{
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    };
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), fits);
}

/// Other stores have Regions of their own making (`garage`, `default`): whatever fits a signature's scope.
bool isScope(std::string_view region)
{
    const auto fits = [](char c) { return c > ' ' && c < 127 && c != '/' && c != ','; };
    return !region.empty() && region.size() <= 64 && std::all_of(region.begin(), region.end(), fits);
}

} // namespace

Expected<void> checkEndpoint(const RemoteEndpoint &endpoint)
{
    if (!isId(endpoint.id))
        return fail(Error{"InvalidArgument", "An endpoint's id is 1 to 64 letters, digits, - and _.", 400});
    if (!endpoint.url.empty()) {
        if (auto origin = originOf(endpoint.url); !origin)
            return fail(std::move(origin.error()));
    }
    if (endpoint.url.empty() ? !Region::isValid(endpoint.region) : !isScope(endpoint.region))
        return fail(Error{"InvalidRegion", "\"" + endpoint.region + "\" is no Region.", 400});
    if (endpoint.accessKeyId.empty() != endpoint.secretKey.empty())
        return fail(Error{"InvalidCredentials", "An access key ID and a secret access key go together.", 400});
    if (endpoint.accessKeyId.empty() && !endpoint.sessionToken.empty())
        return fail(Error{"InvalidCredentials", "A session token goes with an access key.", 400});
    if (endpoint.connections < 1 || endpoint.connections > 256)
        return fail(Error{"InvalidArgument", "An endpoint takes 1 to 256 connections at a time.", 400});
    if (auto tls = makeTls(endpoint); !tls)
        return fail(std::move(tls.error()));
    return {};
}

} // namespace nephoscope::remote
