#include "wire/SigV2.h"

#include "core/Text.h"
#include "wire/QueryString.h"
#include "wire/SigV4Canonical.h"
#include "wire/SigV4Errors.h"

#include <botan/mac.h>

#include <algorithm>
#include <array>
#include <map>

namespace nephoscope::wire::sigv2 {

namespace {

/// Parameters that name a part of a resource and are therefore signed with it.
constexpr std::array<std::string_view, 24> signedParameters = {
    "acl", "cors", "delete", "lifecycle", "location", "logging", "notification", "partNumber", "policy", "requestPayment",
    "response-cache-control", "response-content-disposition", "response-content-encoding", "response-content-language",
    "response-content-type", "response-expires", "restore", "tagging", "torrent", "uploadId", "uploads", "versionId",
    "versioning", "website"};

std::string resourceOf(const HttpRequest &request, const std::string &bucket)
{
    std::map<std::string, std::pair<bool, std::string>> parameters;
    forEachRawParameter(request.query, [&](std::string_view name, std::string_view value) {
        if (std::find(signedParameters.begin(), signedParameters.end(), name) != signedParameters.end()) {
            auto &[hasValue, decoded] = parameters[std::string(name)];
            hasValue = request.query.find(std::string(name) + '=') != std::string::npos;
            percentDecode(value, decoded, true);
        }
        return true;
    });
    std::string resource = bucket.empty() ? request.path : '/' + bucket + request.path;
    char separator = '?';
    for (const auto &[name, value] : parameters) {
        resource += separator + name;
        if (value.first)
            resource += '=' + value.second;
        separator = '&';
    }
    return resource;
}

std::string amzHeadersOf(const HttpRequest &request)
{
    std::map<std::string, std::string> headers;
    for (const auto &[name, value] : request.headers.fields()) {
        if (!name.starts_with("x-amz-"))
            continue;
        std::string &joined = headers[name];
        joined += (joined.empty() ? "" : ",") + std::string(trim(value));
    }
    // Links carry it as a parameter, yet it was signed as a header.
    if (std::string token; findParameter(request.query, "x-amz-security-token", token))
        headers["x-amz-security-token"] = std::move(token);
    std::string text;
    for (const auto &[name, value] : headers)
        text += name + ':' + value + '\n';
    return text;
}

/// The bucket of a host-style address, empty for path style.
std::string bucketOfHost(std::string_view host)
{
    for (const std::string_view mark : {".s3.", ".s3-", ".localhost"}) {
        if (const std::size_t end = host.find(mark); end != std::string_view::npos)
            return std::string(host.substr(0, end));
    }
    return {};
}

} // namespace

std::string signatureOf(const std::string &secret, const std::string &text)
{
    const auto mac = Botan::MessageAuthenticationCode::create_or_throw("HMAC(SHA-1)");
    mac->set_key(reinterpret_cast<const std::uint8_t *>(secret.data()), secret.size());
    mac->update(text);
    const auto digest = mac->final();
    return toBase64({digest.data(), digest.size()});
}

bool isPresigned(std::string_view query)
{
    return query.find("AWSAccessKeyId=") != std::string_view::npos && query.find("Signature=") != std::string_view::npos;
}

Expected<KnownKey> checkPresigned(const HttpRequest &request, const Credentials &credentials, Timestamp now, std::string &accessKeyId)
{
    std::string signature;
    std::string expires;
    if (!findParameter(request.query, "AWSAccessKeyId", accessKeyId) || !findParameter(request.query, "Signature", signature)
        || !findParameter(request.query, "Expires", expires))
        return fail({"AccessDenied", "Query-string authentication requires the Signature, Expires and AWSAccessKeyId parameters", 403});
    const auto seconds = parseInteger(expires);
    if (!seconds || *seconds < 0 || *seconds > 253'402'300'799)
        return fail({"AccessDenied", "Invalid date (should be seconds since epoch): " + expires, 403});
    const auto key = credentials.find(accessKeyId);
    if (!key || !key->active)
        return fail(sigv4::unknownKey(sigv4::Family::S3, accessKeyId));
    const Timestamp until{std::chrono::seconds(*seconds)};
    if (now > until)
        return fail(Error{"AccessDenied", "Request has expired", 403}
                        .with("Expires", formatIso8601(until, false))
                        .with("ServerTime", formatIso8601(now, false)));
    const std::string head = request.method + '\n' + std::string(request.headers.get("content-md5")) + '\n'
        + std::string(request.headers.get("content-type")) + '\n' + expires + '\n' + amzHeadersOf(request);
    std::string text;
    for (const std::string &bucket : {std::string(), bucketOfHost(request.host())}) {
        text = head + resourceOf(request, bucket);
        if (sigv4::sameSecret(signatureOf(key->secret, text), signature))
            return *key;
    }
    return fail(sigv4::wrongSignature(sigv4::Family::S3, accessKeyId, signature, text, {}));
}

} // namespace nephoscope::wire::sigv2
