#include "core/Text.h"
#include "wire/SigV2.h"
#include "wire/SigV4Claim.h"

namespace nephoscope::wire {

using namespace sigv4;

namespace {

std::string fieldOf(const FormFields &fields, std::string_view name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

Unexpected missingField(const char *name)
{
    return fail(Error{"InvalidArgument",
                      "Bucket POST must contain a field named '" + std::string(name) + "'.  If it is specified, please check the order of the fields.",
                      400}
                    .with("ArgumentName", name)
                    .with("ArgumentValue", ""));
}

} // namespace

Expected<Authenticated> Authenticator::authenticateForm(const FormFields &fields, Timestamp now) const
{
    Authenticated result;
    result.region.value = defaultRegion;
    result.trusted = m_options.trustAnyCredentials;
    const std::string policy = fieldOf(fields, "policy");
    const std::string credential = fieldOf(fields, "x-amz-credential");
    const std::string oldKey = fieldOf(fields, "awsaccesskeyid");
    if (m_options.trustAnyCredentials) {
        Claim claim;
        claim.readCredential(credential);
        const AccountId account{AccountId::isValid(claim.accessKey) ? claim.accessKey : std::string(defaultAccount)};
        result.principal = Principal::root(account, claim.accessKey);
        return result;
    }
    const bool anySignature = fields.contains("x-amz-signature") || fields.contains("signature");
    if (policy.empty() && !anySignature && credential.empty() && oldKey.empty())
        return result;
    if (policy.empty())
        return missingField("policy");

    std::string accessKey = oldKey;
    Claim claim;
    if (!oldKey.empty()) {
        claim.signature = fieldOf(fields, "signature");
        if (claim.signature.empty())
            return missingField("signature");
    } else {
        claim.signature = fieldOf(fields, "x-amz-signature");
        claim.date = fieldOf(fields, "x-amz-date");
        const std::string algorithmText = fieldOf(fields, "x-amz-algorithm");
        if (algorithmText.empty())
            return missingField("X-Amz-Algorithm");
        if (algorithmText != algorithm) {
            return fail(Error{"InvalidArgument", "X-Amz-Algorithm only supports \"AWS4-HMAC-SHA256\"", 400}
                            .with("ArgumentName", "X-Amz-Algorithm")
                            .with("ArgumentValue", algorithmText));
        }
        if (credential.empty())
            return missingField("X-Amz-Credential");
        if (const std::string problem = claim.readCredential(credential); !problem.empty())
            return fail(malformed(Family::S3, true, problem));
        if (claim.service != "s3")
            return fail(malformed(Family::S3, true, "incorrect service \"" + claim.service + "\". This endpoint belongs to \"s3\"."));
        if (claim.signature.empty())
            return missingField("X-Amz-Signature");
        if (claim.date.empty())
            return missingField("X-Amz-Date");
        if (!parseBasicIso8601(claim.date, claim.time) || !claim.date.starts_with(claim.day)) {
            return fail(malformed(Family::S3, true, "Invalid credential date \"" + claim.day + "\". This date is not the same as X-Amz-Date: \""
                                      + claim.date.substr(0, 8) + "\"."));
        }
        accessKey = claim.accessKey;
    }
    const auto key = m_credentials.find(accessKey);
    if (!key || !key->active)
        return fail(unknownKey(Family::S3, accessKey));
    std::string expected;
    if (!oldKey.empty())
        expected = sigv2::signatureOf(key->secret, policy);
    else
        appendHex(expected, hmac(deriveKey(key->secret, claim.day, claim.region, claim.service), policy));
    if (!sameSecret(expected, claim.signature))
        return fail(wrongSignature(Family::S3, accessKey, claim.signature, policy, {}));
    claim.accessKey = accessKey;
    if (auto checked = checkToken(claim, *key, {std::string(fieldOf(fields, "x-amz-security-token"))}, now); !checked)
        return fail(std::move(checked.error()));
    result.principal = key->principal;
    result.principal.accessKeyId = accessKey;
    if (!claim.region.empty())
        result.region.value = claim.region;
    result.service = "s3";
    return result;
}

} // namespace nephoscope::wire
