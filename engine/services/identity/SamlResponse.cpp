#include "services/identity/SamlResponse.h"

#include "core/Text.h"
#include "services/identity/SamlDocument.h"

#include <algorithm>

namespace nephoscope::identity {

namespace {

constexpr std::string_view success = "urn:oasis:names:tc:SAML:2.0:status:Success";

Error invalidToken(std::string message)
{
    return {"InvalidIdentityToken", std::move(message), 400};
}

/// Base64 as people wrap it.
std::optional<std::string> fromWrappedBase64(std::string text)
{
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    std::string bytes;
    return !text.empty() && fromBase64(text, bytes) ? std::optional(bytes) : std::nullopt;
}

std::optional<Timestamp> timeOf(xmlNode *node, const char *name)
{
    const auto text = attributeOf(node, name);
    Timestamp time;
    return text && parseIso8601(*text, time) ? std::optional(time) : std::nullopt;
}

std::optional<Timestamp> earlier(std::optional<Timestamp> a, std::optional<Timestamp> b)
{
    return a && b ? std::min(*a, *b) : a ? a : b;
}

/// The one assertion of a response, when a signature covers it.
Expected<xmlNode *> signedAssertion(SamlDocument &document, const SamlMetadata &idp)
{
    xmlNode *response = document.root();
    const auto everywhere = document.all({saml::assertion, "Assertion"});
    xmlNode *assertion = onlyChild(response, {saml::assertion, "Assertion"});
    if (everywhere.empty() && !document.all({saml::assertion, "EncryptedAssertion"}).empty())
        return fail(invalidToken("Encrypted assertions are not emulated by Nephoscope."));
    if (!assertion || everywhere.size() != 1)
        return fail(invalidToken("Invalid SAML response: there must be exactly one assertion."));
    const XmlName signature{saml::signature, "Signature"};
    std::size_t checked = 0;
    for (xmlNode *element : {response, assertion}) {
        for (xmlNode *child : childrenOf(element, signature)) {
            if (!document.verifies(element, child, idp.certificates))
                return fail(invalidToken("Response signature invalid"));
            ++checked;
        }
    }
    if (checked == 0 || checked != document.all(signature).size())
        return fail(invalidToken("Response signature invalid"));
    return assertion;
}

Expected<void> checkStatus(xmlNode *response)
{
    xmlNode *status = onlyChild(response, {saml::protocol, "Status"});
    xmlNode *code = onlyChild(status, {saml::protocol, "StatusCode"});
    const std::string value = attributeOf(code, "Value").value_or(std::string());
    if (value == success)
        return {};
    if (value.empty())
        return fail(invalidToken("Invalid SAML response: it has no status."));
    const std::string message = textOf(onlyChild(status, {saml::protocol, "StatusMessage"}));
    return fail(Error{"IDPRejectedClaim", "The identity provider reported that authentication failed: " + (message.empty() ? value : message), 403});
}

void readAttributes(xmlNode *assertion, SamlAssertion &out)
{
    for (xmlNode *statement : childrenOf(assertion, {saml::assertion, "AttributeStatement"})) {
        for (xmlNode *attribute : childrenOf(statement, {saml::assertion, "Attribute"})) {
            std::vector<std::string> values;
            for (xmlNode *value : childrenOf(attribute, {saml::assertion, "AttributeValue"}))
                values.push_back(textOf(value));
            out.attributes.emplace_back(attributeOf(attribute, "Name").value_or(std::string()), std::move(values));
        }
    }
}

Expected<SamlAssertion> readAssertion(xmlNode *assertion)
{
    SamlAssertion out;
    out.issuer = textOf(onlyChild(assertion, {saml::assertion, "Issuer"}));
    const auto issued = timeOf(assertion, "IssueInstant");
    xmlNode *subject = onlyChild(assertion, {saml::assertion, "Subject"});
    xmlNode *nameId = onlyChild(subject, {saml::assertion, "NameID"});
    xmlNode *confirmation = onlyChild(subject, {saml::assertion, "SubjectConfirmation"});
    xmlNode *data = onlyChild(confirmation, {saml::assertion, "SubjectConfirmationData"});
    const auto confirmed = timeOf(data, "NotOnOrAfter");
    out.subject = textOf(nameId);
    out.subjectFormat = attributeOf(nameId, "Format").value_or("urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified");
    out.recipient = attributeOf(data, "Recipient").value_or(std::string());
    if (!issued || out.issuer.empty() || out.subject.empty())
        return fail(invalidToken("Invalid SAML response: the assertion needs an issuer, the time it was issued at, and a subject with a NameID."));
    if (!confirmed || out.recipient.empty())
        return fail(invalidToken("Invalid SAML response: there must be one SubjectConfirmationData with NotOnOrAfter and Recipient."));
    out.issued = *issued;
    xmlNode *conditions = onlyChild(assertion, {saml::assertion, "Conditions"});
    out.notBefore = timeOf(conditions, "NotBefore");
    out.notOnOrAfter = earlier(confirmed, timeOf(conditions, "NotOnOrAfter"));
    for (xmlNode *restriction : childrenOf(conditions, {saml::assertion, "AudienceRestriction"})) {
        for (xmlNode *audience : childrenOf(restriction, {saml::assertion, "Audience"}))
            out.audiences.push_back(textOf(audience));
    }
    for (xmlNode *statement : childrenOf(assertion, {saml::assertion, "AuthnStatement"}))
        out.sessionEnd = earlier(out.sessionEnd, timeOf(statement, "SessionNotOnOrAfter"));
    readAttributes(assertion, out);
    return out;
}

} // namespace

const std::vector<std::string> &SamlAssertion::values(std::string_view name) const
{
    static const std::vector<std::string> none;
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const auto &attribute) { return attribute.first == name; });
    return found == attributes.end() ? none : found->second;
}

std::optional<SamlMetadata> readSamlMetadata(std::string_view xml)
{
    const auto document = SamlDocument::parse(xml);
    if (!document || !isElement(document->root(), {saml::metadata, "EntityDescriptor"}))
        return std::nullopt;
    xmlNode *provider = onlyChild(document->root(), {saml::metadata, "IDPSSODescriptor"});
    SamlMetadata metadata{attributeOf(document->root(), "entityID").value_or(std::string()), {}};
    if (!provider || metadata.entityId.empty())
        return std::nullopt;
    for (xmlNode *key : childrenOf(provider, {saml::metadata, "KeyDescriptor"})) {
        if (attributeOf(key, "use").value_or("signing") != "signing")
            continue;
        for (xmlNode *info : childrenOf(key, {saml::signature, "KeyInfo"})) {
            for (xmlNode *data : childrenOf(info, {saml::signature, "X509Data"})) {
                for (xmlNode *certificate : childrenOf(data, {saml::signature, "X509Certificate"})) {
                    if (auto der = fromWrappedBase64(textOf(certificate)))
                        metadata.certificates.push_back(std::move(*der));
                }
            }
        }
    }
    return metadata;
}

Expected<SamlAssertion> readSamlResponse(std::string_view xml, const SamlMetadata &idp)
{
    auto document = SamlDocument::parse(xml);
    if (!document || !isElement(document->root(), {saml::protocol, "Response"}))
        return fail(invalidToken("Invalid SAML response"));
    if (auto good = checkStatus(document->root()); !good)
        return fail(std::move(good.error()));
    const auto assertion = signedAssertion(*document, idp);
    if (!assertion)
        return fail(assertion.error());
    return readAssertion(*assertion);
}

} // namespace nephoscope::identity
