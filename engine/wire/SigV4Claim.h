#pragma once

#include "wire/SigV4.h"
#include "wire/SigV4Canonical.h"
#include "wire/SigV4Errors.h"

namespace nephoscope::wire {

/// What a request says about its own signature, before anything of it is believed.
struct Authenticator::Claim
{
    bool presigned = false;
    sigv4::Family family = sigv4::Family::S3;
    std::string accessKey;
    std::string day, region, service; ///< of the credential scope
    std::string scope;                ///< `day/region/service/aws4_request`
    std::string signedHeaders;
    std::string signature;
    std::string date; ///< `20261123T071600Z`
    Timestamp time{};
    std::int64_t expires = 0; ///< seconds, presigned only
    std::string payloadHash;

    /// Splits `KEY/day/region/service/aws4_request`; returns what is wrong with it, empty when nothing.
    std::string readCredential(std::string_view credential);
};

/// What temporary credentials bring along. Those of a directory bucket's session have a header of their own.
struct Authenticator::Token
{
    std::string text = {};
    bool express = false;

    static Token of(const HttpRequest &request, const Claim &claim);
};

namespace sigv4 {

/// The parts of `Authorization: AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`.
struct AuthorizationParts
{
    std::string_view algorithm, credential, signedHeaders, signature;
};
AuthorizationParts splitAuthorization(std::string_view header);

} // namespace sigv4
} // namespace nephoscope::wire
