#include "core/Text.h"
#include "wire/SigV4.h"
#include "wire/SigV4Canonical.h"

#include <algorithm>

namespace nephoscope::wire {

using namespace sigv4;

namespace {

std::string scopeOf(const SigningKey &key, std::string_view day)
{
    return std::string(day) + '/' + key.region + '/' + key.service + "/aws4_request";
}

std::string signatureOf(const HttpRequest &request, const CanonicalOptions &options, const SigningKey &key, const std::string &date)
{
    std::string canonical, toSign, signature;
    const std::string day = date.substr(0, 8);
    canonicalRequest(request, options, canonical);
    stringToSign(date, scopeOf(key, day), canonical, toSign);
    appendHex(signature, hmac(deriveKey(key.key.secret, day, key.region, key.service), toSign));
    return signature;
}

bool isS3(std::string_view service)
{
    return service == "s3" || service.starts_with("s3-") || service == "s3express";
}

} // namespace

void sign(HttpRequest &request, const SigningKey &key, std::string_view payloadHash, Timestamp now)
{
    const std::string date = formatBasicIso8601(now);
    request.headers.set("x-amz-date", date);
    if (isS3(key.service))
        request.headers.set("x-amz-content-sha256", std::string(payloadHash));
    if (!key.token.empty())
        request.headers.set("x-amz-security-token", key.token);
    std::vector<std::string> names;
    for (const auto &[name, value] : request.headers.fields()) {
        // What proxies and HTTP libraries rewrite on the way stays outside the signature.
        if (name == "host" || name == "content-type" || name == "content-md5" || name.starts_with("x-amz-"))
            names.push_back(name);
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::string signedHeaders;
    for (const std::string &name : names)
        signedHeaders += (signedHeaders.empty() ? "" : ";") + name;
    const CanonicalOptions options{signedHeaders, payloadHash, false, isS3(key.service), false};
    const std::string signature = signatureOf(request, options, key, date);
    request.headers.set("authorization", std::string(algorithm) + " Credential=" + key.key.id + '/' + scopeOf(key, date.substr(0, 8))
                                             + ", SignedHeaders=" + signedHeaders + ", Signature=" + signature);
}

std::string presign(const std::string &method, const std::string &host, const std::string &path, const SigningKey &key, int seconds,
                    Timestamp now)
{
    const std::string date = formatBasicIso8601(now);
    HttpRequest request;
    request.method = method;
    const std::size_t mark = path.find('?');
    request.path = path.substr(0, mark);
    if (mark != std::string::npos)
        request.query = path.substr(mark + 1) + '&';
    request.headers.add("host", host);
    request.query += "X-Amz-Algorithm=" + std::string(algorithm) + "&X-Amz-Credential="
        + percentEncode(key.key.id + '/' + scopeOf(key, date.substr(0, 8))) + "&X-Amz-Date=" + date
        + "&X-Amz-Expires=" + std::to_string(std::clamp(seconds, 1, 604800)) + "&X-Amz-SignedHeaders=host";
    if (!key.token.empty())
        request.query += "&X-Amz-Security-Token=" + percentEncode(key.token);
    const std::string_view payload = isS3(key.service) ? unsignedPayload : emptySha256Hex;
    const CanonicalOptions options{"host", payload, true, isS3(key.service), false};
    const std::string signature = signatureOf(request, options, key, date);
    return "http://" + host + request.path + '?' + request.query + "&X-Amz-Signature=" + signature;
}

} // namespace nephoscope::wire
