#include "services/sts/Sessions.h"

#include "core/Text.h"
#include "door/Organization.h"
#include "services/identity/SamlResponse.h"

#include <botan/hash.h>

#include <algorithm>

namespace nephoscope::sts {

namespace {

using identity::SamlAssertion;

constexpr int longestSession = 12 * anHour;
constexpr auto freshness = std::chrono::minutes(5);
constexpr std::string_view ours = "https://aws.amazon.com/SAML/Attributes/";

Error invalidAssertion(std::string message)
{
    return {"InvalidIdentityToken", std::move(message), 400};
}

/// AWS's sign-in endpoints, with a Region or without.
bool isSignIn(std::string_view recipient)
{
    constexpr std::string_view scheme = "https://";
    constexpr std::string_view host = "signin.aws.amazon.com/";
    if (!recipient.starts_with(scheme))
        return false;
    recipient.remove_prefix(scheme.size());
    const std::size_t at = recipient.find(host);
    if (at == std::string_view::npos || (at > 0 && (recipient[at - 1] != '.' || recipient.find('/') < at)))
        return false;
    const std::string_view path = recipient.substr(at + host.size());
    return path == "saml" || path == "static/saml" || path.starts_with("saml/acs/");
}

bool isSessionName(std::string_view name)
{
    return name.size() >= 2 && name.size() <= 64 && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || std::string_view("_+=,.@-").find(c) != std::string_view::npos;
    });
}

/// What an assertion wishes of the session, in AWS's own attributes.
struct Claims
{
    std::string sessionName;
    std::string sourceIdentity;
    std::optional<int> duration;
    identity::Tags tags;
    std::vector<std::string> transitive;
};

std::string firstOf(const SamlAssertion &assertion, std::string_view name)
{
    const auto &values = assertion.values(std::string(ours) + std::string(name));
    return values.empty() ? std::string() : values.front();
}

Expected<Claims> claimsOf(const SamlAssertion &assertion)
{
    Claims claims;
    claims.sessionName = firstOf(assertion, "RoleSessionName");
    if (claims.sessionName.empty())
        return fail(invalidAssertion("RoleSessionName is required in AuthnResponse"));
    if (!isSessionName(claims.sessionName))
        return fail(invalidAssertion("RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}"));
    claims.sourceIdentity = firstOf(assertion, "SourceIdentity");
    if (!claims.sourceIdentity.empty() && (!isSessionName(claims.sourceIdentity) || toLower(claims.sourceIdentity).starts_with("aws:")))
        return fail(invalidAssertion("Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with \"aws:\""));
    if (const std::string duration = firstOf(assertion, "SessionDuration"); !duration.empty()) {
        const auto seconds = parseInteger(duration);
        if (!seconds || *seconds < 900 || *seconds > longestSession)
            return fail(invalidAssertion("SessionDuration in AuthnResponse must be between 900 and 43200 seconds"));
        claims.duration = int(*seconds);
    }
    claims.transitive = assertion.values(std::string(ours) + "TransitiveTagKeys");
    const std::string tagPrefix = std::string(ours) + "PrincipalTag:";
    for (const auto &[name, values] : assertion.attributes) {
        if (!name.starts_with(tagPrefix))
            continue;
        const std::string key = name.substr(tagPrefix.size());
        const bool twice = std::any_of(claims.tags.begin(), claims.tags.end(), [&](const auto &tag) { return equalsIgnoreCase(tag.first, key); });
        if (key.empty() || values.size() != 1 || twice)
            return fail(invalidAssertion("A PrincipalTag in AuthnResponse must have a key of its own and one value"));
        claims.tags.emplace_back(key, values.front());
    }
    for (const std::string &key : claims.transitive) {
        if (std::none_of(claims.tags.begin(), claims.tags.end(), [&](const auto &tag) { return tag.first == key; }))
            return fail(invalidAssertion("The specified transitive tag key must be included in the requested tags."));
    }
    return claims;
}

/// When and for whom the assertion is good.
Expected<void> checkConditions(const SamlAssertion &assertion, Timestamp now)
{
    const auto fits = [](const std::string &audience) { return audience == "urn:amazon:webservices" || isSignIn(audience); };
    if (!isSignIn(assertion.recipient))
        return fail(invalidAssertion("Invalid SAML response: the Recipient must be AWS's sign-in endpoint, https://signin.aws.amazon.com/saml."));
    if (std::none_of(assertion.audiences.begin(), assertion.audiences.end(), fits))
        return fail(invalidAssertion("Response does not contain the required audience."));
    if (assertion.notBefore && now < *assertion.notBefore)
        return fail(invalidAssertion("The SAML response is not valid yet: NotBefore is in the future."));
    if (now >= *assertion.notOnOrAfter)
        return fail(Error{"ExpiredTokenException", "The SAML response has expired: NotOnOrAfter has passed.", 400});
    if (now > assertion.issued + freshness)
        return fail(Error{"ExpiredTokenException", "Token must be redeemed within 5 minutes of issuance", 400});
    return {};
}

/// Whether the assertion offers this pair of a role and a provider, in either order.
bool offers(const SamlAssertion &assertion, const std::string &role, const std::string &provider)
{
    const auto &pairs = assertion.values(std::string(ours) + "Role");
    return std::any_of(pairs.begin(), pairs.end(), [&](const std::string &pair) {
        const auto parts = split(pair, ',');
        return parts.size() == 2 && ((trim(parts[0]) == role && trim(parts[1]) == provider) || (trim(parts[1]) == role && trim(parts[0]) == provider));
    });
}

std::string nameQualifier(const std::string &issuer, const Entity &provider)
{
    const auto hash = Botan::HashFunction::create_or_throw("SHA-1");
    hash->update(issuer + provider.account + '/' + provider.name);
    const auto digest = hash->final();
    return toBase64(digest);
}

std::string subjectType(const std::string &format)
{
    constexpr std::string_view prefix = "urn:oasis:names:tc:SAML:2.0:nameid-format:";
    const std::string_view kind = format.starts_with(prefix) ? std::string_view(format).substr(prefix.size()) : std::string_view();
    return kind == "persistent" || kind == "transient" ? std::string(kind) : format;
}

/// The condition keys of the assumption (IAM User Guide, "Available keys for SAML-based AWS STS federation").
class SamlKeys final : public policy::KeySource
{
public:
    SamlKeys(WriteContext &context, const SamlAssertion &assertion, const Claims &claims, const Entity &provider)
        : m_context(context), m_assertion(assertion), m_claims(claims), m_provider(provider)
    {
    }

    bool values(std::string_view key, policy::KeyValues &out) const override
    {
        const auto one = [&out](std::string_view value) {
            out.addCopy(value);
            return true;
        };
        if (key == "saml:aud")
            return one(m_assertion.recipient);
        if (key == "saml:iss")
            return one(m_assertion.issuer);
        if (key == "saml:sub")
            return one(m_assertion.subject);
        if (key == "saml:sub_type")
            return one(subjectType(m_assertion.subjectFormat));
        if (key == "saml:namequalifier")
            return one(nameQualifier(m_assertion.issuer, m_provider));
        if (key == "saml:doc")
            return one(m_provider.account + '/' + m_provider.name);
        if (key == "sts:rolesessionname")
            return one(m_claims.sessionName);
        if (key == "sts:sourceidentity" && !m_claims.sourceIdentity.empty())
            return one(m_claims.sourceIdentity);
        if (key == "sts:transitivetagkeys")
            return all(m_claims.transitive, out);
        if (key == "aws:tagkeys" || key.starts_with("aws:requesttag/"))
            return tag(key, out);
        return attribute(key, out) || globalKey(m_context, key, out) || organizationKey(m_context, key, m_provider.account, out);
    }

private:
    static bool all(const std::vector<std::string> &values, policy::KeyValues &out)
    {
        for (const std::string &value : values)
            out.addCopy(value);
        return !values.empty();
    }
    bool tag(std::string_view key, policy::KeyValues &out) const
    {
        const bool names = key == "aws:tagkeys";
        bool found = false;
        for (const auto &[name, value] : m_claims.tags) {
            if (names || equalsIgnoreCase(name, key.substr(key.find('/') + 1))) {
                out.addCopy(names ? name : value);
                found = true;
            }
        }
        return found;
    }
    /// What universities and directories say of people.
    bool attribute(std::string_view key, policy::KeyValues &out) const
    {
        static constexpr std::pair<std::string_view, std::string_view> names[] = {
            {"saml:cn", "urn:oid:2.5.4.3"},
            {"saml:edupersonaffiliation", "urn:oid:1.3.6.1.4.1.5923.1.1.1.1"},
            {"saml:edupersonassurance", "urn:oid:1.3.6.1.4.1.5923.1.1.1.11"},
            {"saml:edupersonentitlement", "urn:oid:1.3.6.1.4.1.5923.1.1.1.7"},
            {"saml:edupersonnickname", "urn:oid:1.3.6.1.4.1.5923.1.1.1.2"},
            {"saml:edupersonorgdn", "urn:oid:1.3.6.1.4.1.5923.1.1.1.3"},
            {"saml:edupersonorgunitdn", "urn:oid:1.3.6.1.4.1.5923.1.1.1.4"},
            {"saml:edupersonprimaryaffiliation", "urn:oid:1.3.6.1.4.1.5923.1.1.1.5"},
            {"saml:edupersonprincipalname", "urn:oid:1.3.6.1.4.1.5923.1.1.1.6"},
            {"saml:edupersonscopedaffiliation", "urn:oid:1.3.6.1.4.1.5923.1.1.1.9"},
            {"saml:edupersontargetedid", "urn:oid:1.3.6.1.4.1.5923.1.1.1.10"},
            {"saml:givenname", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname"},
            {"saml:mail", "urn:oid:0.9.2342.19200300.100.1.3"},
            {"saml:name", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name"},
            {"saml:surname", "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname"},
            {"saml:uid", "urn:oid:0.9.2342.19200300.100.1.1"},
        };
        const auto known = std::find_if(std::begin(names), std::end(names), [&](const auto &pair) { return pair.first == key; });
        return known != std::end(names) && all(m_assertion.values(known->second), out);
    }

    WriteContext &m_context;
    const SamlAssertion &m_assertion;
    const Claims &m_claims;
    const Entity &m_provider;
};

/// As long as was asked for here, or by the provider, but not beyond what either of them or the role allows.
Expected<std::chrono::seconds> durationFor(const model::AssumeRoleWithSAML::Input &input, const Claims &claims, const SamlAssertion &assertion,
                                           const Entity &role, Timestamp now)
{
    const int usual = claims.duration.value_or(anHour);
    const auto asked = readDuration(input.durationSeconds, usual, longestSession);
    if (!asked)
        return asked;
    auto duration = claims.duration ? std::min(*asked, std::chrono::seconds(*claims.duration)) : *asked;
    if (duration.count() > role.number)
        return fail(validation("The requested DurationSeconds exceeds the MaxSessionDuration set for this role."));
    if (assertion.sessionEnd)
        duration = std::min(duration, std::chrono::floor<std::chrono::seconds>(*assertion.sessionEnd - now));
    if (duration <= std::chrono::seconds(0))
        return fail(Error{"ExpiredTokenException", "The SAML response has expired: SessionNotOnOrAfter has passed.", 400});
    return duration;
}

/// The assertion of a response that the provider of `provider` signed, and which is good now.
Expected<SamlAssertion> believe(const std::string &encoded, const Entity &provider, Timestamp now)
{
    std::string xml;
    if (!fromBase64(encoded, xml))
        return fail(invalidAssertion("Invalid base64 SAMLResponse"));
    const auto idp = identity::readSamlMetadata(provider.document);
    if (!idp)
        return fail(invalidAssertion("The metadata of the provider cannot be read."));
    auto assertion = identity::readSamlResponse(xml, *idp);
    if (!assertion)
        return assertion;
    if (assertion->issuer != idp->entityId)
        return fail(invalidAssertion("Issuer not present in specified provider"));
    if (auto good = checkConditions(*assertion, now); !good)
        return fail(std::move(good.error()));
    return assertion;
}

} // namespace

Expected<model::AssumeRoleWithSAML::Output> assumeBySaml(WriteContext &context, const model::AssumeRoleWithSAML::Input &input, Book &book)
{
    Entities entities(context.db());
    const auto provider = entities.findArn(*input.principalArn);
    if (!provider || provider->kind != identity::Kind::Saml)
        return fail(invalidAssertion("Specified provider doesn't exist."));
    const auto assertion = believe(*input.samlAssertion, *provider, context.now());
    if (!assertion)
        return fail(assertion.error());
    const auto claims = claimsOf(*assertion);
    if (!claims)
        return fail(claims.error());
    const Error refused = accessDenied("Not authorized to perform sts:AssumeRoleWithSAML");
    const auto role = entities.findArn(*input.roleArn);
    const auto place = role ? placeOf(context, role->account) : nullptr;
    if (!role || role->kind != identity::Kind::Role || role->account != provider->account || (place && place->closed)
        || !offers(*assertion, *input.roleArn, provider->arn()))
        return fail(refused);

    const SamlKeys keys(context, *assertion, *claims, *provider);
    policy::Principal stranger;
    stranger.type = policy::PrincipalType::WebIdentity;
    stranger.provider = provider->arn();
    std::vector<std::string> actions{"sts:AssumeRoleWithSAML"};
    if (!claims->tags.empty())
        actions.emplace_back("sts:TagSession");
    if (!claims->sourceIdentity.empty())
        actions.emplace_back("sts:SetSourceIdentity");
    const auto trust = trustOf(*role);
    const std::string arn = role->arn();
    for (const std::string &action : actions) {
        const policy::RequestContext request{stranger, action, arn, role->account, context.now(), &keys};
        const BoundResource bound(context, *trust, role->account, action);
        if (!policy::decide(request, {}, bound.policies()).allowed()) {
            const Error error = action == actions.front() ? refused : accessDenied("Not authorized to perform " + action);
            keepDenial(context, request, {}, bound.policies(), error);
            return fail(error);
        }
    }

    const auto duration = durationFor(input, *claims, *assertion, *role, context.now());
    if (!duration)
        return fail(duration.error());
    const std::string qualifier = nameQualifier(assertion->issuer, *provider);
    Session session;
    session.name = claims->sessionName;
    session.sourceIdentity = claims->sourceIdentity;
    session.tags = claims->tags;
    session.transitiveTags = claims->transitive;
    session.provider = provider->arn();
    session.providerKeys = {{"saml:sub", assertion->subject}, {"saml:sub_type", subjectType(assertion->subjectFormat)}, {"saml:namequalifier", qualifier}};
    if (auto read = readPolicies(context, role->account, {input.durationSeconds, input.policy, input.policyArns}, session); !read)
        return fail(std::move(read.error()));
    model::AssumeRoleWithSAML::Output output;
    output.subject = assertion->subject;
    output.subjectType = subjectType(assertion->subjectFormat);
    output.issuer = assertion->issuer;
    output.audience = assertion->recipient;
    output.nameQualifier = qualifier;
    if (!session.sourceIdentity.empty())
        output.sourceIdentity = session.sourceIdentity;
    if (session.policy || !session.policyArns.empty() || !session.tags.empty())
        output.packedPolicySize = packedSize(session);
    RoleSession opened = openRole(context, book, *role, std::move(session), *duration);
    output.credentials = std::move(opened.credentials);
    output.assumedRoleUser = std::move(opened.user);
    return output;
}

} // namespace nephoscope::sts
