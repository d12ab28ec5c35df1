#include "IamFixture.h"

#include <botan/auto_rng.h>
#include <botan/hash.h>
#include <botan/pubkey.h>
#include <botan/rsa.h>
#include <botan/x509self.h>

#include <map>

using namespace nephoscope;
using namespace nephoscope::test;

namespace {

std::string base64(const std::string &bytes)
{
    return toBase64(asBytes(bytes));
}

std::string replaced(std::string text, const std::string &what, const std::string &with)
{
    const auto at = text.find(what);
    if (at == std::string::npos)
        qFatal("%s is not there", what.c_str());
    return text.replace(at, what.size(), with);
}

/// An identity provider. It writes its XML in canonical form (Exclusive XML Canonicalization 1.0) from the start, so that
/// what it signs is what it writes, and nothing here verifies itself by the library under test.
class Provider
{
public:
    Provider() : m_key(m_chance, 2048)
    {
        Botan::X509_Cert_Options options("idp/KR/Nephoscope/Tests");
        m_certificate = Botan::X509::create_self_signed_cert(options, m_key, "SHA-256", m_chance).BER_encode();
    }

    std::string metadata(const std::string &entity = "https://idp.example.com/saml") const
    {
        return "<?xml version=\"1.0\"?>\n<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"" + entity
            + "\"><md:IDPSSODescriptor protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\"><md:KeyDescriptor use=\"signing\">"
              "<ds:KeyInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:X509Data><ds:X509Certificate>\n"
            + toBase64(m_certificate) + "\n</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor></md:IDPSSODescriptor></md:EntityDescriptor>";
    }

    /// The signature of an element with this id whose canonical form is `canonical`.
    std::string sign(const std::string &canonical, const std::string &id, const std::string &hash = "SHA-256") const
    {
        const std::string algorithm = hash == "SHA-256" ? "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256" : "http://www.w3.org/2000/09/xmldsig#rsa-sha1";
        const std::string digestMethod = hash == "SHA-256" ? "http://www.w3.org/2001/04/xmlenc#sha256" : "http://www.w3.org/2000/09/xmldsig#sha1";
        const auto digest = Botan::HashFunction::create_or_throw(hash);
        digest->update(canonical);
        const std::string info = "<ds:SignedInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:CanonicalizationMethod "
                                 "Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\""
            + algorithm + "\"></ds:SignatureMethod><ds:Reference URI=\"#" + id
            + "\"><ds:Transforms><ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"></ds:Transform><ds:Transform "
              "Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"></ds:Transform></ds:Transforms><ds:DigestMethod Algorithm=\""
            + digestMethod + "\"></ds:DigestMethod><ds:DigestValue>" + toBase64(digest->final_stdvec())
            + "</ds:DigestValue></ds:Reference></ds:SignedInfo>";
        Botan::PK_Signer signer(m_key, m_chance, "EMSA3(" + hash + ")");
        signer.update(info);
        return "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">" + info + "<ds:SignatureValue>" + toBase64(signer.signature(m_chance))
            + "</ds:SignatureValue></ds:Signature>";
    }

private:
    mutable Botan::AutoSeeded_RNG m_chance;
    Botan::RSA_PrivateKey m_key;
    std::vector<std::uint8_t> m_certificate;
};

const Provider &idp()
{
    static const Provider provider;
    return provider;
}

const std::string roleOf = "arn:aws:iam::123456789012:role/teacher";
const std::string providerOf = "arn:aws:iam::123456789012:saml-provider/school";
constexpr const char *attributes = "https://aws.amazon.com/SAML/Attributes/";

/// What an assertion says; tests change what they are about.
struct Claims
{
    std::string id = "_a1";
    std::string issuer = "https://idp.example.com/saml";
    std::string subject = "kim@school.example";
    std::string recipient = "https://signin.aws.amazon.com/saml";
    std::string audience = "urn:amazon:webservices";
    std::string issued = "2026-11-23T07:16:00Z";
    std::string notBefore = "2026-11-23T07:15:00Z";
    std::string notOnOrAfter = "2026-11-23T07:26:00Z";
    std::string sessionEnd = "2026-11-24T07:16:00Z";
    std::map<std::string, std::vector<std::string>> said = {{std::string(attributes) + "Role", {providerOf + "," + roleOf}},
                                                            {std::string(attributes) + "RoleSessionName", {"kim"}}};

    /// Canonical. `signature` comes after the issuer, as the schema has it.
    std::string xml(const std::string &signature = {}) const
    {
        std::string out = "<saml:Assertion xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" ID=\"" + id + "\" IssueInstant=\"" + issued
            + "\" Version=\"2.0\"><saml:Issuer>" + issuer + "</saml:Issuer>" + signature
            + "<saml:Subject><saml:NameID Format=\"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent\">" + subject
            + "</saml:NameID><saml:SubjectConfirmation Method=\"urn:oasis:names:tc:SAML:2.0:cm:bearer\"><saml:SubjectConfirmationData NotOnOrAfter=\""
            + notOnOrAfter + "\" Recipient=\"" + recipient + "\"></saml:SubjectConfirmationData></saml:SubjectConfirmation></saml:Subject>"
            + "<saml:Conditions NotBefore=\"" + notBefore + "\" NotOnOrAfter=\"" + notOnOrAfter + "\"><saml:AudienceRestriction><saml:Audience>" + audience
            + "</saml:Audience></saml:AudienceRestriction></saml:Conditions><saml:AuthnStatement AuthnInstant=\"" + issued + "\" SessionNotOnOrAfter=\""
            + sessionEnd + "\"></saml:AuthnStatement><saml:AttributeStatement>";
        for (const auto &[name, values] : said) {
            out += "<saml:Attribute Name=\"" + name + "\">";
            for (const std::string &value : values)
                out += "<saml:AttributeValue>" + value + "</saml:AttributeValue>";
            out += "</saml:Attribute>";
        }
        return out + "</saml:AttributeStatement></saml:Assertion>";
    }
    std::string signedXml() const { return xml(idp().sign(xml(), id)); }
    Claims &say(const std::string &name, const std::string &value)
    {
        said[attributes + name] = {value};
        return *this;
    }
};

/// A response, canonical too.
std::string response(const std::string &inside, const std::string &signature = {}, const std::string &status = "Success")
{
    return "<samlp:Response xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\" ID=\"_r1\" Version=\"2.0\">" + signature
        + "<samlp:Status><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:" + status + "\"></samlp:StatusCode></samlp:Status>" + inside
        + "</samlp:Response>";
}

class SamlFixture : public IamFixture
{
public:
    SamlFixture()
    {
        iamapi::CreateSAMLProvider::Input provider;
        provider.name = "school";
        provider.samlMetadataDocument = idp().metadata();
        must<iamapi::CreateSAMLProvider>(provider);
        makeRole("teacher", trusting());
    }
    static std::string trusting(const std::string &condition = "{'StringEquals':{'SAML:aud':'https://signin.aws.amazon.com/saml'}}",
                                const std::string &actions = "['sts:AssumeRoleWithSAML','sts:TagSession','sts:SetSourceIdentity']")
    {
        return document("{'Effect':'Allow','Principal':{'Federated':'" + providerOf + "'},'Action':" + actions + ",'Condition':" + condition + "}");
    }
    void trustAgain(const std::string &policy)
    {
        iamapi::UpdateAssumeRolePolicy::Input input;
        input.roleName = "teacher";
        input.policyDocument = policy;
        must<iamapi::UpdateAssumeRolePolicy>(input);
    }
    Expected<stsapi::AssumeRoleWithSAML::Output> present(const std::string &xml, stsapi::AssumeRoleWithSAML::Input input = {})
    {
        input.roleArn = input.roleArn.value_or(roleOf);
        input.principalArn = input.principalArn.value_or(providerOf);
        input.samlAssertion = base64(xml);
        Caller nobody;
        nobody.principal = Principal::anonymous();
        return callAs<stsapi::AssumeRoleWithSAML>(nobody, input);
    }
    Expected<stsapi::AssumeRoleWithSAML::Output> claim(const Claims &claims) { return present(response(claims.signedXml())); }
};

QByteArray messageOf(const auto &result)
{
    return result ? QByteArray("OK") : QByteArray::fromStdString(result.error().message);
}

} // namespace

class TestStsSaml : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingUnsigned()
    {
        SamlFixture fixture;
        const auto plain = fixture.present(response(Claims().xml()));
        QCOMPARE(codeOf(plain), QByteArray("InvalidIdentityToken"));
        QCOMPARE(messageOf(plain), QByteArray("Response signature invalid"));
        QCOMPARE(codeOf(fixture.present("no xml at all")), QByteArray("InvalidIdentityToken"));
        QCOMPARE(codeOf(fixture.present(Claims().signedXml())), QByteArray("InvalidIdentityToken")); // no response around it
        stsapi::AssumeRoleWithSAML::Input input;
        input.roleArn = roleOf;
        input.principalArn = providerOf;
        input.samlAssertion = "?? no base64 ??";
        Caller nobody;
        nobody.principal = Principal::anonymous();
        QCOMPARE(messageOf(fixture.callAs<stsapi::AssumeRoleWithSAML>(nobody, input)), QByteArray("Invalid base64 SAMLResponse"));
    }

    void nothingAltered()
    {
        SamlFixture fixture;
        const std::string good = response(Claims().signedXml());
        QCOMPARE(messageOf(fixture.present(good)), QByteArray("OK"));
        const std::pair<const char *, const char *> changes[] = {{"kim@school.example", "lee@school.example"}, {"role/teacher", "role/teaches"},
                                                                 {">kim<", ">root<"}, {"2026-11-23T07:26:00Z", "2027-11-23T07:26:00Z"},
                                                                 {"#_a1", "#_r1"}, {"<ds:DigestValue>", "<ds:DigestValue>A"},
                                                                 {"<ds:SignatureValue>", "<ds:SignatureValue>AAAA"}};
        for (const auto &[what, with] : changes) {
            const auto altered = fixture.present(replaced(good, what, with));
            QVERIFY2(!altered, what);
            QCOMPARE(codeOf(altered), QByteArray("InvalidIdentityToken"));
        }
        const Provider other;
        const Claims claims;
        QCOMPARE(messageOf(fixture.present(response(claims.xml(other.sign(claims.xml(), claims.id))))), QByteArray("Response signature invalid"));
        QCOMPARE(messageOf(fixture.present(response(claims.xml(idp().sign(claims.xml(), claims.id, "SHA-1"))))), QByteArray("Response signature invalid"));
    }

    void nothingWrapped()
    {
        SamlFixture fixture;
        const Claims claims;
        Claims evil;
        evil.id = "_e1";
        evil.subject = "root@school.example";
        evil.say("RoleSessionName", "root");
        const std::string good = claims.signedXml();
        const std::string signature = idp().sign(claims.xml(), claims.id);
        Claims twin = evil;
        twin.id = claims.id;
        const std::string holder = "<ds:Object xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">";
        const std::vector<std::pair<const char *, std::string>> attacks = {
            {"the evil one beside the good one", response(evil.xml() + good)},
            {"and after it", response(good + evil.xml())},
            {"the good one inside the evil one", response(evil.xml(good))},
            {"the evil one with the good one's signature", response(evil.xml(signature))},
            {"and with the good one in its object", response(evil.xml(replaced(signature, "</ds:Signature>", holder + claims.xml() + "</ds:Object></ds:Signature>")))},
            {"the same id twice", response(twin.xml() + good)},
            {"the good one among extensions", response("<samlp:Extensions>" + good + "</samlp:Extensions>" + evil.xml())},
            {"the signature at the response", response(evil.xml(), signature)},
            {"the response's id taken by the good one", replaced(response(evil.xml(good)), "ID=\"_r1\"", "ID=\"_a1\"")},
            {"an id that the document type declares", "<!DOCTYPE samlp:Response [<!ATTLIST saml:Assertion ID ID #IMPLIED>]>" + response(good)},
            {"an entity", "<!DOCTYPE samlp:Response [<!ENTITY who \"root\">]>" + response(good)},
        };
        for (const auto &[name, xml] : attacks) {
            const auto refused = fixture.present(xml);
            QVERIFY2(!refused, name);
            QCOMPARE(codeOf(refused), QByteArray("InvalidIdentityToken"));
        }
        // Comments are not signed; the name must not end where one begins.
        Claims joined;
        joined.subject = "kim@school.example.evil.example";
        const auto whole = fixture.present(replaced(response(joined.signedXml()), "kim@school.example.evil", "kim@school.example<!-- -->.evil"));
        QVERIFY2(whole, messageOf(whole).constData());
        QCOMPARE(text(whole->subject), QByteArray("kim@school.example.evil.example"));
    }

    void onlyInTime()
    {
        SamlFixture fixture;
        Claims early;
        early.notBefore = "2026-11-23T07:17:00Z";
        QCOMPARE(codeOf(fixture.claim(early)), QByteArray("InvalidIdentityToken"));
        Claims brief;
        brief.notOnOrAfter = "2026-11-23T07:18:00Z";
        QCOMPARE(codeOf(fixture.claim(brief)), QByteArray("OK"));
        fixture.advance(std::chrono::minutes(2));
        QCOMPARE(codeOf(fixture.claim(brief)), QByteArray("ExpiredTokenException"));
        fixture.advance(std::chrono::minutes(3));
        QCOMPARE(codeOf(fixture.claim(Claims())), QByteArray("OK"));
        fixture.advance(std::chrono::seconds(1));
        const auto old = fixture.claim(Claims());
        QCOMPARE(codeOf(old), QByteArray("ExpiredTokenException"));
        QCOMPARE(messageOf(old), QByteArray("Token must be redeemed within 5 minutes of issuance"));
    }

    void onlyForAws()
    {
        SamlFixture fixture;
        Claims audience;
        audience.audience = "https://other.example.com";
        QCOMPARE(messageOf(fixture.claim(audience)), QByteArray("Response does not contain the required audience."));
        for (const char *recipient : {"https://other.example.com/saml", "https://signin.aws.amazon.com.evil.example/saml", "https://evil.example/signin.aws.amazon.com/saml",
                                      "https://evilsignin.aws.amazon.com/saml", "http://signin.aws.amazon.com/saml"}) {
            Claims elsewhere;
            elsewhere.recipient = recipient;
            QCOMPARE(codeOf(fixture.claim(elsewhere)), QByteArray("InvalidIdentityToken"));
        }
        Claims issuer;
        issuer.issuer = "https://other.example.com";
        QCOMPARE(messageOf(fixture.claim(issuer)), QByteArray("Issuer not present in specified provider"));
        Claims nameless;
        nameless.said.erase(std::string(attributes) + "RoleSessionName");
        QCOMPARE(messageOf(fixture.claim(nameless)), QByteArray("RoleSessionName is required in AuthnResponse"));
        QCOMPARE(codeOf(fixture.claim(Claims().say("RoleSessionName", "k"))), QByteArray("InvalidIdentityToken"));
        QCOMPARE(codeOf(fixture.claim(Claims().say("SessionDuration", "60"))), QByteArray("InvalidIdentityToken"));
        QCOMPARE(codeOf(fixture.claim(Claims().say("SourceIdentity", "aws:x"))), QByteArray("InvalidIdentityToken"));
        QCOMPARE(codeOf(fixture.present(response(Claims().signedXml(), {}, "AuthnFailed"))), QByteArray("IDPRejectedClaim"));
        stsapi::AssumeRoleWithSAML::Input input;
        input.principalArn = "arn:aws:iam::123456789012:saml-provider/none";
        QCOMPARE(messageOf(fixture.present(response(Claims().signedXml()), input)), QByteArray("Specified provider doesn't exist."));
    }

    void theTrustPolicyDecides()
    {
        SamlFixture fixture;
        QCOMPARE(codeOf(fixture.claim(Claims().say("Role", providerOf + "," + IamFixture::roleArn("other")))), QByteArray("AccessDenied")); // not offered
        fixture.makeRole("closed", IamFixture::trust("{'AWS':'arn:aws:iam::123456789012:root'}"));
        stsapi::AssumeRoleWithSAML::Input input;
        input.roleArn = IamFixture::roleArn("closed");
        const auto closed = fixture.present(response(Claims().say("Role", providerOf + "," + *input.roleArn).signedXml()), input);
        QCOMPARE(messageOf(closed), QByteArray("Not authorized to perform sts:AssumeRoleWithSAML"));
        QCOMPARE(statusOf(closed), 403);
        const std::pair<const char *, bool> conditions[] = {{"{'StringEquals':{'SAML:sub':'lee@school.example'}}", false},
                                                 {"{'StringEquals':{'SAML:sub':'kim@school.example','SAML:sub_type':'persistent','saml:doc':'123456789012/school'}}", true},
                                                 {"{'StringEquals':{'SAML:iss':'https://idp.example.com/saml','sts:RoleSessionName':'kim'}}", true},
                                                 {"{'StringEquals':{'SAML:eduPersonAffiliation':'student'}}", false},
                                                 {"{'ForAnyValue:StringEquals':{'SAML:eduPersonAffiliation':'staff'}}", true},
                                                 {"{'DateGreaterThan':{'aws:CurrentTime':'2027-01-01T00:00:00Z'}}", false},
                                                 {"{'Null':{'SAML:namequalifier':'true'}}", false}};
        for (const auto &[condition, allowed] : conditions) {
            fixture.trustAgain(SamlFixture::trusting(condition));
            Claims claims;
            claims.said["urn:oid:1.3.6.1.4.1.5923.1.1.1.1"] = {"staff", "alumni"};
            QVERIFY2(fixture.claim(claims).has_value() == allowed, condition);
        }
        fixture.trustAgain(SamlFixture::trusting("{'StringEquals':{'SAML:sub':'kim@school.example'}}", "'sts:AssumeRoleWithSAML'"));
        QCOMPARE(codeOf(fixture.claim(Claims())), QByteArray("OK"));
        QCOMPARE(messageOf(fixture.claim(Claims().say("PrincipalTag:team", "maths"))), QByteArray("Not authorized to perform sts:TagSession"));
        QCOMPARE(messageOf(fixture.claim(Claims().say("SourceIdentity", "kim"))), QByteArray("Not authorized to perform sts:SetSourceIdentity"));
    }

    void aSessionOpens()
    {
        SamlFixture fixture;
        fixture.makeBucket("box");
        QVERIFY(fixture.put("box", "maths/a", "alpha"));
        QVERIFY(fixture.put("box", "music/a", "beta"));
        QCOMPARE(fixture.putRolePolicy("teacher", IamFixture::allow("s3:GetObject", "arn:aws:s3:::box/${aws:PrincipalTag/team}/*",
                                                                    ",'Condition':{'StringEquals':{'saml:sub':'kim@school.example'}}")),
                 QByteArray("OK"));
        Claims claims;
        claims.say("PrincipalTag:team", "maths").say("SourceIdentity", "kim").say("SessionDuration", "1800");
        const auto opened = fixture.claim(claims);
        QVERIFY2(opened, messageOf(opened).constData());
        QCOMPARE(text(opened->assumedRoleUser->arn), QByteArray("arn:aws:sts::123456789012:assumed-role/teacher/kim"));
        QCOMPARE(text(opened->subject), QByteArray("kim@school.example"));
        QCOMPARE(text(opened->subjectType), QByteArray("persistent"));
        QCOMPARE(text(opened->issuer), QByteArray("https://idp.example.com/saml"));
        QCOMPARE(text(opened->audience), QByteArray("https://signin.aws.amazon.com/saml"));
        QCOMPARE(text(opened->sourceIdentity), QByteArray("kim"));
        const auto qualifier = Botan::HashFunction::create_or_throw("SHA-1")->process("https://idp.example.com/saml123456789012/school");
        QCOMPARE(text(opened->nameQualifier), text(toBase64(qualifier)));
        QCOMPARE(*opened->credentials->expiration, S3Fixture::start() + std::chrono::minutes(30));
        const Caller session = fixture.as(*opened->credentials->accessKeyId);
        QCOMPARE(fixture.read(session, "box", "maths/a"), QByteArray("OK"));
        QCOMPARE(fixture.read(session, "box", "music/a"), QByteArray("AccessDenied"));
    }

    void aSignedResponseCounts()
    {
        SamlFixture fixture;
        const Claims claims;
        const std::string canonical = response(claims.xml());
        QCOMPARE(messageOf(fixture.present(response(claims.xml(), idp().sign(canonical, "_r1")))), QByteArray("OK"));
        // Within the response's canonical form a namespace is declared but once.
        const std::string both = replaced(response(claims.signedXml()), "<ds:SignedInfo xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">", "<ds:SignedInfo>");
        QCOMPARE(messageOf(fixture.present(response(claims.signedXml(), idp().sign(both, "_r1")))), QByteArray("OK"));
        QCOMPARE(messageOf(fixture.present(replaced(response(claims.xml(), idp().sign(canonical, "_r1")), ">kim<", ">lee<"))),
                 QByteArray("Response signature invalid"));
    }

    void durations()
    {
        SamlFixture fixture;
        stsapi::AssumeRoleWithSAML::Input input;
        input.durationSeconds = 7200;
        QCOMPARE(messageOf(fixture.present(response(Claims().signedXml()), input)),
                 QByteArray("The requested DurationSeconds exceeds the MaxSessionDuration set for this role."));
        input.durationSeconds = 900;
        const auto asked = fixture.present(response(Claims().say("SessionDuration", "1800").signedXml()), input);
        QCOMPARE(*asked->credentials->expiration, S3Fixture::start() + std::chrono::minutes(15));
        Claims ends;
        ends.sessionEnd = "2026-11-23T07:26:00Z";
        QCOMPARE(*fixture.claim(ends)->credentials->expiration, S3Fixture::start() + std::chrono::minutes(10));
    }

    void metadataMustBeSome()
    {
        IamFixture iam;
        iamapi::CreateSAMLProvider::Input provider;
        provider.name = "school";
        for (const char *text : {"EntityDescriptor IDPSSODescriptor entityID, and no XML", "<EntityDescriptor entityID='x'><IDPSSODescriptor/></EntityDescriptor>"}) {
            provider.samlMetadataDocument = std::string(text) + std::string(1000, ' ');
            QCOMPARE(codeOf(iam.call<iamapi::CreateSAMLProvider>(provider)), QByteArray("InvalidInput"));
        }
    }
};

QTEST_GUILESS_MAIN(TestStsSaml)
#include "tst_sts_saml.moc"
