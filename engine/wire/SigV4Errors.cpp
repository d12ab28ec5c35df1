#include "wire/SigV4Errors.h"

#include "core/Text.h"

namespace nephoscope::wire::sigv4 {

Family familyOf(const HttpRequest &request, std::string_view service)
{
    if (service == "s3" || service.starts_with("s3-") || service == "s3express")
        return Family::S3;
    const std::string_view type = request.headers.get("content-type");
    if (service == "ec2")
        return Family::Ec2;
    if (type.starts_with("application/x-www-form-urlencoded") || service == "route53" || service == "cloudfront"
        || request.query.starts_with("Action=") || request.query.find("&Action=") != std::string::npos)
        return Family::Query;
    if (type.starts_with("application/x-amz-json") || request.headers.has("x-amz-target") || request.headers.has("smithy-protocol"))
        return Family::Json;
    return service.empty() ? Family::S3 : Family::RestJson;
}

namespace {

constexpr std::string_view wrongSignatureText =
    "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing "
    "method. Consult the service documentation for details.";

int clientStatus(Family family)
{
    return family == Family::Json ? 400 : 403;
}

std::string spacedHex(std::string_view text)
{
    std::string out;
    for (char c : text) {
        if (!out.empty())
            out += ' ';
        out += toHex(asBytes(std::string_view(&c, 1)));
    }
    return out;
}

} // namespace

Error unknownKey(Family family, std::string_view accessKey)
{
    switch (family) {
    case Family::S3:
        return Error{"InvalidAccessKeyId", "The AWS Access Key Id you provided does not exist in our records.", 403}.with(
            "AWSAccessKeyId", std::string(accessKey));
    case Family::Ec2:
        return {"AuthFailure", "AWS was not able to validate the provided access credentials", 401};
    case Family::Query:
        return {"InvalidClientTokenId", "The security token included in the request is invalid.", 403};
    case Family::Json:
    case Family::RestJson:
        break;
    }
    return {"UnrecognizedClientException", "The security token included in the request is invalid.", clientStatus(family)};
}

Error wrongToken(Family family)
{
    if (family == Family::S3)
        return {"InvalidToken", "The provided token is malformed or otherwise invalid.", 400};
    return unknownKey(family, {});
}

Error tokenExpired(Family family)
{
    switch (family) {
    case Family::S3:
        return {"ExpiredToken", "The provided token has expired.", 400};
    case Family::Ec2:
        return {"RequestExpired", "Request has expired.", 400};
    case Family::Query:
        return {"ExpiredToken", "The security token included in the request is expired", 403};
    case Family::Json:
    case Family::RestJson:
        break;
    }
    return {"ExpiredTokenException", "The security token included in the request is expired", clientStatus(family)};
}

Error wrongSignature(Family family, std::string_view accessKey, std::string_view signature, std::string_view stringToSign,
                     std::string_view canonicalRequest)
{
    if (family == Family::S3) {
        return Error{"SignatureDoesNotMatch",
                     "The request signature we calculated does not match the signature you provided. Check your key and signing method.",
                     403}
            .with("AWSAccessKeyId", std::string(accessKey))
            .with("StringToSign", std::string(stringToSign))
            .with("SignatureProvided", std::string(signature))
            .with("StringToSignBytes", spacedHex(stringToSign))
            .with("CanonicalRequest", std::string(canonicalRequest))
            .with("CanonicalRequestBytes", spacedHex(canonicalRequest));
    }
    if (family == Family::Ec2)
        return {"AuthFailure", "AWS was not able to validate the provided access credentials", 401};
    if (family == Family::Query)
        return {"SignatureDoesNotMatch", std::string(wrongSignatureText), 403};
    return {"InvalidSignatureException", std::string(wrongSignatureText), clientStatus(family)};
}

Error skewed(Family family, std::string_view date, Timestamp requested, Timestamp now, Duration skew)
{
    if (family == Family::S3) {
        return Error{"RequestTimeTooSkewed", "The difference between the request time and the current time is too large.", 403}
            .with("RequestTime", std::string(date))
            .with("ServerTime", formatIso8601(now, false))
            .with("MaxAllowedSkewMilliseconds", std::to_string(skew.count()));
    }
    const std::string minutes = std::to_string(std::chrono::duration_cast<std::chrono::minutes>(skew).count()) + " min.)";
    std::string text = requested < now
        ? "Signature expired: " + std::string(date) + " is now earlier than " + formatBasicIso8601(now - skew) + " ("
            + formatBasicIso8601(now) + " - " + minutes
        : "Signature not yet current: " + std::string(date) + " is still later than " + formatBasicIso8601(now + skew) + " ("
            + formatBasicIso8601(now) + " + " + minutes;
    if (family == Family::Ec2)
        return {"RequestExpired", "Request has expired.", 400};
    if (family == Family::Query)
        return {"SignatureDoesNotMatch", std::move(text), 403};
    return {"InvalidSignatureException", std::move(text), clientStatus(family)};
}

Error malformed(Family family, bool presigned, std::string_view detail)
{
    if (family == Family::S3) {
        if (presigned)
            return {"AuthorizationQueryParametersError", "Error parsing the X-Amz-Credential parameter; " + std::string(detail), 400};
        return {"AuthorizationHeaderMalformed", "The authorization header is malformed; " + std::string(detail), 400};
    }
    return {family == Family::Query || family == Family::Ec2 ? "IncompleteSignature" : "IncompleteSignatureException", std::string(detail),
            400};
}

Error missingParameters(Family family, bool presigned, std::string_view authorization)
{
    if (family == Family::S3 && presigned) {
        return {"AuthorizationQueryParametersError",
                "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, "
                "X-Amz-SignedHeaders, and X-Amz-Expires parameters.",
                400};
    }
    if (family == Family::S3)
        return malformed(family, false, "the authorization header requires three components: Credential, SignedHeaders, and Signature.");
    if (presigned)
        return malformed(family, true, "AWS query-string parameters must include 'X-Amz-Algorithm', 'X-Amz-Credential', "
                                       "'X-Amz-SignedHeaders', 'X-Amz-Signature' and 'X-Amz-Date'.");
    return malformed(family, false, "Authorization header requires 'Credential', 'SignedHeaders' and 'Signature' parameters. Authorization="
                         + std::string(authorization));
}

Error unsupportedAlgorithm(Family family, bool presigned, std::string_view what)
{
    if (what == "AWS") {
        return {"InvalidRequest",
                "The authorization mechanism you have provided is not supported. Please use AWS4-HMAC-SHA256.", 400};
    }
    if (what.starts_with("AWS4-ECDSA-P256-SHA256")) {
        const std::string text = "AWS4-ECDSA-P256-SHA256 (SigV4A, used by multi-Region access points) is not supported by this endpoint. "
                                 "Please use AWS4-HMAC-SHA256.";
        return family == Family::S3 ? Error{"InvalidRequest", text, 400} : malformed(family, presigned, text);
    }
    if (family != Family::S3)
        return malformed(family, presigned, "Unsupported AWS 'algorithm': '" + std::string(what) + "'.");
    if (presigned)
        return {"AuthorizationQueryParametersError", "X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256 and AWS4-ECDSA-P256-SHA256\"", 400};
    return Error{"InvalidArgument", "Unsupported Authorization Type", 400}
        .with("ArgumentName", "Authorization")
        .with("ArgumentValue", std::string(what));
}

Error linkExpired(Timestamp expires, Timestamp now, std::int64_t seconds)
{
    return Error{"AccessDenied", "Request has expired", 403}
        .with("X-Amz-Expires", std::to_string(seconds))
        .with("Expires", formatIso8601(expires, false))
        .with("ServerTime", formatIso8601(now, false));
}

} // namespace nephoscope::wire::sigv4
