"""Temporary credentials with real clients: allowed, denied, expired."""

import base64
import datetime
import hashlib
import json
import shutil
import subprocess
import unittest
import urllib.request

from harness import EngineCase
from test_iam import policy


class Sts(EngineCase):
    options = ("--test-helpers",)

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.iam = cls.engine.client("iam")
        s3 = cls.engine.client()
        s3.create_bucket(Bucket="box")
        s3.put_object(Bucket="box", Key="a", Body=b"alpha")
        cls.iam.create_user(UserName="alice")
        cls.key = cls.iam.create_access_key(UserName="alice")["AccessKey"]
        trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::123456789012:user/alice"},
                                                         "Action": "sts:AssumeRole"}]}
        cls.iam.create_role(RoleName="reader", AssumeRolePolicyDocument=json.dumps(trust))
        cls.iam.put_role_policy(RoleName="reader", PolicyName="read", PolicyDocument=policy("Allow", "s3:GetObject", "arn:aws:s3:::box/*"))
        cls.arn = "arn:aws:iam::123456789012:role/reader"

    def as_alice(self, service):
        return self.engine.client(service, aws_access_key_id=self.key["AccessKeyId"], aws_secret_access_key=self.key["SecretAccessKey"])

    def assume(self, **more):
        return self.as_alice("sts").assume_role(RoleArn=self.arn, RoleSessionName="class", **more)["Credentials"]

    def client(self, credentials, service="s3"):
        return self.engine.client(service, aws_access_key_id=credentials["AccessKeyId"], aws_secret_access_key=credentials["SecretAccessKey"],
                                  aws_session_token=credentials["SessionToken"])

    def test_allowed_denied_expired(self):
        credentials = self.assume(DurationSeconds=900)
        s3 = self.client(credentials)
        self.assertEqual(s3.get_object(Bucket="box", Key="a")["Body"].read(), b"alpha")
        self.assertCode("AccessDenied", 403, s3.put_object, Bucket="box", Key="b", Body=b"x")
        self.assertCode("AccessDenied", 403, self.as_alice("s3").get_object, Bucket="box", Key="a")
        self.assertEqual(self.client(credentials, "sts").get_caller_identity()["Arn"], "arn:aws:sts::123456789012:assumed-role/reader/class")
        url = s3.generate_presigned_url("get_object", Params=dict(Bucket="box", Key="a"), ExpiresIn=3600)
        with urllib.request.urlopen(url) as reply:
            self.assertEqual(reply.read(), b"alpha")
        self.advance(901)
        self.assertCode("ExpiredToken", 400, s3.get_object, Bucket="box", Key="a")
        self.assertCode("ExpiredToken", 403, self.client(credentials, "sts").get_caller_identity)
        self.assertCode("ExpiredTokenException", 400, self.client(credentials, "kms").list_keys)
        status, _, body = self.engine.get(url.removeprefix(self.engine.endpoint))
        self.assertEqual((status, b"ExpiredToken" in body), (400, True))

    def test_wrong_token(self):
        credentials = dict(self.assume(), SessionToken="wrong")
        self.assertCode("InvalidToken", 400, self.client(credentials).get_object, Bucket="box", Key="a")
        self.assertCode("InvalidClientTokenId", 403, self.client(credentials, "sts").get_caller_identity)

    def test_sessions_survive_a_kill(self):
        credentials = self.assume()
        port = self.engine.port
        self.engine.kill()
        self.engine.start(port)
        self.assertEqual(self.client(credentials).get_object(Bucket="box", Key="a")["Body"].read(), b"alpha")

    def test_session_policy(self):
        credentials = self.assume(Policy=policy("Deny", "s3:*"))
        self.assertCode("AccessDenied", 403, self.client(credentials).get_object, Bucket="box", Key="a")

    def test_aws_profile_with_a_role(self):
        """aws-cli assumes the role by itself, as a profile says."""
        config = self.work / "config"
        config.write_text(f"[profile base]\naws_access_key_id={self.key['AccessKeyId']}\naws_secret_access_key={self.key['SecretAccessKey']}\n"
                          f"[profile class]\nrole_arn={self.arn}\nsource_profile=base\nregion=us-east-1\n")
        environment = self.engine.environment()
        for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
            del environment[name]
        environment.update(AWS_CONFIG_FILE=str(config), AWS_PROFILE="class")
        self.assertIn("assumed-role/reader", self.run_client("aws", "sts", "get-caller-identity", env=environment).stdout)
        self.run_client("aws", "s3", "cp", "s3://box/a", self.work / "a", env=environment)
        refused = self.run_client("aws", "s3", "cp", self.work / "a", "s3://box/c", env=environment, check=False)
        self.assertIn("AccessDenied", refused.stderr)

    def test_session_and_federation_tokens(self):
        sts = self.as_alice("sts")
        session = sts.get_session_token()["Credentials"]
        self.assertEqual(self.client(session, "sts").get_caller_identity()["Arn"], "arn:aws:iam::123456789012:user/alice")
        self.assertCode("AccessDenied", 403, sts.get_federation_token, Name="guest")
        self.assertEqual(sts.get_caller_identity()["UserId"][:4], "AIDA")

    @unittest.skipUnless(shutil.which("openssl"), "signs with openssl")
    def test_saml(self):
        key, certificate = self.work / "idp.key", self.work / "idp.crt"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", certificate, "-subj", "/CN=idp", "-days", "30"],
                       check=True, capture_output=True)
        entity = "https://idp.example.com"
        ds = 'xmlns:ds="http://www.w3.org/2000/09/xmldsig#"'
        der = "".join(certificate.read_text().splitlines()[1:-1])
        metadata = (f'<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{entity}"><md:IDPSSODescriptor '
                    f'protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="signing"><ds:KeyInfo {ds}><ds:X509Data>'
                    f"<ds:X509Certificate>{der}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor></md:IDPSSODescriptor></md:EntityDescriptor>")
        provider = self.iam.create_saml_provider(Name="school", SAMLMetadataDocument=metadata)["SAMLProviderArn"]
        trust = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": provider}, "Action": "sts:AssumeRoleWithSAML",
                                                         "Condition": {"StringEquals": {"SAML:aud": "https://signin.aws.amazon.com/saml"}}}]}
        role = self.iam.create_role(RoleName="teacher", AssumeRolePolicyDocument=json.dumps(trust))["Role"]["Arn"]
        status, _, body = self.engine.get("/_nephoscope/clock", method="POST", data=b'{"advanceSeconds": 0}')
        self.assertEqual(status, 200)
        now = datetime.datetime.fromisoformat(json.loads(body)["now"].replace("Z", "+00:00"))

        def at(minutes):
            return (now + datetime.timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:%SZ")

        def attribute(name, value):
            return (f'<saml:Attribute Name="https://aws.amazon.com/SAML/Attributes/{name}"><saml:AttributeValue>{value}</saml:AttributeValue></saml:Attribute>')

        def assertion(signature=""):
            return (f'<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_a" IssueInstant="{at(0)}" Version="2.0">'
                    f"<saml:Issuer>{entity}</saml:Issuer>{signature}<saml:Subject><saml:NameID>kim</saml:NameID><saml:SubjectConfirmation>"
                    f'<saml:SubjectConfirmationData NotOnOrAfter="{at(5)}" Recipient="https://signin.aws.amazon.com/saml"></saml:SubjectConfirmationData>'
                    f"</saml:SubjectConfirmation></saml:Subject><saml:Conditions><saml:AudienceRestriction><saml:Audience>urn:amazon:webservices</saml:Audience>"
                    f'</saml:AudienceRestriction></saml:Conditions><saml:AttributeStatement>{attribute("Role", role + "," + provider)}'
                    f'{attribute("RoleSessionName", "kim")}</saml:AttributeStatement></saml:Assertion>')

        c14n = "http://www.w3.org/2001/10/xml-exc-c14n#"
        digest = base64.b64encode(hashlib.sha256(assertion().encode()).digest()).decode()
        info = (f'<ds:SignedInfo {ds}><ds:CanonicalizationMethod Algorithm="{c14n}"></ds:CanonicalizationMethod><ds:SignatureMethod '
                f'Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"></ds:SignatureMethod><ds:Reference URI="#_a"><ds:Transforms><ds:Transform '
                f'Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"></ds:Transform><ds:Transform Algorithm="{c14n}"></ds:Transform></ds:Transforms>'
                f'<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod><ds:DigestValue>{digest}</ds:DigestValue>'
                f"</ds:Reference></ds:SignedInfo>")
        signed = subprocess.run(["openssl", "dgst", "-sha256", "-sign", key], input=info.encode(), check=True, capture_output=True).stdout
        signature = f"<ds:Signature {ds}>{info}<ds:SignatureValue>{base64.b64encode(signed).decode()}</ds:SignatureValue></ds:Signature>"

        def present(text):
            response = (f'<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r" Version="2.0"><samlp:Status><samlp:StatusCode '
                        f'Value="urn:oasis:names:tc:SAML:2.0:status:Success"></samlp:StatusCode></samlp:Status>{text}</samlp:Response>')
            return base64.b64encode(response.encode()).decode()

        sts = self.engine.client("sts")
        self.assertCode("InvalidIdentityToken", 400, sts.assume_role_with_saml, RoleArn=role, PrincipalArn=provider, SAMLAssertion=present(assertion()))
        altered = present(assertion(signature).replace(">kim<", ">lee<"))
        self.assertCode("InvalidIdentityToken", 400, sts.assume_role_with_saml, RoleArn=role, PrincipalArn=provider, SAMLAssertion=altered)
        credentials = sts.assume_role_with_saml(RoleArn=role, PrincipalArn=provider, SAMLAssertion=present(assertion(signature)))["Credentials"]
        self.assertEqual(self.client(credentials, "sts").get_caller_identity()["Arn"], "arn:aws:sts::123456789012:assumed-role/teacher/kim")
        self.advance(301)
        self.assertCode("ExpiredTokenException", 400, sts.assume_role_with_saml, RoleArn=role, PrincipalArn=provider, SAMLAssertion=present(assertion(signature)))


if __name__ == "__main__":
    unittest.main()
