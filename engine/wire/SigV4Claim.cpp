#include "wire/SigV4Claim.h"

#include "core/Text.h"

#include <algorithm>

namespace nephoscope::wire {

using namespace sigv4;

namespace sigv4 {

AuthorizationParts splitAuthorization(std::string_view header)
{
    AuthorizationParts parts;
    header = trim(header);
    const std::size_t blank = std::min(header.find(' '), header.size());
    parts.algorithm = header.substr(0, blank);
    header.remove_prefix(blank);
    while (!header.empty()) {
        const std::size_t end = std::min(header.find(','), header.size());
        const std::string_view item = trim(header.substr(0, end));
        header.remove_prefix(std::min(header.size(), end + 1));
        const std::size_t equals = item.find('=');
        if (equals == std::string_view::npos)
            continue;
        const std::string_view name = item.substr(0, equals);
        const std::string_view value = item.substr(equals + 1);
        if (name == "Credential")
            parts.credential = value;
        else if (name == "SignedHeaders")
            parts.signedHeaders = value;
        else if (name == "Signature")
            parts.signature = value;
    }
    return parts;
}

} // namespace sigv4

std::string Authenticator::Claim::readCredential(std::string_view credential)
{
    // Access keys may contain slashes, the four parts behind them may not.
    std::string_view parts[4];
    std::string_view rest = credential;
    for (int i = 3; i >= 0; --i) {
        const std::size_t slash = rest.rfind('/');
        if (slash == std::string_view::npos)
            return "the Credential is mal-formed; expecting \"<YOUR-AKID>/YYYYMMDD/REGION/SERVICE/aws4_request\".";
        parts[i] = rest.substr(slash + 1);
        rest = rest.substr(0, slash);
    }
    service = parts[2];
    if (rest.empty())
        return "a non-empty Access Key (AKID) must be provided in the credential.";
    if (parts[0].size() != 8 || !parseInteger(parts[0]))
        return "incorrect date format \"" + std::string(parts[0]) + "\". This date in the credential must be in the format \"yyyyMMdd\".";
    if (parts[1].empty())
        return "a non-empty region must be provided in the credential.";
    if (parts[2].empty())
        return "a non-empty service must be provided in the credential.";
    if (parts[3] != "aws4_request")
        return "incorrect terminal \"" + std::string(parts[3]) + "\". This endpoint uses \"aws4_request\".";
    accessKey = rest;
    day = parts[0];
    region = parts[1];
    scope = credential.substr(rest.size() + 1);
    return {};
}

Authenticator::Token Authenticator::Token::of(const HttpRequest &request, const Claim &claim)
{
    const auto read = [&](std::string_view header, std::string_view parameter) {
        std::string text(claim.presigned ? std::string_view() : request.headers.get(header));
        if (claim.presigned)
            queryParameter(request.query, parameter, text);
        return text;
    };
    if (claim.service == "s3express") {
        if (std::string text = read("x-amz-s3session-token", "X-Amz-S3session-Token"); !text.empty())
            return {std::move(text), true};
    }
    return {read("x-amz-security-token", "X-Amz-Security-Token")};
}

Expected<void> Authenticator::readHeader(const HttpRequest &request, Claim &claim) const
{
    const std::string_view header = request.headers.get("authorization");
    const AuthorizationParts parts = splitAuthorization(header);
    claim.family = familyOf(request, {});
    if (parts.algorithm != algorithm)
        return fail(unsupportedAlgorithm(claim.family, false, parts.algorithm));
    if (parts.credential.empty() || parts.signedHeaders.empty() || parts.signature.empty())
        return fail(missingParameters(claim.family, false, header));
    const std::string problem = claim.readCredential(parts.credential);
    claim.family = familyOf(request, claim.service);
    if (!problem.empty())
        return fail(malformed(claim.family, false, problem));
    claim.signedHeaders = parts.signedHeaders;
    claim.signature = parts.signature;

    const std::string_view date = request.headers.has("x-amz-date") ? request.headers.get("x-amz-date") : request.headers.get("date");
    if (parseBasicIso8601(date, claim.time)) {
        claim.date = date;
    } else if (parseHttpDate(date, claim.time)) {
        claim.date = formatBasicIso8601(claim.time);
    } else {
        if (claim.family == Family::S3)
            return fail(Error{"AccessDenied", "AWS authentication requires a valid Date or x-amz-date header", 403});
        return fail(malformed(claim.family, false,
                              date.empty() ? "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."
                                           : "Date must be in ISO-8601 'basic format'. Got '" + std::string(date) + "'."));
    }
    if (!claim.date.starts_with(claim.day)) {
        if (claim.family == Family::S3)
            return fail(malformed(Family::S3, false, "Invalid credential date \"" + claim.day + "\". This date is not the same as X-Amz-Date: \""
                                      + claim.date.substr(0, 8) + "\"."));
        return fail(Error{claim.family == Family::Query ? "SignatureDoesNotMatch" : "InvalidSignatureException",
                          "Credential should be scoped to a valid date: '" + claim.day + "' is not '" + claim.date.substr(0, 8) + "'.", 403});
    }
    return {};
}

Expected<void> Authenticator::readQuery(const HttpRequest &request, Claim &claim) const
{
    claim.presigned = true;
    std::string algorithmText, credential, expires;
    queryParameter(request.query, "X-Amz-Algorithm", algorithmText);
    queryParameter(request.query, "X-Amz-Credential", credential);
    if (!credential.empty()) {
        const std::string problem = claim.readCredential(credential);
        claim.family = familyOf(request, claim.service);
        if (algorithmText == algorithm && !problem.empty())
            return fail(malformed(claim.family, true, problem));
    } else {
        claim.family = familyOf(request, {});
    }
    if (!algorithmText.empty() && algorithmText != algorithm)
        return fail(unsupportedAlgorithm(claim.family, true, algorithmText));
    queryParameter(request.query, "X-Amz-SignedHeaders", claim.signedHeaders);
    queryParameter(request.query, "X-Amz-Signature", claim.signature);
    queryParameter(request.query, "X-Amz-Date", claim.date);
    const bool hasExpires = queryParameter(request.query, "X-Amz-Expires", expires);
    if (algorithmText.empty() || credential.empty() || claim.signedHeaders.empty() || claim.signature.empty() || claim.date.empty()
        || (claim.family == Family::S3 && !hasExpires))
        return fail(missingParameters(claim.family, true, {}));
    if (!parseBasicIso8601(claim.date, claim.time))
        return fail(Error{claim.family == Family::S3 ? "AuthorizationQueryParametersError" : "IncompleteSignature",
                          "X-Amz-Date must be in the ISO8601 Long Format \"yyyyMMdd'T'HHmmss'Z'\"", 400});
    if (!claim.date.starts_with(claim.day))
        return fail(malformed(claim.family, true, "Invalid credential date \"" + claim.day + "\". This date is not the same as X-Amz-Date: \""
                                  + claim.date.substr(0, 8) + "\"."));
    // Services other than S3 accept links without a duration, good for the usual 15 minutes.
    const std::optional<std::int64_t> seconds = hasExpires ? parseInteger(expires) : 15 * 60;
    const auto wrong = [](const char *text) { return fail(Error{"AuthorizationQueryParametersError", text, 400}); };
    if (!seconds)
        return wrong("X-Amz-Expires should be a number");
    if (*seconds < 0)
        return wrong("X-Amz-Expires must be non-negative");
    if (*seconds > 604800)
        return wrong("X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than 604800 seconds");
    claim.expires = *seconds;
    return {};
}

} // namespace nephoscope::wire
