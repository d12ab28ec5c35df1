#include "wire/SigV4.h"

#include "core/Text.h"
#include "door/ExpressSession.h"
#include "wire/SigV2.h"
#include "wire/SigV4Claim.h"

#include <shared_mutex>
#include <unordered_map>

namespace nephoscope::wire {

using namespace sigv4;

/// Signing keys by access key and scope. They change once a day, so a few serve everything.
struct Authenticator::Cache
{
    static constexpr std::size_t maxEntries = 1024;
    struct Entry
    {
        std::string secret; ///< the key is good for this secret only: keys can be replaced
        Sha256 signingKey;
    };

    Sha256 find(const Claim &claim, const std::string &secret)
    {
        static thread_local std::string name;
        name.assign(claim.accessKey).append(1, '/').append(claim.scope);
        {
            const std::shared_lock lock(mutex);
            const auto found = entries.find(name);
            if (found != entries.end() && sameSecret(found->second.secret, secret))
                return found->second.signingKey;
        }
        const Sha256 key = deriveKey(secret, claim.day, claim.region, claim.service);
        const std::unique_lock lock(mutex);
        if (entries.size() >= maxEntries)
            entries.clear();
        entries[name] = {secret, key};
        return key;
    }

    std::shared_mutex mutex;
    std::unordered_map<std::string, Entry> entries;
};

namespace {

constexpr Duration allowedSkew = std::chrono::minutes(15);

bool isSigned(std::string_view signedHeaders, std::string_view name)
{
    while (!signedHeaders.empty()) {
        const std::string_view item = signedHeaders.substr(0, signedHeaders.find(';'));
        if (item == name)
            return true;
        signedHeaders.remove_prefix(std::min(signedHeaders.size(), item.size() + 1));
    }
    return false;
}

/// S3 refuses x-amz-* headers that the signature does not cover: anyone could have added them.
Expected<void> checkCoverage(const HttpRequest &request, std::string_view signedHeaders)
{
    std::string unsignedNames;
    for (const auto &[name, value] : request.headers.fields()) {
        const bool mustBeSigned = name == "host" || (name.starts_with("x-amz-") && name != "x-amz-content-sha256");
        if (mustBeSigned && !isSigned(signedHeaders, name))
            unsignedNames += (unsignedNames.empty() ? "" : ", ") + name;
    }
    if (unsignedNames.empty())
        return {};
    return fail(Error{"AccessDenied", "There were headers present in the request which were not signed", 403}.with("HeadersNotSigned",
                                                                                                                   unsignedNames));
}

/// `US` and `EU` are S3's names from before there were others; s3cmd still signs with them.
std::string regionOfScope(const std::string &region)
{
    if (region.empty() || region == "US")
        return std::string(defaultRegion);
    return region == "EU" ? "eu-west-1" : region;
}

bool hasQueryCredentials(std::string_view query)
{
    return query.find("X-Amz-Algorithm=") != std::string_view::npos || query.find("X-Amz-Credential=") != std::string_view::npos
        || query.find("X-Amz-Signature=") != std::string_view::npos;
}

} // namespace

Authenticator::Authenticator(const Credentials &credentials, Options options)
    : m_credentials(credentials), m_options(options), m_cache(std::make_unique<Cache>())
{
}

Authenticator::~Authenticator() = default;

bool Authenticator::hasCredentials(const HttpRequest &request)
{
    return request.headers.has("authorization") || hasQueryCredentials(request.query) || sigv2::isPresigned(request.query);
}

bool Authenticator::needsBody(const HttpRequest &request)
{
    if (request.headers.has("x-amz-content-sha256"))
        return false;
    const std::string_view header = request.headers.get("authorization");
    std::string credential;
    if (!header.empty())
        credential = splitAuthorization(header).credential;
    else if (!hasQueryCredentials(request.query) || !queryParameter(request.query, "X-Amz-Credential", credential))
        return false;
    const std::vector<std::string_view> parts = split(credential, '/');
    return parts.size() >= 5 && familyOf(request, parts[parts.size() - 2]) != Family::S3;
}

Error Authenticator::missingCredentials(const HttpRequest &request, std::string_view service)
{
    switch (familyOf(request, service)) {
    case Family::S3:
        return {"AccessDenied", "Access Denied", 403};
    case Family::Query:
        return {"MissingAuthenticationToken", "Request is missing Authentication Token", 403};
    case Family::Ec2:
        return {"AuthFailure", "AWS was not able to validate the provided access credentials", 401};
    case Family::Json:
        return {"MissingAuthenticationTokenException", "Missing Authentication Token", 400};
    case Family::RestJson:
        break;
    }
    return {"MissingAuthenticationTokenException", "Missing Authentication Token", 403};
}

Expected<void> Authenticator::readPayloadMode(const HttpRequest &request, Claim &claim, Authenticated &result) const
{
    const bool stated = request.headers.has("x-amz-content-sha256");
    std::string_view hash = request.headers.get("x-amz-content-sha256");
    std::string fromQuery;
    if (claim.presigned && claim.family == Family::S3) {
        if (!stated)
            hash = queryParameter(request.query, "X-Amz-Content-Sha256", fromQuery) && !fromQuery.empty() ? std::string_view(fromQuery)
                                                                                                         : unsignedPayload;
    } else if (!stated) {
        if (claim.family == Family::S3)
            return fail(Error{"InvalidRequest", "Missing required header for this request: x-amz-content-sha256", 400});
        result.payload = PayloadMode::Unsigned; // the digest below is of the body itself: nothing is left to compare
        appendHex(claim.payloadHash, sha256(request.body));
        return {};
    }
    claim.payloadHash = hash;
    if (hash == unsignedPayload)
        result.payload = PayloadMode::Unsigned;
    else if (hash == "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
        result.payload = PayloadMode::StreamingUnsignedTrailer;
    else if (hash == "STREAMING-AWS4-HMAC-SHA256-PAYLOAD")
        result.payload = PayloadMode::Streaming;
    else if (hash == "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER")
        result.payload = PayloadMode::StreamingTrailer;
    else if (hash.starts_with("STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD"))
        return fail(unsupportedAlgorithm(claim.family, claim.presigned, "AWS4-ECDSA-P256-SHA256"));
    else if (hash.size() == 64 && fromHex(hash, result.payloadSha256))
        result.payload = PayloadMode::Signed;
    else
        return fail(Error{"InvalidArgument",
                          "x-amz-content-sha256 must be UNSIGNED-PAYLOAD, STREAMING-UNSIGNED-PAYLOAD-TRAILER, "
                          "STREAMING-AWS4-HMAC-SHA256-PAYLOAD, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER, "
                          "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD, STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD-TRAILER or a valid sha256 "
                          "value.",
                          400}
                        .with("ArgumentName", "x-amz-content-sha256")
                        .with("ArgumentValue", std::string(hash)));
    return {};
}

Expected<void> Authenticator::checkToken(const Claim &claim, const KnownKey &key, const Token &token, Timestamp now) const
{
    const Session *session = key.principal.session.get();
    if (!session)
        return token.text.empty() ? Expected<void>() : Expected<void>(fail(wrongToken(claim.family)));
    if (token.text.empty() || token.express != isExpressSession(*session))
        return fail(unknownKey(claim.family, claim.accessKey));
    if (!sameSecret(token.text, session->token))
        return fail(wrongToken(claim.family));
    if ((m_options.clock ? m_options.clock->now() : now) >= session->expires)
        return fail(tokenExpired(claim.family));
    return {};
}

Expected<void> Authenticator::checkSignature(const HttpRequest &request, const Claim &claim, const KnownKey &key, Authenticated &result) const
{
    result.signingKey = m_cache->find(claim, key.secret);
    static thread_local std::string canonical, toSign, expected;
    CanonicalOptions options{claim.signedHeaders, claim.payloadHash, claim.presigned, claim.family == Family::S3, false};
    const auto matches = [&] {
        canonicalRequest(request, options, canonical);
        stringToSign(claim.date, claim.scope, canonical, toSign);
        expected.clear();
        appendHex(expected, hmac(result.signingKey, toSign));
        return sameSecret(expected, claim.signature);
    };
    if (matches())
        return {};
    // Some clients sign S3 paths as AWS would encode them yet send them less strictly encoded.
    if (options.s3) {
        options.reencodePath = true;
        if (matches())
            return {};
    }
    return fail(wrongSignature(claim.family, claim.accessKey, claim.signature, toSign, canonical));
}

Expected<Authenticated> Authenticator::trust(const HttpRequest &request) const
{
    Claim claim;
    std::string credential;
    if (request.headers.has("authorization"))
        credential = splitAuthorization(request.headers.get("authorization")).credential;
    else
        queryParameter(request.query, "X-Amz-Credential", credential);
    claim.presigned = !request.headers.has("authorization") && !credential.empty();
    claim.family = Family::S3;
    Authenticated result;
    result.trusted = true;
    if (claim.readCredential(credential).empty()) {
        claim.family = familyOf(request, claim.service);
        result.service = claim.service;
        result.scope = claim.scope;
    }
    result.region.value = regionOfScope(claim.region);
    const AccountId account{AccountId::isValid(claim.accessKey) ? claim.accessKey : std::string(defaultAccount)};
    result.principal = Principal::root(account, claim.accessKey);
    // Bodies are still framed and hashed as stated, whoever signed them.
    if (request.headers.has("x-amz-content-sha256")) {
        if (Expected<void> read = readPayloadMode(request, claim, result); !read)
            return fail(std::move(read.error()));
    }
    return result;
}

Expected<Authenticated> Authenticator::authenticate(const HttpRequest &request, Timestamp now) const
{
    if (m_options.trustAnyCredentials)
        return trust(request);

    const bool inHeader = request.headers.has("authorization");
    const bool inQuery = hasQueryCredentials(request.query);
    if (inHeader && inQuery)
        return fail(Error{"InvalidArgument",
                          "Only one auth mechanism allowed; only the X-Amz-Algorithm query parameter, Signature query string parameter or "
                          "the Authorization header should be specified",
                          400}
                        .with("ArgumentName", "Authorization")
                        .with("ArgumentValue", std::string(request.headers.get("authorization"))));
    Authenticated result;
    Claim claim;
    if (!inHeader && !inQuery) {
        result.principal = Principal::anonymous();
        result.region.value = defaultRegion;
        if (sigv2::isPresigned(request.query)) {
            std::string accessKeyId;
            const Expected<KnownKey> signer = sigv2::checkPresigned(request, m_credentials, now, accessKeyId);
            if (!signer)
                return fail(signer.error());
            std::string token;
            queryParameter(request.query, "x-amz-security-token", token);
            claim.accessKey = accessKeyId;
            if (Expected<void> checked = checkToken(claim, *signer, {std::move(token)}, now); !checked)
                return fail(std::move(checked.error()));
            result.principal = signer->principal;
            result.principal.accessKeyId = accessKeyId;
            result.service = "s3";
            return result;
        }
        if (request.headers.has("x-amz-content-sha256")) {
            if (Expected<void> read = readPayloadMode(request, claim, result); !read)
                return fail(std::move(read.error()));
            if (result.payload == PayloadMode::Streaming || result.payload == PayloadMode::StreamingTrailer)
                return fail(Error{"AccessDenied", "Anonymous requests cannot have signed chunks.", 403});
        }
        return result;
    }
    Expected<void> step = inHeader ? readHeader(request, claim) : readQuery(request, claim);
    if (step)
        step = readPayloadMode(request, claim, result);
    if (!step)
        return fail(std::move(step.error()));

    const std::optional<KnownKey> key = m_credentials.find(claim.accessKey);
    if (!key || !key->active)
        return fail(unknownKey(claim.family, claim.accessKey));
    if (claim.presigned) {
        const Timestamp expires = claim.time + std::chrono::seconds(claim.expires);
        if (now > expires && claim.family == Family::S3)
            return fail(linkExpired(expires, now, claim.expires));
        if (now > expires)
            return fail(skewed(claim.family, claim.date, claim.time, now, std::chrono::seconds(claim.expires)));
        if (claim.time > now + allowedSkew)
            return fail(claim.family == Family::S3 ? Error{"AccessDenied", "Request is not yet valid", 403}
                                                   : skewed(claim.family, claim.date, claim.time, now, allowedSkew));
    } else if (claim.time > now + allowedSkew || claim.time < now - allowedSkew) {
        return fail(skewed(claim.family, claim.date, claim.time, now, allowedSkew));
    }
    if (claim.family == Family::S3)
        step = checkCoverage(request, claim.signedHeaders);
    if (step)
        step = checkSignature(request, claim, *key, result);
    if (step)
        step = checkToken(claim, *key, Token::of(request, claim), now);
    if (!step)
        return fail(std::move(step.error()));

    result.principal = key->principal;
    result.principal.accessKeyId = claim.accessKey;
    result.region.value = regionOfScope(claim.region);
    result.service = std::move(claim.service);
    result.seedSignature = std::move(claim.signature);
    result.scope = std::move(claim.scope);
    result.date = std::move(claim.date);
    return result;
}

} // namespace nephoscope::wire
